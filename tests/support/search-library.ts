import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildArchive, type Archive } from '../../src/archive/archive.ts';
import type { ReportVersion } from '../../src/archive/report.ts';
import type { Vocabularies } from '../../src/archive/vocabularies.ts';
import { writeSearchIndex } from '../../src/search/index/search-index.ts';
import type { FacetFile } from '../../src/search/query/facet-rows.ts';
import { openLibrary, type Index, type Library } from '../../src/search/query/library.ts';
import type { NamesFile } from '../../src/search/query/names-file.ts';
import type { WordsFile } from '../../src/search/query/words-file.ts';
import { serve, type Served } from './serve.ts';

/** An archive of made-up reports, indexed as a build does, with what a page's worker opens of it. */
export interface OpenSearch extends Served {
  archive: Archive;
  library: Library;
}

/**
 * Indexes made-up reports and opens the index as the search page's worker does, with Pagefind's own program, in Node.
 * @param root an empty folder
 * @param bodyOf the HTML of a version's body
 */
export async function openSearch(
  root: string,
  versions: readonly ReportVersion[],
  vocabularies: Vocabularies,
  bodyOf: (version: ReportVersion) => string,
): Promise<OpenSearch> {
  const archive = buildArchive(versions, vocabularies);
  const folder = join(root, 'pagefind');
  const source = { archive, textOf: bodyOf, bodyOf, kept: join(root, 'kept'), engine: 'test' };
  await writeSearchIndex(source, folder);
  const served = await serve(root);
  const program = (await import(pathToFileURL(resolve(folder, 'pagefind.js')).href)) as Index & {
    options(options: object): Promise<void>;
    init(): Promise<void>;
  };
  await program.options({
    // In a browser it knows where it came from.
    basePath: `${served.origin}/pagefind/`,
    baseUrl: '/',
    ranking: { termSimilarity: 6, diacriticSimilarity: 2 },
  });
  await program.init();
  const file = (name: string): unknown => JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
  const library = await openLibrary(
    program,
    file('facets') as FacetFile,
    file('names') as NamesFile,
    file('words') as WordsFile,
  );
  return { ...served, archive, library };
}
