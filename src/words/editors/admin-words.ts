import type { Language } from '../../text/language.ts';

/** What the form of /admin/ says, in Vietnamese. */
const vi = {
  title: 'Biên tập',
  noScript: 'Trang biên tập cần JavaScript.',
  starting: 'Đang mở trang biên tập…',
  failed: 'Trang biên tập không mở được. Tải lại trang; nếu vẫn vậy, hãy báo cho người phụ trách kho.',
  collection: 'Báo cáo',
  one: 'báo cáo',
  about: 'Mỗi báo cáo có hai bản, tiếng Việt và tiếng Anh. Bản chưa có thì tắt đi ở đầu khung của ngôn ngữ ấy.',
  locales: { vi: 'Tiếng Việt', en: 'Tiếng Anh' },
  /** A field that is in no text of the editing programs: the text itself, and what this page adds. */
  own: {
    id: { label: 'Mã báo cáo', hint: 'Làm từ ngày và tên; là tên tệp và địa chỉ của báo cáo, sau này không đổi.' },
    body: {
      label: 'Nội dung',
      hint: 'Viết bằng Markdown: ## trước một đề mục, - trước một ý, dòng trống giữa hai đoạn. Dán chữ của trang nguồn vào đây, bỏ phần không thuộc bài.',
    },
    checks: { label: 'Kiểm tra bản này', hint: 'Các quy tắc đọc được từ chữ; phần còn lại được kiểm tra khi gửi.' },
  },
  labels: {
    title: 'Tên báo cáo',
    date: 'Ngày báo cáo',
    date_basis: 'Ngày lấy từ đâu',
    language: 'Ngôn ngữ',
    translation: 'Ai dịch bản này',
    event: 'Sự kiện',
    'event.start': 'Ngày bắt đầu',
    'event.end': 'Ngày kết thúc',
    'event.place': 'Nơi diễn ra',
    summary: 'Tóm tắt',
    source: 'Nguồn',
    'source.name': 'Tên nơi đăng',
    'source.url': 'Địa chỉ trang nguồn',
    'source.author': 'Tác giả',
    'source.captured': 'Ngày lưu trang',
    'source.archived': 'Bản lưu trong kho web',
    'source.sha256': 'SHA-256 của bản lưu',
    aliases: 'Mã cũ',
    withdrawn: 'Rút báo cáo',
    'withdrawn.date': 'Ngày rút',
    'withdrawn.reason': 'Lý do rút',
    draft: 'Bản nháp',
  } as Readonly<Record<string, string>>,
  /** Where what editing programs say (field-help.ts) speaks of signs that the form writes itself. */
  hints: {
    date: 'Ngày ghi trên trang nguồn. Chọn ngày trước, rồi mới chọn tỉnh, thành: danh sách theo ngày ấy.',
    date_basis: 'Để trống nếu không rõ.',
    province:
      'Tỉnh, thành như khi ấy: đơn vị có vào ngày báo cáo đứng trước. Việc của cả nước cũng có một mục trong danh sách.',
    program: 'Một hay nhiều chương trình.',
    topic: 'Chủ đề, nếu có.',
    organization: 'Cơ quan, tổ chức được nêu trong báo cáo.',
    document: 'Văn bản được viện dẫn; số văn bản không có ở đây thì để nguyên trong nội dung.',
    translation: 'Chỉ ghi ở bản do kho dịch; bản theo đúng lời nguồn thì để trống.',
    event: 'Chỉ ghi khi báo cáo nói về một sự kiện có ngày.',
    'event.start': 'Ngày đầu tiên.',
    'source.captured': 'Ngày mở trang nguồn để chép.',
    aliases: 'Chỉ ghi khi báo cáo đổi mã; địa chỉ cũ dẫn về đây.',
    withdrawn: 'Rút thì ghi ở cả hai bản: trang vẫn còn, chỉ còn ngày và lý do.',
    'withdrawn.date': 'Ngày rút.',
    draft: 'Bật thì báo cáo chưa hiện trên trang.',
  } as Readonly<Record<string, string>>,
  choices: {
    'date_basis.printed': 'Ngày in trên trang nguồn',
    'date_basis.event': 'Ngày diễn ra sự kiện',
    'date_basis.address': 'Ngày trong địa chỉ trang nguồn',
    'translation.archive': 'Kho dịch',
  } as Readonly<Record<string, string>>,
  drafts: 'Bản nháp',
  addPlace: 'Thêm tỉnh, thành…',
  then: 'Có vào ngày báo cáo',
  otherTimes: 'Thời khác',
  remove: (name: string) => `Bỏ ${name}`,
  untitled: 'Chưa có tên',
  noId: 'Điền ngày và tên để có mã.',
  clean: 'Không thấy gì sai trong bản này.',
  blocked: (count: number) => `Còn ${count} lỗi: xem mục “Kiểm tra bản này”.`,
  line: (line: number) => `dòng ${line}`,
  preview:
    'Xem trước: gần như trang sẽ hiện. Liên kết ở số văn bản, phiếu thư mục và phần dưới chỉ có trên trang thật.',
  unreadable: (why: string) => `Không sửa tệp này ở đây được (${why}). Chạy npm run check để biết chỗ sai.`,
};

