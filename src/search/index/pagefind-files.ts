import { decode, encode } from 'cborg';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';

/*
 * The files of a Pagefind 1.6.0 index (its source: pagefind/src/index, pagefind/src/output). Each is gzip; within, a
 * signature, then CBOR in which every struct is an array. The version is pinned: a test reads an index it writes.
 */

const SIGNATURE = Buffer.from('pagefind_dcd');

/**
 * A page on which a word stands. The page's number is counted from the one before in the list; then where the word
 * stands in the text, and where in the metadata (a field's number as `-1 - number`, then its positions).
 */
export type WordPage = [page: number, locations: number[], metaLocations: number[]];
/** A word's accented form, and the pages on which it stands so. */
export type Variant = [form: string, pages: WordPage[]];
/** A word without accents; the pages on which it stands so itself; its accented forms. */
export type IndexedWord = [word: string, pages: WordPage[], variants: Variant[]];
/** A part of the index: its words, in the order of their bytes. */
export type IndexChunk = [words: IndexedWord[]];
/** A value of a filter and the pages that have it. */
export type FilterChunk = [filter: string, values: [value: string, pages: number[]][]];
/** A page: the name of its fragment, how many words it has, the name of a bundle of fragments (empty). */
export type MetaPage = [fragment: string, words: number, bundle: string];

/** What a browser reads first: every page, and which chunk holds which words. */
export type Meta = [
  version: string,
  pages: MetaPage[],
  chunks: [from: string, to: string, name: string][],
  filters: [filter: string, name: string][],
  sorts: unknown[],
  metaFields: string[],
];

/** A fragment: what is known of a page once it is a result. Kept as text, to be written out as it came. */
export interface Fragment {
  url: string;
}

/** Reads a file of an index other than a fragment. */
export async function readPacked(file: string): Promise<unknown> {
  return decode(await unpack(await readFile(file)));
}

/** Reads a fragment as it stands in its file. */
export async function readFragment(file: Uint8Array): Promise<Fragment> {
  return JSON.parse((await unpack(file)).toString('utf8')) as Fragment;
}

/** What a file holds behind its signature. */
async function unpack(file: Uint8Array): Promise<Buffer> {
  const bytes = await promisify(gunzip)(file);
  if (!bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE)) throw new Error('no file of Pagefind 1.6');
  return bytes.subarray(SIGNATURE.length);
}

/** A value as a file of an index, which is compressed beside this thread, and its name: a hash of what it holds. */
export function pack(value: unknown): { name: string; bytes: Promise<Buffer> } {
  const plain = Buffer.concat([SIGNATURE, encode(value)]);
  const name = `en_${createHash('sha256').update(plain).digest('hex').slice(0, 10)}`;
  return { name, bytes: promisify(gzip)(plain, { level: 9 }) };
}
