import type { SearchWords } from '../../words/readers/search-words.ts';
import { filtersOf, withoutFilter, type SearchState } from '../query/state.ts';
import { element } from './elements.ts';
import type { FilterForm } from './filter-form.ts';

/**
 * The filters in force as list items, each with a button that takes it away.
 * @param choose takes the state without the filter whose button was pressed
 */
export function renderChosen(
  state: SearchState,
  form: FilterForm,
  t: SearchWords,
  choose: (without: SearchState) => void,
): HTMLElement[] {
  const { from, to } = state;
  const chip = (text: string, square: Node | undefined, without: SearchState) => {
    const name = element('span');
    name.append(...(square ? [square] : []), text);
    const button = element('button', { type: 'button', 'aria-label': t.remove(text) }, '×');
    button.addEventListener('click', () => choose(without));
    const item = element('li');
    item.append(name, button);
    return item;
  };
  const chips = filtersOf(state).flatMap(([facet, values]) =>
    values.map((value) => {
      const { text, square } = form.labelOf(facet, value);
      return chip(text, square, withoutFilter(state, facet, value));
    }),
  );
  return from === '' && to === ''
    ? chips
    : [...chips, chip(`${from || '…'}–${to || '…'}`, undefined, { ...state, from: '', to: '' })];
}
