import type { IndexChunk, IndexedWord, Variant, WordPage } from './pagefind-files.ts';

/** The words of one part, in the order of their bytes, and where its pages stand among all. */
export interface PartWords {
  words: AsyncIterator<IndexedWord>;
  /** How many pages stand before this part's first. */
  offset: number;
  /** The number of each of the part's metadata fields among those of all parts. */
  fields: readonly number[];
}

/**
 * The words of several parts as those of one: each word once, with the pages of every part. The parts are read word by
 * word, so that no more than a chunk of each is in memory.
 */
export async function* mergeWords(parts: readonly PartWords[]): AsyncGenerator<IndexedWord> {
  const heads = await Promise.all(
    parts.map(async (part) => ({ part, head: (await part.words.next()) as IteratorResult<IndexedWord, undefined> })),
  );
  for (;;) {
    const open = heads.filter(({ head }) => head.done !== true);
    const [first] = open.map(({ head }) => (head.value as IndexedWord)[0]).sort(compareBytes);
    if (first === undefined) return;
    const same = open.filter(({ head }) => head.value?.[0] === first);
    yield joinWords(
      first,
      same.map(({ part, head }) => ({ part, word: head.value as IndexedWord })),
    );
    for (const each of same) each.head = await each.part.words.next();
  }
}

interface WordOfPart {
  part: PartWords;
  word: IndexedWord;
}

function joinWords(word: string, all: readonly WordOfPart[]): IndexedWord {
  const forms = new Map<string, { part: PartWords; pages: WordPage[] }[]>();
  for (const {
    part,
    word: [, , variants],
  } of all)
    for (const [form, pages] of variants) {
      const known = forms.get(form);
      if (known) known.push({ part, pages });
      else forms.set(form, [{ part, pages }]);
    }
  const variants = [...forms].map(([form, lists]): Variant => [form, joinPages(lists)]);
  return [word, joinPages(all.map(({ part, word: [, pages] }) => ({ part, pages }))), variants];
}

/** Lists of pages as one. Numbers are counted from the page before, so only the first of each list changes. */
function joinPages(lists: readonly { part: PartWords; pages: WordPage[] }[]): WordPage[] {
  let last = 0;
  return lists.flatMap(({ part, pages }) => {
    let number = part.offset;
    return pages.map(([step, locations, meta]): WordPage => {
      number += step;
      const page: WordPage = [number - last, locations, inFields(meta, part.fields)];
      last = number;
      return page;
    });
  });
}

/** Places in metadata with the fields' numbers among all: a field is written as `-1 - number`. */
function inFields(meta: number[], fields: readonly number[]): number[] {
  if (meta.length === 0 || fields.every((field, index) => field === index)) return meta;
  return meta.map((value) => (value < 0 ? -1 - (fields[-1 - value] ?? 0) : value));
}

/**
 * Cuts words into chunks: each query word costs the chunk it stands in.
 * @param size how many places a chunk holds before the next begins
 */
export async function* inChunks(words: AsyncIterable<IndexedWord>, size: number): AsyncGenerator<IndexChunk> {
  let chunk: IndexedWord[] = [];
  let places = 0;
  for await (const word of words) {
    chunk.push(word);
    places += placesOf(word);
    if (places < size) continue;
    yield [chunk];
    chunk = [];
    places = 0;
  }
  if (chunk.length > 0) yield [chunk];
}

function placesOf([, pages, variants]: IndexedWord): number {
  const count = (list: readonly WordPage[]) =>
    list.reduce((sum, [, locations, meta]) => sum + locations.length + meta.length + 1, 0);
  return variants.reduce((sum, [, list]) => sum + count(list), count(pages));
}

/** Compares as Pagefind does, by the bytes of UTF-8: the order of code points. */
export function compareBytes(a: string, b: string): number {
  if (a === b) return 0;
  return /[\ud800-\udfff]/.test(a + b) ? Buffer.compare(Buffer.from(a), Buffer.from(b)) : a < b ? -1 : 1;
}
