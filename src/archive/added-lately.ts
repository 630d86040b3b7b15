import { max } from 'd3-array';
import type { Archive } from './archive.ts';
import { todayIn } from '../text/dates.ts';
import type { Report } from './report.ts';

/** The last day on which reports were added to the archive. */
export interface AddedLately {
  /** YYYY-MM-DD, where the archive lies. */
  day: string;
  /** How many reports came that day. */
  count: number;
  /** Some of them, the newest first. */
  reports: Report[];
}

/**
 * What was added lately: a report is added with its first version, so a translation is no addition.
 * @param added seconds since 1970 at which a file was added, by its path below the content folder
 * @param most how many reports to name
 * @returns undefined where no report's day is known
 */
export function addedLately(
  { reports }: Archive,
  added: (file: string) => number | undefined,
  timezone: string,
  most: number,
): AddedLately | undefined {
  const days = reports.flatMap((report) => {
    const times = Object.values(report.versions).flatMap(({ file }) => added(file) ?? []);
    return times.length === 0 ? [] : [{ report, day: todayIn(timezone, new Date(Math.min(...times) * 1000)) }];
  });
  const day = max(days, (each) => each.day);
  const came = days.filter((each) => each.day === day).map(({ report }) => report);
  return day === undefined ? undefined : { day, count: came.length, reports: came.slice(0, most) };
}
