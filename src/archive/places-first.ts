import { facetOf, type FacetId } from './facets.ts';
import type { Report } from './report.ts';
import type { Vocabularies } from './vocabularies.ts';

/** A value whose reports a list is of. */
export interface ListOf {
  id: FacetId;
  value: string;
}

/**
 * The units of a report in the order in which a list names them: those by which the report is in the list of a place or
 * region come first, so that "and 2 more" never hides them. In all other lists as the report gives them.
 */
export function placesFirst(vocabularies: Vocabularies, report: Report, list: ListOf | undefined): readonly string[] {
  if (list?.id !== 'province' && list?.id !== 'region') return report.province;
  const { valuesOf } = facetOf(list.id);
  const { own = [], other = [] } = Object.groupBy(report.province, (unit) =>
    valuesOf({ ...report, province: [unit] }, vocabularies).includes(list.value) ? 'own' : 'other',
  );
  return [...own, ...other];
}
