import type { Language } from '../../text/language.ts';
import type { Piece } from './excerpt.ts';
import type { FilterFacet } from '../../archive/facets.ts';
import type { CatalogueEntry } from './catalogue-file.ts';
import type { Card, CardFacet } from './cards-file.ts';
import type { Suggestion } from './suggest.ts';
import type { SearchState } from './state.ts';

/** One result, ready to be shown. */
export interface Hit {
  id: string;
  date: string;
  /** The language of the version shown, and whether the source is in the other. */
  language: Language;
  translated: boolean;
  title: Piece[];
  excerpt: { language: Language; pieces: Piece[] };
  /** Ids of the places as named in the report. */
  places: string[];
  programs: string[];
}

/** The page asks the worker: the newest request wins, so answers carry its number. */
export type Request =
  | { kind: 'start'; base: string }
  /** Whole words already typed: their part of the index is fetched while the next is typed. */
  | { kind: 'prepare'; text: string }
  /** The catalogue's entries of all that the last search found. */
  | { kind: 'take' }
  | { kind: 'suggest'; number: number; text: string; language: Language }
  | { kind: 'search'; number: number; state: SearchState; count: number; language: Language };

/** A search answered. */
export interface Findings {
  kind: 'found';
  number: number;
  /** How many hold every word, and how many only some; together in this order. */
  all: number;
  some: number;
  hits: Hit[];
  /** How many results each value of a facet would leave. */
  counts: Record<FilterFacet, Record<string, number>>;
  /** The query as corrected, where nothing holds it as typed. */
  mended?: string;
  /** What the query names, as cards; `whole`: it names this and asks nothing else. */
  cards: NamedCard[];
}

/** A value a query names, with its card. */
export interface NamedCard {
  facet: CardFacet;
  whole: boolean;
  card: Card;
}

/** The rest of the results, which took longer to load. */
export interface Rest {
  kind: 'rest';
  number: number;
  hits: Hit[];
}

/** The worker answers: that all is loaded, findings with the first results, then the rest. */
export type Answer =
  | { kind: 'ready' }
  | Findings
  | Rest
  | { kind: 'suggested'; number: number; suggestions: Suggestion[] }
  | { kind: 'taken'; entries: CatalogueEntry[] }
  /** `renewed`: another build of the archive stands on the host than the one this page reads. */
  | { kind: 'failed'; number: number; reason: string; renewed: boolean };
