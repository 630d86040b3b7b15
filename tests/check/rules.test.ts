import { describe, expect, it } from 'vitest';
import { checkReport } from '../../src/check/check-report.ts';
import { document, vocabularies } from '../support/made-up.ts';
import { createVocabulary } from '../../src/archive/vocabulary.ts';

/*
 * What the rules say of one report, case by case: `line:column code field: actual → expected`. That each rule finds its
 * fault is said in problems.test.ts; here are the neighbours of each fault, which are none, or are another.
 */

const lists = {
  ...vocabularies,
  documents: createVocabulary([
    ...vocabularies.documents.entries,
    document('8-qd-ubnd.dong-lam.2020', '8/QĐ-UBND', { date: '2020-02-03', province: 'dong-lam' }),
    document('5-nd-cp.2010', '5/NĐ-CP', { date: '2010-01-02' }),
    document('5-nd-cp.2011', '5/NĐ-CP', { date: '2011-03-04' }),
  ]),
};

interface Made {
  path?: string;
  fields?: Record<string, string>;
  body?: string;
  today?: string;
}
/** What is found in a report of which some fields are others; a field of '' is left out. */
function check({ path = 'reports/vi/2024/2024-05-06-bia.md', fields = {}, body = 'Chữ.', today = '2026-11-20' }: Made) {
  const all = { title: 'Bịa', date: '2024-05-06', province: 'dong-lam', program: 'hoa-sen', language: 'vi', ...fields };
  const header = Object.entries(all).flatMap(([key, value]) => (value === '' ? [] : [`${key}: ${value}`]));
  const text = ['---', ...header, '---', '', body, ''].join('\n');
  return checkReport(path, Buffer.from(text), { vocabularies: lists, today }).problems.map(
    ({ line, column, code, field, actual, expected }) =>
      [
        `${line}:${column} ${code}`,
        ...(field === undefined ? [] : [`${field}:`]),
        ...(actual === undefined ? [] : [actual]),
        ...(expected === undefined ? [] : [`→ ${expected}`]),
      ].join(' '),
  );
}
const tries = (rows: [what: string, made: Made, found: string[]][]) => {
  it.each(rows)('%s', (_, made, found) => {
    expect(check(made)).toEqual(found);
  });
};
const named = (id: string, rest: Made = {}): Made => ({ path: `reports/vi/2024/${id}.md`, ...rest });

describe('the name of a file', () => {
  tries([
    ['with its day', named('2024-05-06-bia'), []],
    ['with another day', named('2024-05-07-bia'), []],
    ['with the day turned round', named('06-05-2024-bia'), ['1:1 id-date 06-05-2024-bia → 2024-05-06-bia']],
    ['with the day behind', named('bia-6-5-2024'), ['1:1 id-date bia-6-5-2024 → 2024-05-06-bia']],
    ['with the day run together', named('06052024-bia'), ['1:1 id-date 06052024-bia → 2024-05-06-bia']],
    ['with the day run together, year first', named('20240506-bia'), ['1:1 id-date 20240506-bia → 2024-05-06-bia']],
    ['with one figure', named('2024-5-6-bia'), ['1:1 id-date 2024-5-6-bia → 2024-05-06-bia']],
    ['with the day in the midst of it', named('2024-31-05-bia'), ['1:1 id-date 2024-31-05-bia → 2024-05-31-bia']],
    ['without a day', named('bia'), ['1:1 id-date bia → 2024-05-06-bia']],
    ['with its year alone', named('2024-bia'), ['1:1 id-date 2024-bia → 2024-05-06-bia']],
    ['with its month', named('2024-05-bia'), ['1:1 id-date 2024-05-bia → 2024-05-06-bia']],
    ['with another year alone', named('2023-bia'), ['1:1 id-date 2023-bia → 2024-05-06-2023-bia']],
    ['with a day there is not', named('2024-02-31-bia'), ['1:1 id-date 2024-02-31-bia → 2024-05-06-02-31-bia']],
    [
      'with a day of no century of ours',
      named('06-05-1024-bia'),
      ['1:1 id-date 06-05-1024-bia → 2024-05-06-06-05-1024-bia'],
    ],
    ['with accents', named('2024-05-06-bịa đặt'), ['1:1 id-slug 2024-05-06-bịa đặt → 2024-05-06-bia-dat']],
    ['of a copy', named('2024-05-06-bia (2)'), ['1:1 file-copy 2024-05-06-bia (2) → 2024-05-06-bia']],
  ]);
});

