import { existsSync, renameSync, rmSync } from 'node:fs';
import { cp, rename } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { SettingsError } from '../../settings.ts';

/** Where a site waits beside its place, and where the last one goes for the moment of the exchange. */
function besides(outDir: string): { next: string; last: string } {
  const beside = (part: string) => join(dirname(outDir), `.${basename(outDir)}.${part}`);
  return { next: beside('building'), last: beside('last') };
}

/**
 * Puts a finished site in the place of the last one, which serves until then: two renames on one disk, one right after
 * the other, since Node has no call that exchanges two folders. A kill between them leaves the last site whole beside
 * its place, from where `restore` puts it back.
 * @param outDir no link
 * @param spare where the last site is kept, if that is on the same disk
 * @throws {SettingsError} when the place cannot be renamed
 */
export async function putInPlace(site: string, outDir: string, spare: string): Promise<void> {
  const { next, last } = besides(outDir);
  try {
    await move(site, next);
    const had = setAside(outDir, last);
    try {
      renameSync(next, outDir);
    } catch (error) {
      if (had) renameSync(last, outDir);
      throw error;
    }
    if (had) keepAside(last, spare);
  } finally {
    for (const left of [next, last])
      // In one call of the system's own: file by file from here takes three times as long.
      if (existsSync(outDir)) rmSync(left, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Puts the last site back where a build was killed between the two renames, and removes what killed builds left. */
export function restore(outDir: string): void {
  const { next, last } = besides(outDir);
  if (existsSync(last) && !existsSync(outDir)) renameSync(last, outDir);
  for (const left of [next, last]) rmSync(left, { recursive: true, force: true, maxRetries: 5 });
}

/** Keeps the last site for the next build. On another disk it would be copied, which saves nothing: it is removed. */
function keepAside(last: string, spare: string): void {
  try {
    renameSync(last, spare);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
  }
}

async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    await cp(from, to, { recursive: true });
  }
}

/** Moves the last site out of its place. False when there is none. */
function setAside(outDir: string, last: string): boolean {
  try {
    renameSync(outDir, last);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return false;
    if (code === 'EBUSY')
      throw new SettingsError(`OUT_DIR: ${outDir} is a mount point and cannot be replaced. Give a folder within it.`);
    throw error;
  }
}
