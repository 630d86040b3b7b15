import type { Language } from '../../text/language.ts';

/** A book of reports. */
export interface Book {
  language: Language;
  title: string;
  /** What it holds, in a sentence or two. */
  about: readonly string[];
  /** The archive's name. */
  publisher: string;
  licence: { name: string; url: string };
  /** The address of what it holds, on the public site: its name for good. */
  address: string;
  /** YYYY-MM-DD */
  day: string;
  /** In the order of reading. */
  chapters: readonly Chapter[];
  /** The pictures the chapters show, by their path from the site's root. */
  pictures: ReadonlyMap<string, () => Uint8Array>;
}

/** A report of a book. */
export interface Chapter {
  id: string;
  file: string;
  title: string;
  /** YYYY-MM-DD */
  date: string;
  language: Language;
  /** Whether the archive translated it. */
  translated: boolean;
  /** Places and programmes, by name. */
  facts: readonly string[];
  summary: string | undefined;
  /** The body as XML. */
  body: string;
  source: { name?: string | undefined; url?: string | undefined };
  /** The report's page on the public site. */
  address: string;
}
