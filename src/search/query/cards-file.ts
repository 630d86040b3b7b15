import type { NamedFacet } from '../../archive/facets.ts';

/** The facets whose values have a card above the results. */
export type CardFacet = NamedFacet | 'year';

/** A value's card: what it is called, what it is in a line, how many reports it has. */
export type Card = [value: string, label: string, line: string, reports: number];

/** The cards of every value, in one language: fetched with the first query that names something. */
export type CardsFile = Record<CardFacet, Card[]>;
