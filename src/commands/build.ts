/**
 * `npm run build`: checks the content, builds the site aside and puts it in the place of the last one.
 * A fault, a full disk or a kill leaves the last one as it was.
 */
import { existsSync, realpathSync } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readArchive } from '../check/run.ts';
import { hasErrors } from '../check/problems.ts';
import { contentFolder } from '../content/content-folder.ts';
import { gitDates, isShallow } from '../content/git-dates.ts';
import { pastOf } from '../content/git-past.ts';
import { assertReplaceable, projectRoot, readSettings, SettingsError, type Settings } from '../settings.ts';
import type { Edition } from '../site/edition.ts';
import type { EditorWords } from '../words/editors/editor-words.ts';
import { errorLine } from '../words/editors/harmless.ts';
import { formatProblems } from '../words/editors/problem-text.ts';
import { engineOf } from './build/engine.ts';
import { Progress } from './build/progress.ts';
import { countFiles, printOutcome, type Outcome } from './build/outcome.ts';
import { putInPlace, restore } from './build/put-in-place.ts';
import { inputsOf, noteBuild, readNote, unchangedSince } from './build/unchanged.ts';
import { makeSite, makeSlice } from './build/make-site.ts';
import { countUnlisted } from './build/published.ts';
import { takeSlices } from './build/slices.ts';
import { emptyKept, inWorkshop, spareNotes, type Workshop } from './build/workshop.ts';
import type { Asked } from './front/arguments.ts';
import type { Options } from './front/options.ts';
import { Refusal } from './front/refusal.ts';
import { runCommand } from './front/run-command.ts';

process.env.ASTRO_TELEMETRY_DISABLED ??= '1';
// What is built is for readers, whatever the shell is set to: pages know by this that they are no preview.
process.env.NODE_ENV = 'production';
const started = performance.now();

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
  const last = { site: outDir, notes: join(workshop.kept, 'files.json') };
  const before = readNote(noteFile);
  const same = unchangedSince(before, inputs, outDir);
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
  const slices = settings.slicesDir === undefined ? [] : takeSlices(settings.slicesDir, workshop);
  const notes = `${last.notes}.next`;
  const anew = before?.engine !== edition.engine;
  const job = { edition, settings, workshop, lasts: [last, ...slices], anew, notes, progress };
  const { files, kept, dropped } = await (settings.slice ? makeSlice(job, settings.slice) : makeSite(job));
  if (dropped) console.error(t.building.dropped);
  const unlisted = countUnlisted(edition);
  if (unlisted > 0 && !values.json && !values.quiet) console.log(t.unlisted(unlisted));
  await putInPlace(workshop.site, outDir, workshop.spare);
  // Now the notes say what stands in the place, and those of the last site what is kept aside.
  if (existsSync(last.notes)) await rename(last.notes, spareNotes(workshop));
  await rename(notes, last.notes);
  progress.ended((say, seconds) => say.placed(seconds));
  const counts = { reports, ...countFiles(files.paths()) };
  const timezone = site?.timezone ?? 'UTC';
  noteBuild(noteFile, outDir, { inputs, engine: edition.engine, today, timezone, problems, counts });
  say({ outDir, problems, counts, kept, unchanged: false });
  return 0;
}

/** The content as it is now: read once, for the check, the pages, the search index and the host's files alike. */
function readEdition(settings: Settings, t: EditorWords): Edition {
  const folder = contentFolder(settings.contentDir, join(projectRoot, 'content'));
  const dates = gitDates(folder.root);
  if (!dates && isShallow(folder.root)) console.error(t.shallow);
  const read = readArchive(folder, new Date(), dates?.changed, pastOf(folder.root));
  if (read.site && settings.tryEditing) read.site = { ...read.site, editing: { backend: 'test' } };
  const engine = engineOf(read, settings);
  return { ...read, folder, base: settings.basePath, engine, files: undefined, html: new Map(), history: () => dates };
}
