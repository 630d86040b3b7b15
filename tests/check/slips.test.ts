import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkReport } from '../../src/check/check-report.ts';
import { repairReport } from '../../src/check/repair-report.ts';
import { contentFolder } from '../../src/content/content-folder.ts';
import { readContentSettings } from '../../src/content/read-settings.ts';
import { renderBody } from '../../src/render/render-report.ts';
import { vi } from '../../src/words/readers/vi.ts';
import { fixture } from '../support/fixtures.ts';

const { vocabularies } = readContentSettings(contentFolder('content', 'content'));
const head = '---\ntitle: "Ví dụ"\ndate: 2025-08-12\nprovince: lang-son\nprogram: 1322\nlanguage: vi\n---\n\n';
const bodyOf = (text: string) => text.slice(text.indexOf('\n---\n', 4) + 5).trim();
/** `line:column code`, of a report of Lạng Sơn, without those of pictures that do not exist. */
const check = (text: string) =>
  checkReport('reports/vi/2025/2025-08-12-vi-du.md', Buffer.from(text), { vocabularies, today: '2026-11-28' })
    .problems.filter(({ code }) => code !== 'image-missing')
    .map(({ line, column, code }) => `${line}:${column} ${code}`);
const codes = (body: string) => check(head + body).map((each) => each.split(' ')[1]);
const fixed = (body: string) => bodyOf(repairReport(head + body).text);
const page = (body: string) => renderBody(body, vi, '/');

