import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { afterAll, describe, expect, it } from 'vitest';
import type { ReportVersion } from '../../src/archive/report.ts';
import { SiteFiles } from '../../src/output/site-files.ts';
import { cslItem } from '../../src/publish/citation.ts';
import { writeFeeds } from '../../src/publish/feeds.ts';
import { linkedDataText, reportThing } from '../../src/publish/linked-data.ts';
import { staticRepository } from '../../src/publish/oai.ts';
import { recordOf } from '../../src/publish/record.ts';
import { version, versions, vocabularies } from '../support/made-up.ts';
import { git, published } from '../support/published.ts';

/* What others take of a report: a row of data, linked data, a record of OAI, an entry of a feed. */

const vi = version('2019-05-06-hop', {
  title: 'Họp bịa',
  summary: 'Tóm tắt bịa',
  province: ['tay-lam', 'hai-minh'],
  topic: ['5s'],
  document: ['7-qd-tt.2018'],
  event: { start: '2019-05-04', end: '2019-05-05', place: 'Xưởng bịa' },
  source: { name: 'Báo bịa', url: 'https://example.org/a', archived: 'https://example.net/a' },
});
const en = version('2019-05-06-hop', {
  language: 'en',
  title: 'Made up',
  translation: 'archive',
  province: vi.province,
});
const dates = git({
  [vi.file]: ['2024-03-01T00:00:00Z thêm', '2024-05-01T00:00:00Z sửa chữ'],
  [en.file]: ['2024-04-01T00:00:00Z dịch'],
});
const reportOf = (edition: ReturnType<typeof published>) => {
  const [report] = edition.archive.reports;
  if (!report) throw new Error('no report');
  return report;
};

describe('a row of data', () => {
  const row = (...made: ReportVersion[]) => {
    const edition = published(made, dates);
    return recordOf(edition, reportOf(edition));
  };

  it('has each field a report has, places as they were and as they are today', () => {
    expect(row(vi, en)).toEqual({
      id: '2019-05-06-hop',
      date: '2019-05-06',
      year: '2019',
      title_vi: 'Họp bịa',
      title_en: 'Made up',
      original_language: 'vi',
      languages: ['vi', 'en'],
      province: ['tay-lam', 'hai-minh'],
      province_today: ['dong-lam', 'hai-minh'],
      place: 'Tây Lâm; Hải Minh',
      region: ['bac', 'nam'],
      program: ['hoa-sen'],
      topic: ['5s'],
      document: ['7-qd-tt.2018'],
      event_start: '2019-05-04',
      event_end: '2019-05-05',
      event_place: 'Xưởng bịa',
      summary_vi: 'Tóm tắt bịa',
      source_name: 'Báo bịa',
      source_url: 'https://example.org/a',
      source_archived: 'https://example.net/a',
      url_vi: 'https://kho.example.vn/kho/vi/bao-cao/2019-05-06-hop/',
      url_en: 'https://kho.example.vn/kho/en/reports/2019-05-06-hop/',
      added: '2024-03-01',
      modified: '2024-05-01',
    });
  });

  it('has nothing for what a report lacks, and both places of today once', () => {
    const plain = row(version('2019-05-06-hop', { province: ['tay-lam', 'dong-lam-den-2019'], program: [] }));
    expect(plain).toMatchObject({ province_today: ['dong-lam'], languages: ['vi'] });
    for (const field of ['title_en', 'url_en', 'program', 'topic', 'event_start', 'source_url', 'summary_vi'])
      expect(plain).not.toHaveProperty(field);
  });

  it('has source and event of the original, be it the English one', () => {
    const original = { ...en, translation: undefined, source: { name: 'A paper' } } as unknown as ReportVersion;
    expect(row({ ...vi, translation: 'archive' }, original)).toMatchObject({
      original_language: 'en',
      source_name: 'A paper',
    });
  });
});

