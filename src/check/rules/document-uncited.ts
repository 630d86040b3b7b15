import type { LegalDocument, Vocabularies } from '../../archive/vocabularies.ts';
import { fold } from '../../text/text.ts';
import { rule, type FoundIn } from '../rule.ts';
import type { AllReports, ReadVersion } from '../subjects.ts';

/**
 * Documents in `document` of which no version gives a sign. A summary in an editor's own words seldom repeats a
 * number, so any of these is a sign: the number or the figure it begins with; the programme the document founded;
 * the year it was signed; its kind named without a number ("hai nghị định", "the laws").
 * Several without a sign beside others with one are the preamble of a source, which a summary need not retell; one
 * alone, or all of them, are a slip.
 */
export const documentUncited = rule(
  { 'document-uncited': 'warning' },
  {
    archive: ({ reads, vocabularies, fileOf }) =>
      [...Map.groupBy(reads, ({ version }) => version.id).values()].flatMap((versions) =>
        uncitedIn(versions, vocabularies, fileOf),
      ),
  },
);

function uncitedIn(
  versions: readonly ReadVersion[],
  vocabularies: Vocabularies,
  fileOf: AllReports['fileOf'],
): FoundIn<'document-uncited'>[] {
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
    return [{ file: fileOf(read.version), ...place, code: 'document-uncited', field: 'document', actual: id }];
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
      (name) =>
        name !== undefined && stands(`${RegExp.escape(fold(name))}s?(?!\\p{L}|\\s{1,3}(?:so\\s|no\\.?\\s)?\\d)`),
    )
  );
}
