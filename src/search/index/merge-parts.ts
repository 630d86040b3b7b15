import { mkdir, readdir, writeFile } from 'node:fs/promises';
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
import { fragmentsOf, type Part, type PartFragment } from './part.ts';

/** How many places a chunk of the index holds before the next begins. */
const CHUNK = 20_000;
/** How many chunks are in hand at once; the threads of zlib are fewer. */
const AT_ONCE = 8;

interface OpenPart {
  folder: string;
  meta: Meta;
  offset: number;
}

/**
 * Writes the indexes of several parts as one: what Pagefind would have made of all their pages at once, but for the
 * names of files. So an edit asks for the part of its year to be indexed again, and a browser for one index.
 * @param folder `pagefind` in the finished site
 * @returns what the entry will say of it, and the page fragments that belong to it
 */
export async function mergeParts(
  parts: readonly Part[],
  folder: string,
): Promise<{ index: MergedIndex; fragments: IndexFragment[] }> {
  for (const name of ['index', 'filter']) await mkdir(join(folder, name), { recursive: true });
  let offset = 0;
  const open: OpenPart[] = [];
  for (const part of parts) {
    const file = (await readdir(part.folder)).find((name) => name.endsWith('.pf_meta')) ?? '';
    const meta = (await readPacked(join(part.folder, file))) as Meta;
    open.push({ folder: part.folder, meta, offset });
    offset += meta[1].length;
  }
  const names = nameFragments(open);
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
    part.fragments.map(({ name, ...rest }) => ({
      ...rest,
      name: names[at]?.get(name) ?? name,
      file: fragmentsOf(part),
    })),
  );
  const { name, bytes } = pack(meta);
  return { index: { part: open[0]?.folder ?? '', meta: { name, bytes: await bytes }, pages: offset }, fragments };
}

/** A page's fragment under its name in the index, and the file in which it lies. */
export interface IndexFragment extends PartFragment {
  file: string;
}

/**
 * Names every fragment. Of two of one name (Pagefind cuts its hashes short) in different parts, the later gets another.
 * @returns of each part, the new names by the old
 */
function nameFragments(parts: readonly OpenPart[]): Map<string, string>[] {
  const taken = new Set<string>();
  return parts.map(({ meta }) => {
    const own = new Map<string, string>();
    for (const [name] of meta[1]) {
      let free = name;
      for (let more = 1; taken.has(free); more++) free = `${name}${more}`;
      taken.add(free);
      own.set(name, free);
    }
    return own;
  });
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
  const writing: Promise<void>[] = [];
  for await (const chunk of inChunks(merged, CHUNK)) {
    const { name, bytes } = pack(chunk);
    // It is compressed beside this thread, while the next chunks are joined.
    writing.push(bytes.then((packed) => writeFile(join(folder, 'index', `${name}.pf_index`), packed)));
    await writing.at(-AT_ONCE);
    ranges.push({ from: chunk[0][0]?.[0] ?? '', to: chunk[0].at(-1)?.[0] ?? '', name });
  }
  await Promise.all(writing);
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
    const { name, bytes } = pack([filter, [...values].sort(([a], [b]) => compareBytes(a, b))]);
    await writeFile(join(folder, 'filter', `${name}.pf_filter`), await bytes);
    written.push([filter, name]);
  }
  return written;
}
