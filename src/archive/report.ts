import { z } from 'zod';
import { isRealDate } from '../text/dates.ts';
import { languages, type Language } from '../text/language.ts';
import { isWebAddress } from '../text/links.ts';
import { isPrintable, isSlug } from '../text/text.ts';
import type { VocabularyName } from './vocabularies.ts';

/** Text that is not empty; nothing more is asked of an empty one. */
const text = z
  .string()
  .trim()
  .min(1, { abort: true })
  .refine(isPrintable, { params: { code: 'field-type' } });
const date = text.refine(isRealDate, { params: { code: 'date-invalid' } });
/** One value or a list, without repetitions. */
const list = z.preprocess(
  (value) => (typeof value === 'string' ? [value] : value),
  z
    .array(text)
    .min(1)
    .transform((values) => [...new Set(values)]),
);
const webAddress = text.refine(isWebAddress, { params: { code: 'url-invalid' } });

/**
 * The front matter of a report. Everything arrives as text (see yaml.ts).
 * The fields that hold ids of a closed list are named in `idFields`.
 */
export const reportSchema = z.strictObject({
  title: text,
  /** The day the report counts for, YYYY-MM-DD. */
  date,
  /** What the date rests on: printed on the page, the day of the event, or read from the page's address. */
  date_basis: z.enum(['printed', 'event', 'address']).optional(),
  province: list,
  program: list,
  language: z.enum(languages),
  /** Who made this version, where it is not the source's own words: `archive`. */
  translation: z.enum(['archive']).optional(),
  event: z.strictObject({ start: date, end: date.optional(), place: text.optional() }).optional(),
  topic: list.optional(),
  organization: list.optional(),
  document: list.optional(),
  summary: text.optional(),
  source: z
    .strictObject({
      name: text.optional(),
      url: webAddress.optional(),
      author: text.optional(),
      captured: date.optional(),
    })
    .optional(),
  /** Earlier ids of the report; their addresses lead here. */
  aliases: z
    .preprocess(
      (value) => (typeof value === 'string' ? [value] : value),
      z.array(text.refine(isReportId, { params: { code: 'id-slug' } })).min(1),
    )
    .optional(),
  /** The report is taken back: its pages stay and tell when and why, in place of what it said. */
  withdrawn: z.strictObject({ date, reason: text }).optional(),
  draft: z
    .enum(['true', 'false'])
    .transform((value) => value === 'true')
    .optional(),
});

export type ReportFields = z.infer<typeof reportSchema>;

/** The fields that hold ids, with the closed list of each. Provinces are names, picked by the report's date. */
export const idFields = {
  province: 'provinces',
  program: 'programs',
  topic: 'topics',
  organization: 'organizations',
  document: 'documents',
} as const satisfies Partial<Record<keyof ReportFields, VocabularyName>>;

/** One file: a report in one language. */
export interface ReportVersion extends Omit<
  ReportFields,
  'province' | 'topic' | 'organization' | 'document' | 'aliases' | 'draft'
> {
  id: string;
  /** Path relative to the content folder. */
  file: string;
  /** Ids of the dated units, not the names of the front matter. */
  province: string[];
  topic: string[];
  organization: string[];
  document: string[];
  aliases: string[];
}

/** A report: what its versions share, taken from the version in the source's language, and the versions. */
export interface Report {
  id: string;
  date: string;
  province: string[];
  program: string[];
  topic: string[];
  organization: string[];
  document: string[];
  aliases: string[];
  /** The language of the source. */
  original: Language;
  versions: Partial<Record<Language, ReportVersion>>;
}

/** Joins the versions of one id. The one that is no translation gives the shared fields. */
export function joinVersions(versions: readonly ReportVersion[]): Report {
  const original = versions.find((version) => version.translation === undefined) ?? versions[0];
  if (!original) throw new RangeError('a report needs a version');
  return {
    id: original.id,
    date: original.date,
    province: original.province,
    program: original.program,
    topic: original.topic,
    organization: original.organization,
    document: original.document,
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
 * When and why a report was withdrawn, told to a reader in their language where a version does; undefined for one that
 * was not. A withdrawal in either version withdraws the report.
 */
export function withdrawalOf(report: Report, language: Language = report.original): Withdrawal | undefined {
  const version = [report.versions[language], ...Object.values(report.versions)].find((each) => each?.withdrawn);
  return version?.withdrawn && { ...version.withdrawn, language: version.language };
}

/** Whether a text may be a report's id: a slug, and no name of a numbered page of the list of reports. */
export function isReportId(id: string): boolean {
  return isSlug(id) && !/^(?:trang|page)-\d+$/.test(id);
}

/** The id of a report's file: its name without the ending. */
export function idOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1).replace(/\.md$/, '');
}
