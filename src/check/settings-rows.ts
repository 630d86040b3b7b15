import type { Entry } from '../archive/vocabulary.ts';
import type { VocabularyName } from '../archive/vocabularies.ts';
import type { Place } from '../content/yaml.ts';
import type { SettingsSources } from './subjects.ts';

/** A list as the rules of contradictions look at it: its entries, and where each stands. */
export interface Rows<T extends Entry> {
  file: string;
  entries: readonly T[];
  /** The place of a field of an entry, or of the entry where it lacks the field. */
  placeOf: (entry: T, ...path: (string | number)[]) => Place;
}

/** The usable entries of a list with their places; nothing where the list could not be read. */
export function rowsOf<Name extends VocabularyName>(
  { vocabularies, sources }: SettingsSources,
  name: Name,
): Rows<SettingsSources['vocabularies'][Name]['entries'][number]> | undefined {
  const found = sources.find((each) => each.name === name);
  if (!found) return undefined;
  const { file, source } = found;
  const rows = Array.isArray(source.value) ? (source.value as ({ id?: unknown } | null)[]) : [];
  return {
    file,
    entries: vocabularies[name].entries,
    placeOf: ({ id }, ...path) => source.locate([rows.findIndex((row) => row?.id === id), ...path]),
  };
}
