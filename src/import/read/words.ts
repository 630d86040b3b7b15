import { accentKey } from '../../text/phrases.ts';
import { fold } from '../../text/text.ts';

/** The same words; pages also print a title's words without accents, or "TPHCM" for "TP. HCM". */
export function same(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 60) return false;
  return keysOf(a).join('') === keysOf(b).join('') || (fold(a) === b && /\s/.test(b));
}

/** A line by its words alone: case, marks and the style of tones aside. */
export function keyOf(text: string): string {
  // Beyond some thousand letters the length tells as much as the words.
  return keysOf(text.slice(0, 5000)).join(' ') + (text.length > 5000 ? ` ${text.length}` : '');
}

/** The words of a text, each as it is compared. */
export function keysOf(text: string): string[] {
  return (text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map(accentKey);
}

/** What part of a text's words are among others: 0 to 1. */
export function shareIn(text: string, words: ReadonlySet<string>): number {
  const keys = keysOf(text);
  return keys.length === 0 ? 0 : keys.filter((key) => words.has(key)).length / keys.length;
}

/** The words around a place in a text, whole: what a guess rests on. */
export function around(text: string, start: number, end: number): string {
  const left = text.slice(Math.max(0, start - 30), start).replace(start > 30 ? /^\S*\s/u : '', '');
  const right = text.slice(end, end + 40);
  return `${left}${text.slice(start, end)}${end + 40 < text.length ? right.replace(/\s\S*$/u, '') : right}`
    .replace(/\s+/g, ' ')
    .trim();
}
