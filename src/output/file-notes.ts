import { readFileSync, statSync } from 'node:fs';
import { sha256 } from './sums.ts';

/** What is noted of a file for the next build: what it was made from, and the file as it was written. */
export interface FileNote {
  /** A hash of all that the file depends on; none where only its bytes are compared. */
  key?: string;
  bytes: number;
  sha256: string;
  /** Milliseconds since 1970. */
  changed: number;
}

/** Notes of files, by their paths in the site. */
export type Notes = Readonly<Record<string, FileNote | undefined>>;

/** Notes, if there are any that can be used. */
export function usable(notes: Notes | Error | undefined): Notes {
  return notes instanceof Error || notes === undefined ? {} : notes;
}

/** Whether a file is as it was noted. One that was packed and unpacked has another time: then its bytes are looked at. */
export function isAsWritten(file: string, { bytes, changed, sha256: sum }: FileNote): boolean {
  const found = statSync(file, { throwIfNoEntry: false });
  return found?.size === bytes && (found.mtimeMs === changed || sha256(readFileSync(file)) === sum);
}

/** What the last build noted. Undefined where there is nothing; an error where it cannot be read. */
export function readNotes(file: string): Notes | Error | undefined {
  try {
    const notes: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (typeof notes !== 'object' || notes === null) throw new Error(`${file}: no notes`);
    return notes as Notes;
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return missing ? undefined : (error as Error);
  }
}
