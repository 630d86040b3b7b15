import { findPlaces } from '../../archive/places-in-text.ts';
import { familyOf, slugOf } from '../../archive/provinces.ts';
import { rule, type Found } from '../rule.ts';
import type { SoundReport } from '../subjects.ts';

/** Provinces a title names that the report does not count for: neither they nor what came before or after them. */
export const provinceUnlisted = rule({ 'province-unlisted': 'warning' }, { sound: unlisted });

function unlisted({ version, text, vocabularies: { provinces } }: SoundReport): Found<'province-unlisted'>[] {
  // National bodies meet in the capital; a meeting there is seldom about it.
  const isCapital = (name: string) => provinces.entries.some((unit) => unit.capital === true && slugOf(unit) === name);
  const named = findPlaces(version.title, provinces, version.language).filter(
    ({ name, role }) => role !== 'aside' && !(role === 'venue' && isCapital(name)),
  );
  if (named.length === 0) return [];
  const counted = new Set(
    version.province.flatMap((id) => {
      const unit = provinces.byId.get(id);
      return unit ? familyOf(provinces, unit).map(slugOf) : [];
    }),
  );
  const left = Map.groupBy(
    named.filter(({ name }) => !counted.has(name)),
    ({ name }) => name,
  );
  return [...left].flatMap(([name, [first]]) => {
    if (!first) return [];
    const words = version.title.slice(first.start, first.end);
    return [
      { ...text.placeIn('title', words), code: 'province-unlisted', field: 'province', actual: words, expected: name },
    ];
  });
}
