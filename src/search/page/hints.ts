import type { FilterFacet } from '../../archive/facets.ts';
import type { Language } from '../../text/language.ts';
import { formatNumber } from '../../words/format.ts';
import type { SearchWords } from '../../words/readers/search-words.ts';
import type { Findings, NamedCard } from '../query/messages.ts';
import { withFilter, type SearchState } from '../query/state.ts';
import { element } from './elements.ts';
import type { FilterForm } from './filter-form.ts';
import type { PageData } from './page-data.ts';

/** What the hints need from their page. */
export interface HintContext {
  t: SearchWords;
  filters: FilterForm;
  pages: PageData['pages'];
  language: Language;
  state: SearchState;
  /** Searches otherwise. */
  set: (state: SearchState) => void;
}

/** Above the results: how the query was corrected, and what it names, each with its page. */
export function renderHints({ mended, cards }: Findings, context: HintContext): HTMLElement[] {
  return [
    ...(mended === undefined ? [] : [element('p', {}, context.t.mended(mended))]),
    ...cards.map((named) => renderCard(named, context)),
  ];
}

/** A thing the query names: its page, what it is, how many reports it has, and beside it the way to narrow to it. */
function renderCard({ facet, card: [value, label, line, reports] }: NamedCard, context: HintContext): HTMLElement {
  const { t, language, pages } = context;
  const made = element('article', { class: 'card', 'data-card': `${facet}:${value}` });
  const title = element('p', { class: 'name' });
  const href = `${pages[facet]}${value.replaceAll('.', '-')}/`;
  title.append(element('a', { href, ...(facet === 'document' && { 'data-document': value }) }, label));
  const count = reports === 0 ? t.noneAbout(label) : t.resultsAll(formatNumber(reports, language));
  made.append(title, element('p', { class: 'line' }, line), element('p', { class: 'count' }, count));
  const narrowed = narrow(context, facet, value);
  if (narrowed && reports > 0) {
    const button = element('button', { type: 'button', 'data-suggest': `${facet}:${value}` }, t.narrow(label));
    button.addEventListener('click', () => context.set(narrowed));
    made.append(button);
  }
  return made;
}

/** The search narrowed to a value; undefined where that is no filter, or in force. */
function narrow({ state, filters }: HintContext, facet: NamedCard['facet'], value: string): SearchState | undefined {
  if (facet === 'year')
    return state.from === value && state.to === value ? undefined : { ...state, from: value, to: value };
  const filter = facet as FilterFacet;
  if (!(facet in state.filters) || !filters.has(filter, value)) return undefined;
  return state.filters[filter].includes(value) ? undefined : withFilter(state, filter, value);
}
