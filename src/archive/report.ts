import { z } from 'zod';
import { isPageName } from './address-words.ts';
import { date, flag, text } from './fields.ts';
import { languages, type Language } from '../text/language.ts';
import { isWebAddress } from '../text/links.ts';
import { isSlug } from '../text/text.ts';
import { idFields, vocabularyRow, type IdField, type RequiredIdField } from './vocabularies.ts';

/** One value or a list, without repetitions. */
const list = z.preprocess(
  (value) => (typeof value === 'string' ? [value] : value),
  z
    .array(text)
    .min(1)
    .transform((values) => [...new Set(values)]),
);
const webAddress = text.refine(isWebAddress, { params: { code: 'url-invalid' } });

const isRequired = (field: IdField) => vocabularyRow(idFields[field]).inReports?.required === true;
const fieldNames = Object.keys(idFields) as IdField[];
const required = Object.fromEntries(fieldNames.filter(isRequired).map((field) => [field, list])) as Record<
  RequiredIdField,
  typeof list
>;
const optional = Object.fromEntries(
  fieldNames.filter((field) => !isRequired(field)).map((field) => [field, list.optional()]),
) as Record<Exclude<IdField, RequiredIdField>, z.ZodOptional<typeof list>>;

/**
 * The front matter of a report. Everything arrives as text (see yaml.ts).
 * The fields that hold ids of a closed list are those of the lists' rows (vocabularies.ts).
 */
export const reportSchema = z.strictObject({
  title: text,
  /** The day the report counts for, YYYY-MM-DD. */
  date,
  /** What the date rests on: printed on the page, the day of the event, or read from the page's address. */
  date_basis: z.enum(['printed', 'event', 'address']).optional(),
  ...required,
  language: z.enum(languages),
  /** Who made this version, where it is not the source's own words: `archive`. */
  translation: z.enum(['archive']).optional(),
  event: z.strictObject({ start: date, end: date.optional(), place: text.optional() }).optional(),
  ...optional,
  summary: text.optional(),
  source: z
    .strictObject({
      name: text.optional(),
      url: webAddress.optional(),
      author: text.optional(),
      captured: date.optional(),
      /** The page in a web archive, which stays when the source has gone. */
      archived: webAddress.optional(),
      /** Of a saved capture of the page: 64 digits of base 16. */
      sha256: text
        .transform((value) => value.toLowerCase())
        .refine((value) => /^[0-9a-f]{64}$/.test(value), { params: { code: 'field-type' } })
        .optional(),
    })
    .optional(),
  /** Earlier ids of the report; their addresses lead here. */
  aliases: z
    .preprocess(
      (value) => (typeof value === 'string' ? [value] : value),
      z.array(text.refine(isSlug, { params: { code: 'id-slug' } })).min(1),
    )
    .optional(),
  /** The report is taken back: its pages stay and tell when and why, in place of what it said. */
  withdrawn: z.strictObject({ date, reason: text }).optional(),
  draft: flag.optional(),
});

export type ReportFields = z.infer<typeof reportSchema>;

/** The ids of a report, by field; provinces are ids of dated units, not the names of the front matter. */
export type ReportIds = Record<IdField, string[]>;

/** One file: a report in one language. */
export interface ReportVersion extends Omit<ReportFields, IdField | 'aliases' | 'draft'>, ReportIds {
  id: string;
  /** Path relative to the content folder. */
  file: string;
  aliases: string[];
}

/** A report: what its versions share, taken from the version in the source's language, and the versions. */
export interface Report extends ReportIds {
  id: string;
  date: string;
  aliases: string[];
  /** The language of the source. */
  original: Language;
  versions: Partial<Record<Language, ReportVersion>>;
}

/** The ids of fields that may be absent, as lists. */
export function idsIn(fields: { [Field in IdField]?: string[] | undefined }): ReportIds {
  return Object.fromEntries(fieldNames.map((field) => [field, fields[field] ?? []])) as ReportIds;
}

/** Joins the versions of one id. The one that is no translation gives the shared fields. */
export function joinVersions(versions: readonly ReportVersion[]): Report {
  const original = versions.find((version) => version.translation === undefined) ?? versions[0];
  if (!original) throw new RangeError('a report needs a version');
  return {
    ...idsIn(original),
    id: original.id,
    date: original.date,
    aliases: [...new Set(versions.flatMap((version) => version.aliases))],
    original: original.language,
    versions: Object.fromEntries(versions.map((version) => [version.language, version])),
  };
}

/** The version for a reader: in the reader's language, else in the other one. */
export function versionFor(report: Report, language: Language): ReportVersion {
  const version = report.versions[language] ?? report.versions[report.original] ?? Object.values(report.versions)[0];
  if (!version) throw new RangeError(`report ${report.id} has no version`);
  return version;
}

/** When a report was withdrawn and why. */
export interface Withdrawal {
  /** YYYY-MM-DD. */
  date: string;
  reason: string;
  /** The language of the reason. */
  language: Language;
}

/**
 * When and why a report was withdrawn, in the reader's language where a version says so; undefined for one that
 * was not. A withdrawal in either version withdraws the report.
 */
export function withdrawalOf(report: Report, language: Language = report.original): Withdrawal | undefined {
  const version = [report.versions[language], ...Object.values(report.versions)].find((each) => each?.withdrawn);
  return version?.withdrawn && { ...version.withdrawn, language: version.language };
}

/** Whether a text may be a report's id: a slug, and no name of a numbered page of the list of reports. */
export function isReportId(id: string): boolean {
  return isSlug(id) && !isPageName(id);
}

/** The id of a report's file: its name without the ending. */
export function idOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1).replace(/\.md$/, '');
}
