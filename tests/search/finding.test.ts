import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Language } from '../../src/text/language.ts';
import type { ReportVersion } from '../../src/archive/report.ts';
import { createVocabulary } from '../../src/archive/vocabulary.ts';
import { toHit } from '../../src/search/query/hit.ts';
import { retrieve } from '../../src/search/query/retrieve.ts';
import { version, versions, vocabularies } from '../support/made-up.ts';
import { openSearch, type OpenSearch } from '../support/search-library.ts';

/*
 * The whole way of a search, from reports to results: indexed as a build does it, found by Pagefind's own program, ranked
 * as in a visitor's browser.
 */

const root = mkdtempSync(join(tmpdir(), 'tìm thử '));
const opened: OpenSearch[] = [];
afterAll(async () => {
  await Promise.all(opened.map((each) => each.close()));
  rmSync(root, { recursive: true, force: true });
});

/** An archive of made-up reports, each with its text. */
async function searchIn(
  reports: readonly ReportVersion[],
  textOf: (version: ReportVersion) => string,
  lists = vocabularies,
): Promise<OpenSearch> {
  const body = (each: ReportVersion) => `<p>${textOf(each)}</p>`;
  const made = await openSearch(join(root, String(opened.length)), reports, lists, body);
  opened.push(made);
  return made;
}

/** The ids found for a query: those with every word, and those with some. */
async function find({ library }: OpenSearch, query: string): Promise<{ all: string[]; some: string[] }> {
  const { all, some } = await retrieve(query, library);
  const ids = (found: typeof all) => Promise.all(found.map(async (each) => (await each.data()).url.slice(1)));
  return { all: await ids(all), some: await ids(some) };
}

/** A word that stands in one report alone. No number is the beginning of another, and no two are one letter apart. */
const ownWord = ({ id }: { id: string }) => `dau${Number(id.split('-').at(-1)) * 7919 + 10_000_000}x`;

describe('an archive of any size', () => {
  it.each([1, 199, 200, 201, 400, 401])('has each of %i reports in its index, once', async (count) => {
    const made = await searchIn(versions(count, '2019-06-01'), ownWord);
    const listed = (await made.library.index.search(null)).results;
    expect(listed).toHaveLength(count);
    expect(made.library.rows.size).toBe(count);
    const wanted = new Map(made.archive.reports.map((report) => [report.id, report]));
    for (const result of listed) {
      const id = (await result.data()).url.slice(1);
      const report = wanted.get(id);
      wanted.delete(id);
      expect(made.library.rows.get(result.id), id).toMatchObject({ date: report?.date, values: { language: ['vi'] } });
    }
    expect([...wanted.keys()]).toEqual([]);
    for (const at of [0, 1, count - 2, count - 1, 198, 199, 200].filter((each) => each >= 0 && each < count)) {
      const report = made.archive.reports[at];
      expect(await find(made, report ? ownWord(report) : ''), report?.id).toEqual({ all: [report?.id], some: [] });
    }
    expect(made.library.words.count('bia')).toBe(count);
    expect(made.library.words.count(ownWord({ id: '1' }))).toBe(1);
  });

  it('of several parts, one year of which is more than one, is found as a whole', async () => {
    const inYear = (year: number, count: number, from: number) =>
      Array.from({ length: count }, (_, index) => {
        const day = new Date(Date.UTC(year, 0, 1 + (index % 365))).toISOString().slice(0, 10);
        return version(`${day}-so-${from + index}`, { title: 'Báo cáo bịa' });
      });
    const reports = [...inYear(2018, 1, 1), ...inYear(2019, 1001, 2), ...inYear(2020, 201, 1003)];
    const made = await searchIn(reports, (each) => `${ownWord(each)} năm${each.date.slice(0, 4)}`);
    const parts = join(root, String(opened.length - 1), 'kept');
    expect(readdirSync(parts)).toHaveLength(4);
    expect(made.library.rows.size).toBe(1203);
    // The first and last of each part, and some between.
    for (const at of [0, 100, 199, 200, 201, 202, 500, 1199, 1200, 1201, 1202]) {
      const report = made.archive.reports[at];
      expect(await find(made, report ? ownWord(report) : ''), String(at)).toEqual({ all: [report?.id], some: [] });
    }
    // Pagefind's own filters, which are written too.
    const filtering = made.library.index as {
      search(term: null, options: object): Promise<{ results: { id: string }[] }>;
    };
    const { results } = await filtering.search(null, { filters: { date: '2018-01-01' } });
    expect(results.map(({ id }) => made.library.rows.get(id)?.date)).toEqual(['2018-01-01']);
    for (const [year, count] of [
      [2018, 1],
      [2019, 1001],
      [2020, 201],
    ] as const) {
      const { all } = await retrieve(`năm${year}`, made.library);
      expect(all).toHaveLength(count);
      expect(all.every(({ id }) => made.library.rows.get(id)?.date.startsWith(String(year)))).toBe(true);
      expect(made.library.words.count(`nam${year}`)).toBe(count);
    }
  });

  it('keeps nothing of parts that are no longer used', async () => {
    const reports = versions(3, '2020-01-01');
    const folder = join(root, 'again');
    const first = await openSearch(folder, reports, vocabularies, ownWord);
    const [kept] = readdirSync(join(folder, 'kept'));
    await first.close();
    rmSync(join(folder, 'pagefind'), { recursive: true });
    const second = await openSearch(folder, reports.slice(1), vocabularies, ownWord);
    await second.close();
    expect(readdirSync(join(folder, 'kept'))).toHaveLength(1);
    expect(existsSync(join(folder, 'kept', kept ?? ''))).toBe(false);
  });
});

