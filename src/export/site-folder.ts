import { relative } from 'node:path';
import { filesBelow, slashes } from '../content/files.ts';

/**
 * The files of a finished site, by their path in it, sorted. Left out is what belongs to one host or one day and not to
 * the archive: settings of a host, compressed forms of other files, `security.txt` with its day of expiry, and the list
 * of sums that counts it.
 */
export function siteFiles(folder: string): string[] {
  return filesBelow(folder)
    .map((path) => slashes(relative(folder, path)))
    .filter(
      (path) =>
        !/^(?:_headers|_redirects|manifest-sha256\.txt|\.(?!well-known\/)[^/]*|\.well-known\/security\.txt)$|\.(?:br|gz)$/.test(
          path,
        ),
    );
}
