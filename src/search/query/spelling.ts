import type { Lexicon } from './lexicon.ts';
import type { Words } from './words-file.ts';

/** A word's letters without its tone, and the tone by itself: "hoà" is "hòa", and hỏi is taken for ngã. */
export function spelt(exact: string): string {
  const parts = exact.normalize('NFD').replace(/\u0309/g, '\u0303');
  return parts.replace(/[\u0300\u0301\u0303\u0323]/g, '') + (/[\u0300\u0301\u0303\u0323]/.exec(parts)?.[0] ?? '');
}

/** How a folded syllable sounds to those who mix up s and x, ch and tr, and a last i and y: "quản lí". */
export function sound(folded: string): string {
  return folded
    .replace(/^x/, 's')
    .replace(/^tr/, 'ch')
    .replace(/(?<=[b-df-hj-np-tv-z])y$/, 'i');
}

/** A word as typed, with the letters in which two folded words differ exchanged and its accents kept: "xuất" → "suất". */
export function respell(exact: string, folded: string, other: string): string {
  let same = 0;
  while (same < folded.length && same < other.length && folded.at(-1 - same) === other.at(-1 - same)) same++;
  if (same > 0) return other.slice(0, other.length - same) + exact.normalize('NFC').slice(folded.length - same);
  const [, ...marks] = exact.normalize('NFC').slice(-1).normalize('NFD');
  return (exact.normalize('NFC').slice(0, -1) + other.slice(-1) + marks.join('')).normalize('NFC');
}

/**
 * A word that is several run together, as these: a name ("thainguyen"), letters and figures ("qd1322"), or syllables the
 * archive knows. Undefined where it is none of these.
 */
export function apart(folded: string, lexicon: Lexicon, words: Words): string[] | undefined {
  if (words.count(folded) > 0 || lexicon.known.has(folded)) return undefined;
  const [, letters, figures] = /^([a-z]+)(\d{2,})$/.exec(folded) ?? [];
  if (letters !== undefined && figures !== undefined) return [letters, figures];
  return lexicon.joined.get(folded) ?? (folded.length < 8 ? undefined : cut(folded, words));
}

/** The fewest syllables of the archive that make up a word; undefined where it takes others. */
function cut(folded: string, words: Words): string[] | undefined {
  const best: (string[] | undefined)[] = [[]];
  for (let end = 1; end <= folded.length; end++)
    for (let length = 2; length <= Math.min(6, end); length++) {
      const before = best[end - length];
      const part = folded.slice(end - length, end);
      if (!before || words.count(part) < 2 || before.length + 1 >= (best[end]?.length ?? Infinity)) continue;
      best[end] = [...before, part];
    }
  return best[folded.length];
}
