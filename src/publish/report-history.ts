import { max } from 'd3-array';
import type { Report, ReportVersion } from '../archive/report.ts';
import type { GitDates } from '../content/git-dates.ts';
import { todayIn } from '../text/dates.ts';

/** A change of a report after it was first published. */
export interface Correction {
  /** YYYY-MM-DD, where the archive lies. */
  date: string;
  /** The first line of the commit's message. */
  reason: string;
  /** The commit's whole hash. */
  commit: string;
}

/** What git tells of a version of a report; days are YYYY-MM-DD where the archive lies. */
export interface ReportHistory {
  published: string;
  modified: string;
  /** Newest first. */
  corrections: readonly Correction[];
}

/**
 * When a version was first published, and what was changed since. A report that was renamed keeps the history of its
 * former names.
 * @returns undefined for a file that git does not know, as for all files where there is no whole history
 */
export function historyOf(
  version: ReportVersion,
  dates: GitDates | undefined,
  timezone: string,
): ReportHistory | undefined {
  if (!dates) return undefined;
  const folder = `reports/${version.language}/`;
  const former = version.aliases
    .flatMap((alias) => dates.named(`${alias}.md`))
    .filter((file) => file.startsWith(folder));
  const commits = new Map([version.file, ...former].flatMap(dates.commits).map((commit) => [commit.hash, commit]));
  const [first, ...later] = [...commits.values()].sort((a, b) => a.time - b.time);
  if (!first) return undefined;
  const dayOf = ({ time }: { time: number }) => todayIn(timezone, new Date(time * 1000));
  const corrections = later
    .map((commit) => ({ date: dayOf(commit), reason: commit.subject, commit: commit.hash }))
    .reverse();
  const published = dayOf(first);
  return { published, modified: corrections[0]?.date ?? published, corrections };
}

/** The history of a report in all its versions: added with the first, modified with the last. */
export function joinedHistory(
  report: Report,
  dates: GitDates | undefined,
  timezone: string,
): { published: string; modified: string } | undefined {
  const all = Object.values(report.versions).flatMap((version) => historyOf(version, dates, timezone) ?? []);
  if (all.length === 0) return undefined;
  return {
    published: all.map(({ published }) => published).sort()[0] ?? '',
    modified:
      all
        .map(({ modified }) => modified)
        .sort()
        .at(-1) ?? '',
  };
}

/** The day of the last change of any of some reports, where that is known. */
export function newestChange(
  reports: readonly Report[],
  dates: GitDates | undefined,
  timezone: string,
): string | undefined {
  const times = reports.flatMap((report) =>
    Object.values(report.versions).flatMap(({ file }) => dates?.changed(file) ?? []),
  );
  const newest = max(times);
  return newest === undefined ? undefined : todayIn(timezone, new Date(newest * 1000));
}
