import { askAll, askEach, merge } from './ask.ts';
import { readQuotes, type Asked } from './asked.ts';
import { judge, WHOLE, type Judged } from './judge.ts';
import type { Library, PagefindResult } from './library.ts';
import { rephrase, understand } from './query.ts';

/** What was found, best first. */
export interface Outcome extends Omit<Judged, 'query'> {
  /** Undefined where nothing was asked for, but at most what must not be there: then none is better than another. */
  query: Judged['query'] | undefined;
  /** The query as corrected, where it had a slip. */
  mended?: string;
}

/** Results on a page. */
const PAGE = 20;
/** Fewer results than this, and those with only some of the words are looked for. */
const FEW = 5;

/** Finds and ranks the reports for a query, as text. */
export async function retrieve(text: string, library: Library): Promise<Outcome> {
  const asked = await readAsked(text, library);
  if (asked.refuses && asked.text === '') return { query: undefined, all: await asked.others(), some: [], best: 1 };
  const outcome = await retrieveText(asked, library);
  if (outcome.best >= WHOLE) return outcome;
  // Most queries are answered as typed: what mends the others comes with the first of them.
  const { otherSpellings } = await import('./mend.ts');
  const others = await otherSpellings(outcome.query, library);
  for (const spelling of others) {
    const other = await retrieveText({ ...asked, text: spelling }, library);
    if (other.best >= WHOLE && other.best > outcome.best) return { ...other, mended: spelling };
  }
  return outcome;
}

/** Reads the signs of a query. What reads a minus comes with the first of them; `others`: all that hold none of it. */
async function readAsked(text: string, library: Library): Promise<Asked & { others: () => Promise<PagefindResult[]> }> {
  const others = () => Promise.resolve([]);
  if (!/(?:^|\s)[-\u2212]\S/.test(text)) return { ...readQuotes(text), others };
  const { allBut, holdsAny, readMinus } = await import('./minus.ts');
  const { text: rest, without } = readMinus(text, library.lexicon);
  if (without.length === 0) return { ...readQuotes(rest), others };
  return {
    ...readQuotes(rest),
    refuses: (fields, values) => holdsAny(without, fields, values),
    others: () => allBut(without, library),
  };
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
