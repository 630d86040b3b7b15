import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Cost } from './measure.ts';

/** What is measured, in the order of the table. */
export const rowNames = {
  cold: 'cold build',
  unchanged: 'nothing changed',
  body: 'one body edited',
  title: 'one title edited',
  added: 'one report added',
  deleted: 'one report deleted',
  ten: 'ten bodies edited',
  label: 'a vocabulary label edited',
} as const;

export type RowName = keyof typeof rowNames;

/** The runs of one row by one contestant, and the site they left. */
export interface Row {
  row: RowName;
  by: string;
  costs: readonly Cost[];
  site: SiteSize;
}

export interface SiteSize {
  pages: number;
  files: number;
  bytes: number;
}

/** The middle of some figures, the least and the greatest. */
export interface Spread {
  median: number;
  least: number;
  most: number;
}

function spreadOf(figures: readonly number[]): Spread {
  const sorted = figures.toSorted((a, b) => a - b);
  const at = (place: number) => sorted[place] ?? NaN;
  const half = sorted.length / 2;
  const median = sorted.length % 2 === 1 ? at(Math.floor(half)) : (at(half - 1) + at(half)) / 2;
  return { median, least: at(0), most: at(sorted.length - 1) };
}

/** Pages, files and bytes below a folder. */
export function sizeOf(site: string): SiteSize {
  const files = readdirSync(site, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return {
    pages: files.filter(({ name }) => name.endsWith('.html')).length,
    files: files.length,
    bytes: files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0),
  };
}

/**
 * A row in figures: of each measure the spread, and beside a full build by the peer, in wall and in processor time. The
 * second says more where the machine has other work.
 */
export function figuresOf(measured: Row, peer: Row | undefined) {
  const { row, by, costs, site } = measured;
  const memories = costs.flatMap(({ memory }) => memory ?? []);
  const timeOf = (row: Row, measure: 'wall' | 'cpu') => spreadOf(row.costs.map((cost) => cost[measure]));
  const [wall, cpu] = [timeOf(measured, 'wall'), timeOf(measured, 'cpu')];
  return {
    row,
    by,
    runs: costs.length,
    wall,
    cpu,
    memory: memories.length > 0 ? spreadOf(memories) : undefined,
    besidePeer: peer && {
      wall: wall.median / timeOf(peer, 'wall').median,
      cpu: cpu.median / timeOf(peer, 'cpu').median,
    },
    ...site,
  };
}

export type Figures = ReturnType<typeof figuresOf>;

/** The figures as cells of a table, its heading first. */
export function cellsOf(rows: readonly Figures[]): string[][] {
  const count = new Intl.NumberFormat('en-GB');
  const seconds = ({ median, least, most }: Spread) =>
    [median, ...(least === most ? [] : [least, most])].map((each) => each.toFixed(each < 10 ? 2 : 1));
  const spread = ([median = '', least, most]: readonly string[]) =>
    least === undefined ? median : `${median} (${least}–${most})`;
  const megabytes = (bytes: number) => (bytes / 1e6).toFixed(0);
  return [
    ['', 'by', 'wall s', 'CPU s', 'peak MB', '× peer', '× peer CPU', 'pages', 'files', 'site MB'],
    ...rows.map(({ row, by, wall, cpu, memory, besidePeer, pages, files, bytes }) => [
      rowNames[row],
      by,
      spread(seconds(wall)),
      spread(seconds(cpu)),
      memory ? megabytes(memory.most) : '–',
      besidePeer?.wall.toFixed(2) ?? '–',
      besidePeer?.cpu.toFixed(2) ?? '–',
      count.format(pages),
      count.format(files),
      megabytes(bytes),
    ]),
  ];
}

/** Cells as a table of markdown, set in columns so that it reads in a terminal too. */
export function tableOf(cells: readonly (readonly string[])[]): string {
  const widths = cells[0]?.map((_, column) => Math.max(3, ...cells.map((row) => row[column]?.length ?? 0))) ?? [];
  const line = (row: readonly string[]) => `| ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  const [heading = [], ...rest] = cells;
  return [line(heading), line(widths.map((width) => '-'.repeat(width))), ...rest.map(line)].join('\n');
}
