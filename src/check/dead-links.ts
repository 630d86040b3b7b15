import { distance } from 'fastest-levenshtein';
import { word } from '../archive/address-words.ts';
import { facets, valueSlug } from '../archive/facets.ts';
import { pageKinds, pagesOf, siteFiles, siteFolders } from '../archive/pages.ts';
import { isReportId } from '../archive/report.ts';
import { createUrls } from '../archive/urls.ts';
import { isOwn } from '../content/site-pictures.ts';
import { isLanguage, languages, type Language } from '../text/language.ts';
import { decodeAddress, safeLink } from '../text/links.ts';
import { isOfOneMachine } from '../text/unfit-address.ts';
import type { AllReports } from './subjects.ts';

/** Addresses are shown as they are written in a report: from the site's root. */
const urls = createUrls('/');

/** Kinds of pages besides those of reports and values. */
const otherKinds = pageKinds.filter((kind) => kind !== 'report' && kind !== 'value');

type Dead = { expected?: string } | undefined;

/** Tells what is wrong with an address, if it is one of this site, or undefined. What exists is gathered once for all. */
export function linkChecker(reports: AllReports): (address: string, reader: Language) => Dead {
  const { archive } = reports;
  const isFile = fileFinder(reports);
  const isOther = pageFinder(reports);
  /** The languages of each address a report has or had. */
  const pages = new Map<string, { id: string; languages: Language[] }>();
  for (const report of archive.byId.values())
    for (const id of [report.id, ...report.aliases])
      pages.set(id, { id: report.id, languages: languages.filter((language) => report.versions[language]) });
  const byDay = Map.groupBy(pages.keys(), (id) => id.slice(0, 10));
  const values = new Map(
    facets.map((facet) => [facet.id, new Set([...archive.groups[facet.id].keys()].map((value) => valueSlug(value)))]),
  );

  return faultOf;

  function faultOf(address: string, reader: Language): Dead {
    const path = address.replace(/[?#].*$/s, '');
    if (path === '' && address.startsWith('#') && address !== '#') return undefined;
    if (isOfOneMachine(address)) return undefined;
    if (/^[a-z][a-z0-9+.-]*:/i.test(path)) return schemeFault(address);
    if (path.startsWith('//')) return { expected: `https:${address}` };
    const parts = path.split('/').filter((part) => part !== '');
    // A path from elsewhere than the root loses its address when the page is made.
    if (!path.startsWith('/')) {
      const id = (parts.at(-1) ?? '').replace(/\.md$/, '');
      return path.endsWith('.md') || pages.has(id) ? suggest(id, reader) : outward(address);
    }
    if (isFile(path)) return undefined;
    if (isOwn(path)) return {};
    // The base path is put before every address, so one that is written out would stand there twice.
    const first = parts.findIndex((part) => isLanguage(part));
    const [language, list, value] = parts.slice(Math.max(first, 0));
    if (first === -1) return {};
    if (language === undefined || !isLanguage(language) || list === undefined) return undefined;
    if (value === undefined) return first > 0 || isOther(path) ? undefined : {};
    if (languages.some((each) => word('reports', each) === list)) {
      // A numbered page of the list, or a file in a folder that happens to be called so.
      if (/^[a-z]+-\d{1,5}$/.test(value) || (first > 0 && !isReportId(value))) return undefined;
      const page = pages.get(value);
      const stands = first === 0 && list === word('reports', language) && page?.languages.includes(language);
      return stands === true ? undefined : suggest(value, language);
    }
    const facet = facets.find(({ slug }) => languages.some((each) => slug[each] === list));
    if (!facet) return first > 0 || isOther(path) ? undefined : {};
    const known = values.get(facet.id)?.has(value) === true;
    if (known && first === 0 && facet.slug[language] === list) return undefined;
    return known ? { expected: urls.value(facet, value, language) } : {};
  }

  /** The page most likely meant: of the report in a language it has, or of one of that day with nearly that id. */
  function suggest(id: string, language: Language): { expected?: string } {
    const near = (byDay.get(id.slice(0, 10)) ?? [])
      .map((each) => ({ each, apart: distance(each, id) }))
      .filter(({ apart }) => apart <= Math.max(2, id.length / 5))
      .sort((a, b) => a.apart - b.apart)[0];
    const page = pages.get(id) ?? pages.get(near?.each ?? '');
    if (!page) return {};
    const spoken = page.languages.includes(language) ? language : page.languages[0];
    return spoken === undefined ? {} : { expected: urls.report(page.id, spoken) };
  }
}

/** What is wrong with an address of another site: a scheme that no page may follow loses its link. */
function schemeFault(address: string): Dead {
  if (/^mailto:/i.test(address)) return /^mailto:[^@\s]+@[^@\s]+\.[^@\s]+$/i.test(address) ? undefined : {};
  if (safeLink(address, '/') !== undefined) return undefined;
  const [, rest] = /^h?t{1,3}ps?[:;]?\/*(?=[\w-]+\.)(.*)$/is.exec(address) ?? [];
  return rest === undefined ? {} : { expected: `https://${rest}` };
}

/** An address that was written without its scheme, or with half of it. */
function outward(address: string): Dead {
  if (/^[^\s@/:]+@[^\s@/]+\.\w+$/.test(address)) return { expected: `mailto:${address}` };
  const [, rest] = /^(?:https?\/+)?((?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?:[/?#].*)?)$/isu.exec(address) ?? [];
  return rest === undefined || isFileName(rest) ? {} : { expected: `https://${rest}` };
}

/** `hop.jpg` could be the name of a site; it is not. */
function isFileName(address: string): boolean {
  return /^[^/]+\.(?:jpe?g|png|gif|webp|docx?|pdf|xlsx?|pptx?|html?|md|zip)$/i.test(address);
}

/** Whether there is a file at a path: of the archive's pictures, of the project, or one that a build writes. */
function fileFinder({ claims }: AllReports): (path: string) => boolean {
  const files = new Set([
    ...siteFiles,
    '/robots.txt',
    ...claims.flatMap(({ kind, address }) => (kind === 'file' ? [address] : [])),
  ]);
  return (path) => files.has(decodeAddress(path) ?? path) || siteFolders.some((folder) => path.startsWith(folder));
}

/** Whether there is a page at a path besides those of reports and values; they are gathered when one is first asked for. */
function pageFinder({ archive, prose }: AllReports): (path: string) => boolean {
  let known: Set<string> | undefined;
  return (path) => {
    known ??= new Set(pagesOf({ archive, prose }, otherKinds).map(({ address }) => address));
    return known.has(path.endsWith('/') ? path : `${path}/`);
  };
}
