import type { Label } from '../text/language.ts';
import type { Province } from './vocabularies.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What front matter calls a unit. */
export function slugOf(unit: Province): string {
  return unit.slug ?? unit.id;
}

/** A unit found for a name on a day; `inForce` is false when no unit of that name existed on the day. */
export interface FoundUnit {
  unit: Province;
  inForce: boolean;
}

/**
 * The unit a report means: the one of that name (or id) that existed on the day.
 * A name used before it began or after it ended gets the unit of that name nearest to the day.
 */
export function findUnit(provinces: Vocabulary<Province>, name: string, date: string): FoundUnit | undefined {
  const named = unitsNamed(provinces, name);
  const current = named.find((unit) => isInForce(unit, date));
  if (current) return { unit: current, inForce: true };
  const [nearest] = [...named].sort((a, b) => distanceFrom(a, date) - distanceFrom(b, date));
  return nearest && { unit: nearest, inForce: false };
}

const bySlug = new WeakMap<Vocabulary<Province>, Map<string, Province[]>>();

function unitsNamed(provinces: Vocabulary<Province>, name: string): Province[] {
  let index = bySlug.get(provinces);
  if (!index) {
    index = Map.groupBy(provinces.entries, slugOf);
    bySlug.set(provinces, index);
  }
  const exact = provinces.byId.get(name);
  return index.get(name) ?? (exact ? [exact] : []);
}

function distanceFrom(unit: Province, date: string): number {
  const edge = unit.until !== undefined && unit.until < date ? unit.until : (unit.since ?? date);
  return Math.abs(Date.parse(edge) - Date.parse(date));
}

/** The units that came after, in order: Hà Tây → Hà Nội. Empty for a unit of today. */
export function successorsOf(provinces: Vocabulary<Province>, unit: Province): Province[] {
  const chain: Province[] = [];
  let next = unit.successor === undefined ? undefined : provinces.byId.get(unit.successor);
  while (next && next !== unit && !chain.includes(next)) {
    chain.push(next);
    next = next.successor === undefined ? undefined : provinces.byId.get(next.successor);
  }
  return chain;
}

/** The unit a place belongs to today: itself, or the last of its successors. */
export function unitToday(provinces: Vocabulary<Province>, unit: Province): Province {
  return successorsOf(provinces, unit).at(-1) ?? unit;
}

/** The units that became this one or joined it, in the order of the list. */
export function predecessorsOf(provinces: Vocabulary<Province>, unit: Province): Province[] {
  return provinces.entries.filter((entry) => entry.successor === unit.id);
}

/** Units that still exist and stand on the map. */
export function unitsOfToday(provinces: Vocabulary<Province>): Province[] {
  return provinces.entries.filter((unit) => unit.until === undefined && !unit.nationwide);
}

/** The units in force on a day, in the order of the list; the whole country always is. */
export function unitsOn(provinces: Vocabulary<Province>, date: string): Province[] {
  return provinces.entries.filter((unit) => isInForce(unit, date));
}

function isInForce(unit: Province, date: string): boolean {
  return (unit.since ?? '') <= date && date <= (unit.until ?? '9999');
}

/** The day from which the map of today holds: the latest day on which several units began. */
export function boundariesDate(provinces: Vocabulary<Province>): string | undefined {
  const starts = Map.groupBy(unitsOfToday(provinces), (unit) => unit.since ?? '');
  return [...starts]
    .filter(([day, units]) => day !== '' && units.length > 1)
    .map(([day]) => day)
    .sort()
    .at(-1);
}

/** A unit with those before it and those after it, in any number of steps. */
export function familyOf(provinces: Vocabulary<Province>, unit: Province): Province[] {
  return [unit, ...ancestorsOf(provinces, unit), ...successorsOf(provinces, unit)];
}

/**
 * What the places a unit of today holds were called before, its own earlier unit left out where it bore the same
 * name: Bắc Ninh → Bắc Giang. In the order of the list, predecessors of predecessors included.
 */
export function formerNames(provinces: Vocabulary<Province>, unit: Province): Label[] {
  const names = ancestorsOf(provinces, unit).map((former) => former.label);
  return [...new Map(names.filter(({ vi }) => vi !== unit.label.vi).map((label) => [label.vi, label])).values()];
}

/** The units that became this one in one step or several, each before those that became it. */
export function ancestorsOf(provinces: Vocabulary<Province>, unit: Province): Province[] {
  return provinces.entries.filter((entry) => successorsOf(provinces, entry).includes(unit));
}