describe('the folder of a file', () => {
  tries([
    ['of its year', {}, []],
    ['of another', { path: 'reports/vi/2023/2024-05-06-bia.md' }, ['3:7 year-folder date: 2023 → 2024']],
    ['of none', { path: 'reports/vi/2024-05-06-bia.md' }, ['3:7 year-folder date:  → 2024']],
    [
      'of the other language',
      { path: 'reports/en/2024/2024-05-06-bia.md' },
      ['6:11 language-folder language: vi → en'],
    ],
    [
      'of no language',
      { path: 'reports/fr/2024/2024-05-06-bia.md' },
      ['6:11 language-folder language: reports/fr/2024/2024-05-06-bia.md → reports/vi/2024/2024-05-06-bia.md'],
    ],
  ]);
});

describe('a province', () => {
  tries([
    ['before the unit of today', { fields: { date: '2019-05-06' } }, ['3:7 year-folder date: 2024 → 2019']],
    ['that is no more', { fields: { province: 'tay-lam' } }, ['4:11 province-era province: tay-lam → dong-lam']],
    [
      'that is no more, beside the one it became',
      { fields: { province: '[dong-lam, tay-lam]' } },
      ['4:22 province-era province: tay-lam → province: dong-lam'],
    ],
    [
      'that is no more, beside two',
      { fields: { province: '[dong-lam, tay-lam, hai-minh]' } },
      ['4:22 province-era province: tay-lam → province: [dong-lam, hai-minh]'],
    ],
    ['in the title', { fields: { title: 'Hải Minh họp' } }, ['2:8 province-unlisted province: Hải Minh → hai-minh']],
    [
      'in the title twice',
      { fields: { title: 'Hải Minh, ở Hải Minh' } },
      ['2:8 province-unlisted province: Hải Minh → hai-minh'],
    ],
    ['in the title, of the report', { fields: { title: 'Đông Lâm họp' } }, []],
    ['in the title, before the report’s', { fields: { title: 'Tây Lâm họp' } }, []],
    ['in brackets of the title', { fields: { title: 'Công ty Hải Minh họp' } }, []],
    ['nobody knows', { fields: { province: 'dong-lan' } }, ['4:11 value-unknown province: dong-lan → dong-lam']],
  ]);
});

describe('documents', () => {
  tries([
    ['in the list and the field', { body: 'Theo 7/QĐ-TT.', fields: { document: '7-qd-tt.2018' } }, []],
    ['in the list alone', { body: 'Theo 7/QĐ-TT.' }, ['9:6 document-unlisted document: 7/QĐ-TT → 7-qd-tt.2018']],
    [
      'once for two mentions',
      { body: 'Theo 7/QĐ-TT và 7/QĐ-TT.' },
      ['9:6 document-unlisted document: 7/QĐ-TT → 7-qd-tt.2018'],
    ],
    [
      'in the title',
      { fields: { title: 'Theo 7/QĐ-TT' } },
      ['2:13 document-unlisted document: 7/QĐ-TT → 7-qd-tt.2018'],
    ],
    [
      'in the summary',
      { fields: { summary: 'Theo 7/QĐ-TT' } },
      ['7:15 document-unlisted document: 7/QĐ-TT → 7-qd-tt.2018'],
    ],
    [
      'of the province',
      { body: 'Theo 8/QĐ-UBND.' },
      ['9:6 document-unlisted document: 8/QĐ-UBND → 8-qd-ubnd.dong-lam.2020'],
    ],
    [
      'of another province',
      { body: 'Theo 8/QĐ-UBND.', fields: { province: 'hai-minh' } },
      ['9:6 document-unknown document: 8/QĐ-UBND'],
    ],
    [
      'of two years',
      { body: 'Theo 5/NĐ-CP.' },
      ['9:6 document-unlisted document: 5/NĐ-CP → 5-nd-cp.2010, 5-nd-cp.2011'],
    ],
    ['of one of them', { body: 'Theo 5/NĐ-CP.', fields: { document: '5-nd-cp.2010' } }, []],
    ['of none of them', { body: 'Theo 5/NĐ-CP năm 2015.' }, ['9:6 document-unknown document: 5/NĐ-CP → 5-nd-cp.2015']],
    [
      'new, of the province',
      { body: 'Theo 9/QĐ-UBND năm 2015.' },
      ['9:6 document-unknown document: 9/QĐ-UBND → 9-qd-ubnd.dong-lam.2015'],
    ],
    ['in code', { body: 'Theo `9/QĐ-UBND`.' }, []],
  ]);
});

