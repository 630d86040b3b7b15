import { mean } from 'd3-array';
import { dayAfter } from '../text/dates.ts';
import { ancestorsOf, predecessorsOf } from '../archive/provinces.ts';
import type { Province } from '../archive/vocabularies.ts';
import type { Vocabulary } from '../archive/vocabulary.ts';

/** One unit as a line: it runs at its row from its first day to the day it joined another line. */
export interface LineageLine {
  unit: Province;
  /** From 0; between two rows where a unit began by joining them. */
  row: number;
  /** The day it began; undefined where it was there before the chart begins. */
  since?: string;
  /** The day it became another unit, and that one's row. */
  joined?: string;
  into?: number;
}

/** The lines of a unit of today, its own last. Empty when it was never joined by another. */
export function lineageOf(provinces: Vocabulary<Province>, unit: Province): { lines: LineageLine[]; rows: number } {
  if (ancestorsOf(provinces, unit).length === 0) return { lines: [], rows: 0 };
  const lines: LineageLine[] = [];
  let rows = 0;
  const draw = (each: Province): LineageLine => {
    const before = predecessorsOf(provinces, each).map(draw);
    const founders = before.filter((line) => line.joined !== undefined && line.joined === each.since);
    const row = (founders.length > 0 ? mean(founders, (line) => line.row) : undefined) ?? rows++;
    for (const line of before) line.into = row;
    const line: LineageLine = {
      unit: each,
      row,
      ...(each.since !== undefined && { since: each.since }),
      ...(each.until !== undefined && { joined: dayAfter(each.until) }),
    };
    lines.push(line);
    return line;
  };
  draw(unit);
  return { lines, rows };
}
