import { paginate, type Archive, type ListPage } from './archive.ts';
import { comparisonsOf } from './comparison.ts';
import { coverageOf } from './coverage.ts';
import type { Facet } from './facet.ts';
import { facetOf, facets, indexedFacets, type FacetId } from './facets.ts';
import { hasGlossary } from './glossary.ts';
import { languages, type Language } from '../text/language.ts';
import { createUrls, type Urls } from './urls.ts';

/** What pages are made of. */
export interface Content {
  archive: Archive;
  /** Prose, as far as its addresses go: the story of a programme has no slug, and stands on the programme's page. */
  prose: readonly { language: Language; slug: string }[];
  /** Whether browsers keep visits: then a page tells of it. */
  offline?: boolean | undefined;
}

/** A page: where it stands, and what its template takes. */
interface Made {
  /** From the site's root, with slashes at both ends, without a base path: `/vi/bao-cao/`. */
  address: string;
  /** What it shows, for whoever reads of it: `topic 5s`. Empty where its kind says it. */
  shows?: string;
  props: object;
}

const urls = createUrls('/');

/** The number of a page in its address; the newest page has none. */
function numberOf({ number, last }: ListPage): number | undefined {
  return number === last ? undefined : number;
}

/**
 * Values that had a page and have none of their own now: former ids, each with the id of today, and years all of whose
 * reports were withdrawn, with none.
 */
export function formerValues(
  { vocabularies, withdrawn, groups }: Archive,
  facet: Facet & { id: FacetId },
): { former: string; id?: string }[] {
  if (facet.values)
    return facet.values(vocabularies).flatMap(({ id, former = [] }) => former.map((old) => ({ former: old, id })));
  const values = new Set(withdrawn.flatMap((report) => facet.valuesOf(report, vocabularies)));
  return [...values].filter((value) => !groups[facet.id].has(value)).map((value) => ({ former: value }));
}

/** Where the address of such a value leads to: to the page of today, or to all values. */
export function addressToday(to: Urls, facet: Facet, id: string | undefined, language: Language): string {
  return id === undefined ? to.facet(facet, language) : to.value(facet, id, language);
}

/**
 * Every kind of page, and the pages there are of it in a language. Templates get their addresses from here and the
 * check compares them: what stands in one place cannot differ.
 */
const kinds = {
  home: (_, language) => [{ address: urls.home(language), props: {} }],
  search: (_, language) => [{ address: urls.search(language), props: {} }],
  timeline: (_, language) => [{ address: urls.timeline(language), props: {} }],
  glossary: ({ archive }, language) =>
    hasGlossary(archive.vocabularies) ? [{ address: urls.glossary(language), props: {} }] : [],
  data: (_, language) => [{ address: urls.data(language), props: {} }],
  feeds: (_, language) => [{ address: urls.feeds(language), props: {} }],
  offline: ({ offline }, language) => (offline ? [{ address: urls.offline(language), props: {} }] : []),
  coverage: (_, language) => [{ address: urls.coverage(language), props: {} }],
  reports: ({ archive }, language) =>
    paginate(archive.reports).map((list) => ({ address: urls.reports(language, numberOf(list)), props: { list } })),
  report: ({ archive }, language) =>
    [...archive.byId.values()].flatMap((report) => {
      const version = report.versions[language];
      if (!version) return [];
      return [report.id, ...report.aliases].map((id) => ({
        address: urls.report(id, language),
        shows: report.id,
        props: { report, version },
      }));
    }),
  facet: (_, language) =>
    indexedFacets.map((facet) => ({ address: urls.facet(facet, language), shows: facet.id, props: { id: facet.id } })),
  value: ({ archive }, language) =>
    facets.flatMap((facet) => [
      ...formerValues(archive, facet).map(({ former, id }) => ({
        address: urls.value(facet, former, language),
        shows: `${facet.id} ${id ?? ''}`,
        props: { id: facet.id, value: id, former },
      })),
      ...[...archive.groups[facet.id]].flatMap(([value, reports]) =>
        paginate(reports).map((list) => ({
          address: urls.value(facet, value, language, numberOf(list)),
          shows: `${facet.id} ${value}`,
          props: { id: facet.id, value, list },
        })),
      ),
    ]),
  cell: ({ archive }, language) => {
    const { programs, rows } = coverageOf(archive);
    return rows.flatMap(({ unit, cells }) =>
      programs.flatMap((program) => {
        const reports = cells.get(program.id) ?? [];
        return (reports.length > 0 ? paginate(reports) : []).map((list) => ({
          address: urls.cell(unit.id, program.id, language, numberOf(list)),
          shows: `${unit.id} ${program.id}`,
          props: { unit, program, reports, list },
        }));
      }),
    );
  },
  comparing: ({ archive }, language) =>
    comparisonsOf(archive).length > 0 ? [{ address: urls.comparing(language), props: {} }] : [],
  compare: ({ archive }, language) =>
    comparisonsOf(archive).map((comparison) => ({
      address: urls.compare(facetOf(comparison.id), comparison.value, language),
      shows: `${comparison.id} ${comparison.value}`,
      props: { comparison },
    })),
  prose: ({ prose }, language) =>
    prose
      .filter((page) => page.language === language && page.slug !== '')
      .map((page) => ({ address: urls.page(page.slug, language), shows: page.slug, props: { page } })),
} as const satisfies Record<string, (content: Content, language: Language) => Made[]>;

export type PageKind = keyof typeof kinds;
export const pageKinds = Object.keys(kinds) as PageKind[];

/** A page of the site. */
export interface SitePage extends Made {
  kind: PageKind;
  language: Language;
}

/** The pages of one kind, or of all. */
export function pagesOf(content: Content, only: readonly PageKind[] = pageKinds): SitePage[] {
  return only.flatMap((kind) =>
    languages.flatMap((language) => kinds[kind](content, language).map((page) => ({ ...page, kind, language }))),
  );
}

/** The site's files at addresses of their own: what stands at the root, and what browsers ask for. */
export const siteFiles: readonly string[] = [
  '/',
  '/404.html',
  '/favicon.ico',
  '/favicon.svg',
  '/apple-touch-icon.png',
  ...languages.flatMap((language) => [`/${language}/opensearch.xml`, `/${language}/manifest.webmanifest`]),
  '/llms.txt',
  '/oai.xml',
  '/sw.js',
  '/visits.js',
  '/sitemap.xml',
  '/sitemap-1.xml',
  '/manifest-sha256.txt',
  '/.well-known/resourcesync',
];

/** Folders that a build fills: scripts and styles, the search index, pictures of shared links. */
export const siteFolders: readonly string[] = [
  '/_astro/',
  '/pagefind/',
  '/captures/',
  '/data/',
  '/resourcesync/',
  '/feeds/',
  ...languages.map((language) => `/pictures/${language}/`),
];
