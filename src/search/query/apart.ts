import type { Lexicon } from './lexicon.ts';
import type { Words } from './words-file.ts';

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
