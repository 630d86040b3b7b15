import { max } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import type { Report } from '../archive/report.ts';
import type { Program } from '../archive/vocabularies.ts';
import type { Vocabulary } from '../archive/vocabulary.ts';
import {
  barsOf,
  chartSpan,
  round,
  stackYears,
  yearOf,
  yearPoint,
  yearScale,
  yearsIn,
  type Bar,
  type Family,
  type Span,
} from './chart-years.ts';

/** The chart of programmes and of the reports of each year. Across in percent of the width, down in pixels. */
export interface ProgramTimeline {
  span: Span;
  /** Lines of the grid: every fifth year; the name of one near the end stands at the very end. */
  grid: { year: number; x: number; atEnd: boolean }[];
  now: number;
  bars: TimelineBar[];
  columns: TimelineColumn[];
  /** The colours that are seen in the columns, in the order of the vocabulary. */
  families: Family[];
  /** Where the bars and the columns begin, and where the columns stand. */
  top: number;
  columnTop: number;
  base: number;
}

/** A programme, or several, by the years of their period. */
export interface TimelineBar {
  bar: Bar;
  x: number;
  y: number;
  width: number;
  /** It begins so far to the right that its name stands before it. */
  far: boolean;
}

/** A year: from `x` on it has `width`; what is drawn leaves a little room on both sides. */
export interface TimelineColumn {
  year: number;
  total: number;
  x: number;
  width: number;
  middle: number;
  drawn: { x: number; end: number; width: number };
  parts: { family: Family; y: number; height: number }[];
  /** Where the column ends above. */
  top: number;
  /** Whether the year lies ahead. */
  ahead: boolean;
  /** Every fifth year is named in full. */
  round: boolean;
}

const TOP = 28;
const ROW = 32;
/** Between the bars and the columns. */
const BETWEEN = 52;
/** The height of the highest column. */
const HEIGHT = 130;
/** A bar that begins this far to the right has its name before it. */
const FAR = 64;
/** What part of a year stays free before its column. */
const FREE = 0.14;

/** @param main only the programmes that stand for themselves; those of single provinces share a row */
export function drawProgramTimeline(
  reports: readonly Report[],
  programs: Vocabulary<Program>,
  today: string,
  main: boolean,
): ProgramTimeline {
  const span = chartSpan(reports, programs, today);
  const at = yearScale(span);
  const width = (years: number) => round(at(span.first + years));
  const bars = barsOf(programs, span, main).map((bar, index) => ({
    bar,
    x: at(bar.from),
    y: TOP + index * ROW,
    width: width(bar.to - bar.from),
    far: at(bar.from) > FAR,
  }));
  const columnTop = TOP + bars.length * ROW + BETWEEN;
  const base = columnTop + HEIGHT;
  const stacks = stackYears(reports, programs, span);
  const height = scaleLinear()
    .domain([0, Math.max(1, max(stacks, ({ total }) => total) ?? 0)])
    .range([0, HEIGHT]);
  const columns = stacks.map(({ year, total, parts }) => ({
    year,
    total,
    x: at(year),
    width: width(1),
    middle: at(year + 0.5),
    drawn: { x: at(year + FREE), end: at(year + 1 - FREE), width: width(1 - 2 * FREE) },
    parts: parts.map(({ family, from, to }) => ({
      family,
      y: round(base - height(to)),
      height: round(height(to) - height(from)),
    })),
    top: round(base - height(total)),
    ahead: year > yearOf(today),
    round: isRound(year),
  }));
  const seen = stacks.flatMap(({ parts }) => parts.map(({ family }) => family));
  const place = ({ programs: [first] }: Family) => (first ? programs.entries.indexOf(first) : -1);
  return {
    span,
    grid: yearsIn(span)
      .filter(isRound)
      .map((year) => ({ year, x: at(year), atEnd: year > span.last - 2 })),
    now: at(yearPoint(`${today.slice(0, 7)}-15`)),
    bars,
    columns,
    families: [...new Map(seen.map((family) => [family.colour, family])).values()].sort((a, b) => place(a) - place(b)),
    top: TOP,
    columnTop,
    base,
  };
}

function isRound(year: number): boolean {
  return year % 5 === 0;
}
