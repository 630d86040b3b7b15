import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readMdx } from '../../src/check/mdx.ts';
import { readArchive } from '../../src/check/run.ts';
import { contentFolder } from '../../src/content/content-folder.ts';
import { fixture } from '../support/fixtures.ts';

/* What is said of pages of prose: where, what stands there, what to write instead. */

const root = mkdtempSync(join(tmpdir(), 'trang '));
afterAll(() => rmSync(root, { recursive: true }));
let made = 0;

/** The problems of one page: `line:column code actual → expected`. */
function check(
  body: string,
  path = 'pages/vi/trang-bia.mdx',
  head = 'title: Trang bịa\ndescription: Mô tả\nslug: trang-bia',
) {
  const folder = join(root, String(made++));
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), `---\n${head}\n---\n\n${body}\n`);
  const { problems, prose } = readArchive(contentFolder(folder, fixture('country')));
  return {
    told: problems
      .filter(({ file }) => file.includes(path))
      .map(({ line, column, code, actual, expected }) =>
        [
          `${line}:${column} ${code}`,
          ...(actual === undefined ? [] : [actual]),
          ...(expected === undefined ? [] : [`→ ${expected}`]),
        ].join(' '),
      ),
    shown: prose.filter((page) => page.path.startsWith(folder)).length,
  };
}

describe('a page of prose', () => {
  it.each<[string, string, string[]]>([
    ['words', 'Chữ **đậm** và [trang](/vi/).', []],
    ['a comment for other editors', 'Chữ {/* lời nhắn */} nữa.', []],
    ['code that is shown', 'Chữ `{a}` và\n\n```\nimport a\n```', []],
    ['a brace that is written out', 'Chữ \\{a} nữa.', []],
    ['an expression', 'Một.\n\nChữ {1 + 1} nữa.', ['9:5 mdx-invalid Chữ {1 + 1} nữa. → \\{']],
    ['an expression on the first line', 'Chữ {a}', ['7:5 mdx-invalid Chữ {a} → \\{']],
    ['an import', 'Một.\n\nimport a from "b"', ['9:7 mdx-invalid import a from "b"']],
    ['the word import within a sentence', 'Chữ import a.', []],
    ['a tag that does not end', 'Một.\n\nChữ <b>đậm.', ['9:5 mdx-invalid Chữ <b>đậm.']],
    ['a component there is not', 'Một.\n\n<Khong />', ['9:1 value-unknown <Khong> → Doc, Organization, Program']],
    ['a document there is not', '<Doc id="7-qd-tt.2019" />', ['7:1 value-unknown 7-qd-tt.2019 → 7-qd-tt.2018']],
    ['a document there is', '<Doc id="7-qd-tt.2018" />', []],
    ['a link that runs', '[a](javascript:b)', ['7:1 link-dead javascript:b', '7:1 mdx-invalid javascript:b']],
    ['a link relative to the page', '[a](khac/b.html)', ['7:1 link-dead khac/b.html']],
    ['a report by its number', 'Chữ, xem báo cáo 7.', ['7:6 reference-dangling xem báo cáo 7']],
    ['a report by its number in a link', '[xem báo cáo 7](/vi/)', []],
  ])('with %s', (_, body, told) => {
    const found = check(body);
    expect(found.told.map((each) => each.replace(/(?<=<Khong> → ).*/, 'Doc, Organization, Program'))).toEqual(told);
    // One that cannot be shown is not.
    expect(found.shown).toBe(told.some((each) => /mdx-invalid|value-unknown/.test(each)) ? 0 : 1);
  });

  it('of a programme is named after it', () => {
    const head = 'title: a\ndescription: b';
    expect(check('Chữ.', 'programs/vi/hoa-sen.mdx', head)).toEqual({ told: [], shown: 1 });
    expect(check('Chữ.', 'programs/vi/hoa-se.mdx', head)).toEqual({
      told: ['1:1 value-unknown hoa-se → hoa-sen'],
      shown: 0,
    });
  });

  it('has its fields, and stands in the folder of a language', () => {
    expect(check('Chữ.', 'pages/vi/a.mdx', 'title: a\nslug: a').told).toEqual([
      expect.stringContaining('field-missing'),
    ]);
    expect(check('Chữ.', 'pages/vi/a.mdx', 'title: a\ndescription: b\nslug: A b').told).toEqual([
      expect.stringContaining('id-slug A b'),
    ]);
    expect(check('Chữ.', 'pages/fr/a.mdx').shown).toBe(0);
    expect(check('Chữ.', 'pages/vi/sau/a.mdx').shown).toBe(0);
  });
});

describe('a page that is too much to read', () => {
  it.each([
    [50_000, undefined],
    [50_001, { offset: 0, found: { actual: '50001', expected: '50000' } }],
  ])('is one of more than fifty thousand letters: %i', (letters, excess) => {
    expect(readMdx('a'.repeat(letters)).excess).toEqual(excess);
  });

  it('is one of too much code, or of too many braces in it', () => {
    const code = (letters: number) => `\`${'a'.repeat(letters - 2)}\``;
    expect(readMdx(code(3000)).excess).toBeUndefined();
    expect(readMdx(code(3001)).excess?.found).toEqual({ actual: '3001', expected: '3000' });
    const braces = (count: number) => `Chữ ${'`{`'.repeat(count)}`;
    expect(readMdx(braces(15)).excess).toBeUndefined();
    expect(readMdx(braces(16)).excess).toEqual({ offset: 5, found: { actual: '16', expected: '15' } });
  });
});
