import type { FilterFacet } from '../../archive/facets.ts';
import type { SearchWords } from '../../words/readers/search-words.ts';
import type { Findings } from '../query/messages.ts';
import { element } from './elements.ts';
import type { FilterForm } from './filter-form.ts';

/** What the hints need from their page. */
export interface HintContext {
  t: SearchWords;
  filters: FilterForm;
  /** The address below which documents have their pages. */
  documents: string;
  /** Adds a value to the filters. */
  narrow: (facet: FilterFacet, value: string) => void;
}

/** Above the results: how the query was corrected, documents it names, filters it suggests. */
export function renderHints({ mended, documents, suggestions }: Findings, context: HintContext): HTMLElement[] {
  const { t, filters } = context;
  const known = suggestions.filter(({ facet, value }) => filters.has(facet, value)).slice(0, 4);
  return [
    ...(mended === undefined ? [] : [element('p', {}, t.mended(mended))]),
    ...documents.slice(0, 3).map(({ value, number }) => {
      const href = `${context.documents}${value.replaceAll('.', '-')}/`;
      return line({}, t.documents, [element('a', { href, 'data-document': value }, number)]);
    }),
    ...(known.length === 0
      ? []
      : [
          line(
            { class: 'narrow' },
            t.narrow,
            known.map((each) => suggestion(each, context)),
          ),
        ]),
  ];
}

function suggestion({ facet, value }: Findings['suggestions'][number], { filters, narrow }: HintContext): HTMLElement {
  const button = element(
    'button',
    { type: 'button', 'data-suggest': `${facet}:${value}` },
    filters.fullLabelOf(facet, value),
  );
  button.addEventListener('click', () => narrow(facet, value));
  return button;
}

function line(attributes: Record<string, string>, words: string, rest: readonly HTMLElement[]): HTMLElement {
  const made = element('p', attributes, `${words} `);
  made.append(...rest);
  return made;
}
