import type { FacetId } from '../model/facets.ts';

/** The facets a search can be narrowed by, in the order of the filter form. */
export const filterFacets = ['program', 'year', 'province', 'topic', 'language'] as const satisfies readonly FacetId[];

export type FilterFacet = (typeof filterFacets)[number];
