import { createUrls } from '../archive/urls.ts';
import { writeData } from './data-files.ts';
import { writeFeeds } from './feeds.ts';
import { OAI_FILE, staticRepository } from './oai.ts';
import { knownPages } from './page-days.ts';
import { modelsText, robotsText, type NamedPage } from './plain-files.ts';
import { historyOf } from './report-history.ts';
import { writeResourceLists } from './resource-lists.ts';
import type { Published } from './published.ts';
import type { SiteFiles } from '../output/site-files.ts';
import { writeSitemaps } from './sitemap.ts';

/**
 * Writes into a finished site what other programs take: data, feeds, lists for crawlers and harvesters, and the source
 * of every report beside its page. Nothing in them comes from the clock: the same content and history give the same bytes.
 */
export function publishFiles(files: SiteFiles, published: Published, prose: readonly NamedPage[]): void {
  const data = writeData(published, files);
  writeFeeds(published, files);
  const twins = published.site.markdown_twins === false ? [] : writeTwins(published, files);
  writeSitemaps(published, knownPages(published, prose), files);
  writeResourceLists(published, [...data, ...twins], files);
  const others = {
    [OAI_FILE]: staticRepository(published),
    'robots.txt': robotsText(published),
    'llms.txt': modelsText(published, prose),
  };
  // What editors lay into the folder `public` stands.
  for (const [name, text] of Object.entries(others))
    if (text !== undefined && !files.has(name)) files.write(name, text);
}

/** The source of every report that is shown, as it was read, beside its page. */
function writeTwins({ archive, sources, dates, site }: Published, files: SiteFiles) {
  const urls = createUrls('/');
  return archive.reports.flatMap((report) =>
    Object.values(report.versions).flatMap((version) => {
      const source = sources.get(version.file);
      if (source === undefined) return [];
      const written = files.write(urls.twin(version.id, version.language).slice(1), source);
      const modified = historyOf(version, dates, site.timezone)?.modified;
      return [{ ...written, modified, mediaType: 'text/markdown' }];
    }),
  );
}

/** The name of the list of sums. */
const SUMS = 'manifest-sha256.txt';

/**
 * Writes the SHA-256 of every published file, as `sha256sum --check` reads it. Left out are the files a host reads for
 * itself, and compressed forms of the others.
 */
export function writeSums(files: SiteFiles): void {
  const names = files
    .paths()
    .filter((file) => !/^(?:_headers|_redirects|\.(?!well-known\/)[^/]*)$|\.(?:br|gz)$/.test(file) && file !== SUMS);
  files.write(SUMS, names.map((file) => `${files.sumOf(file)}  ${file}\n`).join(''));
}
