import { copyFile, mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { MergedIndex } from './entry.ts';
import { compareBytes, inChunks, mergeWords } from './merge-words.ts';
import {
  pack,
  readPacked,
  type FilterChunk,
  type IndexChunk,
  type IndexedWord,
  type Meta,
  type MetaPage,
} from './pagefind-files.ts';
import type { Part } from './part.ts';

/** How many places a chunk of the index holds before the next begins. */
const CHUNK = 20_000;

interface OpenPart {
  folder: string;
  meta: Meta;
  offset: number;
}

/**
 * Writes the indexes of several parts as one: what Pagefind would have made of all their pages at once, but for the
 * names of files. So an edit asks for the part of its year to be indexed again, and a browser for one index.
 * @param folder `pagefind` in the finished site
 * @returns what the entry will say of it, and the name of each page's fragment, by its address
 */
export async function mergeParts(
  parts: readonly Part[],
  folder: string,
): Promise<{ index: MergedIndex; fragments: Map<string, string> }> {
  for (const name of ['fragment', 'index', 'filter']) await mkdir(join(folder, name), { recursive: true });
  let offset = 0;
  const open: OpenPart[] = [];
  for (const part of parts) {
    const file = (await readdir(part.folder)).find((name) => name.endsWith('.pf_meta')) ?? '';
    const meta = (await readPacked(join(part.folder, file))) as Meta;
    open.push({ folder: part.folder, meta, offset });
    offset += meta[1].length;
  }
  const names = await writeFragments(open, folder);
  const fields = [...new Set(open.flatMap(({ meta }) => meta[5]))].sort(compareBytes);
  const meta: Meta = [
    open[0]?.meta[0] ?? '',
    open.flatMap(({ meta: [, pages] }, at) =>
      pages.map(([name, ...rest]): MetaPage => [names[at]?.get(name) ?? name, ...rest]),
    ),
    await writeChunks(open, fields, folder),
    await writeFilters(open, folder),
    [],
    fields,
  ];
  const fragments = parts.flatMap((part, at) =>
    Object.entries(part.fragments).map(([url, own]) => [url, names[at]?.get(own) ?? own] as const),
  );
  return {
    index: { part: open[0]?.folder ?? '', meta: await pack(meta), pages: offset },
    fragments: new Map(fragments),
  };
}

/**
 * Copies every fragment. Of two of one name (Pagefind cuts its hashes short) in different parts, the later gets another.
 * @returns of each part, the new names by the old
 */
async function writeFragments(parts: readonly OpenPart[], folder: string): Promise<Map<string, string>[]> {
  const taken = new Set<string>();
  const names: Map<string, string>[] = [];
  for (const { folder: from, meta } of parts) {
    const own = new Map<string, string>();
    for (const [name] of meta[1]) {
      let free = name;
      for (let more = 1; taken.has(free); more++) free = `${name}${more}`;
      taken.add(free);
      own.set(name, free);
      await copyFile(join(from, 'fragment', `${name}.pf_fragment`), join(folder, 'fragment', `${free}.pf_fragment`));
    }
    names.push(own);
  }
  return names;
}

async function writeChunks(parts: readonly OpenPart[], fields: readonly string[], folder: string): Promise<Meta[2]> {
  const merged = mergeWords(
    parts.map((part) => ({
      words: wordsOf(part),
      offset: part.offset,
      fields: part.meta[5].map((field) => fields.indexOf(field)),
    })),
  );
  const ranges: { from: string; to: string; name: string }[] = [];
  for await (const chunk of inChunks(merged, CHUNK)) {
    const { name, bytes } = await pack(chunk);
    await writeFile(join(folder, 'index', `${name}.pf_index`), bytes);
    ranges.push({ from: chunk[0][0]?.[0] ?? '', to: chunk[0].at(-1)?.[0] ?? '', name });
  }
  return ranges.map(({ from, to, name }) => [from, to, name]);
}

async function* wordsOf({ folder, meta }: OpenPart): AsyncGenerator<IndexedWord, undefined> {
  for (const [, , name] of meta[2]) {
    const [words] = (await readPacked(join(folder, 'index', `${name}.pf_index`))) as IndexChunk;
    yield* words;
  }
  return undefined;
}

async function writeFilters(parts: readonly OpenPart[], folder: string): Promise<Meta[3]> {
  const filters = new Map<string, Map<string, number[]>>();
  for (const { folder: from, meta, offset } of parts)
    for (const [, name] of meta[3]) {
      const [filter, values] = (await readPacked(join(from, 'filter', `${name}.pf_filter`))) as FilterChunk;
      const known = filters.get(filter) ?? new Map<string, number[]>();
      filters.set(filter, known);
      for (const [value, pages] of values)
        known.set(value, [...(known.get(value) ?? []), ...pages.map((page) => page + offset)]);
    }
  const written: Meta[3] = [];
  for (const [filter, values] of [...filters].sort(([a], [b]) => compareBytes(a, b))) {
    const { name, bytes } = await pack([filter, [...values].sort(([a], [b]) => compareBytes(a, b))]);
    await writeFile(join(folder, 'filter', `${name}.pf_filter`), bytes);
    written.push([filter, name]);
  }
  return written;
}
