import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkReport } from '../../src/check/check-report.ts';
import { contentFolder } from '../../src/content/content-folder.ts';
import { readContentSettings } from '../../src/content/read-settings.ts';
import { fixture } from '../support/fixtures.ts';

const { vocabularies } = readContentSettings(contentFolder('content', 'content'));
const context = { vocabularies, today: '2026-11-20' };

/** What the check says of a report with one slip: place, code and mend. */
function said(text: string, path = 'reports/vi/2025/2025-08-12-vi-du.md'): string[] {
  return checkReport(path, Buffer.from(text), context).problems.map(
    ({ line, column, code, expected }) => `${line}:${column} ${code}${expected === undefined ? '' : ` → ${expected}`}`,
  );
}

const text = (name: string) => readFileSync(fixture(`editing/reports/${name}.md`), 'utf8');

/** Each slip of an editor (tests/fixtures/editing/reports), and what is said of it. */
const cases: Record<string, string[]> = {
  'conflict-body': ['11:1 conflict-marker'],
  'conflict-front': ['2:1 conflict-marker'],
  'conflict-half': ['12:1 conflict-marker'],
  'conflict-left-marker': ['13:1 conflict-marker'],
};

describe('a report with one slip', () => {
  it('is here for each of the cases', () => {
    const here = readdirSync(fixture('editing/reports')).map((file) => file.replace(/\.md$/, ''));
    expect(here.filter((name) => !(name in cases))).toEqual([]);
  });

  it.each(Object.entries(cases))('%s is told of what is wrong', (name, expected) => {
    expect(said(text(name))).toEqual(expected);
  });
});

describe('a mark of a conflict', () => {
  const whole = (body: string) =>
    `---\ntitle: "Ví dụ"\ndate: 2025-08-12\nprovince: lang-son\nprogram: 1322\nlanguage: vi\n---\n\n${body}\n`;

  it.each([
    '<<<<<<< HEAD',
    '<<<<<<<',
    '<<<<<<<<< Temporary merge branch 1',
    '||||||| 1a2b3c4',
    '|||||||',
    '=======',
    '=======  ',
    '>>>>>>> nhánh-khác',
    '>>>>>>>',
    '> > > > > > > 1a2b3c4',
  ])('%j is found wherever it stands, with either line end', (mark) => {
    for (const [body, line] of [
      [mark, 9],
      [`Một.\n\n${mark}\nHai.`, 11],
    ] as const) {
      expect(said(whole(body))).toEqual([`${line}:1 conflict-marker`]);
      expect(said(whole(body).replaceAll('\n', '\r\n'))).toEqual([`${line}:1 conflict-marker`]);
    }
  });

  it.each(['Tên\n========', 'Tên\n===', '>>> trích', 'a <<<<<<< b', '`=======`', '| a | b |\n| --- | --- |'])(
    '%j is none',
    (body) => {
      expect(said(whole(body)).filter((each) => each.includes('conflict'))).toEqual([]);
    },
  );
});
