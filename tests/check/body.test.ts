import { describe, expect, it } from 'vitest';
import { findUnfitAddresses } from '../../src/check/body/addresses.ts';
import { findBrokenEmphasis, findLostStars } from '../../src/check/body/emphasis.ts';
import { findFootnoteSlips } from '../../src/check/body/footnotes.ts';
import { findHeadingSpaces, findUnderlines } from '../../src/check/body/headings.ts';
import { findBullets, findIndents } from '../../src/check/body/indents.ts';
import { findBrokenLinks } from '../../src/check/body/links.ts';
import { slipsIn, type BodySlip } from '../../src/check/body/slip.ts';
import { findBrokenTables, findRowSlips, findTabTables } from '../../src/check/body/tables.ts';
import { readMarkdown, type Markdown } from '../../src/check/markdown.ts';
import { lettersOfPage, mendBody } from '../../src/check/mend-body.ts';
import { createReportText } from '../../src/check/report-text.ts';
import { sitePictures } from '../../src/content/site-pictures.ts';
import { repair } from '../../src/text/letters.ts';

/*
 * Each slip of markdown by itself: where it is seen, what is said to have been meant, and what its change makes of the
 * body. What the check and --fix do with them together is tried in slips.test.ts.
 */

/** `offset code actual → expected`, and the body with the changes made; undefined where there are none. */
const look = (find: (markdown: Markdown) => BodySlip[], body: string) => {
  const slips = find(readMarkdown(body));
  const mends = slips.flatMap((slip) => slip.mends ?? []);
  return {
    slips: slips.map(({ code, at, actual, expected }) =>
      [`${at} ${code} ${actual}`, ...(expected === undefined ? [] : [expected])].join(' → '),
    ),
    mended: mends.length === 0 ? undefined : repair(body, mends),
  };
};
type Row = [body: string, slips: string[], mended?: string];
const tries = (find: (markdown: Markdown) => BodySlip[], rows: Row[]) => {
  it.each(rows)('%j', (body, slips, mended) => {
    expect(look(find, body)).toEqual({ slips, mended });
  });
};

describe('signs of bold print', () => {
  tries(findBrokenEmphasis, [
    ['**a**', []],
    ['a **b ** c', ['2 emphasis-broken **b ** c → **b**'], 'a **b** c'],
    ['a** b** c', ['1 emphasis-broken ** b** c →  **b**'], 'a **b** c'],
    ['**a:**b', ['0 emphasis-broken **a:**b → **a:** '], '**a:** b'],
    ['(** a **)', ['1 emphasis-broken ** a **) → **a**'], '(**a**)'],
    ['a(** b**) c', ['2 emphasis-broken ** b**) c → **b**'], 'a(**b**) c'],
    ['__a __b', []],
    ['__an toàn __là', []],
    ['a ~~ b ~~ c', ['2 emphasis-broken ~~ b ~~ c → ~~b~~'], 'a ~~b~~ c'],
    ['**a', ['0 emphasis-broken **a']],
    ['**a** **b', ['6 emphasis-broken **b']],
    ['**a __b** c__ d', []],
    ['x ** ** y', ['2 emphasis-broken ** ** y']],
    ['(**) a', []],
    ['*** a', []],
    ['a ____ b', []],
    ['ngày __ tháng __', []],
    ['tệp__a__b', []],
    ['`**a **b`', []],
    [
      '1. **a **b\n2. **c **d',
      ['3 emphasis-broken **a **b\n2. **c **d → **a** ', '14 emphasis-broken **c **d → **c** '],
      '1. **a** b\n2. **c** d',
    ],
    ['# **a **b', ['2 emphasis-broken **a **b → **a** '], '# **a** b'],
    ['**a **b** c** d', ['4 emphasis-broken **b** c** d → **a** '], '**a** b **c** d'],
    ['a **“b”**c', ['2 emphasis-broken **“b”**c → **“b”** '], 'a **“b”** c'],
    ['a**“b”** c', ['1 emphasis-broken **“b”** c →  **“b”**'], 'a **“b”** c'],
    ['| a |\n|---|\n| **b **c |', ['14 emphasis-broken **b **c | → **b** '], '| a |\n|---|\n| **b** c |'],
    ['**"a" **b', ['0 emphasis-broken **"a" **b → **"a"** '], '**"a"** b'],
    ['a **b **', ['2 emphasis-broken **b ** → **b**'], 'a **b**'],
    ['**a **\n\n**b**', ['0 emphasis-broken **a **\n\n**b** → **a**'], '**a**\n\n**b**'],
    ['\\**a **b', ['5 emphasis-broken **b']],
    ['a **5**%', []],
    ['a **b **c', ['2 emphasis-broken **b **c → **b** '], 'a **b** c'],
    ['**a:** b **c:**d', ['9 emphasis-broken **c:**d → **c:** '], '**a:** b **c:** d'],
  ]);
});

