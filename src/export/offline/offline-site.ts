import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from '../../output/compile.ts';
import type { Packed } from '../archive-file.ts';
import { siteFiles } from '../site-folder.ts';
import type { OfflineRecords } from './offline-record.ts';
import { offlinePage, offlineStyles } from './offline-page.ts';
import { recordsScript } from './offline-records.ts';
import { wayFrom, type OfflinePlace } from './relative-address.ts';

/** What only a server, a crawler or a program with network reads. */
const online =
  /^(?:pagefind\/|feeds\/|resourcesync\/|\.well-known\/|_astro\/.*\.js$|sitemap[^/]*\.xml$|oai[^/]*\.xml$|robots\.txt$|llms\.txt$|404\.html$|sw\.js$|visits\.js$|(?:vi\/ngoai-tuyen|en\/offline)\/)|\/index\.md$|\/(?:opensearch\.xml|manifest\.webmanifest)$/;

const RECORDS = 'offline/records.js';
const SEARCH = 'offline/search.js';

/** Where a site was built, and for which address. */
export interface BuiltSite {
  folder: string;
  base: string;
  siteUrl: string;
}

/**
 * The files of a finished site as they work from a folder, without a server: `index.html` opens it. Pages and style
 * sheets lead to each other as files; what is left out they look for on the public site.
 * @param name of the one folder they lie in
 */
export async function offlineFiles(site: BuiltSite, name: string, records: OfflineRecords): Promise<Packed[]> {
  const script = await compile('src/export/offline/search-page.ts', 'iife');
  const paths = siteFiles(site.folder).filter((path) => !online.test(path));
  const all = new Set(paths);
  const place: OfflinePlace = { ...site, has: (path) => all.has(path) };
  const files = paths.map((path) => ({
    path: `${name}/${path}`,
    bytes: () => {
      const content = readFileSync(join(site.folder, path));
      if (path.endsWith('.css')) return offlineStyles(content.toString(), path, place);
      if (!path.endsWith('.html')) return content;
      return offlinePage(
        content.toString(),
        path,
        place,
        [RECORDS, SEARCH].map((file) => wayFrom(path, file)),
      );
    },
  }));
  return [
    ...files,
    { path: `${name}/${RECORDS}`, bytes: () => recordsScript(records) },
    { path: `${name}/${SEARCH}`, bytes: () => script },
  ];
}