describe('what is found', () => {
  const glossary = createVocabulary([
    { id: 'mot', label: { vi: 'tre', en: 'bamboo' }, aliases: ['trúc', 'luồng'] },
    { id: 'hai', label: { vi: 'lim', en: 'ironwood' }, aliases: ['thiết mộc'] },
  ]);
  let made: OpenSearch;
  beforeAll(async () => {
    const texts: Record<string, string> = {
      '2020-01-01-tre': 'Cây tre ở đồng',
      '2020-01-02-bamboo': 'Cây bamboo ở đồng',
      '2020-01-03-truc': 'Cây trúc ở đồng',
      '2020-01-04-luong': 'Cây luồng ở đồng',
      '2020-01-05-lua': 'Cây lúa ở đồng',
      '2020-01-06-lim': 'Cây lim ở đồng',
      '2020-02-01-hai-minh': 'Xưởng gỗ lớn',
      '2020-02-02-tay-lam': 'Xưởng gỗ lớn',
      '2020-02-03-lech': 'Gỗ ở xưởng',
    };
    const reports = Object.keys(texts).map((id) =>
      version(id, { title: 'Tin bịa', province: [id.endsWith('tay-lam') ? 'tay-lam' : 'hai-minh'] }),
    );
    made = await searchIn(reports, ({ id }) => texts[id] ?? '', { ...vocabularies, glossary });
  });

  it('is also what says the same in other words, in three ways', async () => {
    const { all, some } = await find(made, 'cây tre');
    expect(all[0]).toBe('2020-01-01-tre');
    expect([...all, ...some].toSorted()).toEqual([
      '2020-01-01-tre',
      '2020-01-02-bamboo',
      '2020-01-03-truc',
      '2020-01-04-luong',
    ]);
  });

  it('has nothing to do with words nobody wrote, in whose place other words could stand', async () => {
    expect((await find(made, 'cây lim')).all).toEqual(['2020-01-06-lim']);
  });

  it('is, of two alike, first what lies in the place that is named', async () => {
    const first = async (query: string) => {
      const { all, some } = await find(made, query);
      return [...all, ...some][0];
    };
    expect(await first('xưởng gỗ Tây Lâm')).toBe('2020-02-02-tay-lam');
    expect(await first('xưởng gỗ tay lam')).toBe('2020-02-02-tay-lam');
    expect(await first('xưởng gỗ Hải Minh')).toBe('2020-02-01-hai-minh');
  });

  it('holds the words side by side: syllables scattered over a text are another matter', async () => {
    const { all } = await find(made, 'xưởng gỗ');
    expect(all.toSorted()).toEqual(['2020-02-01-hai-minh', '2020-02-02-tay-lam']);
  });

  it('holds them near each other in its title, in whatever order', async () => {
    const titles: Record<string, string> = {
      '2020-03-01-tren-dau': 'Gỗ ở xưởng',
      '2020-03-02-duoi-xa': 'Gỗ của những người ở bên kia sông đến xưởng',
    };
    const reports = Object.entries(titles).map(([id, title]) => version(id, { title }));
    const { all, some } = await find(await searchIn(reports, () => 'Tin bịa'), 'xưởng gỗ');
    expect([...all, ...some]).toEqual(['2020-03-01-tren-dau']);
  });

  it('is what was meant, where a letter is wrong', async () => {
    const outcome = await retrieve('xưởng gỗ lớm', made.library);
    expect(outcome.mended === undefined ? '' : outcome.mended.normalize('NFC')).toMatch(/l[oớ]n$/);
  });

  it('is not what a short word by itself comes near to', async () => {
    const outcome = await retrieve('lớmt', made.library);
    expect([outcome.mended, outcome.all, outcome.some]).toEqual([undefined, [], []]);
  });

  it('is nothing for words that nobody wrote', async () => {
    expect(await find(made, 'zzyzx qwrtp')).toEqual({ all: [], some: [] });
  });
});

