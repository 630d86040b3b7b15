import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { ReportVersion } from '../../src/archive/report.ts';
import { sha256 } from '../../src/output/sums.ts';
import { datasetThing, endingOf } from '../../src/publish/catalogue.ts';
import { formsFor } from '../../src/publish/data-forms.ts';
import { writeData } from '../../src/publish/data-files.ts';
import { formsOf } from '../../src/publish/forms.ts';
import type { Published } from '../../src/publish/published.ts';
import { recordFieldNames } from '../../src/publish/record.ts';
import { version, versions } from '../support/made-up.ts';
import { history, madeSite, published, written } from './made-published.ts';

const origin = 'https://kho.example.vn/kho/';
const a = version('2019-01-01-a', {
  province: ['tay-lam'],
  document: ['7-qd-tt.2018', '1-2019-qh'],
  summary: 'Tóm tắt bịa.',
});
const b = version('2021-01-01-b', { province: ['hai-minh', 'dong-lam'], program: ['hoa-sen', '88'], topic: ['5s'] });

/** The files of the data, by their paths below `data/`, and what is told of them. */
function dataOf(made: readonly ReportVersion[] = [a, b], rest: Partial<Published> = {}) {
  let told: ReturnType<typeof writeData> = [];
  const files = written((into) => {
    told = writeData(published(made, rest), into);
  });
  const read = (path: string) => files.get(`data/${path}`) ?? '';
  return {
    files,
    told,
    read,
    json: (path: string) => JSON.parse(read(path)) as unknown,
    rows: (path: string) => Papa.parse<string[]>(read(path).trimEnd(), { delimiter: ',' }).data,
  };
}

describe('the files of the whole archive', () => {
  it('hold the same reports in every form, the newest first', () => {
    const { read, rows, json } = dataOf();
    const records = json('reports.json') as { id: string }[];
    expect(records.map(({ id }) => id)).toEqual([b.id, a.id]);
    expect(
      read('reports.jsonl')
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown),
    ).toEqual(records);
    expect(read('reports.jsonl').endsWith('}\n')).toBe(true);
    const [header, ...table] = rows('reports.csv');
    expect(header).toEqual(recordFieldNames);
    expect(table.map(([id]) => id)).toEqual([b.id, a.id]);
    expect(table[1]?.[recordFieldNames.indexOf('summary_vi')]).toBe('Tóm tắt bịa.');
    expect(read('reports.excel.csv')).toBe(`\ufeff${read('reports.csv')}`);
    expect([...read('reports.bib').matchAll(/^@techreport\{(.*),$/gm)].map(([, id]) => id)).toEqual([b.id, a.id]);
    expect([...read('reports.ris').matchAll(/^TI {2}- (.*)\r$/gm)].map(([, title]) => title)).toEqual([
      b.title,
      a.title,
    ]);
    // Records of a bibliography stand apart.
    expect(read('reports.bib')).toContain('}\n\n@');
    expect(read('reports.ris')).toContain('ER  - \r\n\nTY');
  });

  it('count the reports of each programme in each place of today', () => {
    expect(dataOf().rows('coverage.csv')).toEqual([
      ['province', 'province_name', 'program', 'reports'],
      ['dong-lam', 'Đông Lâm', 'hoa-sen', '2'],
      ['dong-lam', 'Đông Lâm', '88', '1'],
      ['hai-minh', 'Hải Minh', 'hoa-sen', '1'],
      ['hai-minh', 'Hải Minh', '88', '1'],
    ]);
  });

  it('tell which report rests on which document', () => {
    expect(dataOf().rows('report-document.csv')).toEqual([
      ['report', 'document'],
      [a.id, '7-qd-tt.2018'],
      [a.id, '1-2019-qh'],
    ]);
  });

  it('tell of each unit of any era what it is today', () => {
    const [header = [], ...units] = dataOf().rows('vocabularies/provinces.csv');
    const unit = (id: string): Record<string, string | undefined> => {
      const cells = units.find((row) => row[0] === id) ?? [];
      return Object.fromEntries<string | undefined>(
        header.map((name, index) => [name, cells[index]] as const).filter(([, cell]) => cell !== ''),
      );
    };
    expect(unit('tay-lam')).toEqual({
      id: 'tay-lam',
      name_vi: 'Tây Lâm',
      name_en: 'Tây Lâm',
      until: '2019-12-31',
      successor: 'dong-lam',
      today: 'dong-lam',
      region: 'nam',
      document: '1-2019-qh',
    });
    expect(unit('dong-lam')).toEqual({
      id: 'dong-lam',
      name_vi: 'Đông Lâm',
      name_en: 'Đông Lâm',
      since: '2020-01-01',
      today: 'dong-lam',
      region: 'bac',
      document: '1-2019-qh',
    });
  });

  it('hold every list as it is', () => {
    expect(dataOf().json('vocabularies/topics.json')).toEqual([
      { id: '5s', label: { vi: '5S', en: '5S' } },
      { id: 'tap-huan', label: { vi: 'Tập huấn', en: 'Training' } },
    ]);
  });
});

