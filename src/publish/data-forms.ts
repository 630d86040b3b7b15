/**
 * Up to how many reports a value has JSON, BibTeX and RIS of its own, and up to how many a CSV; above it the years, which
 * have all, and the whole archive serve. Every report stands in about ten values, and each form would be written ten
 * times over.
 */
const MOST_IN_ALL_FORMS = 100;
const MOST_IN_CSV = 2_000;

/** The forms the whole archive is in. */
export const wholeForms = ['json', 'jsonl', 'csv', 'excel.csv', 'bib', 'ris'] as const;

/** The forms a value's reports are in. Its CSV begins with the mark that Excel needs. */
export const valueForms = ['csv', 'json', 'bib', 'ris'] as const;

/** The forms a value has, by its number of reports. One without reports has none. */
export function formsFor(facet: string, count: number): readonly (typeof valueForms)[number][] {
  if (count === 0) return [];
  if (facet === 'year' || count <= MOST_IN_ALL_FORMS) return valueForms;
  return hasCsv(count) ? ['csv'] : [];
}

/** Whether a list of so many reports has a CSV of its own. */
export function hasCsv(count: number): boolean {
  return count > 0 && count <= MOST_IN_CSV;
}
