import { describe, expect, it } from 'vitest';
import { toHit, versionsOf, type PagefindData } from '../../src/search/query/hit.ts';
import { readNames } from '../../src/search/query/lexicon.ts';
import { namedBy } from '../../src/search/query/named-by.ts';
import type { Query } from '../../src/search/query/query.ts';
import { toSearchable } from '../../src/search/query/searchable-text.ts';
import { suggest } from '../../src/search/query/suggest.ts';
import type { CardsFile } from '../../src/search/query/cards-file.ts';

const none = { province: [], region: [], program: [], organization: [], topic: [], document: [] };

describe('a result as it is shown', () => {
  const vi = { title: 'Tin bịa về đo', body: 'Xưởng KPI ở làng nghề' };
  const en = { title: 'Made-up news', body: 'A workshop with KPI' };
  const data = (
    [first, second]: { title: string; body: string }[],
    filters: Record<string, string[]> = {},
  ): PagefindData => {
    const text = [first, second].filter((each) => each !== undefined).map(({ title, body }) => `${title}. ${body}.`);
    return {
      url: '/2020-01-02-tin/',
      content: '<p>as HTML</p>',
      raw_content: toSearchable(text.join(' ⁂. ')),
      meta: {
        ...(first && { title: toSearchable(first.title) }),
        ...(second && { translated: toSearchable(second.title) }),
      },
      filters: { date: ['2020-01-02'], ...filters },
    };
  };
  const textOf = (pieces: { text: string }[]) => pieces.map(({ text }) => text).join('');
  const shown = (of: PagefindData, reader: 'vi' | 'en', ...searched: string[]) => {
    const hit = toHit(of, new Set(searched), reader);
    return { ...hit, title: textOf(hit.title), excerpt: [hit.excerpt.language, textOf(hit.excerpt.pieces)] };
  };
  const fromVietnamese = data([vi, en], { language: ['vi'] });
  const fromEnglish = data([en, vi], { language: ['en'] });

  it.each([
    ['vi', fromVietnamese, 'vi', vi, false],
    ['vi', fromVietnamese, 'en', en, true],
    ['en', fromEnglish, 'en', en, false],
    ['en', fromEnglish, 'vi', vi, true],
  ] as const)('of an original in %s has the version of the reader of %3$s', (_, of, reader, version, translated) => {
    expect(shown(of, reader)).toEqual({
      id: '2020-01-02-tin',
      date: '2020-01-02',
      language: reader,
      translated,
      title: version.title,
      excerpt: [reader, `${version.body}.`],
      places: [],
      programs: [],
    });
  });

  it('has the only version there is, and says that it is in the other language', () => {
    expect(shown(data([vi], { language: ['vi'] }), 'en')).toMatchObject({
      language: 'vi',
      translated: false,
      title: vi.title,
    });
    expect(shown(data([en], { language: ['en'] }), 'vi')).toMatchObject({ language: 'en', title: en.title });
  });

  it('has its excerpt from the version with more of the words, and from its own where both have as many', () => {
    expect(shown(fromVietnamese, 'en', 'kpi', 'lang').excerpt[0]).toBe('vi');
    expect(shown(fromVietnamese, 'en', 'kpi').excerpt[0]).toBe('en');
    expect(shown(fromEnglish, 'vi', 'kpi').excerpt[0]).toBe('vi');
    expect(shown(fromEnglish, 'vi', 'kpi', 'workshop').excerpt[0]).toBe('en');
    // The title stays the reader's.
    expect(shown(fromVietnamese, 'en', 'kpi', 'lang').title).toBe(en.title);
  });

  it('has the words marked in title and excerpt', () => {
    const { title, excerpt } = toHit(fromVietnamese, new Set(['bia', 'xuong']), 'vi');
    expect(title.filter(({ found }) => found)).toEqual([{ text: 'bịa', found: true }]);
    expect(excerpt.pieces.filter(({ found }) => found)).toEqual([{ text: 'Xưởng', found: true }]);
  });

  it('has the places as named in it and its programmes', () => {
    const filed = { language: ['vi'], place: ['dong-lam', 'tay-lam'], program: ['88'], province: ['hai-minh'] };
    expect(shown(data([vi], filed), 'vi')).toMatchObject({ places: ['dong-lam', 'tay-lam'], programs: ['88'] });
  });

  it('of which little is known is shown all the same', () => {
    expect(shown({ url: '/a/', content: 'Tin', meta: {}, filters: {} }, 'en')).toEqual({
      id: 'a',
      date: '',
      language: 'vi',
      translated: false,
      title: '',
      excerpt: ['vi', 'Tin'],
      places: [],
      programs: [],
    });
    expect(shown(data([vi], { language: ['fr'] }), 'en').language).toBe('vi');
  });

  it('has the texts of its versions without what stands between them', () => {
    expect(versionsOf({ ...fromVietnamese, raw_content: ' . Một đo.  ⁂. . Hai ' })).toEqual(['Một đo.', 'Hai']);
    expect(versionsOf({ ...fromVietnamese, raw_content: toSearchable('Đo 1.5 ⁂ Điện') })).toEqual(['Đo 1.5', 'Điện']);
  });
});

