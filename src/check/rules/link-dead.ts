import { distance } from 'fastest-levenshtein';
import type { Archive } from '../../archive/archive.ts';
import { facets, valueSlug } from '../../archive/facets.ts';
import { isReportId } from '../../archive/report.ts';
import { word } from '../../archive/address-words.ts';
import { createUrls } from '../../archive/urls.ts';
import { isLanguage, languages, type Language } from '../../text/language.ts';
import { rule } from '../rule.ts';

/** Links to reports and to values of facets that lead to no page. */
export const linkDead = rule(
  { 'link-dead': 'warning' },
  {
    archive: ({ archive, reads, fileOf }) => {
      const faultOf = linkChecker(archive);
      return reads.flatMap(({ version, text, links }) =>
        links.flatMap(({ address, offset }) => {
          const fault = faultOf(address, version.language);
          if (!fault) return [];
          return [{ file: fileOf(version), ...text.placeOf(offset), code: 'link-dead', actual: address, ...fault }];
        }),
      );
    },
  },
);

/** Addresses are shown as they are written in a report: from the site's root. */
const urls = createUrls('/');

/** Tells what is wrong with an address, if it is one of this site, or undefined. What exists is gathered once for all. */
function linkChecker(archive: Archive): (address: string, reader: Language) => { expected?: string } | undefined {
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

  function faultOf(address: string, reader: Language): { expected?: string } | undefined {
    const path = address.replace(/[?#].*$/s, '');
    if (/^[a-z][a-z0-9+.-]*:/i.test(path) || path.startsWith('//') || path === '') return undefined;
    const parts = path.split('/').filter((part) => part !== '');
    // A path from elsewhere than the root loses its address when the page is made.
    if (!path.startsWith('/')) {
      const id = (parts.at(-1) ?? '').replace(/\.md$/, '');
      return path.endsWith('.md') || pages.has(id) ? suggest(id, reader) : undefined;
    }
    // The base path is put before every address, so one that is written out would stand there twice.
    const first = parts.findIndex((part) => isLanguage(part));
    const [language, list, value] = parts.slice(Math.max(first, 0));
    if (language === undefined || !isLanguage(language) || list === undefined || value === undefined) return undefined;
    if (languages.some((each) => word('reports', each) === list)) {
      // A numbered page of the list, or a file in a folder that happens to be called so.
      if (/^[a-z]+-\d{1,5}$/.test(value) || (first > 0 && !isReportId(value))) return undefined;
      const page = pages.get(value);
      const stands = first === 0 && list === word('reports', language) && page?.languages.includes(language);
      return stands === true ? undefined : suggest(value, language);
    }
    const facet = facets.find(({ slug }) => languages.some((each) => slug[each] === list));
    if (!facet) return undefined;
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
