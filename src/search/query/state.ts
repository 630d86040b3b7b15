import type { FilterFacet } from '../../archive/facets.ts';

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

/**
 * Nothing asked and nothing chosen.
 * @param facets the filters there are: the page hands them over, so that its script need not hold the facets
 */
export function emptyState(facets: readonly FilterFacet[]): SearchState {
  return {
    query: '',
    filters: Object.fromEntries(facets.map((facet) => [facet, []])) as unknown as SearchState['filters'],
    from: '',
    to: '',
    sort: 'relevance',
  };
}

/** The filters there are, each with its chosen values. */
export function filtersOf({ filters }: Pick<SearchState, 'filters'>): [FilterFacet, string[]][] {
  return Object.entries(filters) as [FilterFacet, string[]][];
}

/** A search narrowed by one value more. */
export function withFilter(state: SearchState, facet: FilterFacet, value: string): SearchState {
  return { ...state, filters: { ...state.filters, [facet]: [...state.filters[facet], value] } };
}

/** A search with one value fewer. */
export function withoutFilter(state: SearchState, facet: FilterFacet, value: string): SearchState {
  const rest = state.filters[facet].filter((other) => other !== value);
  return { ...state, filters: { ...state.filters, [facet]: rest } };
}

/** Reads an address. Unknown parameters and values of a wrong form are ignored. `year` is a range of one. */
export function readState(params: URLSearchParams, facets: readonly FilterFacet[]): SearchState {
  const state = emptyState(facets);
  state.query = (params.get('q') ?? '').normalize('NFC').slice(0, 200);
  for (const facet of facets)
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
  for (const [facet, values] of filtersOf(state)) for (const value of values) params.append(facet, value);
  if (state.from !== '') params.set('from', state.from);
  if (state.to !== '') params.set('to', state.to);
  if (state.sort !== 'relevance') params.set('sort', state.sort);
  return params;
}

/** How many filters are on; a range of years is one. */
export function countFilters(state: SearchState): number {
  const years = state.from !== '' || state.to !== '' ? 1 : 0;
  return filtersOf(state).reduce((count, [, values]) => count + values.length, years);
}

/** Whether there is anything to search for. */
export function isIdle(state: SearchState): boolean {
  return state.query.trim().length < 2 && countFilters(state) === 0;
}