describe('stars that vanish', () => {
  tries(findLostStars, [
    ['2*3*4', ['1 star-lost 2*3*4 → 2\\*3\\*4'], '2\\*3\\*4'],
    ['a*b*c', ['1 star-lost a*b*c → a\\*b\\*c']],
    ['ab*cd*ef', ['2 star-lost b*cd*e → b\\*cd\\*e']],
    ['abcdefgh*ijklmnop*q', ['8 star-lost h*ijklmnop*q → h\\*ijklmnop\\*q']],
    ['(*) a (*)', ['1 star-lost (*) a (*) → (\\*) a (\\*)'], '(\\*) a (\\*)'],
    ['(**) a (**)', ['1 star-lost (**) a (**) → (\\*\\*) a (\\*\\*)'], '(\\*\\*) a (\\*\\*)'],
    ['x (*) b *c*', []],
    ['*a* b', []],
    ['_a_', []],
    ['**a**b', []],
    ['2**3**4', []],
    ['a *b* c', []],
    ['2 *3* 4', []],
    ['`2*3*4`', []],
    ['S = a*b*c*d', ['5 star-lost a*b*c → a\\*b\\*c']],
    ['5* và 4*', []],
  ]);
});

describe('footnotes', () => {
  tries(findFootnoteSlips, [
    ['a[^1]\n\n[^1]: b', []],
    ['a[^1]\n\n[^1]: b\n\n[^1]: c', ['16 footnote-twice [^1]: c']],
    ['a\n\n[^1]: b', ['3 footnote-unused [^1]: b']],
    ['a[^1] b', ['1 footnote-undefined [^1] → [^1]: …']],
    [
      'a[^1]\n\n[^1] Ghi chú',
      ['1 footnote-undefined [^1] → [^1]: …', '7 footnote-undefined [^1] → [^1]: …'],
      'a[^1]\n\n[^1]: Ghi chú',
    ],
    ['a[^1]\n\n[^1] 12', ['1 footnote-undefined [^1] → [^1]: …', '7 footnote-undefined [^1] → [^1]: …']],
    ['[^1] Ghi chú a[^1]', ['0 footnote-undefined [^1] → [^1]: …', '14 footnote-undefined [^1] → [^1]: …']],
    [
      'a[^1] [^1]\n\n[^1] Ghi chú',
      [
        '1 footnote-undefined [^1] → [^1]: …',
        '6 footnote-undefined [^1] → [^1]: …',
        '12 footnote-undefined [^1] → [^1]: …',
      ],
    ],
    ['a[^1]\n\nb [^1] Ghi chú', ['1 footnote-undefined [^1] → [^1]: …', '9 footnote-undefined [^1] → [^1]: …']],
    ['`[^1]`', []],
    ['\\[^1]', []],
    ['[^a b]', ['0 footnote-undefined [^a b] → [^a b]: …']],
    [
      'a[^x]\n\n[^x] Ghi\n\n[^x] Chú',
      [
        '1 footnote-undefined [^x] → [^x]: …',
        '7 footnote-undefined [^x] → [^x]: …',
        '17 footnote-undefined [^x] → [^x]: …',
      ],
    ],
  ]);
});

describe('headings without a space', () => {
  tries(findHeadingSpaces, [
    ['##a', ['0 heading-space ##a → ## a'], '## a'],
    ['## a', []],
    ['#a', []],
    ['#Kết quả', ['0 heading-space #Kết quả → ## Kết quả']],
    ['#Kết quả đạt', ['0 heading-space #Kết quả đạt → ## Kết quả đạt']],
    ['#Kết quả #đạt', []],
    ['#kết quả đạt', []],
    ['# Kết quả', ['0 heading-space # Kết quả → ## Kết quả'], '## Kết quả'],
    ['##  a##', ['0 heading-space ##  a## → ## a'], '## a'],
    ['##a ##', ['0 heading-space ##a ## → ## a'], '## a'],
    ['####### a', []],
    ['a\n##b', ['2 heading-space ##b → ## b'], 'a\n## b'],
    ['> ##a', ['2 heading-space ##a → ## a'], '> ## a'],
    ['##a\n##b', ['0 heading-space ##a → ## a', '4 heading-space ##b → ## b'], '## a\n## b'],
    ['##  a', []],
    ['#1 b', []],
    ['###1. Mở', ['0 heading-space ###1. Mở → ### 1. Mở'], '### 1. Mở'],
    ['##a#b', ['0 heading-space ##a#b → ## a#b'], '## a#b'],
  ]);
});

