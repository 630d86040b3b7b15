import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { fromSearchable } from '../query/searchable-text.ts';
import { foldedWords } from '../query/tokens.ts';
import type { IndexRecord } from './index-record.ts';
import { readFragment } from './pagefind-files.ts';

/** How many records are handed to the indexer at once. */
const BATCH = 200;

/** The files of Pagefind that a site has: not its own interfaces, nor its worker. */
const USED = /\.(?:pf_\w+|pagefind)$|^pagefind(?:-entry\.json|\.js)$/;

/** What Pagefind made of some records, as a folder, and what else is known of them. */
export interface Part {
  folder: string;
  /** In how many of the records each folded word stands. */
  words: Record<string, number>;
  fragments: PartFragment[];
}

/** A record's fragment: what is known of it once it is a result. All of a part lie in one file, one after the other. */
export interface PartFragment {
  /** The address of the record. */
  url: string;
  name: string;
  sha256: string;
  /** Where it begins in the file, in bytes, and how long it is. */
  start: number;
  bytes: number;
}

/** What is written of a part beside what Pagefind made. */
interface KnownOfPart extends Omit<Part, 'folder'> {
  /** The SHA-256 of each file, by its path in the part. */
  sums: Record<string, string>;
}

/** Where what is known of a part beside its index is written: last, so that a folder with it is a whole part. */
const KNOWN = 'part.json';

/** The file in which a part's fragments lie. */
const FRAGMENTS = 'fragments';

/** A part that was made before. Undefined where there is none; an error where a file of it is not as it was written. */
export async function openPart(folder: string): Promise<Part | Error | undefined> {
  try {
    const { sums, words, fragments } = JSON.parse(await readFile(join(folder, KNOWN), 'utf8')) as KnownOfPart;
    for (const [path, sum] of Object.entries(sums))
      if (sumOf(await readFile(join(folder, path))) !== sum)
        return new Error(`${folder}/${path}: not as it was written`);
    return { folder, words, fragments };
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return missing ? undefined : (error as Error);
  }
}

/** The file in which the fragments of a part lie. */
export function fragmentsOf({ folder }: Pick<Part, 'folder'>): string {
  return join(folder, FRAGMENTS);
}

function sumOf(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** Has Pagefind index records into a folder: whole or not at all, so that a build that is killed leaves no half of it. */
export async function makePart(folder: string, records: readonly IndexRecord[]): Promise<Part> {
  const aside = join(dirname(folder), `.${basename(folder)}`);
  await rm(aside, { recursive: true, force: true });
  await mkdir(aside, { recursive: true });
  // One index for both languages: the English stemmer leaves Vietnamese syllables alone, and each reader finds all.
  const { index, errors } = await createIndex({ forceLanguage: 'en' });
  if (!index) throw new Error(errors.join('\n'));
  const words = new Map<string, number>();
  for (let start = 0; start < records.length; start += BATCH) {
    const batch = records.slice(start, start + BATCH);
    const answers = Promise.all(batch.map((record) => index.addHTMLFile(record)));
    // While the indexer works.
    for (const record of batch) for (const word of wordsOf(record)) words.set(word, (words.get(word) ?? 0) + 1);
    const faults = (await answers).flatMap((answer) => answer.errors);
    if (faults.length > 0) throw new Error(faults.join('\n'));
  }
  // Written here: Pagefind panics where a disk is full.
  const made = await index.getFiles();
  if (made.errors.length > 0) throw new Error(made.errors.join('\n'));
  await index.deleteIndex();
  const known: KnownOfPart = { words: Object.fromEntries(words), fragments: [], sums: {} };
  const write = async (path: string, content: Uint8Array) => {
    await mkdir(dirname(join(aside, path)), { recursive: true });
    await writeFile(join(aside, path), content);
    known.sums[path] = sumOf(content);
  };
  const contents: Uint8Array[] = [];
  let start = 0;
  for (const { path, content } of made.files) {
    if (!USED.test(path)) continue;
    if (!path.endsWith('.pf_fragment')) {
      await write(path, content);
      continue;
    }
    const { url } = await readFragment(content);
    const name = basename(path, '.pf_fragment');
    known.fragments.push({ url, name, sha256: sumOf(content), start, bytes: content.length });
    contents.push(content);
    start += content.length;
  }
  await write(FRAGMENTS, Buffer.concat(contents));
  await writeFile(join(aside, KNOWN), JSON.stringify(known));
  await rm(folder, { recursive: true, force: true });
  await rename(aside, folder);
  return { folder, words: known.words, fragments: known.fragments };
}

/** Ends Pagefind's program, which waits for the next part. */
export async function endPagefind(): Promise<void> {
  await close();
}

/** The folded words of a record, its keywords included. */
function wordsOf({ content }: IndexRecord): Set<string> {
  const text = fromSearchable(content)
    .replace(/data-pagefind-filter="[^"]*"/g, ' ')
    .replace(/data-pagefind-meta="keywords:([^"]*)"/g, '> $1 <')
    .replace(/<[^>]*>/g, ' ');
  return new Set(foldedWords(text));
}

/** A hash of some texts, as a name. */
export function keyOf(...texts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(text).update('\0');
  return hash.digest('hex').slice(0, 24);
}
