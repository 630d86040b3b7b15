/**
 * `npm run build`: checks the content, builds the site aside and puts it in the place of the last one.
 * A fault, a full disk or a kill leaves the last one as it was.
 */
import { existsSync, realpathSync, statfsSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readArchive } from '../check/run.ts';
import { hasErrors } from '../check/problems.ts';
import { contentFolder } from '../content/content-folder.ts';
import { gitDates, isShallow } from '../content/git-dates.ts';
import { finishSite } from '../hosting/finish-site.ts';
import { writeSums } from '../publish/publish-files.ts';
import { SiteFiles, type LastSite } from '../publish/site-files.ts';
import { readIndexFragment, writeSearchIndex } from '../search/index/search-index.ts';
import { assertReplaceable, BUILD_MARK, projectRoot, readSettings, SettingsError, type Settings } from '../settings.ts';
import { publish, type Edition, type PagesMade } from '../site/edition.ts';
import { reportBody } from '../site/report-body.ts';
import type { EditorWords } from '../words/editors/editor-words.ts';
import { errorLine } from '../words/editors/harmless.ts';
import { formatProblems } from '../words/editors/problem-text.ts';
import { engineOf } from './build/engine.ts';
import { Progress } from './build/progress.ts';
import { countFiles, printOutcome, type Outcome } from './build/outcome.ts';
import { putInPlace, restore } from './build/put-in-place.ts';
import { inputsOf, noteBuild, unchangedSince } from './build/unchanged.ts';
import { countUnlisted, publishEdition } from './build/published.ts';
import { emptyKept, inWorkshop, workshops, type Workshop } from './build/workshop.ts';
import type { Asked } from './front/arguments.ts';
import type { Options } from './front/options.ts';
import { Refusal } from './front/refusal.ts';
import { runCommand } from './front/run-command.ts';

process.env.ASTRO_TELEMETRY_DISABLED ??= '1';
// What is built is for readers, whatever the shell is set to: pages know by this that they are no preview.
process.env.NODE_ENV = 'production';
const started = performance.now();
/** Less than this, in bytes, and a failed build is the disk's fault. */
const LEAST_FREE = 4_000_000;

const options = {
  fresh: { kind: 'flag' },
  quiet: { kind: 'flag' },
  json: { kind: 'flag' },
} as const satisfies Options;

type BuildAsked = Asked<typeof options>;