describe('lines that became headings', () => {
  tries(findUnderlines, [
    ['a\n---', ['0 heading-underline a --- → ## a']],
    ['a\n===', ['0 heading-underline a === → ## a']],
    ['a.\n---', ['0 heading-underline a. ---'], 'a.\n\n---'],
    ['a b\nc\n---', ['0 heading-underline a b ---'], 'a b\nc\n\n---'],
    ['a\n\n---', []],
    ['a\n--', ['0 heading-underline a -- → ## a']],
    ['a\n=======', []],
    ['> a.\n> ---', ['2 heading-underline a. > ---']],
    ['- a.\n  ---', ['2 heading-underline a.   ---']],
    ['a\n---\nb', ['0 heading-underline a --- → ## a']],
    [
      'Một câu dài một câu dài một câu dài một câu dài một câu dài một câu dài một câu dài một câu dài một câu dài hết\n---',
      [
        '0 heading-underline Một câu dài một câu dài một câu dài một câu dài một câu dài một câu dài một câu dài một câu dài một câu dài hết ---',
      ],
      'Một câu dài một câu dài một câu dài một câu dài một câu dài một câu dài một câu dài một câu dài một câu dài hết\n\n---',
    ],
    ['# a', []],
    ['a “b”\n---', ['0 heading-underline a “b” ---'], 'a “b”\n\n---'],
    ['a:\n-', ['0 heading-underline a: -']],
  ]);
});

describe('paragraphs that became code', () => {
  tries(findIndents, [
    ['    a b cd', ['0 indent-code a b cd'], 'a b cd'],
    ['    ab cd', ['0 indent-code ab cd'], 'ab cd'],
    ['\tab cd', ['0 indent-code ab cd'], 'ab cd'],
    ['    ab cd.\n    ef gh.', ['0 indent-code ab cd.'], 'ab cd.\n\nef gh.'],
    ['    ab cd\n    ef gh', ['0 indent-code ab cd'], 'ab cd\nef gh'],
    ['    ab cd.\n\n    ef gh.', ['0 indent-code ab cd.'], 'ab cd.\n\nef gh.'],
    ['    x = y;', ['0 indent-code x = y;']],
    ['    ab(c) d', ['0 indent-code ab(c) d']],
    ['    ab', ['0 indent-code ab']],
    ['    ab  cd', ['0 indent-code ab  cd']],
    ['- a\n\n      ab cd', ['7 indent-code ab cd']],
    ['```\nab cd\n```', []],
    ['    - ab cd', ['0 indent-code - ab cd'], '- ab cd'],
    ['    ab <b> cd', ['0 indent-code ab <b> cd']],
    ['    # ab cd', ['0 indent-code # ab cd']],
    ['    1 2 3', ['0 indent-code 1 2 3']],
    ['    ab cd:\n    ef gh\n    ij kl', ['0 indent-code ab cd:'], 'ab cd:\nef gh\nij kl'],
  ]);
});

describe('bullets that are no list', () => {
  tries(findBullets, [
    ['• a\n• b', ['0 list-sign • a → - a'], '- a\n- b'],
    ['• a', []],
    ['a\n• b', ['2 list-sign • b → - b'], 'a\n- b'],
    ['a:\n• b\n• c', ['3 list-sign • b → - b'], 'a:\n- b\n- c'],
    ['– a\n– b', ['0 list-sign – a → - a'], '- a\n- b'],
    ['– a', []],
    ['a\n– b', []],
    [' a\n b', []],
    ['v Đào tạo\n\nv Tư vấn', ['0 list-sign v Đào tạo → - Đào tạo', '11 list-sign v Tư vấn → - Tư vấn']],
    ['ü a\nü b', []],
    ['+ a\n+ b', []],
    ['· a', []],
    ['o Hội thảo', ['0 list-sign o Hội thảo → - Hội thảo']],
    ['a\n\n• b\nc\n• d', ['3 list-sign • b → - b'], 'a\n\n- b\nc\n- d'],
    ['• a • b', []],
    ['§ Tư vấn', ['0 list-sign § Tư vấn → - Tư vấn']],
    ['§ 1', []],
    ['> • a\n> • b', []],
  ]);
});

