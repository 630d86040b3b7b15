import { enAddUsage, viAddUsage } from './add-words.ts';
import { enChangeUsage, viChangeUsage } from './change-words.ts';

/** The options of a new report, each with the values it takes. */
function allowed(answers: Readonly<Record<string, string>>): string[] {
  return Object.entries(answers).map(([name, values]) => `  --${name} ${values}`);
}

const viAnswers = {
  title: '(tên báo cáo)',
  date: '(YYYY-MM-DD hoặc dd/mm/yyyy)',
  language: '(vi hoặc en)',
  province: '(mã trong vocabularies/provinces.yml, cách nhau bằng dấu phẩy)',
  program: '(mã trong vocabularies/programs.yml, cách nhau bằng dấu phẩy)',
};

/** Usage and help of every command, and what is wrong with a command line, in Vietnamese. */
export const viUsage = {
  unknownOption: (option: string, nearest: string | undefined) =>
    `Không có tùy chọn “${option}”${nearest === undefined ? '' : `; gần nhất là ${nearest}`}.`,
  noValue: (option: string, allowed: string | undefined) =>
    allowed === undefined
      ? `${option}: thiếu giá trị. Viết ${option}="…".`
      : `${option}: thiếu giá trị; chỉ nhận: ${allowed}.`,
  badValue: (option: string, value: string, allowed: string) =>
    `${option} không nhận giá trị “${value}”; chỉ nhận: ${allowed}.`,
  takesNone: (option: string, value: string) => `${option} không kèm giá trị, mà ở đây là “${value}”.`,
  needs: (option: string, other: string) => `${option} chỉ dùng cùng với ${other}.`,
  surplus: (word: string, quotes: boolean) =>
    `“${word}”: không thuộc tùy chọn nào.${quotes ? ' Giá trị có dấu cách thì đặt trong nháy kép.' : ''}`,
  noOperand: 'Chưa nói tệp nào.',
  noWord: (allowed: string) => `Chưa nói làm gì; chọn trong: ${allowed}.`,
  badOperand: (word: string, allowed: string) => `“${word}”: lệnh chỉ nhận: ${allowed}.`,
  keptByNpm: (option: string) =>
    `npm đã giữ ${option} cho riêng nó, lệnh không nhận được. Viết -- trước mọi tùy chọn: npm run … -- ${option}`,
  /** The values a new report's fields take. */
  answers: viAnswers,
  commands: {
    ...viChangeUsage,
    add: viAddUsage,
    build: {
      usage: 'Cách dùng: npm run build -- [--fresh] [--quiet | --json] [--lang vi|en]',
      help: [
        'Kiểm tra nội dung, dựng cả trang kèm chỉ mục tìm kiếm, rồi thay bản dựng trước. Có lỗi thì bản trước giữ nguyên.',
        'Chỉ làm lại những gì đã đổi từ lần dựng trước.',
        '',
        '  --fresh         làm lại tất cả, không dùng gì của lần trước',
        '  --quiet         chỉ in những chỗ cần sửa',
        '  --json          in tóm tắt cho máy đọc: { folder, reports, pages, index, kept, seconds, unchanged, problems }',
        '  --lang vi|en    ngôn ngữ của lời in ra; mặc định theo LANG',
        '',
        'Đọc từ đâu, ghi vào đâu, dựng cho địa chỉ nào: đặt bằng CONTENT_DIR, OUT_DIR, SITE_URL, BASE_PATH, DEPLOY_HOST và',
        'COMPRESS, xem README.md. Mã thoát: 0 đã dựng, 1 không dựng được, 2 lệnh viết sai.',
      ].join('\n'),
    },
    check: {
      usage:
        'Cách dùng: npm run check -- [đường dẫn…] [--format text|json|github] [--lang vi|en] [--fix [--dry-run] | --staged | --links [--again]]',
      help: [
        'Đọc toàn bộ nội dung và in ra những chỗ cần sửa, như khi dựng trang.',
        '',
        '  đường dẫn       chỉ in điều của những tệp hay thư mục này, và chỗ khác bị chúng làm hỏng; vẫn đối chiếu với cả kho',
        '  --format text   cho người đọc (mặc định)',
        '  --format json   một mảng { file, line, column, field, code, severity, message, actual, expected }',
        '  --format github chú thích của GitHub Actions',
        '  --lang vi|en    ngôn ngữ của lời in ra; mặc định theo LANG',
        '  --fix           tự sửa những gì chắc chắn: dấu rời (NFC), Ð thành Đ, ký tự không nhìn thấy, thứ tự các trường,',
        '                  trường viết sai mà rõ ý (ngày 30/08/2025, tên thay cho mã)',
        '  --dry-run       cùng với --fix: cho xem sẽ sửa gì, không ghi',
        '  --links         hỏi từng địa chỉ nguồn xem trang còn không (cần mạng, mất nhiều phút); không kiểm tra gì khác',
        '  --again         cùng với --links: hỏi lại cả những trang trong bảy ngày qua vẫn còn',
        '  --staged        kiểm tra những gì sắp commit (đã git add), không phải những gì trên đĩa',
        '',
        'Mã thoát: 0 không có lỗi, 1 có lỗi, 2 lệnh viết sai. Mỗi mã được giải thích trong docs/problems.md.',
      ].join('\n'),
    },
    new: {
      usage: [
        'npm run new hỏi từng điều. Gọi không hỏi:',
        ...allowed(viAnswers),
        '  [--summary "…"]',
        '  [--source-name "…"]',
        '  [--source-url "…"]',
        '  [--translation-of "…"]',
        '  [--lang vi|en]',
      ].join('\n'),
    },
    import: {
      usage: [
        'npm run import -- <tệp hoặc ->... [--dry-run] [--capture] [--format text|json] [--lang vi|en]',
        '  Tệp là HTML lưu từ trình duyệt hoặc chữ chép từ trang; - là đọc từ đầu vào chuẩn.',
        '  Nói thay cho trang: --title, --date, --language, --province, --program, --url, --source (tên nguồn)',
        '  --capture giữ lại trang đã lưu, nén bằng gzip, trong content/captures/; trang web của kho chỉ đăng tệp ấy khi site.yml ghi publish_captures: true',
      ].join('\n'),
    },
    schema: {
      usage: 'Cách dùng: npm run schema -- [--lang vi|en]',
      help: [
        'Ghi lại schemas/ và các tệp gợi ý trong .vscode/ theo danh mục và báo cáo hiện có, để trình soạn thảo gợi ý mã và báo chỗ sai.',
        '',
        '  --lang vi|en    ngôn ngữ của lời in ra; mặc định theo LANG',
        '',
        'Mã thoát: 0 đã ghi, 1 danh mục có lỗi nên chưa ghi, 2 lệnh viết sai.',
      ].join('\n'),
    },
    permalinks: {
      usage: 'Cách dùng: npm run permalinks -- [--lang vi|en]',
      help: [
        'Ghi thêm vào content/permalinks.txt mọi địa chỉ báo cáo và mục danh mục chưa có trong đó. Không bao giờ xóa dòng nào.',
        '',
        '  --lang vi|en    ngôn ngữ của lời in ra; mặc định theo LANG',
      ].join('\n'),
    },
    export: {
      usage:
        'Cách dùng: npm run export -- bag|zip|epub… [--facet loại/mã] [--language vi|en] [--to thư-mục] [--lang vi|en]',
      help: [
        'Ghi kho thành một tệp để mang đi, vào thư mục exports/. Nội dung không đổi thì tệp không đổi một byte nào.',
        '',
        '  bag             nội dung và trang web trong một túi BagIt (RFC 8493), kèm mã SHA-256 của từng tệp, để lưu trữ',
        '  zip             trang web xem không cần mạng: giải nén rồi mở index.html',
        '  epub            sách điện tử gồm các báo cáo',
        '  --facet         cùng với epub: chỉ lấy báo cáo của một mục, ví dụ year/2022, program/712, language/en',
        '  --language      cùng với epub: ngôn ngữ của sách; mặc định vi. Báo cáo không có bản tiếng ấy thì lấy bản còn lại',
        '  --to            thư mục để ghi; mặc định exports',
        '  --lang vi|en    ngôn ngữ của lời in ra; mặc định theo LANG',
        '',
        'Với bag và zip, lệnh dựng trang trước (chỉ những gì đã đổi). Mã thoát: 0 đã ghi, 1 không ghi được, 2 lệnh viết sai.',
      ].join('\n'),
    },
    hooks: {
      usage: 'Cách dùng: npm run hooks -- [--lang vi|en]',
      help: [
        'Để git kiểm tra các tệp nội dung trước mỗi lần commit (.githooks/pre-commit), và in ra cách thôi.',
        '',
        '  --lang vi|en    ngôn ngữ của lời in ra; mặc định theo LANG',
        '',
        'Mã thoát: 0 đã đặt, 1 không đặt được, 2 lệnh viết sai.',
      ].join('\n'),
    },
    fonts: {
      usage: 'Cách dùng: npm run fonts -- [--lang vi|en]',
      help: [
        'Cắt phông chữ của trang, chỉ giữ chữ cái tiếng Việt và tiếng Anh, rồi ghi vào src/site/styles/fonts/.',
        'Chạy khi đổi phiên bản phông; các tệp đã cắt được commit.',
        '',
        '  --lang vi|en    ngôn ngữ của lời in ra; mặc định theo LANG',
      ].join('\n'),
    },
    licences: {
      usage: 'Cách dùng: npm run licences -- [--lang vi|en]',
      help: [
        'Ghi lại docs/licences.md, danh sách giấy phép của các gói, theo package-lock.json.',
        '',
        '  --lang vi|en    ngôn ngữ của lời in ra; mặc định theo LANG',
      ].join('\n'),
    },
  },
};

