/**
 * `npm run build`: checks the content, builds the site aside and puts it in the place of the last one.
 * A fault, a full disk or a kill leaves the last one as it was.
 */
import { existsSync, realpathSync } from 'node:fs';
import { chmod, cp, mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { finishSite } from '../deploy/finish-site.ts';
import { formatProblems } from '../i18n/problem-text.ts';
import { contentFolder } from '../model/content-folder.ts';
import { hasErrors } from '../model/problems.ts';
import { readArchive } from '../model/read-archive.ts';
import { assertReplaceable, BUILD_MARK, projectRoot, readSettings, SettingsError } from '../settings.ts';
import { editorWords } from '../i18n/editor-words.ts';
import { gitDates } from './git-dates.ts';

process.env.ASTRO_TELEMETRY_DISABLED ??= '1';
// What is built is for readers, whatever the shell is set to: pages know by this that they are no preview.
process.env.NODE_ENV = 'production';
const started = performance.now();

try {
  process.exitCode = await run();
} catch (error) {
  console.error(error instanceof SettingsError || isSystemError(error) ? error.message : error);
  process.exitCode = 1;
}

async function run(): Promise<number> {
  const words = editorWords();
  const settings = readSettings();
  const folder = contentFolder(settings.contentDir, join(projectRoot, 'content'));
  const read = readArchive(folder, new Date(), gitDates(folder.root));
  const { archive, problems } = read;
  if (problems.length > 0) console.error(formatProblems(problems, words));
  if (hasErrors(problems)) {
    console.error(words.kept);
    return 1;
  }
  // A link as OUT_DIR is followed: what it points to is replaced, not the link.
  const outDir = existsSync(settings.outDir) ? realpathSync(settings.outDir) : settings.outDir;
  assertReplaceable(outDir);
  try {
    await buildInto(outDir, (folder) => finishSite(folder, read, settings));
  } catch (error) {
    console.error(words.kept);
    throw error;
  }
  const files = await readdir(outDir, { recursive: true });
  const pages = files.filter((file) => file.endsWith('.html')).length;
  const index = files.filter((file) => file.startsWith('pagefind') && !/\.(?:br|gz)$/.test(file)).length;
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${outDir}: ${words.built(archive.reports.length, pages, index, seconds)}`);
  return 0;
}

/**
 * Astro builds in a folder of the project's own: outside the project it would use one common folder, in which two
 * builds meet (astro 7.3, core/build/common.js). The finished site then goes beside its place, and into it.
 */
async function buildInto(outDir: string, finish: (folder: string) => Promise<void>): Promise<void> {
  const parent = dirname(outDir);
  const name = basename(outDir);
  const workshop = join(projectRoot, 'node_modules/.cache/build');
  await mkdir(parent, { recursive: true });
  await mkdir(workshop, { recursive: true });
  await removeAbandoned(workshop, 'building-');
  await removeAbandoned(parent, `.${name}.building-`);
  const made = await mkdtemp(join(workshop, `building-${process.pid}-`));
  const aside = join(parent, `.${name}.building-${process.pid}-${basename(made).slice(-6)}`);
  try {
    const { build } = await import('astro');
    await build({ root: projectRoot, outDir: made, logLevel: 'warn' });
    await finish(made);
    await writeFile(join(made, BUILD_MARK), '');
    // A temporary folder is closed to others; a site is read by its server.
    await chmod(made, 0o755);
    await move(made, aside);
    await replace(outDir, aside);
  } finally {
    for (const left of [made, aside])
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

/** Two renames on one disk: there is no moment at which a half-written site stands in the place. */
async function replace(outDir: string, aside: string): Promise<void> {
  const last = `${aside}-last`;
  const had = await rename(outDir, last).then(
    () => true,
    (error: unknown) => {
      if (isSystemError(error) && error.code === 'ENOENT') return false;
      if (isSystemError(error) && error.code === 'EBUSY')
        throw new SettingsError(`OUT_DIR: ${outDir} is a mount point and cannot be replaced. Give a folder within it.`);
      throw error;
    },
  );
  try {
    await rename(aside, outDir);
  } catch (error) {
    if (had) await rename(last, outDir);
    throw error;
  }
  await rm(last, { recursive: true, force: true, maxRetries: 5 });
}

/** Folders of builds that were killed: their process is gone. */
async function removeAbandoned(parent: string, beginning: string): Promise<void> {
  for (const entry of await readdir(parent)) {
    const owner = entry.startsWith(beginning) ? /building-(\d+)-/.exec(entry)?.[1] : undefined;
    if (owner !== undefined && !isRunning(Number(owner)))
      await rm(join(parent, entry), { recursive: true, force: true });
  }
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
