import { daysBetween } from '../text/dates.ts';
import type { Archive } from './archive.ts';
import { facetOf, reasonFacets, type FacetId, type ReasonFacet } from './facets.ts';
import type { Report } from './report.ts';

/** What two reports share, for a reader to see why one is shown beside the other. */
export interface Relation {
  /** The first document both cite. */
  document?: string;
  /** The kinds of values they share, the most telling first. */
  kinds: ReasonFacet[];
  /** Days from the first to the second; negative when the second came earlier. */
  days: number;
}

/** Tells what two reports share. That both are about the whole country says nothing. */
export function relationOf({ vocabularies }: Archive, report: Report, other: Report): Relation {
  const shared = (facet: FacetId) => {
    const values = new Set(facetOf(facet).valuesOf(other, vocabularies));
    return facetOf(facet)
      .valuesOf(report, vocabularies)
      .filter((value) => values.has(value) && vocabularies.provinces.byId.get(value)?.nationwide !== true);
  };
  const [document] = shared('document');
  return {
    ...(document === undefined ? {} : { document }),
    kinds: reasonFacets.filter((kind) => shared(kind).length > 0),
    days: Math.round(daysBetween(report.date, other.date)),
  };
}
