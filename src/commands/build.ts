/**
 * `npm run build`: checks the content, builds the site aside and puts it in the place of the last one.
 * A fault, a full disk or a kill leaves the last one as it was.
 */
import { existsSync, readdirSync, realpathSync, renameSync, rmSync, statfsSync } from 'node:fs';
import { chmod, cp, mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { finishSite } from '../hosting/finish-site.ts';
import { errorLine } from '../words/editors/harmless.ts';
import { formatProblems } from '../words/editors/problem-text.ts';
import { contentFolder } from '../content/content-folder.ts';
import { hasErrors } from '../check/problems.ts';
import { readArchive } from '../check/read-archive.ts';
import { assertReplaceable, BUILD_MARK, projectRoot, readSettings, SettingsError } from '../settings.ts';
import type { EditorWords } from '../words/editors/editor-words.ts';
import { inTurn } from './build-turn.ts';
import { Refusal } from './front/refusal.ts';
import { runCommand } from './front/run-command.ts';
import { gitDates } from '../content/git-dates.ts';

process.env.ASTRO_TELEMETRY_DISABLED ??= '1';
// What is built is for readers, whatever the shell is set to: pages know by this that they are no preview.
process.env.NODE_ENV = 'production';
const started = performance.now();
/** Less than this, in bytes, and a failed build is the disk's fault. */
const LEAST_FREE = 4_000_000;

await runCommand({
  name: 'build',
  options: {},
  run: ({ t }) =>
    run(t).catch((error: unknown) => {
      throw error instanceof SettingsError ? error : new Refusal(whatStopped(error, t));
    }),
});

/** What stopped the build: of the disk one line, of a fault of ours where it lies. */
function whatStopped(error: unknown, t: EditorWords): string {
  const reason = error instanceof Error && error.cause !== undefined ? error.cause : error;
  if (isOfTheDisk(reason) || isOfTheDisk(error)) return `${errorLine(reason)}. ${t.kept}`;
  return `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n${t.kept}`;
}

/** Full, closed or broken disks; some tools say so in words alone. */
function isOfTheDisk(error: unknown): boolean {
  const said =
    /\b(?:ENOSPC|EDQUOT|EACCES|EROFS|EPERM|EIO)\b|no space left|disk quota|permission denied|read-only file system/i;
  return isSystemError(error) || said.test(error instanceof Error ? error.message : String(error));
}

async function run(t: EditorWords): Promise<number> {
  const settings = readSettings();
  const folder = contentFolder(settings.contentDir, join(projectRoot, 'content'));
  restore(settings.outDir);
  const read = readArchive(folder, new Date(), gitDates(folder.root)?.changed);
  const { archive, problems } = read;
  if (problems.length > 0) console.error(formatProblems(problems, t));
  if (hasErrors(problems)) {
    console.error(t.kept);
    return 1;
  }
  // A link as OUT_DIR is followed: what it points to is replaced, not the link.
  const outDir = existsSync(settings.outDir) ? realpathSync(settings.outDir) : settings.outDir;
  assertReplaceable(outDir);
  await buildInto(outDir, t, (folder) => finishSite(folder, read, settings));
  const files = await readdir(outDir, { recursive: true });
  const pages = files.filter((file) => file.endsWith('.html')).length;
  const index = files.filter((file) => file.startsWith('pagefind') && !/\.(?:br|gz)$/.test(file)).length;
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${outDir}: ${t.built(archive.reports.length, pages, index, seconds)}`);
  return 0;
}

/**
 * Astro builds in a folder of the project's own: outside the project it would use one common folder, in which two
 * builds meet (astro 7.3, core/build/common.js). The finished site then goes beside its place, and into it.
 */
async function buildInto(outDir: string, t: EditorWords, finish: (folder: string) => Promise<void>): Promise<void> {
  const parent = dirname(outDir);
  const name = basename(outDir);
  const workshop = join(projectRoot, 'node_modules/.cache/build');
  await mkdir(parent, { recursive: true });
  await mkdir(workshop, { recursive: true });
  await removeAbandoned(workshop, 'building-');
  await removeAbandoned(parent, `.${name}.building-`);
  const made = await mkdtemp(join(workshop, `building-${process.pid}-`));
  const aside = join(parent, `.${name}.building-${process.pid}-${basename(made).slice(-6)}`);
  const store = `${made}-store`;
  try {
    const { build } = await import('astro');
    // Stores of its own: one shared with a build of the same folders would be written by both at once, and Vite's is
    // what `npm run dev` serves from.
    const tell = () => {
      console.error(t.waits);
    };
    await inTurn(join(workshop, 'turn'), tell, () =>
      build({ root: projectRoot, outDir: made, cacheDir: store, vite: { cacheDir: store }, logLevel: 'silent' }),
    );
    await finish(made);
    await writeFile(join(made, BUILD_MARK), '');
    // A temporary folder is closed to others; a site is read by its server.
    await chmod(made, 0o755);
    await move(made, aside);
    replace(outDir, aside);
  } catch (error) {
    // Bundler and renderer tell a full disk as faults of their own, each in other words.
    if (freeBytes(workshop) < LEAST_FREE) throw new Error(`ENOSPC: no space left on device, ${workshop}`);
    throw error;
  } finally {
    for (const left of [made, store, aside])
      await rm(left, { recursive: true, force: true, maxRetries: 5 }).catch(() => undefined);
  }
}

async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if (!isSystemError(error) || error.code !== 'EXDEV') throw error;
    await cp(from, to, { recursive: true });
  }
}

function freeBytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}

/**
 * Two renames on one disk, one right after the other: Node has no call that exchanges two folders. A kill between them
 * leaves the last site whole beside its place, from where the next build puts it back (`restore`).
 */
function replace(outDir: string, aside: string): void {
  const last = `${aside}-last`;
  for (let attempt = 1; ; attempt++) {
    const had = setAside(outDir, last);
    try {
      renameSync(aside, outDir);
      break;
    } catch (error) {
      // Another build of this folder came in between: its site is whole, and older than ours by now.
      const came = isSystemError(error) && (error.code === 'ENOTEMPTY' || error.code === 'EEXIST');
      if (had && came) rmSync(last, { recursive: true, force: true, maxRetries: 5 });
      else if (had) renameSync(last, outDir);
      if (!came || attempt === 20) throw error;
    }
  }
  rmSync(last, { recursive: true, force: true, maxRetries: 5 });
}

/** Moves the last site out of its place. False when there is none. */
function setAside(outDir: string, last: string): boolean {
  try {
    renameSync(outDir, last);
    return true;
  } catch (error) {
    if (isSystemError(error) && error.code === 'ENOENT') return false;
    if (isSystemError(error) && error.code === 'EBUSY')
      throw new SettingsError(`OUT_DIR: ${outDir} is a mount point and cannot be replaced. Give a folder within it.`);
    throw error;
  }
}

/** Puts the last site back where a build was killed between the two renames. */
function restore(outDir: string): void {
  const parent = dirname(outDir);
  if (existsSync(outDir) || !existsSync(parent)) return;
  const left = readdirSync(parent).find(
    (entry) => entry.startsWith(`.${basename(outDir)}.building-`) && entry.endsWith('-last'),
  );
  const owner = left === undefined ? undefined : ownerOf(left);
  if (left !== undefined && owner !== undefined && !isRunning(owner)) renameSync(join(parent, left), outDir);
}

/** Folders of builds that were killed: their process is gone. */
async function removeAbandoned(parent: string, beginning: string): Promise<void> {
  for (const entry of await readdir(parent)) {
    const owner = entry.startsWith(beginning) ? ownerOf(entry) : undefined;
    if (owner !== undefined && !isRunning(owner)) await rm(join(parent, entry), { recursive: true, force: true });
  }
}

/** The process that made a folder. */
function ownerOf(entry: string): number | undefined {
  const pid = /building-(\d+)-/.exec(entry)?.[1];
  return pid === undefined ? undefined : Number(pid);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return isSystemError(error) && error.code === 'EPERM';
  }
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}
