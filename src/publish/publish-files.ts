import { createUrls } from '../archive/urls.ts';
import { writeData } from './data-files.ts';
import { writeFeeds } from './feeds.ts';
import { writerIn, type Published } from './site-files.ts';

/**
 * Writes into a finished site what other programs take: data, feeds, lists for crawlers and harvesters, and the source
 * of every report beside its page. Nothing in them comes from the clock: the same content and history give the same bytes.
 */
export function publishFiles(folder: string, published: Published): void {
  const write = writerIn(folder);
  writeData(published, write);
  writeFeeds(published, write);
  if (published.site.markdown_twins !== false) writeTwins(published, writerIn(folder));
}

function writeTwins({ archive, sources }: Published, write: ReturnType<typeof writerIn>): void {
  const urls = createUrls('/');
  for (const report of archive.reports)
    for (const { id, language, file } of Object.values(report.versions)) {
      const source = sources.get(file);
      if (source !== undefined) write(urls.twin(id, language).slice(1), source);
    }
}
