import { formatNumber } from '../../words/format.ts';
import type { SearchWords } from '../../words/readers/search-words.ts';
import type { Findings, Hit } from '../query/messages.ts';
import { element } from './elements.ts';
import { renderHit, type HitContext } from './render-hit.ts';

/** The results: those that hold all that was asked for, and folded away below them those that hold a part. */
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
    this.part.replaceChildren(
      ...(all > 0 ? [element('h2', { class: 'sr-only' }, this.#t.list), list(all)] : []),
      ...(some > 0 ? [this.#partly(some, all === 0)] : []),
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
    const links = [...this.part.querySelectorAll<HTMLElement>(':not(details:not([open]) *).title a')];
    const place = links.indexOf(focused as HTMLElement) + step;
    return place < 0 ? field : links[place];
  }

  /** Results with a part of what was asked for, folded where there are better ones. */
  #partly(count: number, open: boolean): HTMLElement {
    const folded = element('details', { class: 'partly', ...(open && { open: '' }) });
    const summary = element('summary');
    const heading = element('h2', {}, this.#t.someWords);
    heading.append(element('span', { class: 'figure' }, formatNumber(count, this.#context.language)));
    summary.append(heading);
    folded.append(summary, list(count));
    return folded;
  }
}

/** An empty list, which takes as many results as it counts. */
function list(count: number): HTMLElement {
  return element('ol', { role: 'list', 'data-count': String(count) });
}
