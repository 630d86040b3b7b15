/**
 * `npm run build`: checks the content, builds the site aside and puts it in the place of the last one.
 * A fault, a full disk or a kill leaves the last one as it was.
 */
import { existsSync, realpathSync, statfsSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readArchive } from '../check/read-archive.ts';
import type { ReportVersion } from '../archive/report.ts';
import { hasErrors } from '../check/problems.ts';
import { contentFolder } from '../content/content-folder.ts';
import { gitDates } from '../content/git-dates.ts';
import { finishSite } from '../hosting/finish-site.ts';
import { writeSearchIndex } from '../search/index/search-index.ts';
import { assertReplaceable, BUILD_MARK, projectRoot, readSettings, SettingsError } from '../settings.ts';
import { publish, type Edition } from '../site/edition.ts';
import { reportBody } from '../site/report-body.ts';
import { editorWords } from '../words/editors/editor-words.ts';
import { errorLine, harmlessLines } from '../words/editors/harmless.ts';
import { formatProblems } from '../words/editors/problem-text.ts';
import { putInPlace, restore } from './put-in-place.ts';
import { inWorkshop, workshops, type Workshop } from './workshop.ts';

process.env.ASTRO_TELEMETRY_DISABLED ??= '1';
// What is built is for readers, whatever the shell is set to: pages know by this that they are no preview.
process.env.NODE_ENV = 'production';
const started = performance.now();
/** Less than this, in bytes, and a failed build is the disk's fault. */
const LEAST_FREE = 4_000_000;

try {
  process.exitCode = await run();
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = 1;
}

/** What stopped the build: of the disk and the settings one line, of a fault of ours where it lies. */
function messageOf(error: unknown): string {
  if (error instanceof SettingsError) return harmlessLines(error.message);
  const reason = error instanceof Error && error.cause !== undefined ? error.cause : error;
  if (isOfTheDisk(reason) || isOfTheDisk(error)) return `${errorLine(reason)}. ${editorWords().kept}`;
  return `${harmlessLines(error instanceof Error ? (error.stack ?? error.message) : String(error))}\n${editorWords().kept}`;
}

/** Full, closed or broken disks; some tools say so in words alone. */
function isOfTheDisk(error: unknown): boolean {
  const said =
    /\b(?:ENOSPC|EDQUOT|EACCES|EROFS|EPERM|EIO)\b|no space left|disk quota|permission denied|read-only file system/i;
  return error instanceof Error && ('syscall' in error || said.test(error.message));
}

async function run(): Promise<number> {
  const words = editorWords();
  const settings = readSettings();
  // A link as OUT_DIR is followed: what it points to is replaced, not the link.
  const outDir = existsSync(settings.outDir) ? realpathSync(settings.outDir) : settings.outDir;
  let status = 0;
  const done = await inWorkshop(outDir, async (workshop) => {
    restore(outDir);
    const edition = readEdition();
    if (edition.problems.length > 0) console.error(formatProblems(edition.problems, words));
    if (hasErrors(edition.problems)) {
      console.error(words.kept);
      status = 1;
      return;
    }
    assertReplaceable(outDir);
    await mkdir(dirname(outDir), { recursive: true });
    await makeSite(edition, workshop);
    await putInPlace(workshop.site, outDir);
    console.log(`${outDir}: ${await summary(outDir, edition.archive.reports.length)}`);
  });
  if (done) return status;
  console.error(words.busy(outDir));
  return 1;
}

/** The content as it is now: read once, for the check, the pages, the search index and the host's files alike. */
function readEdition(): Edition {
  const { contentDir, basePath } = readSettings();
  const folder = contentFolder(contentDir, join(projectRoot, 'content'));
  const dates = gitDates(folder.root);
  const read = readArchive(folder, new Date(), dates?.changed);
  return { ...read, folder, base: basePath, html: new Map(), history: () => dates };
}

/** Pages, then the search index from the bodies the pages show, then what the host reads. */
async function makeSite(edition: Edition, { site, store }: Workshop): Promise<void> {
  publish(edition);
  try {
    const { build } = await import('astro');
    // A store of its own: Vite's usual one is what `npm run dev` serves from.
    await build({ root: projectRoot, outDir: site, cacheDir: store, vite: { cacheDir: store }, logLevel: 'silent' });
    const source = {
      archive: edition.archive,
      textOf: ({ file }: ReportVersion) => edition.bodies.get(file) ?? '',
      bodyOf: (version: ReportVersion) => reportBody(edition, version),
      kept: '/tmp/perf/kept',
      engine: 'x',
    };
    await mkdir(source.kept, { recursive: true });
    await writeSearchIndex(source, join(site, 'pagefind'));
    await finishSite(site, edition, readSettings());
    await writeFile(join(site, BUILD_MARK), '');
  } catch (error) {
    // Bundler and renderer tell a full disk as faults of their own, each in other words.
    if (freeBytes(workshops) < LEAST_FREE) throw new Error(`ENOSPC: no space left on device, ${workshops}`);
    throw error;
  }
}

function freeBytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}

async function summary(outDir: string, reports: number): Promise<string> {
  const files = await readdir(outDir, { recursive: true });
  const pages = files.filter((file) => file.endsWith('.html')).length;
  const index = files.filter((file) => file.startsWith('pagefind') && !/\.(?:br|gz)$/.test(file)).length;
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  return editorWords().built(reports, pages, index, seconds);
}
