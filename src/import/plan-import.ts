import { basename } from 'node:path';
import type { Archive } from '../archive/archive.ts';
import { checkReport } from '../check/check-report.ts';
import { filesOfId, makeId } from '../check/new-report.ts';
import type { Problem } from '../check/problems.ts';
import type { ContentFolder } from '../content/content-folder.ts';
import { shownPath } from '../content/files.ts';
import { writeDraft, type Draft, type Given, type Uncertain } from './draft.ts';
import { findKnown } from './known.ts';

/** Why a draft does not become a report. The editor's words are in `importPage`. */
export type ImportFault =
  /** There is no article in the page. */
  | { kind: 'empty' }
  /** The archive, or this run, has it already. */
  | { kind: 'known'; id: string }
  /** What the file's name is made from is not known. */
  | { kind: 'missing'; fields: ('title' | 'date')[] }
  /** A place or programme a person gave is in no vocabulary. */
  | { kind: 'not-listed'; field: 'province' | 'program'; id: string; nearest: string | undefined };

/** A report about to be written, and what is wrong with it: for a person to put right in the file. */
export interface PlannedImport {
  draft: Draft;
  /** Below the content folder: `reports/vi/2024/<id>.md`. */
  path: string;
  text: string;
  problems: Problem[];
}

/** A draft that does not become a report. */
export interface RefusedImport {
  draft: Draft;
  fault: ImportFault;
}

/** What a draft is checked against. */
export interface ImportContext {
  folder: ContentFolder;
  archive: Archive;
  /** YYYY-MM-DD. */
  today: string;
  /** Ids this run has given already. */
  taken: ReadonlySet<string>;
  /** Puts a doubt in the editor's words. */
  remarkOf: (uncertain: Uncertain) => string;
}

/**
 * Makes a file of a draft, in memory, and checks it as any file of the archive is checked.
 * @param fileName of the saved page; undefined where it came without one
 * @param given what a person said of the page
 */
export function planImport(
  draft: Draft,
  fileName: string | undefined,
  given: Given,
  { folder, archive, today, taken, remarkOf }: ImportContext,
): PlannedImport | RefusedImport {
  const refused = (fault: ImportFault, of = draft) => ({ draft: of, fault });
  const { title, date, language } = draft.fields;
  if (draft.body === '' && title === undefined) return refused({ kind: 'empty' });
  const known = findKnown(draft.fields, archive);
  if (known !== undefined) return refused({ kind: 'known', id: known });
  if (draft.id !== undefined && taken.has(draft.id)) return refused({ kind: 'known', id: draft.id });
  const id = draft.id ?? idOfFile(fileName, draft);
  if (id === undefined || date === undefined) {
    const fields = (['title', 'date'] as const).filter((field) => draft.fields[field] === undefined);
    return refused({ kind: 'missing', fields });
  }
  const named = { ...draft, id };
  if (Object.keys(filesOfId(folder, id)).length > 0) return refused({ kind: 'known', id }, named);
  const path = `reports/${language}/${date.slice(0, 4)}/${id}.md`;
  const text = writeDraft(named, remarkOf);
  const problems = checkReport(path, Buffer.from(text), { vocabularies: archive.vocabularies, today })
    // Doubts are printed by themselves.
    .problems.filter(({ code }) => code !== 'check-left')
    .map((problem) => ({ file: shownPath(`${folder.root}/${path}`), ...problem }));
  const unlisted = unlistedOf(problems, given);
  return unlisted ? refused(unlisted, named) : { draft: named, path, text, problems };
}

/** A page without a title still has a file name: its day and that make an id, and the title is left for a person. */
function idOfFile(fileName: string | undefined, { fields: { title, date } }: Draft): string | undefined {
  if (fileName === undefined || title !== undefined || date === undefined) return undefined;
  const name = basename(fileName).replace(/\.[^.]*$/, '');
  return makeId(date, name.replace(/^\d{4}-\d\d-\d\d-?/, ''));
}

/** A place or programme that a person gave and no vocabulary has: theirs to correct now. A page's is theirs to judge. */
function unlistedOf(problems: readonly Problem[], given: Given): ImportFault | undefined {
  for (const { code, field, actual = '', expected } of problems)
    if (code === 'value-unknown' && (field === 'province' || field === 'program') && given[field] !== undefined)
      return { kind: 'not-listed', field, id: actual, nearest: expected };
  return undefined;
}
