import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readArchive } from '../../src/check/run.ts';
import { contentFolder } from '../../src/content/content-folder.ts';
import { fixture } from '../support/fixtures.ts';

/*
 * What the rules say of reports beside each other, and of the lists: the neighbours of each fault. The lists are those of
 * the made-up country, the reports are the case's own.
 */

const root = mkdtempSync(join(tmpdir(), 'luật '));
afterAll(() => rmSync(root, { recursive: true, force: true }));
let made = 0;

/** `file:line:column code field: actual → expected` of the problems with a code, in a country of these files. */
function problems(code: string, files: Record<string, string>, changed?: Record<string, number>): string[] {
  const folder = join(root, String(made++));
  cpSync(fixture('country/vocabularies'), join(folder, 'vocabularies'), { recursive: true });
  cpSync(fixture('country/site.yml'), join(folder, 'site.yml'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const found = readArchive(
    contentFolder(folder, folder),
    new Date('2026-11-20T00:00:00Z'),
    changed && ((file) => changed[file]),
  );
  const short = (text: string) => text.replace(/^.*luật [^/]*\/\d+\//, '');
  return found.problems
    .filter((problem) => problem.code === code)
    .map(({ file, line, column, field, actual, expected }) =>
      [
        `${short(file).replace('reports/', '')}:${line}:${column}`,
        ...(field === undefined ? [] : [`${field}:`]),
        ...(actual === undefined ? [] : [short(actual)]),
        ...(expected === undefined ? [] : [`→ ${short(expected)}`]),
      ].join(' '),
    );
}

/** A made-up report by its name: `vi/a`; some fields are others, one of '' is left out. */
function report(name: string, fields: Record<string, string> = {}, body = 'Chữ.'): [string, string] {
  const [language = '', id = ''] = name.split('/');
  const day = '2024-05-06';
  const all = { title: `Bịa ${id}`, date: day, province: 'dong-lam', program: 'hoa-sen', language, ...fields };
  const header = Object.entries(all).flatMap(([key, value]) => (value === '' ? [] : [`${key}: ${value}`]));
  return [
    `reports/${language}/${all.date.slice(0, 4)}/${day}-${id}.md`,
    ['---', ...header, '---', '', body, ''].join('\n'),
  ];
}
const files = (...reports: [string, string][]) => Object.fromEntries(reports);
const en = { translation: 'archive' };
const list = (name: string, more: string) => ({
  [`vocabularies/${name}.yml`]: `${readFileSync(fixture(`country/vocabularies/${name}.yml`), 'utf8').trimEnd()}\n${more}\n`,
});

describe('two versions of a report', () => {
  it('agree on day, place and programme', () => {
    const differ = (fields: Record<string, string>) =>
      problems('pair-differs', files(report('vi/a'), report('en/a', { ...en, ...fields })));
    expect(differ({})).toEqual([]);
    expect(differ({ date: '2024-05-07' })).toHaveLength(1);
    expect(differ({ province: 'hai-minh', program: '"88"' })).toEqual([
      expect.stringContaining('province:'),
      expect.stringContaining('program:'),
    ]);
    expect(differ({ title: 'Other' })).toEqual([]);
  });

  it('agree on the day they were withdrawn, if both are', () => {
    const withdrawn = (vi: string, other: string) =>
      problems('pair-differs', files(report('vi/a', { withdrawn: vi }), report('en/a', { ...en, withdrawn: other })));
    const on = (day: string) => `{ date: ${day}, reason: a }`;
    expect(withdrawn(on('2025-01-01'), on('2025-01-01'))).toEqual([]);
    expect(withdrawn(on('2025-01-01'), on('2025-01-02'))).toHaveLength(1);
    expect(withdrawn(on('2025-01-01'), '')).toEqual([]);
  });

  it('are one original and one translation', () => {
    const pair = (vi: Record<string, string>, other?: Record<string, string>) =>
      problems('pair-translation', files(report('vi/a', vi), ...(other ? [report('en/a', other)] : [])));
    expect(pair({}, en)).toEqual([]);
    expect(pair(en, {})).toEqual([]);
    expect(pair({}, {})).toEqual([expect.stringMatching(/translation: 0 → 1$/)]);
    expect(pair(en, en)).toEqual([expect.stringMatching(/translation: 2 → 1$/)]);
    expect(pair({})).toEqual([]);
    expect(pair(en)).toEqual([expect.stringMatching(/translation: 1 → 0$/)]);
    // One that has an error of its own is not counted against the other.
    expect(pair(en, { date: 'x' })).toEqual([]);
  });

  it('are both there, unless the report is withdrawn, or one waits or has a fault', () => {
    const missing = (...reports: [string, string][]) => problems('pair-missing', files(...reports));
    expect(missing(report('vi/a'))).toEqual(['vi/2024/2024-05-06-a.md:1:1 → reports/en/2024/2024-05-06-a.md']);
    expect(missing(report('vi/a'), report('en/a', en))).toEqual([]);
    expect(missing(report('vi/a'), report('en/a', { ...en, draft: 'true' }))).toEqual([]);
    expect(missing(report('vi/a'), report('en/a', { ...en, date: 'x' }))).toEqual([]);
    expect(missing(report('vi/a', { withdrawn: '{ date: 2025-01-01, reason: a }' }))).toEqual([]);
    expect(missing(report('vi/a', { draft: 'true' }))).toEqual([]);
  });

  it('are changed together: a translation is stale once its original was changed after it', () => {
    const stale = (original: number | undefined, translated: number | undefined) =>
      problems('translation-stale', files(report('vi/a'), report('en/a', en)), {
        ...(original !== undefined && { 'reports/vi/2024/2024-05-06-a.md': original }),
        ...(translated !== undefined && { 'reports/en/2024/2024-05-06-a.md': translated }),
      });
    const day = 1_700_000_000;
    expect(stale(day + 1, day)).toEqual([expect.stringContaining('translation: 2023-11-14 < 2023-11-14')]);
    expect(stale(day, day)).toEqual([]);
    expect(stale(day, day + 1)).toEqual([]);
    expect([...stale(undefined, day), ...stale(day, undefined)]).toEqual([]);
  });
});

describe('a former id', () => {
  const taken = (...reports: [string, string][]) => problems('alias-taken', files(...reports));
  it.each<[string, string[], [string, string][]]>([
    ['of nobody else', [], [report('vi/a', { aliases: '2024-05-06-cu' })]],
    [
      'of both versions',
      [],
      [report('vi/a', { aliases: '2024-05-06-cu' }), report('en/a', { ...en, aliases: '2024-05-06-cu' })],
    ],
    [
      'that is another report',
      ['aliases: 2024-05-06-b'],
      [report('vi/a', { aliases: '2024-05-06-b' }), report('vi/b')],
    ],
    ['that is itself', ['aliases: 2024-05-06-a'], [report('vi/a', { aliases: '2024-05-06-a' })]],
    [
      'of two reports',
      ['aliases: 2024-05-06-cu → 2024-05-06-a'],
      [report('vi/a', { aliases: '2024-05-06-cu' }), report('vi/b', { aliases: '2024-05-06-cu' })],
    ],
    [
      'that is a draft',
      ['aliases: 2024-05-06-b'],
      [report('vi/a', { aliases: '2024-05-06-b' }), report('vi/b', { draft: 'true' })],
    ],
  ])('%s', (_, found, reports) => {
    expect(taken(...reports).map((each) => each.replace(/^\S+ /, ''))).toEqual(found);
  });

  it.each([
    ['of nobody else', '- id: moi\n  label: { vi: Mới }\n  former: [cu]', []],
    ['that is another entry', '- id: moi\n  label: { vi: Mới }\n  former: [tap-huan]', ['former: tap-huan']],
    [
      'that comes to the same address',
      '- id: moi\n  label: { vi: Mới }\n  former: [tap.huan]',
      ['former: tap.huan → tap-huan'],
    ],
    [
      'of two entries',
      '- id: moi\n  label: { vi: Mới }\n  former: [cu]\n- id: nua\n  label: { vi: Nữa }\n  former: [a, cu]',
      ['former: cu → moi'],
    ],
  ])('of an entry: %s', (_, more, found) => {
    expect(problems('alias-taken', list('topics', more)).map((each) => each.replace(/^\S+ /, ''))).toEqual(found);
  });
});

describe('a link', () => {
  const others = [report('vi/b', { aliases: '2024-05-06-cu' }), report('en/b', en), report('vi/c')];
  const dead = (address: string) =>
    problems('link-dead', files(report('vi/a', {}, `Xem [b](${address}).`), ...others)).map((each) =>
      each.replace(/^\S+ /, ''),
    );
  it.each([
    '/vi/bao-cao/2024-05-06-b/',
    '/en/reports/2024-05-06-b/',
    '/vi/bao-cao/2024-05-06-b/#muc',
    '/vi/bao-cao/2024-05-06-b/?a=b',
    '/vi/bao-cao/2024-05-06-cu/',
    '/vi/bao-cao/trang-2/',
    '/vi/bao-cao/',
    '/vi/chu-de/5s/',
    '/en/topics/5s/',
    'https://example.org/vi/bao-cao/2024-05-06-x/',
    'mailto:a@example.org',
    '#muc',
  ])('that leads somewhere: %s', (address) => {
    expect(dead(address)).toEqual([]);
  });

  it.each([
    ['/vi/bao-cao/2024-05-06-bb/', '→ /vi/bao-cao/2024-05-06-b/'],
    ['/vi/bao-cao/2024-05-06-xyz/', ''],
    ['/vi/bao-cao/2024-05-07-b/', ''],
    ['/vi/reports/2024-05-06-b/', '→ /vi/bao-cao/2024-05-06-b/'],
    ['/en/reports/2024-05-06-c/', '→ /vi/bao-cao/2024-05-06-c/'],
    ['/kho/vi/bao-cao/2024-05-06-b/', '→ /vi/bao-cao/2024-05-06-b/'],
    ['/vi/chu-de/khong-co/', ''],
    ['/vi/topics/5s/', '→ /vi/chu-de/5s/'],
    ['/kho/vi/chu-de/5s/', '→ /vi/chu-de/5s/'],
    ['2024-05-06-b.md', '→ /vi/bao-cao/2024-05-06-b/'],
    ['../2024/2024-05-06-cu', '→ /vi/bao-cao/2024-05-06-b/'],
    ['khong-co.md', ''],
  ])('that leads nowhere: %s', (address, expected) => {
    expect(dead(address)).toEqual([`${address} ${expected}`.trim()]);
  });
});

describe('a document in the field of which the text gives no sign', () => {
  const uncited = (document: string, body: string, fields: Record<string, string> = {}) =>
    problems('document-uncited', files(report('vi/a', { document, ...fields }, body))).map((each) =>
      each.replace(/^.* /, ''),
    );
  it.each([
    ['its number', 'Theo 1/2019/QH.', []],
    ['its figure', 'Theo văn bản 01.', []],
    ['another figure', 'Có 11 xưởng, 21 người.', ['1-2019-qh']],
    ['its year', 'Từ năm 2019.', []],
    ['another year', 'Từ năm 20190.', ['1-2019-qh']],
    ['its kind', 'Theo nghị quyết ấy.', []],
    ['its kind in English', 'By two resolutions.', []],
    ['its kind with another number', 'Theo nghị quyết số 5 ấy.', ['1-2019-qh']],
    ['nothing', 'Không gì cả.', ['1-2019-qh']],
  ])('%s', (_, body, found) => {
    expect(uncited('1-2019-qh', body)).toEqual(found);
  });

  it('is given one by the programme it founded, by the title, by the summary, by the other version', () => {
    expect(uncited('7-qd-tt.2018', 'Không gì cả.', { program: '"88"' })).toEqual(['7-qd-tt.2018']);
    expect(uncited('7-qd-tt.2018', 'Không gì cả.')).toEqual([]);
    expect(uncited('1-2019-qh', 'Không.', { title: 'Nghị quyết ấy' })).toEqual([]);
    expect(uncited('1-2019-qh', 'Không.', { summary: 'Từ 2019' })).toEqual([]);
    const other = report('en/a', { ...en, document: '1-2019-qh' }, 'Since 2019.');
    expect(problems('document-uncited', files(report('vi/a', { document: '1-2019-qh' }), other))).toEqual([]);
  });

  it('is one of several, which a summary need not retell', () => {
    const both = '[1-2019-qh, 7-qd-tt.2018]';
    expect(uncited(both, 'Không.', { program: '"88"' })).toEqual(['1-2019-qh', '7-qd-tt.2018']);
    expect(uncited(both, 'Từ 2019.', { program: '"88"' })).toEqual(['7-qd-tt.2018']);
  });
});

describe('entries of a list', () => {
  it.each([
    ['of one name', 'topics', '- id: moi\n  label: { vi: TẬP HUẤN }', ['label: TẬP HUẤN = tap-huan']],
    [
      'of one name in English',
      'topics',
      '- id: moi\n  label: { vi: Mới, en: training }',
      ['label: training = tap-huan'],
    ],
    [
      'of one name in both',
      'topics',
      '- id: moi\n  label: { vi: Tập huấn, en: Training }',
      ['label: Tập huấn = tap-huan'],
    ],
    ['of another name', 'topics', '- id: moi\n  label: { vi: Tập, en: Train }', []],
    [
      'of one number',
      'documents',
      '- id: moi\n  number: 1/2019/QH\n  date: 2019-11-30',
      ['number: 1/2019/QH · 2019-11-30 = 1-2019-qh'],
    ],
    ['of one number and another day', 'documents', '- id: moi\n  number: 1/2019/QH\n  date: 2018-11-30', []],
    [
      'of one name, listed otherwise',
      'provinces',
      '- id: moi\n  slug: moi\n  label: { vi: Hải Minh }\n  listed: { vi: Hải Minh (cũ) }\n  full: { vi: tỉnh Hải Minh }',
      [],
    ],
  ])('that readers cannot tell apart: %s', (_, name, more, found) => {
    expect(problems('label-duplicate', list(name, more)).map((each) => each.replace(/^\S+ /, ''))).toEqual(found);
  });

  const place = (id: string, tile: string, more = '') =>
    `- id: ${id}\n  label: { vi: ${id} }\n  full: { vi: tỉnh ${id} }\n  tile: ${tile}${more === '' ? '' : `\n  ${more}`}`;
  it.each([
    ['apart', [place('m', '[0, 0]'), place('n', '[1, 0]')], []],
    ['on each other', [place('m', '[0, 0]'), place('n', '[0, 0]')], ['tile: [0, 0] = m']],
    ['on one that is no more', [place('m', '[0, 0]', 'until: 2000-01-01'), place('n', '[0, 0]')], []],
    ['six apart', [place('m', '[0, 0]'), place('n', '[6, 1]')], []],
    ['seven apart', [place('m', '[0, 0]'), place('n', '[7, 1]')], ['tile: [0, 0]', 'tile: [7, 1]']],
    ['alone', [place('m', '[9, 9]')], []],
    ['before the edge', [place('m', '[0, -1]')], ['tile: [0, -1]']],
    [
      'with an island on it',
      [place('m', '[0, 0]', 'islands: [{ label: { vi: Đảo }, tile: [0, 0] }]')],
      ['tile: [0, 0] = m'],
    ],
  ])('on the map: %s', (_, rows, found) => {
    expect(
      problems('tile-misplaced', list('provinces', rows.join('\n'))).map((each) => each.replace(/^\S+ /, '')),
    ).toEqual(found);
  });

  const next = (id: string, more: string) =>
    `- id: ${id}\n  label: { vi: ${id} }\n  name: { vi: ${id} }\n  kind: { vi: a }\n  colour: teal\n  ${more}`;
  it.each([
    ['in a row', [next('m', 'successor: n'), next('n', 'successor: o'), next('o', 'part_of: m')], []],
    ['that come back to each other', [next('m', 'successor: n'), next('n', 'successor: m')], ['successor: m → n → m']],
    ['that come back to themselves', [next('m', 'part_of: m')], ['part_of: m → m']],
    [
      'that lead into a circle',
      [next('m', 'successor: n'), next('n', 'successor: o'), next('o', 'successor: n')],
      ['successor: n → o → n'],
    ],
    [
      'before and after another',
      [next('m', 'successor: n\n  predecessor: n'), next('n', 'period: { from: 2000 }')],
      ['successor: n → m → n'],
    ],
    [
      'that come before each other',
      [next('m', 'predecessor: n'), next('n', 'predecessor: m')],
      ['predecessor: m → n → m'],
    ],
  ])('that follow one another: %s', (_, rows, found) => {
    expect(
      problems('succession-circle', list('programs', rows.join('\n'))).map((each) => each.replace(/^\S+ /, '')),
    ).toEqual(found);
  });

  it.each([
    ['period: { from: 2018, to: 2018 }', []],
    ['period: { from: 2018, to: 2017 }', ['period.to: 2017 → ≥ 2018']],
    ['period: { from: 2018 }', []],
  ])('that end before they begin: %s', (more, found) => {
    expect(problems('date-order', list('programs', next('m', more))).map((each) => each.replace(/^\S+ /, ''))).toEqual(
      found,
    );
  });
});