describe('links that are shown as typed', () => {
  tries(findBrokenLinks, [
    [
      '[a] (https://example.org)',
      ['0 link-broken [a] (https://example.org) → [a](https://example.org)'],
      '[a](https://example.org)',
    ],
    ['[a] (b)', []],
    ['[a]\n(/vi/a/)', ['0 link-broken [a]\n(/vi/a/) → [a](/vi/a/)'], '[a](/vi/a/)'],
    ['[a](https://example.org)', []],
    [
      '(a)[https://example.org]',
      ['0 link-broken (a)[https://example.org] → [a](https://example.org)'],
      '[a](https://example.org)',
    ],
    ['(a)[b]', []],
    [
      '(a) [mailto:a@example.org]',
      ['0 link-broken (a) [mailto:a@example.org] → [a](mailto:a@example.org)'],
      '[a](mailto:a@example.org)',
    ],
    [
      '![a](/anh/hai chu.jpg)',
      ['0 link-broken ![a](/anh/hai chu.jpg) → ![a](/anh/hai%20chu.jpg)'],
      '![a](/anh/hai%20chu.jpg)',
    ],
    ['[a](/vi/hai chu/)', ['0 link-broken [a](/vi/hai chu/) → [a](/vi/hai%20chu/)'], '[a](/vi/hai%20chu/)'],
    ['[a](hai chu)', []],
    ['![a](hai chu.jpg)', ['0 link-broken ![a](hai chu.jpg) → ![a](hai%20chu.jpg)']],
    ['[a](https://example.org "b c")', []],
    ["![a](/anh/a.jpg 'b')", []],
    ['! [a](/anh/a.jpg)', ['0 link-broken ! [a](/anh/a.jpg) → ![a](/anh/a.jpg)'], '![a](/anh/a.jpg)'],
    ['! [a](/anh/a.pdf)', []],
    ['a! [b](/anh/a.jpg)', []],
    ['[a](https://example.org', ['0 link-broken [a](https://example.org']],
    [
      '[a](https://example.org và )',
      ['0 link-broken [a](https://example.org và ) → [a](https://example.org%20và)'],
      '[a](https://example.org%20và)',
    ],
    ['[a](/vi/a/ b', ['0 link-broken [a](/vi/a/']],
    ['![a](/anh/a.jpg', ['0 link-broken ![a](/anh/a.jpg']],
    ['`[a] (https://example.org)`', []],
    ['\\[a] (https://example.org)', []],
    ['[a](b', []],
    [
      '[a] (https://example.org/(b)c)',
      ['0 link-broken [a] (https://example.org/(b)c) → [a](https://example.org/(b)c)'],
      '[a](https://example.org/(b)c)',
    ],
    ['![a] (/anh/a.jpg)', ['0 link-broken ![a] (/anh/a.jpg) → ![a](/anh/a.jpg)'], '![a](/anh/a.jpg)'],
    ['[a](  /vi/hai chu/  )', ['0 link-broken [a](  /vi/hai chu/  ) → [a](/vi/hai%20chu/)'], '[a](/vi/hai%20chu/)'],
    ['[1] (2019)', []],
  ]);
});