describe('the files of a value', () => {
  it('hold its reports, without long texts in the table, which a spreadsheet reads', () => {
    const { read, rows, json } = dataOf();
    expect((json('years/2019.json') as { id: string }[]).map(({ id }) => id)).toEqual([a.id]);
    expect(read('years/2019.csv').startsWith('\ufeffid,date,')).toBe(true);
    const [header = [], ...table] = rows('years/2019.csv');
    expect(header).not.toContain('summary_vi');
    expect(header).toHaveLength(recordFieldNames.length - 2);
    expect(table.map(([id]) => id)).toEqual([a.id]);
    expect(table[0]).toHaveLength(header.length);
    expect(read('years/2019.json')).toContain('Tóm tắt bịa.');
    expect(read('provinces/dong-lam.bib')).toContain(a.id);
  });

  it('are none where it has no report', () => {
    const { files } = dataOf();
    expect([...files.keys()].filter((path) => path.startsWith('data/topics/'))).toEqual([
      'data/topics/5s.bib',
      'data/topics/5s.csv',
      'data/topics/5s.json',
      'data/topics/5s.ris',
    ]);
  });

  it.each([
    [0, []],
    [1, ['csv', 'json', 'bib', 'ris']],
    [100, ['csv', 'json', 'bib', 'ris']],
    [101, ['csv']],
    [2000, ['csv']],
    [2001, []],
  ])('are, of %i reports, in the forms %j; of a year always in all', (count, forms) => {
    expect(formsFor('program', count)).toEqual(forms);
    expect(formsFor('year', count)).toEqual(count === 0 ? [] : ['csv', 'json', 'bib', 'ris']);
  });

  it('of 101 reports of two years are all in those of the years, and in the table of their programme', () => {
    const { rows, files } = dataOf(versions(101, '2020-10-01'));
    expect(rows('programs/hoa-sen.csv')).toHaveLength(102);
    expect(files.has('data/programs/hoa-sen.json')).toBe(false);
    expect(rows('years/2020.csv').length + rows('years/2021.csv').length).toBe(103);
  });
});

describe('a file of data', () => {
  it('depends on its form, its reports in their order, what they say, and the program', () => {
    const all = published([a, b]);
    const [first, second] = all.archive.reports;
    if (!first || !second) throw new Error('two reports');
    const { keyOfFile } = formsOf(all);
    const key = keyOfFile([first, second], 'csv');
    expect(formsOf(published([b, a])).keyOfFile([first, second], 'csv')).toBe(key);
    const retold = published([a, { ...b, title: 'Tên khác' }]);
    for (const other of [
      keyOfFile([second, first], 'csv'),
      keyOfFile([first], 'csv'),
      keyOfFile([first, second], 'json'),
      formsOf(published([a, b], { engine: 'máy khác' })).keyOfFile([first, second], 'csv'),
      formsOf(retold).keyOfFile(retold.archive.reports, 'csv'),
    ])
      expect(other).not.toBe(key);
  });
});

interface Resource {
  name: string;
  path: string;
  bytes: number;
  hash: string;
  schema: {
    fields: { name: string; type: string; description?: string; delimiter?: string; itemType?: string }[];
    primaryKey: string[];
    foreignKeys?: object[];
  };
}

