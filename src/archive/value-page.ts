import { min } from 'd3-array';
import type { Language } from '../text/language.ts';
import { countValues, reportsOf, type Archive } from './archive.ts';
import { compareValues } from './facet-labels.ts';
import { yearInNumber } from './document-years.ts';
import { facetOf, type FacetId } from './facets.ts';
import { ancestorsOf, findUnit, unitToday } from './provinces.ts';
import type { Province } from './vocabularies.ts';

/** The days between which a value can have reports; undefined at an end that nothing sets. */
export interface PossibleSpan {
  since: string | undefined;
  until: string | undefined;
}

/**
 * When a value can have reports. Years outside are no gaps in its list:
 * - a unit while it is one, unless it gathers those of earlier ones; a region until it was redrawn;
 * - a document from its day on, or the year in its number; a programme while it runs, or from the document that founded it;
 * - an organisation of a place as long as the place.
 * Where nothing says when a document, programme or organisation began, its first report does.
 * @param today the day of the build; what ends later ends with it
 */
export function possibleSpan(archive: Archive, id: FacetId, value: string, today: string): PossibleSpan {
  const { provinces, regions, programs, organizations, documents } = archive.vocabularies;
  const first = () => reportsOf(archive, id, value).at(-1)?.date;
  if (id === 'document') {
    const document = documents.byId.get(value);
    return { since: document?.date ?? yearInNumber(document?.number ?? '') ?? first(), until: undefined };
  }
  if (id === 'program') {
    const { period: { from, to } = {}, founded_by: founder = '' } = programs.byId.get(value) ?? {};
    return {
      since: from === undefined ? (documents.byId.get(founder)?.date ?? first()) : String(from),
      until: to === undefined ? undefined : min([String(to), today]),
    };
  }
  if (id === 'region') return { since: undefined, until: regions.byId.get(value)?.until };
  if (id === 'organization') {
    const place = organizations.byId.get(value)?.province;
    return { since: first(), until: place === undefined ? undefined : findUnit(provinces, place, today)?.unit.until };
  }
  const unit = id === 'province' ? provinces.byId.get(value) : undefined;
  const gathers = unit !== undefined && ancestorsOf(provinces, unit).length > 0;
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

/**
 * Units of whose time the list of a region has reports though their places lie in another region today, in the order of
 * the list of units: Long An, counted in the Mekong Delta, is part of Tây Ninh now. None for a region of the past, whose
 * places all do.
 */
export function unitsThatLeft(archive: Archive, region: string): Province[] {
  const { provinces, regions } = archive.vocabularies;
  if (regions.byId.get(region)?.until !== undefined) return [];
  const named = new Set(reportsOf(archive, 'region', region).flatMap((report) => report.province));
  return provinces.entries.filter(
    (unit) =>
      named.has(unit.id) &&
      (unit.former_region ?? unit.region) === region &&
      unitToday(provinces, unit).region !== region,
  );
}
