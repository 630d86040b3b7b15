import { findUnit, slugOf } from '../../archive/provinces.ts';
import { idFields, vocabularyRow } from '../../archive/vocabularies.ts';
import type { Entry, Vocabulary } from '../../archive/vocabulary.ts';
import { nearestId } from '../../archive/vocabulary.ts';
import { componentsIn } from '../mdx.ts';
import { valuesIn } from '../named-reports.ts';
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
    const references = vocabularyRow(name).references ?? {};
    return valuesIn(source.value, Object.keys(references)).flatMap(({ path, field, value }) => {
      const list = references[field];
      if (list === undefined || vocabularies[list].byId.has(value)) return [];
      const place = source.locate(path);
      return [{ file, ...place, code, field, actual: value, ...hint(nearestId(vocabularies[list], value)) }];
    });
  });
}

/** The file of a programme's story is named after the programme. */
function ofProgram({ kind, id, vocabularies: { programs } }: ProsePage): Unknown[] {
  if (kind !== 'program' || programs.entries.length === 0 || programs.byId.has(id)) return [];
  return [{ line: 1, column: 1, code, actual: id, ...hint(nearestId(programs, id)) }];
}

/** Components that do not exist, and the ids they are given. */
function inPage({ source, placeOf, vocabularies }: ProsePage): Unknown[] {
  return componentsIn(source).flatMap(({ name, id, at }): Unknown[] => {
    const place = placeOf(at);
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
