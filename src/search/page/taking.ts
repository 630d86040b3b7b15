import { searchWords } from '../../words/readers/search-words.ts';
import type { Language } from '../../text/language.ts';
import type { CatalogueEntry } from '../query/catalogue-file.ts';
import type { FilterForm } from './filter-form.ts';
import type { PageData } from './page-data.ts';
import { save, type Form } from './take-away.ts';

/** Saves results as a file in one of the forms, under the names the page has for places and programmes. */
export function take(
  entries: readonly CatalogueEntry[],
  form: string,
  filters: FilterForm,
  { archive, report, places }: PageData,
  language: Language,
): void {
  save(entries, form as Form, searchWords(language).fileName, {
    language,
    archive,
    address: (id, each) => new URL(`${report[each]}${id}/`, location.href).href,
    place: (id) => places[id] ?? id,
    program: (id) => filters.labelOf('program', id).text,
  });
}
