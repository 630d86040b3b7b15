import { max } from 'd3-array';
import { pageKinds, pagesOf, type Content, type SitePage } from '../archive/pages.ts';
import { withdrawalOf, type Report, type ReportVersion } from '../archive/report.ts';
import type { Language } from '../text/language.ts';
import { historyOf, joinedHistory } from './report-history.ts';
import type { Published } from './published.ts';

/** A page that search engines are to know, with the day of the last change of what it shows. */
export interface KnownPage {
  /** From the site's root, without a base path. */
  address: string;
  language: Language;
  /** The same page in every language it exists in, itself too. */
  versions: Partial<Record<Language, string>>;
  /** YYYY-MM-DD; undefined where it is not known. */
  modified: string | undefined;
}

/** The pages of the site, but for former addresses and withdrawn reports. */
export function knownPages(published: Published, prose: Content['prose']): KnownPage[] {
  const { archive, dates, site } = published;
  const dayOf = (report: Report) => joinedHistory(report, dates, site.timezone)?.modified ?? report.date;
  const days = new Map(archive.reports.map((report) => [report, dayOf(report)] as const));
  const newest = max(days.values());
  const modifiedOf = ({ kind, props }: SitePage) => {
    const { report, version, list } = props as Shown;
    // The history that is asked for is that of reports.
    if (kind === 'prose') return undefined;
    if (version) return historyOf(version, dates, site.timezone)?.modified ?? report?.date;
    return list ? max(list.reports, (each) => days.get(each)) : newest;
  };
  return pageKinds.flatMap((kind) => {
    const pages = pagesOf({ archive, prose, offline: site.offline }, [kind]).filter(isShown);
    const pairs = Map.groupBy(pages, pairOf());
    return [...pairs.values()].flatMap((pair) => {
      const versions = Object.fromEntries(pair.map(({ language, address }) => [language, address]));
      return pair.map((page) => ({
        address: page.address,
        language: page.language,
        versions,
        modified: modifiedOf(page),
      }));
    });
  });
}

/** What templates take, as far as it says when a page changed. */
interface Shown {
  report?: Report;
  version?: ReportVersion;
  list?: { reports: readonly Report[] };
  page?: { name: string };
  former?: string;
}

/** Tells which pages are one in several languages: reports and prose by name, all else by their place in the list. */
function pairOf(): (page: SitePage) => string {
  const counted = new Map<Language, number>();
  return ({ props, language }) => {
    const { report, page } = props as Shown;
    if (report) return report.id;
    if (page) return page.name;
    const place = counted.get(language) ?? 0;
    counted.set(language, place + 1);
    return String(place);
  };
}

/** Former addresses lead on, and withdrawn reports say that they are gone: neither is for search. */
function isShown({ props, address }: SitePage): boolean {
  const { report, former } = props as Shown;
  if (former !== undefined) return false;
  return report === undefined || (!withdrawalOf(report) && address.endsWith(`/${report.id}/`));
}