await runCommand({
  name: 'build',
  options,
  run: (asked) =>
    run(asked).catch((error: unknown) => {
      throw error instanceof SettingsError ? error : new Refusal(whatStopped(error, asked.t));
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

async function run(asked: BuildAsked): Promise<number> {
  const { t, values } = asked;
  const settings = readSettings();
  // A link as OUT_DIR is followed: what it points to is replaced, not the link.
  const outDir = existsSync(settings.outDir) ? realpathSync(settings.outDir) : settings.outDir;
  const progress = new Progress(t, values.quiet || values.json ? undefined : process.stdout);
  let status = 0;
  const done = await inWorkshop(outDir, async (workshop) => {
    restore(outDir);
    if (values.fresh) await emptyKept(workshop);
    status = await build(asked, { settings, outDir, workshop, progress });
  });
  if (done) return status;
  console.error(t.busy(outDir));
  return 1;
}

interface Job {
  settings: Settings;
  /** Where the site goes; no link. */
  outDir: string;
  workshop: Workshop;
  progress: Progress;
}

/** One build, alone in its workshop. @returns the exit code */
async function build({ t, values }: BuildAsked, { settings, outDir, workshop, progress }: Job): Promise<number> {
  const say = (outcome: Omit<Outcome, 'seconds'>) =>
    printOutcome({ ...outcome, seconds: (performance.now() - started) / 1000 }, t, values);
  const inputs = inputsOf(settings);
  const noteFile = join(workshop.kept, 'build.json');
  const notesOfFiles = join(workshop.kept, 'files.json');
  const same = unchangedSince(noteFile, inputs, outDir);
  if (same) {
    say({ outDir, ...same, kept: same.counts.pages, unchanged: true });
    return 0;
  }
  const edition = readEdition(settings, t);
  const { archive, problems, today, site } = edition;
  const reports = archive.reports.length;
  if (hasErrors(problems)) {
    console.error(formatProblems(problems, t));
    console.error(t.kept);
    return 1;
  }
  assertReplaceable(outDir);
  await mkdir(dirname(outDir), { recursive: true });
  progress.ended((say, seconds) => say.read(reports, seconds));
  const { kept, dropped } = await makeSite(edition, { site: outDir, notes: notesOfFiles }, workshop, progress);
  if (dropped) console.error(t.building.dropped);
  const unlisted = countUnlisted(edition);
  if (unlisted > 0 && !values.json && !values.quiet) console.log(t.unlisted(unlisted));
  await putInPlace(workshop.site, outDir);
  // Now it says what stands in the place.
  await rename(`${notesOfFiles}.next`, notesOfFiles);
  progress.ended((say, seconds) => say.placed(seconds));
  const counts = { reports, ...(await countFiles(outDir)) };
  const timezone = site?.timezone ?? 'UTC';
  noteBuild(noteFile, outDir, { inputs, today, timezone, problems, counts });
  say({ outDir, problems, counts, kept, unchanged: false });
  return 0;
}

/** The content as it is now: read once, for the check, the pages, the search index and the host's files alike. */
function readEdition(settings: Settings, t: EditorWords): Edition {
  const folder = contentFolder(settings.contentDir, join(projectRoot, 'content'));
  const dates = gitDates(folder.root);
  if (!dates && isShallow(folder.root)) console.error(t.shallow);
  const read = readArchive(folder, new Date(), dates?.changed);
  const engine = engineOf(read, settings);
  return { ...read, folder, base: settings.basePath, engine, files: undefined, html: new Map(), history: () => dates };
}

/**
 * Pages and, at the same time, the search index from the bodies the pages show; then what the host reads.
 * @returns how many pages stand as they stood in the last build, and whether some of what that kept could not be used
 */
async function makeSite(
  edition: Edition,
  last: LastSite,
  { site, index, store, kept }: Workshop,
  progress: Progress,
): Promise<{ kept: number; dropped: boolean }> {
  const files = new SiteFiles(site, last);
  const made = { done: 0, total: 0, kept: 0 };
  const onPages = (now: PagesMade) => {
    Object.assign(made, now);
    progress.pages(now.done, now.total);
  };
  publish({ ...edition, files, onPages });
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
    const { build: buildPages } = await import('astro');
    // A store of its own: Vite's usual one is what `npm run dev` serves from.
    const vite = { cacheDir: store };
    await buildPages({ root: projectRoot, outDir: site, cacheDir: store, vite, logLevel: 'silent' });
    progress.ended((say, seconds) => say.made(made.total, made.kept, seconds));
    // The parts of the index are still being joined.
    publishEdition(files, edition, readSettings().siteUrl);
    const searchIndex = await indexing;
    progress.ended((say, seconds) => say.indexed(searchIndex.parts, searchIndex.kept, seconds));
    await rename(index, join(site, 'pagefind'));
    for (const fragment of searchIndex.fragments)
      files.put(`pagefind/fragment/${fragment.name}.pf_fragment`, fragment.sha256, () => readIndexFragment(fragment));
    // The clock of the edition: what is built on one day is the same to the byte.
    await finishSite(files, edition, readSettings(), new Date(edition.today));
    writeSums(files);
    files.note();
    await writeFile(join(site, BUILD_MARK), '');
    return { kept: made.kept, dropped: files.dropped !== undefined || searchIndex.dropped.length > 0 };
  } catch (error) {
    progress.clear();
    // Bundler and renderer tell a full disk as faults of their own, each in other words.
    if (freeBytes(workshops) < LEAST_FREE) throw new Error(`ENOSPC: no space left on device, ${workshops}`);
    throw error;
  }
}

function freeBytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}
