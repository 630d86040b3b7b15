import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { buildArchive } from '../../src/archive/archive.ts';
import { SiteFiles } from '../../src/output/site-files.ts';
import { bibtex, cslItem, ris } from '../../src/publish/citation.ts';
import { feedItems } from '../../src/publish/feed-items.ts';
import { knownPages } from '../../src/publish/page-days.ts';
import { historyOf, joinedHistory, newestChange } from '../../src/publish/report-history.ts';
import { writeSitemaps } from '../../src/publish/sitemap.ts';
import { version, versions, vocabularies } from '../support/made-up.ts';
import { git, published, zone } from '../support/published.ts';

/* The days of reports and pages, as git tells them: in histories, feeds and sitemaps. The archive lies in Viet Nam. */

const vi = version('2020-01-02-a');
const en = version('2020-01-02-a', { language: 'en', translation: 'archive', title: 'Made up' });

describe('the history of a report', () => {
  it('begins with the first commit, whatever the order, in days of Viet Nam; all others are corrections, newest first', () => {
    const dates = git({
      [vi.file]: ['2024-05-01T16:59:59Z sửa hai', '2024-03-01T17:00:00Z thêm', '2024-04-01T00:00:00Z sửa một'],
    });
    expect(historyOf(vi, dates, zone)).toEqual({
      published: '2024-03-02',
      modified: '2024-05-01',
      corrections: [
        { date: '2024-05-01', reason: 'sửa hai', commit: '2024-05-01T16:59:59Z-sửa-hai' },
        { date: '2024-04-01', reason: 'sửa một', commit: '2024-04-01T00:00:00Z-sửa-một' },
      ],
    });
  });

  it('of one commit has no correction', () => {
    expect(historyOf(vi, git({ [vi.file]: ['2024-03-01T00:00:00Z thêm'] }), zone)).toEqual({
      published: '2024-03-01',
      modified: '2024-03-01',
      corrections: [],
    });
  });

  it('is kept under a former name, in its own language, each commit once', () => {
    const renamed = version('2020-01-02-a', { aliases: ['2020-01-02-cu'] });
    const dates = git({
      [vi.file]: ['2024-05-01T00:00:00Z đổi tên'],
      'reports/vi/2020/2020-01-02-cu.md': ['2024-03-01T00:00:00Z thêm', '2024-05-01T00:00:00Z đổi tên'],
      'reports/en/2020/2020-01-02-cu.md': ['2023-03-01T00:00:00Z thêm'],
    });
    expect(historyOf(renamed, dates, zone)).toMatchObject({
      published: '2024-03-01',
      corrections: [{ reason: 'đổi tên' }],
    });
  });

  it('is not known without git, or of a file it does not have', () => {
    expect(historyOf(vi, undefined, zone)).toBeUndefined();
    expect(historyOf(vi, git({}), zone)).toBeUndefined();
  });

  it('of both versions is from the first coming of either to the last change of either', () => {
    const [report] = buildArchive([vi, en], vocabularies).reports;
    if (!report) throw new Error('no report');
    const dates = git({
      [vi.file]: ['2024-03-01T00:00:00Z thêm', '2024-06-01T00:00:00Z sửa'],
      [en.file]: ['2024-04-01T00:00:00Z dịch', '2024-05-01T00:00:00Z sửa'],
    });
    expect(joinedHistory(report, dates, zone)).toEqual({ published: '2024-03-01', modified: '2024-06-01' });
    expect(newestChange([report], dates, zone)).toBe('2024-06-01');
    expect([joinedHistory(report, git({}), zone), newestChange([report], undefined, zone)]).toEqual([
      undefined,
      undefined,
    ]);
  });
});

