import type { Language } from '../../text/language.ts';

/** A report as the search of a folder knows it. */
export interface OfflineRecord {
  id: string;
  /** YYYY-MM-DD */
  date: string;
  original: Language;
  places: readonly string[];
  programs: readonly string[];
  /** Folded words of its places, programmes, topics, bodies and documents, in both languages. */
  names: string;
  versions: Partial<Record<Language, OfflineVersion>>;
}

export interface OfflineVersion {
  title: string;
  summary: string;
  /** Every folded word of title, summary and text, once, with spaces between. */
  words: string;
}

/** All that the search of a folder knows. */
export interface OfflineRecords {
  /** Newest first. */
  reports: readonly OfflineRecord[];
  /** The folder of the reports' pages in each language, from the root, with a slash at its end. */
  folders: Record<Language, string>;
}