/** The reports with one slip each: what is said of them, and the body that `--fix` makes where it does. */
const expected: Record<string, [string[], string?]> = {
  'body-bold-space': [
    ['9:1 emphasis-broken'],
    '**Kết quả** và **Kế hoạch**: **“Năng suất”** là gốc. **Kết quả:** ba mươi doanh nghiệp.',
  ],
  'body-bullets-word': [
    ['17:1 letter-symbol', '13:1 list-sign', '15:1 list-sign', '19:1 list-sign'],
    'Nội dung gồm:\n\n· Đào tạo;\n\n§ Tư vấn;\n\no Hội thảo;\n\n- Chứng nhận;\n\nü Tổng kết.',
  ],
  'body-footnote-dup': [['13:1 footnote-twice']],
  'body-footnote-undef': [['9:15 footnote-undefined']],
  'body-footnote-unused': [['11:1 footnote-unused']],
  'body-img-heic': [['9:1 image-unfit']],
  // As markdown it is a picture of another site, which is to be said next.
  'body-img-tag-remote': [['9:1 html-in-body'], '![x](https://example.org/a.jpg)'],
  'body-img-space': [['9:1 link-broken'], '![Hội trường](/anh/hoi%20truong%20(2).jpg)'],
  'body-indent4': [
    ['9:1 indent-code'],
    'Đoạn này thụt đầu dòng bốn dấu cách như Word.\n\nĐoạn này thụt đầu dòng bằng phím Tab.',
  ],
  'body-callout': [['9:1 markup-foreign']],
  'body-details': [['9:1 html-in-body', '9:10 html-in-body']],
  'body-fence-open': [['9:1 code-open']],
  'body-html-unclosed': [['9:1 html-in-body']],
  'body-mdx': [['11:1 html-in-body']],
  'body-shortcode': [['9:1 markup-foreign', '11:1 markup-foreign']],
  'body-table-html-word': [['9:1 html-in-body', '9:93 html-in-body', '9:116 html-in-body']],
  'body-todo': [['11:1 placeholder-left', '13:1 placeholder-left', '9:1 placeholder-left']],
  'body-wikilink': [['9:5 markup-foreign']],
  'body-cyrillic': [['9:1 letter-script'], 'Hội nghị năng suất (chữ Н và і kiểu Nga).'],
  'body-img-alt-missing': [['9:1 image-alt', '9:26 image-alt', '9:54 image-alt', '9:87 image-alt']],
  'body-link-broken': [
    ['9:5 link-broken', '9:44 link-broken'],
    'Xem [kế hoạch](https://example.org/kh) và [kế hoạch](https://example.org/kh).',
  ],
  'body-link-file': [['9:11 url-local', '9:47 url-local']],
  'body-link-gdoc': [['9:16 url-wrapped'], 'Xem [kế hoạch](https://example.org/kh).'],
  'body-link-space': [['9:5 link-broken'], 'Xem [kế hoạch](https://example.org/tin%20tức/kế%20hoạch.pdf).'],
  'body-mojibake': [['9:1 letter-encoding'], 'Hội nghị tổng kết năng suất.'],
  'body-nbsp-heading': [['9:3 letter-invisible', '9:1 heading-space'], '## Kết quả\n\nBa mươi doanh nghiệp dự.'],
  'body-nbsp-indent': [['9:1 letter-invisible'], 'Đoạn này thụt bằng dấu cách cứng.'],
  'body-nospace-heading': [['9:1 heading-space'], '## Kết quả\n\nBa mươi doanh nghiệp dự.'],
  'body-plus-dash-bullets': [['11:1 list-sign']],
  'body-pua': [['9:9 letter-symbol', '9:19 letter-symbol']],
  'body-question-marks': [['9:1 letter-question']],
  'body-replacement': [['9:1 letter-lost']],
  'body-second-front': [['10:1 heading-underline']],
  'body-setext': [['9:1 heading-underline'], 'Đây là đoạn kết của bài.\n\n---\nNguồn: Sở KH&CN'],
  'body-setext-eq': [['9:1 heading-underline']],
  'body-stars': [['9:7 star-lost'], 'Tăng 2\\*3\\*4 lần; mục (*) xem ghi chú. *Ghi chú: số liệu* năm 2024 *.'],
  'body-table-dash-em': [['10:1 table-broken'], '| Tỉnh | Số |\n| --- | --- |\n| Lạng Sơn | 30 |'],
  'body-table-excel': [
    ['9:1 table-tabs'],
    '| Tỉnh | Số doanh nghiệp | Năm |\n| --- | --- | --- |\n| Lạng Sơn | 30 | 2024 |\n| Cao Bằng | 25 | 2024 |',
  ],
  'body-table-extra': [['11:1 table-cells']],
  'body-table-nogap': [
    ['13:1 table-row'],
    'Bảng 1. Kết quả\n| Tỉnh | Số |\n| --- | --- |\n| Lạng Sơn | 30 |\n\nNguồn: Sở KH&CN',
  ],
  'body-table-noheader': [['9:1 table-broken']],
  'body-table-pipe': [['11:1 table-cells']],
  'body-tcvn3': [['9:1 letter-encoding'], 'Hội nghị tổng kết năng suất chất lượng.'],
  'body-vni': [['9:1 letter-encoding'], 'Hội nghị tổng kết năng suất chất lượng.'],
  'nbsp-indent': [
    ['7:1 field-type', '8:1 field-unknown', '8:1 letter-invisible'],
    'Đây là báo cáo ví dụ, sự việc không có thật.',
  ],
  // The line that is wrong, not the one below it at which a parser stumbles.
  'nbsp-key-sep': [['4:1 yaml-invalid'], 'Đây là báo cáo ví dụ, sự việc không có thật.'],
};
/** Those that are somebody else's to say, or right as they are. */
const ours =
  /^\S+ (?:letter-|html-|code-|markup-|placeholder-|title-|table-|footnote-|heading-|link-broken|url-|image-|emphasis-|star-|indent-|list-|yaml|field)/;

