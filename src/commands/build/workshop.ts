import { createHash } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { projectRoot } from '../../settings.ts';

/** The folders in which one site is made, before it goes to its place. */
export interface Workshop {
  /** Empty: the site to be. */
  site: string;
  /** Where the last site goes when the new one is in its place. */
  spare: string;
  /** Empty: what Astro makes beside pages. */
  bundle: string;
  /** Empty: the search index to be. */
  index: string;
  /** What Astro and Vite keep while they work. */
  store: string;
  /** What a build keeps for the next of the same place. */
  kept: string;
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
  const at = (part: string) => join(folder, part);
  const emptied = { site: at('site'), bundle: at('bundle'), index: at('index'), store: at('store') };
  const workshop = { ...emptied, spare: at('spare'), kept: at('kept') };
  const empty = () => {
    for (const part of Object.values(emptied)) rmSync(part, { recursive: true, force: true, maxRetries: 5 });
  };
  empty();
  await removeForsaken();
  try {
    const { spare: _spare, ...parts } = workshop;
    for (const part of Object.values(parts)) await mkdir(part, { recursive: true });
    await writeFile(join(folder, PLACE), outDir);
    await work(workshop);
  } finally {
    empty();
  }
  return true;
}

/** Where it is noted what is in the site before the last, which is kept aside. */
export function spareNotes({ kept }: Workshop): string {
  return join(kept, 'spare.json');
}

/** Forgets what earlier builds of the same place kept. */
export async function emptyKept({ kept, spare }: Workshop): Promise<void> {
  for (const folder of [kept, spare]) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  await mkdir(kept);
}

/** Begins a site with the one before the last, if that was kept: most of it is right still. */
export async function beginWithSpare({ site, spare }: Workshop): Promise<void> {
  if (!existsSync(spare)) return;
  await rmdir(site);
  await rename(spare, site);
}

/** The file that says where the site of a workshop goes. */
const PLACE = 'place.txt';

/** Removes what was kept for sites that are gone. */
async function removeForsaken(): Promise<void> {
  for (const name of await readdir(workshops)) {
    const place = await readFile(join(workshops, name, PLACE), 'utf8').catch(() => undefined);
    if (place === undefined || existsSync(place)) continue;
    using lock = new DatabaseSync(join(workshops, `${name}.lock`));
    if (!tryLock(lock)) continue;
    await rm(join(workshops, name), { recursive: true, force: true, maxRetries: 5 });
    await rm(join(workshops, `${name}.lock`), { force: true });
  }
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
