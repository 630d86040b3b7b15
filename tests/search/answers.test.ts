import { describe, expect, it } from 'vitest';
import { askAll, askEach, merge } from '../../src/search/query/ask.ts';
import { readQuotes, type Asked } from '../../src/search/query/asked.ts';
import type { FacetRow } from '../../src/search/query/facet-rows.ts';
import { firstScore, judge } from '../../src/search/query/judge.ts';
import type { Library, PagefindResult } from '../../src/search/query/library.ts';
import { holdsAny, readMinus } from '../../src/search/query/minus.ts';
import { understand, type Query } from '../../src/search/query/query.ts';
import { readRecord } from '../../src/search/query/record.ts';
import { retrieve } from '../../src/search/query/retrieve.ts';
import { tokenize } from '../../src/search/query/tokens.ts';
import { smallLibrary, type SmallReport } from '../support/small-library.ts';

const idOf = ({ id }: { id: string }) => id.replace('key-', '');
const idsOf = (found: Iterable<PagefindResult>) => [...found].map(idOf);
const read = (text: string, { lexicon, words }: Library) => understand(text, lexicon, words);

/** So many reports alike, of a day each. */
const alike = (count: number, report: Partial<SmallReport>, month = '01') =>
  Array.from({ length: count }, (_, at) => ({ ...report, id: `2020-${month}-01-${String(at + 1).padStart(2, '0')}` }));

/** A query of words that weigh what is said: English, so that each stands for itself wherever it stands. */
const weighed = (weights: Record<string, number>, rest: Partial<Query> = {}): Query => ({
  words: Object.entries(weights).flatMap(([text, weight]) =>
    tokenize(text).map((token) => ({ ...token, weight, asked: true })),
  ),
  mentions: [],
  years: [],
  strange: [],
  accented: false,
  ...rest,
});

/** What the quotes and minuses of a query ask for. */
const readAsked = (query: string): Asked => {
  const { text, without } = readMinus(query, { names: new Map(), longest: 1 });
  if (without.length === 0) return readQuotes(text);
  return { ...readQuotes(text), refuses: (fields, values) => holdsAny(without, fields, values) };
};

