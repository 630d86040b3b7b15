import type { FieldProblem } from './check-fields.ts';
import { documentId, documentsCited, findCitations, type Citation } from '../text/citations.ts';
import { familyOf, slugOf } from '../archive/provinces.ts';
import type { ReportText } from './report-text.ts';
import type { ReportVersion } from '../archive/report.ts';
import { fold } from '../text/text.ts';
import type { LegalDocument, Vocabularies } from '../archive/vocabularies.ts';
import type { Place } from '../content/yaml.ts';

/** Documents a version cites by number: what is wrong, and the ids of those that are known. */
export interface CitedDocuments {
  problems: FieldProblem[];
  cited: string[];
}

/** Documents cited by number in title, summary or body that `document` leaves out or the vocabulary lacks. */
export function checkCitations(text: ReportText, version: ReportVersion, vocabularies: Vocabularies): CitedDocuments {
  const problems: FieldProblem[] = [];
  const cited = new Set<string>();
  const told = new Set<string>();
  const citations = citationsIn(text, version);
  const places = citations.length === 0 ? [] : placesOf(version, vocabularies);
  for (const { citation, printed, place } of citations) {
    const known = documentsCited(vocabularies.documents, citation, places);
    for (const document of known) cited.add(document.id);
    if (known.some((document) => version.document.includes(document.id)) || told.has(citation.number)) continue;
    told.add(citation.number);
    const [province] = places;
    const expected =
      known.length > 0
        ? known.map((document) => document.id).join(', ')
        : documentId(citation.number, { ...citation, ...(province === undefined ? {} : { province }) });
    problems.push({
      ...place(),
      code: known.length > 0 ? 'document-unlisted' : 'document-unknown',
      field: 'document',
      actual: printed,
      ...(expected === undefined ? {} : { expected }),
    });
  }
  return { problems, cited: [...cited] };
}

interface FoundCitation {
  citation: Citation;
  printed: string;
  place: () => Place;
}

function citationsIn(text: ReportText, version: ReportVersion): FoundCitation[] {
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

/** A version with its text, for the checks that need all of them. */
export interface ReadVersion {
  version: ReportVersion;
  text: ReportText;
  cited: readonly string[];
}

/** A problem of a version, found by looking at others too. */
export interface FoundIn {
  read: ReadVersion;
  problem: FieldProblem;
}

/**
 * Documents in `document` of which no version gives a sign. A summary in an editor's own words seldom repeats a
 * number, so any of these is a sign: the number or the figure it begins with; the programme the document founded;
 * the year it was signed; its kind named without a number ("hai nghị định", "the laws").
 * Several without a sign beside others with one are the preamble of a source, which a summary need not retell; one
 * alone, or all of them, are a slip.
 */
export function checkUncited(versions: readonly ReadVersion[], vocabularies: Vocabularies): FoundIn[] {
  const cited = new Set(versions.flatMap((read) => read.cited));
  const listed = [...new Set(versions.flatMap(({ version }) => version.document))];
  const open = listed.flatMap((id) => (cited.has(id) ? [] : (vocabularies.documents.byId.get(id) ?? [])));
  if (open.length === 0) return [];
  const programs = new Set(versions.flatMap(({ version }) => version.program));
  const words = fold(versions.map(wordsOf).join('\n'));
  const unnamed = open.filter(({ id, ...document }) => {
    const founds = vocabularies.programs.entries.some((each) => each.founded_by === id && programs.has(each.id));
    return !founds && !isHinted(document, words);
  });
  if (unnamed.length > 1 && unnamed.length < listed.length) return [];
  return unnamed.flatMap(({ id }) => {
    const read = versions.find(({ version }) => version.document.includes(id));
    if (!read) return [];
    const place = read.text.itemOf('document', read.version.document.indexOf(id));
    return [{ read, problem: { ...place, code: 'document-uncited', field: 'document', actual: id } }];
  });
}

function wordsOf({ version, text }: ReadVersion): string {
  return [version.title, version.summary ?? '', text.prose.slice(text.body)].join('\n');
}

/** @param words folded text */
function isHinted({ number, date, kind, title }: Omit<LegalDocument, 'id'>, words: string): boolean {
  const figure = /^\d+/.exec(number)?.[0].replace(/^0+/, '') ?? '';
  const year = date?.slice(0, 4) ?? /\/((?:19|20)\d\d)\//.exec(number)?.[1];
  const stands = (pattern: string) => new RegExp(`(?<![\\p{L}\\d])${pattern}`, 'u').test(words);
  return (
    (figure !== '' && stands(`0{0,3}${figure}(?!\\d)`)) ||
    (year !== undefined && stands(`${year}(?!\\d)`)) ||
    [title?.vi, title?.en].some((name) => name !== undefined && words.includes(fold(name))) ||
    [kind?.vi, kind?.en].some(
      (name) => name !== undefined && stands(`${escape(fold(name))}s?(?!\\p{L}|\\s{1,3}(?:so\\s|no\\.?\\s)?\\d)`),
    )
  );
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
