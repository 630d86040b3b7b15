import type { SearchWorker } from './search-worker.ts';
import type { Form, ListContext } from './take-away.ts';

/** Lets the buttons of a part save all results, as filtered and sorted, as a file. What writes it comes with the first. */
export function listenForTaking(part: HTMLElement, worker: SearchWorker, name: string, context: ListContext): void {
  part.addEventListener('click', (event) => {
    const form = event.target instanceof HTMLElement ? event.target.dataset.form : undefined;
    if (form === undefined) return;
    void Promise.all([worker.take(), import('./take-away.ts')]).then(([entries, { save }]) =>
      save(entries, form as Form, name, context),
    );
  });
}
