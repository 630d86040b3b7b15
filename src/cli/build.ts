/**
 * `npm run build`: checks the content, builds the site aside and puts it in the place of the last one.
 * A fault, a full disk or a kill leaves the last one as it was.
 */
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { formatProblems } from '../i18n/problem-text.ts';
import { contentFolder } from '../model/content-folder.ts';
import { hasErrors } from '../model/problems.ts';
import { readArchive } from '../model/read-archive.ts';
import { assertReplaceable, projectRoot, readSettings, SettingsError } from '../settings.ts';
import { editorWords } from '../i18n/editor-words.ts';

process.env.ASTRO_TELEMETRY_DISABLED ??= '1';
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
  const { archive, problems } = readArchive(contentFolder(settings.contentDir, join(projectRoot, 'content')));
  if (problems.length > 0) console.error(formatProblems(problems, words));
  if (hasErrors(problems)) {
    console.error(words.kept);
    return 1;
  }
  assertReplaceable(settings.outDir);

  const parent = dirname(settings.outDir);
  const name = basename(settings.outDir);
  await mkdir(parent, { recursive: true });
  await removeAbandoned(parent, name);
  const aside = await mkdtemp(join(parent, `.${name}.building-${process.pid}-`));
  try {
    const { build } = await import('astro');
    await build({ root: projectRoot, outDir: aside, logLevel: 'warn' });
    await replace(settings.outDir, aside);
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
  const files = await readdir(settings.outDir, { recursive: true });
  const pages = files.filter((file) => file.endsWith('.html')).length;
  const index = files.filter((file) => file.startsWith('pagefind')).length;
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(
    `${settings.outDir}: ${archive.reports.length} reports, ${pages} pages, search index of ${index} files, ${seconds} s`,
  );
  return 0;
}

/** Two renames on one disk: there is no moment at which a half-written site stands in the place. */
async function replace(outDir: string, aside: string): Promise<void> {
  const last = `${aside}-last`;
  const had = await rename(outDir, last).then(
    () => true,
    (error: unknown) => {
      if (isSystemError(error) && error.code === 'ENOENT') return false;
      throw error;
    },
  );
  try {
    await rename(aside, outDir);
  } catch (error) {
    if (had) await rename(last, outDir);
    throw error;
  }
  await rm(last, { recursive: true, force: true });
}

/** Folders of builds that were killed: their process is gone. */
async function removeAbandoned(parent: string, name: string): Promise<void> {
  for (const entry of await readdir(parent)) {
    const owner = entry.startsWith(`.${name}.building-`) ? /building-(\d+)-/.exec(entry)?.[1] : undefined;
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
