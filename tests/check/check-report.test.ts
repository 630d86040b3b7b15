import { describe, expect, it } from 'vitest';
import { checkReport } from '../../src/check/check-report.ts';
import { readContentSettings } from '../../src/content/read-settings.ts';
import { fixtureFolder } from '../support/fixtures.ts';

const { vocabularies } = readContentSettings(fixtureFolder('country'));
const header = '---\ntitle: Bịa\ndate: 2024-05-06\nprovince: dong-lam\nprogram: hoa-sen\nlanguage: vi\n---\n\n';

function check(bytes: Uint8Array) {
  return checkReport('reports/vi/2024/2024-05-06-bia.md', bytes, { vocabularies, today: '2026-11-20' });
}
const codesOf = (text: string) => check(Buffer.from(text)).problems.map(({ code, line }) => `${line} ${code}`);

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
