import { memo } from '../text/memo.ts';
import { reportsOf, type Archive } from './archive.ts';
import { facetOf, relatedFacets, type FacetId } from './facets.ts';
import { unitsOfToday } from './provinces.ts';

/** The facets whose values have a page that shows them side by side with others. */
export const comparedFacets = ['province', 'program'] as const;
export type ComparedFacet = (typeof comparedFacets)[number];

/** Values to set side by side: one, and those most like it, the likest first. */
export interface Comparison {
  id: ComparedFacet;
  value: string;
  others: readonly string[];
}

/** How many stand beside one: with more, a column on a phone holds no word. */
const BESIDE = 2;

/**
 * A comparison for each place of today and each programme that shares something with another: one page each, not one for
 * each pair, whose number would grow with the square. Likeness is what their reports have in common of documents,
 * places, programmes, organisations and topics, each by the weight it has for related reports; those of one region, or
 * of one group of programmes, come first.
 */
export const comparisonsOf = memo((archive: Archive) => comparedFacets.flatMap((id) => compare(archive, id)));

/** The comparison of a value; undefined where there is nothing to compare it with. */
export function comparisonOf(archive: Archive, id: FacetId, value: string): Comparison | undefined {
  return comparisonsOf(archive).find((each) => each.id === id && each.value === value);
}

function compare(archive: Archive, id: ComparedFacet): Comparison[] {
  const { provinces, programs } = archive.vocabularies;
  const entries =
    id === 'province'
      ? unitsOfToday(provinces).map(({ id: value, region }) => ({ value, kin: region }))
      : programs.entries.map(({ id: value, group }) => ({ value, kin: group }));
  const candidates = entries
    .filter(({ value }) => reportsOf(archive, id, value).length > 0)
    .map((entry) => ({ ...entry, has: has(archive, id, entry.value) }));
  return candidates.flatMap((one) => {
    const others = candidates
      .filter((other) => other !== one)
      .map(({ value, kin, has: its }) => ({ value, akin: kin === one.kin, likeness: likeness(one.has, its) }))
      .filter((other) => other.likeness > 0)
      .sort((a, b) => Number(b.akin) - Number(a.akin) || b.likeness - a.likeness)
      .slice(0, BESIDE)
      .map((other) => other.value);
    return others.length > 0 ? [{ id, value: one.value, others }] : [];
  });
}

/** What the reports of a value bear of each other facet. That some are about the whole country says nothing. */
function has(archive: Archive, id: ComparedFacet, value: string): { weight: number; values: ReadonlySet<string> }[] {
  const { vocabularies } = archive;
  return relatedFacets
    .filter((facet) => facet.id !== id)
    .map((facet) => {
      const values = reportsOf(archive, id, value).flatMap((report) =>
        facetOf(facet.id).valuesOf(report, vocabularies),
      );
      const telling = values.filter((each) => vocabularies.provinces.byId.get(each)?.nationwide !== true);
      return { weight: facet.weight, values: new Set(telling) };
    });
}

/** The share of all they have that both have, of each kind, by weight; rounded, so that ties stay in the list's order. */
function likeness(one: ReturnType<typeof has>, other: ReturnType<typeof has>): number {
  const shares = one.map(({ weight, values }, index) => {
    const others = other[index]?.values ?? new Set();
    const all = values.union(others).size;
    return all === 0 ? 0 : (weight * values.intersection(others).size) / all;
  });
  return Math.round(shares.reduce((sum, share) => sum + share, 0) * 1e9);
}
