import { addedLately } from '../archive/added-lately.ts';
import { neighboursOf, pageTitles, relatedTo, reportsOf, type Archive } from '../archive/archive.ts';
import type { Comparison } from '../archive/comparison.ts';
import type { PageKind, SitePage } from '../archive/pages.ts';
import { unitToday } from '../archive/provinces.ts';
import { languages } from '../text/language.ts';
import { memo } from '../text/memo.ts';
import { withdrawalOf, type Report, type ReportVersion } from '../archive/report.ts';
import { historyOf } from '../publish/report-history.ts';
import { keyOf } from '../output/sums.ts';
import type { Edition } from './edition.ts';

/**
 * For each page a hash of all it shows: while it stays the same, so does the page, and the one of the last build stands.
 * Each kind asks for more than it shows rather than less; `tests/commands/incremental.test.ts` holds builds after all
 * kinds of edits against builds from nothing, byte for byte.
 */
export function pageKeys(edition: Edition): (page: SitePage) => string {
  const { archive, engine, today, sources, site } = edition;
  const whole = memo((report: Report) => keyOf(JSON.stringify(report)));
  const everything = keyOf(...[...archive.byId.values()].map(whole));
  const counts = keyOf(...archive.reports.map(countedOf));
  /** Around every page: the footer tells the day of the newest report. */
  const frame = keyOf(engine, archive.reports[0]?.date ?? '');
  const listed = (page: SitePage) => {
    const { list, former } = page.props as { list?: { reports: readonly Report[]; last: number }; former?: string };
    return [former ?? '', today, counts, String(list?.last ?? ''), ...(list?.reports ?? []).map(whole)];
  };
  const all = () => [today, everything];
  const ofKind: Record<PageKind, (page: SitePage) => string[]> = {
    home: () => [...all(), newestHere(edition)],
    timeline: all,
    // Its terms are looked for in every text.
    glossary: (page) => [...all(), ...edition.sources.values(), page.language],
    data: all,
    feeds: all,
    offline: () => [],
    prose: all,
    // It shows the newest reports.
    search: (page) => [...listed(page), ...archive.reports.slice(0, 5).map(whole)],
    coverage: listed,
    facet: listed,
    reports: listed,
    cell: listed,
    comparing: listed,
    // It names the newest reports of each.
    compare: (page) => {
      const { id, value, others } = (page.props as { comparison: Comparison }).comparison;
      const newest = [value, ...others].flatMap((each) => reportsOf(archive, id, each).slice(0, 3));
      return [...listed(page), value, ...others, ...newest.map(whole)];
    },
    // The story of a programme may name any report.
    value: (page) => [...listed(page), ...(page.shows?.startsWith('program ') === true ? [everything] : [])],
    report: ({ props, language }) => {
      const { report, version } = props as { report: Report; version: ReportVersion };
      const title = pageTitles(archive, language).get(report) ?? '';
      if (withdrawalOf(report)) return [whole(report), version.language, title];
      const cited = report.document.map((id) => String(reportsOf(archive, 'document', id).length));
      const beside = [...relatedTo(archive, report), ...neighbours(archive, report)].map(whole);
      // The whole source: its hash stands on the page.
      const source = sources.get(version.file) ?? '';
      const history = JSON.stringify(historyOf(version, edition.history(), site?.timezone ?? 'UTC') ?? null);
      const captured = languages.filter((each) => edition.captures.has(`${each}/${report.id}`));
      return [whole(report), version.language, title, source, history, ...captured, ...cited, ...beside];
    },
  };
  return (page) => keyOf(frame, page.kind, ...ofKind[page.kind](page));
}

/** What the history of the content says came last: the front page names it. */
function newestHere({ archive, site, history }: Edition): string {
  const dates = history();
  const lately = dates && addedLately(archive, dates.added, site?.timezone ?? 'UTC', 40);
  return lately ? `${lately.day} ${lately.count} ${lately.reports.map(({ id }) => id).join(' ')}` : '';
}

/** What charts and counts ask of a report: not its words. */
function countedOf({ versions, ...counted }: Report): string {
  return JSON.stringify([counted, Object.keys(versions).sort()]);
}

/** The reports before and after one, in each of its programmes and of the places of today it belongs to. */
function neighbours(archive: Archive, report: Report): Report[] {
  const { provinces } = archive.vocabularies;
  const places = report.province
    .flatMap((id) => provinces.byId.get(id) ?? [])
    .map((unit) => unitToday(provinces, unit));
  const groups = [
    ...report.program.map((id) => reportsOf(archive, 'program', id)),
    ...places.map((unit) => reportsOf(archive, 'province', unit.id)),
  ];
  return groups.flatMap((group) => Object.values(neighboursOf(group, report)));
}
