import { rollup } from 'd3-array';
import { memo } from '../text/memo.ts';
import type { Report } from './report.ts';

/** A year with its reports, or a run of years without any. */
export interface YearRun {
  from: string;
  to: string;
  reports: readonly Report[];
}

/**
 * Reports by year, newest first, with the empty years between them as runs.
 * @param span the years to fill up to at both ends; without it only years with reports are given
 */
export function yearRuns(reports: readonly Report[], span?: { first: string; last: string }): YearRun[] {
  const byYear = [...Map.groupBy(reports, (report) => report.date.slice(0, 4))];
  const runs: YearRun[] = [];
  let expected = span ? Number(span.last) : undefined;
  for (const [year, inYear] of byYear) {
    if (expected !== undefined && Number(year) < expected) runs.push(gap(Number(year) + 1, expected));
    runs.push({ from: year, to: year, reports: inYear });
    if (expected !== undefined) expected = Number(year) - 1;
  }
  if (span && expected !== undefined && byYear.length > 0 && expected >= Number(span.first))
    runs.push(gap(Number(span.first), expected));
  return runs;
}

function gap(from: number, to: number): YearRun {
  return { from: String(from), to: String(to), reports: [] };
}

/** How many reports of a list each year has (`2014`) and each month (`2014-08`): what the headings of its pages tell. */
export const countsByTime = memo((reports: readonly Report[]): ReadonlyMap<string, number> => {
  const months = rollup(
    reports,
    (inMonth) => inMonth.length,
    ({ date }) => date.slice(0, 7),
  );
  const counts = new Map<string, number>(months);
  for (const [month, count] of months) {
    const year = month.slice(0, 4);
    counts.set(year, (counts.get(year) ?? 0) + count);
  }
  return counts;
});