describe('linked data of a report', () => {
  const edition = published([vi, en], dates);
  const report = reportOf(edition);
  const thing = (of: ReportVersion, modified?: string) =>
    reportThing(
      edition,
      { report, version: of, item: cslItem(edition, report, of) },
      vocabularies,
      modified,
    ) as unknown as Record<string, unknown>;

  it('names its days, its places within those of today, and what it rests on', () => {
    expect(thing(vi, '2024-05-01')).toMatchObject({
      '@id': 'https://kho.example.vn/kho/vi/bao-cao/2019-05-06-hop/',
      inLanguage: 'vi',
      datePublished: '2019-05-06',
      dateModified: '2024-05-01',
      temporalCoverage: '2019-05-04/2019-05-05',
      spatialCoverage: [
        {
          name: 'Tây Lâm',
          containedInPlace: { name: 'Đông Lâm', url: 'https://kho.example.vn/kho/vi/tinh-thanh/dong-lam/' },
        },
        { name: 'Hải Minh' },
      ],
      isBasedOn: { url: 'https://example.org/a', name: 'Báo bịa', archivedAt: 'https://example.net/a' },
      about: [{ name: 'Chương trình Hoa Sen' }],
    });
    expect(thing(vi)).not.toHaveProperty('dateModified');
    expect(JSON.stringify(thing(vi))).not.toContain('"name":"Hải Minh","containedInPlace"');
    const day = { ...vi, event: { start: '2019-05-04' } };
    expect(thing(day)).toMatchObject({ temporalCoverage: '2019-05-04' });
  });

  it('says which version is the translation of which', () => {
    expect(thing(vi)).toMatchObject({
      workTranslation: { '@id': 'https://kho.example.vn/kho/en/reports/2019-05-06-hop/' },
    });
    expect(thing(en)).toMatchObject({
      translationOfWork: { '@id': 'https://kho.example.vn/kho/vi/bao-cao/2019-05-06-hop/' },
    });
    expect(thing(vi)).not.toHaveProperty('translationOfWork');
  });

  it('is the whole country where the report is about it', () => {
    const whole = thing({ ...vi, province: ['national'] });
    expect(whole.spatialCoverage).toMatchObject([{ '@type': 'Place', name: 'Cả nước' }]);
  });

  it('ends no script, and stands alone or in a graph', () => {
    const text = linkedDataText([{ '@type': 'Thing', name: '</script>' }]);
    expect(text).not.toContain('<');
    expect(JSON.parse(text)).toEqual({ '@context': 'https://schema.org', '@type': 'Thing', name: '</script>' });
    expect(JSON.parse(linkedDataText([{ '@type': 'Thing' }, { '@type': 'Thing' }]))).toMatchObject({
      '@graph': [{}, {}],
    });
  });
});

describe('the static repository', () => {
  const repository = (edition: ReturnType<typeof published>) => {
    const text = staticRepository(edition);
    return text === undefined ? undefined : parse(text);
  };
  const texts = (root: ReturnType<typeof parse>, name: string) =>
    root.getElementsByTagName(name).map((each) => each.textContent);

  it('has each report with the day of its last change; the earliest of them', () => {
    const other = version('2020-01-02-khac');
    const root = repository(published([vi, en, other], dates));
    if (!root) throw new Error('no repository');
    expect(texts(root, 'oai:identifier')).toEqual([
      'oai:kho.example.vn:2020-01-02-khac',
      'oai:kho.example.vn:2019-05-06-hop',
    ]);
    expect(texts(root, 'oai:datestamp')).toEqual(['2020-01-02', '2024-05-01']);
    expect(texts(root, 'oai:earliestDatestamp')).toEqual(['2020-01-02']);
    expect(texts(root, 'oai:adminEmail')).toEqual(['kho@example.org']);
    const [, record] = root.getElementsByTagName('oai:record');
    if (!record) throw new Error('no record');
    const said = (name: string) => texts(record, `dc:${name}`);
    expect(said('title')).toEqual(['Họp bịa', 'Made up']);
    expect(said('subject')).toEqual(['Chương trình Hoa Sen', '5S']);
    expect(said('coverage')).toEqual(['Tây Lâm', 'Hải Minh']);
    expect([said('date'), said('language'), said('description'), said('source')]).toEqual([
      ['2019-05-06'],
      ['vi'],
      ['Tóm tắt bịa'],
      ['https://example.org/a'],
    ]);
    expect(said('identifier')).toEqual(['https://kho.example.vn/kho/vi/bao-cao/2019-05-06-hop/']);
  });

  it.each([
    [undefined, false],
    ['https://kho.example.vn/lien-he', false],
    ['mailto:kho@example.org', true],
    ['kho@example.org', true],
  ])('is there where there is someone to write to: %s', (contact, there) => {
    const { site, ...rest } = published([vi]);
    const { contact: _, ...quiet } = site;
    const found = repository({ ...rest, site: contact === undefined ? quiet : { ...site, contact } });
    expect(found !== undefined).toBe(there);
    if (found) expect(texts(found, 'oai:adminEmail')).toEqual(['kho@example.org']);
  });

  it.each([
    [5000, 5000],
    [5001, 5000],
  ])('of %i reports holds %i, the newest', (count, held) => {
    const root = repository(published(versions(count, '2005-01-01')));
    const ids = root ? texts(root, 'oai:identifier') : [];
    expect(ids).toHaveLength(held);
    expect(ids[0]).toMatch(new RegExp(`so-${count}$`));
  });
});

