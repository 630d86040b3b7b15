import { readFileSync } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Piscina } from 'piscina';
import type { Archive } from '../../archive/archive.ts';
import type { Report, ReportVersion } from '../../archive/report.ts';
import { toCatalogueFile } from './catalogue.ts';
import { toCardsFile } from './cards.ts';
import { writeEntry } from './entry.ts';
import { toFacetFile } from './facet-file.ts';
import { toNamesFile } from './names.ts';
import { toWordsFile } from '../query/words-file.ts';
import { indexRecord } from './index-record.ts';
import type { IndexFragment } from './merge-parts.ts';
import { keyOf, openPart, type Part } from './part.ts';

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

/** An index as it was written. */
export interface WrittenIndex {
  /** Of how many parts it is. */
  parts: number;
  /** How many of them were made by an earlier build. */
  kept: number;
  /** What is wrong with parts of an earlier build that were made again. */
  dropped: Error[];
  /** What is still to be written, each as `fragment/<name>.pf_fragment`. */
  fragments: IndexFragment[];
}

/**
 * Indexes every report of an archive into a folder, and writes what the worker reads beside it; but not the fragments,
 * of which the last site has most.
 * @param folder `pagefind` in the finished site
 */
export async function writeSearchIndex(source: IndexSource, folder: string): Promise<WrittenIndex> {
  const { archive, kept } = source;
  const names = toNamesFile(archive.vocabularies);
  await mkdir(kept, { recursive: true });
  const { parts, index, fragments, made, dropped } = await writeIndex(source, folder);
  const named = new Map(fragments.map(({ url, name }) => [url, name]));
  const keyOfReport = (id: string) => named.get(`/${id}`) ?? '';
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
  return { parts: parts.length, kept: parts.length - made, dropped, fragments };
}

/** Reads fragments, each file in which they lie once. What it holds was made or looked at by this build. */
export function fragmentReader(): (fragment: IndexFragment) => Uint8Array {
  const files = new Map<string, Uint8Array>();
  return ({ file, start, bytes }) => {
    const whole = files.get(file) ?? readFileSync(file);
    files.set(file, whole);
    return whole.subarray(start, start + bytes);
  };
}

/**
 * Makes some parts of an index, for another machine to join.
 * @param isAsked whether the part with this number is made, from 0
 * @returns their folders, in the folder for what can be used again
 */
export async function makeIndexParts(source: IndexSource, isAsked: (part: number) => boolean): Promise<string[]> {
  await mkdir(source.kept, { recursive: true });
  const { parts } = await inThread((run) => makeParts(source, run, isAsked));
  return parts.map(({ folder }) => folder);
}

/** Pagefind's index, joined of its parts. The work is done in a thread of its own. */
function writeIndex(source: IndexSource, folder: string) {
  return inThread(async (run) => {
    const made = await makeParts(source, run);
    return { ...made, ...(await run('mergeParts', { parts: made.parts, folder })) };
  });
}

/**
 * The parts of an index, of which those that were made before are used again. Here the records of a part are made while
 * the thread indexes the part before.
 */
async function makeParts(source: IndexSource, run: ThreadRun, isAsked: (part: number) => boolean = () => true) {
  const { archive, kept, bodyOf } = source;
  const names = toNamesFile(archive.vocabularies);
  const parts: Promise<Part>[] = [];
  const dropped: Error[] = [];
  let made = 0;
  let before: Promise<Part> | undefined;
  for (const reports of partsOf(archive.reports).filter((_, number) => isAsked(number))) {
    const folder = join(kept, keyOfPart(source, reports));
    const known = await openPart(folder);
    if (known instanceof Error) dropped.push(known);
    else if (known) {
      parts.push(Promise.resolve(known));
      continue;
    }
    const records = reports.map((report) => indexRecord(report, archive.vocabularies, names, bodyOf));
    await before;
    before = run('makePart', { folder, records });
    // It is waited for at the next part; should making that part's records fail, that is the fault to tell.
    before.catch(() => undefined);
    parts.push(before);
    made++;
  }
  return { parts: await Promise.all(parts), made, dropped };
}

async function inThread<Result>(work: (run: ThreadRun) => Promise<Result>): Promise<Result> {
  const thread = new Piscina({ filename: new URL('./indexer.ts', import.meta.url).href, maxThreads: 1 });
  try {
    return await work(((name: string, task: unknown) => thread.run(task, { name })) as ThreadRun);
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
