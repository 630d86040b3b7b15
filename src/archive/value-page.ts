import { min } from 'd3-array';
import type { Language } from '../text/language.ts';
import { countValues, reportsOf, type Archive } from './archive.ts';
import { compareValues } from './facet-labels.ts';
import { facetOf, type FacetId } from './facets.ts';
import { ancestorsOf } from './provinces.ts';
import type { Vocabularies } from './vocabularies.ts';

/** The days between which a value can have reports; undefined at an end that nothing sets. */
export interface PossibleSpan {
  since: string | undefined;
  until: string | undefined;
}

/**
 * When a value can have reports: a unit while it is one, unless it gathers those of earlier ones; a document from its
 * day on; a programme while it runs. Years outside are no gaps in its list.
 * @param today the day of the build; what ends later ends with it
 */
export function possibleSpan(vocabularies: Vocabularies, id: FacetId, value: string, today: string): PossibleSpan {
  if (id === 'document') return { since: vocabularies.documents.byId.get(value)?.date, until: undefined };
  if (id === 'program') {
    const { from, to } = vocabularies.programs.byId.get(value)?.period ?? {};
    return {
      since: from === undefined ? undefined : String(from),
      until: to === undefined ? undefined : min([String(to), today]),
    };
  }
  const unit = id === 'province' ? vocabularies.provinces.byId.get(value) : undefined;
  const gathers = unit !== undefined && ancestorsOf(vocabularies.provinces, unit).length > 0;
  return { since: gathers ? undefined : unit?.since, until: unit?.until };
}

/** Values of one facet with how many reports each has, the most first. */
export interface CountedValues {
  facet: 'province' | 'program';
  values: (readonly [value: string, count: number])[];
}

/** What stands beside a value's reports: for a programme its places, as they are today, for all else the programmes. */
export function valuesBeside(archive: Archive, id: FacetId, value: string, language: Language): CountedValues {
  const facet = id === 'program' ? 'province' : 'program';
  const { provinces } = archive.vocabularies;
  const compare = compareValues(facetOf(facet), language, archive.vocabularies);
  return {
    facet,
    values: [...countValues(archive, facet, reportsOf(archive, id, value))]
      .filter(([other]) => facet !== 'province' || provinces.byId.get(other)?.until === undefined)
      .sort(([a, countA], [b, countB]) => countB - countA || compare(a, b)),
  };
}
