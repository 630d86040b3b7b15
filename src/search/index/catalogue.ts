import type { Archive } from '../../archive/archive.ts';
import { versionFor, type Report } from '../../archive/report.ts';
import type { CatalogueEntry, CatalogueFile } from '../query/catalogue-file.ts';

/** Every report of an archive by the key that search knows it by. */
export function toCatalogueFile(archive: Archive, keyOf: (id: string) => string): CatalogueFile {
  return Object.fromEntries(archive.reports.map((report) => [keyOf(report.id), entryOf(report)]));
}

function entryOf(report: Report): CatalogueEntry {
  const { source } = versionFor(report, report.original);
  return {
    id: report.id,
    date: report.date,
    original: report.original,
    titles: Object.fromEntries(Object.values(report.versions).map(({ language, title }) => [language, title])),
    places: report.province,
    programs: report.program,
    ...(source?.name !== undefined && { source: { name: source.name, url: source.url } }),
  };
}
