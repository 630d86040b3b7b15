import { ascending, min, range } from 'd3-array';
import type { Archive } from '../archive/archive.ts';
import { yearOf } from './chart-years.ts';
import type { Report } from '../archive/report.ts';
import type { Milestone, Vocabularies } from '../archive/vocabularies.ts';

/** A year with its milestones and reports, or a run of years with neither. */
export interface TimelineYear {
  from: number;
  to: number;
  /** By day; those of which only the year is known come first. */
  milestones: readonly Milestone[];
  /** Newest first. */
  reports: readonly Report[];
}

/** Every year from the first milestone or report to today, the newest first. Milestones that lie ahead are left out. */
export function timelineYears(archive: Archive, today: string): TimelineYear[] {
  const reports = Map.groupBy(archive.reports, (report) => yearOf(report.date));
  const milestones = Map.groupBy(
    archive.vocabularies.milestones.entries.filter(({ date }) => date <= today),
    ({ date }) => yearOf(date),
  );
  const first = min([...reports.keys(), ...milestones.keys()]);
  const years: TimelineYear[] = [];
  for (const year of first === undefined ? [] : range(yearOf(today), first - 1, -1)) {
    const entry = {
      from: year,
      to: year,
      milestones: (milestones.get(year) ?? []).toSorted((a, b) => ascending(a.date, b.date)),
      reports: reports.get(year) ?? [],
    };
    const before = years.at(-1);
    if (isEmpty(entry) && before && isEmpty(before)) before.from = year;
    else years.push(entry);
  }
  return years;
}

/** Whether a year, or a run of years, has nothing. */
export function isEmpty({ milestones, reports }: TimelineYear): boolean {
  return milestones.length === 0 && reports.length === 0;
}

/** The milestones of a year that have come, by day. */
export function milestonesOf({ milestones }: Vocabularies, year: string, today: string): Milestone[] {
  return milestones.entries
    .filter(({ date }) => date.slice(0, 4) === year && date <= today)
    .sort((a, b) => ascending(a.date, b.date));
}
