import { documentsCited } from '../archive/cited-document.ts';
import { familyOf, slugOf } from '../archive/provinces.ts';
import type { ReportVersion } from '../archive/report.ts';
import type { Vocabularies } from '../archive/vocabularies.ts';
import type { Place } from '../content/yaml.ts';
import { findCitations, type Citation } from '../text/citations.ts';
import type { ReportText } from './report-text.ts';
import type { CitedDocument } from './subjects.ts';

/** Documents a version cites by number in its title, summary or body. */
export interface CitedDocuments {
  /** Ids of those the vocabulary knows. */
  cited: string[];
  /** Those the field `document` leaves out, each number once. */
  unlisted: CitedDocument[];
}

/** Looks for numbers of documents once, for the three rules that judge them. */
export function findCitedDocuments(
  text: ReportText,
  version: ReportVersion,
  vocabularies: Vocabularies,
): CitedDocuments {
  const unlisted = new Map<string, CitedDocument>();
  const cited = new Set<string>();
  const citations = citationsIn(text, version);
  const places = citations.length === 0 ? [] : placesOf(version, vocabularies);
  for (const found of citations) {
    const known = documentsCited(vocabularies.documents, found.citation, places);
    for (const document of known) cited.add(document.id);
    const { number } = found.citation;
    if (known.some((document) => version.document.includes(document.id)) || unlisted.has(number)) continue;
    unlisted.set(number, { ...found, known, province: places[0] });
  }
  return { cited: [...cited], unlisted: [...unlisted.values()] };
}

function citationsIn(
  text: ReportText,
  version: ReportVersion,
): { citation: Citation; printed: string; place: () => Place }[] {
  const within = (field: 'title' | 'summary') =>
    numbersIn(version[field] ?? '').map((citation) => {
      const printed = (version[field] ?? '').slice(citation.start, citation.end);
      return { citation, printed, place: () => text.placeIn(field, printed) };
    });
  const inBody = numbersIn(text.prose.slice(text.body)).map((citation) => ({
    citation,
    printed: text.source.slice(text.body + citation.start, text.body + citation.end),
    place: () => text.placeOf(text.body + citation.start),
  }));
  return [...within('title'), ...within('summary'), ...inBody];
}

/** Days are looked for only in texts that cite something: most cite nothing. */
function numbersIn(text: string): Citation[] {
  return findCitations(text, []).length === 0 ? [] : findCitations(text);
}

/** A report's places by the names documents give them, its own first, those before and after it too. */
function placesOf(version: ReportVersion, { provinces }: Vocabularies): string[] {
  const units = version.province
    .flatMap((id) => provinces.byId.get(id) ?? [])
    .filter((unit) => unit.nationwide !== true);
  const families = units.flatMap((unit) => familyOf(provinces, unit));
  return [...new Set([...units.map(slugOf), ...families.flatMap((unit) => [slugOf(unit), unit.id])])];
}
