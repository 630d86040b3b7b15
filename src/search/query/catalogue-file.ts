import type { Language } from '../../text/language.ts';

/** A report as lists taken away give it; the worker keeps them by Pagefind's keys. */
export interface CatalogueEntry {
  id: string;
  date: string;
  original: Language;
  titles: Partial<Record<Language, string>>;
  /** Of the places as named in the report. */
  places: string[];
  programs: string[];
  source?: { name: string; url?: string | undefined } | undefined;
}

/** Fetched only when a list is taken away. */
export type CatalogueFile = Record<string, CatalogueEntry>;
