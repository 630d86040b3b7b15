import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { buildArchive, type Archive } from '../archive/archive.ts';
import { idOf, type ReportVersion } from '../archive/report.ts';
import { ASKING_PAGE, takesReports, type Site } from '../archive/site.ts';
import { capturesIn, type Capture } from '../content/captures.ts';
import type { ContentFolder } from '../content/content-folder.ts';
import { filesBelow, publicFolder, readPlain, shownPath, slashes } from '../content/files.ts';
import type { Changed } from '../content/git-dates.ts';
import type { Past } from '../content/git-past.ts';
import { PERMALINKS, readPermalinks, type Permalinks } from '../content/permalinks.ts';
import { PICTURES, picturesBelow, sitePictures } from '../content/site-pictures.ts';
import { todayIn } from '../text/dates.ts';
import type { ProseFile } from '../content/prose-file.ts';
import { claimsOfPictures, claimsOfPublic, claimsOfReports } from './addresses.ts';
import { checkPages } from './check-pages.ts';
import { checkReport, type WaitingVersion } from './check-report.ts';
import { checkSettings } from './check-settings.ts';
import { pastAddresses } from './past-addresses.ts';
import { findProblems, hasErrors, sortProblems, type Problem } from './problems.ts';
import type { Alias, CheckContext, ReadVersion } from './subjects.ts';

/** A content folder as read: what is usable, and all that is wrong. */
export interface ReadArchive {
  archive: Archive;
  /** Drafts and reports dated ahead: no build shows them. */
  waiting: WaitingVersion[];
  site: Site | undefined;
  problems: Problem[];
  /** The day on which the content was read, where the archive lies: YYYY-MM-DD. */
  today: string;
  /** The markdown below the front matter of each report that is shown, by its file. */
  bodies: ReadonlyMap<string, string>;
  /** Each of those files whole, as it was read. */
  sources: ReadonlyMap<string, string>;
  /** The addresses that were ever published; undefined where no list of them is kept. */
  permalinks: Permalinks | undefined;
  /** The stories of programmes and the pages about the archive. */
  prose: ProseFile[];
  /** The saved pages of reports that are shown, by language and id (`vi/<id>`); none where they are not published. */
  captures: ReadonlyMap<string, Capture>;
}

/**
 * Reads a content folder whole: every report, checked, and what is wrong with any of it.
 * @param changed for telling translations older than their original; without it that is not looked at
 * @param past for telling which addresses have vanished, besides those of the list
 */
export function readArchive(folder: ContentFolder, now = new Date(), changed?: Changed, past?: Past): ReadArchive {
  const { site, vocabularies, problems: ofSettings, named } = checkSettings(folder);
  const today = todayIn(site?.timezone ?? 'UTC', now);
  const pictures = sitePictures(folder);
  const reports = readReports(folder, { vocabularies, today, pictures });
  const prose = checkPages(folder, vocabularies, pictures);
  const files = picturesBelow(folder.pictures);
  // A page that asks for reports is not published while there is nowhere to send them.
  const shown = prose.pages.filter(({ kind, name }) => kind !== 'page' || name !== ASKING_PAGE || takesReports(site));
  const archive = buildArchive(reports.versions, vocabularies);
  const gone = new Set(archive.withdrawn.map((report) => report.id));
  const reads = reports.reads.filter(({ version }) => !gone.has(version.id));
  const permalinks = readPermalinks(folder);
  const captures = site?.publish_captures ? capturesIn(folder.root) : [];
  const ofAll = findProblems('archive', {
    ...reports,
    archive,
    vocabularies,
    reads,
    claims: [
      ...claimsOfReports(reports),
      ...prose.claims,
      ...claimsOfPublic(publicFolder()),
      ...claimsOfPictures(files),
    ],
    prose: shown,
    named: [...named, ...prose.named],
    proseLinks: prose.links,
    // Those of the project's own content are for its texts.
    pictures: folder.pictures === join(folder.root, PICTURES) ? files : [],
    shown: new Set([...reports.shows, ...prose.shows]),
    permalinks: permalinks && { ...permalinks, path: shownPath(permalinks.path) },
    past: (past ? pastAddresses(past, vocabularies, today) : []).map(({ address, path }) => ({
      address,
      file: shownPath(join(folder.root, path)),
    })),
    listed: past?.listed ?? [],
    listFile: shownPath(join(folder.root, PERMALINKS)),
    captures: captures.map((each) => ({ ...each, shown: shownPath(each.file) })),
    fileOf: (version) => shownPath(join(folder.root, version.file)),
    changed,
  });
  const problems = [
    ...ofSettings,
    ...findProblems('folder', namesIn(folder)),
    ...reports.problems,
    ...ofAll,
    ...prose.problems,
    ...(permalinks?.conflict ? [{ file: shownPath(permalinks.path), ...permalinks.conflict }] : []),
  ];
  const bodies = new Map(reads.map(({ version, text }) => [version.file, text.source.slice(text.body)]));
  const sources = new Map(reads.map(({ version, text }) => [version.file, text.source]));
  return {
    archive,
    waiting: reports.waiting,
    site,
    problems: sortProblems(problems),
    today,
    bodies,
    sources,
    permalinks,
    prose: shown,
    captures: capturesByReport(captures, archive),
  };
}