describe('addresses nobody else can open, or that follow the reader', () => {
  tries(findUnfitAddresses, [
    ['[a](file:///a)', ['4 url-local file:///a']],
    ['[a](https://example.org)', []],
    [
      '[a](https://example.org?utm_source=b)',
      ['4 url-wrapped https://example.org?utm_source=b → https://example.org'],
      '[a](https://example.org)',
    ],
    [
      '<https://example.org?fbclid=a>',
      ['1 url-wrapped https://example.org?fbclid=a → https://example.org'],
      '<https://example.org>',
    ],
    [
      'https://example.org/?gclid=a b',
      ['0 url-wrapped https://example.org/?gclid=a → https://example.org/'],
      'https://example.org/ b',
    ],
    ['[a][1]\n\n[1]: http://localhost/a', ['13 url-local http://localhost/a']],
    [
      '[a][1]\n\n[1]: https://example.org/?utm_source=a',
      ['13 url-wrapped https://example.org/?utm_source=a → https://example.org/'],
      '[a][1]\n\n[1]: https://example.org/',
    ],
    [
      '[https://example.org?utm_source=a](https://example.org?utm_source=a)',
      ['35 url-wrapped https://example.org?utm_source=a → https://example.org'],
      '[https://example.org?utm_source=a](https://example.org)',
    ],
    [
      '[a](https://www.google.com/url?q=https://example.org/b&sa=D)',
      ['4 url-wrapped https://www.google.com/url?q=https://example.org/b&sa=D → https://example.org/b'],
      '[a](https://example.org/b)',
    ],
    [
      '[a](https://example.org?b=1&amp;utm_source=c)',
      ['0 url-wrapped https://example.org?b=1&utm_source=c → https://example.org?b=1'],
    ],
    ['[a](http://127.0.0.1/)', ['4 url-local http://127.0.0.1/']],
    ['[a](C:\\a.doc)', ['4 url-local C:\\a.doc']],
    ['a', []],
    ['[a](mailto:b@example.org?subject=c)', []],
  ]);
});

describe('rows of tables', () => {
  tries(findRowSlips, [
    ['| a | b |\n|---|---|\n| 1 | 2 |', []],
    ['| a | b |\n|---|---|\n| 1 | 2 | 3 |', ['20 table-cells | 1 | 2 | 3 | → | … | … |']],
    ['| a | b |\n|---|---|\n| 1 | 2 | |', []],
    ['| a | b |\n|---|---|\n| 1 |', []],
    ['| a | b |\n|---|---|\n| 1 | 2 |\nc', ['30 table-row c'], '| a | b |\n|---|---|\n| 1 | 2 |\n\nc'],
    ['| a | b |\n|---|---|\n| 1 | 2 |\nc\nd', ['30 table-row c'], '| a | b |\n|---|---|\n| 1 | 2 |\n\nc\nd'],
    ['| a | b |\n|---|---|\nc\n| 1 | 2 |', ['20 table-row c']],
    ['a | b\n---|---\n1 | 2 | 3', ['14 table-cells 1 | 2 | 3 → | … | … |']],
    ['a | b\n---|---\n1 | 2\nc', ['20 table-row c'], 'a | b\n---|---\n1 | 2\n\nc'],
    ['| a | b |\n|---|---|\n| 1 | 2 |\nc | d', ['30 table-row c | d']],
    ['| a |\n|---|\n| 1 |\nb', []],
    ['| a | b |\n|---|---|\n| 1 | 2 |\nc \\| d', ['30 table-row c \\| d']],
    ['- x\n\n  | a | b |\n  |---|---|\n  | 1 | 2 |\n  c', ['43 table-row c']],
    ['| a | b |\n|---|---|\n| 1 | 2 |\nc\n| 3 | 4 |', ['30 table-row c']],
  ]);
});

describe('tables that are none', () => {
  tries(findBrokenTables, [
    ['| a | b |\n| 1 | 2 |', ['0 table-broken | a | b | → | --- | --- |']],
    ['| a | b |\n|—|—|\n| 1 | 2 |', ['10 table-broken |—|—| → | --- | --- |'], '| a | b |\n| --- | --- |\n| 1 | 2 |'],
    ['| a | b |\n|---|\n| 1 | 2 |', ['10 table-broken |---| → | --- | --- |'], '| a | b |\n| --- | --- |\n| 1 | 2 |'],
    [
      '| a | b |\n|—|—|—|\n| 1 | 2 |',
      ['10 table-broken |—|—|—| → | --- | --- |'],
      '| a | b |\n| --- | --- |\n| 1 | 2 |',
    ],
    ['| a | b |\n|—|—|—|\n| 1 | 2 | 3 |', ['10 table-broken |—|—|—| → | --- | --- |']],
    ['a | b\n— | —\n1 | 2', ['6 table-broken — | — → | --- | --- |'], 'a | b\n| --- | --- |\n1 | 2'],
    ['a | b\n— | — | —\n1 | 2', []],
    ['| a | b |\n\n| 1 | 2 |', ['0 table-broken | a | b | → | --- | --- |']],
    [
      '| a | b |\n\nc\n\n| 1 | 2 |',
      ['0 table-broken | a | b | → | --- | --- |', '14 table-broken | 1 | 2 | → | --- | --- |'],
    ],
    ['| a |', []],
    ['|| a', []],
    ['a | b', []],
    ['x\n| a | b |\n|—|—|', ['12 table-broken |—|—| → | --- | --- |'], 'x\n| a | b |\n| --- | --- |'],
    ['> | a | b |\n> |—|—|', ['2 table-broken | a | b | → | --- | --- |']],
    ['| a \\| b |\n|—|—|', ['11 table-broken |—|—| → | --- | --- |']],
    [
      '| a | b |\n|__|__|\n| 1 | 2 |',
      ['10 table-broken |__|__| → | --- | --- |'],
      '| a | b |\n| --- | --- |\n| 1 | 2 |',
    ],
    ['| a | b\n| 1 | 2', []],
  ]);
});

