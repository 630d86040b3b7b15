import { describe, expect, it } from 'vitest';
import type { FacetRow } from '../../src/search/query/facet-rows.ts';
import type { Query } from '../../src/search/query/query.ts';
import { score, toWeighed } from '../../src/search/query/rank.ts';
import { tokenize } from '../../src/search/query/tokens.ts';

/** A query of words that weigh the same. */
const query = (text: string, rest: Partial<Query> = {}) =>
  ({
    words: tokenize(text).map((token) => ({ ...token, weight: 1 })),
    accented: false,
    mentions: [],
    years: [],
    ...rest,
  }) as unknown as Query;

interface Made {
  titles?: string[];
  keywords?: string;
  body?: string;
  row?: FacetRow;
  values?: string[];
}
const points = (asked: Query, { titles = [], keywords = '', body = '', row, values = [] }: Made) =>
  score(asked, toWeighed(titles, keywords, body), row, new Set(values));
/** That each report is better than the next. */
const falls = (asked: Query, ...reports: Made[]) => {
  const all = reports.map((each) => points(asked, each));
  all
    .slice(1)
    .forEach((each, index) =>
      expect(all[index], JSON.stringify(reports.slice(index, index + 2))).toBeGreaterThan(each),
    );
};

describe('a word', () => {
  it('counts most in a title, then among the names of values, then in the text, and else not at all', () => {
    falls(query('lúa'), { titles: ['Lúa'] }, { keywords: 'Lúa' }, { body: 'ngô khoai' });
    falls(query('lúa'), { titles: ['Lúa'] }, { body: 'lúa' }, {});
    expect(points(query('lúa'), {})).toBe(0);
    // Of two titles either will do.
    expect(points(query('lúa'), { titles: ['Ngô', 'Lúa'] })).toBe(points(query('lúa'), { titles: ['Lúa', 'Ngô'] }));
  });

  it('counts more the oftener the text has it, up to three times', () => {
    const body = (times: number) => ({ body: 'lúa. '.repeat(times) });
    falls(query('lúa'), body(3), body(2), body(1));
    expect(points(query('lúa'), body(9))).toBe(points(query('lúa'), body(3)));
    // In a title once is enough.
    expect(points(query('lúa'), { titles: ['Lúa lúa lúa'] })).toBe(points(query('lúa'), { titles: ['Lúa'] }));
  });

  it('counts by its weight, as a share of all', () => {
    const [rice, maize] = query('lúa ngô').words;
    if (!rice || !maize) throw new Error('no words');
    const heavy = query('', { words: [{ ...rice, weight: 3 }, maize] });
    falls(heavy, { titles: ['Lúa'] }, { titles: ['Ngô'] });
    expect(points(query('', { words: [{ ...rice, weight: 3 }] }), { titles: ['Lúa'] })).toBeCloseTo(
      points(query('lúa'), { titles: ['Lúa'] }),
    );
  });

  it('that is the last may be begun only, and is then worth less; any other must be whole', () => {
    falls(query('lua'), { titles: ['Lua'] }, { titles: ['Luan'] }, { titles: ['Khoai'] });
    expect(points(query('lua ngo'), { titles: ['Luan'] })).toBe(0);
    // One letter begins too many words.
    expect(points(query('l'), { titles: ['Lua'] })).toBe(0);
    falls(query('lu'), { titles: ['Lua'] }, { titles: ['Ngo'] });
  });

  it('is found whatever its accents; those typed count, where they are the report’s', () => {
    expect(points(query('lúa'), { titles: ['Lua'] })).toBe(points(query('lúa'), { titles: ['Lúa'] }));
    const accented = query('lúa', { accented: true });
    falls(accented, { titles: ['Lúa'] }, { titles: ['Lua'] });
    for (const made of [{ keywords: 'Lúa' }, { body: 'Lúa' }])
      expect(points(accented, made)).toBeGreaterThan(points(query('lúa'), made));
    // A query without any asks for none.
    expect(points(query('lua', { accented: true }), { titles: ['Lua'] })).toBe(
      points(query('lua'), { titles: ['Lua'] }),
    );
    // One of two is half as much.
    const both = query('lúa mía', { accented: true });
    falls(both, { titles: ['Lúa mía'] }, { titles: ['Lúa mia'] }, { titles: ['Lua mia'] });
  });
});

