import { filterFacets, type FilterFacet } from './filter-facets.ts';

export const sorts = ['relevance', 'newest', 'oldest'] as const;
export type Sort = (typeof sorts)[number];

/** What is searched for: all of it stands in the page's address. */
export interface SearchState {
  query: string;
  /** Chosen values of each facet, in the order chosen; several values of one facet widen, several facets narrow. */
  filters: Record<FilterFacet, string[]>;
  /** First and last year, or empty. */
  from: string;
  to: string;
  sort: Sort;
}

export function emptyState(): SearchState {
  return {
    query: '',
    filters: { program: [], province: [], topic: [], language: [] },
    from: '',
    to: '',
    sort: 'relevance',
  };
}

/** Reads an address. Unknown parameters and values of a wrong form are ignored. `year` is a range of one. */
export function readState(params: URLSearchParams): SearchState {
  const state = emptyState();
  state.query = (params.get('q') ?? '').normalize('NFC').slice(0, 200);
  for (const facet of filterFacets)
    state.filters[facet] = [...new Set(params.getAll(facet))].filter((value) => /^[a-z0-9.-]{1,120}$/.test(value));
  const year = (name: string) => /^\d{4}$/.exec(params.get(name) ?? params.get('year') ?? '')?.[0] ?? '';
  state.from = year('from');
  state.to = year('to');
  const sort = params.get('sort');
  state.sort = sorts.find((each) => each === sort) ?? 'relevance';
  return state;
}

/** The parameters of an address; nothing is written for what is at rest. */
export function writeState(state: SearchState): URLSearchParams {
  const params = new URLSearchParams();
  if (state.query !== '') params.set('q', state.query);
  for (const facet of filterFacets) for (const value of state.filters[facet]) params.append(facet, value);
  if (state.from !== '') params.set('from', state.from);
  if (state.to !== '') params.set('to', state.to);
  if (state.sort !== 'relevance') params.set('sort', state.sort);
  return params;
}

/** How many filters are on; a range of years is one. */
export function countFilters(state: SearchState): number {
  const years = state.from !== '' || state.to !== '' ? 1 : 0;
  return filterFacets.reduce((count, facet) => count + state.filters[facet].length, years);
}

/** Whether there is anything to search for. */
export function isIdle(state: SearchState): boolean {
  return state.query.trim().length < 2 && countFilters(state) === 0;
}
