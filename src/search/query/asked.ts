import type { Lexicon } from './lexicon.ts';
import { foldedWords, tokenize, type Token } from './tokens.ts';

/** A query taken apart: what ranks, what must stand word for word ("…"), what must not stand at all (-word). */
export interface Asked {
  text: string;
  phrases: Token[][];
  without: Without[];
}

/** Words that must not stand side by side in a report; as a known name in any accents, nor may it be filed under that. */
export interface Without {
  words: Token[];
  values: readonly { facet: string; value: string }[];
}

/** A minus before a word or a quote, as keyboards have it. Behind a figure it is a span of years: "2011 -2020". */
const MINUS = /(^|\s)[-\u2212](?=["“”„«\p{L}\p{N}])/gu;

/** Reads the signs of a query: quotes of any shape, and a minus before a word, a known name or a quote. */
export function readAsked(query: string, { names, longest }: Pick<Lexicon, 'names' | 'longest'>): Asked {
  const phrases: Token[][] = [];
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
  const text = [first, ...kept].join(' ').replace(/["“”„«]([^"“”„«»]+)["“”»]/g, (_, phrase: string) => {
    phrases.push(tokenize(phrase));
    return phrase;
  });
  return { text: text.trim(), phrases: phrases.filter(({ length }) => length > 0), without };
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

/** Whether words stand side by side in a text, with the accents that were typed. */
export function holdsExactly(text: readonly Token[], phrase: readonly Token[]): boolean {
  return text.some((_, start) =>
    phrase.every(({ exact, folded }, offset) => {
      const token = text[start + offset];
      return /^\p{ASCII}*$/u.test(exact) ? token?.folded === folded : token?.exact === exact;
    }),
  );
}
