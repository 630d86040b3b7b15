import { descending } from 'd3-array';
import { versionFor, type Report, type ReportVersion } from '../archive/report.ts';
import type { Language } from '../text/language.ts';
import { historyOf, joinedHistory } from './report-history.ts';
import type { Published } from './published.ts';

/** Why something stands in a feed. */
export type FeedKind = 'published' | 'added' | 'corrected';

/** What a feed tells of a report. Days are YYYY-MM-DD. */
export interface FeedItem {
  kind: FeedKind;
  report: Report;
  version: ReportVersion;
  /** The day by which it stands in the feed: of the report, of its coming here, or of the correction. */
  day: string;
  /** The day of the last change. */
  updated: string;
  /** Of a correction. */
  reason?: string;
  commit?: string;
}

/** How many items a feed has. */
const MOST = 15;

/** Makes the items of feeds; the history of each report is looked at once. */
export function feedItems(published: Published) {
  const { archive, dates, site } = published;
  const histories = new Map(
    archive.reports.map((report) => [report, joinedHistory(report, dates, site.timezone)] as const),
  );
  const newest = (items: FeedItem[]) => items.sort((a, b) => descending(a.day, b.day)).slice(0, MOST);
  const itemOf = (report: Report, language: Language, kind: FeedKind, day: string): FeedItem => {
    const updated = histories.get(report)?.modified ?? report.date;
    return { kind, report, version: versionFor(report, language), day, updated };
  };
  return {
    /** By the day of the report: reports stand newest first already. */
    published: (language: Language) =>
      archive.reports.slice(0, MOST).map((report) => itemOf(report, language, 'published', report.date)),
    /** By the day a report came to the archive, or what was changed in it since; where that is unknown, by its own. */
    of: (reports: readonly Report[], language: Language) =>
      newest(
        reports.map((report) => {
          const history = histories.get(report);
          if (!history) return itemOf(report, language, 'published', report.date);
          const corrected = history.modified > history.published;
          return itemOf(report, language, corrected ? 'corrected' : 'added', history.modified);
        }),
      ),
    added: (language: Language) =>
      newest(
        archive.reports.flatMap((report) => {
          const history = histories.get(report);
          return history ? [itemOf(report, language, 'added', history.published)] : [];
        }),
      ),
    corrected: (language: Language) =>
      newest(
        archive.reports.flatMap((report) => {
          const version = versionFor(report, language);
          const corrections = historyOf(version, dates, site.timezone)?.corrections ?? [];
          return corrections.slice(0, MOST).map(({ date, reason, commit }): FeedItem => ({
            kind: 'corrected',
            report,
            version,
            day: date,
            updated: date,
            reason,
            commit,
          }));
        }),
      ),
  };
}
