import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { hasErrors } from '../../src/check/problems.ts';
import { readArchive } from '../../src/check/run.ts';
import { contentFolder } from '../../src/content/content-folder.ts';
import { edits, type EditName } from './edits.ts';
import { madeUpReports } from './made-up.ts';
import { makeContent } from './ours.ts';

const folder = mkdtempSync(join(tmpdir(), 'made-up-'));
afterAll(() => rmSync(folder, { recursive: true }));
const COUNT = 120;
const content = makeContent(folder, COUNT);
const { vocabularies } = content;
const read = () => readArchive(contentFolder(folder, folder), new Date('2026-11-28'));

/** Every file of the content folder with its text. */
function files(): Map<string, string> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    paths.map(({ parentPath, name }) => [join(parentPath, name), readFileSync(join(parentPath, name), 'utf8')]),
  );
}

test('the same number of made-up reports gives the same files, and more of them begin with the same', () => {
  const some = [...madeUpReports(30, vocabularies)];
  expect([...madeUpReports(30, vocabularies)]).toEqual(some);
  expect([...madeUpReports(60, vocabularies)].slice(0, some.length)).toEqual(some);
  expect(new Set(some.map(({ text }) => text)).size).toBe(some.length);
});

test('made-up reports use every value of the vocabularies, both languages, tables, headings and citations', () => {
  const texts = [...madeUpReports(3000, vocabularies)].map(({ text }) => text);
  const { programs, topics, organizations, documents } = vocabularies;
  const used = (field: string) => {
    const values = texts.flatMap(
      (text) => new RegExp(`^${field}: \\[?(.*?)\\]?$`, 'm').exec(text)?.[1]?.split(', ') ?? [],
    );
    return new Set(values);
  };
  const unused = Object.entries({
    program: programs,
    topic: topics,
    organization: organizations,
    document: documents,
  }).flatMap(([field, { entries }]) => {
    const found = used(field);
    return entries.filter(({ id }) => !found.has(id)).map(({ id }) => ({ field, id }));
  });
  expect(unused).toEqual([]);
  expect(used('language')).toEqual(new Set(['vi', 'en']));
  for (const part of [/^\| --- \|/m, /^## /m, /^translation: archive$/m, /(?:văn bản số|document No\.) \S*\d/])
    expect(texts.some((text) => part.test(text))).toBe(true);
});

test('made-up reports have no errors', () => {
  const { archive, problems } = read();
  expect(problems.filter((problem) => hasErrors([problem]))).toEqual([]);
  expect(archive.reports).toHaveLength(COUNT);
});

/** How many files each edit changes, adds and takes away. */
const expected: Record<EditName, (number | string)[]> = {
  unchanged: [0, 0, 0],
  body: [1, 0, 0],
  title: [1, 0, 0],
  added: [0, 'some', 0],
  deleted: [0, 0, 'some'],
  ten: [10, 0, 0],
  label: [1, 0, 0],
};

test.each(Object.keys(edits) as EditName[])(
  'the edit "%s" does what it says, each time anew, and leaves no errors',
  (name) => {
    for (const turn of [1, 2]) {
      const before = files();
      edits[name](content, turn);
      const after = files();
      const changed = [...after].filter(([path, text]) => before.has(path) && before.get(path) !== text).length;
      const added = [...after.keys()].filter((path) => !before.has(path)).length;
      const gone = [...before.keys()].filter((path) => !after.has(path)).length;
      const some = (files: number) => (files === 0 ? 0 : 'some');
      const [, asksAdded, asksGone] = expected[name];
      expect([changed, asksAdded === 0 ? added : some(added), asksGone === 0 ? gone : some(gone)]).toEqual(
        expected[name],
      );
    }
    expect(read().problems.filter((problem) => hasErrors([problem]))).toEqual([]);
  },
);
