import type { FilterFacet } from '../../archive/facets.ts';
import { holdsExactly } from './asked.ts';
import type { FacetRow } from './facet-rows.ts';
import type { Lexicon } from './lexicon.ts';
import type { Library, PagefindResult } from './library.ts';
import { readRecord } from './record.ts';
import { toSearchable } from './searchable-text.ts';
import { foldedWords, tokenize, type Token } from './tokens.ts';

/** Words that must not stand side by side in a report; as a known name in any accents, nor may it be filed under that. */
export interface Without {
  words: Token[];
  values: readonly { facet: string; value: string }[];
}

/** A minus before a word or a quote, as keyboards have it. Behind a figure it is a span of years: "2011 -2020". */
const MINUS = /(^|\s)[-\u2212](?=["“”„«\p{L}\p{N}])/gu;

/** Takes what must not stand out of a query: a minus before a word, a known name or a quote. */
export function readMinus(
  query: string,
  { names, longest }: Pick<Lexicon, 'names' | 'longest'>,
): { text: string; without: Without[] } {
  const without: Without[] = [];
  const [first = '', ...parts] = apartByMinus(query.normalize('NFC'));
  const kept = parts.map((part) => {
    const quoted = /^["“”„«]([^"“”„«»]+)["“”»]/.exec(part);
    if (quoted) {
      without.push({ words: tokenize(quoted[1] ?? ''), values: [] });
      return part.slice(quoted[0].length);
    }
    const spoken = part.split(/(?=["“”„«])/)[0] ?? '';
    const ends = [...spoken.matchAll(/[\p{L}\p{N}]+/gu)].map(({ index, 0: word }) => index + word.length);
    const named = ends.slice(0, longest).findLast((end) => names.has(foldedWords(part.slice(0, end)).join(' ')));
    const end = named ?? ends[0] ?? 0;
    const words = tokenize(part.slice(0, end));
    without.push({ words, values: names.get(words.map(({ folded }) => folded).join(' ')) ?? [] });
    return part.slice(end);
  });
  return { text: [first, ...kept].join(' ').trim(), without };
}

/** A query before its first minus, and what follows each. */
function apartByMinus(query: string): string[] {
  const parts: string[] = [];
  let start = 0;
  for (const found of query.matchAll(MINUS)) {
    if (/\d\s*$/.test(query.slice(0, found.index)) && /^\d+(?!\p{L})/u.test(query.slice(found.index + found[0].length)))
      continue;
    parts.push(query.slice(start, found.index));
    start = found.index + found[0].length;
  }
  return [...parts, query.slice(start)];
}

/** Whether a report that may not hold something holds it: its fields, and what it is filed under as `facet:value`. */
export function holdsAny(
  without: readonly Without[],
  fields: readonly (readonly Token[])[],
  values: ReadonlySet<string>,
): boolean {
  return without.some(({ words, values: named }) => {
    if (named.some(({ facet, value }) => values.has(`${facet}:${value}`))) return true;
    // A name of several words is itself in any accents; one word may be another without them.
    const asked = named.length > 0 && words.length > 1 ? words.map(({ folded }) => ({ exact: folded, folded })) : words;
    return fields.some((field) => holdsExactly(field, asked));
  });
}

/**
 * All reports but those that hold what must not stand in them, for a query that asks for nothing else. Only those that
 * have the words at all are read.
 */
export async function allBut(without: readonly Without[], library: Library): Promise<PagefindResult[]> {
  const suspects = new Map<string, PagefindResult>();
  for (const { words } of without) {
    const { results } = await library.index.search(toSearchable(words.map(({ exact }) => exact).join(' ')));
    for (const result of results) suspects.set(result.id, result);
  }
  const gone = new Set<string>();
  await Promise.all(
    [...suspects.values()].map(async (each) => {
      const { text, values } = await readRecord(each, library);
      if (holdsAny(without, [...text.titles, text.body], values)) gone.add(each.id);
    }),
  );
  const isFiledUnder = (row: FacetRow | undefined) =>
    without.some(({ values }) => values.some(({ facet, value }) => row?.values[facet as FilterFacet]?.includes(value)));
  const { results } = await library.index.search(null);
  return results.filter(({ id }) => !gone.has(id) && !isFiledUnder(library.rows.get(id)));
}
