import { chmodSync, lstatSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { idOf } from '../archive/report.ts';
import type { Vocabularies } from '../archive/vocabularies.ts';
import type { ContentFolder } from '../content/content-folder.ts';
import { filesBelow } from '../content/files.ts';
import { sitePictures } from '../content/site-pictures.ts';
import { mendHeader } from './mend-header.ts';
import { repairReport, type Repair } from './repair-report.ts';

/** A report file with what a repair would make of it. */
export interface Fix {
  path: string;
  before: string;
  after: string;
  repairs: Repair[];
}

/**
 * The report files that can be put right, and how. Links are not followed, and no folder below the reports is left.
 * @param wanted which files to look at, by absolute path
 * @param vocabularies by which names are told for ids
 */
export function findFixes(folder: ContentFolder, wanted: (path: string) => boolean, vocabularies: Vocabularies): Fix[] {
  const pictures = sitePictures(folder);
  return filesBelow(folder.reports).flatMap((path): Fix[] => {
    if (!path.endsWith('.md') || !wanted(path)) return [];
    const before = readText(path);
    if (before === undefined) return [];
    const mend = (text: string) => mendHeader(text, { vocabularies, id: idOf(path) });
    const { text: after, repairs } = repairReport(before, mend, pictures);
    return after === before ? [] : [{ path, before, after, repairs }];
  });
}

function readText(path: string): string | undefined {
  try {
    if (!lstatSync(path).isFile()) return undefined;
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(path));
  } catch {
    return undefined;
  }
}

/**
 * Puts a repaired file in the place of the old one, whole: written beside it, then renamed. Nothing is written where
 * the file has been changed or replaced meanwhile.
 * @throws when it cannot be written
 */
export function applyFix({ path, before, after }: Omit<Fix, 'repairs'>): void {
  if (readText(path) !== before) throw Object.assign(new Error('changed meanwhile'), { code: 'changed' });
  const aside = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    writeFileSync(aside, after, { flag: 'wx' });
    chmodSync(aside, lstatSync(path).mode & 0o7777);
    renameSync(aside, path);
  } catch (error) {
    rmSync(aside, { force: true });
    throw error;
  }
}