export type AdminWords = typeof vi;

const en: AdminWords = {
  title: 'Editing',
  noScript: 'The page of editing needs JavaScript.',
  starting: 'Opening the page of editing…',
  failed:
    'The page of editing did not open. Load it again; if that does not help, tell whoever looks after the archive.',
  collection: 'Reports',
  one: 'report',
  about: 'A report has two versions, Vietnamese and English. Switch off one that is not there at the head of its pane.',
  locales: { vi: 'Vietnamese', en: 'English' },
  own: {
    id: {
      label: 'Id of the report',
      hint: 'Made of date and title: the name of its file and its address, which stay as they are.',
    },
    body: {
      label: 'Text',
      hint: 'In Markdown: ## before a heading, - before an item, an empty line between paragraphs. Paste the words of the source here, without what is no part of the report.',
    },
    checks: {
      label: 'Check of this version',
      hint: 'The rules that need the text alone; the rest is checked when it is sent.',
    },
  },
  labels: {
    title: 'Title',
    date: 'Date of the report',
    date_basis: 'What the date rests on',
    language: 'Language',
    translation: 'Who translated this version',
    event: 'Event',
    'event.start': 'First day',
    'event.end': 'Last day',
    'event.place': 'Where it took place',
    summary: 'Summary',
    source: 'Source',
    'source.name': 'Name of the publisher',
    'source.url': 'Address of the page',
    'source.author': 'Author',
    'source.captured': 'Day the page was saved',
    'source.archived': 'Copy in a web archive',
    'source.sha256': 'SHA-256 of the saved page',
    aliases: 'Former ids',
    withdrawn: 'Withdrawal',
    'withdrawn.date': 'Day of withdrawal',
    'withdrawn.reason': 'Reason',
    draft: 'Draft',
  },
  hints: {
    date: 'As the source has it. Set the date first, then the places: their list goes by it.',
    date_basis: 'Leave empty if unknown.',
    province:
      'Provinces as they were then: those that existed on the day come first. The whole country is an entry too.',
    program: 'One programme or several.',
    topic: 'Topics, if any.',
    organization: 'Organisations the report names.',
    document: 'Documents the report cites; a number that is not listed stays in the text as it is.',
    translation: 'Only where this archive translated it; leave empty for the words of the source.',
    event: 'Only where the report is about an event that has a day.',
    'event.start': 'First day.',
    'source.captured': 'The day on which the source was opened and copied.',
    aliases: 'Only where the id changed; old addresses lead here.',
    withdrawn: 'In both versions: the page stays and tells only day and reason.',
    'withdrawn.date': 'Day of withdrawal.',
    draft: 'While it is on, the report is not published.',
  },
  choices: {
    'date_basis.printed': 'Printed on the source',
    'date_basis.event': 'Day of the event',
    'date_basis.address': 'In the address of the source',
    'translation.archive': 'This archive',
  },
  drafts: 'Drafts',
  addPlace: 'Add a place…',
  then: 'On the day of the report',
  otherTimes: 'Of other times',
  remove: (name) => `Remove ${name}`,
  untitled: 'Untitled',
  noId: 'Fill in date and title to get an id.',
  clean: 'Nothing wrong is seen in this version.',
  blocked: (count) => `${count === 1 ? 'An error is' : `${count} errors are`} left: see “Check of this version”.`,
  line: (line) => `line ${line}`,
  preview:
    'Preview: nearly as the page will be. Links of document numbers, the catalogue card and what follows are on the page alone.',
  unreadable: (why) => `This file cannot be edited here (${why}). npm run check says what is wrong.`,
};

const words: Record<Language, AdminWords> = { vi, en };

/** What the form of /admin/ says, in the editor's language. */
export function adminWords(language: Language): AdminWords {
  return words[language];
}
