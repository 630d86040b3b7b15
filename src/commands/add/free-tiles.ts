import { unitsOfToday } from '../../archive/provinces.ts';
import type { Province } from '../../archive/vocabularies.ts';
import type { Vocabulary } from '../../archive/vocabulary.ts';

/** What was typed for a tile as column and row; undefined where it is no such thing. */
export function readTile(typed: string): [number, number] | undefined {
  const [, column, row] = /^\[?\s*(\d{1,2})\s*[,; ]\s*(\d{1,2})\s*\]?$/.exec(typed.trim()) ?? [];
  return column === undefined || row === undefined ? undefined : [Number(column), Number(row)];
}

/** Whose tile or islet lies on a cell of the map, by cell: "2,2" → "Hà Nội". */
export function takenTiles(provinces: Vocabulary<Province>): Map<string, string> {
  return new Map(
    unitsOfToday(provinces).flatMap(({ label, tile, islands }) => [
      ...(tile ? [[tile.join(','), label.vi] as const] : []),
      ...(islands ?? []).map((islet) => [islet.tile.join(','), islet.label.vi] as const),
    ]),
  );
}

/** The map in letters, with column and row numbers: the initials of the unit on each cell, `··` for those that are free. */
export function tileGrid(provinces: Vocabulary<Province>): string {
  const taken = takenTiles(provinces);
  const cells = [...taken.keys()].map((cell) => cell.split(',').map(Number) as [number, number]);
  const [columns, rows] = [0, 1].map((axis) => Math.max(0, ...cells.map((cell) => cell[axis as 0 | 1])) + 1) as [
    number,
    number,
  ];
  const count = (length: number) => Array.from({ length: length + 1 }, (_, index) => index);
  const line = (first: string, rest: readonly string[]) =>
    `${first.padStart(3)} ${rest.map((each) => each.padEnd(3)).join(' ')}`.trimEnd();
  return [
    line('', count(columns).map(String)),
    ...count(rows).map((row) =>
      line(
        String(row),
        count(columns).map((column) => initials(taken.get(`${column},${row}`))),
      ),
    ),
  ].join('\n');
}

function initials(name: string | undefined): string {
  if (name === undefined) return '··';
  return name
    .split(/[^\p{L}\p{M}]+/u)
    .map((word) => word.slice(0, 1).toUpperCase())
    .join('')
    .slice(0, 3);
}