describe('a feed as a file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'nguồn tin '));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  writeFeeds(published([vi, en], dates), new SiteFiles(folder));
  const json = (name: string) =>
    JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as { items: Record<string, unknown>[] } & Record<
      string,
      unknown
    >;

  it('has its entries by their permanent addresses, with the day they came and of the last change', () => {
    expect(json('feeds/vi/published').items).toMatchObject([
      {
        id: 'https://kho.example.vn/kho/vi/bao-cao/2019-05-06-hop/',
        title: 'Họp bịa',
        content_text: 'Tóm tắt bịa',
        language: 'vi',
        date_published: '2019-05-06T00:00:00.000Z',
        date_modified: '2024-05-01T00:00:00.000Z',
        tags: ['published', 'Chương trình Hoa Sen'],
      },
    ]);
    expect(json('feeds/en/published').items).toMatchObject([
      { title: 'Made up', content_text: 'Made up', language: 'en' },
    ]);
  });

  it('of corrections tells of each by itself, and why', () => {
    const [item] = json('feeds/vi/corrected').items;
    expect(item).toMatchObject({
      id: 'https://kho.example.vn/kho/vi/bao-cao/2019-05-06-hop/#2024-05-01T00:00:00Z-sửa-chữ',
      url: 'https://kho.example.vn/kho/vi/bao-cao/2019-05-06-hop/',
      content_text: 'sửa chữ',
      date_published: '2024-05-01T00:00:00.000Z',
    });
    expect(item?.title).not.toBe('Họp bịa');
    expect(json('feeds/en/corrected')).toMatchObject({ items: [] });
  });

  it('follows a page, says where it is itself, and of what day its newest entry is', () => {
    expect(json('feeds/vi/published')).toMatchObject({
      feed_url: 'https://kho.example.vn/kho/feeds/vi/published.json',
      home_page_url: 'https://kho.example.vn/kho/vi/bao-cao/',
      language: 'vi',
    });
    const atom = parse(readFileSync(join(folder, 'feeds/vi/published.atom'), 'utf8'));
    const link = (rel: string) => atom.querySelector(`feed > link[rel="${rel}"]`)?.getAttribute('href');
    expect([link('self'), link('alternate')]).toEqual([
      'https://kho.example.vn/kho/feeds/vi/published.atom',
      'https://kho.example.vn/kho/vi/bao-cao/',
    ]);
    expect(atom.querySelector('feed > updated')?.textContent).toBe('2024-05-01T00:00:00.000Z');
    expect(atom.querySelector('entry > published')?.textContent).toBe('2019-05-06T00:00:00.000Z');
  });

  it('is there for each value with reports', () => {
    expect(json('feeds/vi/chu-de/5s').items).toHaveLength(1);
    expect(() => json('feeds/vi/chu-de/tap-huan')).toThrow();
  });
});
