import { documentId, documentsCited, isLocal } from '../../archive/cited-document.ts';
import { findCitations, type Citation } from '../../text/citations.ts';
import type { Doubt } from './guess.ts';
import { findUnit } from '../../archive/provinces.ts';
import type { Vocabularies } from '../../archive/vocabularies.ts';
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
    if (only && matches.length === 1) cited.set(citation.number, { id: only.id, citation, known: true, evidence });
    else if (matches.length > 1) cited.set(citation.number, { citation, known: false, evidence, doubt: 'same-number' });
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
