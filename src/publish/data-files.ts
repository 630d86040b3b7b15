import { coverageOf } from '../archive/coverage.ts';
import { facets } from '../archive/facets.ts';
import { unitToday } from '../archive/provinces.ts';
import type { Report } from '../archive/report.ts';
import { createUrls } from '../archive/urls.ts';
import { vocabularyNames } from '../archive/vocabularies.ts';
import { catalogue, endingOf, mediaTypeOf } from './catalogue.ts';
import { csvLines } from './csv.ts';
import { dataPackage } from './data-package.ts';
import { formsFor, wholeForms } from './data-forms.ts';
import { formsOf } from './forms.ts';
import type { Published, Write, WrittenFile } from './site-files.ts';

const urls = createUrls('/');

/** Writes everything under `data/`. @returns the files, with their media types */
export function writeData(published: Published, write: Write): (WrittenFile & { mediaType: string })[] {
  const { archive } = published;
  const textOf = formsOf(published);
  const whole = wholeForms.map((ending) => write(`data/reports.${ending}`, textOf(archive.reports, ending)));
  const years: WrittenFile[] = [];
  for (const facet of facets)
    for (const [value, reports] of archive.groups[facet.id])
      for (const form of formsFor(facet.id, reports.length)) {
        const path = urls.valueFile(facet, value, form).slice(1);
        const written = write(path, textOf(reports, form === 'csv' ? 'short.csv' : form));
        if (facet.id === 'year') years.push(written);
      }
  const others = [
    writeCoverage(published, write),
    writeGraph(archive.reports, write),
    writeProvinces(published, write),
  ];
  const lists = vocabularyNames.map((name) =>
    write(`data/vocabularies/${name}.json`, `${JSON.stringify(archive.vocabularies[name].entries, null, 1)}\n`),
  );
  const tables = [...whole, ...others].filter(({ path }) => path.endsWith('.csv'));
  const described = write('data/datapackage.json', dataPackage(published, tables));
  const all = [...whole, ...others, ...lists, ...years, described];
  write('data/catalog.jsonld', catalogue(published, all));
  return all.map((file) => ({ ...file, mediaType: mediaTypeOf[endingOf(file.path)] ?? 'application/octet-stream' }));
}

/** How many reports each programme has in each place of today; where it has none, no row. */
function writeCoverage({ archive }: Published, write: Write): WrittenFile {
  const rows = coverageOf(archive).rows.flatMap(({ unit, cells }) =>
    [...cells].map(([program, reports]) => [unit.id, unit.label.vi, program, reports.length]),
  );
  return write('data/coverage.csv', csvLines([['province', 'province_name', 'program', 'reports'], ...rows]));
}

/** Which report rests on which document. */
function writeGraph(reports: readonly Report[], write: Write): WrittenFile {
  const rows = reports.flatMap((report) => report.document.map((document) => [report.id, document]));
  return write('data/report-document.csv', csvLines([['report', 'document'], ...rows]));
}

/** The units of every era, with what came after each, and what it is today. */
function writeProvinces({ archive }: Published, write: Write): WrittenFile {
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
  return write('data/vocabularies/provinces.csv', csvLines([header, ...rows]));
}
