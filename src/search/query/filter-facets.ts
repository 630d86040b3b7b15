import type { FacetId } from '../../archive/facets.ts';

/** The facets a search can be narrowed by, in the order of the filter form. Years are a range beside them. */
export const filterFacets = ['program', 'province', 'topic', 'language'] as const satisfies readonly FacetId[];

export type FilterFacet = (typeof filterFacets)[number];