describe('the index', () => {
  it('is asked for the words that tell, together', async () => {
    const library = await smallLibrary([
      { id: '2020-01-01-ca-hai', body: 'Xưởng của làng' },
      { id: '2020-01-02-mot', body: 'Xưởng của phố' },
    ]);
    expect(idsOf((await askAll(read('xưởng của làng', library), library)).values())).toEqual(['2020-01-01-ca-hai']);
    expect(idsOf((await askAll(read('xưởng những', library), library)).values())).toHaveLength(2);
    // What nobody wrote is not asked, and nothing asked finds nothing.
    expect(idsOf((await askAll(read('xưởng zzyzx', library), library)).values())).toHaveLength(2);
    expect((await askAll(read('của', library), library)).size).toBe(0);
  });

  it('is asked with đ as it is indexed', async () => {
    const library = await smallLibrary([{ id: '2020-01-01-dien', body: 'Điện đo' }]);
    const asked: (string | null)[] = [];
    const listening = {
      ...library,
      index: { ...library.index, search: (term: string | null) => (asked.push(term), library.index.search(term)) },
    };
    await askAll(read('điện đo', library), listening);
    expect(asked).toEqual(['d\u0345iện d\u0345o']);
  });

  it('gives what other words find for less, and what was there for what it was', () => {
    const found = (id: string, score: number) => [id, { id, score, words: [] }] as unknown as [string, PagefindResult];
    const into = new Map([found('a', 4)]);
    merge(into, new Map([found('a', 9), found('b', 10)]), 0.9);
    expect([...into.values()].map(({ id, score }) => [id, score])).toEqual([
      ['a', 4],
      ['b', 9],
    ]);
  });

  describe('asked for each word', () => {
    const words = ['alpha', 'bravo', 'charlie', 'delta', 'foxtrot'];
    const one = (word: string, at: number) => ({ id: `2020-02-0${at + 1}-${word}`, body: word });

    it('is asked for the two that tell most, and for two more that are rare; each adds what it tells', async () => {
      const library = await smallLibrary([
        ...words.map(one),
        { id: '2020-03-01-two', body: 'alpha charlie' },
        ...alike(10, { body: 'other' }),
      ]);
      const query = weighed({ foxtrot: 1, delta: 2, charlie: 3, bravo: 4, alpha: 5 });
      const found = await askEach(query, library);
      expect([...found.values()].map((each) => [idOf(each), each.score])).toEqual([
        ['2020-02-01-alpha', 5],
        ['2020-03-01-two', 8],
        ['2020-02-02-bravo', 4],
        ['2020-02-03-charlie', 3],
        ['2020-02-04-delta', 2],
      ]);
      // The places of both its words, by which neighbours are known.
      expect(found.get('key-2020-03-01-two')?.words).toEqual([2, 3]);
    });

    it.each([
      ['a fifth', 4, false],
      ['less than a fifth', 5, true],
    ])('a third that stands in %s of the reports is asked: %s others', async (_, others, asked) => {
      const library = await smallLibrary([...words.slice(0, 1).map(one), ...alike(others, { body: 'bravo delta' })]);
      const found = await askEach(weighed({ bravo: 4, delta: 4, alpha: 1 }), library);
      expect(found.has('key-2020-02-01-alpha')).toBe(asked);
    });

    it('is not asked for what is left out of a query', async () => {
      const library = await smallLibrary(words.map(one));
      const query = weighed({ alpha: 5, bravo: 1 });
      const [alpha, bravo] = query.words;
      if (!alpha || !bravo) throw new Error('no words');
      const found = await askEach({ ...query, words: [{ ...alpha, asked: false }, bravo] }, library);
      expect(idsOf(found.values())).toEqual(['2020-02-02-bravo']);
    });
  });
});

describe('before a result is read', () => {
  const result = (score: number, words: number[]) => ({ id: 'key', score, words }) as PagefindResult;
  const row = { date: '2015-06-07', values: { province: ['x'], program: [], topic: [], language: [] } } as FacetRow;
  const library = { rows: new Map([['key', row]]) } as unknown as Library;
  const plain = weighed({ alpha: 1, bravo: 1, charlie: 1 });
  const mention = (facet: string, value: string) => ({ facet, value, from: 0, to: 1 }) as Query['mentions'][number];

  it.each<[string, number[], number]>([
    ['no word beside another', [3, 5, 9], 10],
    ['one pair of two', [3, 4, 9], 12.5],
    ['all side by side', [3, 4, 5], 15],
    ['more pairs than words', [3, 4, 5, 6, 7, 8], 15],
    ['none', [], 10],
    ['one at the very beginning', [0, 5], 10],
  ])('words side by side count, up to half as much again: %s', (_, words, points) => {
    expect(firstScore(result(10, words), plain, library)).toBe(points);
  });

  it('one word has no neighbour, and is divided by none', () => {
    expect(firstScore(result(10, [3]), weighed({ alpha: 1 }), library)).toBe(10);
    expect(firstScore(result(10, [3, 4]), weighed({ alpha: 1 }), library)).toBe(15);
  });

  it('what it is filed under counts for each thing named, its year less', () => {
    const points = (rest: Partial<Query>) => firstScore(result(10, []), { ...plain, ...rest }, library) - 10;
    expect(points({ mentions: [mention('province', 'x')] })).toBe(2);
    expect(points({ mentions: [mention('province', 'x'), mention('province', 'y')] })).toBe(2);
    expect(points({ mentions: [mention('document', 'x')] })).toBe(0);
    expect(points({ years: ['2015'] })).toBe(1.5);
    expect(points({ years: ['2014', '2015'] })).toBe(1.5);
    expect(points({ years: ['2014'] })).toBe(0);
  });

  it('one that the facets do not know has its own score', () => {
    const unknown = { ...library, rows: new Map() };
    expect(firstScore(result(10, []), { ...plain, years: ['2015'] }, unknown)).toBe(10);
  });
});

