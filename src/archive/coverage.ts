import { reportsOf, type Archive } from './archive.ts';
import { unitsOfToday } from './provinces.ts';
import type { Report } from './report.ts';
import type { Program, Province } from './vocabularies.ts';

/** A place of today, its reports, and those of each programme that has any there. */
export interface CoverageRow {
  unit: Province;
  reports: readonly Report[];
  /** By the programme's id, newest first. */
  cells: ReadonlyMap<string, readonly Report[]>;
}

/** The table of places and programmes. */
export interface Coverage {
  programs: readonly Program[];
  /** The units of today in the order of the list, the whole country last. */
  rows: CoverageRow[];
}

const made = new WeakMap<Archive, Coverage>();

/** Which programme has reports in which place of today: reports of former units count where they belong now. */
export function coverageOf(archive: Archive): Coverage {
  const known = made.get(archive);
  if (known) return known;
  const { provinces, programs } = archive.vocabularies;
  const units = [...unitsOfToday(provinces), ...provinces.entries.filter((unit) => unit.nationwide)];
  const coverage = {
    programs: programs.entries,
    rows: units.map((unit) => {
      const reports = reportsOf(archive, 'province', unit.id);
      return { unit, reports, cells: byProgram(reports) };
    }),
  };
  made.set(archive, coverage);
  return coverage;
}

function byProgram(reports: readonly Report[]): Map<string, Report[]> {
  const cells = new Map<string, Report[]>();
  for (const report of reports)
    for (const program of report.program) {
      const cell = cells.get(program);
      if (cell) cell.push(report);
      else cells.set(program, [report]);
    }
  return cells;
}