describe('a feed', () => {
  const told = (items: ReturnType<ReturnType<typeof feedItems>['published']>) =>
    items.map(({ kind, day, updated, report }) => `${kind} ${day} ${updated} ${report.id}`);
  const b = version('2021-01-02-b');
  const dates = git({
    [vi.file]: ['2024-03-01T00:00:00Z thêm', '2024-06-01T00:00:00Z sửa', '2024-07-01T00:00:00Z sửa nữa'],
    [b.file]: ['2024-05-01T00:00:00Z thêm'],
  });
  const edition = published([vi, b], dates);
  const feeds = feedItems(edition);

  it('of what was published has the newest report first, with the day of its last change', () => {
    expect(told(feeds.published('vi'))).toEqual([
      'published 2021-01-02 2024-05-01 2021-01-02-b',
      'published 2020-01-02 2024-07-01 2020-01-02-a',
    ]);
  });

  it('of what was added has what came last first', () => {
    expect(told(feeds.added('vi')).map((each) => each.slice(0, 16))).toEqual(['added 2024-05-01', 'added 2024-03-01']);
  });

  it('of what was corrected has each correction, with its reason', () => {
    expect(feeds.corrected('vi').map(({ day, updated, reason, commit }) => [day, updated, reason, commit])).toEqual([
      ['2024-07-01', '2024-07-01', 'sửa nữa', '2024-07-01T00:00:00Z-sửa-nữa'],
      ['2024-06-01', '2024-06-01', 'sửa', '2024-06-01T00:00:00Z-sửa'],
    ]);
  });

  it('of some reports tells what came and what was corrected since, and no coming as a correction', () => {
    expect(told(feeds.of(edition.archive.reports, 'vi'))).toEqual([
      'corrected 2024-07-01 2024-07-01 2020-01-02-a',
      'added 2024-05-01 2024-05-01 2021-01-02-b',
    ]);
  });

  it('goes by the days of the reports where no history is known', () => {
    const unknown = published([vi, b]);
    const without = feedItems(unknown);
    expect(told(without.of(unknown.archive.reports, 'vi'))).toEqual([
      'published 2021-01-02 2021-01-02 2021-01-02-b',
      'published 2020-01-02 2020-01-02 2020-01-02-a',
    ]);
    expect([without.added('vi'), without.corrected('vi')]).toEqual([[], []]);
  });

  it.each([
    [15, 15],
    [16, 15],
  ])('of %i reports has %i', (count, items) => {
    const made = versions(count, '2020-01-01');
    const all = git(
      Object.fromEntries(
        made.map(({ file }, index) => [file, [`2024-01-${String(index + 1).padStart(2, '0')}T00:00:00Z thêm`]]),
      ),
    );
    const many = feedItems(published(made, all));
    expect([many.published('vi').length, many.added('vi').length]).toEqual([items, items]);
    expect(many.added('vi')[0]?.report.id).toBe(made.at(-1)?.id);
  });
});

describe('the pages that search engines know', () => {
  const made = [
    vi,
    en,
    version('2021-01-02-b', { program: ['88'] }),
    version('2022-01-02-c', { withdrawn: { date: '2023-01-01', reason: 'Lý do bịa' }, aliases: ['2022-01-02-cu'] }),
  ];
  const dates = git({
    [vi.file]: ['2024-03-01T00:00:00Z thêm'],
    [en.file]: ['2024-04-01T00:00:00Z dịch'],
    'reports/vi/2021/2021-01-02-b.md': ['2024-05-01T00:00:00Z thêm'],
  });
  const pages = new Map(knownPages(published(made, dates), []).map((page) => [page.address, page]));

  it('name their versions in both languages, a report in one language itself alone', () => {
    expect(pages.get('/vi/bao-cao/2020-01-02-a/')?.versions).toEqual({
      vi: '/vi/bao-cao/2020-01-02-a/',
      en: '/en/reports/2020-01-02-a/',
    });
    expect(pages.get('/vi/bao-cao/2021-01-02-b/')?.versions).toEqual({ vi: '/vi/bao-cao/2021-01-02-b/' });
    expect(pages.get('/en/topics/')?.versions).toEqual({ vi: '/vi/chu-de/', en: '/en/topics/' });
  });

  it('have the day of the last change: of a version, of the reports of a list, of any for all others', () => {
    const day = (address: string) => pages.get(address)?.modified;
    expect(day('/vi/bao-cao/2020-01-02-a/')).toBe('2024-03-01');
    expect(day('/en/reports/2020-01-02-a/')).toBe('2024-04-01');
    expect(day('/vi/chuong-trinh/hoa-sen/')).toBe('2024-04-01');
    expect(day('/vi/chuong-trinh/88/')).toBe('2024-05-01');
    expect(day('/vi/')).toBe('2024-05-01');
  });

  it('are neither withdrawn reports nor former addresses', () => {
    expect([...pages.keys()].filter((address) => address.includes('2022-01-02'))).toEqual([]);
  });
});

