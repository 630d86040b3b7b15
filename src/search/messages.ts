import type { Language } from '../model/language.ts';
import type { SearchState } from './state.ts';

/** One result, ready to be shown. */
export interface Hit {
  id: string;
  date: string;
  /** The language of the source. */
  original: Language;
  /** The title in each language the report exists in. */
  titles: Partial<Record<Language, string>>;
  /** Ids of the places as named in the report. */
  places: string[];
  programs: string[];
  /** Text around the words found; every second part is a found word. */
  excerpt: string[];
}

/** The page asks the worker: the newest request wins, so answers carry its number. */
export type Request =
  { kind: 'start'; base: string } | { kind: 'search'; number: number; state: SearchState; count: number };

/** The worker answers. */
export type Answer =
  { kind: 'found'; number: number; total: number; hits: Hit[] } | { kind: 'failed'; number: number; reason: string };
