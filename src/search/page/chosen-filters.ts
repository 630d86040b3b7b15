import type { SearchWords } from '../../words/readers/search-words.ts';
import { countFilters, filtersOf, withoutFilter, type SearchState } from '../query/state.ts';
import { element } from './elements.ts';
import type { FilterForm } from './filter-form.ts';

/** Shows the filters in force, each to be taken away, how many they are, and the way to take all away. */
export function showChosen(
  part: (name: string) => HTMLElement,
  state: SearchState,
  form: FilterForm,
  t: SearchWords,
  choose: (without: SearchState) => void,
): void {
  const count = countFilters(state);
  part('chosen').replaceChildren(...renderChosen(state, form, t, choose));
  part('clear').hidden = count === 0;
  part('count').textContent = count === 0 ? '' : `(${t.filtersOn(String(count))})`;
}

/**
 * The filters in force as list items, each with a button that takes it away.
 * @param choose takes the state without the filter whose button was pressed
 */
function renderChosen(
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