describe('words', () => {
  it('count more side by side, as typed, and most where all of them stand so', () => {
    falls(
      query('lúa chín sớm'),
      { titles: ['Lúa chín sớm'] },
      { titles: ['Lúa chín rất sớm'] },
      { titles: ['Sớm chín lúa'] },
      { titles: ['Lúa rất chín'] },
    );
    falls(query('lúa chín'), { titles: ['Lúa chín'] }, { titles: ['Chín lúa'] });
    expect(points(query('lúa chín'), { titles: ['Chín lúa'] })).toBe(
      points(query('lúa chín'), { titles: ['Lúa ngô chín'] }),
    );
  });

  it('count so in the text too, and less than in a title', () => {
    falls(query('lúa chín'), { titles: ['Lúa chín'] }, { body: 'lúa chín' }, { body: 'chín lúa' });
    falls(query('lúa chín'), { keywords: 'lúa chín' }, { keywords: 'chín lúa' });
    // Whatever stands before and after, and wherever the first stands once more by itself.
    expect(points(query('lúa chín'), { titles: ['A lúa, b lúa chín c'] })).toBe(
      points(query('lúa chín'), { titles: ['Lúa chín'] }),
    );
  });

  it('of two parts of a report are not side by side', () => {
    expect(points(query('lúa chín'), { titles: ['Lúa', 'Chín'] })).toBe(
      points(query('lúa chín'), { titles: ['Lúa và', 'Chín'] }),
    );
  });

  it('stand beside a last one that is begun', () => {
    falls(query('lua ch'), { titles: ['Lua chin'] }, { titles: ['Chin lua'] });
    expect(points(query('lua c'), { titles: ['Lua chin'] })).toBe(points(query('lua c'), { titles: ['Lua ngo'] }));
    expect(points(query('lua ch mia'), { titles: ['Lua chin'] })).toBe(
      points(query('lua ch mia'), { titles: ['Chin lua'] }),
    );
  });

  it('that are not many are not divided among none', () => {
    expect(points(query(''), { titles: ['Lúa'] })).toBe(0);
  });
});

describe('what a query names', () => {
  type Mention = Query['mentions'][number];
  const named = (...mentions: [facet: string, value: string, from?: number][]) =>
    query('', {
      mentions: mentions.map(([facet, value, from = 0]) => ({ facet, value, from, to: from + 1 }) as Mention),
    });
  const bears = (facet: string) => points(named([facet, 'x']), { values: [`${facet}:x`] });

  it('counts where the report bears it: a document most, a place more than a programme, a topic least', () => {
    const order = ['document', 'province', 'region', 'program', 'topic'].map(bears);
    expect(order).toEqual(order.toSorted((a, b) => b - a));
    expect(new Set(order).size).toBe(5);
    expect(bears('organization')).toBe(bears('program'));
    // One that nobody has weighed yet.
    expect(bears('audience')).toBe(bears('program'));
    expect(points(named(['topic', 'x']), { values: ['topic:y', 'program:x'] })).toBe(0);
  });

  it('counts once where the same words name two things, and for each of two words', () => {
    const values = ['province:x', 'region:x'];
    expect(points(named(['province', 'x'], ['region', 'x']), { values })).toBe(bears('province'));
    expect(points(named(['province', 'x'], ['region', 'x', 3]), { values })).toBeCloseTo(
      bears('province') + bears('region'),
    );
    // What the report does not bear takes no place from what it does.
    expect(points(named(['province', 'y'], ['region', 'x']), { values })).toBe(bears('region'));
  });

  it('counts more of a unit as it was on the day than of one it became part of', () => {
    const unit = named(['province', 'x']);
    falls(unit, { values: ['province:x', 'place:x'] }, { values: ['province:x'] });
    expect(points(named(['region', 'x']), { values: ['region:x', 'place:x'] })).toBe(bears('region'));
  });

  it('counts of a year where the report is of it, or its title names it', () => {
    const asked = query('', { years: ['2020', '2021'] });
    const row = (date: string) => ({ date }) as FacetRow;
    const ofYear = points(asked, { row: row('2020-05-06') });
    expect(ofYear).toBeGreaterThan(0);
    expect(points(asked, { row: row('2021-05-06') })).toBe(ofYear);
    expect(points(asked, { titles: ['Giải thưởng', 'Award 2020'], row: row('2022-01-01') })).toBe(ofYear);
    expect(points(asked, { body: '2020', row: row('2022-01-01') })).toBe(0);
    expect(points(asked, {})).toBe(0);
    expect(points(query(''), { row: row('2020-05-06') })).toBe(0);
  });
});
