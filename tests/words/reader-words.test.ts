import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { en as editorEn } from '../../src/words/editors/en.ts';
import { vi as editorVi } from '../../src/words/editors/vi.ts';
import { readerWords } from '../../src/words/readers/reader-words.ts';

type Sentence = (...given: unknown[]) => unknown;

/** What a function of a dictionary says of some name or number, or of a list where it takes one. */
function called(sentence: Sentence): unknown {
  try {
    return sentence('7', '7', '7', '7', '7');
  } catch {
    return sentence(['7'], ['7'], ['7'], ['7'], ['7']);
  }
}

/** Every string of a dictionary by its path; those that take names or numbers are given some. */
function stringsOf(value: unknown, path = ''): [path: string, text: string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return stringsOf(called(value as Sentence), path);
  return value !== null && typeof value === 'object'
    ? Object.entries(value).flatMap(([key, each]) => stringsOf(each, `${path}.${key}`))
    : [];
}

const content = join(import.meta.dirname, '../../content');
const prose = ['pages/en', 'programs/en', 'reports/en'].flatMap((folder) =>
  readdirSync(join(content, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.mdx?$/.test(name))
    .map((name): [string, string] => [name, readFileSync(join(content, folder, name), 'utf8')])
    // A report from an English source is as its editor wrote it.
    .filter(([, text]) => folder !== 'reports/en' || text.includes('translation: archive')),
);
// Code and addresses have apostrophes of their own.
const plain = (text: string) => text.replace(/`[^`]*`|https?:\/\/\S+|<[^>]*>|\]\([^)]*\)/g, '');

describe('the words for readers', () => {
  it.each([
    ['English', stringsOf(readerWords('en'))],
    ['English of editors', stringsOf(editorEn)],
    ['prose in English', prose.map(([name, text]): [string, string] => [name, plain(text)])],
  ])('in %s have curly apostrophes', (_, texts) => {
    expect(texts.filter(([, text]) => /\p{L}'\p{L}|s' /u.test(text)).map(([path]) => path)).toEqual([]);
  });

  it('spell Viet Nam one way in English', () => {
    const texts = stringsOf(readerWords('en'));
    expect(texts.filter(([, text]) => /Vietnam\b|Việt Nam/u.test(text))).toEqual([]);
  });

  it.each([
    ['vi', stringsOf(readerWords('vi'))],
    ['en', stringsOf(readerWords('en'))],
    ['vi, for editors', stringsOf(editorVi)],
  ])('are composed, without loose or double spaces: %s', (_, texts) => {
    const bad = texts.filter(
      ([, text]) => text !== text.normalize('NFC') || /\S {2,}\S/.test(text.split('\n')[0] ?? ''),
    );
    expect(bad).toEqual([]);
  });

  it('speak of the whole country as readers do', () => {
    expect(readerWords('vi').coverageTable.nationwide).toBe('Mọi báo cáo toàn quốc');
    expect(readerWords('en').coverageTable.nationwide).toBe('All nationwide reports');
  });
});