describe('a result that is read', () => {
  const nothing = readAsked('');
  const judged = async (reports: SmallReport[], query: Query, asked = nothing, partly = false) => {
    const library = await smallLibrary(reports);
    // Every report, with the places of the words, as if all of them had been found.
    const places = await Promise.all(query.words.map(async ({ exact }) => (await library.index.search(exact)).results));
    const found = (await library.index.search(null)).results.map((each) => {
      const words = places.flat().flatMap((other) => (other.id === each.id ? other.words : []));
      return { ...each, words: words.toSorted((a, b) => a - b) };
    });
    const { all, some, best } = await judge(query, asked, found, library, partly);
    return { all: idsOf(all), some: idsOf(some), best };
  };
  const one = { id: '2020-01-01-mot', body: 'Alpha' };

  it.each<[string, number, number, 'all' | 'some' | 'none']>([
    ['all of it', 1, 0.1, 'all'],
    ['four fifths', 4, 1, 'all'],
    ['less than four fifths', 3.9, 1.1, 'some'],
    ['two thirds', 2, 1, 'some'],
    ['a little more than it must', 3.12, 1.88, 'some'],
    ['a little less than it must', 3.08, 1.92, 'none'],
    ['half', 1, 1, 'none'],
  ])('that holds %s of what the query says answers it wholly, in part, or not', async (_, held, lacked, place) => {
    const { all, some, best } = await judged([one], weighed({ alpha: held, bravo: lacked }));
    expect({ all, some }).toEqual({ all: place === 'all' ? [one.id] : [], some: place === 'some' ? [one.id] : [] });
    expect(best > 0).toBe(place !== 'none');
  });

  it('that holds every word as typed, though apart, must hold less', async () => {
    const query = weighed({ workshop: 2, xưởng: 2 });
    expect((await judged([{ ...one, body: 'Workshop ở xưởng' }], query)).some).toEqual([one.id]);
    expect((await judged([{ ...one, body: 'Workshop ở xuồng' }], query)).some).toEqual([]);
    // Too little is too little all the same.
    expect((await judged([{ ...one, body: 'Workshop ở xưởng' }], weighed({ workshop: 1, xưởng: 2 }))).some).toEqual([]);
  });

  it('that is filed under what is named must hold less, if it has something of the rest', async () => {
    const mentions: Query['mentions'] = [{ facet: 'province', value: 'x', from: 0, to: 1 }];
    const report = { ...one, filed: { province: ['x'] } };
    const query = weighed({ xyzzy: 1, alpha: 1, bravo: 2.3 }, { mentions });
    expect((await judged([report], query)).some).toEqual([one.id]);
    expect((await judged([one], query)).some).toEqual([]);
    expect((await judged([{ ...report, body: 'Delta' }], query)).some).toEqual([]);
    expect((await judged([report], weighed({ xyzzy: 1, alpha: 1, bravo: 2.6 }, { mentions }))).some).toEqual([]);
  });

  it('is put in its place by its words, and not by what the index makes of them', async () => {
    const reports = [
      { id: '2020-01-01-ban-tin', title: 'Tin bịa', body: 'Alpha rồi bravo', score: 9 },
      { id: '2020-01-02-tieu-de', title: 'Alpha bravo', score: 1 },
      { id: '2020-01-03-mot-nua', title: 'Alpha', score: 20 },
      { id: '2020-01-04-mot-nua-tin', body: 'Alpha', score: 30 },
    ];
    const { all, some, best } = await judged(reports, weighed({ alpha: 2, bravo: 1 }));
    expect(all).toEqual(['2020-01-02-tieu-de', '2020-01-01-ban-tin']);
    expect(some).toEqual(['2020-01-03-mot-nua', '2020-01-04-mot-nua-tin']);
    expect(best).toBe(1);
  });

  it('of which there are none answers nothing', async () => {
    expect(await judged([], weighed({ alpha: 1 }))).toEqual({ all: [], some: [], best: 0 });
  });

  it.each([
    ['“alpha bravo”', ['2020-01-01-lien', '2020-01-02-tieu-de']],
    ['-“alpha bravo”', ['2020-01-03-roi']],
    ['-charlie', ['2020-01-01-lien', '2020-01-02-tieu-de']],
    ['“alpha bravo” “charlie”', []],
    ['“bravo alpha”', []],
  ])('stays where it has word for word what it must, and has not what it must not: %s', async (signs, ids) => {
    const reports = [
      { id: '2020-01-01-lien', body: 'Có alpha bravo' },
      { id: '2020-01-02-tieu-de', title: 'Alpha bravo' },
      { id: '2020-01-03-roi', body: 'Alpha charlie bravo' },
    ];
    const { all } = await judged(reports, weighed({ alpha: 1, bravo: 1 }), readAsked(signs));
    expect(all.toSorted()).toEqual(ids);
  });

  describe('among many', () => {
    const pair = weighed({ alpha: 1, bravo: 1 });
    const twelve = alike(12, { body: 'Alpha rồi bravo', score: 100 });
    const last = (rest: Partial<SmallReport>) => ({ id: '2020-06-01-sau', body: 'Alpha rồi bravo', ...rest });
    const has = async (reports: SmallReport[], query = pair, asked = nothing, partly = false) => {
      const { all, some } = await judged(reports, query, asked, partly);
      return [...all, ...some].includes('2020-06-01-sau');
    };
    const mentions: Query['mentions'] = [{ facet: 'province', value: 'x', from: 0, to: 1 }];

    it('is one of the twelve that look best; of the others those stay that look likely', async () => {
      expect(await has([...twelve.slice(1), last({})])).toBe(true);
      expect(await has([...twelve, last({})])).toBe(false);
      expect(await has([...twelve, last({ score: 101 })])).toBe(true);
      expect(await has([...twelve, last({ body: 'Có alpha bravo' })])).toBe(true);
      // One word has no neighbour to stand beside.
      expect(await has([...twelve, last({})], weighed({ alpha: 1 }))).toBe(true);
      expect(await has([...twelve, last({})], weighed({ alpha: 1, bravo: 0.3 }))).toBe(true);
      expect(await has([...twelve, last({})], weighed({ alpha: 1, bravo: 0.31 }))).toBe(false);
    });

    it('is likely where it is filed under what is named', async () => {
      const named = weighed({ alpha: 1, bravo: 1 }, { mentions });
      expect(await has([...twelve, last({ filed: { province: ['x'] } })], named)).toBe(true);
      expect(await has([...twelve, last({ filed: { province: ['y'] } })], named)).toBe(false);
      expect(await has([...twelve, last({ filed: { topic: ['x'] } })], named)).toBe(false);
    });

    it('comes after those that were read', async () => {
      const { all } = await judged([last({ body: 'Có alpha bravo', title: 'Alpha bravo' }), ...twelve], pair);
      expect(all).toHaveLength(13);
      expect(all.at(-1)).toBe('2020-06-01-sau');
    });

    it('is left out where none of those read answers, or words are lacking, though it looks likely', async () => {
      const likely = last({ body: 'Có alpha bravo' });
      expect(await has([...alike(12, { body: 'Delta', score: 100 }), likely])).toBe(false);
      expect(await has([...twelve, likely], pair, nothing, true)).toBe(false);
    });

    it('is read, of sixty, where words must or must not stand in it', async () => {
      const many = (count: number) => [
        ...alike(count, { body: 'Alpha bravo', score: 100 }),
        last({ body: 'Có alpha bravo' }),
      ];
      expect(await has(many(59), pair, readAsked('“alpha”'))).toBe(true);
      expect(await has(many(60), pair, readAsked('“alpha”'))).toBe(false);
      expect(await has(many(59), pair, readAsked('-charlie'))).toBe(true);
      expect(await has(many(59), pair, readAsked('-cò'))).toBe(true);
      expect(await has(many(59), pair, readAsked('-có'))).toBe(false);
    });
  });

  it('is read once; what did not come is asked for again', async () => {
    let reads = 0;
    let broken = true;
    const onRead = () => {
      reads++;
      return broken ? Promise.reject(new Error('no network')) : Promise.resolve();
    };
    const library = await smallLibrary([
      {
        id: '2020-01-01-mot',
        keywords: 'Đông Lâm',
        onRead,
        other: { title: 'News', body: 'Text' },
        filed: { topic: ['5s'] },
      },
    ]);
    const [found] = (await library.index.search(null)).results;
    if (!found) throw new Error('nothing found');
    await expect(readRecord(found, library)).rejects.toThrow('no network');
    broken = false;
    const { text, values } = await readRecord(found, library);
    await readRecord(found, library);
    expect(reads).toBe(2);
    expect([...values].toSorted()).toEqual(['date:2020-01-01', 'language:vi', 'topic:5s', 'year:2020']);
    expect(text.titles.map((title) => title.map(({ exact }) => exact))).toEqual([['tin', 'bịa'], ['news']]);
    expect(text.keywords.map(({ exact }) => exact)).toEqual(['đông', 'lâm']);
    expect(text.body.map(({ exact }) => exact)).toEqual(['tin', 'bịa', 'news', 'text']);
  });
});

