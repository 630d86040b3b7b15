import type { LegalDocument } from './vocabularies.ts';

/** The documents of a year, newest first; those of no known year come last, without one. */
export interface DocumentYear {
  year: string | undefined;
  documents: LegalDocument[];
}

/** The year a number names: `74/2018/NĐ-CP` → `2018`. */
export function yearInNumber(number: string): string | undefined {
  return /\/((?:19|20)\d\d)\//.exec(number)?.[1];
}

/** Documents by the year of their day, or of their number where the day is not known; the newest year first. */
export function documentsByYear(documents: readonly LegalDocument[]): DocumentYear[] {
  const yearOf = ({ date, number }: LegalDocument) => date?.slice(0, 4) ?? yearInNumber(number);
  const newest = documents.toSorted((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : -1));
  return [...Map.groupBy(newest, yearOf)]
    .map(([year, inYear]) => ({ year, documents: inYear }))
    .sort((a, b) => ((a.year ?? '') < (b.year ?? '') ? 1 : -1));
}
