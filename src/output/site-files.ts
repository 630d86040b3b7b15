import {
  copyFileSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { filesBelow, slashes } from '../content/files.ts';
import { isAsWritten, readNotes, usable, type FileNote, type Notes } from './file-notes.ts';
import { sha256 } from './sums.ts';

/** A file as it was written. */
export interface WrittenFile {
  /** Its path in the site. */
  path: string;
  bytes: number;
  sha256: string;
}

/** Where the last site stands, and where it is noted what is in it. */
export interface LastSite {
  site: string;
  notes: string;
}

/**
 * The files of a site that is being made. A file that would be what it was in the last site is not made or written
 * again: the same file stands in both. Files may lie in the folder already, those of an older site: what is still right
 * stays where it is, and what is not is removed.
 */
export class SiteFiles {
  readonly folder: string;
  /** Why the notes of the last site could not be used, if there were any. */
  readonly dropped: Error | undefined;
  readonly #known: readonly { site: string; notes: Notes }[];
  readonly #standing: Notes;
  readonly #notes: Record<string, FileNote> = {};
  readonly #folders = new Set<string>();

  /**
   * @param folder where the site is made
   * @param lasts the last site, and others made of the same content, in parts or whole
   * @param standing where it is noted what lies in the folder already
   */
  constructor(folder: string, lasts: readonly LastSite[] = [], standing?: string) {
    this.folder = folder;
    const known = lasts.map(({ site, notes }) => ({ site, notes: readNotes(notes) }));
    this.dropped = known.map(({ notes }) => notes).find((notes) => notes instanceof Error);
    this.#known = known.map(({ site, notes }) => ({ site, notes: usable(notes) }));
    this.#standing = usable(standing === undefined ? undefined : readNotes(standing));
  }

  /** Takes a file over from the last site. Undefined where it was made from something else or is not as it was written. */
  keep(path: string, key: string | undefined): WrittenFile | undefined {
    return key === undefined ? undefined : this.#takeOver(path, (note) => note.key === key);
  }

  /** Writes a file, and its folder. @param key a hash of all that it depends on */
  write(path: string, content: string | Uint8Array, key?: string): WrittenFile {
    const bytes = Buffer.from(content);
    const sum = sha256(bytes);
    const made = key === undefined ? {} : { key };
    const same = this.#takeOver(path, (note) => note.sha256 === sum, made);
    if (same) return same;
    const target = this.#place(path);
    writeFileSync(target, bytes);
    return this.#noted(path, { ...made, bytes: bytes.length, sha256: sum, changed: changedOf(target) });
  }

  /** Takes a file over, or makes it. */
  put(path: string, key: string, make: () => string | Uint8Array): WrittenFile {
    return this.keep(path, key) ?? this.write(path, make(), key);
  }

  /** Writes what lies in another folder. @param below the path of that folder in the site: empty or `pagefind/` */
  add(folder: string, below = ''): void {
    for (const file of filesBelow(folder)) this.write(`${below}${slashes(relative(folder, file))}`, readFileSync(file));
  }

  /** Counts files in that were written into the same folder beside, by another thread. */
  join(notes: Notes): void {
    Object.assign(this.#notes, notes);
  }

  /** What is noted of each file so far. */
  notes(): Notes {
    return this.#notes;
  }

  has(path: string): boolean {
    return this.#notes[path] !== undefined;
  }

  /** The SHA-256 of a file of the site. */
  sumOf(path: string): string {
    return this.#notes[path]?.sha256 ?? '';
  }

  /** The paths of all files, sorted. */
  paths(): string[] {
    return Object.keys(this.#notes).sort();
  }

  /**
   * Removes what lies in the folder and is no file of the site, and notes for the next build what is.
   * @param notes the file to be written; nothing is noted without
   */
  finish(notes?: string): void {
    for (const file of filesBelow(this.folder)) {
      if (this.has(slashes(relative(this.folder, file)))) continue;
      rmSync(file);
      removeEmpty(dirname(file), this.folder);
    }
    if (notes !== undefined) writeFileSync(notes, JSON.stringify(this.#notes));
  }

  /** Lets a file of an earlier site stand in this one, if it is what is wanted, and as it was written. */
  #takeOver(
    path: string,
    isWanted: (note: FileNote) => boolean,
    made?: Pick<FileNote, 'key'>,
  ): WrittenFile | undefined {
    for (const { site, notes } of this.#known) {
      const note = notes[path];
      if (!note || !isWanted(note)) continue;
      const target = join(this.folder, path);
      const standing = this.#standing[path];
      const stands = standing?.sha256 === note.sha256 && isAsWritten(target, standing);
      if (stands || this.#link(join(site, path), path, note)) return this.#noted(path, { ...note, ...made }, target);
    }
    return undefined;
  }

  #link(from: string, path: string, note: FileNote): boolean {
    if (!isAsWritten(from, note)) return false;
    const target = this.#place(path);
    try {
      linkSync(from, target);
    } catch {
      // Another disk, or one that knows no links.
      copyFileSync(from, target);
    }
    return true;
  }

  #noted(path: string, note: FileNote, target?: string): WrittenFile {
    this.#notes[path] = target === undefined ? note : { ...note, changed: changedOf(target) };
    return { path, bytes: note.bytes, sha256: note.sha256 };
  }

  /** Makes room for a file that is to be written or linked: never into a file that the last site has too. */
  #place(path: string): string {
    const target = join(this.folder, path);
    const parent = dirname(target);
    if (!this.#folders.has(parent)) makeFolder(parent, this.folder);
    this.#folders.add(parent);
    rmSync(target, { recursive: true, force: true });
    return target;
  }
}

/** Makes a folder and those above it, in the place of files of the same name. */
function makeFolder(folder: string, root: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    if (folder === root) throw error;
    makeFolder(dirname(folder), root);
    rmSync(folder, { force: true });
    mkdirSync(folder);
  }
}

/** Removes a folder in which nothing is left, and those above it. */
function removeEmpty(folder: string, root: string): void {
  if (folder === root || readdirSync(folder).length > 0) return;
  rmdirSync(folder);
  removeEmpty(dirname(folder), root);
}

function changedOf(file: string): number {
  return statSync(file).mtimeMs;
}
