import { findUnit, slugOf } from '../../archive/provinces.ts';
import { idFields, vocabularyRow } from '../../archive/vocabularies.ts';
import type { Entry, Vocabulary } from '../../archive/vocabulary.ts';
import { nearestId } from '../../archive/vocabulary.ts';
import { proseComponents } from '../prose-components.ts';
import { rule, type Found, type FoundIn } from '../rule.ts';
import type { ProsePage, ReadableReport, SettingsSources } from '../subjects.ts';

/**
 * An id that is in no list. Of words with few values, such as a language, the schema says the same
 * (src/content/parse-fields.ts).
 */
export const valueUnknown = rule(
  { 'value-unknown': 'error' },
  { report: inReport, settings: inSettings, page: (page) => [...ofProgram(page), ...inPage(page)] },
);

type Unknown = Found<'value-unknown'>;
const code = 'value-unknown';

function inReport({ fields, locate, vocabularies }: ReadableReport): Unknown[] {
  return (Object.keys(idFields) as (keyof typeof idFields)[]).flatMap((field) => {
    const list: Vocabulary<Entry> = vocabularies[idFields[field]];
    // A list that could not be read is a problem of its own; its values are not to blame.
    if (list.entries.length === 0) return [];
    return (fields[field] ?? []).flatMap((value, index): Unknown[] => {
      const { provinces } = vocabularies;
      const isKnown =
        field === 'province' ? findUnit(provinces, value, fields.date ?? '9999-12-31') : list.byId.has(value);
      if (isKnown) return [];
      const nearest = nearestId(list, value);
      // A province is written by the name it shares with those before and after it.
      const unit = field === 'province' && nearest !== undefined ? provinces.byId.get(nearest) : undefined;
      return [
        {
          ...locate([field, index]),
          code,
          field,
          actual: value,
          ...hint(unit ? slugOf(unit) : (nearest ?? fewIds(list))),
        },
      ];
    });
  });
}

/** All ids of a short list, where none is near; of a long one the first, to show what is asked for. */
function fewIds(list: Vocabulary<Entry>): string {
  const ids = list.entries.map(({ id }) => id);
  return ids.length <= 30 ? ids.join(', ') : `${ids.slice(0, 10).join(', ')}, …`;
}

function inSettings({ vocabularies, sources }: SettingsSources): FoundIn<'value-unknown'>[] {
  return sources.flatMap(({ name, file, source }) => {
    const rows = Array.isArray(source.value) ? (source.value as (Record<string, unknown> | null)[]) : [];
    return Object.entries(vocabularyRow(name).references ?? {}).flatMap(([field, list]) =>
      rows.flatMap((row, index) =>
        [row?.[field]].flat().flatMap((value) => {
          if (typeof value !== 'string' || vocabularies[list].byId.has(value)) return [];
          const place = source.locate([index, field]);
          return [{ file, ...place, code, field, actual: value, ...hint(nearestId(vocabularies[list], value)) }];
        }),
      ),
    );
  });
}

/** The file of a programme's story is named after the programme. */
function ofProgram({ kind, id, vocabularies: { programs } }: ProsePage): Unknown[] {
  if (kind !== 'program' || programs.entries.length === 0 || programs.byId.has(id)) return [];
  return [{ line: 1, column: 1, code, actual: id, ...hint(nearestId(programs, id)) }];
}

/** Components that do not exist, and the ids they are given. */
function inPage({ source, placeOf, vocabularies }: ProsePage): Unknown[] {
  // Code shown to readers is no component.
  const shown = source.replace(/```[\s\S]*?```|`[^`\n]*`/g, (text) => text.replace(/[^\n]/g, ' '));
  return [...shown.matchAll(/<([A-Z]\w*)(?:\s+id="([^"]*)")?/g)].flatMap((match): Unknown[] => {
    const [, name = '', id] = match;
    const place = placeOf(match.index);
    if (!(name in proseComponents))
      return [{ ...place, code, actual: `<${name}>`, expected: Object.keys(proseComponents).join(', ') }];
    const list = proseComponents[name];
    if (list === undefined || id === undefined || vocabularies[list].entries.length === 0) return [];
    if (vocabularies[list].byId.has(id)) return [];
    return [{ ...place, code, actual: id, ...hint(nearestId(vocabularies[list], id)) }];
  });
}

function hint(expected: string | undefined): { expected?: string } {
  return expected === undefined ? {} : { expected };
}
