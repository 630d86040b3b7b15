import type { Archive } from '../../archive/archive.ts';
import { facetOf, filterFacets, type FilterFacet } from '../../archive/facets.ts';
import { daysBetween } from '../../text/dates.ts';
import type { FacetFile } from '../query/facet-rows.ts';

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
    days: reports.map(({ date }) => Math.round(daysBetween(start, date))),
    facets: Object.fromEntries(filterFacets.map((facet) => [facet, column(facet)])) as FacetFile['facets'],
  };
}
