import { rowsOf } from '../settings-rows.ts';
import { rule, type FoundIn } from '../rule.ts';
import type { SettingsSources } from '../subjects.ts';

/** Tiles of the map that lie on another's, and those far from all others: one would stretch the map to nothing. */
export const tileMisplaced = rule({ 'tile-misplaced': 'error' }, { settings: misplaced });

/** Columns or rows from the nearest other tile: the farthest islands lie two away from one. */
const FARTHEST = 6;

function misplaced(settings: SettingsSources): FoundIn<'tile-misplaced'>[] {
  const rows = rowsOf(settings, 'provinces');
  if (!rows) return [];
  const { file, entries, placeOf } = rows;
  // Those of the past are not on the map.
  const tiles = entries
    .filter(({ until }) => until === undefined)
    .flatMap((unit) => [
      ...(unit.tile ? [{ at: unit.tile, name: unit.id, place: () => placeOf(unit, 'tile') }] : []),
      ...(unit.islands ?? []).map((island, index) => ({
        at: island.tile,
        name: `${unit.id}: ${island.label.vi}`,
        place: () => placeOf(unit, 'islands', index, 'tile'),
      })),
    ]);
  const owners = new Map<string, string>();
  return tiles.flatMap(({ at, name, place }): FoundIn<'tile-misplaced'>[] => {
    const key = at.join(', ');
    const found = { file, code: 'tile-misplaced' as const, field: 'tile', actual: `[${key}]` };
    const owner = owners.get(key);
    if (owner !== undefined) return [{ ...found, ...place(), actual: `[${key}] = ${owner}` }];
    owners.set(key, name);
    const apart = tiles.filter((other) => other.name !== name).map((other) => distance(at, other.at));
    const isFar = apart.length > 0 && Math.min(...apart) > FARTHEST;
    return isFar || Math.min(...at) < 0 ? [{ ...found, ...place() }] : [];
  });
}

function distance([a, b]: readonly [number, number], [c, d]: readonly [number, number]): number {
  return Math.max(Math.abs(a - c), Math.abs(b - d));
}