describe('reports with one slip each', () => {
  it.each(readdirSync(fixture('slips')).map((file) => file.replace('.md', '')))('%s', (name) => {
    const text = readFileSync(join(fixture('slips'), `${name}.md`), 'utf8');
    const [problems = [], body] = expected[name] ?? [];
    const known = name === 'body-zwsp' || name.startsWith('title-') ? /letter-invisible/ : /^$/;
    expect(check(text).filter((each) => ours.test(each) && !known.test(each))).toEqual(problems);
    if (body === undefined) return;
    const { text: after } = repairReport(text);
    expect(bodyOf(after)).toBe(body);
    expect(repairReport(after).text).toBe(after);
  });

  it('a single tilde strikes nothing out', () => {
    const html = page(bodyOf(readFileSync(join(fixture('slips'), 'body-tilde-range.md'), 'utf8')));
    expect(html).toBe('<p>Năng suất tăng 5~10% mỗi năm, chi phí giảm 3~5%.</p>\n');
  });

  it('a no-break space that indents a field within a field is a space', () => {
    const { text } = repairReport(readFileSync(join(fixture('slips'), 'nbsp-indent.md'), 'utf8'));
    expect(text).toContain('\nsource: \n  name: Trang tin\n');
    expect(check(text)).toEqual([]);
  });
});