describe('the description of the tables', () => {
  it('says whose they are, where they stand and what may be done with them', () => {
    const described = dataOf().json('datapackage.json');
    expect(described).toMatchObject({
      $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
      name: 'reports',
      id: `${origin}data/datapackage.json`,
      title: 'Lam Minh Test Archive',
      description: 'Made-up data for tests.',
      homepage: origin,
      licenses: [{ title: 'CC BY 4.0', path: 'https://creativecommons.org/licenses/by/4.0/' }],
      contributors: [{ title: 'Lam Minh Test Archive', roles: ['publisher'] }],
    });
    const named = dataOf([a], {
      site: { ...madeSite, publisher: { vi: 'Nhà bịa', en: 'Made-up House' }, editor: { vi: 'Người Bịa' } },
    });
    expect(named.json('datapackage.json')).toMatchObject({
      contributors: [
        { title: 'Made-up House', roles: ['publisher'] },
        { title: 'Người Bịa', roles: ['editor'] },
      ],
    });
  });

  it('tells of each table its name, place, size, sum and columns, as they are in the file', () => {
    const { json, read } = dataOf();
    const { resources } = json('datapackage.json') as { resources: Resource[] };
    expect(resources.map(({ name, path }) => [name, path])).toEqual([
      ['reports', 'reports.csv'],
      ['reports-excel', 'reports.excel.csv'],
      ['coverage', 'coverage.csv'],
      ['report-document', 'report-document.csv'],
      ['provinces', 'vocabularies/provinces.csv'],
    ]);
    for (const { path, bytes, hash, schema, ...rest } of resources) {
      const text = read(path);
      expect([bytes, hash], path).toEqual([Buffer.byteLength(text), `sha256:${sha256(text)}`]);
      expect(rest, path).toMatchObject({
        type: 'table',
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        dialect: { lineTerminator: '\r\n' },
      });
      const [header] = Papa.parse<string[]>(text.replace(/^\ufeff/, ''), { delimiter: ',' }).data;
      expect(
        schema.fields.map(({ name }) => name),
        path,
      ).toEqual(header);
    }
  });

  it('says what a column holds, and which column names a row, here or of another table', () => {
    const { resources } = dataOf().json('datapackage.json') as { resources: Resource[] };
    const schemas = new Map(resources.map(({ name, schema }) => [name, schema] as const));
    const types = (name: string) =>
      Object.fromEntries((schemas.get(name)?.fields ?? []).map((field) => [field.name, field.type]));
    expect(types('reports')).toMatchObject({
      id: 'string',
      date: 'date',
      year: 'year',
      program: 'list',
      added: 'date',
    });
    expect(schemas.get('reports')?.fields.find(({ name }) => name === 'program')).toMatchObject({
      delimiter: ';',
      itemType: 'string',
    });
    for (const { name, description } of schemas.get('reports')?.fields ?? []) expect(description, name).toMatch(/\S/);
    expect(types('coverage')).toEqual({
      province: 'string',
      province_name: 'string',
      program: 'string',
      reports: 'integer',
    });
    expect(types('report-document')).toEqual({ report: 'string', document: 'string' });
    expect(types('provinces')).toMatchObject({ id: 'string', since: 'date', until: 'date', successor: 'string' });
    const keys = [...schemas].map(([name, { primaryKey, foreignKeys }]) => [name, primaryKey, foreignKeys]);
    expect(keys).toEqual([
      ['reports', ['id'], undefined],
      ['reports-excel', ['id'], undefined],
      [
        'coverage',
        ['province', 'program'],
        [{ fields: ['province'], reference: { resource: 'provinces', fields: ['id'] } }],
      ],
      [
        'report-document',
        ['report', 'document'],
        [{ fields: ['report'], reference: { resource: 'reports', fields: ['id'] } }],
      ],
      ['provinces', ['id'], [{ fields: ['today'], reference: { fields: ['id'] } }]],
    ]);
  });
});