describe('what is being typed', () => {
  const lexicon = readNames({
    facets: {
      ...none,
      province: [
        ['dong-lam', ['Đông Lâm', 'Lam xứ']],
        ['tay-lam', ['Tây Lâm']],
      ],
      program: [['88', ['Đề án 88']]],
    },
    synonyms: [],
  });
  const cards: CardsFile = {
    ...none,
    year: [['2019', '2019', 'Năm 2019', 9]],
    province: [
      ['dong-lam', 'Đông Lâm', 'Tỉnh', 3],
      ['tay-lam', 'Tây Lâm', 'Tỉnh cũ', 5],
      ['nam-lam', 'Nam Lâm', 'Tỉnh', 4],
    ],
    program: [['88', 'Đề án 88', 'Đề án', 2]],
  };
  const titles = [
    { date: '2020-01-02', titles: { vi: 'Họp ở Đông Lâm', en: 'A meeting' } },
    { date: '2021-03-04', titles: { vi: 'Lâm nghiệp', en: 'Forestry in Lamland' } },
  ];
  const offered = (typed: string, language: 'vi' | 'en' = 'vi', of = titles) =>
    suggest(typed, lexicon, cards, of, language).map(({ text }) => text);

  it.each([
    ['Đông L', ['Đông Lâm', 'Họp ở Đông Lâm']],
    ['dong l', ['Đông Lâm', 'Họp ở Đông Lâm']],
    ['lâm đô', ['Đông Lâm', 'Họp ở Đông Lâm']],
    // Any but the last must be whole.
    ['đôn lâm', []],
    // By another name of it.
    ['xu', ['Đông Lâm']],
    ['lam', ['Tây Lâm', 'Nam Lâm', 'Đông Lâm', 'Họp ở Đông Lâm', 'Lâm nghiệp', 'Forestry in Lamland']],
    ['forest', ['Forestry in Lamland']],
    ['201', ['2019']],
    ['88', ['Đề án 88']],
    ['ông', []],
    ['l', []],
    ['', []],
    ['á', []],
  ])('becomes names and titles in which each word begins so, those with most reports first: %s', (typed, texts) => {
    expect(offered(typed)).toEqual(texts);
  });

  it('is told with what it is, a title with its day', () => {
    expect(suggest('đông l', lexicon, cards, titles, 'vi')).toEqual([
      { text: 'Đông Lâm', line: 'Tỉnh' },
      { text: 'Họp ở Đông Lâm', line: '02/01/2020' },
    ]);
    expect(suggest('meeting', lexicon, cards, titles, 'en')[0]?.line).toBe('2 January 2020');
  });

  it('becomes five names and three titles at most, each once', () => {
    const card = (at: number, label = `Rừng ${at}`): CardsFile['topic'][number] => [
      `t${at}`,
      label,
      'Chủ đề',
      100 - at,
    ];
    const many = Array.from({ length: 9 }, (_, at) => ({ date: '2020-01-02', titles: { vi: `Rừng số ${at}` } }));
    const of = (topic: CardsFile['topic']) =>
      suggest('rừng', lexicon, { ...cards, topic }, many, 'vi').map(({ text }) => text);
    const reports = ['Rừng số 0', 'Rừng số 1', 'Rừng số 2'];
    expect(of(Array.from({ length: 12 }, (_, at) => card(at)))).toEqual([
      ...['Rừng 0', 'Rừng 1', 'Rừng 2', 'Rừng 3', 'Rừng 4'],
      ...reports,
    ]);
    // Units of then and of today bear one name.
    const alike = Array.from({ length: 20 }, (_, at) => card(at, `Rừng ${Math.floor(at / 4)}`));
    expect(of(alike)).toEqual(['Rừng 0', 'Rừng 1', 'Rừng 2', 'Rừng 3', 'Rừng 4', ...reports]);
  });
});

describe('what a query names', () => {
  const query = (
    text: string,
    mentions: [facet: string, value: string, from: number, to: number][],
    years: string[] = [],
  ) =>
    ({
      // Small words weigh next to nothing.
      words: text.split(' ').map((word) => ({ weight: word === 'ở' ? 0.05 : 2 })),
      mentions: mentions.map(([facet, value, from, to]) => ({ facet, value, from, to })),
      years,
    }) as unknown as Query;
  const named = (...asked: Parameters<typeof query>) =>
    namedBy(query(...asked)).map(({ facet, value, whole }) => `${facet}:${value}${whole ? '!' : ''}`);

  it('is told by most words first, and a year last', () => {
    const mentions: Parameters<typeof query>[1] = [
      ['topic', '5s', 0, 1],
      ['program', '88', 1, 4],
      ['province', 'dong-lam', 4, 6],
    ];
    expect(named('5s đề án 88 đông lâm', mentions)).toEqual(['program:88', 'province:dong-lam', 'topic:5s']);
    expect(named('5s ở 2019', [['topic', '5s', 0, 1]], ['2019'])).toEqual(['topic:5s', 'year:2019']);
  });

  it('has three cards at most', () => {
    const mentions = [0, 1, 2, 3].map((at): Parameters<typeof query>[1][number] => ['topic', `t${at}`, at, at + 1]);
    expect(named('a b c d', mentions)).toEqual(['topic:t0', 'topic:t1', 'topic:t2']);
  });

  it('is all that is asked where its words are all that tell: then nothing else has a card', () => {
    const both: Parameters<typeof query>[1] = [
      ['program', '88', 0, 3],
      ['topic', '88', 2, 3],
    ];
    expect(named('đề án 88', both)).toEqual(['program:88!']);
    expect(named('ở đông lâm', [['province', 'dong-lam', 1, 3]])).toEqual(['province:dong-lam!']);
    expect(named('họp đông lâm', [['province', 'dong-lam', 1, 3]])).toEqual(['province:dong-lam']);
  });

  it('is a year by itself where the query is one word', () => {
    expect(named('2019', [], ['2019'])).toEqual(['year:2019!']);
    expect(named('họp 2019', [], ['2019'])).toEqual(['year:2019']);
    expect(named('họp', [])).toEqual([]);
  });
});
