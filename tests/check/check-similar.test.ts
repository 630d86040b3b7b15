import { describe, expect, it } from 'vitest';
import { checkReport } from '../../src/check/check-report.ts';
import { findProblems } from '../../src/check/problems.ts';
import { buildArchive } from '../../src/archive/archive.ts';
import { readContentSettings } from '../../src/content/read-settings.ts';
import { fixtureFolder } from '../support/fixtures.ts';

const { vocabularies } = readContentSettings(fixtureFolder('country'));

interface Made {
  id: string;
  title?: string;
  date?: string;
  province?: string;
  program?: string;
  language?: string;
  extra?: string;
}

/** Which reports are reported to be like which. */
function similar(...reports: Made[]): string[] {
  const reads = reports.flatMap(({ id, title, date, province, program, language = 'vi', extra = '' }) => {
    const fields = `title: ${title ?? 'Hội nghị bàn chương trình Hoa Sen'}\ndate: ${date ?? '2024-05-06'}\nprovince: ${province ?? 'dong-lam'}\nprogram: ${program ?? 'hoa-sen'}\nlanguage: ${language}\n${extra}`;
    const file = `reports/${language}/2024/${id}.md`;
    return (
      checkReport(file, Buffer.from(`---\n${fields}---\n\nThân.\n`), { vocabularies, today: '2026-11-20' }).read ?? []
    );
  });
  const versions = reads.map(({ version }) => version);
  return findProblems('archive', {
    archive: buildArchive(versions, vocabularies),
    vocabularies,
    versions,
    reads,
    aliases: [],
    files: new Map(),
    doubles: [],
    broken: new Set(),
    claims: [],
    prose: [],
    fileOf: ({ id }) => id,
    changed: undefined,
    permalinks: undefined,
    past: [],
    listed: [],
    captures: [],
    listFile: '',
    pictures: [],
    shown: new Set<string>(),
    named: [],
    proseLinks: [],
  })
    .filter(({ code }) => code === 'report-similar')
    .map(({ file, actual }) => `${file} = ${actual ?? ''}`);
}

describe('two reports of one event', () => {
  it('are reported where their days are at most three apart, whatever the days', () => {
    for (let day = 1; day <= 20; day++) {
      const on = (add: number) => `2024-05-${String(day + add).padStart(2, '0')}`;
      for (const [first, second] of [
        ['a', 'b'],
        ['b', 'a'],
      ] as const) {
        expect(similar({ id: first, date: on(0) }, { id: second, date: on(3) })).toEqual(['b = a']);
        expect(similar({ id: first, date: on(0) }, { id: second, date: on(4) })).toEqual([]);
      }
    }
  });

  it('go by the day of the event, not of its report', () => {
    expect(similar({ id: 'a' }, { id: 'b', date: '2024-05-20', extra: 'event: { start: 2024-05-06 }\n' })).toEqual([
      'b = a',
    ]);
  });

  it('share three words in four, whatever their accents and signs', () => {
    expect(similar({ id: 'a', title: 'a b c' }, { id: 'b', title: '"A – b: c, d"' })).toEqual(['b = a']);
    expect(similar({ id: 'a', title: 'a b c' }, { id: 'b', title: 'a b d' })).toEqual([]);
    expect(similar({ id: 'a', title: 'Đông' }, { id: 'b', title: 'dong' })).toEqual(['b = a']);
  });

  it('have a place or a programme in common', () => {
    expect(similar({ id: 'a' }, { id: 'b', province: 'hai-minh' })).toEqual(['b = a']);
    expect(similar({ id: 'a' }, { id: 'b', program: '"88"' })).toEqual(['b = a']);
    expect(similar({ id: 'a' }, { id: 'b', province: 'hai-minh', program: '"88"' })).toEqual([]);
  });

  it('are no two versions of one report, and no two languages', () => {
    expect(similar({ id: 'a' }, { id: 'a', language: 'en' })).toEqual([]);
    expect(similar({ id: 'a' }, { id: 'b', language: 'en' })).toEqual([]);
  });

  it('may be three, each compared with the first', () => {
    expect(similar({ id: 'a' }, { id: 'b' }, { id: 'c' })).toEqual(['b = a', 'c = a']);
  });

  it('may have one source page, in whatever spelling of its address, but not merely one host', () => {
    const from = (id: string, url: string) => ({ id, title: id, extra: `source: { url: "${url}" }\n` });
    expect(similar(from('a', 'http://www.example.org/x'), from('b', 'https://example.org/x/#y'))).toEqual(['b = a']);
    expect(similar(from('a', 'https://example.org/x?id=1'), from('b', 'https://example.org/x?id=2'))).toEqual([]);
    expect(similar(from('a', 'https://example.org/'), from('b', 'https://example.org'))).toEqual([]);
  });
});
