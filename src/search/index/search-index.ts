import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Piscina } from 'piscina';
import type { Archive } from '../../archive/archive.ts';
import type { Report, ReportVersion } from '../../archive/report.ts';
import { toFacetFile } from './facet-file.ts';
import { toNamesFile } from './names.ts';
import type { NamesFile } from '../query/names-file.ts';
import { toWordsFile } from '../query/words-file.ts';
import { indexRecord } from './index-record.ts';
import { isPart, keyOf, readPart } from './part.ts';

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
 * @returns of how many parts the index is, and how many of them were made by an earlier build
 */
export async function writeSearchIndex(source: IndexSource, folder: string): Promise<{ parts: number; kept: number }> {
  const { archive, kept } = source;
  const names = toNamesFile(archive.vocabularies);
  await mkdir(kept, { recursive: true });
  const { parts, fragments, made } = await writeIndex(source, names, folder);
  const write = (name: string, value: unknown) => writeFile(join(folder, `${name}.json`), JSON.stringify(value));
  await write(
    'facets',
    toFacetFile(archive, (id) => fragments.get(`/${id}`) ?? ''),
  );
  await write('names', names);
  await write(
    'words',
    toWordsFile(
      archive.reports.length,
      parts.map(({ words }) => words),
    ),
  );
  const used = new Set(parts.map((part) => part.folder));
  for (const name of await readdir(kept))
    if (!used.has(join(kept, name))) await rm(join(kept, name), { recursive: true, force: true });
  return { parts: parts.length, kept: parts.length - made };
}

/**
 * Pagefind's index: of parts, of which those that were made before are used again. The work is done in a thread of its
 * own; here the records of a part are made while the thread indexes the part before.
 * @returns the parts, how many of them were made now, and the name of each record's fragment by its address
 */
async function writeIndex(source: IndexSource, names: NamesFile, folder: string) {
  const { archive, kept, bodyOf } = source;
  const thread = new Piscina({ filename: new URL('./indexer.ts', import.meta.url).href, maxThreads: 1 });
  const run = ((name: string, task: unknown) => thread.run(task, { name })) as ThreadRun;
  try {
    const folders: string[] = [];
    let before: Promise<void> | undefined;
    let made = 0;
    for (const reports of partsOf(archive.reports)) {
      const part = join(kept, keyOfPart(source, reports));
      folders.push(part);
      if (isPart(part)) continue;
      made++;
      const records = reports.map((report) => indexRecord(report, archive.vocabularies, names, bodyOf));
      await before;
      before = run('makePart', { folder: part, records });
      // It is waited for at the next part; should making that part's records fail, that is the fault to tell.
      before.catch(() => undefined);
    }
    await before;
    const parts = await Promise.all(folders.map(readPart));
    return { parts, made, fragments: await run('mergeParts', { parts, folder }) };
  } finally {
    await thread.destroy();
  }
}

type Indexer = typeof import('./indexer.ts');
type ThreadRun = <Name extends keyof Indexer>(
  name: Name,
  task: Parameters<Indexer[Name]>[0],
) => ReturnType<Indexer[Name]>;

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
