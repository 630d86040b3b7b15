import { facetLabel } from '../archive/facet-labels.ts';
import { unitToday } from '../archive/provinces.ts';
import type { Report } from '../archive/report.ts';
import { createUrls, publicAddress } from '../archive/urls.ts';
import { languages, type Language } from '../text/language.ts';
import { joinedHistory } from './report-history.ts';
import type { Published } from './published.ts';

/** The kinds of a field's values, as the Table Schema of Data Package v2 calls them; lists are texts with `;` in CSV. */
type FieldType = 'string' | 'date' | 'year' | 'list';

/** A column of the data, in the order of the file: its name, and what its values are. */
export const recordFields = {
  id: 'string',
  date: 'date',
  date_basis: 'string',
  year: 'year',
  title_vi: 'string',
  title_en: 'string',
  original_language: 'string',
  languages: 'list',
  province: 'list',
  province_today: 'list',
  place: 'string',
  region: 'list',
  program: 'list',
  topic: 'list',
  organization: 'list',
  document: 'list',
  event_start: 'date',
  event_end: 'date',
  event_place: 'string',
  summary_vi: 'string',
  summary_en: 'string',
  source_name: 'string',
  source_author: 'string',
  source_url: 'string',
  source_archived: 'string',
  source_captured: 'date',
  url_vi: 'string',
  url_en: 'string',
  added: 'date',
  modified: 'date',
} as const satisfies Record<string, FieldType>;

/** Long texts: they are in the files of the whole archive and in JSON, not in the tables of values. */
export const longFields: readonly string[] = ['summary_vi', 'summary_en'];

export type RecordField = keyof typeof recordFields;
export const recordFieldNames = Object.keys(recordFields) as RecordField[];

/** A report as data: a row of the table. What is not known is left out. */
export type ReportRecord = Partial<Record<RecordField, string | readonly string[]>>;

/** A report as a row. Days are YYYY-MM-DD. */
export function recordOf(published: Published, report: Report): ReportRecord {
  const { archive, site, siteUrl, base, dates } = published;
  const { provinces } = archive.vocabularies;
  const urls = createUrls(base);
  const original = report.versions[report.original];
  const { event, source, date_basis } = original ?? {};
  const units = report.province.flatMap((id) => provinces.byId.get(id) ?? []);
  const today = [...new Set(units.map((unit) => unitToday(provinces, unit)))];
  const history = joinedHistory(report, dates, site.timezone);
  const each = (of: (language: Language) => string | undefined, name: string) =>
    Object.fromEntries(languages.map((language) => [`${name}_${language}`, report.versions[language] && of(language)]));
  return compact({
    id: report.id,
    date: report.date,
    date_basis,
    year: report.date.slice(0, 4),
    ...each((language) => report.versions[language]?.title, 'title'),
    original_language: report.original,
    languages: languages.filter((language) => report.versions[language]),
    province: report.province,
    province_today: today.map(({ id }) => id),
    place: report.province.map((id) => facetLabel('province', id, 'vi', archive.vocabularies).text).join('; '),
    region: [...new Set(today.flatMap(({ region }) => region ?? []))],
    program: report.program,
    topic: report.topic,
    organization: report.organization,
    document: report.document,
    event_start: event?.start,
    event_end: event?.end,
    event_place: event?.place,
    ...each((language) => report.versions[language]?.summary, 'summary'),
    source_name: source?.name,
    source_author: source?.author,
    source_url: source?.url,
    source_archived: source?.archived,
    source_captured: source?.captured,
    ...each((language) => publicAddress(urls.report(report.id, language), siteUrl), 'url'),
    added: history?.published,
    modified: history?.modified,
  });
}

/** The row in the order of the columns, without what is empty. */
function compact(row: Record<string, string | readonly string[] | undefined>): ReportRecord {
  return Object.fromEntries(
    recordFieldNames.flatMap((name) => {
      const value = row[name];
      return value === undefined || value.length === 0 ? [] : [[name, value]];
    }),
  );
}
