import { describe, expect, it } from 'vitest';
import { buildArchive } from '../../src/archive/archive.ts';
import { knownPages, type KnownPage } from '../../src/publish/page-days.ts';
import { writeSitemaps } from '../../src/publish/sitemap.ts';
import { version, vocabularies } from '../support/made-up.ts';
import { history, published, textsOf, written, xml } from './made-published.ts';

const a = version('2020-01-01-a', { province: ['hai-minh'], aliases: ['2020-01-01-cu'] });
const b = version('2021-01-01-b', { province: ['tay-lam'], program: ['88'] });
const bEn = { ...b, language: 'en' as const, translation: 'archive' as const, file: b.file.replace('/vi/', '/en/') };
const gone = version('2022-01-01-rut', { withdrawn: { date: '2022-02-02', reason: 'Lý do bịa' } });
const dates = history({
  [a.file]: ['2024-03-01T03:00:00Z thêm'],
  [b.file]: ['2024-04-01T03:00:00Z thêm'],
  [bEn.file]: ['2024-05-01T03:00:00Z dịch', '2024-06-01T03:00:00Z sửa'],
});
const prose = [
  { language: 'vi', slug: 'gioi-thieu', name: 'about', title: 'Giới thiệu' },
  { language: 'en', slug: 'about', name: 'about', title: 'About' },
  { language: 'vi', slug: 'rieng', name: 'rieng', title: 'Riêng' },
  { language: 'vi', slug: '', name: 'hoa-sen', title: 'Hoa Sen' },
] as const;
const pages = (given: typeof dates | undefined = dates) =>
  new Map(
    knownPages(published([a, b, bEn, gone], { dates: given }), prose).map((page) => [page.address, page] as const),
  );

describe('the pages that search engines are to know', () => {
  it('are those of reports, but for former addresses and what was withdrawn', () => {
    const known = [...pages().keys()].filter((address) => address.includes('/bao-cao/20'));
    expect(known.sort()).toEqual(['/vi/bao-cao/2020-01-01-a/', '/vi/bao-cao/2021-01-01-b/']);
  });

  it('are values under their names of today alone', () => {
    const lists = {
      ...vocabularies,
      topics: { entries: [{ id: '5s', label: { vi: '5S' }, former: ['nam-s'] }], byId: new Map() },
    };
    const known = knownPages(published([], { archive: buildArchive([], lists) }), []).map(({ address }) => address);
    expect(known).toContain('/vi/chu-de/5s/');
    expect(known).not.toContain('/vi/chu-de/nam-s/');
  });

  it.each([
    ['a report in one language, alone', '/vi/bao-cao/2020-01-01-a/', { vi: '/vi/bao-cao/2020-01-01-a/' }],
    [
      'a report in two, with the other',
      '/en/reports/2021-01-01-b/',
      { vi: '/vi/bao-cao/2021-01-01-b/', en: '/en/reports/2021-01-01-b/' },
    ],
    ['a list', '/vi/bao-cao/', { vi: '/vi/bao-cao/', en: '/en/reports/' }],
    ['a value', '/en/provinces/hai-minh/', { vi: '/vi/tinh-thanh/hai-minh/', en: '/en/provinces/hai-minh/' }],
    ['the index of a facet', '/vi/nam/', { vi: '/vi/nam/', en: '/en/years/' }],
    ['prose in two languages', '/en/about/', { vi: '/vi/gioi-thieu/', en: '/en/about/' }],
    ['prose in one', '/vi/rieng/', { vi: '/vi/rieng/' }],
  ])('name their versions: %s', (_, address, expected) => {
    expect(pages().get(address)?.versions).toEqual(expected);
    expect(pages().get(address)?.language).toBe(address.slice(1, 3));
  });

  it.each([
    ['a version: its own last change', '/vi/bao-cao/2021-01-01-b/', '2024-04-01'],
    ['its translation: that of its own', '/en/reports/2021-01-01-b/', '2024-06-01'],
    ['a list: the last of what it lists', '/vi/tinh-thanh/hai-minh/', '2024-03-01'],
    ['a list: the last of any version', '/vi/chuong-trinh/88/', '2024-06-01'],
    ['the list of all', '/en/reports/', '2024-06-01'],
    ['a page about all: the last of all', '/vi/', '2024-06-01'],
    ['a list of nothing: none', '/vi/chu-de/5s/', undefined],
    ['prose: none', '/vi/gioi-thieu/', undefined],
  ])('give the day of their last change: %s', (_, address, day) => {
    expect(pages().has(address)).toBe(true);
    expect(pages().get(address)?.modified).toBe(day);
  });

  it('give the day of the report where nothing else is known', () => {
    const unknown = new Map(
      knownPages(published([a, b, bEn]), prose).map(({ address, modified }) => [address, modified] as const),
    );
    expect(unknown.get('/vi/bao-cao/2020-01-01-a/')).toBe('2020-01-01');
    expect(unknown.get('/vi/tinh-thanh/hai-minh/')).toBe('2020-01-01');
    expect(unknown.get('/vi/')).toBe('2021-01-01');
    expect(unknown.get('/vi/gioi-thieu/')).toBeUndefined();
  });
});

