import { createHash } from 'node:crypto';
import { copyFileSync, linkSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Archive } from '../archive/archive.ts';
import type { GitDates } from '../content/git-dates.ts';
import type { Publisher } from './citation.ts';

/** What files for others are written from: an edition, and where it will stand. */
export interface Published extends Publisher {
  archive: Archive;
  /** The source of each version that is shown, by its file. */
  sources: ReadonlyMap<string, string>;
  /** What git knows of them; undefined where there is no whole history. */
  dates: GitDates | undefined;
  /** A hash of the program and of all it reads beside the reports. */
  engine: string;
}

/** A file as it was written. */
export interface WrittenFile {
  /** Its path in the site. */
  path: string;
  bytes: number;
  sha256: string;
}

/** What is noted of a file for the next build: what it was made from, and the file as it was written. */
interface FileNote {
  /** A hash of all that the file depends on; none where only its bytes are compared. */
  key?: string;
  bytes: number;
  sha256: string;
  /** Milliseconds since 1970. */
  changed: number;
}

/** Where the last site stands, and where it is noted what is in it. */
export interface LastSite {
  site: string;
  notes: string;
}

/**
 * The files of a site that is being made. A file that would be what it was in the last site is not made or written
 * again: the same file stands in both.
 */
export class SiteFiles {
  readonly folder: string;
  /** Why the notes of the last site could not be used, if there were any. */
  readonly dropped: Error | undefined;
  readonly #last: LastSite | undefined;
  readonly #known: Readonly<Record<string, FileNote | undefined>>;
  readonly #notes: Record<string, FileNote> = {};
  readonly #folders = new Set<string>();

  /** @param folder where the site is made */
  constructor(folder: string, last?: LastSite) {
    this.folder = folder;
    this.#last = last;
    const known = last && readNotes(last.notes);
    if (known instanceof Error) this.dropped = known;
    this.#known = known instanceof Error || known === undefined ? {} : known;
  }

  /** Takes a file over from the last site. Undefined where it was made from something else or is not as it was written. */
  keep(path: string, key: string | undefined): WrittenFile | undefined {
    const note = this.#known[path];
    return key !== undefined && note?.key === key ? this.#takeOver(path, note) : undefined;
  }

  /** Writes a file, and its folder. @param key a hash of all that it depends on */
  write(path: string, content: string | Uint8Array, key?: string): WrittenFile {
    const bytes = Buffer.from(content);
    const sum = sha256(bytes);
    const note = this.#known[path];
    const same =
      note?.sha256 === sum ? this.#takeOver(path, { ...note, ...(key !== undefined && { key }) }) : undefined;
    if (same) return same;
    const target = this.#place(path);
    writeFileSync(target, bytes);
    return this.#noted(path, {
      ...(key !== undefined && { key }),
      bytes: bytes.length,
      sha256: sum,
      changed: changedOf(target),
    });
  }

  /** Takes a file over, or makes it. */
  put(path: string, key: string, make: () => string | Uint8Array): WrittenFile {
    return this.keep(path, key) ?? this.write(path, make(), key);
  }

  /** The SHA-256 of a file that stands in the site, whoever wrote it. */
  sumOf(path: string): string {
    return this.#notes[path]?.sha256 ?? sha256(readFileSync(join(this.folder, path)));
  }

  /** Notes the files for the next build, beside the notes of the last site, which holds until this one is in its place. */
  note(): void {
    if (this.#last) writeFileSync(`${this.#last.notes}.next`, JSON.stringify(this.#notes));
  }

  /** Lets a file of the last site stand in this one, if it is as it was written. */
  #takeOver(path: string, note: FileNote): WrittenFile | undefined {
    if (!this.#last) return undefined;
    const from = join(this.#last.site, path);
    const found = statSync(from, { throwIfNoEntry: false });
    if (found?.size !== note.bytes) return undefined;
    // A site that was packed and unpacked has other times, to the second: then its bytes are looked at.
    if (found.mtimeMs !== note.changed && sha256(readFileSync(from)) !== note.sha256) return undefined;
    const target = this.#place(path);
    try {
      linkSync(from, target);
    } catch {
      // Another disk, or one that knows no links.
      copyFileSync(from, target);
    }
    return this.#noted(path, { ...note, changed: changedOf(target) });
  }

  #noted(path: string, note: FileNote): WrittenFile {
    this.#notes[path] = note;
    return { path, bytes: note.bytes, sha256: note.sha256 };
  }

  #place(path: string): string {
    const target = join(this.folder, path);
    const parent = dirname(target);
    if (!this.#folders.has(parent)) mkdirSync(parent, { recursive: true });
    this.#folders.add(parent);
    return target;
  }
}

/** What the last build noted. Undefined where there is nothing; an error where it cannot be read. */
function readNotes(file: string): Readonly<Record<string, FileNote | undefined>> | Error | undefined {
  try {
    const notes: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (typeof notes !== 'object' || notes === null) throw new Error(`${file}: no notes`);
    return notes as Record<string, FileNote>;
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return missing ? undefined : (error as Error);
  }
}

function changedOf(file: string): number {
  return statSync(file).mtimeMs;
}

/** A SHA-256 as programs print it: 64 digits of base 16. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** A hash of some texts, in which each ends where it ends: what a file depends on. */
export function keyOf(...texts: readonly string[]): string {
  const sum = createHash('sha1');
  for (const text of texts) sum.update(`${text.length}:`).update(text);
  return sum.digest('base64url');
}
