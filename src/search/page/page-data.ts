import type { FilterFacet } from '../../archive/facets.ts';
import type { Language } from '../../text/language.ts';

/** What the page hands over as data: the filters, addresses, and places as lists name them. */
export interface PageData {
  base: string;
  filters: FilterFacet[];
  report: Record<Language, string>;
  document: string;
  places: Record<string, string>;
}
