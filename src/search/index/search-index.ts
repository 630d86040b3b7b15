import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { close } from 'pagefind';
import type { Archive } from '../../archive/archive.ts';
import type { Report, ReportVersion } from '../../archive/report.ts';
import { toCatalogueFile } from './catalogue.ts';
import { toCardsFile } from './cards.ts';
import { writeEntry } from './entry.ts';
import { toFacetFile } from './facet-file.ts';
import { toNamesFile } from './names.ts';
import { toWordsFile } from '../query/words-file.ts';
import { indexRecord } from './index-record.ts';
import { mergeParts } from './merge-parts.ts';
import { indexedPart, keyOf, type Part } from './part.ts';

/** Up to so many reports are one part; beyond, each year is one, and a year of more is several. */
const MOST = 1000;

/** What an index is made from, and where what is made is kept for the next build. */
export interface IndexSource {
  archive: Archive;
  /** The markdown of a version's body. */
  textOf: (version: ReportVersion) => string;
  /** The safe HTML of a version's body. */
  bodyOf: (version: ReportVersion) => string;
  /** A folder for what can be used again. */
  kept: string;
  /** A hash of the program and of all it reads beside the reports. */
  engine: string;
}

/**
 * Indexes every report of an archive into a folder, and writes what the worker reads beside it.
 * @param folder `pagefind` in the finished site
 */
export async function writeSearchIndex(source: IndexSource, folder: string): Promise<void> {
  const { archive, kept } = source;
  const names = toNamesFile(archive.vocabularies);
  const parts: Part[] = [];
  await mkdir(kept, { recursive: true });
  try {
    for (const reports of partsOf(archive.reports)) {
      const records = () => reports.map((report) => indexRecord(report, archive.vocabularies, names, source.bodyOf));
      parts.push(await indexedPart(kept, keyOfPart(source, reports), records));
    }
  } finally {
    await close();
  }
  const { index, fragments } = await mergeParts(parts, folder);
  const keyOfReport = (id: string) => fragments.get(`/${id}`) ?? '';
  await writeEntry(folder, index, {
    facets: toFacetFile(archive, keyOfReport),
    catalogue: toCatalogueFile(archive, keyOfReport),
    names,
    'cards-vi': toCardsFile(archive, 'vi'),
    'cards-en': toCardsFile(archive, 'en'),
    words: toWordsFile(
      archive.reports.length,
      parts.map(({ words }) => words),
    ),
  });
  const used = new Set(parts.map((part) => part.folder));
  for (const name of await readdir(kept))
    if (!used.has(join(kept, name))) await rm(join(kept, name), { recursive: true, force: true });
}

/** Reports, newest first, cut where an edit of one touches few: by years, and within a large year from its oldest on. */
function partsOf(reports: readonly Report[]): Report[][] {
  if (reports.length <= MOST) return [[...reports]];
  return [...Map.groupBy(reports, ({ date }) => date.slice(0, 4)).values()].flatMap((year) => {
    const first = year.length % MOST;
    const rest = Array.from({ length: Math.floor(year.length / MOST) }, (_, at) =>
      year.slice(first + at * MOST, first + (at + 1) * MOST),
    );
    return first > 0 ? [year.slice(0, first), ...rest] : rest;
  });
}

function keyOfPart({ engine, textOf }: IndexSource, reports: readonly Report[]): string {
  const texts = reports.flatMap((report) => [
    JSON.stringify(report),
    ...Object.values(report.versions).map((version) => textOf(version)),
  ]);
  return keyOf(engine, ...texts);
}