describe('the sitemaps', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sơ đồ '));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const write = (pages: Parameters<typeof writeSitemaps>[1]) => {
    const files = new SiteFiles(folder);
    writeSitemaps(published([vi]), pages, files);
    return (name: string) => readFileSync(join(folder, name), 'utf8');
  };
  const page = (address: string, rest: object = {}) => ({
    address,
    language: 'vi' as const,
    versions: { vi: address },
    modified: undefined,
    ...rest,
  });

  it('name each page once with its day, and beside it its versions', () => {
    const versionsOf = { vi: '/vi/a/', en: '/en/a/' };
    const read = write([
      page('/vi/a/', { versions: versionsOf, modified: '2024-03-01' }),
      page('/vi/b/', { modified: '2024-05-01' }),
      page('/vi/c/'),
    ]);
    const map = read('sitemap-1.xml');
    expect([...map.matchAll(/<loc>([^<]*)/g)].map(([, address]) => address)).toEqual(
      ['a', 'b', 'c'].map((name) => `https://kho.example.vn/kho/vi/${name}/`),
    );
    expect([...map.matchAll(/<lastmod>([^<]*)/g)].map(([, day]) => day)).toEqual(['2024-03-01', '2024-05-01']);
    expect(
      [...map.matchAll(/hreflang="([^"]*)" href="([^"]*)"/g)].map(([, language, address]) => [language, address]),
    ).toEqual([
      ['vi', 'https://kho.example.vn/kho/vi/a/'],
      ['en', 'https://kho.example.vn/kho/en/a/'],
      ['x-default', 'https://kho.example.vn/kho/vi/a/'],
    ]);
    expect(read('sitemap.xml')).toMatch(
      /<loc>https:\/\/kho\.example\.vn\/kho\/sitemap-1\.xml<\/loc>\s*<lastmod>2024-05-01</,
    );
  });

  it('lead those who read neither language to the front door', () => {
    const read = write([page('/vi/', { versions: { vi: '/vi/', en: '/en/' } })]);
    expect(read('sitemap-1.xml')).toContain('hreflang="x-default" href="https://kho.example.vn/kho/"');
  });

  it.each([
    [20_000, [20_000]],
    [20_001, [20_000, 1]],
  ])('have twenty thousand pages at most: of %i', (count, parts) => {
    const read = write(Array.from({ length: count }, (_, index) => page(`/vi/${index}/`)));
    expect(read('sitemap.xml').match(/<loc>/g)).toHaveLength(parts.length);
    expect(parts.map((_, index) => read(`sitemap-${index + 1}.xml`).match(/<loc>/g)?.length)).toEqual(parts);
  });
});

describe('a citation of a translation', () => {
  it('names the original, and one of the original does not', () => {
    const { archive, ...publisher } = published([vi, en]);
    const [report] = archive.reports;
    if (!report) throw new Error('no report');
    const translated = cslItem(publisher, report, en);
    expect(translated).toMatchObject({ title: 'Made up', 'original-title': vi.title, language: 'en' });
    expect(cslItem(publisher, report, vi)).not.toHaveProperty('original-title');
    expect(ris(translated)).toContain(`OP  - ${vi.title}\r\n`);
    expect(ris(cslItem(publisher, report, vi))).not.toContain('OP  -');
    expect(bibtex(translated)).toContain(vi.title);
    expect(translated.issued).toEqual({ 'date-parts': [['2020', '01', '02']] });
    expect(translated.URL).toBe('https://kho.example.vn/kho/en/reports/2020-01-02-a/');
  });
});
