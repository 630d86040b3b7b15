import { createHash } from 'node:crypto';
import { lstatSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../../check/problems.ts';
import { contentFolder } from '../../content/content-folder.ts';
import { filesBelow, isPlain, publicFolder } from '../../content/files.ts';
import { historyMark } from '../../content/git-dates.ts';
import { projectRoot, type Settings } from '../../settings.ts';
import { todayIn } from '../../text/dates.ts';
import type { SiteCounts } from './outcome.ts';

/** What is noted of a build, so that the next can tell that there is nothing to do. */
export interface BuildNote {
  /** All that it was made from, as `inputsOf` gives it. */
  inputs: string;
  /** What the pages depended on beside reports and the day, as `engineOf` gives it. */
  engine: string;
  /** What stood in its place when it ended, as `fingerprint` gives it. */
  site: string;
  /** The day for which it was made, and the time zone of that day. */
  today: string;
  timezone: string;
  /** What the check had to say; no errors. */
  problems: Problem[];
  counts: SiteCounts;
}

/** A file that changed so short a time, in milliseconds, before it was looked at may change again unseen. */
const TICK = 100;

/**
 * A hash of which files there are and of what the system notes of each: a file that is written, replaced or moved gets
 * another time of change (ctime), which no program sets, unlike the time of modification.
 * @returns undefined when a file has changed just now: its next change could bear the same time
 */
function fingerprint(files: readonly string[], now = Date.now()): string | undefined {
  const hash = createHash('sha256');
  for (const file of files) {
    const { ctimeMs, size, ino } = lstatSync(file);
    if (ctimeMs > now - TICK) return undefined;
    hash.update(`${file}\0${ctimeMs} ${size} ${ino}\0`);
  }
  return hash.digest('base64url');
}

/** A hash of all that a site is made from, the day aside: content, program, settings and history. */
export function inputsOf(settings: Settings): string | undefined {
  const program = filesBelow(join(projectRoot, 'src'));
  const project = ['astro.config.mjs', 'package.json', 'package-lock.json'].map((name) => join(projectRoot, name));
  const { reports: _, ...parts } = contentFolder(settings.contentDir, join(projectRoot, 'content'));
  const content = new Set(Object.values(parts).flatMap((part) => (isPlain(part) ? [part] : filesBelow(part))));
  const files = fingerprint([...content, ...filesBelow(publicFolder()), ...program, ...project]);
  return files && [files, JSON.stringify(settings), process.version, historyMark(settings.contentDir)].join('\0');
}

/** What is noted of the last build, if a build now would make the same site and that still stands in its place. */
export function unchangedSince(
  note: BuildNote | undefined,
  inputs: string | undefined,
  outDir: string,
): BuildNote | undefined {
  const same =
    note !== undefined &&
    inputs !== undefined &&
    note.inputs === inputs &&
    note.today === todayIn(note.timezone, new Date()) &&
    note.site === fingerprint(filesBelow(outDir));
  return same ? note : undefined;
}

/** What the last build noted; undefined where there is nothing that can be read. */
export function readNote(file: string): BuildNote | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as BuildNote;
  } catch {
    return undefined;
  }
}

/** Notes a build that stands in its place; nothing is noted where the next build could not trust it. */
export function noteBuild(
  file: string,
  outDir: string,
  note: Omit<BuildNote, 'site' | 'inputs'> & { inputs: string | undefined },
): void {
  const site = note.inputs === undefined ? undefined : fingerprint(filesBelow(outDir), Infinity);
  if (site === undefined) rmSync(file, { force: true });
  else writeFileSync(file, JSON.stringify({ ...note, site }));
}