describe('paragraphs', () => {
  const long = 'Một đoạn dài bịa ra để dài hơn bốn mươi chữ cái.';
  tries([
    ['that repeat', { body: `${long}\n\n${long}` }, [`11:1 paragraph-repeated ${long}`]],
    [
      'that repeat with other signs',
      { body: `${long}\n\n**${long.toUpperCase()}**` },
      [`11:1 paragraph-repeated **${long.toUpperCase()}**`],
    ],
    ['that repeat the title', { fields: { title: long }, body: long }, [`9:1 paragraph-repeated ${long}`]],
    ['that repeat the summary', { fields: { summary: long }, body: long }, [`10:1 paragraph-repeated ${long}`]],
    ['that begin alike', { body: `${long} Một.\n\n${long} Hai.` }, []],
    ['that are short', { body: 'Xin cảm ơn.\n\nXin cảm ơn.' }, []],
    [
      'three times',
      { body: [long, long, long].join('\n\n') },
      [`11:1 paragraph-repeated ${long}`, `13:1 paragraph-repeated ${long}`],
    ],
  ]);
});

describe('what is left of the page', () => {
  tries([
    ['a share bar', { body: 'Chữ.\n\nFacebook Zalo' }, ['11:1 boilerplate-left Facebook Zalo']],
    ['a count', { body: 'Lượt xem: 5\n\nChữ.' }, ['9:1 boilerplate-left Lượt xem: 5']],
    ['in bold print', { body: '**Lượt xem: 5**\n\nChữ.' }, ['9:1 boilerplate-left **Lượt xem: 5**']],
    ['in a list', { body: '- Lượt xem: 5\n\nChữ.' }, ['9:1 boilerplate-left - Lượt xem: 5']],
    ['other news', { body: 'Chữ.\n\n### Tin liên quan' }, ['11:1 boilerplate-left ### Tin liên quan']],
    ['as a heading it is a heading', { body: '## Facebook\n\nChữ.' }, []],
    ['a sentence', { body: 'Lượt xem trang web tăng lên nhiều lần.' }, []],
    ['a line of hundreds of letters', { body: `Lượt xem: 5 ${'Facebook '.repeat(40)}` }, []],
    ['an empty report', { body: '' }, ['10:1 body-empty']],
    [
      'a note of the importer',
      { fields: { province: 'dong-lam\n# check: province: không rõ' } },
      ['5:1 check-left province: không rõ'],
    ],
    ['a note of the importer in the text', { body: '# check: a' }, []],
  ]);
});

describe('values and their comments', () => {
  tries([
    ['cut short', { fields: { title: 'Lần #5' } }, ['2:12 yaml-comment #5 → title: "Lần #5"']],
    ['cut short, with quotes', { fields: { title: 'Lần "a" #5' } }, [`2:16 yaml-comment #5 → title: 'Lần "a" #5'`]],
    [
      'cut short, with a backslash',
      { fields: { title: 'Lần \\ #5' } },
      ['2:14 yaml-comment #5 → title: "Lần \\\\ #5"'],
    ],
    ['in quotes', { fields: { title: '"Lần #5"' } }, []],
    ['in quotes, with a comment', { fields: { title: '"Lần" #5' } }, []],
    ['a list with a comment', { fields: { program: '[hoa-sen] #5' } }, []],
    ['without a space', { fields: { title: 'Lần#5' } }, []],
  ]);
});