describe('an answer', () => {
  const ask = async (query: string, reports: SmallReport[], synonyms: string[][] = []) => {
    const outcome = await retrieve(query, await smallLibrary(reports, { synonyms }));
    return { ...outcome, all: idsOf(outcome.all), some: idsOf(outcome.some) };
  };

  it.each([
    ['C++', 0],
    ['a b', 0],
    ['5', 1],
    ['5S', 1],
    ['vitamin a', 1],
    ['', 0],
  ])('to a single letter is nothing, to a figure something: %s', async (query, count) => {
    const { all, best } = await ask(query, [{ id: '2020-01-01-mot', body: 'C b 5 5S vitamin a b' }]);
    expect([all.length, best]).toEqual([count, count]);
  });

  it('has what says the same in other words where there is less than a page', async () => {
    const other = { id: '2020-05-01-khac', body: 'Có bamboo' };
    const synonyms = [['bamboo', 'trexanh']];
    const reports = (count: number) => [...alike(count, { body: 'Có trexanh' }), other];
    expect((await ask('trexanh', reports(19), synonyms)).all).toContain(other.id);
    expect((await ask('trexanh', reports(20), synonyms)).all).not.toContain(other.id);
    expect((await ask('trexanh', reports(19))).all).not.toContain(other.id);
  });

  it('puts what says it in other words after what says it as asked', async () => {
    const { all } = await ask(
      'trexanh',
      [
        { id: '2020-01-01-khac', body: 'Có bamboo' },
        { id: '2020-01-02-nhu-hoi', body: 'Có trexanh' },
      ],
      [['bamboo', 'trexanh']],
    );
    expect(all).toEqual(['2020-01-02-nhu-hoi', '2020-01-01-khac']);
  });

  it('has what holds some of the words where fewer than five hold all', async () => {
    const part = { id: '2020-05-01-phan', body: 'Machinery' };
    const whole = (count: number) => alike(count, { body: 'Machinery workshop' });
    // The word that is lacking is common, and tells less.
    const rest = alike(30, { body: 'workshop' }, '02');
    const query = 'machinery workshop';
    expect((await ask(query, [...whole(4), part, ...rest])).some).toEqual([part.id]);
    expect((await ask(query, [...whole(5), part, ...rest])).some).toEqual([]);
    // Each is found once.
    const { all } = await ask(query, [...whole(4), part, ...rest]);
    expect(all).toHaveLength(4);
  });

  it('says how much the best holds, be it one that holds some of the words', async () => {
    const { all, some, best } = await ask('machinery workshop', [
      { id: '2020-05-01-phan', body: 'Machinery' },
      ...alike(10, { body: 'workshop' }, '02'),
    ]);
    expect([all, some]).toEqual([[], ['2020-05-01-phan']]);
    expect(best).toBeGreaterThan(0.62);
    expect(best).toBeLessThan(0.8);
  });

  it('to what is said in a phrase keeps to the phrase where a letter is mended', async () => {
    const reports = [
      { id: '2020-01-01-mot', body: 'Máy machinery của workshop' },
      { id: '2020-01-02-hai', body: 'Máy machinery workshop' },
    ];
    const { all, mended } = await ask('machinery workshop machinary -của', reports);
    expect([mended, all]).toEqual(['machinery workshop machinery', ['2020-01-02-hai']]);
  });
});

