import { bisector, descending } from 'd3-array';
import type { Facet } from './facet.ts';
import { facetOf, facets, relatedFacets, type FacetId } from './facets.ts';
import type { Language } from '../text/language.ts';
import { memo } from '../text/memo.ts';
import { joinVersions, withdrawalOf, type Report, type ReportVersion } from './report.ts';
import type { Vocabularies } from './vocabularies.ts';

/** Every report, and every way to it. */
export interface Archive {
  vocabularies: Vocabularies;
  /** Newest first; reports of one day by id. */
  reports: readonly Report[];
  /** Reports that were taken back, newest first: their pages stay, but they are in no list, count or search. */
  withdrawn: readonly Report[];
  /** Every report that has a page, withdrawn ones too. */
  byId: ReadonlyMap<string, Report>;
  /** Reports of each value of each facet, newest first. Values without reports have an empty list. */
  groups: Readonly<Record<FacetId, ReadonlyMap<string, readonly Report[]>>>;
}

/** Sorts and groups. Takes versions in any order; the same versions always give the same archive. */
export function buildArchive(versions: readonly ReportVersion[], vocabularies: Vocabularies): Archive {
  const all = [...Map.groupBy(versions, (version) => version.id).values()].map(joinVersions).sort(newestFirst);
  const reports = all.filter((report) => !withdrawalOf(report));
  const withdrawn = all.filter((report) => withdrawalOf(report));
  const groups = Object.fromEntries(
    facets.map((facet) => [facet.id, groupBy(facet, reports, vocabularies)]),
  ) as unknown as Archive['groups'];
  return { vocabularies, reports, withdrawn, byId: new Map(all.map((report) => [report.id, report])), groups };
}

function newestFirst(a: Report, b: Report): number {
  return descending(a.date, b.date) || descending(a.id, b.id);
}

function groupBy(facet: Facet, reports: readonly Report[], vocabularies: Vocabularies): Map<string, Report[]> {
  const groups = new Map<string, Report[]>((facet.values?.(vocabularies) ?? []).map((entry) => [entry.id, []]));
  for (const report of reports)
    for (const value of facet.valuesOf(report, vocabularies)) {
      const group = groups.get(value);
      if (group) group.push(report);
      else groups.set(value, [report]);
    }
  return groups;
}

/** The reports of one value of a facet, newest first. */
export function reportsOf(archive: Archive, facet: FacetId, value: string): readonly Report[] {
  return archive.groups[facet].get(value) ?? [];
}

/** How many reports each value has among some reports, for the values that have any. */
export function countValues(archive: Archive, facet: FacetId, reports: readonly Report[]): Map<string, number> {
  const { valuesOf } = facetOf(facet);
  const counts = new Map<string, number>();
  for (const report of reports)
    for (const value of valuesOf(report, archive.vocabularies)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** The reports before and after one in time, among reports that stand newest first. */
export function neighboursOf(reports: readonly Report[], report: Report): { earlier?: Report; later?: Report } {
  const place = bisector(newestFirst).left(reports, report);
  if (reports[place]?.id !== report.id) return {};
  const earlier = reports[place + 1];
  const later = reports[place - 1];
  return { ...(earlier && { earlier }), ...(later && { later }) };
}

/** How many neighbours in time of each shared value are looked at: keeps large archives linear. */
const REACH = 6;

/**
 * Reports most like one: by the values they share, each by the weight of its facet and more the fewer reports bear
 * it; nearness in time breaks ties.
 */
export function relatedTo(archive: Archive, report: Report, count = 3): Report[] {
  return related(archive)(report).slice(0, count);
}

/** The page of each version asks, and so does what tells whether that page has changed. */
const related = memo((archive: Archive) => memo((report: Report) => findRelated(archive, report)));

/** More than any page shows. */
const MOST_RELATED = 12;

function findRelated(archive: Archive, report: Report): Report[] {
  const scores = new Map<Report, number>();
  for (const { id, valuesOf, weight } of relatedFacets) {
    for (const value of valuesOf(report, archive.vocabularies)) {
      const group = reportsOf(archive, id, value);
      const share = weight / Math.log2(group.length + 1);
      for (const other of nearby(group, report)) scores.set(other, (scores.get(other) ?? 0) + share);
    }
  }
  const day = Date.parse(report.date);
  // Rounded: the same shares added in another order differ in the last digit, and would be no tie.
  return [...scores]
    .map(([other, score]) => ({ other, score: Math.round(score * 1e9), far: Math.abs(Date.parse(other.date) - day) }))
    .sort((a, b) => b.score - a.score || a.far - b.far || (a.other.id < b.other.id ? -1 : 1))
    .slice(0, MOST_RELATED)
    .map(({ other }) => other);
}

function nearby(group: readonly Report[], report: Report): Report[] {
  const place = bisector((a: Report, b: Report) => descending(a.date, b.date)).left(group, report);
  return group.slice(Math.max(0, place - REACH), place + REACH + 1).filter((other) => other.id !== report.id);
}

/** One page of a list. Pages are numbered from the oldest report, so a full page never changes. */
export interface ListPage {
  /** From 1, the oldest. */
  number: number;
  /** The number of the newest page, which stands at the list's own address. */
  last: number;
  /** Newest first. */
  reports: readonly Report[];
}

/** How many reports stand on a page of a list. */
const PAGE_SIZE = 50;

/** Cuts a list (newest first) into pages, the newest page first. An empty list has one empty page. */
export function paginate(reports: readonly Report[], size = PAGE_SIZE): ListPage[] {
  const last = Math.max(1, Math.ceil(reports.length / size));
  return Array.from({ length: last }, (_, index) => {
    const number = last - index;
    const end = reports.length - (number - 1) * size;
    return { number, last, reports: reports.slice(Math.max(0, end - size), end) };
  });
}

const titles = new WeakMap<Archive, Partial<Record<Language, Map<Report, string>>>>();

/**
 * Titles for the pages of reports, unique in a language: the title and the day, and the id where two reports
 * of one day have the same title.
 */
export function pageTitles(archive: Archive, language: Language): Map<Report, string> {
  const known = titles.get(archive) ?? {};
  titles.set(archive, known);
  return (known[language] ??= makeTitles(archive, language));
}

function makeTitles(archive: Archive, language: Language): Map<Report, string> {
  const named = [...archive.byId.values()].flatMap((report) => {
    const version = report.versions[language];
    return version ? [{ report, title: `${version.title} (${version.date})` }] : [];
  });
  const bearers = Map.groupBy(named, ({ title }) => title);
  return new Map(
    named.map(({ report, title }) => [report, (bearers.get(title)?.length ?? 0) > 1 ? `${title} ${report.id}` : title]),
  );
}
