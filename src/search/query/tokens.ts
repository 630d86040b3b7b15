import { fold } from '../../text/text.ts';

/** A word as search sees it: as written (lower case, NFC) and folded to plain letters. */
export interface Token {
  exact: string;
  folded: string;
  /** Whether it is written in capitals: "AI" is no "ai". */
  capitals?: boolean;
}

/** The words of a text. Vietnamese syllables are words; "37/QĐ-UBND" is `37`, `qd`, `ubnd`. */
export function tokenize(text: string): Token[] {
  return (text.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => ({
    exact: word.toLowerCase(),
    folded: stem(fold(word)),
    ...(/^\p{Lu}{2,}$/u.test(word) && { capitals: true }),
  }));
}

/** Only the folded words. */
export function foldedWords(text: string): string[] {
  return (fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).map(stem);
}

/**
 * English endings taken off longer words: students → student, training → train. No Vietnamese syllable is long
 * enough, or ends so, to be touched.
 */
function stem(word: string): string {
  if (word.length < 5 || !/^[a-z]+$/.test(word)) return word;
  return word
    .replace(/(?:'s|s)$/, '')
    .replace(/(?<=[a-z]{4})(?:ing|ed)$/, '')
    .replace(/ie$/, 'y');
}
