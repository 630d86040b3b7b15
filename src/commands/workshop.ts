import { createHash } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { projectRoot } from '../settings.ts';

/** The folders in which one site is made, before it goes to its place. */
export interface Workshop {
  /** Empty: the site to be. */
  site: string;
  /** What Astro and Vite keep while they work. */
  store: string;
}

/** Where every site is made: in the project, since Astro would make all sites from elsewhere in one common folder. */
export const workshops = join(projectRoot, 'node_modules/.cache/build');

/**
 * Makes a site in folders of its own, one for each place a site may go, which no other build enters meanwhile. The lock
 * is SQLite's on an empty file: the system frees it with its process, so that a killed build never blocks the next.
 * What a killed build left is removed.
 * @param outDir where the site will go
 * @returns false when another build of the same place is running
 */
export async function inWorkshop(outDir: string, work: (workshop: Workshop) => Promise<void>): Promise<boolean> {
  const name = createHash('sha256').update(outDir).digest('hex').slice(0, 12);
  await mkdir(workshops, { recursive: true });
  using lock = new DatabaseSync(join(workshops, `${name}.lock`));
  if (!tryLock(lock)) return false;
  const folder = join(workshops, name);
  const empty = () => rm(folder, { recursive: true, force: true, maxRetries: 5 });
  await empty();
  try {
    const site = join(folder, 'site');
    await mkdir(site, { recursive: true });
    await work({ site, store: join(folder, 'store') });
  } finally {
    await empty().catch(() => undefined);
  }
  return true;
}

function tryLock(lock: DatabaseSync): boolean {
  const SQLITE_BUSY = 5;
  try {
    lock.exec('BEGIN EXCLUSIVE');
    return true;
  } catch (error) {
    if (error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY) return false;
    throw error;
  }
}
