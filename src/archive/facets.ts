import { languages, type Label, type Language } from '../text/language.ts';
import type { Facet } from './facet.ts';
import { successorsOf, unitToday } from './provinces.ts';
import { slugify } from '../text/text.ts';
import { documentNames, entryNames, provinceNames } from './value-names.ts';

/** What each language is called in both, from the platform's own data. */
function languageLabel(language: Language): Label {
  const name = (reader: Language) => new Intl.DisplayNames(reader, { type: 'language' }).of(language) ?? language;
  return { vi: name('vi'), en: name('en') };
}

export const facets = [
  {
    id: 'province',
    slug: { vi: 'tinh-thanh', en: 'provinces' },
    values: ({ provinces }) =>
      provinces.entries.map(({ id, label, listed, former }) => ({ id, label: listed ?? label, former })),
    // A unit of today gathers the reports of the units that became it.
    valuesOf: (report, { provinces }) =>
      unique(
        report.province.flatMap((id) => {
          const unit = provinces.byId.get(id);
          return unit ? [id, ...successorsOf(provinces, unit).map((next) => next.id)] : [id];
        }),
      ),
    order: 'label',
    index: true,
    filter: 2,
    names: ({ provinces }) => provinceNames(provinces),
    related: { weight: 3, reason: 2 },
    menu: 'always',
    footer: 'find',
  },
  {
    id: 'region',
    slug: { vi: 'vung', en: 'regions' },
    values: ({ regions }) => regions.entries,
    // Regions were redrawn: a report counts in the region of its day and in the region its place lies in today.
    valuesOf: (report, { provinces }) =>
      unique(
        report.province.flatMap((id) => {
          const unit = provinces.byId.get(id);
          if (!unit) return [];
          const today = unitToday(provinces, unit);
          return [unit.former_region ?? unit.region, today.region].filter((region) => region !== undefined);
        }),
      ),
    order: 'given',
    index: true,
    names: ({ regions }) => regions.entries.map((region) => entryNames(region)),
    footer: 'more',
  },
  {
    id: 'program',
    slug: { vi: 'chuong-trinh', en: 'programs' },
    values: ({ programs }) => programs.entries,
    valuesOf: (report) => report.program,
    order: 'given',
    index: true,
    filter: 1,
    // A programme known by its number is named by it: "712".
    names: ({ programs }) =>
      programs.entries.map((program) => entryNames(program, /^\d+$/.test(program.id) ? [program.id] : [])),
    related: { weight: 2, reason: 1 },
    menu: 'always',
    footer: 'find',
  },
  {
    id: 'organization',
    slug: { vi: 'co-quan', en: 'organizations' },
    values: ({ organizations }) => organizations.entries,
    valuesOf: (report) => report.organization,
    order: 'label',
    index: true,
    names: ({ organizations }) =>
      organizations.entries.map((body) =>
        entryNames(
          body,
          body.names?.map((former) => former.label.vi),
        ),
      ),
    related: { weight: 1, reason: 3 },
    footer: 'more',
  },
  {
    id: 'topic',
    slug: { vi: 'chu-de', en: 'topics' },
    values: ({ topics }) => topics.entries,
    valuesOf: (report) => report.topic,
    order: 'label',
    index: true,
    filter: 3,
    names: ({ topics }) => topics.entries.map((topic) => entryNames(topic)),
    related: { weight: 1, reason: 4 },
    menu: 'room',
    footer: 'find',
  },
  {
    id: 'year',
    slug: { vi: 'nam', en: 'years' },
    valuesOf: (report) => [report.date.slice(0, 4)],
    order: 'descending',
    index: true,
    menu: 'room',
    footer: 'find',
  },
  {
    id: 'document',
    slug: { vi: 'van-ban', en: 'documents' },
    values: ({ documents }) => documents.entries,
    valuesOf: (report) => report.document,
    order: 'given',
    index: true,
    names: ({ documents }) => documents.entries.map((document) => documentNames(document)),
    // Its number is given as the reason, not its kind.
    related: { weight: 4 },
    menu: 'room',
    footer: 'more',
  },
  {
    id: 'language',
    slug: { vi: 'ngon-ngu', en: 'languages' },
    values: () => languages.map((id) => ({ id, label: languageLabel(id) })),
    // The language of the source: a translation made for the archive does not change it.
    valuesOf: (report) => [report.original],
    order: 'given',
    index: true,
    filter: 4,
    footer: 'more',
  },
] as const satisfies readonly Facet[];

type Row = (typeof facets)[number];
export type FacetId = Row['id'];
/** The facets a search can be narrowed by. Years are a range beside them. */
export type FilterFacet = Extract<Row, { filter: number }>['id'];
/** The facets a query can name a value of. */
export type NamedFacet = Extract<Row, { names: unknown }>['id'];
/** The facets the menu has. */
export type MenuFacet = Extract<Row, { menu: string }>['id'];
/** The facets given as the reason why two reports are related. */
export type ReasonFacet = Extract<Row, { related: { reason: number } }>['id'];

const all: readonly (Facet & { id: FacetId })[] = facets;

/** The facet of an id. */
export function facetOf(id: FacetId): Facet & { id: FacetId } {
  const facet = all.find((row) => row.id === id);
  if (!facet) throw new RangeError(`no facet ${id}`);
  return facet;
}

/** The facets a search can be narrowed by, in the order of the filter form. */
export const filterFacets = inOrder((facet) => facet.filter) as FilterFacet[];

/** The facets by which reports are related, the weightiest first. */
export const relatedFacets = all
  .flatMap((facet) => (facet.related ? [{ ...facet, weight: facet.related.weight }] : []))
  .sort((a, b) => b.weight - a.weight);

/** The facets given as reasons, the most telling first. */
export const reasonFacets = inOrder((facet) => facet.related?.reason) as ReasonFacet[];

/** The facets a query can name a value of, in the order of the rows. */
export const namedFacets = all.filter((facet) => facet.names).map((facet) => facet.id) as NamedFacet[];

function inOrder(place: (facet: Facet) => number | undefined): FacetId[] {
  return all
    .filter((facet) => place(facet) !== undefined)
    .sort((a, b) => (place(a) ?? 0) - (place(b) ?? 0))
    .map((facet) => facet.id);
}

/** The facets that have a page of all their values. */
export const indexedFacets = all.filter((facet) => facet.index);

/** The facets of the menu. */
export const menuFacets = all.filter(
  (facet): facet is Facet & { id: MenuFacet } => facet.menu !== undefined && facet.index,
);

/** A value as it stands in addresses: `37-qd-ubnd.thai-nguyen.2014` → `37-qd-ubnd-thai-nguyen-2014`. */
export function valueSlug(value: string): string {
  return slugify(value);
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}
