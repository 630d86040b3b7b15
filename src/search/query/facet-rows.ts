import type { FilterFacet } from '../../archive/facets.ts';
import { DAY } from '../../text/dates.ts';
import { filtersOf, type SearchState } from './state.ts';

/**
 * What the worker knows of every report without loading it: enough to filter, count and sort. Columns, because alike
 * things side by side compress best. The rows stand in the order of the keys by which Pagefind names results: it
 * lists them itself, so they need not be sent (at 10,000 reports the file is 45 kB instead of 83).
 */
export interface FacetFile {
  /** The first day of all. */
  start: string;
  /** Of each row, the days since the first. */
  days: number[];
  /** Of each facet: the values, and for each row the places of its values in that list. */
  facets: Record<FilterFacet, { values: string[]; rows: (number | number[])[] }>;
}

/** A report as the worker knows it. */
export interface FacetRow {
  date: string;
  values: Record<FilterFacet, readonly string[]>;
}

/** Milliseconds of a day. */

/** The rows of a file by Pagefind's keys, given in any order. */
export function readFacetFile(file: FacetFile, keys: readonly string[]): Map<string, FacetRow> {
  const start = Date.parse(file.start);
  return new Map(
    keys.toSorted().map((key, row) => {
      const values = {} as Record<FilterFacet, readonly string[]>;
      for (const [facet, column] of Object.entries(file.facets) as [FilterFacet, FacetFile['facets'][FilterFacet]][]) {
        const places = column.rows[row] ?? [];
        values[facet] = (typeof places === 'number' ? [places] : places).map((place) => column.values[place] ?? '');
      }
      return [key, { date: new Date(start + (file.days[row] ?? 0) * DAY).toISOString().slice(0, 10), values }];
    }),
  );
}

/** Whether a row passes the filters: any value of a facet, every facet; one facet may be left out. */
export function passes(row: FacetRow, state: SearchState, except?: FilterFacet): boolean {
  const year = row.date.slice(0, 4);
  if ((state.from !== '' && year < state.from) || (state.to !== '' && year > state.to)) return false;
  return filtersOf(state).every(([facet, wanted]) => {
    return facet === except || wanted.length === 0 || wanted.some((value) => row.values[facet].includes(value));
  });
}

/** How many of some rows each value would leave, were it chosen beside the filters of the other facets. */
export function countRows(rows: Iterable<FacetRow>, state: SearchState): Record<FilterFacet, Record<string, number>> {
  const facets = Object.keys(state.filters) as FilterFacet[];
  const counts = Object.fromEntries(facets.map((facet) => [facet, {}])) as Record<FilterFacet, Record<string, number>>;
  for (const row of rows)
    for (const facet of facets) {
      if (!passes(row, state, facet)) continue;
      for (const value of row.values[facet]) counts[facet][value] = (counts[facet][value] ?? 0) + 1;
    }
  return counts;
}
