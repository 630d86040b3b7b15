import { formatNumber } from '../../words/format.ts';
import type { Language } from '../../text/language.ts';
import type { FilterFacet } from '../../archive/facets.ts';
import type { Findings } from '../query/messages.ts';
import { filtersOf, sorts, type SearchState, type Sort } from '../query/state.ts';

/** A value's name as the form shows it, and a programme's square of colour. */
export interface ValueLabel {
  text: string;
  square: Node | undefined;
}

/** The filters of the search page: boxes with counts, a range of years, and beside them the order of the results. */
export class FilterForm {
  readonly #form: HTMLElement;
  readonly #sort: HTMLElement;
  readonly #language: Language;

  constructor(form: HTMLElement, sort: HTMLElement, language: Language) {
    this.#form = form;
    this.#sort = sort;
    this.#language = language;
  }

  /** What is chosen of some facets, the years and the order. */
  read(facets: readonly FilterFacet[]): Omit<SearchState, 'query'> {
    const filters = Object.fromEntries(
      facets.map((facet) => [
        facet,
        this.#boxes(facet)
          .filter((box) => box.checked)
          .map((box) => box.value),
      ]),
    ) as SearchState['filters'];
    return {
      filters,
      from: this.#year('from').value,
      to: this.#year('to').value,
      sort: sorts.find((sort) => this.#order(sort)?.checked) ?? 'relevance',
    };
  }

  /** Shows what is chosen. */
  write({ filters, from, to, sort }: SearchState): void {
    for (const [facet, values] of filtersOf({ filters }))
      for (const box of this.#boxes(facet)) box.checked = values.includes(box.value);
    this.#year('from').value = from;
    this.#year('to').value = to;
    const order = this.#order(sort);
    if (order) order.checked = true;
  }

  /**
   * Shows how many results each value would leave; those that would leave none are hidden.
   * @param counts undefined where nothing is searched: then every value stands with all its reports
   */
  showCounts(counts: Findings['counts'] | undefined): void {
    for (const box of this.#form.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')) {
      const label = box.closest('label');
      const figure = label?.querySelector<HTMLElement>('.figure');
      if (!label || !figure) continue;
      const all = (figure.dataset.all ??= figure.textContent);
      const count = counts?.[box.name as FilterFacet][box.value] ?? 0;
      figure.textContent = counts ? formatNumber(count, this.#language) : all;
      label.hidden = counts !== undefined && count === 0 && !box.checked;
    }
    for (const set of this.#form.querySelectorAll('fieldset')) arrange(set, this.#language);
  }

  has(facet: FilterFacet, value: string): boolean {
    return this.#box(facet, value) !== undefined;
  }

  labelOf(facet: FilterFacet, value: string): ValueLabel {
    const label = this.#box(facet, value)?.closest('label');
    return {
      text: label?.querySelector('.name')?.textContent ?? value,
      square: label?.querySelector('.square')?.cloneNode(),
    };
  }

  #boxes(facet: FilterFacet): HTMLInputElement[] {
    return [...this.#form.querySelectorAll<HTMLInputElement>(`input[name="${facet}"]`)];
  }

  #box(facet: FilterFacet, value: string): HTMLInputElement | undefined {
    return this.#boxes(facet).find((box) => box.value === value);
  }

  #order(sort: Sort): HTMLInputElement | null {
    return this.#sort.querySelector(`[value="${sort}"]`);
  }

  #year(name: 'from' | 'to'): HTMLSelectElement {
    const select = this.#form.querySelector<HTMLSelectElement>(`select[name="${name}"]`);
    if (!select) throw new Error(`the search page lacks its year "${name}"`);
    return select;
  }
}

/** How many values of a facet show before "more". */
const MOST = 7;

/** Values with results first: so many of them in sight, the rest behind "more"; a facet without any goes. */
function arrange(set: HTMLFieldSetElement, language: Language): void {
  const more = set.querySelector('details');
  const labels = [...set.querySelectorAll('label')];
  if (labels.length === 0) return;
  const standing = labels.filter((label) => !label.hidden);
  set.hidden = standing.length === 0;
  if (!more) return;
  const focused = document.activeElement;
  const first = new Set(standing.slice(0, MOST));
  for (const label of labels) if (first.has(label)) set.insertBefore(label, more);
  more.append(...labels.filter((label) => !first.has(label)));
  const rest = standing.length - first.size;
  more.hidden = rest <= 0;
  const figure = more.querySelector('.rest');
  if (figure) figure.textContent = formatNumber(rest, language);
  // A box that was moved keeps the focus.
  if (focused instanceof HTMLElement && set.contains(focused)) focused.focus({ preventScroll: true });
}
