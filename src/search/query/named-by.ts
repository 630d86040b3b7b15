import type { CardFacet } from './cards-file.ts';
import { WEIGHT, type Query } from './query.ts';

/** Something a query names that has a page. */
export interface Named {
  facet: CardFacet;
  value: string;
  /** Whether the query names this and asks nothing else. */
  whole: boolean;
}

/** How many cards stand above the results: beyond, they would be the results. */
const MOST = 3;

/** What a query names, what it names with most words first; a year only where nothing else is named by these words. */
export function namedBy({ words, mentions, years }: Query): Named[] {
  const telling = words.filter(({ weight }) => weight > WEIGHT.small).length;
  const named = mentions
    .toSorted((a, b) => b.to - b.from - (a.to - a.from))
    .map(({ facet, value, from, to }) => ({ facet, value, whole: to - from >= telling }));
  const ofYears = years.map((value) => ({ facet: 'year' as const, value, whole: words.length === 1 }));
  const all: Named[] = [...named, ...ofYears];
  const whole = all.filter((each) => each.whole);
  return (whole.length > 0 ? whole : all).slice(0, MOST);
}
