import { word } from './address-words.ts';
import type { Facet } from './facet.ts';
import { valueSlug } from './facets.ts';
import { languages, type Language } from '../text/language.ts';

/** Every address of the site, under a base path. Report ids and facet values never change, so neither do these. */
export interface Urls {
  /** `/` with the base path: where a visitor chooses a language. */
  root(): string;
  home(language: Language): string;
  report(id: string, language: Language): string;
  /** The list of all reports; without a number, its newest page. */
  reports(language: Language, page?: number): string;
  facet(facet: Facet, language: Language): string;
  value(facet: Facet, value: string, language: Language, page?: number): string;
  /** The page about the archive's data, and about its feeds. */
  data(language: Language): string;
  feeds(language: Language): string;
  /** A value's reports as a file: `csv`, `json`, `bib`, `ris`. The same in every language. */
  valueFile(facet: Facet, value: string, ending: string): string;
  /** The reports of one programme in one place of today, as CSV. The same in every language. */
  cellFile(province: string, program: string): string;
  /** A feed of a value's reports: `atom`, `json`. */
  valueFeed(facet: Facet, value: string, language: Language, ending: string): string;
  /** The source of a report, beside its page. */
  twin(id: string, language: Language): string;
  /** The saved page of a report's source, where such pages are published. */
  capture(id: string, language: Language): string;
  search(language: Language, query?: string): string;
  /** The table of every place and programme. */
  coverage(language: Language): string;
  /** The reports of one programme in one place of today. */
  cell(province: string, program: string, language: Language, page?: number): string;
  /** A place or programme beside those most like it. */
  compare(facet: Facet, value: string, language: Language): string;
  /** Two places or programmes of the reader's choice. */
  comparing(language: Language): string;
  /** The milestones and reports of every year. */
  timeline(language: Language): string;
  /** What terms and abbreviations mean. */
  glossary(language: Language): string;
  /** What is kept for reading without network. */
  offline(language: Language): string;
  /** A page of prose, by the slug in its front matter. */
  page(slug: string, language: Language): string;
  /** A file of the site's root: `fonts/x.woff2`. */
  file(path: string): string;
}

/** @param base the path the site is served under: `/` or `/kho/` */
export function createUrls(base: string): Urls {
  const root = `/${base}/`.replace(/\/+/g, '/');
  const at = (...parts: string[]) => `${root}${parts.join('/')}/`;
  const numbered = (language: Language, page: number | undefined) =>
    page === undefined ? [] : [`${word('page', language)}-${page}`];
  return {
    root: () => root,
    home: (language) => at(language),
    report: (id, language) => at(language, word('reports', language), id),
    reports: (language, page) => at(language, word('reports', language), ...numbered(language, page)),
    facet: (facet, language) => at(language, facet.slug[language]),
    value: (facet, value, language, page) =>
      at(language, facet.slug[language], valueSlug(value), ...numbered(language, page)),
    data: (language) => at(language, word('data', language)),
    feeds: (language) => at(language, word('feeds', language)),
    valueFile: (facet, value, ending) => `${root}data/${facet.slug.en}/${valueSlug(value)}.${ending}`,
    cellFile: (province, program) => `${root}data/coverage/${valueSlug(province)}/${valueSlug(program)}.csv`,
    valueFeed: (facet, value, language, ending) =>
      `${root}feeds/${language}/${facet.slug[language]}/${valueSlug(value)}.${ending}`,
    twin: (id, language) => `${at(language, word('reports', language), id)}index.md`,
    capture: (id, language) => `${root}captures/${language}/${id}.zip`,
    search: (language, query) =>
      at(language, word('search', language)) +
      (query === undefined ? '' : `?${new URLSearchParams({ q: query }).toString()}`),
    coverage: (language) => at(language, word('coverage', language)),
    cell: (province, program, language, page) =>
      at(language, word('coverage', language), valueSlug(province), valueSlug(program), ...numbered(language, page)),
    compare: (facet, value, language) =>
      at(language, word('compare', language), facet.slug[language], valueSlug(value)),
    comparing: (language) => at(language, word('compare', language)),
    timeline: (language) => at(language, word('timeline', language)),
    glossary: (language) => at(language, word('glossary', language)),
    offline: (language) => at(language, word('offline', language)),
    page: (slug, language) => at(language, slug),
    file: (path) => root + path,
  };
}

/**
 * A path's whole address, for people and programs to keep. Undefined where the site stands on the machine that built it
 * (no SITE_URL): nobody else could ever follow it.
 * @param siteUrl scheme and host
 */
export function publicAddress(path: string, siteUrl: string): string | undefined {
  const { href, hostname } = new URL(path, siteUrl);
  return /^(?:(?:.+\.)?localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname) ? undefined : href;
}

/** The same address in every language, for pages that exist in all. */
export function inEachLanguage(address: (language: Language) => string): Record<Language, string> {
  return Object.fromEntries(languages.map((language) => [language, address(language)])) as Record<Language, string>;
}