describe('siblings of each slip', () => {
  it.each([
    // Tables.
    ['| A | B |\n| --- | --- |\n| a | b | c | d |', 'table-cells'],
    ['A | B\n--- | ---\na | b | thừa', 'table-cells'],
    ['- mục\n\n  | A | B |\n  | --- | --- |\n  | 1 | 2 | 3 |', 'table-cells'],
    ['| A | B |\n| --- | --- |\n| 1 | 2 |\n**Kết luận**: tốt | xấu', 'table-row'],
    ['| A | B |\n\n| --- | --- |\n\n| 1 | 2 |', 'table-broken'],
    ['Lạng Sơn\t30\nCao Bằng\t25', 'table-tabs'],
    ['Họ tên\tChức vụ\nNguyễn Ví Dụ\tGiám đốc', 'table-tabs'],
    // Emphasis, headings, links.
    ['**chưa đóng', 'emphasis-broken'],
    ['S = a*b*c', 'star-lost'],
    ['#Kết quả đạt được', 'heading-space'],
    ['Kết quả\n-------\n\nChữ.', 'heading-underline'],
    ['Kết quả\n-\n\nChữ.', 'heading-underline'],
    ['Xem [kế hoạch](https://example.org/kh', 'link-broken'],
    ['    const a = b;\n    x();', 'indent-code'],
    // Words of pictures.
    ['![z4567890123456_2a](/anh/a.jpg)', 'image-alt'],
    ['![DSC01234.JPG](/anh/a.jpg)', 'image-alt'],
    ['![Hình ảnh 2](/anh/a.jpg)', 'image-alt'],
    ['![2025-08-12](/anh/a.jpg)', 'image-alt'],
    ['![lop-5s-lang-son](/anh/lop-5s-lang-son.jpg)', 'image-alt'],
    // Addresses that nobody else can open.
    ['Xem [tệp](D:/chung/ke-hoach.xlsx).', 'url-local'],
    ['Xem [tệp](\\\\may-chu\\chung\\a.docx).', 'url-local'],
    ['Xem [trang](http://192.168.1.5/tin) và <mailto:a@example.org>.', 'url-local'],
    ['Xem [tệp][1].\n\n[1]: file:///home/an/a.pdf', 'url-local'],
    ['Xem [a](https://example.org/?a=1&amp;utm_source=x).', 'url-wrapped'],
    ['    Tỉnh   Số\n    Hà Nội   3', 'indent-code'],
    ['v Đào tạo\n\nv Tư vấn', 'list-sign'],
    // Letters.
    ['Hội nghị năng suất: Héi nghÞ tæng kÕt', 'letter-encoding'],
    ['Hội nghị vÒ năng suất', 'letter-encoding'],
    ['Chữ \uE123 lạ.', 'letter-symbol'],
  ])('%j is pointed out and left to a person', (body, code) => {
    expect(codes(body)).toContain(code);
    expect(fixed(body)).toBe(body.trim());
  });

  it.each([
    ['| A | B |\n| – | – |\n| 1 | 2 |', '| A | B |\n| --- | --- |\n| 1 | 2 |'],
    ['|A|B|\n|———|———|\n|1|2|', '|A|B|\n| --- | --- |\n|1|2|'],
    ['| A | B | C |\n| --- | --- |\n| 1 | 2 | 3 |', '| A | B | C |\n| --- | --- | --- |\n| 1 | 2 | 3 |'],
    [
      '| A | B |\n| --- | --- |\n| 1 | 2 |\nNguồn: một\nGhi chú: hai',
      '| A | B |\n| --- | --- |\n| 1 | 2 |\n\nNguồn: một\nGhi chú: hai',
    ],
    ['Bảng 1:\nTỉnh\tSố\nA\t1.200\nHết.', 'Bảng 1:\n\n| Tỉnh | Số |\n| --- | --- |\n| A | 1.200 |\n\nHết.'],
    ['Một[^1].\n\n[^1] Ghi chú.', 'Một[^1].\n\n[^1]: Ghi chú.'],
    ['###1. Mở đầu\nĐoạn.\n\n##Kết luận##', '### 1. Mở đầu\nĐoạn.\n\n## Kết luận'],
    ['> ##Kết quả', '> ## Kết quả'],
    ['[x]\n(https://example.org)', '[x](https://example.org)'],
    ['! [Ảnh](/anh/a.jpg)', '![Ảnh](/anh/a.jpg)'],
    [
      'Xem [a](https://l.facebook.com/l.php?u=https%3A%2F%2Fexample.org%2Fb%3Ffbclid%3Dz&h=AT0).',
      'Xem [a](https://example.org/b).',
    ],
    ['Xem https://example.org/a?id=5&utm_source=zalo&x=1.', 'Xem https://example.org/a?id=5&x=1.'],
    ['Xem <https://example.org/a?fbclid=IwAR0#b>.', 'Xem <https://example.org/a#b>.'],
    ['Xem [a][1].\n\n[1]: https://example.org/a?gclid=1 "tên"', 'Xem [a][1].\n\n[1]: https://example.org/a "tên"'],
    [
      '[a](https://nam02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.org%2F)',
      '[a](https://example.org/)',
    ],
    ['Xem [a](https://www.google.com/amp/s/example.org/tin).', 'Xem [a](https://example.org/tin).'],
    ['✅ Một\n✅ Hai', '- Một\n- Hai'],
    ['**Kết quả **đạt', '**Kết quả** đạt'],
    ['Đạt **100%**kế hoạch', 'Đạt **100%** kế hoạch'],
    ['Kết quả:** ba mươi** doanh nghiệp', 'Kết quả: **ba mươi** doanh nghiệp'],
    ['~~ bỏ ~~', '~~bỏ~~'],
    ['- **Mục tiêu:**nâng cao\n- **Kết quả:**tốt', '- **Mục tiêu:** nâng cao\n- **Kết quả:** tốt'],
    ['| A | B |\n| --- | --- |\n| ** x ** | y |', '| A | B |\n| --- | --- |\n| **x** | y |'],
    ['a (*) b (*) c', 'a (\\*) b (\\*) c'],
    ['a (**) b (**) c', 'a (\\*\\*) b (\\*\\*) c'],
    ['\tĐoạn một của bài.\n\tĐoạn hai của bài.', 'Đoạn một của bài.\n\nĐoạn hai của bài.'],
    ['    - mục một\n    - mục hai', '- mục một\n- mục hai'],
    ['Đoạn một\ndòng hai\n---\nChữ.', 'Đoạn một\ndòng hai\n\n---\nChữ.'],
    ['Gồm:\n• Một\n• Hai', 'Gồm:\n- Một\n- Hai'],
    ['– Một\n– Hai', '- Một\n- Hai'],
    ['\uF0B7\tMột\n\uF0B7\tHai', '- Một\n- Hai'],
    // No-break spaces that indent.
    ['- a\n\u00A0\u00A0- b', '- a\n  - b'],
    ['1. a\n\u00A0\u00A0\u00A01. b', '1. a\n   1. b'],
    ['```\n\u00A0\u00A0\u00A0\u00A0x\n```', '```\n    x\n```'],
    // Encodings.
    ['5Â°C và cafÃ©', '5°C và café'],
    ['“Năng suấtâ€\u009D', '“Năng suất”'],
    [Buffer.from('Hội nghị tổng kết').toString('latin1'), 'Hội nghị tổng kết'],
    ['Há»™i nghá»‹ trĂ¬nh phĂª duyá»‡t', 'Hội nghị trình phê duyệt'],
    ['H·ªôi ngh·ªã t·ªïng k·∫øt', 'Hội nghị tổng kết'],
    ['HÃ¡Â»â„¢i nghÃ¡Â»â€¹', 'Hội nghị'],
    ['Hôòi nghiò tôÒng kêìt nãng suâìt', 'Hội nghị tổng kết năng suất'],
    ['QUYÕT §ÞNH sè 37/Q§-UBND vÒ viÖc', 'QUYẾT ĐỊNH số 37/QĐ-UBND về việc'],
    ['BOÄ KHOA HOÏC VAØ COÂNG NGHEÄ', 'BỘ KHOA HỌC VÀ CÔNG NGHỆ'],
    ['Bé Khoa häc vµ C«ng nghÖ', 'Bộ Khoa học và Công nghệ'],
    ['t\u00AD vÊn', 'tư vấn'],
  ])('%j is put right', (body, right) => {
    expect(fixed(body)).toBe(right);
    expect(fixed(fixed(body))).toBe(right);
  });

  it.each([
    '| A | B |\n| --- | --- |\n| 1 | 2 | |\n| Cao Bằng |',
    '| A |\n| --- |\n| 1 |\n\nChữ.',
    'a)\tMột\nb)\tHai',
    '1.\tMột\n2.\tHai',
    '#NangSuat #ChatLuong #2025',
    '#5 tại Huế',
    '![Hình 5S ở xưởng gỗ](/anh/hinh-5s.jpg) ![Logo](/anh/logo.svg) ![5S](/anh/5s.jpg) ![Lớp P2025](/anh/p2025.jpg)',
    'Viết cho [an](mailto:an@example.org?subject=a&body=b), [gọi](tel:+842412345), [trang](/vi/?q=a&trang=2).',
    'Xem [a](https://www.google.com/search?q=https://example.org) và [b](https://example.org/?u=https://example.com/).',
    'Điều [1] (2019) và [a] (xem b).',
    '[x](https://example.org "tên") và [y](<https://example.org/b c>)',
    'Họ tên: ____ ngày __ tháng __ năm',
    '(**) Ghi chú về khách sạn 5* và 4*.',
    'tệp tên_tệp__v2__cuối.docx',
    'Tuyến Hà Nội\n– Lạng Sơn dài 160 km.',
    'Một\\[^1] và `[^2]`, `**` và `##a`.',
    'Kết thúc.\n\n---\n\nChữ.',
    'Sao không?vì thế, thật sao?thế à.',
    'Công ty Nestlé, Hôtel Métropole, Société Générale, für Qualität, på nästa möte, Malmö, São Paulo.',
    '« Hội nghị » 5–10 °C, m², ½, §3, 2×3, 30°C; CÔNG TY TNHH NESTLÉ; NƯỚC ĐÃ SÔI.',
    'Sở Ví Dụ · Cục Ví Dụ · 2 × 3 × 4 · § 1 § 2 · ® © ¬ µ ° ± ¶.',
    'Rooms · 2 × 3 × 4 · § 1 § 2 · ® © ¬ µ ° ± ¶ « a » ¿b?',
    '```\n##a\t**\n| a |\n```',
  ])('%j is nobody’s slip', (body) => {
    expect(codes(body).filter((code) => code !== 'boilerplate-left')).toEqual([]);
    expect(fixed(body)).toBe(body);
  });
});

describe('a line that cannot be read for certain', () => {
  it('keeps every sign of it: each may be half a letter', () => {
    const text = `${head}Hội nghị bàn Ch\u00AD¬ng tr×nh l\u00ADîng vµ chÊt\n\nNăng\u200Bsuất.\n`;
    expect(repairReport(text).text).toBe(text.replace('\u200B', ''));
  });
});
