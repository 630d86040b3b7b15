/**
 * `npm run build`: checks the content, builds the site aside and puts it in the place of the last one.
 * A fault, a full disk or a kill leaves the last one as it was.
 */
import { existsSync, realpathSync, statfsSync } from 'node:fs';
import { mkdir, readdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readArchive } from '../check/run.ts';
import { hasErrors } from '../check/problems.ts';
import { contentFolder } from '../content/content-folder.ts';
import { gitDates, isShallow } from '../content/git-dates.ts';
import { finishSite } from '../hosting/finish-site.ts';
import { permanentAddresses } from '../archive/permalinks.ts';
import { readPermalinks } from '../content/permalinks.ts';
import { publishFiles, writeSums } from '../publish/publish-files.ts';
import { writeSearchIndex } from '../search/index/search-index.ts';
import { assertReplaceable, BUILD_MARK, projectRoot, readSettings, SettingsError, type Settings } from '../settings.ts';
import { publish, type Edition } from '../site/edition.ts';
import { reportBody } from '../site/report-body.ts';
import type { EditorWords } from '../words/editors/editor-words.ts';
import { errorLine } from '../words/editors/harmless.ts';
import { formatProblems } from '../words/editors/problem-text.ts';
import { engineOf } from './engine.ts';
import { Refusal } from './front/refusal.ts';
import { runCommand } from './front/run-command.ts';
import { putInPlace, restore } from './put-in-place.ts';
import { inWorkshop, workshops, type Workshop } from './workshop.ts';

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
  return error instanceof Error && ('syscall' in error || said.test(error.message));
}

async function run(t: EditorWords): Promise<number> {
  const settings = readSettings();
  // A link as OUT_DIR is followed: what it points to is replaced, not the link.
  const outDir = existsSync(settings.outDir) ? realpathSync(settings.outDir) : settings.outDir;
  let status = 0;
  const done = await inWorkshop(outDir, async (workshop) => {
    restore(outDir);
    const edition = readEdition(settings, { site: outDir, notes: join(workshop.kept, 'pages.json') }, t);
    if (edition.problems.length > 0) console.error(formatProblems(edition.problems, t));
    if (hasErrors(edition.problems)) {
      console.error(t.kept);
      status = 1;
      return;
    }
    assertReplaceable(outDir);
    await mkdir(dirname(outDir), { recursive: true });
    await makeSite(edition, workshop);
    tellUnlisted(edition, t);
    await putInPlace(workshop.site, outDir);
    // Now it says what stands in the place.
    await rename(join(workshop.kept, 'pages.json.next'), join(workshop.kept, 'pages.json'));
    console.log(`${outDir}: ${await summary(outDir, edition.archive.reports.length, t)}`);
  });
  if (done) return status;
  console.error(t.busy(outDir));
  return 1;
}

/** The content as it is now: read once, for the check, the pages, the search index and the host's files alike. */
function readEdition(settings: Settings, last: Edition['last'], t: EditorWords): Edition {
  const folder = contentFolder(settings.contentDir, join(projectRoot, 'content'));
  const dates = gitDates(folder.root);
  if (!dates && isShallow(folder.root)) console.error(t.shallow);
  const read = readArchive(folder, new Date(), dates?.changed);
  const engine = engineOf(read, settings);
  return { ...read, folder, base: settings.basePath, engine, last, html: new Map(), history: () => dates };
}

/** Pages, then the search index from the bodies the pages show, then what the host reads. */
async function makeSite(edition: Edition, { site, index, store, kept }: Workshop): Promise<void> {
  publish(edition);
  try {
    const indexing = writeSearchIndex(
      {
        archive: edition.archive,
        engine: edition.engine,
        kept: join(kept, 'search'),
        textOf: ({ file }) => edition.bodies.get(file) ?? '',
        bodyOf: (version) => reportBody(edition, version),
      },
      index,
    );
    // It is waited for below, unless the pages fail first.
    indexing.catch(() => undefined);
    const { build } = await import('astro');
    // A store of its own: Vite's usual one is what `npm run dev` serves from.
    await build({ root: projectRoot, outDir: site, cacheDir: store, vite: { cacheDir: store }, logLevel: 'silent' });
    await indexing;
    await rename(index, join(site, 'pagefind'));
    publishEdition(site, edition);
    // The clock of the edition: what is built on one day is the same to the byte.
    await finishSite(site, edition, readSettings(), new Date(edition.today));
    writeSums(site);
    await writeFile(join(site, BUILD_MARK), '');
  } catch (error) {
    // Bundler and renderer tell a full disk as faults of their own, each in other words.
    if (freeBytes(workshops) < LEAST_FREE) throw new Error(`ENOSPC: no space left on device, ${workshops}`);
    throw error;
  }
}

/** Addresses that the list of all that were published lacks; an archive without a list has none to keep. */
function tellUnlisted({ folder, archive }: Edition, t: EditorWords): void {
  const listed = new Set(readPermalinks(folder)?.lines.map(({ address }) => address));
  const fresh = permanentAddresses(archive).filter((address) => !listed.has(address));
  if (listed.size > 0 && fresh.length > 0) console.log(t.unlisted(fresh.length));
}

/** Data, feeds and lists for other programs. */
function publishEdition(folder: string, edition: Edition): void {
  const { site, base, history } = edition;
  if (site)
    publishFiles(folder, { ...edition, site, base, siteUrl: readSettings().siteUrl, dates: history() }, edition.prose);
}

function freeBytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}

async function summary(outDir: string, reports: number, t: EditorWords): Promise<string> {
  const files = await readdir(outDir, { recursive: true });
  const pages = files.filter((file) => file.endsWith('.html')).length;
  const index = files.filter((file) => file.startsWith('pagefind') && !/\.(?:br|gz)$/.test(file)).length;
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  return t.built(reports, pages, index, seconds);
}
