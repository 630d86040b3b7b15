import { lstatSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { checkReport } from './check-report.ts';
import type { ContentFolder } from '../content/content-folder.ts';
import { filesBelow, shownPath, slashes } from '../content/files.ts';
import { isFault, readFrontMatter } from '../content/front-matter.ts';
import { parseFields } from '../content/parse-fields.ts';
import { isLanguage, otherLanguage, type Language } from '../text/language.ts';
import type { Problem } from './problems.ts';
import { idOf, reportSchema, type ReportFields } from '../archive/report.ts';
import { slugify } from '../text/text.ts';
import type { Vocabularies } from '../archive/vocabularies.ts';
import { writeReport, type WrittenFields } from '../content/write-front-matter.ts';

/** How long an id made from a title may be. */
const ID_LENGTH = 80;

/** A report about to be written, and what is wrong with it. Only one without errors may be. */
export interface NewReport {
  id: string;
  /** Below the content folder: `reports/vi/2024/<id>.md`. */
  path: string;
  text: string;
  problems: Problem[];
}

/** The id of a new report: the date, then as many words of the title as fit, without accents. Undefined where no letter is left. */
export function makeId(date: string, title: string): string | undefined {
  const slug = `${date}-${slugify(title)}`;
  if (slug.endsWith('-')) return undefined;
  if (slug.length <= ID_LENGTH) return slug;
  const cut = slug.lastIndexOf('-', ID_LENGTH);
  return slug.slice(0, cut > date.length ? cut : ID_LENGTH);
}

/** Free words as typed or pasted: on one line, composed. */
export function tidy(text: string): string {
  return text
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .normalize('NFC')
    .trim();
}

/** Writes a report's file in memory and checks it as any file of the archive is checked. */
export function planReport(
  folder: ContentFolder,
  id: string,
  fields: WrittenFields & Pick<ReportFields, 'date' | 'language'>,
  context: { vocabularies: Vocabularies; today: string },
): NewReport {
  const path = `reports/${fields.language}/${fields.date.slice(0, 4)}/${id}.md`;
  const text = writeReport(fields, '');
  const file = shownPath(`${folder.root}/${path}`);
  const { problems } = checkReport(path, Buffer.from(text), context);
  return { id, path, text, problems: problems.map((problem) => ({ file, ...problem })) };
}

/** The file of each language a report has, drafts and waiting ones included: absolute paths. */
export function filesOfId(folder: ContentFolder, id: string): Partial<Record<Language, string>> {
  const found: Partial<Record<Language, string>> = {};
  for (const path of filesBelow(folder.reports)) {
    const file = slashes(relative(folder.root, path));
    const language = file.split('/')[1] ?? '';
    if (file.endsWith('.md') && idOf(file) === id && isLanguage(language)) found[language] ??= path;
  }
  return found;
}

/**
 * The fields of a translation: all that does not depend on the language, as the original has it.
 * Undefined where the original cannot be used as it stands (a link, or faulty: `npm run check` says how).
 */
export function fieldsOfTranslation(
  original: string,
  own: Pick<WrittenFields, 'title' | 'summary'>,
): (WrittenFields & Pick<ReportFields, 'date' | 'language'>) | undefined {
  if (lstatSync(original).isSymbolicLink()) return undefined;
  const front = readFrontMatter(readFileSync(original, 'utf8').normalize('NFC'));
  if (isFault(front)) return undefined;
  const { fields } = parseFields(reportSchema, front.fields, front.locate);
  // A translation of a translation has no original to stand beside.
  if (!fields || fields.translation !== undefined) return undefined;
  const { title: _title, summary: _summary, aliases: _aliases, ...shared } = fields;
  return { ...shared, ...own, language: otherLanguage(fields.language), translation: 'archive' };
}
