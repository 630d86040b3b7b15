import { describe, expect, it } from 'vitest';
import { buildArchive } from '../../src/archive/archive.ts';
import { facetOf } from '../../src/archive/facets.ts';
import { addressToday, formerValues, pagesOf, siteFiles, siteFolders, type PageKind } from '../../src/archive/pages.ts';
import { permanentAddresses } from '../../src/archive/permalinks.ts';
import { createUrls } from '../../src/archive/urls.ts';
import { createVocabulary } from '../../src/archive/vocabulary.ts';
import { version, versions, vocabularies } from '../support/made-up.ts';

const meaning = { vi: 'Ý nghĩa bịa.' };
const lists = {
  ...vocabularies,
  topics: createVocabulary([
    { id: '5s', label: { vi: '5S' }, former: ['nam-s', '5-s'] },
    { id: 'lean', label: { vi: 'Lean' } },
  ]),
};
const gone = version('2015-01-01-rut', { withdrawn: { date: '2016-01-01', reason: 'Lý do bịa' }, topic: ['5s'] });
const archive = (extra: Partial<typeof lists> = {}) =>
  buildArchive(
    [
      version('2019-05-06-a', { topic: ['5s'], aliases: ['2019-05-06-cu'] }),
      version('2019-05-06-a', { language: 'en', translation: 'archive', topic: ['5s'] }),
      version('2020-05-06-b', { province: ['dong-lam'], program: ['hoa-sen', '88'] }),
      gone,
    ],
    { ...lists, ...extra },
  );
const pages = (kind: PageKind, of = archive()) => pagesOf({ archive: of, prose: [] }, [kind]);
const addresses = (kind: PageKind, language: 'vi' | 'en', of = archive()) =>
  pages(kind, of)
    .filter((page) => page.language === language)
    .map(({ address }) => address);

describe('a value that has no page of its own any more', () => {
  it('leads from each former id to the one of today', () => {
    expect(formerValues(archive(), facetOf('topic'))).toEqual([
      { former: 'nam-s', id: '5s' },
      { former: '5-s', id: '5s' },
    ]);
    expect(formerValues(archive(), facetOf('program'))).toEqual([]);
    expect(addressToday(createUrls('/kho/'), facetOf('topic'), '5s', 'vi')).toBe('/kho/vi/chu-de/5s/');
  });

  it('is a year all of whose reports were withdrawn: it leads to all years', () => {
    expect(formerValues(archive(), facetOf('year'))).toEqual([{ former: '2015' }]);
    expect(addressToday(createUrls('/'), facetOf('year'), undefined, 'en')).toBe('/en/years/');
    const still = buildArchive([gone, version('2015-06-06-con')], vocabularies);
    expect(formerValues(still, facetOf('year'))).toEqual([]);
  });
});