describe('sources', () => {
  const source = (url: string): Made => ({ fields: { source: `{ url: "${url}" }` } });
  tries([
    ['of the web', source('https://example.org/a'), []],
    ['of one machine', source('http://localhost/a'), ['7:17 url-local source.url: http://localhost/a']],
    ['of a file', source('file:///a'), ['7:17 url-local source.url: file:///a']],
    [
      'that follow the reader',
      source('https://example.org/a?fbclid=1'),
      ['7:17 url-wrapped source.url: https://example.org/a?fbclid=1 → https://example.org/a'],
    ],
    [
      'that lead to one machine through another',
      source('https://www.google.com/url?q=http://localhost/a'),
      ['7:17 url-local source.url: https://www.google.com/url?q=http://localhost/a'],
    ],
    ['of no kind', source('javascript:a'), ['7:17 url-invalid source.url: javascript:a']],
  ]);
});

describe('letters', () => {
  tries([
    ['one of another alphabet', { body: 'Theo QÐ này.' }, ['9:6 letter-eth QÐ → QĐ']],
    ['each once', { body: 'QÐ, QÐ và Ðo.' }, ['9:1 letter-eth QÐ → QĐ', '9:11 letter-eth Ðo → Đo']],
    ['none in code', { body: 'Chữ `QÐ`.' }, []],
    ['one unseen', { body: 'Ch\u200Bữ.' }, ['9:3 letter-invisible U+200B']],
    ['two unseen', { body: 'Ch\u200Bữ\u200B.' }, ['9:3 letter-invisible U+200B ×2']],
    ['one lost', { body: 'H\uFFFDi nghị.' }, ['9:1 letter-lost H\uFFFDi']],
    ['loose accents', { body: 'Hội chơ'.normalize('NFC') + 'i\u0323.' }, ['9:5 text-not-nfc chơị.']],
  ]);
});

describe('HTML', () => {
  tries([
    ['that markdown has signs for', { body: 'a <b>b</b>' }, ['9:3 html-in-body <b> → **…**']],
    ['that may stand', { body: 'a<br>b <sub>2</sub>' }, []],
    ['an end without a beginning', { body: 'a </b>' }, ['9:3 html-in-body </b>']],
    [
      'two, one after the other',
      { body: '<b>a</b> <b>b</b>' },
      ['9:1 html-in-body <b> → **…**', '9:10 html-in-body <b> → **…**'],
    ],
    ['one end too many', { body: '<b>a</b></b>' }, ['9:1 html-in-body <b> → **…**', '9:9 html-in-body </b>']],
    ['a list, not each of its items', { body: '<ul><li>a</li></ul>' }, ['9:1 html-in-body <ul> → - …']],
    ['an item without its list', { body: '<li>a</li>' }, ['9:1 html-in-body <li> → - …']],
    [
      'an item after its list',
      { body: '<ul></ul><li>a</li>' },
      ['9:1 html-in-body <ul> → - …', '9:10 html-in-body <li> → - …'],
    ],
    ['nothing markdown knows', { body: 'a <video>' }, ['9:3 html-in-body <video>']],
    ['in capitals', { body: 'a <B>b</B>' }, ['9:3 html-in-body <B> → **…**']],
    ['in code', { body: 'a `<b>`' }, []],
    ['a comment', { body: 'a <!-- b -->' }, []],
  ]);
});

describe('pictures', () => {
  const alt = (body: string): Made => ({ body });
  const only = (made: Made) => check(made).filter((each) => each.includes('image-alt'));
  it.each([
    ['![](/anh/a.jpg)', ['9:1 image-alt']],
    ['![ ](/anh/a.jpg)', ['9:1 image-alt']],
    ['![Lớp học](/anh/a.jpg)', []],
    ['![a.jpg](/anh/a.jpg)', ['9:1 image-alt a.jpg']],
    ['Chữ ![][1]\n\n[1]: /anh/a.jpg', ['9:5 image-alt']],
  ])('have words: %s', (body, found) => {
    expect(only(alt(body))).toEqual(found);
  });
});

describe('references by number', () => {
  tries([
    ['to a report', { body: 'Chữ, xem báo cáo 7.' }, ['9:6 reference-dangling xem báo cáo 7']],
    ['that are links', { body: 'Chữ, [xem báo cáo 7](/vi/).' }, []],
    ['beside a link', { body: 'Chữ, xem báo cáo 7. Xem [a](/vi/).' }, ['9:6 reference-dangling xem báo cáo 7']],
    ['in code', { body: '`xem báo cáo 7`' }, []],
  ]);
});
