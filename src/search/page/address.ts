import type { FilterFacet } from '../../archive/facets.ts';
import { otherLanguage, type Language } from '../../text/language.ts';
import { readState, writeState, type SearchState } from '../query/state.ts';

/** A search as the browser's history holds it: what is asked, and how the page was left. */
export interface Visited {
  state: SearchState;
  /** How many results were shown; undefined on arrival. */
  shown: number | undefined;
  /** Where the page was scrolled to, to be taken up once results stand again. */
  scroll: number;
}

/** Reads the address: on arrival, and on the way back and forward. */
export function readAddress(filters: readonly FilterFacet[]): Visited {
  const left = history.state as { shown?: number; scroll?: number } | null;
  return {
    state: readState(new URLSearchParams(location.search), filters),
    shown: left?.shown,
    scroll: left?.scroll ?? 0,
  };
}

/** Writes the address: as a step of its own, or in place of the last. */
export function writeAddress(state: SearchState, how: 'pushState' | 'replaceState'): void {
  const params = writeState(state).toString();
  history[how](null, '', location.pathname + (params === '' ? '' : `?${params}`));
  carryOver(params);
}

/** Lets the link to the other language ask the same there. */
export function carryOver(params: string): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('header a[hreflang]')) link.search = params;
}

/** The address of a report, in the reader's language or else the other, if the query is its id. */
export async function findReport(
  query: string,
  language: Language,
  addressOf: (id: string, language: Language) => string,
): Promise<string | undefined> {
  if (!/^\d{4}-\d{2}-\d{2}-[a-z0-9-]+$/.test(query)) return undefined;
  for (const each of [language, otherLanguage(language)]) {
    const address = addressOf(query, each);
    const there = await fetch(address, { method: 'HEAD' }).catch(() => undefined);
    if (there?.ok) return address;
  }
  return undefined;
}
