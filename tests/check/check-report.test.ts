import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkReport } from '../../src/check/check-report.ts';
import { readMarkdown } from '../../src/check/markdown.ts';
import { createReportText } from '../../src/check/report-text.ts';
import { readContentSettings } from '../../src/content/read-settings.ts';
import { severities } from '../../src/check/problems.ts';
import { fixtureFolder } from '../support/fixtures.ts';

const { vocabularies } = readContentSettings(fixtureFolder('country'));
const header = '---\ntitle: Bịa\ndate: 2024-05-06\nprovince: dong-lam\nprogram: hoa-sen\nlanguage: vi\n---\n\n';

function check(bytes: Uint8Array) {
  return checkReport('reports/vi/2024/2024-05-06-bia.md', bytes, { vocabularies, today: '2026-11-20' });
}
const codesOf = (text: string) => check(Buffer.from(text)).problems.map(({ code, line }) => `${line} ${code}`);

/** Every problem stands at a place the file has; without an error there is a version, and with one there is none. */
function expectSound(bytes: Uint8Array): void {
  const { version, problems } = check(bytes);
  const lines = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes).split(/\r\n?|\n/);
  for (const { line, column, code } of problems) {
    expect(code in severities).toBe(true);
    expect(line).toBeGreaterThanOrEqual(1);
    expect(line).toBeLessThanOrEqual(Math.max(lines.length, 2));
    expect(column).toBeGreaterThanOrEqual(1);
  }
  if (version === undefined) expect(problems.length).toBeGreaterThan(0);
}

describe('a report', () => {
  it('of any bytes gives problems with a place, or a version', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expectSound(bytes);
        expectSound(Buffer.concat([Buffer.from(header), bytes]));
        expectSound(Buffer.concat([Buffer.from('---\ntitle: '), bytes, Buffer.from(`\n${header.slice(4)}`)]));
      }),
      { numRuns: 300 },
    );
  });

  it('of any letters and signs gives problems with a place, or a version', () => {
    const signs = fc.array(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.constantFrom(
          '](',
          '![](',
          '`',
          '```\n',
          '<!--',
          '-->',
          '\n',
          '\n\n',
          '# ',
          '12/QĐ-TT ',
          'ngày 1/1/2020 ',
          'Tây Lâm ',
          '<img ',
          '<a href=',
          '---\n',
          '\u0000',
          '\u200B',
          'Ð',
        ),
      ),
    );
    fc.assert(
      fc.property(signs, signs, (title, body) => {
        expectSound(Buffer.from(header.replace('Bịa', title.join('')) + body.join('')));
      }),
      { numRuns: 300 },
    );
  });

  // Each of these once took, or could take, time that grows with the square of its length or faster.
  const hard = [
    '(',
    '[',
    ' ',
    '1',
    '#',
    '\n',
    '\r',
    '\t',
    '`',
    '`` `',
    '```\n',
    '<!--',
    '<img ',
    '<a ',
    '![](',
    '](',
    '[a]: ',
    'ngày ',
    '1/1/',
    '1/1/2020 ',
    '12/QĐ-',
    '12/QĐ-UBND ',
    'January 1, 2020 ',
    'Tây Lâm ',
    'Sở ',
    'Công ty ',
    'Facebook      X      ',
    'https://',
    '\u00A0',
    'Ð',
    '\\',
    '> ',
    '&',
    'a: ',
  ];
  it.each(hard)('that repeats %j a hundred thousand letters long is read all the same', (sign) => {
    const long = sign.repeat(Math.ceil(100_000 / sign.length));
    expectSound(Buffer.from(header + long));
    expectSound(Buffer.from(`---\n# ${long}\n${header.slice(4)}`));
    expectSound(Buffer.from(header.replace('Bịa', `"${long}"`)));
  });
});

