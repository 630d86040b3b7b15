import { describe, expect, it } from 'vitest';
import { checkLoad } from '../../src/check/rules/text-excessive.ts';
import { readMarkdown } from '../../src/check/markdown.ts';
import { readMdx } from '../../src/check/mdx.ts';
import { checkReport } from '../../src/check/check-report.ts';
import { contentFolder } from '../../src/content/content-folder.ts';
import { isFault, readFrontMatter } from '../../src/content/front-matter.ts';
import { readContentSettings } from '../../src/content/read-settings.ts';
import { parseYaml } from '../../src/content/yaml.ts';
import { renderBody } from '../../src/render/render-report.ts';
import { vi } from '../../src/words/readers/vi.ts';
import { fixture } from '../support/fixtures.ts';

const { vocabularies } = readContentSettings(contentFolder(fixture('country'), fixture('country')));
const head = '---\ntitle: Bịa\ndate: 2024-01-01\nprovince: hai-minh\nprogram: 88\nlanguage: vi\n';
const check = (body: string) =>
  checkReport('reports/vi/2024/2024-01-01-thu.md', Buffer.from(`${head}---\n\n${body}`), {
    vocabularies,
    today: '2026-01-01',
  }).problems;

describe('a text too much for those who read it', () => {
  it.each([
    ['entities, which abort Sätteri', '&#0;'.repeat(72_000)],
    ['entities in short', '&nbsp;'.repeat(5001)],
    ['one word of underscores', 'a_'.repeat(501)],
    ['references to a footnote', `[^a]: x\n\n${'[^a] '.repeat(5001)}`],
    ['short rows of a wide table', `${'|a'.repeat(98)}|\n${'|-'.repeat(98)}|\n${'a\n'.repeat(4000)}`],
    ['the same in a quote', `> ${'a|'.repeat(98)}a\n> ${'-|'.repeat(98)}-\n${'> a\n'.repeat(4000)}`],
    ['HTML', '<p>a'.repeat(80_000)],
    ['HTML after an escaped backslash', `\\\\<b>${'a'.repeat(300_000)}`],
    ['front matter', `---\n${'x: y\n'.repeat(30_000)}---\n`],
  ])('is refused for its %s', (_, text) => {
    const [problem] = checkLoad(text);
    expect(problem).toMatchObject({ code: 'text-excessive' });
    expect(problem?.line).toBeGreaterThan(0);
  });

  it('is none for what a long report holds', () => {
    for (const text of [
      'Một đoạn văn. '.repeat(100_000),
      `|a|b|\n|-|-|\n${'|1|2|\n'.repeat(5000)}`,
      'KH&CN, snake_case, \\<b> '.repeat(10_000),
      '<b>x</b> &amp; '.repeat(4000),
    ])
      expect(checkLoad(text)).toEqual([]);
  });
});

/** Each took minutes or ended the program; vitest's own limit cuts it short. */
describe('awkward texts', () => {
  it('with more problems than a call takes arguments are all reported', () => {
    expect(check('x\n\n'.repeat(150_000)).length).toBeGreaterThan(140_000);
    expect(check('![a](/x) '.repeat(150_000)).length).toBe(150_000);
  });

  it('nested deeper than a stack are checked', () => {
    const deep = `![x](/y) ${'*a **b '.repeat(100_000)}${'c** d*'.repeat(100_000)}`;
    expect(readMarkdown(deep).nodes('image')).toHaveLength(1);
    expect(
      check(deep)
        .map(({ code }) => code)
        .sort(),
    ).toEqual(['emphasis-broken', 'image-missing']);
  });

  it('of line separators in front matter are read in time, and a line after one is no line of its own', () => {
    expect(isFault(readFrontMatter(`---\na: "${'\u2028'.repeat(400_000)}x"\n---\n`))).toBe(false);
    expect(readFrontMatter('---\na: b\u2028---\nc: d\n---\nThân')).toMatchObject({
      fields: { a: 'b\u2028---', c: 'd' },
      body: 'Thân',
    });
  });

  it('of many fields tell the place of each in time', () => {
    const { locate } = parseYaml('a: b\n' + Array.from({ length: 60_000 }, (_, i) => `k${i}: x\n`).join(''));
    for (let i = 0; i < 60_000; i++) expect(locate([`k${i}`]).line).toBe(i + 2);
  });

  it.each([
    ['scripts in a line', `a ${'<script>x</script> '.repeat(14_000)}`],
    ['HTML that never ends', '> <pre>\n\n'.repeat(30_000)],
    ['elements within each other', '<div>'.repeat(58_000)],
    ['the same, overlapping', '<u><div></u>'.repeat(24_000)],
    [
      'letters left bold',
      `${Array.from({ length: 8000 }, (_, i) => `<b lang=${i}>`).join('')}\n\n${'x\n\n'.repeat(50_000)}`,
    ],
  ])('of %s are rendered in time', (_, body) => {
    expect(checkLoad(body)).toEqual([]);
    expect(renderBody(`${body}\n\nSau hết.`, vi, '/')).toContain('Sau hết.');
  });

  it.each([
    ['tabs', 'a\t'.repeat(100_000)],
    ['links without an end', '[x](http://a '.repeat(20_000)],
    ['spaces after a bracket', `[x]${' '.repeat(200_000)}(http://a`],
    ['signs of bold print', '** a '.repeat(30_000)],
    ['stars', '2*3*4 '.repeat(20_000)],
    ['dashes that end in no table', `${'— '.repeat(100_000)}\n| a | b |`],
    ['rows that are none', `| A | B |\n| - | - |\n${'| a | b |\nx\n'.repeat(10_000)}`],
    ['one word', `${'á'.repeat(200_000)}\uFFFD`],
    ['old fonts', 'Héi nghÞ tæng kÕt\n'.repeat(5000)],
  ])('of %s are searched for slips in time', (_, body) => {
    expect(checkLoad(body)).toEqual([]);
    expect(check(body).length).toBeLessThan(50_000);
  });

  it.each([
    '{['.repeat(20_000),
    `{${'!'.repeat(100_000)}1}`,
    `export const a = ${'['.repeat(20_000)}`,
    `# a\n\nexport const a = ${'('.repeat(20_000)}`,
    '<a b={'.repeat(30),
    `\`${'<a b={'.repeat(30)}\``,
    `{/* */ ${'('.repeat(20_000)} /* */}`,
  ])('of code in a page of prose (%#) are refused before they are parsed', (code) => {
    const { nodes, code: found, excess } = readMdx(code);
    expect(found ?? excess).toBeDefined();
    expect(nodes).toEqual([]);
  });

  it('with braces as text, in code and in comments are left alone', () => {
    const page = '\\{a} `{b}` {/* c */}\n\n```js\nimport x from "y"\n```\n\nHàng\nexport có';
    const { nodes, code, excess, error } = readMdx(page);
    expect([code, excess, error]).toEqual([undefined, undefined, undefined]);
    expect(nodes.length).toBeGreaterThan(3);
  });
});
