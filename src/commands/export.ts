/** `npm run export -- bag|zip|epub`: writes the archive as one file to take away. */
import { spawnSync } from 'node:child_process';
import { realpathSync, statSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { ReportVersion } from '../archive/report.ts';
import { hasErrors } from '../check/problems.ts';
import { readArchive } from '../check/run.ts';
import { contentFolder } from '../content/content-folder.ts';
import { shownPath } from '../content/files.ts';
import { sitePictures } from '../content/site-pictures.ts';
import { gitDates, isShallow } from '../content/git-dates.ts';
import { writeZip, type Packed } from '../export/archive-file.ts';
import { bagFiles } from '../export/bag.ts';
import { bookFiles } from '../export/book/book-files.ts';
import { makeBook, type Choice } from '../export/book/make-book.ts';
import { dayOfExport } from '../export/day.ts';
import { offlineRecords } from '../export/offline/offline-records.ts';
import { offlineFiles } from '../export/offline/offline-site.ts';
import { projectRoot, readSettings } from '../settings.ts';
import { reportBody } from '../site/report-body.ts';
import type { Edition } from '../site/edition.ts';
import { languages, type Language } from '../text/language.ts';
import { slugify } from '../text/text.ts';
import { formatProblems } from '../words/editors/problem-text.ts';
import { errorLine } from '../words/editors/harmless.ts';
import { chosenValue } from './export/chosen-value.ts';
import { bagContents } from './export/bag-contents.ts';
import type { Asked } from './front/arguments.ts';
import type { Options } from './front/options.ts';
import { Refusal } from './front/refusal.ts';
import { runCommand } from './front/run-command.ts';

const kinds = ['bag', 'zip', 'epub'] as const;

const options = {
  facet: { kind: 'text' },
  language: { kind: 'choice', of: languages },
  to: { kind: 'text' },
} as const satisfies Options;

type ExportAsked = Asked<typeof options>;
/** A file to write. */
interface Export {
  name: string;
  day: string;
  files: readonly Packed[];
}

/** The settings without those of a build that several machines share: what is taken away is whole. */
const whole = { ...process.env, SLICE: undefined, SLICES: undefined };

await runCommand({ name: 'export', options, operands: kinds, run });

async function run(asked: ExportAsked): Promise<number> {
  const { operands, values, t } = asked;
  const needless = operands.includes('epub') ? [] : (['facet', 'language'] as const).filter((name) => values[name]);
  if (needless.length > 0) throw new Refusal(needless.map((name) => t.exported.bookOnly(`--${name}`)).join('\n'), 2);
  const edition = readEdition(asked);
  const choice = values.facet === undefined ? undefined : chosenValue(values.facet, edition.archive, t);
  if (operands.some((kind) => kind !== 'epub')) buildSite(asked);
  const folder = resolve(projectRoot, values.to ?? 'exports');
  const make = {
    bag: () => bag(edition),
    zip: () => zip(edition),
    epub: () => epub(edition, choice, values.language ?? 'vi'),
  };
  for (const kind of kinds.filter((each) => operands.includes(each))) await write(folder, await make[kind](), asked);
  return 0;
}

/** Writes a file aside, then puts it in the place of the last one. */
async function write(folder: string, { name, day, files }: Export, { t }: ExportAsked): Promise<void> {
  const target = join(folder, name);
  const aside = `${target}.part`;
  try {
    await mkdir(folder, { recursive: true });
    await writeZip(aside, files, day);
    await rename(aside, target);
  } catch (error) {
    await rm(aside, { force: true }).catch(() => undefined);
    throw new Refusal(t.exported.notWritten(shownPath(target), errorLine(error)));
  }
  console.log(t.exported.written(shownPath(target), (statSync(target).size / 1e6).toFixed(1), files.length));
}

type Read = Edition & { site: NonNullable<Edition['site']>; siteUrl: string; outDir: string };

function readEdition({ t }: ExportAsked): Read {
  const { contentDir, basePath, siteUrl, outDir } = readSettings(whole);
  const folder = contentFolder(contentDir, join(projectRoot, 'content'));
  const dates = gitDates(folder.root);
  if (!dates && isShallow(folder.root)) console.error(t.shallow);
  const read = readArchive(folder, new Date(), dates?.changed);
  const { site } = read;
  if (hasErrors(read.problems) || !site) throw new Refusal(formatProblems(read.problems, t));
  const rest = { folder, base: basePath, engine: '', files: undefined, html: new Map<string, string>() };
  return { ...read, ...rest, site, siteUrl, outDir, history: () => dates };
}

/** The site as it is now: what an export holds is of one moment. */
function buildSite({ language, t }: ExportAsked): void {
  const build = join(import.meta.dirname, 'build.ts');
  const args = [build, '--quiet', '--lang', language];
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit', env: whole });
  if (status !== 0) throw new Refusal(t.exported.notBuilt);
}

function bag(edition: Read): Export {
  const { site, siteUrl, base, folder, outDir } = edition;
  const name = `${nameOf(edition)}-bag`;
  const day = dayOf(edition);
  const files = bagFiles(bagContents(folder, realpathSync(outDir)), {
    name,
    organization: site.title.vi,
    description: site.description.vi,
    identifier: siteUrl + base,
    contact: site.contact,
    day,
  });
  return { name: `${name}.zip`, day, files };
}

async function zip(edition: Read): Promise<Export> {
  const { siteUrl, base, archive, bodies, outDir } = edition;
  const name = nameOf(edition);
  const records = offlineRecords(archive, (version) => bodies.get(version.file) ?? '');
  const files = await offlineFiles({ folder: realpathSync(outDir), base, siteUrl }, name, records);
  return { name: `${name}-offline.zip`, day: dayOf(edition), files };
}

function epub(edition: Read, choice: Choice, language: Language): Export {
  const source = {
    ...edition,
    dates: edition.history(),
    shelf: sitePictures(edition.folder),
    bodyOf: (version: ReportVersion) => reportBody(edition, version),
  };
  const book = makeBook(source, choice, language);
  const parts = [nameOf(edition), ...(choice ? [choice.facet, slugify(choice.value)] : []), language];
  return { name: `${parts.join('-')}.epub`, day: book.day, files: bookFiles(book) };
}

function nameOf({ site }: Read): string {
  return slugify(site.title.vi) || 'archive';
}

function dayOf({ archive, site, history }: Read): string {
  return dayOfExport(archive.reports, history(), site.timezone);
}