describe('what is no text', () => {
  it.each([
    ['fenced code', '```\n![](/anh/an-cua-kho.svg)\nLượt xem: 5\n```\n'],
    ['code without an end', '~~~ts\n![](/anh/an-cua-kho.svg)\n\nLượt xem: 5\n', '9 code-open'],
    ['indented code', 'a\n\n    ![](/anh/an-cua-kho.svg)\n\n    Lượt xem: 5\n', '11 indent-code'],
    ['code in a line', 'a ``![](/anh/an-cua-kho.svg)` ``, `Ðông 12/2023/NĐ-CP`\n'],
    ['a comment', '<!-- ![](/anh/an-cua-kho.svg)\n\nLượt xem: 5 --> b\n'],
    ['a comment in a line', 'a <!-- ![](/anh/an-cua-kho.svg)\nLượt xem: 5 --> b\n'],
    ['an address', '<https://example.org/12/2023/NĐ-CP> [x](https://example.org/12/2023/NĐ-CP "12/2023/NĐ-CP")\n'],
    ['the attribute of a tag', 'a <b title="12/2023/NĐ-CP">a</b>\n', '9 html-in-body'],
    ['the title of a link', '[a](/vi/ "12/2023/NĐ-CP") ![b](/anh/an-cua-kho.svg "12/2023/NĐ-CP")\n'],
    ['a definition', '[a][b]\n\n[b]: /vi/ "12/2023/NĐ-CP"\n'],
  ])('is not checked: %s', (_, body, ...others) => {
    expect(codesOf(header + body)).toEqual(others);
  });

  it.each([
    ['after code', '```\nx\n```\n![](/anh/an-cua-kho.svg)\n', '12 image-alt'],
    ['after a lone backtick', 'a ` b ![](/anh/an-cua-kho.svg)\n', '9 image-alt'],
    ['beyond a paragraph with a lone backtick', 'a ` b\n\n![](/anh/an-cua-kho.svg) ` c\n', '11 image-alt'],
    ['in a paragraph of a list', '- a\n\n    ![](/anh/an-cua-kho.svg)\n', '11 image-alt'],
    ['after a comment', 'a <!-- a --> ![](/anh/an-cua-kho.svg)\n', '9 image-alt'],
    ['after a comment that ends beyond its paragraph', 'a <!-- ![](/anh/an-cua-kho.svg)\n\n--> b\n', '9 image-alt'],
    ['after the sign of a comment within a line', 'a <!-- ![](/anh/an-cua-kho.svg)\n', '9 image-alt'],
  ])('ends where it ends: %s', (_, body, found) => {
    expect(codesOf(header + body)).toEqual([found]);
  });

  it('leaves every letter where it was', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            '`',
            '~~~',
            '\n',
            ' ',
            '    ',
            '<!--',
            '-->',
            '](',
            ')',
            'x',
            'https://',
            '<a>',
            '[',
            ']:',
            '- ',
          ),
          { maxLength: 60 },
        ),
        (pieces) => {
          const text = pieces.join('');
          const { prose } = createReportText(text, readMarkdown(text), () => ({ line: 1, column: 1 }));
          expect(prose.length).toBe(text.length);
          for (let at = 0; at < text.length; at++) expect([' ', text[at]]).toContain(prose[at]);
        },
      ),
    );
  });
});

describe('documents', () => {
  it('are reported with the id they are listed under, or would be', () => {
    const { problems } = check(
      Buffer.from(`${header}Theo số 7/QÐ-TT, Nghị quyết số 5/NQ-HĐND ngày 2/3/2021 và Chỉ thị 8/CT-TT.\n`),
    );
    expect(
      problems.filter(({ field }) => field === 'document').map(({ actual, expected }) => [actual, expected]),
    ).toEqual([
      ['7/QÐ-TT', '7-qd-tt.2018'],
      ['5/NQ-HĐND', '5-nq-hdnd.dong-lam.2021'],
      ['8/CT-TT', undefined],
    ]);
  });
});

describe('a province in the title', () => {
  it.each([
    ['the report counts for it', 'Đông Lâm họp', 'dong-lam', []],
    ['it became the one the report counts for', 'Tây Lâm họp', 'dong-lam', []],
    ['it came out of the one the report counts for', 'Đông Lâm họp', 'tay-lam', []],
    ['it is part of another name', 'Trường Đại học Hải Minh họp', 'dong-lam', []],
    ['it is another one', 'Đông Lâm và Hải Minh họp', 'dong-lam', ['2 province-unlisted']],
    ['the report counts for the whole country', 'Hải Minh họp', 'national', ['2 province-unlisted']],
  ])('is looked for: %s', (_, title, province, found) => {
    const day = province === 'tay-lam' ? '2019-05-06' : '2024-05-06';
    const text = header
      .replace('Bịa', title)
      .replace('province: dong-lam', `province: ${province}`)
      .replace('2024-05-06', day)
      .concat('Thân.\n');
    expect(codesOf(text).filter((code) => !code.endsWith('year-folder'))).toEqual(found);
  });
});