describe('the pages there are', () => {
  it.each([
    ['home', '/vi/', '/en/'],
    ['search', '/vi/tim-kiem/', '/en/search/'],
    ['timeline', '/vi/dong-thoi-gian/', '/en/timeline/'],
    ['data', '/vi/du-lieu/', '/en/data/'],
    ['feeds', '/vi/theo-doi/', '/en/feeds/'],
    ['coverage', '/vi/bao-phu/', '/en/coverage/'],
    ['reports', '/vi/bao-cao/', '/en/reports/'],
  ] as const)('once in each language: %s', (kind, vi, en) => {
    expect(pages(kind).map(({ address, kind: of, language }) => [address, of, language])).toEqual([
      [vi, kind, 'vi'],
      [en, kind, 'en'],
    ]);
  });

  it('of the glossary, where a term says what it means', () => {
    expect(pages('glossary')).toEqual([]);
    const glossary = createVocabulary([{ id: 'x', label: { vi: 'X' }, meaning }]);
    expect(addresses('glossary', 'vi', archive({ glossary }))).toEqual(['/vi/thuat-ngu/']);
  });

  it('of a report are in the languages it is in, withdrawn or not, and at its former ids', () => {
    expect(addresses('report', 'vi')).toEqual([
      '/vi/bao-cao/2020-05-06-b/',
      '/vi/bao-cao/2019-05-06-a/',
      '/vi/bao-cao/2019-05-06-cu/',
      '/vi/bao-cao/2015-01-01-rut/',
    ]);
    expect(addresses('report', 'en')).toEqual(['/en/reports/2019-05-06-a/', '/en/reports/2019-05-06-cu/']);
    expect(pages('report').find(({ address }) => address.endsWith('-cu/'))?.shows).toBe('2019-05-06-a');
  });

  it('of all values, for each facet', () => {
    expect(addresses('facet', 'vi')).toEqual(
      ['tinh-thanh', 'vung', 'chuong-trinh', 'co-quan', 'chu-de', 'nam', 'van-ban', 'ngon-ngu'].map(
        (slug) => `/vi/${slug}/`,
      ),
    );
  });

  it('of a value, whether it has reports or not, and of its former ids', () => {
    const topics = pages('value').filter(({ address }) => address.startsWith('/vi/chu-de/'));
    expect(topics.map(({ address, shows }) => [address, shows])).toEqual([
      ['/vi/chu-de/nam-s/', 'topic 5s'],
      ['/vi/chu-de/5-s/', 'topic 5s'],
      ['/vi/chu-de/5s/', 'topic 5s'],
      ['/vi/chu-de/lean/', 'topic lean'],
    ]);
    expect(addresses('value', 'en')).toContain('/en/years/2015/');
    expect(pages('value').find(({ address }) => address === '/en/years/2015/')?.shows).toBe('year ');
  });

  it('of a place with a programme, where there is a report', () => {
    expect(
      pages('cell')
        .map(({ address, shows }) => [address, shows])
        .slice(0, 3),
    ).toEqual([
      ['/vi/bao-phu/dong-lam/hoa-sen/', 'dong-lam hoa-sen'],
      ['/vi/bao-phu/dong-lam/88/', 'dong-lam 88'],
      ['/vi/bao-phu/hai-minh/hoa-sen/', 'hai-minh hoa-sen'],
    ]);
    expect(addresses('cell', 'en')).toHaveLength(3);
  });

  it('of a value beside those most like it', () => {
    expect(
      pages('compare')
        .map(({ address, shows }) => [address, shows])
        .slice(0, 2),
    ).toEqual([
      ['/vi/so-sanh/tinh-thanh/dong-lam/', 'province dong-lam'],
      ['/vi/so-sanh/tinh-thanh/hai-minh/', 'province hai-minh'],
    ]);
    expect(addresses('compare', 'en')).toContain('/en/compare/programs/88/');
  });

  it('are all told, kind by kind, where none is named', () => {
    const all = pagesOf({ archive: archive(), prose: [{ language: 'en', slug: 'about' }] });
    expect(new Set(all.map(({ address }) => address)).size).toBe(all.length);
    expect(all.map(({ address }) => address)).toEqual(expect.arrayContaining(['/vi/', '/en/about/', '/vi/nam/2019/']));
  });
});

describe('the files of a site at addresses of their own', () => {
  it('are in both languages what browsers ask for', () => {
    expect(siteFiles).toEqual(
      expect.arrayContaining([
        '/',
        '/404.html',
        '/vi/opensearch.xml',
        '/en/opensearch.xml',
        '/vi/manifest.webmanifest',
        '/sitemap.xml',
        '/.well-known/resourcesync',
      ]),
    );
    expect(siteFolders).toEqual(expect.arrayContaining(['/pagefind/', '/data/', '/pictures/vi/', '/pictures/en/']));
  });
});

describe('the addresses that are for good', () => {
  it('are those of reports and values, former ones too, in alphabetical order, without pages of lists', () => {
    const many = buildArchive(
      [...versions(51, '2020-01-01', { topic: ['5s'] }), version('2019-01-01-a', { aliases: ['2019-01-01-cu'] })],
      lists,
    );
    const all = permanentAddresses(many);
    expect(all).toEqual(all.toSorted());
    expect(all).toEqual(
      expect.arrayContaining([
        '/vi/bao-cao/2019-01-01-a/',
        '/vi/bao-cao/2019-01-01-cu/',
        '/vi/chu-de/5s/',
        '/en/topics/nam-s/',
        '/vi/nam/2020/',
      ]),
    );
    expect(all.filter((address) => /trang-|page-/.test(address))).toEqual([]);
    expect(all).not.toContain('/vi/bao-cao/');
    expect(all.filter((address) => address.startsWith('/vi/bao-phu/'))).toEqual([]);
  });
});
