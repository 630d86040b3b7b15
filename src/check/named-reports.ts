import { vocabularyRow, type VocabularyName } from '../archive/vocabularies.ts';
import type { YamlSource } from '../content/yaml.ts';
import type { NamedReport } from './subjects.ts';

/** The reports that entries of a list name, in blocks of an entry too. */
export function namedInList(name: VocabularyName, source: YamlSource, file: string): NamedReport[] {
  const fields = vocabularyRow(name).reports ?? [];
  if (fields.length === 0) return [];
  return valuesIn(source.value, fields).map(({ path, value, field }) => ({
    id: value,
    place: { file, ...source.locate(path), field },
  }));
}

/** A value of a field, and where it stands. */
interface FieldValue {
  path: (string | number)[];
  field: string;
  value: string;
}

/** The texts that fields of these names hold, at any depth; of a list each of its items. */
export function valuesIn(value: unknown, fields: readonly string[]): FieldValue[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]): FieldValue[] => {
    const at = Array.isArray(value) ? Number(key) : key;
    if (!fields.includes(key))
      return valuesIn(inner, fields).map(({ path, ...rest }) => ({ path: [at, ...path], ...rest }));
    if (typeof inner === 'string') return [{ path: [at], field: key, value: inner }];
    const items: unknown[] = Array.isArray(inner) ? inner : [];
    return items.flatMap((item, index) =>
      typeof item === 'string' ? [{ path: [at, index], field: key, value: item }] : [],
    );
  });
}
