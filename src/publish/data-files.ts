import { coverageOf } from '../archive/coverage.ts';
import { facets } from '../archive/facets.ts';
import { unitToday } from '../archive/provinces.ts';
import type { Report } from '../archive/report.ts';
import { createUrls } from '../archive/urls.ts';
import { vocabularyNames } from '../archive/vocabularies.ts';
import { catalogue, endingOf, mediaTypeOf } from './catalogue.ts';
import { csvLines } from './csv.ts';
import { dataPackage } from './data-package.ts';
import { formsFor, hasCsv, wholeForms } from './data-forms.ts';
import { formsOf, type Ending } from './forms.ts';
import type { Published } from './published.ts';
import type { SiteFiles, WrittenFile } from '../output/site-files.ts';

const urls = createUrls('/');

/** Writes everything under `data/`. @returns the files, with their media types */
export function writeData(published: Published, files: SiteFiles): (WrittenFile & { mediaType: string })[] {
  const { archive } = published;
  const { keyOfFile, textOf } = formsOf(published);
  const put = (path: string, reports: readonly Report[], ending: Ending) =>
    files.put(path, keyOfFile(reports, ending), () => textOf(reports, ending));
  const whole = wholeForms.map((ending) => put(`data/reports.${ending}`, archive.reports, ending));
  const years: WrittenFile[] = [];
  for (const facet of facets)
    for (const [value, reports] of archive.groups[facet.id])
      for (const form of formsFor(facet.id, reports.length)) {
        const path = urls.valueFile(facet, value, form).slice(1);
        const written = put(path, reports, form === 'csv' ? 'short.csv' : form);
        if (facet.id === 'year') years.push(written);
      }
  for (const { unit, cells } of coverageOf(archive).rows)
    for (const [program, reports] of cells)
      if (hasCsv(reports.length)) put(urls.cellFile(unit.id, program).slice(1), reports, 'short.csv');
  const others = [
    writeCoverage(published, files),
    writeGraph(archive.reports, files),
    writeProvinces(published, files),
  ];
  const lists = vocabularyNames.map((name) =>
    files.write(`data/vocabularies/${name}.json`, `${JSON.stringify(archive.vocabularies[name].entries, null, 1)}\n`),
  );
  const tables = [...whole, ...others].filter(({ path }) => path.endsWith('.csv'));
  const described = files.write('data/datapackage.json', dataPackage(published, tables));
  const all = [...whole, ...others, ...lists, ...years, described];
  files.write('data/catalog.jsonld', catalogue(published, all));
  return all.map((file) => ({ ...file, mediaType: mediaTypeOf[endingOf(file.path)] ?? 'application/octet-stream' }));
}

/** How many reports each programme has in each place of today; where it has none, no row. */
function writeCoverage({ archive }: Published, files: SiteFiles): WrittenFile {
  const rows = coverageOf(archive).rows.flatMap(({ unit, cells }) =>
    [...cells].map(([program, reports]) => [unit.id, unit.label.vi, program, reports.length]),
  );
  return files.write('data/coverage.csv', csvLines([['province', 'province_name', 'program', 'reports'], ...rows]));
}

/** Which report rests on which document. */
function writeGraph(reports: readonly Report[], files: SiteFiles): WrittenFile {
  const rows = reports.flatMap((report) => report.document.map((document) => [report.id, document]));
  return files.write('data/report-document.csv', csvLines([['report', 'document'], ...rows]));
}

/** The units of every era, with what came after each, and what it is today. */
function writeProvinces({ archive }: Published, files: SiteFiles): WrittenFile {
  const { provinces } = archive.vocabularies;
  const rows = provinces.entries.map((unit) => [
    unit.id,
    unit.label.vi,
    unit.label.en,
    unit.since,
    unit.until,
    unit.successor,
    unitToday(provinces, unit).id,
    unit.region,
    unit.document,
  ]);
  const header = ['id', 'name_vi', 'name_en', 'since', 'until', 'successor', 'today', 'region', 'document'];
  return files.write('data/vocabularies/provinces.csv', csvLines([header, ...rows]));
}
