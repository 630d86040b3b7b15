import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildArchive, type Archive } from '../../src/archive/archive.ts';
import type { ReportVersion } from '../../src/archive/report.ts';
import type { Vocabularies } from '../../src/archive/vocabularies.ts';
import { SiteFiles } from '../../src/output/site-files.ts';
import { fragmentReader, writeSearchIndex } from '../../src/search/index/search-index.ts';
import type { FacetFile } from '../../src/search/query/facet-rows.ts';
import { IndexFiles } from '../../src/search/page/index-files.ts';
import { openLibrary, type Index, type Library } from '../../src/search/query/library.ts';
import type { NamesFile } from '../../src/search/query/names-file.ts';
import type { WordsFile } from '../../src/search/query/words-file.ts';
import { serve, type Served } from './serve.ts';

/** An archive of made-up reports, indexed as a build does, with what a page's worker opens of it. */
export interface OpenSearch extends Served {
  archive: Archive;
  library: Library;
}

/** Node's own, and the files of each index that is open, by the address it is served at. */
const ownFetch = globalThis.fetch;
const opened = new Map<string, IndexFiles>();

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
  const { fragments } = await writeSearchIndex(source, folder);
  const files = new SiteFiles(folder);
  const read = fragmentReader();
  for (const each of fragments) files.write(`fragment/${each.name}.pf_fragment`, read(each));
  const served = await serve(root);
  const opening = await IndexFiles.open(`${served.origin}/pagefind/`, ownFetch);
  opened.set(served.origin, opening);
  globalThis.fetch = (asked, init) => {
    const { origin } = new URL(asked instanceof Request ? asked.url : asked);
    return opened.get(origin)?.fetch(asked) ?? ownFetch(asked, init);
  };
  const runtime = opening.address('runtime');
  const file = pathToFileURL(resolve(root, `.${new URL(runtime).pathname}`)).href;
  // Its own program for each index: it holds what it has read.
  const program = (await import(`${file}?${served.origin}`)) as Index & {
    options(options: object): Promise<void>;
    init(): Promise<void>;
  };
  await program.options({
    // In a browser it knows where it came from.
    basePath: runtime.slice(0, runtime.lastIndexOf('/') + 1),
    baseUrl: '/',
    ranking: { termSimilarity: 6, diacriticSimilarity: 2 },
  });
  await program.init();
  const library = await openLibrary(
    program,
    await opening.read<FacetFile>('facets'),
    await opening.read<NamesFile>('names'),
    await opening.read<WordsFile>('words'),
  );
  return { ...served, archive, library };
}
