import { extent, max } from 'd3-array';
import { scaleQuantile, scaleThreshold } from 'd3-scale';
import { unitsOfToday } from '../archive/provinces.ts';
import type { Province } from '../archive/vocabularies.ts';
import type { Vocabulary } from '../archive/vocabulary.ts';

/** How many shades the map has beside "none". */
const STEPS = 5;

/** A unit on the map: column and row count from the north-west, both from 0. */
export interface Tile {
  unit: Province;
  column: number;
  row: number;
}

/** The units of today that have a place on the map. Empty for an archive without a map. */
export function tilesOf(provinces: Vocabulary<Province>): Tile[] {
  return unitsOfToday(provinces).flatMap((unit) =>
    unit.tile ? [{ unit, column: unit.tile[0], row: unit.tile[1] }] : [],
  );
}

/** How many columns and rows the tiles and islands of a map take. */
export function mapSize(tiles: readonly Tile[]): { columns: number; rows: number } {
  const places = tiles.flatMap(({ unit, column, row }) => [
    [column, row] as const,
    ...(unit.islands ?? []).map((island) => island.tile),
  ]);
  return {
    columns: (max(places, ([column]) => column) ?? -1) + 1,
    rows: (max(places, ([, row]) => row) ?? -1) + 1,
  };
}

/** The units whose tiles touch a unit's, corners included, in the order of the list. */
export function tilesAround(provinces: Vocabulary<Province>, unit: Province): Province[] {
  const [column, row] = unit.tile ?? [];
  if (column === undefined || row === undefined) return [];
  return tilesOf(provinces)
    .filter((tile) => tile.unit !== unit && Math.abs(tile.column - column) < 2 && Math.abs(tile.row - row) < 2)
    .map((tile) => tile.unit);
}

/** A shade, with the smallest and greatest count that has it. */
export interface Shade {
  /** 1 (few) to 5 (many). */
  step: number;
  from: number;
  to: number;
}

/** Which shade each count has: 0 for none. While the greatest count is at most 5 each count is a shade of its own,
 * afterwards the counts above none fall into at most five classes of about equal size (quantiles). */
export interface Shades {
  stepOf: (count: number) => number;
  /** The shades for a legend, from few to many. */
  legend: Shade[];
}

/** @param counts reports of each unit; units with none may be among them */
export function shadesFor(counts: readonly number[]): Shades {
  const some = counts.filter((count) => count > 0);
  const different = [...new Set(some)];
  const greatest = max(some) ?? 0;
  const steps = Array.from({ length: STEPS }, (_, index) => index + 1);
  const few = greatest <= STEPS;
  const quantiles = (domain: readonly number[]) => {
    const scale = scaleQuantile().domain(domain).range(steps);
    return { scale, used: steps.filter((step) => some.some((count) => scale(count) === step)) };
  };
  const exact = {
    scale: scaleThreshold().domain(steps.slice(1)).range(steps),
    used: steps.slice(0, greatest),
  };
  const whole = quantiles(some);
  // Where many counts are equal, classes fall together: then the different counts are divided instead.
  const { scale, used } = few
    ? exact
    : whole.used.length < Math.min(STEPS, different.length)
      ? quantiles(different)
      : whole;
  const stepOf = (count: number) => (count > 0 ? used.indexOf(scale(count)) + 1 : 0);
  const legend = used.map((_, index) => {
    const [from = index + 1, to = from] = few ? [] : extent(some.filter((count) => stepOf(count) === index + 1));
    return { step: index + 1, from, to };
  });
  return { stepOf, legend };
}

/** A name on two lines of about equal length; one word stays on one line. */
export function twoLines(name: string): string[] {
  const words = name.split(' ');
  if (words.length < 2) return [name];
  const splits = words
    .slice(1)
    .map((_, index) => [words.slice(0, index + 1).join(' '), words.slice(index + 1).join(' ')] as const);
  const longest = (lines: readonly string[]) => Math.max(...lines.map((line) => line.length));
  return [...splits.reduce((best, next) => (longest(next) < longest(best) ? next : best))];
}

/** A name with something in brackets breaks before them ("Paracel Islands (Hoàng Sa)"), another in the middle. */
export function islandLines(name: string): string[] {
  const parts = name.split(/ (?=\()/);
  return parts.length > 1 ? parts : twoLines(name);
}

/** How many rows the legend takes, about. */
const LEGEND = 4;

/** The row at which a legend begins, in the middle of the empty ones. */
export function legendRow(tiles: readonly Tile[]): number {
  const { row, rows } = emptyWest(tiles);
  return row + Math.max(0.4, (rows - LEGEND) / 2);
}

/** Where a column begins, as a part of the map's width. */
export function columnPlace(column: number, columns: number): string {
  return `${((column / columns) * 100).toFixed(2)}%`;
}

/** The first row of the longest run of rows without a tile in the western columns: where a legend finds room. */
export function emptyWest(tiles: readonly Tile[], columns = 2): { row: number; rows: number } {
  const taken = new Set(tiles.filter(({ column }) => column < columns).map(({ row }) => row));
  let best = { row: 0, rows: 0 };
  for (let row = 0, start = 0; row <= mapSize(tiles).rows; row++) {
    if (!taken.has(row) && row < mapSize(tiles).rows) continue;
    if (row - start > best.rows) best = { row: start, rows: row - start };
    start = row + 1;
  }
  return best;
}
