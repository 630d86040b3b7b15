import type { FilterFacet } from '../../archive/facets.ts';
import type { FacetRow } from './facet-rows.ts';
import type { Token } from './tokens.ts';
import type { PagefindResult, Library } from './library.ts';
import { holdsExactly, readAsked, type Asked } from './asked.ts';
import { coverage } from './coverage.ts';
import { otherNames, rephrase, understand, unknownWords, WEIGHT, type Query } from './query.ts';
import { score, type Weighed } from './rank.ts';
import { readRecord } from './record.ts';
import { respell } from './spelling.ts';
import { toSearchable } from './searchable-text.ts';

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
/** Results that are read where words must or must not stand in them. */
const MOST_READ = 60;
/** Other spellings that are tried. */
const MOST_SPELLINGS = 8;
/** Fewer results than this, and those with only some of the words are looked for. */
const FEW = 5;

/** So much of what a query says a report must hold to answer it; with less it answers in part, or not at all. */
const WHOLE = 0.8;
const PART = 0.62;
/** Of a report on the very thing that the query names less is asked. */
const PART_ON_SUBJECT = 0.4;

/** Finds and ranks the reports for a query, as text. */
export async function retrieve(text: string, library: Library): Promise<Outcome> {
  const asked = readAsked(text);
  const outcome = await retrieveText(asked, library);
  const others = outcome.best >= WHOLE ? [] : await otherSpellings(outcome.query, library);
  for (const spelling of others) {
    const other = await retrieveText({ ...asked, text: spelling }, library);
    if (other.best >= WHOLE && other.best > outcome.best) return { ...other, mended: spelling };
  }
  return outcome;
}

interface Judged extends Outcome {
  /** The most any report holds of what the query says. */
  best: number;
}

async function retrieveText(asked: Asked, library: Library): Promise<Judged> {
  const query = understand(asked.text, library.lexicon, library.words);
  const words = query.words.filter((word) => word.asked);
  // A single letter is no word: "C++" would be found everywhere.
  if (!words.some(({ folded }) => folded.length > 1 || /\d/.test(folded))) return { query, all: [], some: [], best: 0 };
  const found = await askAll(query, library);
  // Other words for the same are asked only where the page would not be full.
  for (const way of found.size < PAGE ? rephrase(query, library.lexicon) : [])
    merge(found, await askAll(understand(way, library.lexicon, library.words), library), 0.9);
  const judged = await judge(query, asked, [...found.values()], library);
  if (judged.all.length >= FEW || words.length < 2) return judged;
  const more = await askEach(query, library);
  for (const id of found.keys()) more.delete(id);
  const others = await judge(query, asked, [...more.values()], library, true);
  return {
    query,
    all: [...judged.all, ...others.all],
    some: [...judged.some, ...others.some],
    best: Math.max(judged.best, others.best),
  };
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

/**
 * Parts results by how much of the query they hold, best first. The first are loaded and read; of the others those stay
 * that have the query's words side by side, or are filed under what it names.
 * @param partly whether the results lack words of the query: then only those that were read stay
 */
async function judge(
  query: Query,
  asked: Asked,
  found: PagefindResult[],
  library: Library,
  partly = false,
): Promise<Judged> {
  const strict = asked.phrases.length + asked.without.length > 0;
  const order = byScore(found, new Map(found.map((each) => [each.id, firstScore(each, query, library)])));
  const head = order.slice(0, strict ? MOST_READ : WEIGHED);
  const scores = new Map<string, number>();
  const held = new Map<string, number>();
  const others = otherNames(query, library.lexicon);
  await Promise.all(
    head.map(async (each) => {
      const { text, values } = await readRecord(each, library);
      scores.set(each.id, score(query, text, library.rows.get(each.id), values));
      const { share, onSubject } = coverage(query, text, values, others);
      const answers = obeys(asked, text) && share >= (onSubject ? PART_ON_SUBJECT : PART);
      held.set(each.id, answers ? share : 0);
    }),
  );
  const holding = (least: number, below: number) =>
    byScore(
      head.filter(({ id }) => (held.get(id) ?? 0) >= least && (held.get(id) ?? 0) < below),
      scores,
    );
  const all = holding(WHOLE, Infinity);
  const rest = partly || strict || all.length === 0 ? [] : order.slice(WEIGHED).filter((each) => isLikely(each, query, library));
  return { query, all: [...all, ...rest], some: holding(PART_ON_SUBJECT, WHOLE), best: Math.max(0, ...held.values()) };
}

function obeys({ phrases, without }: Asked, { titles, body }: Weighed): boolean {
  const fields = [...titles, body];
  const holds = (phrase: Token[]) => fields.some((field) => holdsExactly(field, phrase));
  return phrases.every(holds) && !without.some(holds);
}

/** Whether a result that was not read is worth its place: neighbours of the query are neighbours in it. */
function isLikely(found: PagefindResult, query: Query, library: Library): boolean {
  const row = library.rows.get(found.id);
  const telling = query.words.filter((word) => word.weight > WEIGHT.rest).length;
  return telling < 2 || pairsIn(found) > 0 || (row !== undefined && query.mentions.some((mention) => isFiled(mention, row)));
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
function firstScore(found: PagefindResult, query: Query, library: Library): number {
  const pairs = pairsIn(found);
  const row = library.rows.get(found.id);
  let points = found.score * (1 + 0.5 * Math.min(1, pairs / Math.max(1, query.words.length - 1)));
  if (row) {
    for (const mention of query.mentions) if (isFiled(mention, row)) points += 2;
    if (query.years.includes(row.date.slice(0, 4))) points += 1.5;
  }
  return points;
}

/**
 * How else a query may have been meant: with its unknown words mended by a letter, or with a syllable that sounds alike.
 * Whether one is taken is for what it finds to say.
 */
async function otherSpellings(query: Query, library: Library): Promise<string[]> {
  const words = query.words.map((word) => word.exact);
  const mended = await mend(query, library);
  const alike = query.words.flatMap(({ exact, folded }, at) =>
    library.words.alike(folded).map((other) => words.with(at, respell(exact, folded, other)).join(' ')),
  );
  return [...(mended === undefined ? [] : [mended]), ...alike.slice(0, MOST_SPELLINGS)];
}

/** Its unknown words corrected by the archive's own, one letter away: those with which most is found side by side. */
async function mend(query: Query, library: Library): Promise<string | undefined> {
  const unknown = unknownWords(query, library.words, library.lexicon);
  if (unknown.length === 0 || unknown.length > 2) return undefined;
  const words = query.words.map((word) => word.exact);
  let current = words;
  for (const at of unknown) {
    let best: { words: string[]; points: number } | undefined;
    for (const choice of library.words.near(query.words[at]?.folded ?? '').slice(0, 5)) {
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
