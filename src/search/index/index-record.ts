import { facets } from '../../archive/facets.ts';
import { otherLanguage } from '../../text/language.ts';
import { versionFor, type Report, type ReportVersion } from '../../archive/report.ts';
import type { Vocabularies } from '../../archive/vocabularies.ts';
import { EDGE } from '../query/excerpt.ts';
import type { NamesFile } from '../query/names-file.ts';
import { keywordsOf } from './names.ts';
import { toSearchable, toSearchableHtml } from '../query/searchable-text.ts';

/** What ranking, display and filters ask of a loaded result: kept as Pagefind's filters, which come with it. */
const kept = facets.filter((facet) => 'names' in facet || 'filter' in facet);

/** A report as Pagefind takes it. */
export interface IndexRecord {
  url: string;
  content: string;
}

/**
 * One record with every version of a report, so that a query in either language finds it once. The original's title
 * is the record's title, the translation's is `translated`; `keywords` holds the names of all its values, so that it
 * is found by what its places are called today and by every name of its programmes and documents.
 * @param bodyOf the safe HTML of a version's body
 */
export function indexRecord(
  report: Report,
  vocabularies: Vocabularies,
  names: NamesFile,
  bodyOf: (version: ReportVersion) => string,
): IndexRecord {
  const original = versionFor(report, report.original);
  const translation = report.versions[otherLanguage(original.language)];
  const section = (version: typeof original, meta: string) =>
    [
      `<h1 data-pagefind-meta="${meta}">${escape(version.title)}</h1>`,
      version.summary === undefined ? '' : `<p>${escape(version.summary)}</p>`,
      bodyOf(version),
    ].join('\n');
  const filters = [
    ...kept.flatMap(({ id, valuesOf }) => valuesOf(report, vocabularies).map((value) => `${id}:${value}`)),
    // The places as named in the report, without what they belong to today.
    ...report.province.map((id) => `place:${id}`),
    `date:${report.date}`,
  ];
  const body = section(original, 'title') + (translation ? `<p>${EDGE}</p>${section(translation, 'translated')}` : '');
  return {
    url: `/${report.id}`,
    content: `<html lang="en"><body>
${filters.map((filter) => `<span data-pagefind-filter="${filter}"></span>`).join('')}
<span data-pagefind-meta="keywords:${escape(keywordsOf(report, vocabularies, names).join(' · ')).replace(/"/g, '&quot;')}"></span>
${toSearchableHtml(body)}
</body></html>`,
  };
}

function escape(text: string): string {
  return toSearchable(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
