import type { NamedFacet } from '../../archive/facets.ts';

/** Everything a query may call something: written at build time, read by the worker. */
export interface NamesFile {
  /** Of each facet, values with their names. */
  facets: Record<NamedFacet, [value: string, names: string[]][]>;
  /** Groups of words that mean the same. */
  synonyms: string[][];
}
