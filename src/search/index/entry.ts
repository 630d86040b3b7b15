import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { compile } from '../../output/compile.ts';
import { FORMAT, type DataFile, type EntryFile } from '../query/entry-file.ts';

/** An index that lacks its entry: where its files lie, and what the entry says of it. */
export interface MergedIndex {
  /** A part's folder, from which Pagefind's program is taken. */
  part: string;
  /** The file of its list of pages, and how many pages that names. */
  meta: { name: string; bytes: Uint8Array };
  pages: number;
}

/**
 * Writes the entry of an index and the files it names: each under a name that tells what it holds.
 * @param folder `pagefind` in the finished site
 * @param data the files of our own, as values
 */
export async function writeEntry(
  folder: string,
  { part, meta, pages }: MergedIndex,
  data: Readonly<Record<Exclude<DataFile, 'runtime' | 'meta'>, unknown>>,
): Promise<void> {
  const write = async (name: string, content: string | Uint8Array) => {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
    return name;
  };
  const files: Partial<Record<DataFile, string>> = {
    runtime: await writeRuntime(part, write),
    meta: await write(`data/${meta.name}.pf_meta`, meta.bytes),
  };
  for (const [name, value] of Object.entries(data)) {
    const text = JSON.stringify(value);
    files[name as DataFile] = await write(`data/${name}.${hashOf(text)}.json`, text);
  }
  const own = JSON.parse(await readFile(join(part, 'pagefind-entry.json'), 'utf8')) as EntryFile;
  const languages = { en: { ...own.languages.en, hash: meta.name, page_count: pages } };
  await write('pagefind-entry.json', JSON.stringify({ ...own, format: FORMAT, files, languages }));
}

/** Pagefind's program for browsers and its WebAssembly, which belong together. Its own interfaces are not used. */
async function writeRuntime(
  part: string,
  write: (name: string, content: string | Uint8Array) => Promise<string>,
): Promise<string> {
  const names = ['pagefind.js', 'wasm.en.pagefind'];
  // Pagefind brings its program as it was written: minified it is a sixth lighter.
  const contents = await Promise.all([
    compile(join(part, 'pagefind.js'), 'esm'),
    readFile(join(part, 'wasm.en.pagefind')),
  ]);
  const folder = `runtime/${hashOf(...contents)}`;
  const [program = ''] = await Promise.all(
    contents.map((content, at) => write(`${folder}/${basename(names[at] ?? '')}`, content)),
  );
  return program;
}

function hashOf(...contents: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const content of contents) hash.update(content);
  return hash.digest('hex').slice(0, 12);
}