describe('the catalogue', () => {
  interface Catalogue {
    'dcat:dataset': { 'dcat:distribution': Record<string, unknown>[]; [name: string]: unknown };
    [name: string]: unknown;
  }

  it('says in both languages what the data is, whose, and when it last changed', () => {
    const dates = history({ [b.file]: ['2024-03-01T03:00:00Z thêm'] });
    const both = (vi: string, en: string) => [
      { '@value': vi, '@language': 'vi' },
      { '@value': en, '@language': 'en' },
    ];
    const about = {
      'dct:title': both('Kho thử Lam Minh', 'Lam Minh Test Archive'),
      'dct:description': both('Dữ liệu bịa để thử.', 'Made-up data for tests.'),
      'dct:license': { '@id': 'https://creativecommons.org/licenses/by/4.0/' },
      'dct:publisher': {
        '@type': 'foaf:Organization',
        'foaf:name': both('Nhà bịa', 'Made-up House'),
        'foaf:homepage': { '@id': origin },
      },
      'dct:modified': { '@value': '2024-03-01', '@type': 'xsd:date' },
    };
    const site = { ...madeSite, publisher: { vi: 'Nhà bịa', en: 'Made-up House' } };
    const catalogue = dataOf([a, b], { dates, site }).json('catalog.jsonld') as Catalogue;
    expect(catalogue).toMatchObject({ '@id': `${origin}data/catalog.jsonld`, '@type': 'dcat:Catalog', ...about });
    expect(catalogue['dcat:dataset']).toMatchObject({
      '@id': `${origin}data/`,
      '@type': 'dcat:Dataset',
      'dct:language': ['vi', 'en'],
      ...about,
    });
    expect(dataOf().json('catalog.jsonld') as Catalogue).not.toHaveProperty('dct:modified');
  });

  it('names every vocabulary its terms are of', () => {
    const { read, json } = dataOf([a], { dates: history({ [a.file]: ['2024-03-01T03:00:00Z thêm'] }) });
    const context = (json('catalog.jsonld') as Catalogue)['@context'] as Record<string, string>;
    const used = new Set([...read('catalog.jsonld').matchAll(/"([a-z]+):[A-Za-z_0-9]+"/g)].map(([, prefix]) => prefix));
    expect([...used].sort()).toEqual(Object.keys(context).sort());
    expect(context).toEqual({
      dcat: 'http://www.w3.org/ns/dcat#',
      dct: 'http://purl.org/dc/terms/',
      foaf: 'http://xmlns.com/foaf/0.1/',
      spdx: 'http://spdx.org/rdf/terms#',
      xsd: 'http://www.w3.org/2001/XMLSchema#',
    });
  });

  it('tells of every file but itself where it stands, of which kind it is, its size and sum', () => {
    const { json, told, read } = dataOf();
    const files = (json('catalog.jsonld') as Catalogue)['dcat:dataset']['dcat:distribution'];
    expect(files.map((file) => file['@id'])).toEqual(told.map(({ path }) => origin + path));
    const csv = files.find((file) => file['@id'] === `${origin}data/reports.excel.csv`);
    expect(csv).toEqual({
      '@id': `${origin}data/reports.excel.csv`,
      '@type': 'dcat:Distribution',
      'dcat:downloadURL': { '@id': `${origin}data/reports.excel.csv` },
      'dcat:mediaType': { '@id': 'https://www.iana.org/assignments/media-types/text/csv' },
      'dcat:byteSize': {
        '@value': String(Buffer.byteLength(read('reports.excel.csv'))),
        '@type': 'xsd:nonNegativeInteger',
      },
      'spdx:checksum': {
        '@type': 'spdx:Checksum',
        'spdx:algorithm': { '@id': 'spdx:checksumAlgorithm_sha256' },
        'spdx:checksumValue': { '@value': sha256(read('reports.excel.csv')), '@type': 'xsd:hexBinary' },
      },
    });
  });
});

describe('what is told of the files', () => {
  it('is those of the whole archive, the lists and the years, each with its kind', () => {
    const { told } = dataOf();
    const kinds = new Map(told.map(({ path, mediaType }) => [path.slice('data/'.length), mediaType] as const));
    expect([...kinds]).toEqual(
      expect.arrayContaining([
        ['reports.json', 'application/json'],
        ['reports.jsonl', 'application/jsonl'],
        ['reports.csv', 'text/csv'],
        ['reports.excel.csv', 'text/csv'],
        ['reports.bib', 'application/x-bibtex'],
        ['reports.ris', 'application/x-research-info-systems'],
        ['coverage.csv', 'text/csv'],
        ['vocabularies/provinces.csv', 'text/csv'],
        ['vocabularies/provinces.json', 'application/json'],
        ['years/2019.csv', 'text/csv'],
        ['years/2021.ris', 'application/x-research-info-systems'],
        ['datapackage.json', 'application/json'],
      ]),
    );
    expect([...kinds.keys()].filter((path) => /^(?:programs|provinces|topics)\//.test(path))).toEqual([]);
    expect(endingOf('data/reports.excel.csv')).toBe('csv');
  });

  it('is told to search engines on its page', () => {
    expect(datasetThing(published([]), { language: 'en', files: ['data/reports.csv', 'data/reports.bib'] })).toEqual({
      '@type': 'Dataset',
      name: 'Lam Minh Test Archive',
      description: 'Made-up data for tests.',
      url: `${origin}en/data/`,
      license: 'https://creativecommons.org/licenses/by/4.0/',
      inLanguage: ['vi', 'en'],
      isAccessibleForFree: true,
      creator: { '@type': 'Organization', name: 'Lam Minh Test Archive', url: origin },
      distribution: [
        { '@type': 'DataDownload', contentUrl: `${origin}data/reports.csv`, encodingFormat: 'text/csv' },
        { '@type': 'DataDownload', contentUrl: `${origin}data/reports.bib`, encodingFormat: 'application/x-bibtex' },
      ],
    });
  });
});
