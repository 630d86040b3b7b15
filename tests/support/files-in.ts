import { SiteFiles } from '../../src/output/site-files.ts';

/** A folder as a site whose files a build has written. */
export function filesIn(folder: string): SiteFiles {
  const files = new SiteFiles(folder);
  files.add(folder);
  return files;
}
