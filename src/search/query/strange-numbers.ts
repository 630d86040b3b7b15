import type { Lexicon } from './lexicon.ts';

/** A figure that a query gives as the number of a legal document which no list knows: "nghị định 712". */
export interface StrangeNumber {
  /** Its place among the query's words. */
  at: number;
  /** The kind of document, as folded words. */
  kind: string[];
}

/** Words between a kind and its number: "thông tư số 27", "circular no 27". */
const BETWEEN = new Set(['so', 'no', 'number']);

/**
 * The figures of a query that stand behind a kind of document of which none has that number. A programme of that figure,
 * or a report in which it stands by chance, is another thing.
 * @param folded the words of the query
 */
export function strangeNumbers(folded: readonly string[], { documents }: Pick<Lexicon, 'documents'>): StrangeNumber[] {
  const kinds = new Map(documents.flatMap((each) => each.kinds).map((kind) => [kind.join(' '), kind]));
  return folded.flatMap((word, at) => {
    if (!/^\d+$/.test(word)) return [];
    const end = BETWEEN.has(folded[at - 1] ?? '') ? at - 1 : at;
    const before = [...kinds.values()].filter((kind) => endsWith(folded, end, kind));
    // Of "thông tư liên tịch" and "thông tư" the longer.
    const kind = before.sort((a, b) => b.length - a.length)[0];
    if (!kind) return [];
    const known = documents.some(
      ({ words, kinds: own }) => words[0] === word && own.some((each) => each.join(' ') === kind.join(' ')),
    );
    return known ? [] : [{ at, kind }];
  });
}

/** Whether a text has the number behind its kind. @param index the places of each word of the text */
export function holdsNumber(
  index: ReadonlyMap<string, number[]>,
  number: string,
  { kind: [first = '', ...rest] }: StrangeNumber,
): boolean {
  const follows = (word: string, place: number) => index.get(word)?.includes(place) === true;
  return (index.get(first) ?? []).some((start) => {
    const end = start + 1 + rest.length;
    if (!rest.every((word, offset) => follows(word, start + 1 + offset))) return false;
    return follows(number, end) || [...BETWEEN].some((word) => follows(word, end) && follows(number, end + 1));
  });
}

function endsWith(words: readonly string[], end: number, part: readonly string[]): boolean {
  return end >= part.length && part.every((word, offset) => words[end - part.length + offset] === word);
}
