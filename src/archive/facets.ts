import { languages, type Label, type Language } from '../text/language.ts';
import { successorsOf, unitToday } from './provinces.ts';
import type { Report } from './report.ts';
import { slugify } from '../text/text.ts';
import type { Vocabularies } from './vocabularies.ts';

/** A way to browse the archive: one row makes its index, its pages, its filter and its breadcrumbs. */
export interface Facet {
  id: string;
  /** The name in addresses. */
  slug: Record<Language, string>;
  /** All values that have a page, whether or not a report bears them; undefined: those that reports bear. */
  values?: (vocabularies: Vocabularies) => readonly { id: string; label: Label }[];
  /** The values of a report. */
  valuesOf: (report: Report, vocabularies: Vocabularies) => readonly string[];
  /** The order of values in lists: as in the vocabulary, by label, or the greatest first. */
  order: 'given' | 'label' | 'descending';
}

/** What each language is called in both, from the platform's own data. */
function languageLabel(language: Language): Label {
  const name = (reader: Language) => new Intl.DisplayNames(reader, { type: 'language' }).of(language) ?? language;
  return { vi: name('vi'), en: name('en') };
}

export const facets = [
  {
    id: 'province',
    slug: { vi: 'tinh-thanh', en: 'provinces' },
    values: ({ provinces }) => provinces.entries.map((unit) => ({ id: unit.id, label: unit.listed ?? unit.label })),
    // A unit of today gathers the reports of the units that became it.
    valuesOf: (report, { provinces }) =>
      unique(
        report.province.flatMap((id) => {
          const unit = provinces.byId.get(id);
          return unit ? [id, ...successorsOf(provinces, unit).map((next) => next.id)] : [id];
        }),
      ),
    order: 'label',
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
  },
  {
    id: 'program',
    slug: { vi: 'chuong-trinh', en: 'programs' },
    values: ({ programs }) => programs.entries,
    valuesOf: (report) => report.program,
    order: 'given',
  },
  {
    id: 'year',
    slug: { vi: 'nam', en: 'years' },
    valuesOf: (report) => [report.date.slice(0, 4)],
    order: 'descending',
  },
  {
    id: 'topic',
    slug: { vi: 'chu-de', en: 'topics' },
    values: ({ topics }) => topics.entries,
    valuesOf: (report) => report.topic,
    order: 'label',
  },
  {
    id: 'organization',
    slug: { vi: 'co-quan', en: 'organizations' },
    values: ({ organizations }) => organizations.entries,
    valuesOf: (report) => report.organization,
    order: 'label',
  },
  {
    id: 'document',
    slug: { vi: 'van-ban', en: 'documents' },
    values: ({ documents }) => documents.entries,
    valuesOf: (report) => report.document,
    order: 'given',
  },
  {
    id: 'language',
    slug: { vi: 'ngon-ngu', en: 'languages' },
    values: () => languages.map((id) => ({ id, label: languageLabel(id) })),
    // The language of the source: a translation made for the archive does not change it.
    valuesOf: (report) => [report.original],
    order: 'given',
  },
] as const satisfies readonly Facet[];

export type FacetId = (typeof facets)[number]['id'];

/** The facet of an id. */
export function facetOf(id: FacetId): Facet {
  const facet = facets.find((row) => row.id === id);
  if (!facet) throw new RangeError(`no facet ${id}`);
  return facet;
}

/** A value as it stands in addresses: `37-qd-ubnd.thai-nguyen.2014` → `37-qd-ubnd-thai-nguyen-2014`. */
export function valueSlug(value: string): string {
  return slugify(value);
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}
