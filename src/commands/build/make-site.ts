import { copyFileSync, mkdirSync, statfsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { writeCaptures } from '../../export/captures.ts';
import { finishSite } from '../../hosting/finish-site.ts';
import { SiteFiles, type LastSite } from '../../output/site-files.ts';
import { writeOffline } from '../../offline/write-offline.ts';
import { writeSums } from '../../publish/publish-files.ts';
import { makeIndexParts, fragmentReader, writeSearchIndex, type IndexSource } from '../../search/index/search-index.ts';
import { BUILD_MARK, isOfSlice, type Settings, type Slice } from '../../settings.ts';
import type { Edition, PagesMade } from '../../site/edition.ts';
import { reportBody } from '../../site/report-body.ts';
import { bundleAndMake } from './bundle-and-make.ts';
import { ListPages } from './list-pages.ts';
import type { Progress } from './progress.ts';
import { publishEdition, publishPictures } from './published.ts';
import { partsIn, SLICE } from './slices.ts';
import { beginWithSpare, spareNotes, workshops, type Workshop } from './workshop.ts';

/** Less than this, in bytes, and a failed build is the disk's fault. */
const LEAST_FREE = 4_000_000;

/** So few reports are made in one thread as fast as in two. */
const FEW = 500;

/** What one build makes, and where. */
export interface SiteJob {
  edition: Edition;
  settings: Settings;
  workshop: Workshop;
  /** The last site, and slices that were made elsewhere. */
  lasts: readonly LastSite[];
  /** Whether no page can stand as it stood: there is no last site, or another program made it. */
  anew: boolean;
  /** Where it is noted what was made. */
  notes: string;
  progress: Progress;
}

/** What came of it. */
export interface MadeSite {
  files: SiteFiles;
  /** How many pages stand as they stood before. */
  kept: number;
  /** Whether some of what was kept for this build could not be used. */
  dropped: boolean;
}

/** Pages and, at the same time, the search index from the bodies the pages show; then what the host reads. */
export async function makeSite(job: SiteJob): Promise<MadeSite> {
  const { edition, settings, workshop, progress } = job;
  return inSite(job, async (files) => {
    const indexing = writeSearchIndex(indexSource(job), workshop.index);
    // It is waited for below, unless the pages fail first.
    indexing.catch(() => undefined);
    const kept = await makePages(job, files);
    files.add(workshop.bundle);
    publishPictures(files, edition.folder.pictures);
    // The parts of the index are still being joined.
    publishEdition(files, edition, settings.siteUrl);
    const index = await indexing;
    progress.ended((say, seconds) => say.indexed(index.parts, index.kept, seconds));
    files.add(workshop.index, 'pagefind/');
    const read = fragmentReader();
    for (const fragment of index.fragments)
      files.put(`pagefind/fragment/${fragment.name}.pf_fragment`, fragment.sha256, () => read(fragment));
    await writeCaptures(files, edition);
    if (edition.site) await writeOffline(files, edition.site);
    // The clock of the edition: what is built on one day is the same to the byte.
    await finishSite(files, edition, settings, new Date(edition.today));
    writeSums(files);
    return { kept, dropped: index.dropped.length > 0 };
  });
}

/**
 * One slice of a site: every n-th page and every n-th part of the search index, for a last machine to join with the others.
 * That takes them over as it takes over what its own last build kept.
 */
export async function makeSlice(job: SiteJob, slice: Slice): Promise<MadeSite> {
  const made = await inSite(job, async (files) => {
    const indexing = makeIndexParts(indexSource(job), (part) => isOfSlice(part, slice));
    indexing.catch(() => undefined);
    const kept = await makePages(job, files, slice);
    const parts = await indexing;
    job.progress.ended((say, seconds) => say.indexed(parts.length, 0, seconds));
    for (const part of parts) files.add(part, `${SLICE.parts}/${basename(part)}/`);
    return { kept, dropped: false };
  });
  const noted = join(job.workshop.site, SLICE.notes);
  mkdirSync(dirname(noted), { recursive: true });
  copyFileSync(job.notes, noted);
  return made;
}

async function inSite(
  { workshop, lasts, notes, progress }: SiteJob,
  make: (files: SiteFiles) => Promise<Omit<MadeSite, 'files'>>,
): Promise<MadeSite> {
  await beginWithSpare(workshop);
  const files = new SiteFiles(workshop.site, lasts, spareNotes(workshop));
  try {
    const { kept, dropped } = await make(files);
    files.write(BUILD_MARK, '');
    files.finish(notes);
    return { files, kept, dropped: dropped || files.dropped !== undefined };
  } catch (error) {
    progress.clear();
    // Bundler and renderer tell a full disk as faults of their own, each in other words.
    if (freeBytes(workshops) < LEAST_FREE) throw new Error(`ENOSPC: no space left on device, ${workshops}`);
    throw error;
  }
}

/** @returns how many pages stand as they stood before */
async function makePages(
  { edition, settings, anew, workshop, lasts, progress }: SiteJob,
  files: SiteFiles,
  slice?: Slice,
): Promise<number> {
  const here = { done: 0, total: 0, kept: 0 };
  const beside = { ...here };
  const told = (part: PagesMade) => (now: PagesMade) => {
    Object.assign(part, now);
    progress.pages(here.done + beside.done, here.total + beside.total);
  };
  await using lists =
    slice || !anew || !inTwoThreads(settings, edition)
      ? undefined
      : new ListPages(edition, workshop, lasts, told(beside));
  await bundleAndMake({ ...edition, files, slice, half: lists && 'others', onPages: told(here) }, workshop);
  if (lists) files.join(await lists.made);
  progress.ended((say, seconds) => say.made(here.total + beside.total, here.kept + beside.kept, seconds));
  return here.kept + beside.kept;
}

/** Whether it is worth a second thread, which bundles the program of the pages once more: about two seconds. */
function inTwoThreads({ threads }: Settings, { archive }: Edition): boolean {
  return threads === undefined ? archive.reports.length > FEW && availableParallelism() > 1 : threads > 1;
}

function indexSource({ edition, workshop }: SiteJob): IndexSource {
  return {
    archive: edition.archive,
    engine: edition.engine,
    kept: partsIn(workshop),
    textOf: ({ file }) => edition.bodies.get(file) ?? '',
    bodyOf: (version) => reportBody(edition, version),
  };
}

function freeBytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}