describe('a minus', () => {
  let made: OpenSearch;
  const [one, two, three] = ['2020-01-01-mot', '2020-01-02-hai', '2020-01-03-ba'] as const;
  const texts: Record<string, string> = {
    [one]: 'Năng suất ở xưởng mộc của nơi khác',
    [two]: 'Năng suất ở xưởng gạch, cách Đông Lâm mười cây số',
    [three]: 'Năng suất ở xưởng vải, theo 5S, lâm nghiệp phía đông',
  };
  beforeAll(async () => {
    const reports = [one, two, three].map((id) =>
      version(id, { title: 'Báo cáo bịa', province: [id === one ? 'dong-lam' : 'hai-minh'] }),
    );
    made = await searchIn(reports, ({ id }) => texts[id] ?? '');
  });
  const found = async (query: string) => (await find(made, query)).all.toSorted();

  it('keeps out what a name of several words is told of or filed under, and nothing else of its words', async () => {
    expect(await found('năng suất')).toEqual([one, two, three]);
    expect(await found('năng suất -đông lâm')).toEqual([three]);
    expect(await found('nang suat -dong lam')).toEqual([three]);
    expect(await found('năng suất -"xưởng gạch"')).toEqual([one, three]);
    expect(await found('năng suất -5S')).toEqual([one, two]);
  });

  it('alone finds all other reports', async () => {
    expect(await found('-đông lâm')).toEqual([three]);
    expect(await found('-5s -mộc')).toEqual([two]);
    expect(await found('-zzyzx')).toEqual([one, two, three]);
  });
});

describe('among more results than are weighed word by word', () => {
  /** Forty reports alike, and one that is another, in their midst. */
  const searchForOne = async (other: Partial<ReportVersion>, textOfOther: string, text: string) => {
    const alike = { title: 'Tin bịa' };
    const one = version('2015-05-05-so-99', { ...alike, ...other });
    const reports = [...versions(20, '2010-01-01', alike), one, ...versions(20, '2017-01-01', alike)];
    return searchIn(reports, ({ id }) => (id === one.id ? textOfOther : text));
  };

  it.each([
    [
      'lies in the place named',
      { province: ['tay-lam'] },
      'xưởng gỗ Tây Lâm',
      'Xưởng gỗ và việc khác ở Tây Lâm',
      'Xưởng gỗ Tây Lâm',
    ],
    ['is of the year named', {}, 'xưởng gỗ 2015', 'Xưởng gỗ và việc khác từ 2015', 'Xưởng gỗ 2015'],
    ['has the words side by side', {}, 'xưởng gỗ', 'Xưởng gỗ ở đó', 'Gỗ ở xưởng đó'],
  ])('what %s comes first', async (_, other, query, textOfOther, text) => {
    const { all } = await find(await searchForOne(other, textOfOther, text), query);
    expect(all[0]).toBe('2015-05-05-so-99');
  });
});

describe('a result', () => {
  const both = (id: string, original: Language): ReportVersion[] =>
    (['vi', 'en'] as const).map((language) =>
      version(id, {
        language,
        title: language === 'vi' ? 'Tin bịa' : 'Made-up news',
        ...(language === original ? {} : { translation: 'archive' }),
      }),
    );
  let made: OpenSearch;
  beforeAll(async () => {
    made = await searchIn(
      [...both('2020-01-01-goc-viet', 'vi'), ...both('2020-01-02-goc-anh', 'en')],
      ({ language }) => (language === 'vi' ? 'Xưởng KPI 5S ở làng nghề' : 'A workshop with KPI and 5S'),
    );
  });
  const hits = async (query: string, reader: Language) => {
    const { query: read, all } = await retrieve(query, made.library);
    const searched = new Set(read?.words.map(({ folded }) => folded));
    return Promise.all(all.map(async (each) => toHit(await each.data(), searched, reader)));
  };

  it.each(['vi', 'en'] as const)(
    'both versions of which hold the words is shown in the reader’s language: %s',
    async (reader) => {
      const found = await hits('kpi 5s', reader);
      expect(found).toHaveLength(2);
      for (const hit of found) {
        expect([hit.id, hit.language, hit.excerpt.language]).toEqual([hit.id, reader, reader]);
        expect(hit.title.map(({ text }) => text).join('')).toBe(reader === 'vi' ? 'Tin bịa' : 'Made-up news');
        expect(hit.translated, hit.id).toBe(hit.id.endsWith('viet') !== (reader === 'vi'));
      }
    },
  );

  it('one version of which holds more of the words shows these, under the title in the reader’s language', async () => {
    for (const hit of await hits('kpi làng nghề', 'en')) {
      expect([hit.language, hit.excerpt.language]).toEqual(['en', 'vi']);
      expect(hit.excerpt.pieces.filter(({ found }) => found).map(({ text }) => text)).toEqual(['KPI', 'làng nghề']);
    }
  });
});
