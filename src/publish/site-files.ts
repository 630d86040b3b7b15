import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
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
}

/** A file as it was written. */
export interface WrittenFile {
  /** Its path in the site. */
  path: string;
  bytes: number;
  sha256: string;
}

/** Writes a file of the site, and its folder. */
export type Write = (path: string, text: string) => WrittenFile;

/** @param folder the finished pages' folder */
export function writerIn(folder: string): Write {
  const made = new Set<string>();
  return (path, text) => {
    const target = join(folder, path);
    const parent = dirname(target);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    const bytes = Buffer.from(text);
    writeFileSync(target, bytes);
    return { path, bytes: bytes.length, sha256: sha256(bytes) };
  };
}

/** A SHA-256 as programs print it: 64 digits of base 16. */
export function sha256(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