const enAnswers = {
  title: '(title of the report)',
  date: '(YYYY-MM-DD or dd/mm/yyyy)',
  language: '(vi or en)',
  province: '(ids of vocabularies/provinces.yml, separated by commas)',
  program: '(ids of vocabularies/programs.yml, separated by commas)',
};

/** The same in English. */
export const enUsage: typeof viUsage = {
  unknownOption: (option, nearest) =>
    `There is no option “${option}”.${nearest === undefined ? '' : ` Did you mean ${nearest}?`}`,
  noValue: (option, allowed) =>
    allowed === undefined
      ? `${option}: has no value. Write ${option}="…".`
      : `${option}: has no value; it takes only: ${allowed}.`,
  badValue: (option, value, allowed) => `${option} does not take “${value}”, only: ${allowed}.`,
  takesNone: (option, value) => `${option} takes no value, but was given “${value}”.`,
  needs: (option, other) => `${option} goes with ${other} only.`,
  surplus: (word, quotes) =>
    `“${word}”: belongs to no option.${quotes ? ' Put a value with spaces in double quotes.' : ''}`,
  noOperand: 'No file is named.',
  noWord: (allowed) => `Nothing is asked for; choose from: ${allowed}.`,
  badOperand: (word, allowed) => `“${word}”: the command takes only: ${allowed}.`,
  keptByNpm: (option) =>
    `npm kept ${option} for itself, so the command did not get it. Put -- before all options: npm run … -- ${option}`,
  answers: enAnswers,
  commands: {
    ...enChangeUsage,
    add: enAddUsage,
    build: {
      usage: 'Usage: npm run build -- [--fresh] [--quiet | --json] [--lang vi|en]',
      help: [
        'Checks the content, builds the whole site with its search index, and replaces the last one with it. If anything',
        'is wrong, the last site stays as it was. Only what has changed since the last build is made again.',
        '',
        '  --fresh         makes everything again and uses nothing of the last build',
        '  --quiet         prints only what needs fixing',
        '  --json          prints a summary for programs: { folder, reports, pages, index, kept, seconds, unchanged, problems }',
        '  --lang vi|en    the language of what is printed; by default that of LANG',
        '',
        'What it reads, where it writes and for which address: CONTENT_DIR, OUT_DIR, SITE_URL, BASE_PATH, DEPLOY_HOST and',
        'COMPRESS; see README.md. Exit code: 0 built, 1 not built, 2 wrong usage.',
      ].join('\n'),
    },
    check: {
      usage:
        'Usage: npm run check -- [path …] [--format text|json|github] [--lang vi|en] [--fix [--dry-run] | --staged | --links [--again]]',
      help: [
        'Reads the whole content and prints what needs fixing, as a build does.',
        '',
        '  path            print only what concerns these files or folders, and what they break elsewhere; all is checked',
        '  --format text   for people (the default)',
        '  --format json   one array of { file, line, column, field, code, severity, message, actual, expected }',
        '  --format github annotations of GitHub Actions',
        '  --lang vi|en    the language of what is printed; by default that of LANG',
        '  --fix           fixes what is safe to fix: loose accents (NFC), Ð for Đ, invisible characters, the order of fields,',
        '                  fields whose meaning is plain (30/08/2025, a name for an id)',
        '  --dry-run       with --fix: shows what would be changed and writes nothing',
        '  --links         asks every source address whether its page is still there (over the network, for minutes), and checks nothing else',
        '  --again         with --links: asks again for pages that were there in the last seven days, too',
        '  --staged        checks what is about to be committed (git add), not what lies on disk',
        '',
        'Exit code: 0 no errors, 1 errors, 2 wrong usage. docs/problems.md explains each code.',
      ].join('\n'),
    },
    new: {
      usage: [
        'npm run new asks for each thing. Without questions:',
        ...allowed(enAnswers),
        '  [--summary "…"]',
        '  [--source-name "…"]',
        '  [--source-url "…"]',
        '  [--translation-of "…"]',
        '  [--lang vi|en]',
      ].join('\n'),
    },
    import: {
      usage: [
        'npm run import -- <file or ->... [--dry-run] [--capture] [--format text|json] [--lang vi|en]',
        '  A file is HTML saved by a browser, or text copied from a page; - reads standard input.',
        '  To override what the page says: --title, --date, --language, --province, --program, --url, --source (its name)',
        '  --capture keeps the saved page, compressed by gzip, in content/captures/, which the site publishes only where site.yml says publish_captures: true',
      ].join('\n'),
    },
    schema: {
      usage: 'Usage: npm run schema -- [--lang vi|en]',
      help: [
        'Rewrites schemas/ and the completions in .vscode/ from the vocabularies and reports, so that code',
        'editors complete ids and underline what is wrong.',
        '',
        '  --lang vi|en    the language of what is printed; by default that of LANG',
        '',
        'Exit code: 0 written, 1 not written because a vocabulary has errors, 2 wrong usage.',
      ].join('\n'),
    },
    permalinks: {
      usage: 'Usage: npm run permalinks -- [--lang vi|en]',
      help: [
        'Adds to content/permalinks.txt every address of a report or of a value that is not in it yet. No line is ever removed.',
        '',
        '  --lang vi|en    the language of what is printed; by default that of LANG',
      ].join('\n'),
    },
    export: {
      usage:
        'Usage: npm run export -- bag|zip|epub … [--facet kind/id] [--language vi|en] [--to folder] [--lang vi|en]',
      help: [
        'Writes the archive as one file to take away, into exports/. The same content gives the same bytes.',
        '',
        '  bag             content and site in a bag by BagIt (RFC 8493) with the SHA-256 of every file, for preservation',
        '  zip             the site for a machine without network: unpack it and open index.html',
        '  epub            an e-book of the reports',
        '  --facet         with epub: only the reports of one value, such as year/2022, program/712, language/en',
        '  --language      with epub: the language of the book, by default vi. A report not in it comes in the other one',
        '  --to            the folder to write to, by default exports',
        '  --lang vi|en    the language of what is printed; by default that of LANG',
        '',
        'For bag and zip the site is built first (only what has changed). Exit code: 0 written, 1 not written, 2 wrong usage.',
      ].join('\n'),
    },
    hooks: {
      usage: 'Usage: npm run hooks -- [--lang vi|en]',
      help: [
        'Has git check content files before each commit (.githooks/pre-commit), and prints how to stop it.',
        '',
        '  --lang vi|en    the language of what is printed; by default that of LANG',
        '',
        'Exit code: 0 set up, 1 not set up, 2 wrong usage.',
      ].join('\n'),
    },
    fonts: {
      usage: 'Usage: npm run fonts -- [--lang vi|en]',
      help: [
        'Cuts the fonts of the site down to the letters of Vietnamese and English, and writes them to',
        'src/site/styles/fonts/. Run it when a font has a new version; the cut files are committed.',
        '',
        '  --lang vi|en    the language of what is printed; by default that of LANG',
      ].join('\n'),
    },
    licences: {
      usage: 'Usage: npm run licences -- [--lang vi|en]',
      help: [
        'Rewrites docs/licences.md, the list of package licences, from package-lock.json.',
        '',
        '  --lang vi|en    the language of what is printed; by default that of LANG',
      ].join('\n'),
    },
  },
};
