import { documentId, documentsCited, isLocal } from '../../archive/cited-document.ts';
import { findCitations, type Citation } from '../../text/citations.ts';
import type { Doubt } from './guess.ts';
import { findUnit } from '../../archive/provinces.ts';
import type { LegalDocument, Vocabularies } from '../../archive/vocabularies.ts';
import { around } from '../read/words.ts';

/** A document a page cites, by its id; `known` when the vocabulary has it. */
export interface GuessedDocument {
  id?: string;
  citation: Citation;
  known: boolean;
  evidence: string;
  doubt?: Doubt;
}

/**
 * The document a citation with a wrong year means: the only one known of that number, of the whole country, whose day
 * and month are those printed, or that is a year off.
 */
function misprinted({ documents }: Vocabularies, { number, year, date }: Citation): LegalDocument | undefined {
  if (year === undefined || isLocal(number)) return undefined;
  const [only, ...others] = documentsCited(documents, { number, start: 0, end: 0 });
  if (!only?.date || others.length > 0) return undefined;
  const sameDay = date?.slice(5) === only.date.slice(5);
  const near = Math.abs(Number(only.date.slice(0, 4)) - Number(year)) <= 1;
  return sameDay || (near && date === undefined) ? only : undefined;
}

/**
 * Every legal document the article cites by number, once each. What a number lacks to be unique is taken from the
 * report: the province of a local document, never the year.
 */
export function readDocuments(
  text: string,
  provinces: readonly string[],
  date: string,
  vocabularies: Vocabularies,
): GuessedDocument[] {
  const units = provinces.map((name) => findUnit(vocabularies.provinces, name, date)?.unit.id ?? name);
  const names = [...new Set([...units, ...provinces])];
  const cited = new Map<string, GuessedDocument>();
  for (const citation of findCitations(text)) {
    const before = cited.get(citation.number);
    // The first mention with a day or year says most.
    if (before && (before.known || before.citation.year !== undefined || citation.year === undefined)) continue;
    const evidence = around(text, citation.start, citation.end);
    const matches = documentsCited(vocabularies.documents, citation, names);
    const [only] = matches;
    const meant = only ? undefined : misprinted(vocabularies, citation);
    if (only && matches.length === 1) cited.set(citation.number, { id: only.id, citation, known: true, evidence });
    else if (matches.length > 1) cited.set(citation.number, { citation, known: false, evidence, doubt: 'same-number' });
    else if (meant) cited.set(citation.number, { id: meant.id, citation, known: true, evidence, doubt: 'other-year' });
    else {
      const [province] = isLocal(citation.number) && provinces.length === 1 ? provinces : [];
      const id = documentId(citation.number, {
        ...(citation.year === undefined ? {} : { year: citation.year }),
        ...(province === undefined ? {} : { province }),
      });
      cited.set(citation.number, {
        ...(id === undefined ? {} : { id }),
        citation,
        known: false,
        evidence,
        doubt: 'new-document',
      });
    }
  }
  return [...cited.values()];
}
