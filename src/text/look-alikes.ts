import type { Slip } from './letters.ts';

/** Letters of other alphabets that look like Latin ones, each with its like in the same place of the other text. */
const pairs = [
  // Cyrillic.
  ['АВЕЅІЈКМНОРСТУХҮавеѕіјкмнорстухү', 'ABESIJKMHOPCTYXYabesijkmhopctyxy'],
  // Greek; its small letters mean themselves in units and formulas.
  ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο', 'ABEZHIKMNOPTYXo'],
] as const;

const latin = new Map(
  pairs.flatMap(([from, to]) => Array.from(from, (letter, index) => [letter, to[index] ?? letter] as const)),
);

/** Letters that are drawn instead of typed, as posts have them in bold, and those as wide as Chinese ones. */
const drawn = /[\u{1D400}-\u{1D7FF}\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]/u;

/** Few texts hold any letter of these alphabets: the others are not taken apart into words. */
const sieve = /[\u0370-\u052F\uFF10-\uFF5A\u{1D400}-\u{1D7FF}]/u;

/** Words in which letters of another alphabet stand among Latin ones, or letters that are drawn: search finds neither. */
export function findLookAlikes(text: string): Slip[] {
  if (!sieve.test(text)) return [];
  return [...text.matchAll(/[\p{L}\p{M}\p{Nd}]+/gu)].flatMap(({ 0: word, index }) => {
    const isDrawn = drawn.test(word);
    if (!isDrawn && !(/\p{Script=Latin}/u.test(word) && Array.from(word).some((letter) => latin.has(letter))))
      return [];
    const plain = isDrawn ? word.normalize('NFKC') : word;
    const repaired = Array.from(plain, (letter) => latin.get(letter) ?? letter).join('');
    const composed = repaired.normalize('NFC');
    return [{ start: index, end: index + word.length, shown: word, from: index, repaired: composed }];
  });
}