describe('tables with tabs', () => {
  tries(findTabTables, [
    ['a\tb\nc\t1', ['0 table-tabs a → b → | a | b |'], '| a | b |\n| --- | --- |\n| c | 1 |'],
    ['a\tb\n1\t2', ['0 table-tabs a → b → | a | b |'], '| a | b |\n| --- | --- |\n| 1 | 2 |'],
    ['a\tb\nc\td', ['0 table-tabs a → b → | a | b |']],
    ['a\tb', []],
    ['a\tb\nc', []],
    ['x\na\tb\nc\t1\ny', ['2 table-tabs a → b → | a | b |'], 'x\n\n| a | b |\n| --- | --- |\n| c | 1 |\n\ny'],
    ['a\tb\nc\t1\t2', ['0 table-tabs a → b → | a | b |']],
    ['a\t\nb\t', []],
    ['1.\ta\n2.\tb', []],
    ['a)\tb\nc)\td', []],
    ['-\ta\n-\tb', []],
    [
      'a\tb\tc\nd\t1,5\t20 %',
      ['0 table-tabs a → b → c → | a | b | c |'],
      '| a | b | c |\n| --- | --- | --- |\n| d | 1,5 | 20 % |',
    ],
    ['a|\tb\nc\t1', ['0 table-tabs a| → b → | a| | b |']],
    ['1\tb\nc\t1', ['0 table-tabs 1 → b → | 1 | b |']],
    ['> a\tb\n> c\t1', ['2 table-tabs a → b → | a | b |']],
    [
      'a\tb\nc\t1\nd\te\n\nf\tg\nh\t2',
      ['0 table-tabs a → b → | a | b |', '13 table-tabs f → g → | f | g |'],
      '| a | b |\n| --- | --- |\n| c | 1 |\n| d | e |\n\n| f | g |\n| --- | --- |\n| h | 2 |',
    ],
    ['a\t\tb\nc\t\t1', ['0 table-tabs a →  → b → | a |  | b |']],
    ['a\t\nb\t1', []],
  ]);
});

describe('a slip as it is told', () => {
  const told = (slips: BodySlip<'star-lost'>[], source: string) => {
    const markdown = readMarkdown(source.slice(4));
    const text = createReportText(source, markdown, () => ({ line: 1, column: 1 }));
    return slipsIn(() => slips)({ markdown, text } as never);
  };

  it('stands where it is in the file, in the order of the text, by its first line', () => {
    const code = 'star-lost';
    const slips: BodySlip<'star-lost'>[] = [
      { code, at: 4, actual: '  b\nc ', expected: 'd\ne' },
      { code, at: 0, actual: 'x'.repeat(100) },
    ];
    expect(told(slips, '---\n12\n3456')).toEqual([
      { line: 2, column: 1, code, actual: 'x'.repeat(80) },
      { line: 3, column: 2, code, actual: 'b', expected: 'd' },
    ]);
  });
});

describe('a body that is mended', () => {
  it.each([
    ['several slips at once', '**a **b\n\n##c\n\n• d\n• e', '**a** b\n\n## c\n\n- d\n- e'],
    ['one that uncovers another', '    - ab ** cd **e', '- ab **cd** e'],
    ['nothing', 'a **b** c', 'a **b** c'],
    ['no slip that a person must judge', 'a*b*c và #Kết quả', 'a*b*c và #Kết quả'],
    ['those of a kind that can be, and no other', '##a\n\n#Kết quả', '## a\n\n#Kết quả'],
  ])('has %s put right', (_, body, right) => {
    expect(mendBody(body, sitePictures())).toBe(right);
  });

  it('has the letters of its page, without tags and entities', () => {
    expect(lettersOfPage('## a\n\n1. b & <b>c</b> 2')).toBe('abc');
  });
});
