import { DatabaseSync } from 'node:sqlite';

/** A build that lasts longer has hung. */
const LONGEST = 3_600_000;

/**
 * Does work while no other build of the project does.
 *
 * Astro writes the list of a build's MDX modules into `.astro` of the project, whatever folders it is given, and reads
 * it back when it bundles (astro 7.3, content/content-layer.js): of two archives built at once, one would get the
 * other's stories. The lock is SQLite's on an empty file: the system frees it with its process, so a kill leaves
 * nothing behind.
 * @param file the lock's; made where it is not there
 * @param tell called when the work has to wait
 */
export async function inTurn(file: string, tell: () => void, work: () => Promise<void>): Promise<void> {
  const lock = new DatabaseSync(file);
  try {
    if (!tryLock(lock)) {
      tell();
      lock.exec(`PRAGMA busy_timeout = ${LONGEST}; BEGIN EXCLUSIVE`);
    }
    await work();
  } finally {
    lock.close();
  }
}

function tryLock(lock: DatabaseSync): boolean {
  try {
    lock.exec('BEGIN EXCLUSIVE');
    return true;
  } catch (error) {
    const SQLITE_BUSY = 5;
    if (error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY) return false;
    throw error;
  }
}
