import type { FacetId, MenuFacet, ReasonFacet } from '../../archive/facets.ts';

/** What a language says of each facet: more where its row gives it a place in the menu or among reasons. */
export type FacetWords = {
  [Id in FacetId]: {
    /** One value: "Province: Bắc Giang". */
    one: string;
    /** The heading of all its values. */
    many: string;
    /** What the page of all its values says first. */
    intro: string;
  } & (Id extends MenuFacet ? { menu: string } : unknown) &
    (Id extends ReasonFacet ? { /** Within "the same … and …". */ reason: string } : unknown) &
    (Id extends 'province' | 'program'
      ? { /** The heading beside the reports of another value. */ beside: string }
      : unknown);
};
