import type { Archive } from '../../archive/archive.ts';
import { facetLabel } from '../../archive/facet-labels.ts';
import { facetOf, filterFacets, namedFacets, type FacetId } from '../../archive/facets.ts';
import type { Report, ReportVersion } from '../../archive/report.ts';
import { inEachLanguage, createUrls } from '../../archive/urls.ts';
import { foldedWords } from '../../search/query/tokens.ts';
import { languages } from '../../text/language.ts';
import type { OfflineRecord, OfflineRecords, OfflineVersion } from './offline-record.ts';

/** How many characters of its text stand under a report that has no summary. */
const BEGINNING = 220;

/** What the search of a folder knows: every report, with the words of its texts, once each. */
export function offlineRecords(archive: Archive, textOf: (version: ReportVersion) => string): OfflineRecords {
  const urls = createUrls('/');
  return {
    reports: archive.reports.map((report) => recordOf(archive, report, textOf)),
    folders: inEachLanguage((language) => urls.reports(language).slice(1)),
  };
}

function recordOf(archive: Archive, report: Report, textOf: (version: ReportVersion) => string): OfflineRecord {
  const { vocabularies } = archive;
  const valuesOf = (id: FacetId) => facetOf(id).valuesOf(report, vocabularies);
  const names = namedFacets.flatMap((id) =>
    valuesOf(id).flatMap((value) => languages.map((each) => facetLabel(id, value, each, vocabularies).text)),
  );
  const versions = Object.values(report.versions).map((version): [string, OfflineVersion] => {
    const text = textOf(version);
    const words = new Set(foldedWords(`${version.title} ${version.summary ?? ''} ${text}`));
    const summary = version.summary ?? beginningOf(text);
    return [version.language, { title: version.title, summary, words: [...words].join(' ') }];
  });
  return {
    id: report.id,
    date: report.date,
    original: report.original,
    places: report.province,
    names: [...new Set(names.map((name) => foldedWords(name).join(' ')))],
    values: Object.fromEntries(filterFacets.map((id) => [id, [...valuesOf(id)]])) as unknown as OfflineRecord['values'],
    versions: Object.fromEntries(versions),
  };
}

/** The first words of a text. */
function beginningOf(text: string): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  return flat.length <= BEGINNING ? flat : `${flat.slice(0, flat.lastIndexOf(' ', BEGINNING))} …`;
}

/** The records as a script that a page runs: from a folder a browser fetches nothing. */
export function recordsScript(records: OfflineRecords): string {
  return `var offlineRecords=${JSON.stringify(records)};\n`;
}
