import type { Label, Language } from '../text/language.ts';
import type { Report } from './report.ts';
import type { ValueNames } from './value-names.ts';
import type { Vocabularies } from './vocabularies.ts';

/**
 * A way to browse the archive. One row makes its index, its pages, its filter, its names in a query, its place in
 * menus and among related reports; lists of facets stand in the order of the rows.
 */
export interface Facet {
  id: string;
  /** The name in addresses. */
  slug: Record<Language, string>;
  /** All values that have a page, whether or not a report has them; undefined: those that reports have. */
  values?: (
    vocabularies: Vocabularies,
  ) => readonly { id: string; label: Label; former?: readonly string[] | undefined; group?: string | undefined }[];
  /** The values of a report. */
  valuesOf: (report: Report, vocabularies: Vocabularies) => readonly string[];
  /** The order of values in lists: as in the vocabulary, by label, or the greatest first. */
  order: 'given' | 'label' | 'descending';
  /** Whether there is a page of all its values. */
  index: boolean;
  /** Its place among the filters of the search page, from 1. One without a place is no filter. */
  filter?: number;
  /** What a query may call its values. A value of a facet without names cannot be named in a query. */
  names?: (vocabularies: Vocabularies) => ValueNames[];
  /**
   * How much sharing a value says about two reports, and its place among the kinds of values that are given as the
   * reason ("the same programme and province"), from 1: the most telling first. Without a place it is no reason.
   */
  related?: { weight: number; reason?: number };
  /** Whether the menu above each page has it, on narrow screens too or only where there is room. */
  menu?: 'always' | 'room';
  /** The list at the foot of each page in which it stands. */
  footer?: 'find' | 'more';
}