describe('a sitemap', () => {
  const page = (address: string, rest: Partial<KnownPage> = {}): KnownPage => ({
    address,
    language: 'vi',
    versions: { vi: address },
    modified: undefined,
    ...rest,
  });
  const sitemapOf = (known: readonly KnownPage[]) => written((files) => writeSitemaps(published([]), known, files));
  const origin = 'https://kho.example.vn/kho';

  it('gives whole addresses, and the day where there is one', () => {
    const files = sitemapOf([page('/vi/x/', { modified: '2024-05-06' }), page('/vi/y/')]);
    const part = xml(files.get('sitemap-1.xml'));
    expect(textsOf(part, 'loc')).toEqual([`${origin}/vi/x/`, `${origin}/vi/y/`]);
    expect(textsOf(part, 'lastmod')).toEqual(['2024-05-06']);
    expect(part.querySelector('urlset')?.attributes).toEqual({
      xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
      'xmlns:xhtml': 'http://www.w3.org/1999/xhtml',
    });
    expect(files.get('sitemap-1.xml')).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<urlset .*<\/urlset>\n$/);
  });

  it('leads from each version to all of them, and to the Vietnamese one where no language fits', () => {
    const versions = { vi: '/vi/x/', en: '/en/x/' };
    const part = xml(sitemapOf([page('/en/x/', { language: 'en', versions })]).get('sitemap-1.xml'));
    expect(part.querySelectorAll('xhtml\\:link').map((link) => link.attributes)).toEqual([
      { rel: 'alternate', hreflang: 'vi', href: `${origin}/vi/x/` },
      { rel: 'alternate', hreflang: 'en', href: `${origin}/en/x/` },
      { rel: 'alternate', hreflang: 'x-default', href: `${origin}/vi/x/` },
    ]);
  });

  it('leads from the front pages to the door before both', () => {
    const part = xml(sitemapOf([page('/vi/', { versions: { vi: '/vi/', en: '/en/' } })]).get('sitemap-1.xml'));
    expect(part.querySelectorAll('xhtml\\:link').at(-1)?.getAttribute('href')).toBe(`${origin}/`);
  });

  it('names no other version of a page in one language', () => {
    expect(xml(sitemapOf([page('/vi/x/')]).get('sitemap-1.xml')).querySelectorAll('xhtml\\:link')).toEqual([]);
  });

  it.each([
    [0, []],
    [1, [1]],
    [20_000, [20_000]],
    [20_001, [20_000, 1]],
  ])('of %i pages has parts that hold each once', (count, sizes) => {
    const known = Array.from({ length: count }, (_, number) =>
      page(`/vi/${number}/`, { modified: `2024-01-${10 + (number % 20)}` }),
    );
    const files = sitemapOf(known);
    const index = xml(files.get('sitemap.xml'));
    const parts = sizes.map((_, number) => `sitemap-${number + 1}.xml`);
    expect([...files.keys()]).toEqual([...parts, 'sitemap.xml']);
    expect(textsOf(index, 'loc')).toEqual(parts.map((part) => `${origin}/${part}`));
    const addresses = parts.map((part) =>
      [...(files.get(part) ?? '').matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, loc]) => loc),
    );
    expect(addresses.map(({ length }) => length)).toEqual(sizes);
    expect(new Set(addresses.flat()).size).toBe(count);
    // The last change of any page of the part.
    if (count > 20) expect(textsOf(index, 'lastmod')[0]).toBe('2024-01-29');
  });

  it('whose pages have no days has none itself', () => {
    expect(textsOf(xml(sitemapOf([page('/vi/x/')]).get('sitemap.xml')), 'lastmod')).toEqual([]);
  });

  it('keeps letters that mean something to XML', () => {
    const part = xml(
      sitemapOf([page('/vi/a&b/', { versions: { vi: '/vi/"<a>"/', en: '/en/' } })]).get('sitemap-1.xml'),
    );
    expect(part.toString()).toContain('/vi/a&amp;b/');
    expect(part.toString()).not.toContain('"<a>"');
  });
});
