import type { FacetRow } from '../../search/query/facet-rows.ts';
import type { Language } from '../../text/language.ts';

/** A report as the search of a folder knows it, with its day and its values of the filters. */
export interface OfflineRecord extends FacetRow {
  id: string;
  original: Language;
  places: readonly string[];
  /** What its places, programmes, topics, organisations and documents are called in either language, folded. */
  names: readonly string[];
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
