import { documentsCited, type Citation } from '../text/citations.ts';
import { slugOf } from './provinces.ts';
import type { ReportVersion } from './report.ts';
import type { LegalDocument, Vocabularies } from './vocabularies.ts';

/**
 * The one document of the vocabulary a number in a report can mean, or undefined: numbers begin anew each year and in
 * each province, so a number without its year counts only where the report's own list names the document.
 */
export function documentMeant(
  vocabularies: Vocabularies,
  version: Pick<ReportVersion, 'province' | 'document'>,
  citation: Citation,
): LegalDocument | undefined {
  const places = version.province.flatMap((id) => {
    const unit = vocabularies.provinces.byId.get(id);
    return unit ? [id, slugOf(unit)] : [id];
  });
  const [only, ...others] = documentsCited(vocabularies.documents, citation, places);
  if (!only || others.length > 0) return undefined;
  const certain = citation.year !== undefined && only.date !== undefined;
  return certain || version.document.includes(only.id) ? only : undefined;
}
