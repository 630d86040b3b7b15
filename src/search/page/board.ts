import type { Language } from '../../text/language.ts';
import { formatNumber } from '../../words/format.ts';
import type { SearchWords } from '../../words/readers/search-words.ts';
import type { Findings } from '../query/messages.ts';
import { requireElement } from './elements.ts';

/** Where the page stands: nothing asked, at work, answered, or without what it needs. */
type Standing = 'idle' | 'working' | 'found' | 'failed' | 'renewed';

/** What the page says of a search beside its results: heading, progress, notices. Exactly one standing at a time. */
export class Board {
  readonly #part: (name: string) => HTMLElement;
  readonly #t: SearchWords;
  readonly #language: Language;

  constructor(root: HTMLElement, t: SearchWords, language: Language) {
    this.#part = (name) => requireElement(root, `[data-part="${name}"]`);
    this.#t = t;
    this.#language = language;
  }

  idle(): void {
    this.#stand('idle', this.#t.title, '');
    this.#offer(false, true);
  }

  /** @param loaded whether only the search itself is waited for */
  working(query: string, loaded: boolean): void {
    this.#part('progress').textContent = loaded ? this.#t.working : this.#t.loading;
    // The last results stay, dimmed, until the next are there.
    const heading = this.#part('results').childElementCount > 0 ? undefined : this.#t.looking(query);
    this.#stand('working', heading, this.#t.working);
  }

  /** All that any search needs has come: the search itself goes on. */
  loaded(): void {
    this.#part('progress').textContent = this.#t.working;
  }

  /** @param filtered whether filters are in force: then they stay in sight, for it may be they that leave nothing */
  found({ all, some }: Findings, query: string, filtered: boolean): void {
    const heading = headingFor({ all, some }, { query, filtered }, this.#t, this.#language);
    this.#part('advice').hidden = all > 0;
    this.#stand('found', heading, heading);
    this.#part('take').hidden = all + some === 0;
    this.#offer(all + some > 0, filtered);
  }

  failed(renewed: boolean, query: string): void {
    this.#stand(renewed ? 'renewed' : 'failed', this.#t.failedFor(query), this.#t.failedFor(query));
    this.#offer(false, false);
  }

  /** Order, filters and the way past them, where there is something to order, to filter and to reach. */
  #offer(results: boolean, filters: boolean): void {
    this.#part('sort').hidden = !results;
    this.#part('to-results').hidden = !results;
    this.#part('filters').hidden = !results && !filters;
  }

  /** @param said to screen readers, politely */
  #stand(standing: Standing, heading: string | undefined, said: string): void {
    if (heading !== undefined) this.#part('heading').textContent = heading;
    this.#part('status').textContent = said;
    this.#part('progress').hidden = standing !== 'working';
    this.#part('failure').hidden = standing !== 'failed';
    this.#part('renewed').hidden = standing !== 'renewed';
    this.#part('start').hidden = standing !== 'idle';
    this.#part('results').classList.toggle('waiting', standing === 'working');
    if (standing === 'found') return;
    if (standing !== 'working') {
      this.#part('results').replaceChildren();
      this.#part('hints').replaceChildren();
      this.#part('more').hidden = true;
    }
    this.#part('advice').hidden = true;
    this.#part('take').hidden = true;
  }
}

/** What the page's heading says: how many reports hold all that was asked for, or that none does, among those filtered. */
function headingFor(
  { all, some }: { all: number; some: number },
  { query, filtered }: { query: string; filtered: boolean },
  t: SearchWords,
  language: Language,
): string {
  const count = formatNumber(all, language);
  if (all > 0) return query === '' ? t.resultsAll(count) : t.results(count, query);
  if (query === '') return t.noneFiltered;
  return (some > 0 ? t.noneWhole(query) : t.none(query)) + (filtered ? t.amongFiltered : '');
}
