import { slugOf } from './provinces.ts';
import type { LegalDocument, Province } from './vocabularies.ts';
import type { Entry, Vocabulary } from './vocabulary.ts';

/** A value of a facet and what a query may call it, in both languages. */
export type ValueNames = [value: string, names: string[]];

/** The names of an entry of any list: its label and its aliases, and others it is known by. */
export function entryNames({ id, label, aliases }: Entry, others: readonly string[] = []): ValueNames {
  return [id, distinct([label.vi, label.en, ...(aliases ?? []), ...others])];
}

/** The names of every province. Units of one name share their other names: "TPHCM" is the city of then and of today. */
export function provinceNames({ entries }: Vocabulary<Province>): ValueNames[] {
  return entries
    .filter((unit) => !unit.nationwide)
    .map((unit) => {
      const namesakes = entries.filter((other) => slugOf(other) === slugOf(unit));
      return entryNames({ ...unit, aliases: namesakes.flatMap((other) => other.aliases ?? []) });
    });
}

/** What a document may be called: its number, then its kind in words. */
export function documentNames({ id, number, kind }: LegalDocument): ValueNames {
  return [id, distinct([number, kind?.vi, kind?.en])];
}

function distinct(names: readonly (string | undefined)[]): string[] {
  return [...new Set(names.filter((name) => name !== undefined))];
}
