import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DataFile, EntryFile } from '../../src/search/query/entry-file.ts';

/** Where a finished site has a file of its search index. */
export function indexFile(site: string, name: DataFile): string {
  const entry = JSON.parse(readFileSync(join(site, 'pagefind/pagefind-entry.json'), 'utf8')) as EntryFile;
  return join(site, 'pagefind', entry.files[name]);
}
