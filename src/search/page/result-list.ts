import type { Language } from '../../text/language.ts';
import { formatNumber } from '../../words/format.ts';
import type { SearchWords } from '../../words/readers/search-words.ts';
import type { Findings, Hit } from '../query/messages.ts';
import { element } from './elements.ts';
import { renderHit, type HitContext } from './render-hit.ts';

/** The results: in one list, or those that hold every word before those that hold some. */
export class ResultList {
  readonly part: HTMLElement;
  readonly #t: SearchWords;
  readonly #context: HitContext;

  constructor(part: HTMLElement, t: SearchWords, context: HitContext) {
    this.part = part;
    this.#t = t;
    this.#context = context;
  }

  /** Headings and lists for all that was found, with the first results in them. */
  show({ all, some, hits }: Findings): void {
    const { allWords, someWords, list } = this.#t;
    this.part.replaceChildren(
      ...(all > 0 ? this.#group(some > 0 ? allWords : undefined, list, all) : []),
      ...(some > 0 ? this.#group(someWords, list, some) : []),
    );
    this.append(hits);
  }

  /** Adds results to the first list that has room. */
  append(hits: readonly Hit[]): void {
    const lists = [...this.part.querySelectorAll('ol')];
    for (const hit of hits)
      lists.find((list) => list.childElementCount < Number(list.dataset.count))?.append(renderHit(hit, this.#context));
  }

  clear(): void {
    this.part.replaceChildren();
  }

  /** The link so many steps from the one in focus; before the first stands the field. */
  linkFrom(focused: Element | null, step: 1 | -1, field: HTMLElement): HTMLElement | undefined {
    const links = [...this.part.querySelectorAll<HTMLElement>('.title a')];
    const place = links.indexOf(focused as HTMLElement) + step;
    return place < 0 ? field : links[place];
  }

  /** A heading and an empty list, which takes as many results as it counts. */
  #group(name: string | undefined, otherwise: string, count: number): HTMLElement[] {
    const heading = element('h2', name === undefined ? { class: 'sr-only' } : {}, name ?? otherwise);
    if (name !== undefined)
      heading.append(element('span', { class: 'figure' }, formatNumber(count, this.#context.language)));
    return [heading, element('ol', { role: 'list', 'data-count': String(count) })];
  }
}

/** What the page's heading says of so many results. */
export function headingFor(total: number, query: string, t: SearchWords, language: Language): string {
  const count = formatNumber(total, language);
  if (total === 0) return query === '' ? t.noneFiltered : t.none(query);
  return query === '' ? t.resultsAll(count) : t.results(count, query);
}
