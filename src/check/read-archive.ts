import { existsSync, readdirSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { buildArchive, type Archive } from '../archive/archive.ts';
import { checkAddresses, claimsOfFiles, type Claim } from './check-addresses.ts';
import { checkAliases, checkMissing, checkPairs, checkStale, checkWithdrawn, type Alias } from './check-across.ts';
import { checkUncited, type ReadVersion } from './check-documents.ts';
import { linkChecker } from './check-links.ts';
import { checkProse, type ProsePage } from './check-prose.ts';
import { checkReport, idOf } from './check-report.ts';
import { checkSimilar } from './check-similar.ts';
import type { ContentFolder } from '../content/content-folder.ts';
import { todayIn } from '../text/dates.ts';
import { filesBelow, publicFolder, readPlain, shownPath, slashes } from '../content/files.ts';
import { hasErrors, sortProblems, type Problem } from './problems.ts';
import { readContentSettings } from '../content/read-settings.ts';
import type { ReportVersion } from '../archive/report.ts';
import { createUrls } from '../archive/urls.ts';
import { isLanguage, languages } from '../text/language.ts';
import type { Site } from '../archive/site.ts';
import { vocabularyNames } from '../archive/vocabularies.ts';

/** A content folder as read: what is usable, and all that is wrong. */
export interface ReadArchive {
  archive: Archive;
  site: Site | undefined;
  problems: Problem[];
  /** The day on which the content was read, where the archive lies: YYYY-MM-DD. */
  today: string;
  /** The markdown below the front matter of each report that is shown, by its file. */
  bodies: ReadonlyMap<string, string>;
  /** The stories of programmes and the pages about the archive. */
  prose: ProsePage[];
}

/** When a file was last changed, in seconds since 1970, by its path below the content folder. */
export type Changed = (file: string) => number | undefined;

/**
 * Reads a content folder whole: every report, checked, and what is wrong with any of it.
 * @param changed for telling translations older than their original; without it that is not looked at
 */
export function readArchive(folder: ContentFolder, now = new Date(), changed?: Changed): ReadArchive {
  const { site, vocabularies, problems } = readContentSettings(folder);
  const today = todayIn(site?.timezone ?? 'UTC', now);
  const versions: ReportVersion[] = [];
  const allReads: ReadVersion[] = [];
  /** The file of each report and language, drafts and waiting ones too. */
  const files = new Map<string, string>();
  /** Those of them with an error. */
  const broken = new Set<string>();
  const aliases: Alias[] = [];
  problems.push(...unexpectedFiles(folder));
  for (const path of filesBelow(folder.reports)) {
    const file = slashes(relative(folder.root, path));
    const shown = shownPath(path);
    const top = { file: shown, line: 1, column: 1 };
    if (/\.mdx$/i.test(path)) {
      problems.push({ ...top, code: 'file-mdx', actual: idOf(file), expected: '.md' });
      continue;
    }
    if (!path.endsWith('.md')) {
      if (!isOfTheSystem(file))
        problems.push({ ...top, code: 'file-unexpected', actual: basename(file), expected: '.md' });
      continue;
    }
    const bytes = readBytes(path);
    if (typeof bytes === 'string') {
      problems.push({ ...top, code: 'file-unreadable', actual: bytes });
      continue;
    }
    const checked = checkReport(file, bytes, { vocabularies, today });
    for (const problem of checked.problems) problems.push({ file: shown, ...problem });
    const key = `${file.split('/')[1]}/${idOf(file)}`;
    const twin = files.get(key);
    if (twin !== undefined) {
      problems.push({ ...top, code: 'id-duplicate', actual: idOf(file), expected: twin });
      continue;
    }
    files.set(key, shown);
    for (const alias of checked.aliases ?? []) aliases.push({ ...alias, file: shown, id: idOf(file) });
    if (checked.version) versions.push(checked.version);
    else if (hasErrors(checked.problems)) broken.add(key);
    if (checked.read) allReads.push(checked.read);
  }
  const ids = new Set([...files.keys()].map((key) => key.slice(key.indexOf('/') + 1)));
  const fileOf = (version: ReportVersion) => shownPath(join(folder.root, version.file));
  const archive = buildArchive(versions, vocabularies);
  const gone = new Set(archive.withdrawn.map((report) => report.id));
  const reads = allReads.filter(({ version }) => !gone.has(version.id));
  const prose = checkProse(folder, vocabularies);
  const deadLinks = linkChecker(archive);
  const found = [
    ...reads.flatMap((read) => deadLinks(read).map((problem) => ({ read, problem }))),
    ...[...Map.groupBy(reads, ({ version }) => version.id).values()].flatMap((pair) =>
      checkUncited(pair, vocabularies),
    ),
    ...checkSimilar(reads),
    ...(changed ? checkStale(reads, changed) : []),
  ];
  const all = [
    ...problems,
    ...checkAliases(aliases, ids),
    ...checkPairs(versions, (language, id) => broken.has(`${language}/${id}`), fileOf),
    ...checkWithdrawn(archive.withdrawn, fileOf),
    ...checkMissing(
      versions.filter((version) => !gone.has(version.id)),
      (language, id) => files.has(`${language}/${id}`),
      fileOf,
    ),
    ...found.map(({ read, problem }) => ({ file: fileOf(read.version), ...problem })),
    ...prose.problems,
    ...checkAddresses([...claimsOfReports(files, aliases), ...prose.claims, ...claimsOfFiles(publicFolder)], {
      archive,
      prose: prose.pages,
    }),
  ];
  const bodies = new Map(reads.map(({ version, text }) => [version.file, text.source.slice(text.body)]));
  return { archive, site, problems: sortProblems(all), today, bodies, prose: prose.pages };
}

const urls = createUrls('/');

/** The addresses of reports and of their former ids, drafts and waiting reports too: ids are for good. */
function claimsOfReports(files: ReadonlyMap<string, string>, aliases: readonly Alias[]): Claim[] {
  const ofNames = [...files].map(([key, file]) => ({
    key,
    actual: key.slice(key.indexOf('/') + 1),
    place: { file, line: 1, column: 1 },
  }));
  const ofAliases = aliases.map(({ alias, id, ...place }) => ({
    key: languages.find((language) => files.get(`${language}/${id}`) === place.file) ?? '',
    actual: alias,
    place: { ...place, field: 'aliases' },
  }));
  return [...ofNames, ...ofAliases].flatMap(({ key, actual, place }) => {
    const [language = ''] = key.split('/');
    return isLanguage(language) ? { kind: 'report', address: urls.report(actual, language), place, actual } : [];
  });
}

/** What lies where nothing is read from: reports put into a wrong folder, copies of vocabularies. */
function unexpectedFiles(folder: ContentFolder): Problem[] {
  const known = (names: readonly string[]) => (name: string) =>
    names.includes(name) || isOfTheSystem(name) || /^(?:README|LICEN[CS]E)/i.test(name);
  const lists = vocabularyNames.map((name) => `${name}.yml`);
  return [
    ...namesIn(folder.root).filter(
      (name) => !known(['reports', 'site.yml', 'vocabularies', 'programs', 'pages'])(name),
    ),
    ...namesIn(join(folder.root, 'vocabularies'))
      .filter((name) => !known(lists)(name))
      .map((name) => `vocabularies/${name}`),
  ].map((name) => ({
    file: shownPath(join(folder.root, name)),
    line: 1,
    column: 1,
    code: 'file-unexpected',
    actual: basename(name),
  }));
}

function namesIn(path: string): string[] {
  return existsSync(path) ? readdirSync(path) : [];
}

/** Files that systems and programs leave in folders. */
function isOfTheSystem(file: string): boolean {
  return /(?:^|\/)(?:\.[^/]*|~\$[^/]*|Thumbs\.db|desktop\.ini)$/.test(file);
}

/** A file's bytes, or why there are none. */
function readBytes(path: string): Uint8Array | string {
  try {
    return readPlain(path);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? (error as Error).message;
  }
}
