import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { severities, type ProblemCode } from '../../src/check/problems.ts';
import type { Past } from '../../src/content/git-past.ts';
import { readArchive } from '../../src/check/run.ts';
import { fixture, fixtureFolder } from '../support/fixtures.ts';

const codes = Object.keys(severities) as ProblemCode[];

/** What a run over a fixture finds: where, the code, the field, what stands there, what to write; paths from its folder. */
function run(code: string): string[] {
  const root = relative(process.cwd(), fixture(`problems/${code}`));
  // Where it is about what lies beside the content, that is a folder within.
  const content = existsSync(fixture(`problems/${code}/content`)) ? `problems/${code}/content` : `problems/${code}`;
  const history = fixture(`problems/${code}/changed.json`);
  const changed = existsSync(history)
    ? (JSON.parse(readFileSync(history, 'utf8')) as Record<string, number>)
    : undefined;
  const told = fixture(`problems/${code}/past.json`);
  const past = existsSync(told) ? (JSON.parse(readFileSync(told, 'utf8')) as Past) : undefined;
  const { problems } = readArchive(
    fixtureFolder(content),
    new Date('2026-11-20T00:00:00Z'),
    changed && ((file) => changed[file]),
    past,
  );
  return (
    problems
      // Most fixtures show their fault in one language only.
      .filter((problem) => problem.code !== 'pair-missing' || code === 'pair-missing')
      // What the test itself reads lies beside them.
      .filter(({ file }) => !/(?:expected\.txt|(?:changed|past)\.json)$/.test(file))
      .map(({ file, line, column, code: found, field, actual, expected }) =>
        [
          `${file.slice(root.length + 1)}:${line}:${column} ${found}`,
          ...(field === undefined ? [] : [`${field}:`]),
          ...(actual === undefined || actual === '' ? [] : [actual]),
          ...(expected === undefined ? [] : [`→ ${expected.replaceAll(`${root}/`, '')}`]),
        ].join(' '),
      )
  );
}

describe('every problem', () => {
  it('has a folder of its own in the fixtures', () => {
    expect(readdirSync(fixture('problems')).sort()).toEqual([...codes].sort());
  });

  it.each(codes)('%s is found at its line and column with what is meant, and nothing else is', (code) => {
    expect(run(code)).toEqual(
      readFileSync(fixture(`problems/${code}/expected.txt`), 'utf8')
        .trim()
        .split('\n'),
    );
  });

  it('has a heading in docs/problems.md, in the same order, and no heading is left over', () => {
    const headings = [...readFileSync('docs/problems.md', 'utf8').matchAll(/^## (\S+)$/gm)].map((match) => match[1]);
    expect(headings).toEqual(codes);
  });
});

describe('a scheduled report', () => {
  it('waits for its day in the archive’s time zone', () => {
    const on = (now: string) =>
      readArchive(fixtureFolder('problems/date-future'), new Date(now)).archive.reports.length;
    // Midnight in Hà Nội is 17:00 UTC of the day before.
    expect(on('2998-12-31T16:59:59Z')).toBe(0);
    expect(on('2998-12-31T17:00:00Z')).toBe(1);
  });
});

describe('an unknown value', () => {
  it('is answered with the nearest known one', () => {
    const { problems } = readArchive(fixtureFolder('problems/value-unknown'), new Date('2026-11-28'));
    expect(problems.find(({ code }) => code === 'value-unknown')).toMatchObject({
      actual: 'Đông Lam',
      expected: 'dong-lam',
      field: 'province',
    });
  });
});

describe('a file with several faults', () => {
  it('has all of them found at once', () => {
    const problems = readArchive(fixtureFolder('five-faults'), new Date('2026-11-28')).problems;
    expect(problems.map(({ line, column, code }) => `${line}:${column} ${code}`)).toEqual([
      '3:7 date-invalid',
      '4:11 value-unknown',
      '5:15 value-unknown',
      '6:11 language-folder',
      '7:1 field-unknown',
    ]);
  });
});
