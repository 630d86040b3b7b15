import { asStroke, fold } from './text.ts';

/** A word of a text, by what it is compared with, and where it stands. */
interface Word {
  key: string;
  start: number;
  end: number;
}

/** A phrase found in a text. */
export interface PhraseMatch<T> {
  value: T;
  /** Offsets in the text searched. */
  start: number;
  end: number;
}

/** How words are compared: `accents` tells "thái" from "thai" (but not "hoà" from "hòa"); `folded` does not. */
export type Comparison = 'accents' | 'folded';

/**
 * Between the words of one phrase: spaces, a dash, a comma or a full stop ("TP. Hồ Chí Minh"), quotes, the sign of "KH&CN",
 * never a new paragraph.
 */
const GAP = /^[^\S\n]*[-–—.,&"“”'’]{0,2}[^\S\n]*\n?[^\S\n]*$/;

/**
 * Finds many phrases in one pass: each time the longest that stands there.
 * A value of undefined marks a phrase that only looks like another ("Thái Bình Dương" is not Thái Bình):
 * it uses up its words and is not reported.
 */
export function phraseFinder<T>(
  phrases: Iterable<readonly [phrase: string, value: T]>,
  comparison: Comparison,
): (text: string) => PhraseMatch<T & {}>[] {
  const byFirst = new Map<string, { keys: string[]; value: T }[]>();
  for (const [phrase, value] of phrases) {
    const keys = wordsOf(phrase, comparison).map((word) => word.key);
    const [first] = keys;
    if (first === undefined) continue;
    byFirst.set(first, [...(byFirst.get(first) ?? []), { keys, value }]);
  }
  for (const candidates of byFirst.values()) candidates.sort((a, b) => b.keys.length - a.keys.length);

  return (text) => {
    const words = wordsOf(text, comparison);
    const found: PhraseMatch<T & {}>[] = [];
    for (let index = 0; index < words.length; index++) {
      const match = byFirst.get(words[index]?.key ?? '')?.find(({ keys }) => standsAt(keys, words, index, text));
      const first = words[index];
      const last = match && words[index + match.keys.length - 1];
      if (!match || !first || !last) continue;
      const { value } = match;
      if (value !== undefined && value !== null) found.push({ value, start: first.start, end: last.end });
      index += match.keys.length - 1;
    }
    return found;
  };
}

function standsAt(keys: readonly string[], words: readonly Word[], index: number, text: string): boolean {
  for (let at = 0; at < keys.length; at++) {
    const word = words[index + at];
    if (!word || word.key !== keys[at]) return false;
    const before = words[index + at - 1];
    if (at > 0 && before && !GAP.test(text.slice(before.end, Math.min(word.start, before.end + 12)))) return false;
  }
  return true;
}

function wordsOf(text: string, comparison: Comparison): Word[] {
  const key = comparison === 'folded' ? fold : accentKey;
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map((match) => ({
    key: key(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/**
 * A word with its tone put last, in lower case: "hoà" and "hòa" are the same word in two styles of spelling.
 * Ð (Eth) and Ɖ stand for Đ on many pages.
 */
export function accentKey(word: string): string {
  const known = keys.get(word);
  if (known !== undefined) return known;
  const letters = asStroke(word).normalize('NFD').toLowerCase();
  const tones = letters.match(/[\u0300\u0301\u0303\u0309\u0323]/g);
  const key = tones ? letters.replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '') + tones.join('') : letters;
  if (keys.size > 20_000) keys.clear();
  keys.set(word, key);
  return key;
}

/** Vietnamese has some thousand syllables: a text's words are soon all known. */
const keys = new Map<string, string>();
