import { facets } from '../../archive/facets.ts';
import { idFields } from '../../archive/vocabularies.ts';
import { languages, type Language } from '../../text/language.ts';
import { readerWords } from '../readers/reader-words.ts';

const groupHelp = {
  vi: 'Nhóm trong trang mục lục: một mã của groups.yml.',
  en: 'Its group in the index: an id of groups.yml.',
};

const formerHelp = {
  vi: 'Mã cũ của mục này, hoặc của mục đã nhập vào nó; địa chỉ cũ dẫn tới đây.',
  en: 'Ids it had before, or of entries it took in; their addresses lead here.',
};

/** What fields mean, as shown by code editors. Fields of vocabularies and of site.yml are listed under the file's name. */
export const fieldTexts: Readonly<Record<string, Record<Language, string>>> = {
  title: { vi: 'Tên báo cáo, như nguồn ghi.', en: 'Title of the report, as its source has it.' },
  date: { vi: 'Ngày của báo cáo: YYYY-MM-DD.', en: 'Date of the report: YYYY-MM-DD.' },
  date_basis: {
    vi: 'Ngày lấy từ đâu: in trên trang (printed), ngày diễn ra (event), hay địa chỉ trang (address).',
    en: 'Basis of the date: printed on the page, date of the event, or the page’s address.',
  },
  province: {
    vi: 'Tỉnh, thành tại thời điểm báo cáo: một mã, hoặc danh sách [a, b]. Cả nước thì ghi national.',
    en: 'Province at the time of the report: one id, or a list [a, b]. The whole country is national.',
  },
  program: { vi: 'Chương trình: một mã, hoặc danh sách [a, b].', en: 'Programme: one id, or a list [a, b].' },
  language: {
    vi: 'Ngôn ngữ của bản này: vi hoặc en, khớp với thư mục.',
    en: 'Language of this version: vi or en, as its folder.',
  },
  translation: { vi: 'Chỉ có ở bản do kho dịch: archive.', en: 'Only where the archive translated it: archive.' },
  event: { vi: 'Sự kiện được đề cập.', en: 'The event it is about.' },
  'event.start': { vi: 'Ngày bắt đầu: YYYY-MM-DD.', en: 'First day: YYYY-MM-DD.' },
  'event.end': { vi: 'Ngày kết thúc, nếu kéo dài nhiều ngày.', en: 'Last day, if it took several.' },
  'event.place': { vi: 'Nơi diễn ra.', en: 'Where it took place.' },
  organization: {
    vi: 'Cơ quan, tổ chức được nêu: một mã, hoặc danh sách.',
    en: 'Organisation named: one id, or a list.',
  },
  document: { vi: 'Văn bản được viện dẫn: một mã, hoặc danh sách.', en: 'Legal document cited: one id, or a list.' },
  summary: { vi: 'Một câu nêu ý chính.', en: 'One sentence with the main point.' },
  source: { vi: 'Nguồn của báo cáo.', en: 'Where the report comes from.' },
  'source.name': { vi: 'Tên nơi đăng.', en: 'Name of the publisher.' },
  'source.url': {
    vi: 'Địa chỉ trang, bắt đầu bằng http:// hoặc https://.',
    en: 'Address of the page, starting with http:// or https://.',
  },
  'source.author': { vi: 'Tác giả.', en: 'Author of the source.' },
  'source.archived': {
    vi: 'Địa chỉ bản lưu của trang nguồn trong một kho lưu trữ web.',
    en: 'Address of a copy of the source in a web archive.',
  },
  'source.sha256': {
    vi: 'SHA-256 của bản lưu trang nguồn; npm run import ghi giúp.',
    en: 'SHA-256 of the saved page; npm run import fills it in.',
  },
  'source.captured': { vi: 'Ngày lưu trang: YYYY-MM-DD.', en: 'Day the page was saved: YYYY-MM-DD.' },
  aliases: {
    vi: 'Mã cũ của báo cáo; địa chỉ cũ dẫn về đây.',
    en: 'Former ids of the report; their addresses lead here.',
  },
  withdrawn: {
    vi: 'Báo cáo đã rút: trang vẫn còn, chỉ ghi ngày rút và lý do.',
    en: 'The report has been withdrawn: its page stays and says only when and why.',
  },
  'withdrawn.date': { vi: 'Ngày rút: YYYY-MM-DD.', en: 'Day of withdrawal: YYYY-MM-DD.' },
  'withdrawn.reason': {
    vi: 'Lý do rút, bằng ngôn ngữ của bản này; người đọc sẽ thấy.',
    en: 'Why, in the language of this version; readers see it.',
  },
  draft: { vi: 'true: chưa đưa lên trang.', en: 'true: not published yet.' },
  'provinces.slug': {
    vi: 'Tên ghi trong báo cáo, nếu khác mã; các đơn vị cùng tên dùng chung.',
    en: 'What reports call it, where that is not the id; units of one name share it.',
  },
  'provinces.listed': {
    vi: 'Tên trong danh sách, khi có đơn vị mới cùng tên.',
    en: 'Its name in lists, where a later unit has the same name.',
  },
  'provinces.full': { vi: 'Tên đầy đủ, viết trong câu.', en: 'Full name within a sentence.' },
  'provinces.region': { vi: 'Vùng hiện nay.', en: 'Present region.' },
  'provinces.former_region': { vi: 'Vùng trước khi phân vùng lại.', en: 'Region before the regions were redrawn.' },
  'provinces.since': { vi: 'Ngày đầu tiên.', en: 'First day.' },
  'provinces.until': { vi: 'Ngày cuối cùng.', en: 'Last day.' },
  'provinces.successor': { vi: 'Đơn vị kế tục.', en: 'The unit that succeeded it.' },
  'provinces.document': { vi: 'Văn bản thành lập hoặc chấm dứt đơn vị.', en: 'Document that made or ended the unit.' },
  'provinces.tile': { vi: 'Cột và hàng trên bản đồ ô.', en: 'Column and row on the tile map.' },
  'programs.colour': { vi: 'Một trong bảy màu của kho.', en: 'One of the archive’s seven colours.' },
  'programs.founded_by': { vi: 'Văn bản phê duyệt.', en: 'Document that established it.' },
  'documents.number': { vi: 'Số hiệu như in trên văn bản.', en: 'Number as printed.' },
  'documents.issuer': { vi: 'Cơ quan ban hành.', en: 'Who issued it.' },
  'documents.url': {
    vi: 'Trang đăng văn bản; ưu tiên trang của cơ quan nhà nước.',
    en: 'A page with its text; of the state, where there is one.',
  },
  'documents.url_name': { vi: 'Tên trang ấy, bằng lời.', en: 'What that page is called.' },
  'milestones.source_name': { vi: 'Trang ấy của ai, bằng lời.', en: 'Whose page that is, in words.' },
  'glossary.term': {
    vi: 'Cách viết trong báo cáo, như TFP; hiện ở trang Thuật ngữ.',
    en: 'How reports write it, such as TFP; shown in the glossary.',
  },
  'glossary.meaning': {
    vi: 'Ý nghĩa, trong một dòng. Mục có ý nghĩa thì hiện ở trang Thuật ngữ.',
    en: 'What it means, in a line. Entries with a meaning stand in the glossary.',
  },
  'provinces.former': formerHelp,
  'regions.former': formerHelp,
  'programs.former': formerHelp,
  'topics.group': groupHelp,
  'organizations.group': groupHelp,
  'programs.group': groupHelp,
  'topics.former': formerHelp,
  'organizations.former': formerHelp,
  'documents.former': formerHelp,
  'organizations.province': {
    vi: 'Tỉnh, thành mà cơ quan này thuộc về; tỉnh không còn thì cơ quan cũng không còn.',
    en: 'The province it belongs to, and ends with.',
  },
  'site.publisher': { vi: 'Đơn vị xuất bản kho.', en: 'Who publishes the archive.' },
  'site.editor': { vi: 'Người biên tập kho.', en: 'Who edits the archive.' },
  'site.contact': {
    vi: 'Nơi nhận báo cáo và báo lỗi: thư điện tử hoặc địa chỉ trang.',
    en: 'Where reports and mistakes are sent: an e-mail address or that of a page.',
  },
  'site.markdown_twins': {
    vi: 'false: không đăng tệp nguồn .md bên cạnh trang báo cáo.',
    en: 'false: the .md source of reports is not published beside their pages.',
  },
  'site.publish_captures': {
    vi: 'true: đăng các trang nguồn đã lưu trong captures/. Đó là trang của người khác: chỉ đăng khi được phép.',
    en: 'true: the saved source pages in captures/ are published. They are other people’s: publish them only where you may.',
  },
  'site.offline': {
    vi: 'true: trình duyệt giữ các trang đã xem và phần tìm kiếm để đọc khi không có mạng. false: bỏ những gì đã giữ.',
    en: 'true: browsers keep visited pages and the search for reading without network. false: what they kept is removed.',
  },
  'site.statement': {
    vi: '{reports}, {nationwide}, {covered} được thay bằng số đếm.',
    en: '{reports}, {nationwide} and {covered} become live numbers.',
  },
  'site.timezone': { vi: 'Múi giờ mà ngày của báo cáo bắt đầu.', en: 'Time zone in which a report’s day begins.' },
};

/** What is said of a field that holds ids of a facet, where it has no words of its own. */
const ofIds: Record<Language, (facet: string) => string> = {
  vi: (facet) => `${facet}: một mã, hoặc danh sách.`,
  en: (facet) => `${facet}: one id, or a list.`,
};

/** What a field means, in both languages; undefined where there are no words for it. */
export function fieldHelp(field: string): string | undefined {
  const texts = Object.hasOwn(fieldTexts, field) ? fieldTexts[field] : undefined;
  const facet = Object.hasOwn(idFields, field) ? facets.find(({ id }) => id === field) : undefined;
  const textIn = (language: Language) =>
    texts?.[language] ?? (facet && ofIds[language](readerWords(language).facets[facet.id].one));
  const said = languages.map(textIn).filter((text) => text !== undefined);
  return said.length > 0 ? said.join(' – ') : undefined;
}
