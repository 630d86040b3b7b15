import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkReport } from '../../src/check/check-report.ts';
import { contentFolder } from '../../src/content/content-folder.ts';
import { sitePictures } from '../../src/content/site-pictures.ts';
import { readContentSettings } from '../../src/content/read-settings.ts';
import { hasGit } from '../support/git.ts';
import { agrees, cloneProject, readExamples, type Copy } from '../support/walk-through.ts';

const { vocabularies } = readContentSettings(contentFolder('content', 'content'));
const documents = { vi: 'docs/editing-body.md', en: 'docs/editing-body.en.md' } as const;
const read = (language: keyof typeof documents) => readFileSync(documents[language], 'utf8');

/** The picture that the examples show, as it would lie in the archive. */
const folder = mkdtempSync(join(tmpdir(), 'hình trong bài '));
const pictures = sitePictures({ pictures: folder });
beforeAll(() => {
  mkdirSync(join(folder, '2025'));
  writeFileSync(join(folder, '2025/vi-du-lop-hoc.jpg'), Buffer.from([0xff, 0xd8, 0xff, 0xe0]));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The examples of what is written wrong, with its code, and right. */
function pairs(text: string): { code: string; wrong: string; right: string }[] {
  const blocks = /^```text wrong="([\w-]+)"\n([^]*?)^```\n\n```text right\n([^]*?)^```$/gm;
  return [...text.matchAll(blocks)].map(([, code = '', wrong = '', right = '']) => ({ code, wrong, right }));
}

const codesOf = (body: string) =>
  checkReport(
    'reports/vi/2025/2025-10-06-vi-du.md',
    Buffer.from(
      `---\ntitle: "Ví dụ"\ndate: 2025-10-06\nprovince: lang-son\nprogram: 1322\nlanguage: vi\n---\n\n${body}`,
    ),
    { vocabularies, today: '2026-11-28', pictures },
  ).problems.map(({ code }) => code);

describe('the page on writing a body', () => {
  it.each(pairs(read('vi')))('$code: $wrong is pointed out, $right is not', ({ code, wrong, right }) => {
    expect(codesOf(wrong)).toContain(code);
    expect(codesOf(right)).toEqual([]);
  });

  it('shows every kind, and the same in both languages', () => {
    expect(pairs(read('vi')).length).toBe(read('vi').match(/ wrong="/g)?.length);
    expect(pairs(read('vi')).length).toBeGreaterThan(15);
    expect(pairs(read('en'))).toEqual(pairs(read('vi')));
  });

  const copies: Copy[] = [];
  afterAll(() => {
    for (const { folder } of copies) rmSync(dirname(folder), { recursive: true, force: true });
  });

  it.skipIf(!hasGit).each([
    ['vi', 'vi_VN.UTF-8'],
    ['en', 'en_US.UTF-8'],
  ] as const)('in %s leads whoever follows it to what it shows', (language, locale) => {
    const copy = cloneProject(locale);
    copies.push(copy);
    for (const example of readExamples(read(language)))
      for (const session of copy.follow(example))
        if (!agrees(session))
          expect(`$ ${session.command}\n${session.printed}`).toBe(`$ ${session.command}\n${session.said}`);
  });
});
