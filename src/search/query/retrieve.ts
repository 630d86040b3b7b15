import type { FilterFacet } from '../../archive/facets.ts';
import { versionsOf } from './hit.ts';
import type { PagefindResult, Library } from './library.ts';
import { rephrase, understand, unknownWords, WEIGHT, type Query } from './query.ts';
import { score, toWeighed } from './rank.ts';
import { fromSearchable, toSearchable } from './searchable-text.ts';

/** What was found, best first. */
export interface Outcome {
  query: Query;
  /** Results with every word asked for, then those with some. */
  all: PagefindResult[];
  some: PagefindResult[];
  /** The query as corrected, where it had a slip. */
  mended?: string;
}

/** How many results are loaded and weighed word by word: a page of them is loaded anyway. */
const WEIGHED = 12;
/** Results on a page. */
const PAGE = 20;
/** Fewer results than this, and those with only some of the words are looked for. */
const FEW = 5;

/** Finds and ranks the reports for a query, as text. */
export async function retrieve(text: string, library: Library): Promise<Outcome> {
  const query = understand(text, library.lexicon, library.words);
  const mended = await mend(query, library);
  if (mended !== undefined)
    return { ...(await retrieveQuery(understand(mended, library.lexicon, library.words), library)), mended };
  return retrieveQuery(query, library);
}

async function retrieveQuery(query: Query, library: Library): Promise<Outcome> {
  const asked = query.words.filter((word) => word.asked);
  const telling = query.words.filter((word) => word.weight > WEIGHT.rest);
  // When most of a query is unknown, what little is known would be answered with chance finds.
  if (asked.length === 0 || asked.length * 2 < telling.length) return { query, all: [], some: [] };
  const all = await askAll(query, library);
  // Other words for the same are asked only where the page would not be full.
  for (const way of all.size < PAGE ? rephrase(query, library.lexicon) : []) {
    const other = understand(way, library.lexicon, library.words);
    // A word nobody wrote is not asked for: without it the rest would find what has nothing to do with it.
    if (unknownWords(other, library.words).length > unknownWords(query, library.words).length) continue;
    merge(all, await askAll(other, library), 0.9);
  }
  const some = all.size < FEW && asked.length > 1 ? await askEach(query, library) : new Map<string, PagefindResult>();
  for (const id of all.keys()) some.delete(id);
  const ranked = await rank(query, [...all.values()], [...some.values()], library);
  return { query, ...ranked };
}

/** Results that hold every word of a query that is asked for. */
function askAll(query: Query, library: Library): Promise<Map<string, PagefindResult>> {
  const asked = query.words.filter((word) => word.asked).map((word) => word.exact);
  return ask(asked.join(' '), library);
}

async function ask(term: string, { index }: Library): Promise<Map<string, PagefindResult>> {
  if (term === '') return new Map();
  const { results } = await index.search(toSearchable(term));
  return new Map(results.map((result) => [result.id, result]));
}

function merge(into: Map<string, PagefindResult>, more: Map<string, PagefindResult>, factor: number): void {
  for (const [id, found] of more) {
    const known = into.get(id);
    if (!known) into.set(id, { ...found, score: found.score * factor });
  }
}

/** Results with any of the more telling words; each word adds what it tells. */
async function askEach(query: Query, library: Library): Promise<Map<string, PagefindResult>> {
  const telling = query.words
    .filter((word) => word.asked)
    .sort((a, b) => b.weight - a.weight)
    .filter((word, place) => place < 2 || (place < 4 && library.words.share(word.folded) < 0.2));
  const merged = new Map<string, PagefindResult>();
  for (const word of telling)
    for (const [id, found] of await ask(word.exact, library)) {
      const known = merged.get(id);
      merged.set(id, {
        ...found,
        words: [...(known?.words ?? []), ...found.words],
        score: (known?.score ?? 0) + word.weight,
      });
    }
  return merged;
}

async function rank(
  query: Query,
  all: PagefindResult[],
  some: PagefindResult[],
  library: Library,
): Promise<Pick<Outcome, 'all' | 'some'>> {
  const first = (found: PagefindResult[]) =>
    byScore(found, new Map(found.map((each) => [each.id, firstScore(each, query, library)])));
  const order = [...first(all), ...first(some)];
  const head = order.slice(0, WEIGHED);
  const scores = new Map<string, number>();
  await Promise.all(
    head.map(async (found) => {
      const data = await found.data();
      const { filters, meta } = data;
      const values = new Set(
        Object.entries(filters).flatMap(([facet, values]) => values.map((value) => `${facet}:${value}`)),
      );
      const titles = [meta.title, meta.translated].filter((title) => title !== undefined).map(fromSearchable);
      const text = toWeighed(titles, fromSearchable(meta.keywords ?? ''), versionsOf(data).join(' '));
      scores.set(found.id, score(query, text, library.rows.get(found.id), values));
    }),
  );
  return { all: byScore(all, scores), some: byScore(some, scores) };
}

/** Best first; what has no score keeps its place after those that have. */
function byScore(found: PagefindResult[], scores: ReadonlyMap<string, number>): PagefindResult[] {
  return found.sort((a, b) => (scores.get(b.id) ?? -1) - (scores.get(a.id) ?? -1));
}

/** What can be known without loading: Pagefind's score, words side by side, and what the query names. */
function firstScore(found: PagefindResult, query: Query, library: Library): number {
  let pairs = 0;
  // Pagefind gives places in order.
  for (let at = 1; at < found.words.length; at++)
    if ((found.words[at] ?? 0) - (found.words[at - 1] ?? 0) === 1) pairs++;
  const row = library.rows.get(found.id);
  let points = found.score * (1 + 0.5 * Math.min(1, pairs / Math.max(1, query.words.length - 1)));
  if (row) {
    for (const { facet, value } of query.mentions)
      if (facet in row.values && row.values[facet as FilterFacet].includes(value)) points += 2;
    if (query.years.includes(row.date.slice(0, 4))) points += 1.5;
  }
  return points;
}

/**
 * A query with a word the archive does not know, corrected by its own words one letter away: of the possible ones,
 * that with which most is found side by side.
 */
async function mend(query: Query, library: Library): Promise<string | undefined> {
  const unknown = unknownWords(query, library.words);
  const [place] = unknown;
  if (place === undefined || unknown.length > 2) return undefined;
  const words = query.words.map((word) => word.exact);
  let current = words;
  for (const at of unknown) {
    const choices = library.words.near(query.words[at]?.folded ?? '').slice(0, 5);
    let best: { words: string[]; points: number } | undefined;
    for (const choice of choices) {
      const tried = current.with(at, choice);
      const points = await promise(tried, library);
      if (!best || points > best.points) best = { words: tried, points };
    }
    if (best) current = best.words;
  }
  return current === words ? undefined : current.join(' ');
}

async function promise(words: string[], library: Library): Promise<number> {
  const query = understand(words.join(' '), library.lexicon, library.words);
  const found = await askAll(query, library);
  return Math.max(0, ...[...found.values()].map((each) => firstScore(each, query, library)));
}
