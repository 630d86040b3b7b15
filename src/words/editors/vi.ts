import type { NewFileReason } from '../../content/new-file.ts';
import type { Doubt } from '../../import/guess/guess.ts';
import type { ProblemCode } from '../../check/problems.ts';
import { formatNumber } from '../format.ts';
import { viAdd } from './add-words.ts';
import { viChange } from './change-words.ts';
import { viUsage } from './usage-words.ts';

const n = (value: number) => formatNumber(value, 'vi');
/** Seconds, to a tenth. */
const sec = (value: number) => `${n(Math.round(value * 10) / 10)} giây`;

/** What editors read, in Vietnamese: problems, and what commands and the list in `npm run dev` say. */
export const vi = {
  /** What each problem means. */
  problems: {
    'file-not-utf8': 'Tệp không phải UTF-8. Mở tệp và lưu lại với bảng mã UTF-8.',
    'conflict-marker':
      'Xung đột (conflict) của git chưa gỡ: hai người sửa cùng một chỗ. Giữ phần đúng, xóa mọi dòng <<<<<<<, |||||||, =======, >>>>>>>, rồi git add tệp này. Làm từng bước: docs/editing.md, mục 14.',
    'file-bom': 'Tệp mở đầu bằng dấu BOM. Lưu lại với “UTF-8 without BOM”.',
    'file-mdx': 'Báo cáo không được là MDX. Đổi đuôi tệp thành .md.',
    'file-copy':
      'Tệp này là bản sao của một tệp khác. So hai tệp, chép phần đúng vào tệp gốc (“nên là”), rồi xóa bản sao. Đừng đổi tên bản sao: nó sẽ thành một báo cáo thứ hai.',
    'file-unreadable': 'Không đọc được tệp. Báo cáo phải là một tệp thường, không phải liên kết.',
    'file-unexpected':
      'Không thuộc chỗ này nên bị bỏ qua. Báo cáo là tệp .md (chữ thường) trong reports/vi hay reports/en; ảnh để trong pictures.',
    'text-not-nfc': 'Chữ có dấu rời (NFD). Lưu lại dưới dạng dựng sẵn (NFC).',
    'front-matter-missing': 'Thiếu phần đầu. Tệp phải mở đầu bằng một dòng ---.',
    'front-matter-unclosed': 'Phần đầu không có dòng --- đóng lại.',
    'front-matter-engine': 'Phần đầu chỉ được viết bằng YAML; sau --- không được có gì.',
    'yaml-invalid':
      'YAML sai cú pháp. Giá trị có dấu hai chấm, #, @, %, ngoặc hay nháy thì đặt trọn trong một cặp nháy thẳng, kép hoặc đơn; nháy cong “ ” của Word không thay được.',
    'yaml-feature': 'YAML ở đây không dùng neo (&), bí danh (*) hay thẻ (!).',
    'yaml-comment': 'Phần từ dấu # trở đi bị coi là ghi chú và bị bỏ. Nếu là nội dung, đặt cả giá trị trong nháy kép.',
    'mdx-invalid':
      'Trang này có thứ không được viết ở đây: mã lệnh, một thẻ hay thuộc tính lạ, hoặc MDX sai cú pháp. Bỏ nó đi, hoặc viết bằng Markdown.',
    'field-missing': 'Thiếu trường bắt buộc.',
    'field-unknown': 'Trường này không có trong kho.',
    'field-type': 'Giá trị sai kiểu.',
    'value-unknown': 'Giá trị không có trong danh mục.',
    'date-invalid': 'Không phải một ngày có thật, viết YYYY-MM-DD.',
    'date-order': 'Ngày kết thúc đứng trước ngày bắt đầu.',
    'date-future': 'Ngày ở tương lai: báo cáo chờ tới ngày mới hiện; việc rút báo cáo thì có hiệu lực ngay.',
    'url-invalid': 'Không phải địa chỉ http hay https.',
    'url-local':
      'Địa chỉ này chỉ mở được trên một máy hay trong một cơ quan. Ghi địa chỉ công khai của trang hay tệp ấy; không có thì bỏ trường url, hoặc bỏ liên kết và giữ chữ.',
    'url-wrapped': 'Địa chỉ đi vòng qua trang khác, hoặc kèm mã theo dõi người đọc. Ghi địa chỉ của chính trang ấy.',
    'language-folder': 'Ngôn ngữ không khớp thư mục: báo cáo nằm trong reports/vi hoặc reports/en.',
    'year-folder': 'Năm không khớp thư mục.',
    'id-slug': 'Mã (ở báo cáo là tên tệp) phải là chữ thường không dấu, số và gạch nối.',
    'id-date': 'Tên tệp báo cáo phải mở đầu bằng ngày, năm trước: 2025-08-30-…',
    'id-duplicate': 'Mã đã có.',
    'alias-taken': 'Mã cũ này đang là mã của một báo cáo, hoặc là mã cũ của báo cáo khác.',
    'address-vanished':
      'Địa chỉ này đã công bố mà nay không dẫn tới đâu. Mã báo cáo đổi thì ghi mã cũ vào aliases; báo cáo bỏ đi thì ghi withdrawn thay vì xóa; mục danh mục đổi mã thì ghi mã cũ vào former.',
    'permalink-removed':
      'Dòng này đã bị bỏ khỏi danh sách địa chỉ (permalinks.txt). Danh sách ấy chỉ thêm, không bớt: ghi lại dòng, hoặc lấy lại tệp bằng git restore.',
    'capture-differs':
      'Trang nguồn đã lưu không đúng với báo cáo: không mở được, không thuộc báo cáo nào, hay mã SHA-256 khác với source.sha256.',
    'province-era': 'Vào ngày này không có đơn vị mang tên ấy; báo cáo tính cho đơn vị gần nhất cùng tên.',
    'pair-differs': 'Hai bản của báo cáo ghi khác nhau.',
    'pair-translation':
      'Trong hai bản của một báo cáo, đúng một bản là bản dịch (translation: archive); báo cáo chỉ có một bản thì không.',
    'pair-withdrawn': 'Bản kia ghi báo cáo đã rút, bản này chưa. Cả hai bản đều được coi là đã rút.',
    'pair-missing': 'Báo cáo chưa có bản ở ngôn ngữ kia.',
    'translation-stale': 'Bản gốc đã sửa sau bản dịch. Xem lại bản dịch.',
    'report-similar':
      'Có thể trùng với một báo cáo khác: cùng trang nguồn, hoặc cùng lúc, cùng nơi hay chương trình và tên gần giống.',
    'letter-encoding':
      'Chữ viết bằng bảng mã này mà đọc bằng bảng mã khác. Chỗ “nên là” ghi tên bảng mã và chữ đúng; npm run check -- --fix đổi những dòng chắc chắn.',
    'letter-lost': 'Có chữ đã mất (ký tự �). Chép lại từ trang nguồn; máy không đoán được.',
    'letter-question': 'Có vẻ chữ có dấu đã mất, chỉ còn dấu hỏi. Chép lại từ trang nguồn; máy không đoán được.',
    'letter-symbol':
      'Ký hiệu riêng của phông Wingdings hay Symbol: trên trang chỉ là ô trống. Thay bằng ký hiệu thường, hoặc bỏ.',
    'letter-eth': 'Chữ Đ viết bằng một ký tự khác trông giống hệt (Eth: Ð; hoặc Ɖ). Máy không tìm được chữ này.',
    'letter-script':
      'Từ này lẫn chữ của bảng chữ cái khác (Nga, Hy Lạp) hay chữ kiểu của Facebook: nhìn giống nhưng tìm không ra. Gõ lại như chỗ “nên là”.',
    'letter-invisible': 'Có ký tự không nhìn thấy hoặc dấu cách không ngắt dòng.',
    'paragraph-repeated': 'Đoạn này lặp lại tên bài, tóm tắt hoặc một đoạn ở trên.',
    'boilerplate-left': 'Dòng này là phần khung của trang nguồn, không thuộc bài viết.',
    'table-cells':
      'Hàng này có nhiều ô hơn hàng đầu bảng nên các ô cuối sẽ mất. Thêm cột vào hàng đầu, hoặc bớt ô; dấu | trong ô thì viết \\|.',
    'table-row': 'Dòng này nằm sát dưới bảng nên thành một hàng của bảng. Chừa một dòng trống ở trên nó.',
    'table-broken':
      'Các dòng này chưa thành bảng. Dưới hàng tên cột phải có một hàng gạch ngang thường, đủ số cột, và không có dòng trống ở giữa.',
    'table-tabs':
      'Các dòng này ngăn ô bằng phím Tab (chép từ Excel) nên sẽ dính vào nhau. Ngăn ô bằng dấu |, và thêm hàng gạch ngang dưới hàng tên cột.',
    'footnote-twice': 'Hai chú thích mang cùng một số; chú thích sau sẽ mất. Đổi số, và đổi cả ở chỗ dẫn.',
    'footnote-unused': 'Không chỗ nào trong bài dẫn chú thích này nên nó sẽ mất. Thêm chỗ dẫn, hoặc xóa chú thích.',
    'footnote-undefined':
      'Chỗ này dẫn một chú thích không có. Thêm chú thích ở cuối bài, có dấu hai chấm sau ngoặc vuông, hoặc bỏ chỗ dẫn.',
    'heading-space': 'Sau dấu # của đầu mục phải có một dấu cách thường; thiếu thì cả dấu # hiện ra trên trang.',
    'heading-underline':
      'Dòng gạch nằm sát dưới nên dòng chữ này thành đầu mục. Muốn kẻ ngang thì chừa một dòng trống ở giữa; muốn có đầu mục thì viết ## ở trước.',
    'link-broken':
      'Liên kết hoặc hình viết sai nên hiện nguyên dấu ngoặc. Viết [chữ](địa chỉ), không có dấu cách ở giữa; dấu cách trong địa chỉ viết %20.',
    'emphasis-broken':
      'Dấu in đậm hoặc gạch bỏ hiện ra trên trang. Dấu phải sát chữ ở bên trong, đủ cặp, và sau cặp dấu có dấu cách: **Kết quả:** ba.',
    'star-lost': 'Dấu sao ở đây sẽ mất và chữ thành nghiêng. Viết \\* để dấu sao hiện ra, hoặc dùng dấu ×.',
    'indent-code':
      'Đoạn thụt vào bốn dấu cách hay một phím Tab sẽ hiện như mã máy tính. Bỏ phần thụt đầu dòng; nếu đúng là mã thì đặt giữa hai dòng ```.',
    'list-sign':
      'Các dòng bắt đầu bằng dấu này sẽ dính thành một đoạn. Bắt đầu mỗi dòng bằng dấu gạch nối và dấu cách: - …',
    'code-open':
      'Dòng ``` hay ~~~ này không có dòng đóng, nên mọi chữ từ đây tới cuối bài hiện thành mã máy tính. Xóa dòng này, hoặc thêm dòng đóng.',
    'markup-foreign':
      'Dấu của phần mềm khác (wiki, diễn đàn, LaTeX…): trang sẽ hiện nguyên các dấu này. Viết lại bằng Markdown, hoặc bỏ.',
    'html-in-body':
      'Báo cáo viết bằng Markdown, không dùng thẻ HTML. Chỉ <br>, <sub>, <sup> được giữ; ghi chú <!-- … --> phải có dấu đóng -->.',
    'image-alt':
      'Hình chưa có lời mô tả cho người không xem được hình: ngoặc vuông trống, hoặc chỉ có tên tệp. Viết một câu về điều hình cho thấy.',
    'link-dead': 'Liên kết tới một trang không có trong kho, hoặc địa chỉ viết thiếu nên trang bỏ mất liên kết.',
    'reference-dangling': 'Dẫn tới một báo cáo bằng số, mà báo cáo không có số: người đọc không tìm được.',
    'document-unlisted': 'Bài dẫn văn bản này nhưng trường document chưa ghi.',
    'document-unknown': 'Bài dẫn một văn bản chưa có trong danh mục.',
    'document-uncited': 'Trường document ghi văn bản này nhưng không thấy bài nhắc tới.',
    'province-unlisted': 'Tên báo cáo nêu tỉnh, thành này nhưng trường province chưa ghi.',
    'check-left': 'Còn lời nhắc # check: của máy. Xem lại trường dưới nó rồi xóa dòng này.',
    'placeholder-left': 'Còn chỗ để trống hay lời nhắc của người viết. Điền cho đủ, hoặc bỏ đi.',
    'machine-left': 'Lời của máy còn sót lại: Word báo lỗi, trợ lý viết, công cụ dịch hay git. Bỏ đi.',
    'private-number': 'Số giấy tờ hay số tài khoản của một người: đã công bố thì không thu lại được. Bỏ số này.',
    'date-in-text': 'Ngày này không có thật, hoặc tháng viết trước ngày. Viết ngày/tháng/năm.',
    'language-wrong':
      'Chữ không phải ngôn ngữ của bản này, hoặc là tiếng Việt không dấu. Viết đúng ngôn ngữ, có dấu, hoặc chuyển tệp sang thư mục kia.',
    'title-form':
      'Tên báo cáo chưa ra tên: có dấu Markdown hay HTML, toàn chữ hoa, không có chữ nào, hoặc dài như một đoạn văn. Tên riêng thì giữ chữ hoa.',
    'summary-form': 'Tóm tắt có dấu Markdown hay HTML (sẽ hiện nguyên), lặp lại tên báo cáo, hoặc dài quá 1.000 ký tự.',
    'body-empty': 'Báo cáo chưa có bài: dưới phần đầu không có chữ nào.',
    'report-unknown':
      'Không có báo cáo nào mang mã này. Một danh mục hay một trang viết đang dẫn tới nó: ghi mã của một báo cáo có thật.',
    'report-withdrawn': 'Báo cáo được dẫn làm nguồn ở đây đã rút. Tìm nguồn khác cho con số hay câu này, hoặc bỏ đi.',
    'vocabulary-missing': 'Thiếu hoặc trống danh mục.',
    'label-duplicate':
      'Hai mục cùng một tên: người đọc không phân biệt được. Đổi một tên, hoặc nhập hai mục làm một (former).',
    'succession-circle': 'Các mục nối nhau thành vòng: không mục nào kế tục chính nó. Bỏ hoặc sửa một mắt nối.',
    'tile-misplaced':
      'Ô trên bản đồ trùng ô của đơn vị khác, hoặc nằm quá xa các ô còn lại. Chọn một ô trống: [cột, hàng].',
    'schema-stale':
      'Danh mục đã đổi mà schemas chưa ghi lại, nên VS Code còn gợi ý mã cũ và gạch chân mã mới. Chạy npm run schema, rồi git add schemas.',
    'image-missing':
      'Ảnh phải là một tệp có thật trong thư mục pictures của kho, ghi địa chỉ từ gốc: /pictures/2025/ten-anh.jpg.',
    'image-unfit':
      'Trình duyệt không mở được ảnh này, tệp không đúng loại như đuôi tệp, hoặc ảnh nặng quá 2 MB. Mở ảnh bằng phần mềm ảnh, thu nhỏ còn chừng 1600 điểm ảnh bề ngang, xuất ra .jpg, rồi ghi địa chỉ tệp mới.',
    'picture-name':
      'Tên tệp ảnh có dấu, chữ hoa hay dấu cách, nên địa chỉ khó viết đúng. Đổi tên tệp, rồi sửa địa chỉ trong bài.',
    'picture-unused': 'Không bài nào dùng ảnh này, nhưng ảnh vẫn được công bố cùng kho. Đưa ảnh vào bài, hoặc xóa tệp.',
    'text-excessive': 'Báo cáo quá dài, bảng quá rộng hoặc trích dẫn lồng nhau quá sâu.',
  } satisfies Record<ProblemCode, string>,
  /** Messages of the parsers of YAML and MDX, by how they begin, put for editors. */
  parserReasons: {
    'tab characters': 'YAML: dòng này thụt lề bằng phím Tab. Chỉ thụt lề bằng dấu cách.',
    'duplicated mapping key': 'YAML: trường này ghi hai lần. Giữ một lần; nhiều giá trị thì viết [a, b].',
    'unexpected end of the': 'YAML: có nháy hoặc ngoặc mở mà không đóng, ở dòng này hay dòng trên.',
    'deficient indentation':
      'YAML: có nháy hoặc ngoặc mở mà không đóng, ở dòng này hay dòng trên; hoặc dòng này thụt lề thiếu.',
    'end of the stream':
      'YAML: dòng này hoặc dòng trên không có dạng “trường: giá trị”: thiếu dấu hai chấm, thiếu dấu cách sau dấu hai chấm, hoặc thụt lề lệch.',
    "expected ':'":
      'YAML: dòng này không có dạng “trường: giá trị”: thiếu dấu hai chấm, thiếu dấu cách sau dấu hai chấm, hoặc chữ của dòng trên rơi xuống.',
    'can not read a block mapping':
      'YAML: dòng này hoặc dòng trên không có dạng “trường: giá trị”: thiếu dấu hai chấm, hoặc chữ của dòng trên rơi xuống.',
    'Expected a closing tag': 'MDX: có thẻ mở mà không đóng. Thêm thẻ đóng, như </b>, trong cùng đoạn; hoặc bỏ thẻ mở.',
    'Unexpected closing tag': 'MDX: thẻ đóng không khớp thẻ mở. Đóng thẻ nào mở sau cùng trước.',
    'Unexpected character':
      'MDX: sau dấu < phải là một thẻ. Dấu “nhỏ hơn” thường thì viết &lt;; liên kết thì viết [chữ](địa chỉ).',
    'Unexpected end of file': 'MDX: có thẻ hoặc ngoặc mở mà không đóng trước khi hết tệp.',
  },
  usage: viUsage,
  reportCount: (count: number) => `${n(count)} báo cáo`,

  /** `npm run check`. */
  check: {
    noSuchPath: (path: string) => `Không có tệp hay thư mục “${path}”.`,
    outside: (path: string, content: string) => `“${path}” nằm ngoài nội dung của kho (${content}).`,
    elsewhere: {
      broken: 'Ở chỗ khác, mới hỏng hoặc mới cần xem từ lần commit trước:',
      all: 'Ở chỗ khác trong kho cũng có lỗi:',
    },
    stagedAlone: '--staged kiểm tra đúng những gì sắp commit, nên không đi cùng đường dẫn, --fix hay --links.',
    more: (count: number, code: string) =>
      `… và ${n(count)} cảnh báo ${code} nữa; npm run check -- --format json in ra tất cả.`,
    repairs: {
      nfc: 'dấu rời thành chữ dựng sẵn (NFC)',
      eth: 'chữ Đ',
      script: 'chữ của bảng chữ cái khác',
      unseen: 'ký tự không nhìn thấy',
      encoding: 'chữ đọc sai bảng mã',
      bullets: 'dấu đầu dòng của Word',
      indents: 'dấu cách cứng ở đầu dòng',
      markdown: 'dấu Markdown',
      html: 'HTML thành Markdown',
      order: 'thứ tự các trường',
      fields: 'các trường viết lại cho đúng',
    },
    fixed: (file: string, repairs: string) => `đã sửa ${file}: ${repairs}`,
    fixedCount: (count: number) => `Đã sửa ${n(count)} tệp.`,
    wouldFix: (count: number) => `Sẽ sửa ${n(count)} tệp; chưa ghi gì.`,
    notFixed: (file: string, reason: string) =>
      reason === 'changed'
        ? `không ghi ${file}: tệp vừa được sửa ở nơi khác. Chạy lại.`
        : `không ghi được ${file}: máy không cho (${reason}).`,
  },
  severity: { error: 'lỗi', warning: 'cảnh báo' },
  found: 'thấy',
  expected: 'nên là',
  problemCount: (errors: number, warnings: number) => `${n(errors)} lỗi, ${n(warnings)} cảnh báo.`,
  shallow:
    'Bản sao git của nội dung bị cắt ngắn (shallow clone): không biết báo cáo được đăng và sửa ngày nào, nên trang, dữ liệu và nguồn tin không ghi các ngày ấy. Lấy đủ lịch sử: git fetch --unshallow.',
  permalinks: (count: number, file: string) =>
    count === 0 ? `${file} đã đủ mọi địa chỉ.` : `Đã ghi thêm ${count} địa chỉ vào ${file}. Hãy commit tệp ấy.`,
  unlisted: (count: number) => `${count} địa chỉ chưa ghi vào permalinks.txt: npm run permalinks`,
  /** `npm run check -- --links`. */
  links: {
    asked: (done: number, total: number) => `Đã hỏi ${n(done)} trên ${n(total)} địa chỉ.`,
    summary: (all: number, bad: number) =>
      bad === 0
        ? `${n(all)} địa chỉ nguồn, trang nào cũng còn.`
        : `${n(all)} địa chỉ nguồn, ${n(bad)} địa chỉ không mở được. Tìm bản lưu ở một kho lưu trữ web rồi ghi địa chỉ vào source.archived.`,
    kinds: {
      'not-found': 'Không còn trang (404)',
      gone: 'Trang đã gỡ hẳn (410)',
      'no-host': 'Không thấy máy chủ tên ấy (nếu địa chỉ nào cũng vậy thì máy này chưa nối mạng)',
      'soft-404': 'Có thể không còn: trang tự nói là không tìm thấy',
      home: 'Có thể không còn: địa chỉ nay dẫn về trang chủ',
      'redirect-loop': 'Dẫn vòng quanh, không tới trang nào',
      certificate: 'Chứng thư bảo mật sai hoặc hết hạn',
      refused: 'Máy chủ không nhận kết nối',
      reset: 'Kết nối bị ngắt giữa chừng',
      timeout: 'Đợi lâu không trả lời',
      server: 'Máy chủ báo lỗi',
      'too-many': 'Máy chủ bảo hỏi chậm lại; hãy chạy lại sau',
      denied: 'Máy chủ không cho máy xem; hãy mở bằng trình duyệt để biết',
      moved: 'Vẫn còn, nhưng đã chuyển sang địa chỉ khác',
    },
  },
  /** `npm run export`. */
  exported: {
    written: (file: string, size: string, count: number) => `${file}: ${size} MB, ${n(count)} tệp`,
    notBuilt: 'Chưa dựng được trang, nên chưa ghi gì.',
    noSuchFacet: (given: string, allowed: string) => `--facet: không có loại “${given}”; chỉ nhận: ${allowed}.`,
    noSuchValue: (given: string, facet: string, near: string) =>
      `--facet: ${facet} không có mã “${given}”${near === '' ? '' : `; gần nhất là ${near}`}.`,
    facetForm: (given: string) => `--facet: “${given}” không có dạng loại/mã, ví dụ year/2022.`,
    facetEmpty: (given: string) => `--facet: ${given} chưa có báo cáo nào, nên không thành sách.`,
    bookOnly: (option: string) => `${option} chỉ dùng với epub.`,
    notWritten: (file: string, reason: string) => `Không ghi được ${file}: ${reason}`,
  },
  kept: 'Bản dựng trước giữ nguyên.',
  /** What a build says while it works. */
  building: {
    read: (reports: number, seconds: number) => `Đã đọc và kiểm tra ${n(reports)} báo cáo: ${sec(seconds)}`,
    pages: (done: number, total: number, perSecond: number, left: number) =>
      `${n(done)} / ${n(total)} trang, ${n(Math.round(perSecond))} trang mỗi giây, còn khoảng ${n(Math.ceil(left))} giây`,
    made: (pages: number, kept: number, seconds: number) =>
      `${n(pages)} trang, ${n(kept)} trang giữ nguyên từ lần trước: ${sec(seconds)}`,
    indexed: (parts: number, kept: number, seconds: number) =>
      `Chỉ mục tìm kiếm ${n(parts)} phần, ${n(kept)} phần giữ nguyên: thêm ${sec(seconds)}`,
    placed: (seconds: number) => `Đã đặt vào chỗ: ${sec(seconds)}`,
    unchanged: 'Không có gì đổi từ lần dựng trước.',
    dropped: 'Một phần của lần dựng trước giữ lại đã hỏng hoặc thuộc chương trình khác: phần đó được làm lại.',
  },
  busy: (folder: string) => `${folder}: một lần dựng khác đang chạy. Chờ lần ấy xong rồi chạy lại.`,
  built: (reports: number, pages: number, index: number, seconds: string) =>
    `${n(reports)} báo cáo, ${n(pages)} trang, chỉ mục tìm kiếm ${n(index)} tệp, ${seconds} giây`,

  /** `npm run rename`, `withdraw`, `translate`. */
  /** What `npm run dev` puts before the title of a report that no build shows. */
  preview: { draft: 'Bản nháp', ahead: (date: string) => `Bản nháp, từ ${date} mới hiện` },
  add: viAdd,
  change: viChange,

  /** Why a file is not written, whichever command writes it. */
  newFile: {
    outside: (path: string) => `${path}: nằm ngoài thư mục nội dung nên không ghi.`,
    link: (path: string) => `${path}: là liên kết, không phải thư mục hay tệp thật, nên không ghi.`,
    'not-folder': (path: string) => `${path}: là một tệp, trong khi ở đây phải là thư mục.`,
    exists: (path: string) => `${path}: đã có tệp này, không ghi đè.`,
    system: (path: string) => `${path}: máy không cho ghi (hết chỗ, hoặc không có quyền).`,
  } satisfies Record<NewFileReason, (path: string) => string>,
  newReport: {
    intro: 'Báo cáo mới',
    title: 'Tên báo cáo',
    date: 'Ngày của báo cáo, ví dụ 15/05/2024',
    language: 'Viết bằng tiếng gì?',
    province: 'Tỉnh, thành vào ngày ấy: gõ để lọc (không cần dấu), mũi tên để chọn, Enter để nhận',
    program: 'Chương trình: gõ để lọc (không cần dấu), mũi tên để chọn, Enter để nhận',
    more: (chosen: string) => `Đã chọn ${chosen}. Thêm nữa không? Enter nếu đã đủ`,
    enough: 'Đủ rồi',
    skip: 'Enter để bỏ qua',
    back: 'gõ < rồi Enter để quay lại câu trước',
    goBack: '← Quay lại câu trước',
    url: 'Địa chỉ trang nguồn, chép từ trình duyệt. Enter nếu không có',
    publisher: 'Nơi đăng, như “Cổng thông tin điện tử Sở …”. Enter nếu không rõ',
    translate: { vi: 'Viết luôn bản tiếng Việt (phần đầu)?', en: 'Viết luôn bản tiếng Anh (phần đầu)?' },
    titleOf: { vi: 'Tên báo cáo bằng tiếng Việt', en: 'Tên báo cáo bằng tiếng Anh' },
    nothing: 'Không có mục nào như thế. Xóa bớt chữ rồi gõ lại.',
    cancelled: 'Đã thôi, chưa ghi gì.',
    missing: (flags: string) => `Thiếu ${flags}.`,
    dateInvalid: (text: string) =>
      `“${text}” không phải một ngày có thật. Viết dd/mm/yyyy (ngày trước) hoặc YYYY-MM-DD.`,
    noLetters: 'Tên báo cáo cần có chữ cái hoặc chữ số, vì mã báo cáo lấy từ đó.',
    taken: (id: string, where: string) => `Mã ${id} đã có: ${where}. Không ghi đè; đổi tên báo cáo, hoặc sửa tệp ấy.`,
    takenByAlias: (id: string, owner: string) => `Mã ${id} là mã cũ của báo cáo ${owner}. Đổi tên báo cáo.`,
    shared: (flags: string) => `${flags}: bản dịch lấy những điều này từ bản gốc, không ghi ở đây.`,
    noOriginal: (id: string) => `--translation-of “${id}”: không có báo cáo nào mang mã này.`,
    badOriginal: (file: string) =>
      `${file}: chưa dịch được từ tệp này vì nó có lỗi hoặc tự nó là bản dịch. Chạy npm run check.`,
    refused: 'Chưa ghi gì.',
    written: (file: string) => `Đã ghi ${file}. Viết thân bài dưới dòng --- cuối, rồi chạy npm run check.`,
  },

  /** What stands around choices while one types. */
  prompts: {
    search: 'Tìm',
    none: 'Không có mục nào như thế',
    select: 'chọn',
    confirm: 'nhận',
    type: 'Gõ chữ',
    toFilter: 'để lọc',
    matches: (count: number) => `${n(count)} mục`,
  },

  /** `npm run import`. */
  importPage: {
    captions: 'Ảnh trong bài:',
    reading: 'Đang đọc',
    read: (pages: number) => `Đã đọc ${n(pages)} trang.`,
    unreadable: (code: string) => `không đọc được (${code}). Kiểm tra tên tệp và quyền đọc.`,
    foreign: {
      document:
        'là tệp văn bản (Word, PDF…), không phải trang web. Mở tệp, chép phần chữ vào một tệp .txt rồi nhập tệp ấy.',
      picture: 'là tệp ảnh, không có chữ để nhập.',
      mht: 'là trang lưu thành một tệp .mht. Lưu lại trang ấy theo kiểu “chỉ HTML” (.html) rồi nhập.',
      binary: 'không phải trang web, cũng không phải tệp chữ. Chép phần chữ vào một tệp .txt rồi nhập tệp ấy.',
    },
    notListed: (flag: string, id: string, nearest: string | undefined) =>
      `${flag} “${id}”: không có trong danh mục${nearest === undefined ? '' : `; gần nhất là “${nearest}”`}. Chưa ghi gì.`,
    empty: 'không thấy bài viết nào trong trang này.',
    known: (id: string) => `đã có trong kho: ${id}. Không nhập lại.`,
    missing: (flags: string) => `trang không cho biết đủ để đặt tên tệp. Chạy lại, thêm ${flags}.`,
    oneFile: '--title, --date và --url chỉ dùng khi nhập một tệp.',
    dryRun: 'Xem thử: chưa ghi gì.',
    captured: (file: string) => `đã giữ trang nguồn: ${file}`,
    summary: (done: number, unsure: number, refused: number, dryRun: boolean) =>
      `${dryRun ? 'Sẽ ghi' : 'Đã ghi'} ${n(done)} báo cáo, ${n(unsure)} báo cáo có chỗ cần xem lại (# check:), ${n(refused)} trang không nhập.`,
    doubts: {
      'not-found': 'không thấy trong trang, cần người điền.',
      weekday: 'thứ trong tuần không khớp ngày.',
      'visit-day': 'đây có thể là ngày mở trang, không phải ngày đăng.',
      'two-days': 'trang ghi hai ngày khác nhau.',
      'changed-day': 'đây là ngày sửa trang lần cuối hoặc trang chỉ có ngày đó; ngày đăng chưa rõ.',
      'own-day': 'trang không ghi rõ ngày đăng; đây là ngày của sự kiện.',
      'month-first': 'có thể trang ghi tháng trước ngày.',
      'odd-year': 'năm trên trang theo lịch khác.',
      'year-beside': 'năm lấy từ chỗ khác trong bài.',
      'year-of-page': 'năm lấy từ ngày đăng.',
      'weekday-only': 'chỉ ghi thứ hoặc “hôm qua”, “sáng nay”; ngày tính từ ngày đăng.',
      'document-day': 'chỉ thấy ngày của văn bản.',
      composed: 'ghép từ số hiệu và nội dung văn bản.',
      'few-words': 'chỉ dựa vào ít chữ.',
      'no-place': 'bài không nêu rõ tỉnh, thành.',
      'site-only': 'bài không nêu tên tỉnh, thành; đây là nơi của trang đăng bài.',
      'venue-only': 'cơ quan trung ương; nơi họp không tính là tỉnh của báo cáo.',
      'in-passing': 'đoán theo từ ngữ, bài không gọi tên chương trình.',
      'new-document': 'văn bản chưa có trong vocabularies/documents.yml.',
      'same-number': 'nhiều văn bản cùng số hiệu.',
      'other-year': 'trang ghi năm khác với văn bản đã biết; có lẽ in nhầm.',
      private: 'có số điện thoại, thư điện tử hoặc số giấy tờ của người riêng; bỏ đi nếu không cần.',
      unaccented: 'tên viết không dấu.',
      'broken-lines': 'tên ghép từ nhiều dòng.',
    } satisfies Record<Doubt, string>,
  },

  schemas: (all: number, written: number) => `${n(all)} lược đồ cho trình soạn thảo, ${n(written)} tệp mới ghi.`,

  /** The list of problems in `npm run dev`. */
  overlay: {
    title: 'Điều cần xem trong nội dung',
    none: 'Nội dung không có gì cần sửa.',
    here: 'Báo cáo của trang này',
    elsewhere: 'Các tệp khác',
    leftOut: 'Tệp có lỗi nên trang này chưa hiện. Sửa xong, lưu lại, trang sẽ tự mở.',
    howToMend: 'Cách sửa',
    more: (count: number) => `và ${n(count)} điều nữa: chạy npm run check.`,
  },

  /** `npm run hooks`. */
  hooks: {
    on: (undo: string) => `Từ nay git kiểm tra tệp nội dung trước mỗi lần commit. Muốn thôi: ${undo}`,
    noGit: 'Thư mục này không phải kho git, hoặc máy chưa có git. Không đổi gì.',
    taken: (path: string) => `git đang dùng ${path} làm thư mục hook (core.hooksPath), nên không đổi gì.`,
  },
};

/** The shape both languages have: a key that one of them lacks is a type error. */
export type EditorWords = typeof vi;
