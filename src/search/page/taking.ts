import { searchWords } from '../../words/readers/search-words.ts';
import type { Language } from '../../text/language.ts';
import type { FilterForm } from './filter-form.ts';
import type { PageData } from './page-data.ts';
import type { SearchWorker } from './search-worker.ts';
import type { Form } from './take-away.ts';

/** Lets the buttons of a part save all results, as filtered and sorted, as a file. What writes it comes with the first. */
export function listenForTaking(
  part: HTMLElement,
  worker: SearchWorker,
  filters: FilterForm,
  { language, archive, report, places }: PageData & { language: Language },
): void {
  part.addEventListener('click', (event) => {
    const form = event.target instanceof HTMLElement ? event.target.dataset.form : undefined;
    if (form === undefined) return;
    void Promise.all([worker.take(), import('./take-away.ts')]).then(([entries, { save }]) =>
      save(entries, form as Form, searchWords(language).fileName, {
        language,
        archive,
        address: (id, each) => new URL(`${report[each]}${id}/`, location.href).href,
        place: (id) => places[id] ?? id,
        program: (id) => filters.labelOf('program', id).text,
      }),
    );
  });
}
