import { ascending, descending, min, range } from 'd3-array';
import type { Archive } from '../archive/archive.ts';
import { reportsFrom } from '../archive/reports-from.ts';
import { countYears, yearOf } from './chart-years.ts';
import type { Report } from '../archive/report.ts';
import type { Milestone, Vocabularies } from '../archive/vocabularies.ts';

/** A year with its milestones and reports, or a run of years with neither. */
export interface TimelineYear {
  from: number;
  to: number;
  /** Newest first; what is known by its month or year alone stands at the end of that. */
  events: readonly TimelineEvent[];
  /** How many reports the year has, those too that a milestone tells of. */
  count: number;
}

/** A milestone with the report on it, where the archive has one, or a report by itself. */
export type TimelineEvent =
  | { date: string; milestone: Milestone; report: Report | undefined }
  | { date: string; milestone?: undefined; report: Report };

/** Every year from the first milestone or report to today, the newest first. Milestones that lie ahead are left out. */
export function timelineYears(archive: Archive, today: string): TimelineYear[] {
  const milestones = archive.vocabularies.milestones.entries
    .filter(({ date }) => date <= today)
    .map((milestone) => ({ date: milestone.date, milestone, report: reportOn(milestone, archive) }));
  const told = new Set(milestones.map(({ report }) => report));
  const reports = archive.reports.filter((report) => !told.has(report));
  const events: TimelineEvent[] = [...milestones, ...reports.map((report) => ({ date: report.date, report }))];
  const byYear = Map.groupBy(events, ({ date }) => yearOf(date));
  const counts = countYears(archive.reports);
  const first = min([...byYear.keys(), ...counts.keys()]);
  const years: TimelineYear[] = [];
  for (const year of first === undefined ? [] : range(yearOf(today), first - 1, -1)) {
    const entry = {
      from: year,
      to: year,
      events: (byYear.get(year) ?? []).toSorted((a, b) => descending(a.date, b.date)),
      count: counts.get(year) ?? 0,
    };
    const before = years.at(-1);
    if (isEmpty(entry) && before && isEmpty(before)) before.from = year;
    else years.push(entry);
  }
  return years;
}

/** Whether a year, or a run of years, has nothing. */
export function isEmpty({ events, count }: TimelineYear): boolean {
  return events.length === 0 && count === 0;
}

/** The report a milestone is taken from: of the same source, about the same time. */
function reportOn({ date, source }: Milestone, archive: Archive): Report | undefined {
  if (source === undefined) return undefined;
  return reportsFrom(archive, source).find((report) =>
    Object.values(report.versions).some((version) =>
      [version.date, version.event?.start, version.event?.end].some((day) => day?.startsWith(date)),
    ),
  );
}

/** The milestones of a year that have come, by day. */
export function milestonesOf({ milestones }: Vocabularies, year: string, today: string): Milestone[] {
  return milestones.entries
    .filter(({ date }) => date.slice(0, 4) === year && date <= today)
    .sort((a, b) => ascending(a.date, b.date));
}
