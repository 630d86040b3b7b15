import type { FilterFacet } from '../../archive/facets.ts';
import type { CardFacet } from '../query/cards-file.ts';
import type { Language } from '../../text/language.ts';

/** What the page hands over as data: the filters, addresses, and places as lists name them. */
export interface PageData {
  base: string;
  /** The archive's name. */
  archive: string;
  filters: FilterFacet[];
  report: Record<Language, string>;
  /** Of each facet a query can name a value of, the address below which its values have their pages. */
  pages: Record<CardFacet, string>;
  places: Record<string, string>;
}
