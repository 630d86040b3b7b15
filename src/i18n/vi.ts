import type { NewFileReason } from '../model/new-file.ts';
import type { ProblemCode } from '../model/problems.ts';
import { formatNumber } from './format.ts';
import { viSearch } from './search-words.ts';

const n = (value: number) => formatNumber(value, 'vi');

/** Every word of the interface in Vietnamese. Its keys are the keys of all dictionaries. */
export const vi = {
  language: 'Tiếng Việt',
  otherLanguageHere: 'English',
  skip: 'Tới nội dung',
  menu: 'Mục chính',
  contents: 'Mục lục',
  breadcrumbs: 'Vị trí trang này',
  home: 'Trang chủ',
  chooseLanguage: 'Chọn ngôn ngữ',

  reports: 'Báo cáo',
  allReports: 'Tất cả báo cáo',
  latestReports: 'Báo cáo mới nhất',
  reportCount: (count: number) => `${n(count)} báo cáo`,
  seeAll: (count: number) => `Xem tất cả ${n(count)} báo cáo`,
  noReports: 'Chưa có báo cáo.',
  coverage: (covered: number, places: number) => `${n(covered)} trên ${n(places)}`,
  examplesLead: 'Gõ không dấu cũng tìm được:',

  facets: {
    province: { one: 'Tỉnh, thành', many: 'Tỉnh, thành', here: 'Tỉnh, thành liên quan' },
    region: { one: 'Vùng', many: 'Vùng', here: 'Vùng liên quan' },
    program: { one: 'Chương trình', many: 'Chương trình', here: 'Chương trình liên quan' },
    year: { one: 'Năm', many: 'Năm', here: 'Các năm' },
    topic: { one: 'Chủ đề', many: 'Chủ đề', here: 'Chủ đề liên quan' },
    organization: { one: 'Cơ quan', many: 'Cơ quan', here: 'Cơ quan liên quan' },
    document: { one: 'Văn bản', many: 'Văn bản pháp lý', here: 'Văn bản được dẫn' },
    language: { one: 'Ngôn ngữ của nguồn', many: 'Ngôn ngữ của nguồn', here: 'Ngôn ngữ của nguồn' },
  },
  menuFacets: { province: 'Tỉnh, thành', program: 'Chương trình', topic: 'Chủ đề', year: 'Năm', document: 'Văn bản' },
  facetIntro: {
    province: 'Tỉnh, thành hiện nay và các đơn vị trước đây. Báo cáo của tỉnh cũ tính cho cả tỉnh, thành hiện nay.',
    region: 'Vùng kinh tế – xã hội theo cách chia hiện nay và cách chia trước đây.',
    program: 'Chương trình quốc gia, dự án của các tỉnh, giải thưởng và các đề án liên quan.',
    year: 'Báo cáo theo năm.',
    topic: 'Việc được nói tới trong báo cáo.',
    organization: 'Cơ quan, tổ chức, doanh nghiệp được nêu trong báo cáo.',
    document: 'Quyết định, nghị định, thông tư, kế hoạch được dẫn trong báo cáo, xếp theo ngày ban hành.',
    language: 'Báo cáo theo ngôn ngữ của trang nguồn. Phần lớn có thêm bản dịch của kho.',
  },
  unitsToday: 'Hiện nay',
  unitsFormer: 'Đơn vị trước đây',
  byYear: 'Báo cáo theo năm',
  yearsWithout: (span: string) => `${span}: chưa có báo cáo`,
  page: (number: number) => `Trang ${n(number)}`,
  pages: 'Các trang',
  newestPage: 'Mới nhất',
  older: 'Cũ hơn',
  newer: 'Mới hơn',

  nowPartOf: (place: string) => `nay thuộc ${place}`,
  sinceWith: (date: string, places: string) => `từ ${date} gồm cả ${places}`,
  morePlaces: (count: number) => `và ${n(count)} tỉnh, thành khác`,
  fate: {
    from: (date: string) => `Từ ngày ${date},`,
    form: 'hợp thành',
    joins: 'nhập vào',
    becomes: 'trở thành',
    today: (place: string) => `${place} ngày nay`,
    with: 'cùng',
    formed: (date: string) => `Lập ngày ${date} từ`,
    took: (date: string) => `Từ ngày ${date} nhận thêm`,
    under: 'theo',
    former: (name: string) => `${name} cũ`,
    keeps: (count: number) =>
      count === 0
        ? 'Kho chưa có báo cáo nào về nơi này.'
        : `Kho giữ ${n(count)} báo cáo; mỗi báo cáo ghi tên tỉnh, thành vào ngày của nó.`,
    keepsFormer: (count: number) =>
      count === 0 ? 'Kho chưa có báo cáo nào từ thời đơn vị này.' : `Kho giữ ${n(count)} báo cáo từ thời đơn vị này.`,
    history: 'Các lần thay đổi',
  },
  regionSince: (date: string) => `Vùng theo cách chia từ ngày ${date}`,
  regionUntil: (date: string) => `Vùng theo cách chia trước đây, tới ngày ${date}.`,
  regionHolds: 'Gồm',

  programFacts: {
    kind: 'Loại',
    period: 'Thời kỳ',
    from: (year: string) => `từ ${year}`,
    foundedBy: 'Văn bản lập ra',
    partOf: 'Thuộc',
    predecessor: 'Trước đó',
    successor: 'Nối tiếp',
    province: 'Nơi',
    parts: 'Gồm có',
  },
  documentFacts: {
    number: 'Số hiệu',
    subject: 'Trích yếu',
    issuer: 'Nơi ban hành',
    date: 'Ngày',
    text: 'Bản đăng tải',
    founds: 'Lập ra',
    cited: 'Số báo cáo dẫn',
    noDate: 'chưa rõ ngày',
  },
  organizationBefore: (date: string) => `Tên tới ngày ${date}:`,

  card: {
    title: 'Phiếu thư mục',
    date: 'Ngày',
    event: 'Sự kiện',
    place: 'Nơi',
    program: 'Chương trình',
    organization: 'Cơ quan',
    id: 'Mã báo cáo',
    basis: { printed: 'theo ngày in trên nguồn', event: 'ngày diễn ra', address: 'theo địa chỉ trang nguồn' },
  },
  source: 'Nguồn',
  sourceBy: (author: string) => `Người viết: ${author}`,
  sourceCaptured: (date: string) => `Lưu ngày ${date}`,
  noAddress: 'Chưa biết địa chỉ trang nguồn.',
  citation: 'Trích dẫn',
  citationText: (title: string, site: string, date: string, id: string) => `“${title}”. ${site}, ${date}. Mã ${id}.`,
  citedDocuments: 'Văn bản được dẫn',
  related: 'Báo cáo liên quan',
  neighbours: 'Báo cáo trước và sau',
  before: 'Trước đó',
  after: 'Sau đó',
  editions: {
    originalOnly: 'Bản tiếng Việt, từ nguồn tiếng Việt.',
    original: 'Bản tiếng Việt, từ nguồn tiếng Việt. Có',
    otherVersion: 'bản tiếng Anh',
    byArchive: 'do kho dịch.',
    bySource: 'từ nguồn tiếng Anh.',
    translated: 'Kho dịch từ bản tiếng Anh của nguồn.',
    readOriginal: 'Đọc bản tiếng Anh',
  },
  mark: { code: 'EN', translated: 'dịch từ tiếng Anh', only: 'chỉ có bản tiếng Anh' },
  footnotes: 'Chú thích',
  footnoteBack: 'Về chỗ chú thích {reference}',

  search: viSearch,

  footer: { find: 'Tra cứu', more: 'Tra cứu thêm', about: 'Về kho' },
  colophon: {
    latest: (date: string) => `Báo cáo mới nhất: ${date}`,
    boundaries: (date: string) => `Ranh giới tỉnh, thành tính đến ngày ${date}`,
    permanent: 'Địa chỉ mỗi báo cáo giữ nguyên lâu dài',
    licence: 'Nội dung theo giấy phép',
  },
  notFound: {
    title: 'Không có trang này',
    text: 'Địa chỉ có thể đã gõ sai. Địa chỉ của báo cáo thì không bao giờ đổi.',
    try: 'Thử',
  },
  moved: { title: 'Báo cáo đã đổi địa chỉ', text: 'Địa chỉ này nay dẫn tới' },
  repositoryUnknown: 'địa chỉ chưa công bố',

  /** The editors' words: what each problem means. */
  problems: {
    'file-not-utf8': 'Tệp không phải UTF-8. Mở tệp và lưu lại với bảng mã UTF-8.',
    'file-bom': 'Tệp mở đầu bằng dấu BOM. Lưu lại với “UTF-8 without BOM”.',
    'file-mdx': 'Báo cáo không được là MDX. Đổi đuôi tệp thành .md.',
    'file-unreadable': 'Không đọc được tệp. Báo cáo phải là một tệp thường, không phải liên kết.',
    'file-unexpected': 'Tệp này không phải báo cáo nên bị bỏ qua. Tên báo cáo phải kết thúc bằng .md, chữ thường.',
    'text-not-nfc': 'Chữ có dấu rời (NFD). Lưu lại dưới dạng dựng sẵn (NFC).',
    'front-matter-missing': 'Thiếu phần đầu. Tệp phải mở đầu bằng một dòng ---.',
    'front-matter-unclosed': 'Phần đầu không có dòng --- đóng lại.',
    'front-matter-engine': 'Phần đầu chỉ được viết bằng YAML; sau --- không được có gì.',
    'yaml-invalid':
      'YAML sai cú pháp. Giá trị có dấu hai chấm, #, @, %, ngoặc hay nháy thì đặt trọn trong một cặp nháy kép hoặc nháy đơn.',
    'yaml-feature': 'YAML ở đây không dùng neo (&), bí danh (*) hay thẻ (!).',
    'yaml-comment': 'Phần từ dấu # trở đi bị coi là ghi chú và bị bỏ. Nếu là nội dung, đặt cả giá trị trong nháy kép.',
    'mdx-invalid': 'MDX sai cú pháp.',
    'field-missing': 'Thiếu trường bắt buộc.',
    'field-unknown': 'Trường này không có trong kho.',
    'field-type': 'Giá trị sai kiểu.',
    'value-unknown': 'Giá trị không có trong danh mục.',
    'date-invalid': 'Không phải một ngày có thật, viết YYYY-MM-DD.',
    'date-order': 'Ngày kết thúc đứng trước ngày bắt đầu.',
    'date-future': 'Ngày ở tương lai: báo cáo chờ tới ngày mới hiện.',
    'url-invalid': 'Không phải địa chỉ http hay https.',
    'language-folder': 'Ngôn ngữ không khớp thư mục.',
    'year-folder': 'Năm không khớp thư mục.',
    'id-slug': 'Mã (ở báo cáo là tên tệp) phải là chữ thường không dấu, số và gạch nối.',
    'id-duplicate': 'Mã đã có.',
    'alias-taken': 'Mã cũ này đã thuộc báo cáo khác.',
    'province-era': 'Vào ngày này không có đơn vị mang tên ấy; báo cáo tính cho đơn vị gần nhất cùng tên.',
    'pair-differs': 'Hai bản của báo cáo ghi khác nhau.',
    'pair-translation':
      'Trong hai bản của một báo cáo, đúng một bản là bản dịch (translation: archive); báo cáo chỉ có một bản thì không.',
    'vocabulary-missing': 'Thiếu hoặc trống danh mục.',
  } satisfies Record<ProblemCode, string>,
  severity: { error: 'lỗi', warning: 'cảnh báo' },
  found: 'thấy',
  expected: 'nên là',
  problemCount: (errors: number, warnings: number) => `${n(errors)} lỗi, ${n(warnings)} cảnh báo.`,
  kept: 'Bản dựng trước giữ nguyên.',
  built: (reports: number, pages: number, index: number, seconds: string) =>
    `${n(reports)} báo cáo, ${n(pages)} trang, chỉ mục tìm kiếm ${n(index)} tệp, ${seconds} giây`,

  /** `npm run new`, and whatever writes a report. */
  newFile: {
    outside: (path: string) => `${path}: nằm ngoài thư mục nội dung nên không ghi.`,
    link: (path: string) => `${path}: là liên kết, không phải thư mục hay tệp thật, nên không ghi.`,
    'not-folder': (path: string) => `${path}: là một tệp, trong khi ở đây phải là thư mục.`,
    exists: (path: string) => `${path}: đã có tệp này, không ghi đè.`,
    system: (path: string) => `${path}: máy không cho ghi (hết chỗ, hoặc không có quyền).`,
  } satisfies Record<NewFileReason, (path: string) => string>,
};

/** The shape every dictionary has. */
export type Messages = typeof vi;
