import { lstatSync, readFileSync } from 'node:fs';
import { permanentAddresses } from '../../archive/permalinks.ts';
import { picturesBelow } from '../../content/site-pictures.ts';
import { keyOf } from '../../output/sums.ts';
import { publishFiles } from '../../publish/publish-files.ts';
import type { SiteFiles } from '../../output/site-files.ts';
import type { Edition } from '../../site/edition.ts';

/** Writes data, feeds and lists for other programs into the folder of the finished pages. */
export function publishEdition(files: SiteFiles, edition: Edition, siteUrl: string): void {
  const { site, base, history } = edition;
  if (site) publishFiles(files, { ...edition, site, base, siteUrl, dates: history() }, edition.prose);
}

/**
 * Copies the archive's own pictures. One whose size and times are those of the last build is not read again; a link is
 * not followed, it could lead out of the content.
 */
export function publishPictures(files: SiteFiles, folder: string): void {
  for (const { file, address } of picturesBelow(folder)) {
    const found = lstatSync(file);
    if (!found.isFile()) continue;
    const key = keyOf(`${file}\0${found.size} ${found.mtimeMs} ${found.ctimeMs}`);
    files.put(address.slice(1), key, () => readFileSync(file));
  }
}

/** How many addresses the list of all that were published lacks. An archive without a list has none to keep. */
export function countUnlisted({ permalinks, archive }: Edition): number {
  if (!permalinks) return 0;
  const known = new Set(permalinks.lines.map(({ address }) => address));
  return permanentAddresses(archive).filter((address) => !known.has(address)).length;
}
