import { execFile, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { parse as parseBibliography, RISParser } from 'biblatex-csl-converter';
import Papa from 'papaparse';
import { describe, expect, inject, it } from 'vitest';
import { recordFieldNames } from '../../../src/publish/record.ts';
import { plain } from '../../support/environment.ts';
import { builtPages, pageAt, textOf } from '../../support/pages.ts';
import { serve } from '../../support/serve.ts';

const site = inject('site');
const country = inject('country');
const origin = 'https://kho.example.vn';
const read = (folder: string, file: string) => readFileSync(join(folder, file), 'utf8');
const rows = (text: string) => {
  const parsed = Papa.parse<Record<string, string>>(text.replace(/^\ufeff/, ''), {
    header: true,
    skipEmptyLines: true,
  });
  expect(parsed.errors).toEqual([]);
  return parsed.data;
};
const json = (folder: string, file: string) => JSON.parse(read(folder, file)) as Record<string, string | string[]>[];

describe('the data of the whole archive', () => {
  const all = json(site, 'data/reports.json');
  const shown = builtPages(site).filter(({ document }) => document.querySelector('[data-report-page]'));

  it('has every report once, in each form', () => {
    const ids = all.map(({ id }) => id);
    expect(new Set(shown.map(({ address }) => address.split('/').at(-2)))).toEqual(new Set(ids));
    expect(new Set(ids).size).toBe(ids.length);
    const lines = read(site, 'data/reports.jsonl').trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(all);
    for (const file of ['reports.csv', 'reports.excel.csv'])
      expect(rows(read(site, `data/${file}`)).map(({ id }) => id)).toEqual(ids);
    const bib = parseBibliography(read(site, 'data/reports.bib'));
    expect(Object.values(bib.entries).map(({ entry_key }) => entry_key)).toEqual(ids);
    expect(Object.values(new RISParser(read(site, 'data/reports.ris')).parse().entries).length).toBe(ids.length);
  });

  it('says the same in a table as in JSON', () => {
    const table = rows(read(site, 'data/reports.csv'));
    expect(Object.keys(table[0] ?? {})).toEqual([...recordFieldNames]);
    for (const [index, row] of table.entries())
      for (const [name, cell] of Object.entries(row)) {
        const value = all[index]?.[name] ?? '';
        // No cell of the real archive begins as a formula does.
        expect(cell, `${String(row.id)} ${name}`).toBe(Array.isArray(value) ? value.join(';') : value);
      }
  });

  it('begins with the mark of UTF-8 for Excel alone', () => {
    expect(read(site, 'data/reports.csv').startsWith('id,')).toBe(true);
    expect(read(site, 'data/reports.excel.csv')).toBe(`\ufeff${read(site, 'data/reports.csv')}`);
  });
});

describe('the data of a value', () => {
  it('is what its page lists, and its page leads to it', () => {
    const files = readdirSync(join(country, 'data'), { recursive: true, encoding: 'utf8' });
    expect(files.length).toBeGreaterThan(40);
    let cells = 0;
    for (const { address, document } of builtPages(country, '/kho/')) {
      const links = [...document.querySelectorAll('.take a')].map((link) => link.getAttribute('href') ?? '');
      const csv = links.find((link) => /\/data\/\w+\/(?:[^/]+\/)?[^/]+\.csv$/.test(link));
      if (csv === undefined) continue;
      const listed = [...document.querySelectorAll('main section h3 a, main section li a')].map((link) =>
        (link.getAttribute('href') ?? '').split('/').at(-2),
      );
      for (const { id } of rows(read(country, csv.slice('/kho/'.length)))) expect(listed, address).toContain(id);
      const ofCell = csv.includes('/data/coverage/');
      if (ofCell) cells++;
      // A place has a feed, and a programme; both in one have none.
      expect(links.filter((link) => link.endsWith('.atom')).length, address).toBe(ofCell ? 0 : 1);
    }
    expect(cells).toBeGreaterThan(3);
  });

  it('of a year opens in a spreadsheet: the reports of 2021, and no others', () => {
    const text = read(country, 'data/years/2021.csv');
    expect(text.startsWith('\ufeffid,')).toBe(true);
    expect(rows(text).map(({ id, date }) => [id, date?.slice(0, 4)])).toEqual([
      ['2021-11-20-dong-lam-do-can-cho', '2021'],
      ['2021-06-15-dong-lam-tap-huan-5s', '2021'],
    ]);
  });
});

describe('what describes the data', () => {
  const described = JSON.parse(read(site, 'data/datapackage.json')) as {
    resources: { name: string; path: string; bytes: number; hash: string; schema: { fields: { name: string }[] } }[];
  };

  it('names files that are there, with their sizes, sums and columns', () => {
    expect(described.resources.map(({ name }) => name)).toEqual([
      'reports',
      'reports-excel',
      'coverage',
      'report-document',
      'provinces',
    ]);
    for (const { path, bytes, hash, schema } of described.resources) {
      const content = readFileSync(join(site, 'data', path));
      expect(statSync(join(site, 'data', path)).size, path).toBe(bytes);
      expect(`sha256:${createHash('sha256').update(content).digest('hex')}`, path).toBe(hash);
      const [header] = Papa.parse<string[]>(content.toString().replace(/^\ufeff/, '')).data;
      expect(header, path).toEqual(schema.fields.map(({ name }) => name));
    }
  });

  it('gives each column a type its cells have', () => {
    const types: Record<string, RegExp> = { date: /^(?:\d{4}-\d\d-\d\d)?$/, year: /^\d{4}$/, integer: /^\d+$/ };
    for (const { path, schema } of described.resources)
      for (const row of rows(read(site, `data/${path}`)))
        for (const { name, type } of schema.fields as { name: string; type: string }[])
          expect(row[name], `${path} ${name}`).toMatch(types[type] ?? /^/);
  });

  it('leads from every key of another table to a row', () => {
    const ids = new Set(rows(read(site, 'data/reports.csv')).map(({ id }) => id));
    const documents = new Set(json(site, 'data/vocabularies/documents.json').map(({ id }) => id));
    for (const { report, document } of rows(read(site, 'data/report-document.csv'))) {
      expect(ids).toContain(report);
      expect(documents).toContain(document);
    }
    const provinces = rows(read(site, 'data/vocabularies/provinces.csv'));
    const units = new Map(provinces.map((unit) => [unit.id, unit]));
    for (const unit of provinces) {
      expect(units.get(unit.today ?? '')?.until, unit.id).toBe('');
      if (unit.successor !== '') expect(units.has(unit.successor ?? ''), unit.id).toBe(true);
    }
    for (const { province } of rows(read(site, 'data/coverage.csv'))) expect(units.get(province ?? '')?.until).toBe('');
  });

  it('gives the checksum of each file in the catalogue', () => {
    const catalogue = JSON.parse(read(country, 'data/catalog.jsonld')) as Record<string, Record<string, unknown>>;
    const files = catalogue['dcat:dataset']?.['dcat:distribution'] as Record<
      string,
      Record<string, Record<string, string>>
    >[];
    expect(files.length).toBeGreaterThan(20);
    for (const file of files) {
      const address = file['dcat:downloadURL']?.['@id'] as unknown as string;
      const content = readFileSync(join(country, address.slice(`${origin}/kho/`.length)));
      expect(file['spdx:checksum']?.['spdx:checksumValue']?.['@value'], address).toBe(
        createHash('sha256').update(content).digest('hex'),
      );
    }
  });
});

describe('the source of a report', () => {
  it('stands beside its page as it is in the content, and the page names it', () => {
    const { document } = pageAt(country, '/kho/vi/bao-cao/2021-06-15-dong-lam-tap-huan-5s/', '/kho/');
    const address = document.querySelector('link[type="text/markdown"]')?.getAttribute('href') ?? '';
    expect(read(country, address.slice('/kho/'.length))).toBe(
      readFileSync('tests/fixtures/country/reports/vi/2021/2021-06-15-dong-lam-tap-huan-5s.md', 'utf8'),
    );
  });

  it('of a withdrawn report is nowhere', () => {
    expect(existsSync(join(country, 'vi/bao-cao/2020-02-03-bao-cao-rut/index.html'))).toBe(true);
    expect(existsSync(join(country, 'vi/bao-cao/2020-02-03-bao-cao-rut/index.md'))).toBe(false);
    for (const file of ['json', 'csv', 'bib', 'ris'])
      expect(read(country, `data/reports.${file}`)).not.toContain('bao-cao-rut');
  });
});

describe.each(['vi/du-lieu', 'en/data'])('the page %s', (path) => {
  const { document } = pageAt(site, `/${path}/`);

  it('explains every column, and says what the data is to search engines', () => {
    const columns = [...document.querySelectorAll('tbody th')].map(textOf);
    expect(columns).toEqual([...recordFieldNames]);
    expect(document.querySelector('script[type="application/ld+json"]')?.textContent).toContain('"Dataset"');
  });

  it('gives examples that run: in the shell and in Python', async (context) => {
    const missing = ['curl', 'python3'].filter((name) => spawnSync(name, ['--version']).status !== 0);
    if (missing.length > 0) context.skip(`${missing.join(', ')} is not on this machine`);
    const served = await serve(site);
    const example = (id: string) =>
      (document.querySelector(`#${id}`)?.textContent ?? '')
        .replace(/<[^>]+>/g, '')
        .replaceAll('&quot;', '"')
        .replaceAll('&#39;', "'")
        .replaceAll(origin, served.origin);
    const run = promisify(execFile);
    const counted = await run('sh', ['-c', example('shell')], { env: plain });
    const table = json(site, 'data/reports.json');
    expect(Number(counted.stdout)).toBe(table.filter(({ year }) => year === '2022').length);
    expect(Number(counted.stdout)).toBeGreaterThan(0);
    const listed = await run('python3', ['-c', example('python')], { env: { ...plain, PYTHONIOENCODING: 'utf-8' } });
    const programmes: Record<string, string | undefined> = Object.fromEntries(
      listed.stdout
        .trim()
        .split('\n')
        .map((line) => line.split(' ') as [string, string]),
    );
    const expected = Map.groupBy(
      table.flatMap(({ program }) => program ?? []),
      (id) => id,
    );
    expect(programmes).toEqual(Object.fromEntries([...expected].map(([id, same]) => [id, String(same.length)])));
    await served.close();
  });
});
