import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Site } from '../archive/site.ts';
import { createUrls, inEachLanguage } from '../archive/urls.ts';
import { compile } from '../output/compile.ts';
import type { SiteFiles } from '../output/site-files.ts';
import { keyOf } from '../output/sums.ts';
import { languages } from '../text/language.ts';
import { STARTER, WORKER, type KeptBuild } from './kept-files.ts';

/** An index of more bytes is not kept: every visitor would fetch it. */
const MOST = 3_000_000;
/** The index's one file that keeps its name. */
const ENTRY = 'pagefind/pagefind-entry.json';

/**
 * Writes into a finished site what keeps visits in browsers, as `offline` of `site.yml` asks: nothing where it says
 * nothing, and where it says no a worker that ends one of earlier builds.
 */
export async function writeOffline(files: SiteFiles, { offline }: Pick<Site, 'offline'>): Promise<void> {
  if (offline === undefined) return;
  if (!offline) {
    files.write(WORKER, await compile('src/offline/leaving-worker.ts', 'iife'));
    return;
  }
  files.write(STARTER, await compile('src/offline/starter.ts', 'esm'));
  const build = JSON.stringify(keptBuild(files));
  files.write(WORKER, `const build=${build};\n${await compile('src/offline/worker.ts', 'iife')}`);
}

/** What a browser keeps of the site that lies in a folder. */
function keptBuild(files: SiteFiles): KeptBuild {
  const urls = createUrls('');
  const below = (address: string) => address.slice(1);
  const paths = files.paths();
  // Pagefind's filters are never asked for.
  const index = paths.filter((path) => path.startsWith('pagefind/') && !path.startsWith('pagefind/filter/'));
  const bytes = index.map((path) => statSync(join(files.folder, path)).size).reduce((sum, size) => sum + size, 0);
  return {
    // All of the site so far: nothing in it comes from the clock.
    id: keyOf(...paths.flatMap((path) => [path, files.sumOf(path)])),
    files: [
      ...paths.filter((path) => path.startsWith('_astro/')),
      STARTER,
      ...languages.flatMap((language) => [below(urls.offline(language)), below(urls.search(language))]),
      ...(bytes > MOST ? [ENTRY] : index),
    ],
    entry: { path: ENTRY, sha256: files.sumOf(ENTRY) },
    instead: inEachLanguage((language) => below(urls.offline(language))),
  };
}
