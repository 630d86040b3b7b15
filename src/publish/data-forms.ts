/**
 * Up to how many reports a value has its own JSON, BibTeX and RIS. Every value has its CSV; above this the years, which
 * have all, and the whole archive serve: every report stands in about ten values, and each form would be written ten
 * times over.
 */
const MOST_IN_ALL_FORMS = 300;

/** The forms the whole archive is in. */
export const wholeForms = ['json', 'jsonl', 'csv', 'excel.csv', 'bib', 'ris'] as const;

/** The forms a value's reports are in. Its CSV begins with the mark that Excel needs. */
export const valueForms = ['csv', 'json', 'bib', 'ris'] as const;

/** The forms a value has, by its number of reports. One without reports has none. */
export function formsFor(facet: string, count: number): readonly (typeof valueForms)[number][] {
  if (count === 0) return [];
  return facet === 'year' || count <= MOST_IN_ALL_FORMS ? valueForms : ['csv'];
}
