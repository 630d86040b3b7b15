import { readFacetFile, type FacetFile, type FacetRow } from './facet-rows.ts';
import type { PagefindData } from './hit.ts';
import type { NamesFile } from './names-file.ts';
import { readNames, type Lexicon } from './lexicon.ts';
import type { ReadRecord } from './rank.ts';
import { readWordsFile, type Words, type WordsFile } from './words-file.ts';

/** A result of Pagefind, not loaded yet. */
export interface PagefindResult {
  id: string;
  score: number;
  words: number[];
  data(): Promise<PagefindData>;
}

/** The part of Pagefind that is used. */
export interface Index {
  search(term: string | null): Promise<{ results: PagefindResult[] }>;
  /** Fetches the parts of the index a search for the term will need. */
  preload(term: string): Promise<void>;
}

/** What a search needs, loaded once. */
export interface Library {
  index: Index;
  rows: Map<string, FacetRow>;
  lexicon: Lexicon;
  words: Words;
  /** The reports read so far, by Pagefind's keys. */
  records: Map<string, Promise<ReadRecord>>;
}

export async function openLibrary(
  index: Index,
  facets: FacetFile,
  names: NamesFile,
  words: WordsFile,
): Promise<Library> {
  // A search for nothing lists every record there is.
  const { results } = await index.search(null);
  if (results.length !== facets.days.length) throw new Error('facets of another index');
  const rows = readFacetFile(
    facets,
    results.map(({ id }) => id),
  );
  return { index, rows, lexicon: readNames(names), words: readWordsFile(words), records: new Map() };
}
