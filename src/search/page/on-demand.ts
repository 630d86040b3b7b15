import type { Language } from '../../text/language.ts';
import type { Suggestion } from '../query/suggest.ts';
import type { Combobox } from './combobox.ts';
import type { FilterForm } from './filter-form.ts';
import type { PageData } from './page-data.ts';
import type { SearchWorker } from './search-worker.ts';

/** The list of suggestions under the field. It comes with the first of them: whoever follows a link types nothing. */
export class Suggestions {
  readonly #make: () => Promise<Combobox>;
  #combobox: Promise<Combobox> | undefined;
  #last: readonly Suggestion[] = [];

  /** @param taken is told the text of a suggestion that was taken */
  constructor(field: HTMLInputElement, name: string, taken: (text: string) => void) {
    this.#make = () => import('./combobox.ts').then(({ Combobox }) => new Combobox(field, name, taken));
  }

  /** Shows suggestions in the place of the last; none closes the list. */
  show(suggestions: readonly Suggestion[]): void {
    this.#last = suggestions;
    if (suggestions.length > 0) this.#combobox ??= this.#make();
    // Without the list one searches all the same.
    this.#combobox?.then((list) => list.show(this.#last)).catch(() => (this.#combobox = undefined));
  }
}

/** Lets the buttons of a part save all results, as filtered and sorted, as a file. What writes it comes with the first. */
export function listenForTaking(
  part: HTMLElement,
  worker: SearchWorker,
  filters: FilterForm,
  data: PageData,
  language: Language,
): void {
  part.addEventListener('click', ({ target }) => {
    const form = target instanceof HTMLElement ? target.dataset.form : undefined;
    if (form === undefined) return;
    void Promise.all([worker.take(), import('./taking.ts')]).then(([entries, { take }]) =>
      take(entries, form, filters, data, language),
    );
  });
}
