import type { FieldProblem } from './check-fields.ts';
import { findPlaces } from '../archive/places-in-text.ts';
import { familyOf, slugOf } from '../archive/provinces.ts';
import type { ReportText } from './report-text.ts';
import type { ReportVersion } from '../archive/report.ts';
import type { Vocabularies } from '../archive/vocabularies.ts';

/** Provinces a title names that the report does not count for: neither they nor what came before or after them. */
export function checkTitle(text: ReportText, version: ReportVersion, { provinces }: Vocabularies): FieldProblem[] {
  const named = findPlaces(version.title, provinces, version.language).filter(
    ({ name, role }) => role !== 'aside' && !(role === 'venue' && isCapital(name)),
  );
  if (named.length === 0) return [];
  const borne = new Set(
    version.province.flatMap((id) => {
      const unit = provinces.byId.get(id);
      return unit ? familyOf(provinces, unit).map(slugOf) : [];
    }),
  );
  const told = new Set<string>();
  return named.flatMap(({ name, start, end }): FieldProblem[] => {
    if (borne.has(name) || told.has(name)) return [];
    told.add(name);
    const words = version.title.slice(start, end);
    return [
      { ...text.placeIn('title', words), code: 'province-unlisted', field: 'province', actual: words, expected: name },
    ];
  });

  /** National bodies meet there; a meeting in the capital is seldom about it. */
  function isCapital(name: string): boolean {
    return provinces.entries.some((unit) => unit.capital === true && slugOf(unit) === name);
  }
}
