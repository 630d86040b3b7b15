import type { Archive } from '../../archive/archive.ts';
import { facetOf } from '../../archive/facets.ts';
import { filterFacets, type FilterFacet } from './filter-facets.ts';
import type { SearchState } from './state.ts';

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

const DAY = 86_400_000;

/** Writes the file of an archive. */
export function toFacetFile(archive: Archive, keyOf: (id: string) => string): FacetFile {
  const reports = archive.reports
    .map((report) => ({ report, key: keyOf(report.id) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ report }) => report);
  const start = archive.reports.at(-1)?.date ?? '1970-01-01';
  const column = (facet: FilterFacet) => {
    const values = [...archive.groups[facet]].filter(([, group]) => group.length > 0).map(([value]) => value);
    const place = new Map(values.map((value, index) => [value, index]));
    const rows = reports.map((report) => {
      const places = facetOf(facet)
        .valuesOf(report, archive.vocabularies)
        .map((value) => place.get(value) ?? 0);
      const [only] = places;
      return places.length === 1 && only !== undefined ? only : places;
    });
    return { values, rows };
  };
  return {
    start,
    days: reports.map(({ date }) => Math.round((Date.parse(date) - Date.parse(start)) / DAY)),
    facets: {
      program: column('program'),
      province: column('province'),
      topic: column('topic'),
      language: column('language'),
    },
  };
}

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
