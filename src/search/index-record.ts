import { facetOf } from '../model/facets.ts';
import { versionFor, type Report } from '../model/report.ts';
import { otherLanguage } from '../model/language.ts';
import type { Vocabularies } from '../model/vocabularies.ts';
import { filterFacets } from './filter-facets.ts';
import { toSearchable, toSearchableHtml } from './searchable-text.ts';

/**
 * A report as Pagefind indexes it: one record with every version of it, so that a query in either language finds
 * it once. The original's title is the record's title, the translation's is `translated`.
 * @param bodyOf the safe HTML of a version's text
 */
export function indexRecord(
  report: Report,
  vocabularies: Vocabularies,
  bodyOf: (file: string) => string,
): { url: string; content: string } {
  const original = versionFor(report, report.original);
  const translation = report.versions[otherLanguage(original.language)];
  const section = (version: typeof original, meta: string) =>
    [
      `<h1 data-pagefind-meta="${meta}">${escape(version.title)}</h1>`,
      version.summary === undefined ? '' : `<p>${escape(version.summary)}</p>`,
      bodyOf(version.file),
    ].join('\n');
  const attributes = [
    ...filterFacets.flatMap((facet) =>
      facetOf(facet)
        .valuesOf(report, vocabularies)
        .map((value) => `data-pagefind-filter="${facet}:${value}"`),
    ),
    // The places as named in the report, without what they belong to today.
    ...report.province.map((id) => `data-pagefind-filter="place:${id}"`),
    ...Object.keys(report.versions).map((language) => `data-pagefind-filter="version:${language}"`),
    `data-pagefind-filter="date:${report.date}"`,
  ];
  return {
    url: `/${report.id}`,
    content: `<html lang="en"><body>
${attributes.map((attribute) => `<span ${attribute}></span>`).join('')}
<span data-pagefind-sort="date:${report.date}"></span>
${toSearchableHtml(section(original, 'title') + (translation ? section(translation, 'translated') : ''))}
</body></html>`,
  };
}

function escape(text: string): string {
  return toSearchable(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