describe('a slip', () => {
  const ask = async (query: string, reports: SmallReport[]) => {
    const { mended, all } = await retrieve(query, await smallLibrary(reports));
    return { mended, all: idsOf(all) };
  };
  const report = (id: string, body: string) => ({ id: `2020-01-01-${id}`, body });

  it('of a letter is mended by the word with which most is found side by side', async () => {
    // The other is commoner.
    const reports = (beside: string, apart: string) => [
      report('beside', `Xưởng ${beside} lớn`),
      report('apart', `Xưởng rồi ${apart}`),
      ...alike(3, { body: 'Việc kính' }),
    ];
    expect((await ask('xưởng kíng', reports('kông', 'kính'))).mended).toBe('xưởng kong');
    expect((await ask('xưởng kíng', reports('kính', 'kông'))).mended).toBe('xưởng kinh');
  });

  it.each([
    ['two words', 'machinary workshap', 'machinery workshop'],
    ['a longer word by itself', 'workshap', 'workshop'],
    ['three words', 'machinary workshap greet', undefined],
    ['a short word by itself', 'greet', undefined],
    ['five letters by themselves', 'kings', undefined],
    ['a word with no other near it', 'zzyzxqq', undefined],
  ])('is mended in %s: %s', async (_, query, mended) => {
    const reports = [report('a', 'Machinery workshop green'), report('b', 'king queen')];
    expect((await ask(query, reports)).mended).toBe(mended);
  });

  it('is a syllable that sounds alike, too, with the accents it has', async () => {
    const reports = [report('a', 'Năng suất'), report('b', 'Xuất kho')];
    expect(await ask('năng xuất', reports)).toEqual({ mended: 'năng suất', all: ['2020-01-01-a'] });
  });

  it('is none where what it would find is still not what was asked for', async () => {
    const reports = [report('a', 'Machinery alpha bravo'), ...alike(9, { body: 'Tin khác' })];
    expect((await ask('machinary alpha bravo zzzzqq', reports)).mended).toBeUndefined();
    expect((await ask('machinary alpha bravo', reports)).mended).toBe('machinery alpha bravo');
  });

  it('is none where what was typed is found, or nothing is found otherwise', async () => {
    const reports = [report('a', 'Năng suất'), report('b', 'Năng xuất')];
    expect(await ask('năng xuất', reports)).toEqual({ mended: undefined, all: ['2020-01-01-b'] });
    expect(await ask('kho xuất', [report('a', 'Năng suất'), report('b', 'Xuất rồi kho')])).toMatchObject({
      mended: undefined,
    });
  });
});
