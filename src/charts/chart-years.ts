import { max, min, range, rollups } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { stack } from 'd3-shape';
import { memo } from '../text/memo.ts';
import type { Report } from '../archive/report.ts';
import type { Program } from '../archive/vocabularies.ts';
import type { Vocabulary } from '../archive/vocabulary.ts';

/** The years of a chart, first and last. */
export interface Span {
  first: number;
  last: number;
}

/** The year of a day, month or year. */
export function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}

/** Every year of a span. */
export function yearsIn({ first, last }: Span): number[] {
  return range(first, last + 1);
}

/** From the first report to today, or to the last end of a programme where that lies ahead. */
export function chartSpan(reports: readonly Report[], programs: Vocabulary<Program>, today: string): Span {
  const now = yearOf(today);
  const ends = programs.entries.flatMap((program) => program.period?.to ?? []);
  return { first: firstYear(reports, today), last: max([now, ...ends]) ?? now };
}

/** From the first report to today: where reports can be. */
export function reportSpan(reports: readonly Report[], today: string): Span {
  return { first: firstYear(reports, today), last: yearOf(today) };
}

function firstYear(reports: readonly Report[], today: string): number {
  return earliest(reports) ?? yearOf(today);
}

/** Asked for by every chart of the site, of the same list of all reports. */
const earliest = memo((reports: readonly Report[]) => min(reports, (report) => yearOf(report.date)));

/** How many reports each year has. */
export function countYears(reports: readonly Report[]): Map<number, number> {
  return new Map(
    rollups(
      reports,
      (inYear) => inYear.length,
      (report) => yearOf(report.date),
    ),
  );
}

/** Where a year, or a part of one, begins: percent of the chart's width. */
export function yearScale({ first, last }: Span): (year: number) => number {
  const scale = scaleLinear()
    .domain([first, last + 1])
    .range([0, 100]);
  return (year) => round(scale(year));
}

/** A day as a point on the scale of years: 2026-07-01 → 2026.5. */
export function yearPoint(date: string): number {
  const year = yearOf(date);
  const start = Date.UTC(year, 0, 1);
  return year + (Date.parse(date) - start) / (Date.UTC(year + 1, 0, 1) - start);
}

/** Two decimals are finer than a pixel. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Programmes of one colour: they share a part of the bars. */
export interface Family {
  colour: Program['colour'];
  programs: Program[];
}

/** The programmes by colour, in the order of the vocabulary. */
export function familiesOf(programs: Vocabulary<Program>): Family[] {
  return [...Map.groupBy(programs.entries, (program) => program.colour)].map(([colour, members]) => ({
    colour,
    programs: members,
  }));
}

/** The reports of one year, by the family of each report's first programme. */
export interface YearStack {
  year: number;
  total: number;
  /** One for each family that has any, from the base up: [from, to) in reports. */
  parts: { family: Family; from: number; to: number }[];
}

/** The years of a span with their reports stacked; years without any have no parts. */
export function stackYears(reports: readonly Report[], programs: Vocabulary<Program>, span: Span): YearStack[] {
  const families = familiesOf(programs);
  const colourOf = (report: Report) => programs.byId.get(report.program[0] ?? '')?.colour ?? families[0]?.colour;
  const byYear = Map.groupBy(reports, (report) => yearOf(report.date));
  const rows = yearsIn(span).map((year) => ({ year, colours: (byYear.get(year) ?? []).map(colourOf) }));
  const series = stack<(typeof rows)[number], Family>()
    .keys(families)
    .value((row, family) => row.colours.filter((colour) => colour === family.colour).length)(rows);
  return rows.map(({ year, colours }, index) => ({
    year,
    total: colours.length,
    parts: series.flatMap((layer) => {
      const [from, to] = layer[index] ?? [0, 0];
      return to > from ? [{ family: layer.key, from, to }] : [];
    }),
  }));
}

/** A row of the chart of programmes: one programme, or several that share it. */
export interface Bar {
  programs: Program[];
  /** Years as on the scale: a programme that ends in 2020 ends at 2021. */
  from: number;
  to: number;
}

/**
 * The programmes with a known period that falls into a span, by beginning. Those without an end run to the end
 * of the chart.
 * @param main only those that stand for themselves: no parts of another one; and those of single provinces in one row
 */
export function barsOf(programs: Vocabulary<Program>, span: Span, main: boolean): Bar[] {
  const bars = programs.entries.flatMap((program): Bar[] => {
    const { from, to } = program.period ?? {};
    if (from === undefined || from > span.last || (to ?? span.last) < span.first) return [];
    return [{ programs: [program], from: Math.max(from, span.first), to: Math.min(to ?? span.last, span.last) + 1 }];
  });
  const isLocalBar = ({ programs: [program] }: Bar) => program?.province !== undefined;
  const mixed = new Set(
    familiesOf(programs)
      .filter(isMixed)
      .map(({ colour }) => colour),
  );
  const stands = ({ programs: [program] }: Bar) =>
    program !== undefined && program.part_of === undefined && !mixed.has(program.colour);
  const shown = main
    ? [...bars.filter((bar) => !isLocalBar(bar) && stands(bar)), ...together(bars.filter(isLocalBar))]
    : bars;
  return shown.sort((a, b) => a.from - b.from || b.to - a.to);
}

/** Whether a colour stands for "all others": more than two programmes that are not parts of one another or provincial. */
export function isMixed({ programs }: Family): boolean {
  return programs.filter((program) => program.province === undefined && program.part_of === undefined).length > 2;
}

/** Whether a colour stands for the programmes of single provinces. */
export function isProvincial({ programs }: Family): boolean {
  return programs.length > 1 && programs.every((program) => program.province !== undefined);
}

function together(bars: readonly Bar[]): Bar[] {
  if (bars.length < 2) return [...bars];
  return [
    {
      programs: bars.flatMap((bar) => bar.programs),
      from: min(bars, (bar) => bar.from) ?? 0,
      to: max(bars, (bar) => bar.to) ?? 0,
    },
  ];
}
