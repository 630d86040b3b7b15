import type { Citation } from '../text/citations.ts';
import { slugify } from '../text/text.ts';
import { slugOf } from './provinces.ts';
import type { ReportVersion } from './report.ts';
import type { LegalDocument, Vocabularies } from './vocabularies.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Issuers that are the province's own: their numbers begin anew in each province. */
const LOCAL = /(?:^|[-/])(?:UBND|HĐND|TU|S[A-ZĐ]{2,})\d*(?:$|[-/])/;

/** Whether the province must be known to tell the document from others of the same number. */
export function isLocal(number: string): boolean {
  return LOCAL.test(number);
}

/**
 * The id of a document in the vocabulary: `712-qd-ttg.2010`, `37-qd-ubnd.thai-nguyen.2014`, `74-2018-nd-cp`,
 * `215-2020-nq-hdnd.ha-tinh`. Undefined when what makes it unique is not known.
 */
export function documentId(
  number: string,
  { year, province }: { year?: string; province?: string },
): string | undefined {
  const dated = /\/(?:19|20)\d\d\//.test(number);
  if ((isLocal(number) && province === undefined) || (!dated && year === undefined)) return undefined;
  return [slugify(number), isLocal(number) ? province : undefined, dated ? undefined : year]
    .filter((one) => one !== undefined)
    .join('.');
}

/**
 * The documents of the vocabulary a citation can mean: same number, same year where the text gives one, and for a
 * provincial one the same province.
 * @param places what the text is about: ids as documents give them
 */
export function documentsCited(
  documents: Vocabulary<LegalDocument>,
  citation: Citation,
  places: readonly string[] = [],
): LegalDocument[] {
  const wanted = slugify(citation.number);
  return (byNumber(documents).get(wanted) ?? []).filter((document) => {
    const year = document.date?.slice(0, 4);
    if (citation.year !== undefined && year !== undefined && year !== citation.year) return false;
    return document.province === undefined || places.length === 0 || places.includes(document.province);
  });
}

const indexes = new WeakMap<Vocabulary<LegalDocument>, Map<string, LegalDocument[]>>();

function byNumber(documents: Vocabulary<LegalDocument>): Map<string, LegalDocument[]> {
  let index = indexes.get(documents);
  if (!index) {
    index = Map.groupBy(documents.entries, (document) => slugify(document.number));
    indexes.set(documents, index);
  }
  return index;
}

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
