import type { FilterFacet } from '../../archive/facets.ts';
import { holdsExactly, type Asked } from './asked.ts';
import { coverage } from './coverage.ts';
import type { FacetRow } from './facet-rows.ts';
import type { Library, PagefindResult } from './library.ts';
import { otherNames, WEIGHT, type Query } from './query.ts';
import { score, type Weighed } from './rank.ts';
import { readRecord } from './record.ts';
import type { Token } from './tokens.ts';

/** How many results are loaded and weighed word by word: a page of them is loaded anyway. */
const WEIGHED = 12;
/** Results that are read where words must or must not stand in them. */
const MOST_READ = 60;

/** So much of what a query says a report must hold to answer it; with less it answers in part, or not at all. */
export const WHOLE = 0.8;
const PART = 0.62;
/** Of a report on the very thing that the query names less is asked, and of one that holds every word somewhere. */
const PART_ON_SUBJECT = 0.45;
const PART_OF_EVERY = 0.5;

/** Results parted, best first. */
export interface Judged {
  query: Query;
  /** Results that hold all or nearly all that was asked for, then those that hold a good part. */
  all: PagefindResult[];
  some: PagefindResult[];
  /** The most any report holds of what the query says, from 0 to 1. */
  best: number;
}

/**
 * Parts results by how much of the query they hold, best first. The first are loaded and read; of the others those stay
 * that have the query's words side by side, or are filed under what it names.
 * @param partly whether the results lack words of the query: then only those that were read stay
 */
export async function judge(
  query: Query,
  asked: Asked,
  found: PagefindResult[],
  library: Library,
  partly = false,
): Promise<Judged> {
  const strict = asked.phrases.length > 0 || asked.refuses !== undefined;
  const order = byScore(found, new Map(found.map((each) => [each.id, firstScore(each, query, library)])));
  const head = order.slice(0, strict ? MOST_READ : WEIGHED);
  const scores = new Map<string, number>();
  const held = new Map<string, number>();
  const others = otherNames(query, library.lexicon);
  await Promise.all(
    head.map(async (each) => {
      const { text, values } = await readRecord(each, library);
      scores.set(each.id, score(query, text, library.rows.get(each.id), values));
      const { share, onSubject, every } = coverage(query, text, values, others);
      const least = onSubject ? PART_ON_SUBJECT : every ? PART_OF_EVERY : PART;
      const answers = obeys(asked, text, values) && share >= least;
      held.set(each.id, answers ? share : 0);
    }),
  );
  const holding = (least: number, below: number) =>
    byScore(
      head.filter(({ id }) => (held.get(id) ?? 0) >= least && (held.get(id) ?? 0) < below),
      scores,
    );
  const all = holding(WHOLE, Infinity);
  const rest =
    partly || strict || all.length === 0 ? [] : order.slice(WEIGHED).filter((each) => isLikely(each, query, library));
  return { query, all: [...all, ...rest], some: holding(PART_ON_SUBJECT, WHOLE), best: Math.max(0, ...held.values()) };
}

function obeys({ phrases, refuses }: Asked, { titles, body }: Weighed, values: ReadonlySet<string>): boolean {
  const fields = [...titles, body];
  const holds = (phrase: Token[]) => fields.some((field) => holdsExactly(field, phrase));
  return phrases.every(holds) && refuses?.(fields, values) !== true;
}

/** Whether a result that was not read is worth its place: neighbours of the query are neighbours in it. */
function isLikely(found: PagefindResult, query: Query, library: Library): boolean {
  const row = library.rows.get(found.id);
  const telling = query.words.filter((word) => word.weight > WEIGHT.rest).length;
  return (
    telling < 2 || pairsIn(found) > 0 || (row !== undefined && query.mentions.some((mention) => isFiled(mention, row)))
  );
}

function isFiled({ facet, value }: Query['mentions'][number], row: FacetRow): boolean {
  return facet in row.values && row.values[facet as FilterFacet].includes(value);
}

/** How often two of the words that were found stand side by side; Pagefind gives places in order. */
function pairsIn({ words }: PagefindResult): number {
  let pairs = 0;
  for (let at = 1; at < words.length; at++) if ((words[at] ?? 0) - (words[at - 1] ?? 0) === 1) pairs++;
  return pairs;
}

/** Best first; what has no score keeps its place after those that have. */
function byScore(found: PagefindResult[], scores: ReadonlyMap<string, number>): PagefindResult[] {
  return found.sort((a, b) => (scores.get(b.id) ?? -1) - (scores.get(a.id) ?? -1));
}

/** What can be known without loading: Pagefind's score, words side by side, and what the query names. */
export function firstScore(found: PagefindResult, query: Query, library: Library): number {
  const pairs = pairsIn(found);
  const row = library.rows.get(found.id);
  let points = found.score * (1 + 0.5 * Math.min(1, pairs / Math.max(1, query.words.length - 1)));
  if (row) {
    for (const mention of query.mentions) if (isFiled(mention, row)) points += 2;
    if (query.years.includes(row.date.slice(0, 4))) points += 1.5;
  }
  return points;
}
