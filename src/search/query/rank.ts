import type { NamedFacet } from '../../archive/facets.ts';
import type { FacetRow } from './facet-rows.ts';
import type { Query } from './query.ts';
import { tokenize, type Token } from './tokens.ts';

/** A report's text as it is weighed. */
export interface Weighed {
  titles: Token[][];
  /** The names of all its values: places of then and now, programmes, bodies, topics, numbers. */
  keywords: Token[];
  body: Token[];
  /** All of it in one row, with gaps between its parts, and where each folded word stands in it. */
  row: (Token | undefined)[];
  places: ReadonlyMap<string, number[]>;
}

/** A report as it is read for ranking: its words, and what it is filed under, as `facet:value`. */
export interface ReadRecord {
  text: Weighed;
  values: ReadonlySet<string>;
}

/** The text of a loaded result. */
export function toWeighed(titles: readonly string[], keywords: string, body: string): Weighed {
  const parts = { titles: titles.map(tokenize), keywords: tokenize(keywords), body: tokenize(body) };
  const row = [...parts.titles.flatMap((title) => [...title, undefined]), ...parts.keywords, undefined, ...parts.body];
  return { ...parts, row, places: indexOf(row) };
}

/*
 * The weights were set by hand on the development half of tests/search/queries.yml and never looked at the other
 * half; docs/performance.md has the figures.
 */
const PLACE = { title: 1, keywords: 0.55, body: 0.45 };
const ADJACENT = { title: 1, keywords: 0.5, body: 0.5 };
/** What bearing what a query names counts; a facet not weighed yet counts as a programme does. */
const MENTION: Partial<Record<NamedFacet, number>> = {
  document: 1.2,
  province: 0.9,
  region: 0.6,
  program: 0.5,
  organization: 0.5,
  topic: 0.25,
};
const UNWEIGHED = 0.5;
const YEAR = 0.5;
const ACCENTS = 0.12;
const WHOLE = { title: 0.5, body: 0.2 };

/**
 * How well a report answers a query, from 0 to about 5: which of its words stand where, which stand side by side as
 * typed, whether it has the values the query names, and whether the accents agree.
 */
export function score(query: Query, text: Weighed, row: FacetRow | undefined, values: ReadonlySet<string>): number {
  const total = query.words.reduce((sum, word) => sum + word.weight, 0) || 1;
  const fields = [
    ...text.titles.map((tokens) => ({
      index: indexOf(tokens),
      place: PLACE.title,
      adjacent: ADJACENT.title,
      whole: WHOLE.title,
    })),
    { index: indexOf(text.keywords), place: PLACE.keywords, adjacent: ADJACENT.keywords, whole: 0 },
    { index: indexOf(text.body), place: PLACE.body, adjacent: ADJACENT.body, whole: WHOLE.body },
  ];
  let points = 0;
  query.words.forEach((word, at) => {
    const last = at === query.words.length - 1;
    const best = Math.max(...fields.map(({ index, place }) => place * matches(index, word.folded, last)));
    const repeated = Math.min(3, fields.at(-1)?.index.get(word.folded)?.length ?? 0);
    points += (word.weight / total) * (best + 0.05 * repeated);
  });
  points += adjacency(query, fields);
  for (const { index, whole } of fields) if (query.words.length > 1 && holdsWhole(query, index)) points += whole;
  if (query.accented) points += ACCENTS * accents(query, text);
  return points + mentions(query, row, values, text);
}

type Index = Map<string, number[]>;

function indexOf(tokens: readonly (Token | undefined)[]): Index {
  const index: Index = new Map();
  tokens.forEach((token, at) => {
    if (!token) return;
    const places = index.get(token.folded);
    if (places) places.push(at);
    else index.set(token.folded, [at]);
  });
  return index;
}

function matches(index: Index, word: string, unfinished: boolean): number {
  if (index.has(word)) return 1;
  if (!unfinished || word.length < 2) return 0;
  for (const key of index.keys()) if (key.startsWith(word)) return 0.8;
  return 0;
}

/** The share of the query's neighbouring words that are neighbours in the report too, by weight. */
function adjacency(query: Query, fields: readonly { index: Index; adjacent: number }[]): number {
  const { words } = query;
  let possible = 0;
  let found = 0;
  for (let at = 0; at + 1 < words.length; at++) {
    const [left, right] = [words[at], words[at + 1]];
    if (!left || !right) continue;
    const weight = Math.min(left.weight, right.weight);
    possible += weight;
    const last = at + 2 === words.length;
    found +=
      weight *
      Math.max(
        ...fields.map(({ index, adjacent }) => adjacent * (sideBySide(index, left.folded, right.folded, last) ? 1 : 0)),
      );
  }
  return possible === 0 ? 0 : found / possible;
}

function sideBySide(index: Index, left: string, right: string, unfinished: boolean): boolean {
  const lefts = index.get(left);
  if (!lefts) return false;
  const follows = (places: number[] | undefined) => places?.some((place) => lefts.includes(place - 1)) ?? false;
  if (follows(index.get(right))) return true;
  if (!unfinished || right.length < 2) return false;
  for (const [key, places] of index) if (key.startsWith(right) && follows(places)) return true;
  return false;
}

function holdsWhole(query: Query, index: Index): boolean {
  const words = query.words.map((word) => word.folded);
  return (index.get(words[0] ?? '') ?? []).some((start) =>
    words.every((word, offset) => index.get(word)?.includes(start + offset)),
  );
}

/** The share of the query's accented words that stand in the report with just these accents. */
function accents(query: Query, text: Weighed): number {
  const exact = new Set([...text.titles.flat(), ...text.keywords, ...text.body].map((token) => token.exact));
  const accented = query.words.filter((word) => word.exact !== word.folded);
  return accented.length === 0 ? 0 : accented.filter((word) => exact.has(word.exact)).length / accented.length;
}

function mentions(query: Query, row: FacetRow | undefined, values: ReadonlySet<string>, text: Weighed): number {
  let points = 0;
  const answered = new Set<string>();
  for (const mention of query.mentions) {
    const place = `${mention.from}-${mention.to}`;
    if (answered.has(place) || !values.has(`${mention.facet}:${mention.value}`)) continue;
    answered.add(place);
    points += MENTION[mention.facet] ?? UNWEIGHED;
    // The unit as it was on its day stands before one that only became part of it.
    if (mention.facet === 'province' && values.has(`place:${mention.value}`)) points += 0.15;
  }
  // An award of 2020 is given in 2021: the year in the title counts as the year of the report does.
  const ofYear = (year: string) =>
    row?.date.startsWith(year) || text.titles.some((title) => title.some((token) => token.folded === year));
  if (query.years.some(ofYear)) points += YEAR;
  return points;
}