/** Each under the id its report has today; those of withdrawn and waiting reports stay unpublished. */
function capturesByReport(captures: readonly Capture[], { reports }: Archive): ReadonlyMap<string, Capture> {
  const byName = new Map(captures.map((capture) => [capture.report, capture]));
  return new Map(
    reports.flatMap(({ id, aliases, versions }) =>
      Object.values(versions).flatMap(({ language }) => {
        const name = [id, ...aliases].find((each) => byName.has(`${language}/${each}`));
        const capture = name === undefined ? undefined : byName.get(`${language}/${name}`);
        return capture ? [[`${language}/${id}`, capture] as const] : [];
      }),
    ),
  );
}

/** Every report file, read and checked by itself. */
function readReports(folder: ContentFolder, context: CheckContext) {
  const problems: Problem[] = [];
  const versions: ReportVersion[] = [];
  const waiting: WaitingVersion[] = [];
  const reads: ReadVersion[] = [];
  const aliases: Alias[] = [];
  const files = new Map<string, string>();
  const doubles: { id: string; file: string; first: string }[] = [];
  const broken = new Set<string>();
  const shows: string[] = [];
  for (const path of filesBelow(folder.reports)) {
    if (!path.endsWith('.md')) continue;
    const within = slashes(relative(folder.root, path));
    const file = shownPath(path);
    const bytes = readBytes(path);
    if (typeof bytes === 'string') {
      problems.push({ file, line: 1, column: 1, code: 'file-unreadable', actual: bytes });
      continue;
    }
    const checked = checkReport(within, bytes, context);
    for (const problem of checked.problems) problems.push({ file, ...problem });
    shows.push(...(checked.shows ?? []));
    const id = idOf(within);
    const key = `${within.split('/')[1]}/${id}`;
    const first = files.get(key);
    if (first !== undefined) {
      doubles.push({ id, file, first });
      continue;
    }
    files.set(key, file);
    for (const alias of checked.aliases ?? []) aliases.push({ ...alias, file, id });
    if (checked.version) versions.push(checked.version);
    else if (hasErrors(checked.problems)) broken.add(key);
    if (checked.waiting) waiting.push(checked.waiting);
    if (checked.read) reads.push(checked.read);
  }
  return { problems, versions, waiting, reads, aliases, files, doubles, broken, shows };
}

/** What lies in a content folder, by name. */
function namesIn(folder: ContentFolder) {
  const entries = (path: string) => (existsSync(path) ? readdirSync(path) : []);
  return {
    reports: filesBelow(folder.reports).map((path) => slashes(relative(folder.root, path))),
    others: [
      ...entries(folder.root),
      ...entries(join(folder.root, 'vocabularies')).map((name) => `vocabularies/${name}`),
    ],
    shown: (path: string) => shownPath(join(folder.root, path)),
  };
}

/** A file's bytes, or why there are none. */
function readBytes(path: string): Uint8Array | string {
  try {
    return readPlain(path);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? '';
  }
}
