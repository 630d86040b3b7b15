import { max, min } from 'd3-array';
import type { Report } from '../archive/report.ts';
import type { Province } from '../archive/vocabularies.ts';
import type { Vocabulary } from '../archive/vocabulary.ts';
import { reportSpan, yearOf, yearPoint, yearScale, yearsIn } from './chart-years.ts';
import { lineageOf, type LineageLine } from './lineage.ts';

/** The chart of a place's lineage. Across in percent of the width, down in pixels. */
export interface LineageChart {
  /** The last day on which a unit joined another. */
  latest: string;
  lines: DrawnLine[];
  /** Every fifth year. */
  grid: { year: number; x: number }[];
  bottom: number;
  /** The middle of the highest row. */
  first: number;
  /** Where the day on which the unit of today began is written: below every date. */
  begun: number;
}

/** A unit's line with its reports. */
export interface DrawnLine {
  unit: Province;
  since: string | undefined;
  start: number;
  end: number;
  y: number;
  /** Where it joins another: it gets there a little later. */
  joins: { x: number; y: number } | undefined;
  /** Whether it goes on. */
  today: boolean;
  /** Whether it was there before others joined it, and so has a row of its own. */
  own: boolean;
  /** Its name stands below it. */
  lower: boolean;
  /** Few enough reports for a link and a day at each. */
  linked: boolean;
  /** `date`: where its day is written, if there is room for it. */
  dots: { report: Report; x: number; date: number | undefined }[];
}

/** How much of the width a joining line takes. */
const SLOPE = 2.2;
const ROW = 60;
const TOP = 34;
/** Beyond this many on a line, dots stand too close for links of their own and for dates. */
const MANY = 24;

/**
 * @param unit a unit of today
 * @param reports its reports and those of the units before it, newest first
 * @param all every report: the years of the chart
 * @param apart how far apart dates must stand, in percent of the width
 * @returns undefined where nothing ever joined the unit
 */
export function drawLineage(
  provinces: Vocabulary<Province>,
  unit: Province,
  reports: readonly Report[],
  all: readonly Report[],
  today: string,
  apart: number,
): LineageChart | undefined {
  const { lines, rows } = lineageOf(provinces, unit);
  const joins = lines.flatMap((line) => line.joined ?? []);
  const latest = max(joins);
  if (latest === undefined) return undefined;
  const { first, last } = reportSpan(all, today);
  const span = { first: min([first, ...joins.map((day) => yearOf(day) - 1)]) ?? first, last };
  const at = yearScale(span);
  const y = (row: number) => TOP + row * ROW;
  const drawn = lines.map((line, index): DrawnLine => {
    const start = line.since === undefined ? 0 : Math.max(0, at(yearPoint(line.since)));
    const own = !lines.some((other) => other.joined === line.since && other.into === line.row);
    const end = line.joined === undefined ? 100 : at(yearPoint(line.joined));
    return {
      unit: line.unit,
      since: line.since,
      start: own ? start : start + SLOPE,
      end,
      y: y(line.row),
      joins: line.into === undefined ? undefined : { x: end + SLOPE, y: y(line.into) },
      today: line.joined === undefined,
      own,
      lower: index % 2 === 1 && line.joined !== undefined,
      ...dotsOf(line, reports, at, apart),
    };
  });
  return {
    latest,
    lines: drawn,
    grid: yearsIn(span)
      .filter((year) => year % 5 === 0)
      .map((year) => ({ year, x: at(year) })),
    bottom: y(Math.max(rows - 1, 0)) + (drawn.some(({ today: now, since }) => now && since !== undefined) ? 54 : 34),
    first: y(0),
    begun: y(rows - 1) + 42,
  };
}

function dotsOf(
  { unit }: LineageLine,
  reports: readonly Report[],
  at: (year: number) => number,
  apart: number,
): Pick<DrawnLine, 'linked' | 'dots'> {
  const own = reports
    .filter((report) => report.province.includes(unit.id))
    .map((report) => ({ report, x: at(yearPoint(report.date)) }));
  const linked = own.length <= MANY;
  // Reports so near in time that their dots would cover each other are drawn once.
  const marks = linked ? own : [...new Map(own.map((dot) => [Math.round(dot.x * 2), dot])).values()];
  let last = Infinity;
  const dots = marks.map(({ report, x }) => {
    // Newest first: a date is written where the one after it leaves room, near an edge as far in as it needs.
    const place = Math.min(x, 100 - apart / 2);
    const dated = linked && last - place > apart && place > apart / 2;
    if (dated) last = place;
    return { report, x, date: dated ? place : undefined };
  });
  return { linked, dots };
}
