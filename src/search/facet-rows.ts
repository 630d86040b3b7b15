import type { Archive } from '../model/archive.ts';
import { facetOf } from '../model/facets.ts';
import { filterFacets, type FilterFacet } from './filter-facets.ts';
import type { SearchState } from './state.ts';

/**
 * What the worker knows of every report without loading it: enough to filter, count and sort. One row a report,
 * newest first; columns, because alike things side by side compress best.
 */
export interface FacetFile {
  /** The keys by which Pagefind names results, in the order of the rows, joined by spaces. */
  keys: string;
  /** Days as YYYY-MM-DD, one for each run of equal ones: [day, how many]. */
  days: [string, number][];
  /** Of each facet: the values, and for each row the places of its values in that list. */
  facets: Record<FilterFacet, { values: string[]; rows: (number | number[])[] }>;
}

/** A report as the worker knows it. */
export interface FacetRow {
  date: string;
  values: Record<FilterFacet, readonly string[]>;
}

/** Writes the file of an archive. */
export function toFacetFile(archive: Archive, keyOf: (id: string) => string): FacetFile {
  const days: [string, number][] = [];
  for (const { date } of archive.reports) {
    const last = days.at(-1);
    if (last?.[0] === date) last[1]++;
    else days.push([date, 1]);
  }
  const column = (facet: FilterFacet) => {
    const values = [...archive.groups[facet]].filter(([, reports]) => reports.length > 0).map(([value]) => value);
    const place = new Map(values.map((value, index) => [value, index]));
    const rows = archive.reports.map((report) => {
      const places = facetOf(facet)
        .valuesOf(report, archive.vocabularies)
        .map((value) => place.get(value) ?? 0);
      const [only] = places;
      return places.length === 1 && only !== undefined ? only : places;
    });
    return { values, rows };
  };
  return {
    keys: archive.reports.map((report) => keyOf(report.id)).join(' '),
    days,
    facets: {
      program: column('program'),
      province: column('province'),
      topic: column('topic'),
      language: column('language'),
    },
  };
}

/** The rows of a file, by Pagefind's key. */
export function readFacetFile(file: FacetFile): Map<string, FacetRow> {
  const days = file.days.flatMap(([day, count]) => Array<string>(count).fill(day));
  const rows = new Map<string, FacetRow>();
  file.keys.split(' ').forEach((key, row) => {
    const date = days[row] ?? '';
    const values = {} as Record<FilterFacet, readonly string[]>;
    for (const [facet, column] of Object.entries(file.facets)) {
      const places = column.rows[row] ?? [];
      values[facet as FilterFacet] = (typeof places === 'number' ? [places] : places).map(
        (place) => column.values[place] ?? '',
      );
    }
    rows.set(key, { date, values });
  });
  return rows;
}

/** Whether a row passes the filters: any value of a facet, every facet; one facet may be left out. */
export function passes(row: FacetRow, state: SearchState, except?: FilterFacet): boolean {
  const year = row.date.slice(0, 4);
  if ((state.from !== '' && year < state.from) || (state.to !== '' && year > state.to)) return false;
  return filterFacets.every((facet) => {
    const wanted = state.filters[facet];
    return facet === except || wanted.length === 0 || wanted.some((value) => row.values[facet].includes(value));
  });
}

/** How many of some rows each value would leave, were it chosen beside the filters of the other facets. */
export function countRows(rows: Iterable<FacetRow>, state: SearchState): Record<FilterFacet, Record<string, number>> {
  const counts = Object.fromEntries(filterFacets.map((facet) => [facet, {}])) as Record<
    FilterFacet,
    Record<string, number>
  >;
  for (const row of rows)
    for (const facet of filterFacets) {
      if (!passes(row, state, facet)) continue;
      for (const value of row.values[facet]) counts[facet][value] = (counts[facet][value] ?? 0) + 1;
    }
  return counts;
}
