import { formatNumber } from '../i18n/format.ts';
import { searchWords } from '../i18n/search-words.ts';
import { isLanguage, type Language } from '../model/language.ts';
import { createUrls } from '../model/urls.ts';
import { filterFacets } from './filter-facets.ts';
import type { Answer, Request } from './messages.ts';
import { renderHit, type HitContext } from './render-hit.ts';
import { countFilters, emptyState, isIdle, readState, sorts, writeState, type SearchState } from './state.ts';

/** How many results are shown at first, and with each "more". */
const STEP = 20;
/** Milliseconds of quiet before a query in the making is searched. */
const QUIET = 150;

/**
 * The search page's one moving part. The page is complete without it (words, filters and lists are in the HTML);
 * this element searches as one types, keeps all of it in the address and announces what it found.
 */
class ArchiveSearch extends HTMLElement {
  readonly #language: Language = isLanguage(document.documentElement.lang) ? document.documentElement.lang : 'vi';
  readonly #words = searchWords(this.#language);
  readonly #base = this.dataset.base ?? '/';
  #state: SearchState = emptyState();
  #shown = STEP;
  #number = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #worker: Worker | undefined;
  #context: HitContext | undefined;

  connectedCallback(): void {
    this.#part('app').hidden = false;
    // Narrow screens start with the filters folded away; wide ones always show them.
    if (!matchMedia('(width >= 62rem)').matches) this.#part('filters').removeAttribute('open');
    const input = this.#input();
    input.addEventListener('focus', () => this.#start());
    input.addEventListener('input', () => this.#typed(input.value));
    input.form?.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#set({ ...this.#state, query: input.value.normalize('NFC') });
    });
    input.addEventListener('keydown', (event) => {
      if (event.key === 'ArrowDown') this.#move(event, 1);
    });
    this.#part('results').addEventListener('keydown', (event) => {
      if (event.key === 'ArrowDown') this.#move(event, 1);
      if (event.key === 'ArrowUp') this.#move(event, -1);
      if (event.key === 'Escape') input.focus();
    });
    this.#part('filters').addEventListener('change', () => this.#filtered());
    this.#part('sort').addEventListener('change', () => this.#filtered());
    this.#part('clear').addEventListener('click', () =>
      this.#set({ ...emptyState(), query: this.#state.query, sort: this.#state.sort }),
    );
    this.#part('more').addEventListener('click', () => {
      this.#shown += STEP;
      this.#search();
    });
    window.addEventListener('popstate', () => this.#restore());
    window.addEventListener('keydown', (event) => {
      const typing = event.target instanceof HTMLElement && event.target.closest('input, select, textarea') !== null;
      if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      input.focus();
    });
    this.#restore();
  }

  #part(name: string): HTMLElement {
    const part = this.querySelector<HTMLElement>(`[data-part="${name}"]`);
    if (!part) throw new Error(`the search page lacks its part "${name}"`);
    return part;
  }

  #input(): HTMLInputElement {
    const input = document.querySelector<HTMLInputElement>('input[type="search"][name="q"]');
    if (!input) throw new Error('the page has no search field');
    return input;
  }

  #start(): Worker {
    if (this.#worker) return this.#worker;
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', (event: MessageEvent<Answer>) => this.#answered(event.data));
    worker.addEventListener('error', () => this.#failed());
    worker.postMessage({ kind: 'start', base: this.#base } satisfies Request);
    this.#worker = worker;
    return worker;
  }

  /** Reads the address: on arrival, and on the way back and forward. */
  #restore(): void {
    this.#state = readState(new URLSearchParams(location.search));
    this.#shown = STEP;
    const input = this.#input();
    if (input.value.normalize('NFC') !== this.#state.query) input.value = this.#state.query;
    for (const facet of filterFacets)
      for (const box of this.#boxes(facet)) box.checked = this.#state.filters[facet].includes(box.value);
    for (const radio of this.#part('sort').querySelectorAll('input')) radio.checked = radio.value === this.#state.sort;
    this.#search();
  }

  #boxes(facet: string): NodeListOf<HTMLInputElement> {
    return this.#part('filters').querySelectorAll<HTMLInputElement>(`input[name="${facet}"]`);
  }

  #typed(query: string): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#state = { ...this.#state, query: query.normalize('NFC') };
      this.#shown = STEP;
      // Typing replaces the address: "back" leaves the search, not a letter.
      history.replaceState(null, '', this.#address());
      this.#search();
    }, QUIET);
  }

  #filtered(): void {
    const filters = Object.fromEntries(
      filterFacets.map((facet) => [
        facet,
        [...this.#boxes(facet)].filter((box) => box.checked).map((box) => box.value),
      ]),
    ) as SearchState['filters'];
    const chosen = this.#part('sort').querySelector<HTMLInputElement>('input:checked')?.value;
    this.#set({ ...this.#state, filters, sort: sorts.find((sort) => sort === chosen) ?? 'relevance' });
  }

  #set(state: SearchState): void {
    clearTimeout(this.#timer);
    this.#state = state;
    history.pushState(null, '', this.#address());
    this.#restore();
  }

  #address(): string {
    const params = writeState(this.#state).toString();
    return location.pathname + (params === '' ? '' : `?${params}`);
  }

  #search(): void {
    this.#showChosen();
    this.#number++;
    if (isIdle(this.#state)) {
      this.#part('results').replaceChildren();
      this.#part('more').hidden = true;
      this.#part('advice').hidden = true;
      this.#say('');
      this.#heading(this.#words.title);
      return;
    }
    this.#say(this.#words.working);
    this.#start().postMessage({
      kind: 'search',
      number: this.#number,
      state: this.#state,
      count: this.#shown,
    } satisfies Request);
  }

  #answered(answer: Answer): void {
    if (answer.number !== this.#number) return;
    if (answer.kind === 'failed') {
      this.#failed();
      return;
    }
    const { total, hits } = answer;
    const query = this.#state.query.trim();
    const count = formatNumber(total, this.#language);
    const words = this.#words;
    const heading =
      total === 0
        ? query === ''
          ? words.noneFiltered
          : words.none(query)
        : query === ''
          ? words.resultsAll(count)
          : words.results(count, query);
    this.#heading(heading);
    this.#say(heading);
    const context = (this.#context ??= this.#readContext());
    this.#part('results').replaceChildren(...hits.map((hit) => renderHit(hit, context)));
    this.#part('more').hidden = hits.length >= total;
    this.#part('advice').hidden = total > 0;
  }

  #failed(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#heading(this.#words.title);
    this.#say('');
    this.#part('results').replaceChildren();
    this.#part('more').hidden = true;
    this.#part('failure').hidden = false;
  }

  #readContext(): HitContext {
    const places = JSON.parse(this.#part('places').textContent) as HitContext['places'];
    return {
      language: this.#language,
      urls: createUrls(this.#base),
      places,
      label: (facet, value) => this.#labelOf(facet, value),
    };
  }

  #labelOf(facet: string, value: string): { text: string; square: Node | undefined } {
    const box = [...this.#boxes(facet)].find((each) => each.value === value);
    const label = box?.closest('label');
    return {
      text: label?.querySelector('.name')?.textContent ?? value,
      square: label?.querySelector('.square')?.cloneNode(),
    };
  }

  /** The filters in force, above the results, each with a button that takes it away. */
  #showChosen(): void {
    const count = countFilters(this.#state);
    const chips = filterFacets.flatMap((facet) =>
      this.#state.filters[facet].map((value) => {
        const { text, square } = this.#labelOf(facet, value);
        const item = document.createElement('li');
        const name = document.createElement('span');
        name.append(...(square ? [square] : []), text);
        const button = document.createElement('button');
        button.type = 'button';
        button.textContent = '×';
        button.setAttribute('aria-label', this.#words.remove(text));
        button.addEventListener('click', () => {
          const rest = this.#state.filters[facet].filter((other) => other !== value);
          this.#set({ ...this.#state, filters: { ...this.#state.filters, [facet]: rest } });
          this.#input().focus();
        });
        item.append(name, button);
        return item;
      }),
    );
    this.#part('chosen').replaceChildren(...chips);
    this.#part('clear').hidden = count === 0;
    this.#part('count').textContent =
      count === 0 ? '' : `(${this.#words.filtersOn(formatNumber(count, this.#language))})`;
  }

  #heading(text: string): void {
    this.#part('heading').textContent = text;
  }

  /** Said to screen readers, politely. */
  #say(text: string): void {
    this.#part('status').textContent = text;
  }

  #move(event: KeyboardEvent, step: 1 | -1): void {
    const links = [...this.#part('results').querySelectorAll<HTMLAnchorElement>('.title a')];
    const at = links.indexOf(document.activeElement as HTMLAnchorElement);
    const next = at + step < 0 ? this.#input() : links[at + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  }
}

customElements.define('archive-search', ArchiveSearch);
