import { statfsSync } from 'node:fs';
import { join } from 'node:path';
import { finishSite } from '../../hosting/finish-site.ts';
import { SiteFiles, type LastSite } from '../../output/site-files.ts';
import { writeSums } from '../../publish/publish-files.ts';
import { readIndexFragment, writeSearchIndex } from '../../search/index/search-index.ts';
import { BUILD_MARK, projectRoot, readSettings } from '../../settings.ts';
import { publish, type Edition, type PagesMade } from '../../site/edition.ts';
import { reportBody } from '../../site/report-body.ts';
import type { Progress } from './progress.ts';
import { publishEdition } from './published.ts';
import { beginWithSpare, spareNotes, workshops, type Workshop } from './workshop.ts';

/** Less than this, in bytes, and a failed build is the disk's fault. */
const LEAST_FREE = 4_000_000;

/**
 * Pages and, at the same time, the search index from the bodies the pages show; then what the host reads.
 * @returns the files, how many pages stand as they stood in the last build, and whether some of what that kept could not be used
 */
export async function makeSite(
  edition: Edition,
  last: LastSite,
  workshop: Workshop,
  progress: Progress,
): Promise<{ files: SiteFiles; kept: number; dropped: boolean }> {
  const { site, bundle, index, store, kept } = workshop;
  await beginWithSpare(workshop);
  const files = new SiteFiles(site, last, spareNotes(workshop));
  const made = { done: 0, total: 0, kept: 0 };
  const onPages = (now: PagesMade) => {
    Object.assign(made, now);
    progress.pages(now.done, now.total);
  };
  publish({ ...edition, files, onPages });
  try {
    const indexing = writeSearchIndex(
      {
        archive: edition.archive,
        engine: edition.engine,
        kept: join(kept, 'search'),
        textOf: ({ file }) => edition.bodies.get(file) ?? '',
        bodyOf: (version) => reportBody(edition, version),
      },
      index,
    );
    // It is waited for below, unless the pages fail first.
    indexing.catch(() => undefined);
    const { build: buildPages } = await import('astro');
    // A store of its own: Vite's usual one is what `npm run dev` serves from.
    const vite = { cacheDir: store };
    await buildPages({ root: projectRoot, outDir: bundle, cacheDir: store, vite, logLevel: 'silent' });
    progress.ended((say, seconds) => say.made(made.total, made.kept, seconds));
    files.add(bundle);
    // The parts of the index are still being joined.
    publishEdition(files, edition, readSettings().siteUrl);
    const searchIndex = await indexing;
    progress.ended((say, seconds) => say.indexed(searchIndex.parts, searchIndex.kept, seconds));
    files.add(index, 'pagefind/');
    for (const fragment of searchIndex.fragments)
      files.put(`pagefind/fragment/${fragment.name}.pf_fragment`, fragment.sha256, () => readIndexFragment(fragment));
    // The clock of the edition: what is built on one day is the same to the byte.
    await finishSite(files, edition, readSettings(), new Date(edition.today));
    writeSums(files);
    files.write(BUILD_MARK, '');
    files.finish();
    return { files, kept: made.kept, dropped: files.dropped !== undefined || searchIndex.dropped.length > 0 };
  } catch (error) {
    progress.clear();
    // Bundler and renderer tell a full disk as faults of their own, each in other words.
    if (freeBytes(workshops) < LEAST_FREE) throw new Error(`ENOSPC: no space left on device, ${workshops}`);
    throw error;
  }
}

function freeBytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}
