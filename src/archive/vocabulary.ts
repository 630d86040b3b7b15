import { distance } from 'fastest-levenshtein';
import type { Label } from '../text/language.ts';
import { fold } from '../text/text.ts';

/** An entry of a closed list: what every list's entries have in common. */
export interface Entry {
  id: string;
  label: Label;
  aliases?: string[] | undefined;
  /** Ids it had before, or of entries it took in: their addresses lead to its page. */
  former?: string[] | undefined;
}

/** A closed list, in the order of its file. */
export interface Vocabulary<T extends Entry> {
  entries: readonly T[];
  byId: ReadonlyMap<string, T>;
}

export function createVocabulary<T extends Entry>(entries: readonly T[]): Vocabulary<T> {
  return { entries, byId: new Map(entries.map((entry) => [entry.id, entry])) };
}

/**
 * The id an editor most likely meant: an entry's label or alias in any spelling, else the closest id.
 * Undefined when nothing is near (more than half of the letters differ).
 */
export function nearestId(vocabulary: Vocabulary<Entry>, value: string): string | undefined {
  const wanted = fold(value.trim());
  let best: { id: string; distance: number } | undefined;
  for (const entry of vocabulary.entries) {
    const names = [entry.id, entry.label.vi, entry.label.en, ...(entry.aliases ?? []), ...(entry.former ?? [])];
    for (const name of names) {
      if (name === undefined) continue;
      const folded = fold(name);
      if (folded === wanted) return entry.id;
      const between = distance(wanted, folded);
      if (!best || between < best.distance) best = { id: entry.id, distance: between };
    }
  }
  // Of three letters two others make any word: `yes` is not `5s`.
  const most = wanted.length < 4 ? 1 : Math.max(2, wanted.length / 2);
  return best && best.distance <= most ? best.id : undefined;
}
