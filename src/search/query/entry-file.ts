import type { Language } from '../../text/language.ts';

/**
 * What this program reads of an index. To be raised with every change of what the files beside Pagefind's hold: a page
 * of an older build then says that the archive was renewed, instead of misreading.
 */
export const FORMAT = 2;

/**
 * `pagefind/pagefind-entry.json`, the one file of an index that keeps its name from build to build. Every other is
 * named by a hash of what it holds and is named here, or in a file named here: whoever has read one entry reads files of
 * one build or none at all, whatever a host, a proxy or a browser keeps.
 */
export interface EntryFile {
  format: number;
  /** Of each file beside Pagefind's index, its name below `pagefind/`. */
  files: Record<DataFile, string>;
  /** Pagefind's own part, read by its program. */
  version: string;
  languages: Record<string, { hash: string; wasm: string; page_count: number }>;
}

/** `runtime` is Pagefind's program, whose folder holds its WebAssembly too; `meta` its list of pages. */
export type DataFile = 'runtime' | 'meta' | 'facets' | 'names' | 'words' | 'catalogue' | `cards-${Language}`;
