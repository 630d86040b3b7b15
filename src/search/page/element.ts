import { formatNumber } from '../../words/format.ts';
import { searchWords } from '../../words/readers/search-words.ts';
import { languageOf, otherLanguage, type Language } from '../../text/language.ts';
import type { FilterFacet } from '../../archive/facets.ts';
import type { Urls } from '../../archive/urls.ts';
import { FilterForm } from './filter-form.ts';
import type { Answer, Findings, Hit, Request } from '../query/messages.ts';
import { element, renderHit, type HitContext } from './render-hit.ts';
import {
  countFilters,
  emptyState,
  filtersOf,
  isIdle,
  readState,
  sorts,
  writeState,
  type SearchState,
} from '../query/state.ts';

/** How many results are shown at first, and with each "more". */
const STEP = 20;
/** Milliseconds of quiet before a query in the making is searched. */
const QUIET = 150;

/** What the page hands over as data: the filters, addresses, and places as lists name them. */
interface PageData {
  base: string;
  filters: FilterFacet[];
  report: Record<Language, string>;
  document: string;
  places: Record<string, string>;
}

/**
 * The search page's one moving part. The page is complete without it (words, filters and lists are in the HTML);
 * this element searches as one types, keeps all of it in the address and announces what it found.
 */
class ArchiveSearch extends HTMLElement {
  readonly #language: Language = languageOf(document.documentElement.lang);
  readonly #t = searchWords(this.#language);
  #data!: PageData;
  #filters!: FilterForm;
  #context!: HitContext;
  #state!: SearchState;
  #shown = STEP;
  /** Where the page was scrolled to, to be taken up once results stand again. */
  #scroll = 0;
  #number = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #worker: Worker | undefined;

  connectedCallback(): void {
    this.#data = JSON.parse(this.#part('data').textContent) as PageData;
    this.#filters = new FilterForm(this.#part('filters'), this.#language);
    const report: Urls['report'] = (id, language) => `${this.#data.report[language]}${id}/`;
    this.#context = {
      language: this.#language,
      t: this.#t,
      urls: { report },
      places: this.#data.places,
      program: (id) => this.#filters.labelOf('program', id),
    };
    this.#part('app').hidden = false;
    // Narrow screens start with the filters folded away; wide ones always show them.
    if (!matchMedia('(width >= 62rem)').matches) this.#part('filters').removeAttribute('open');
    this.#listen();
    this.#restore();
  }

  #listen(): void {
    const input = this.#input();
    input.addEventListener('focus', () => this.#start());
    input.addEventListener('input', () => this.#typed(input.value));
    input.form?.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#submitted(input.value.normalize('NFC').trim());
    });
    input.addEventListener('keydown', (event) => {
      if (event.key === 'ArrowDown') this.#move(event, 1);
      if (event.key === 'Escape' && input.value === '') input.blur();
    });
    this.#part('results').addEventListener('keydown', (event) => {
      if (event.key === 'ArrowDown') this.#move(event, 1);
      if (event.key === 'ArrowUp') this.#move(event, -1);
      if (event.key === 'Escape') input.focus();
    });
    this.#part('filters').addEventListener('change', () => this.#filtered());
    this.#part('sort').addEventListener('change', () => this.#filtered());
    this.#part('clear').addEventListener('click', () =>
      this.#set({ ...emptyState(this.#data.filters), query: this.#state.query, sort: this.#state.sort }),
    );
    this.#part('more').addEventListener('click', () => {
      this.#shown += STEP;
      this.#scroll = 0;
      this.#search();
    });
    window.addEventListener('popstate', () => this.#restore());
    window.addEventListener('pagehide', () => history.replaceState({ shown: this.#shown, scroll: scrollY }, ''));
    window.addEventListener('keydown', (event) => {
      const typing = event.target instanceof HTMLElement && event.target.closest('input, select, textarea') !== null;
      if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      input.focus();
    });
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
    worker.postMessage({ kind: 'start', base: this.#data.base } satisfies Request);
    this.#worker = worker;
    return worker;
  }

  /** Reads the address: on arrival, and on the way back and forward. */
  #restore(): void {
    this.#state = readState(new URLSearchParams(location.search), this.#data.filters);
    const left = history.state as { shown?: number; scroll?: number } | null;
    this.#shown = left?.shown ?? STEP;
    this.#scroll = left?.scroll ?? 0;
    const input = this.#input();
    if (input.value.normalize('NFC').trim() !== this.#state.query) input.value = this.#state.query;
    this.#filters.write(this.#state);
    for (const radio of this.#part('sort').querySelectorAll('input')) radio.checked = radio.value === this.#state.sort;
    this.#search();
  }

  #typed(query: string): void {
    clearTimeout(this.#timer);
    if (/\S\s$/.test(query)) this.#start().postMessage({ kind: 'prepare', text: query.trim() } satisfies Request);
    this.#timer = setTimeout(() => {
      this.#state = { ...this.#state, query: query.normalize('NFC') };
      this.#shown = STEP;
      this.#scroll = 0;
      // Typing replaces the address: "back" leaves the search, not a letter.
      history.replaceState(null, '', this.#address());
      this.#search();
    }, QUIET);
  }

  /** A report's id opens the report, if there is one; anything else is searched. */
  async #submitted(query: string): Promise<void> {
    if (/^\d{4}-\d{2}-\d{2}-[a-z0-9-]+$/.test(query))
      for (const language of [this.#language, otherLanguage(this.#language)]) {
        const address = this.#context.urls.report(query, language);
        const there = await fetch(address, { method: 'HEAD' }).catch(() => undefined);
        if (there?.ok) {
          location.assign(address);
          return;
        }
      }
    this.#set({ ...this.#state, query });
  }

  #filtered(): void {
    const chosen = this.#part('sort').querySelector<HTMLInputElement>('input:checked')?.value;
    this.#set({
      ...this.#state,
      ...this.#filters.read(this.#data.filters),
      sort: sorts.find((sort) => sort === chosen) ?? 'relevance',
    });
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
    this.#part('failure').hidden = true;
    if (isIdle(this.#state)) {
      this.#clear();
      this.#heading(this.#t.title);
      return;
    }
    this.#say(this.#t.working);
    this.#start().postMessage({
      kind: 'search',
      number: this.#number,
      state: this.#state,
      count: this.#shown,
      language: this.#language,
    } satisfies Request);
  }

  #answered(answer: Answer): void {
    // An answer to an older question would only flash by.
    if (answer.number !== this.#number) return;
    if (answer.kind === 'failed') {
      this.#failed();
      return;
    }
    if (answer.kind === 'rest') {
      this.#append(answer.hits);
      return;
    }
    const { all, some } = answer;
    const total = all + some;
    const heading = this.#headingFor(total, this.#state.query.trim());
    this.#heading(heading);
    this.#say(heading);
    const { allWords, someWords, list } = this.#t;
    const parted = all > 0 && some > 0;
    this.#part('results').replaceChildren(
      ...(all > 0 ? this.#group(parted ? allWords : undefined, list, all) : []),
      ...(some > 0 ? this.#group(someWords, list, some) : []),
    );
    this.#append(answer.hits);
    this.#part('more').hidden = this.#shown >= total;
    this.#part('advice').hidden = total > 0;
    this.#showHints(answer);
    this.#filters.showCounts(answer.counts);
  }

  #headingFor(total: number, query: string): string {
    const t = this.#t;
    const count = formatNumber(total, this.#language);
    if (total === 0) return query === '' ? t.noneFiltered : t.none(query);
    return query === '' ? t.resultsAll(count) : t.results(count, query);
  }

  /** A heading and an empty list, which takes as many results as it counts. */
  #group(name: string | undefined, otherwise: string, count: number): HTMLElement[] {
    const heading = element('h2', name === undefined ? { class: 'sr-only' } : {}, name ?? otherwise);
    if (name !== undefined) heading.append(element('span', { class: 'figure' }, formatNumber(count, this.#language)));
    return [heading, element('ol', { role: 'list', 'data-count': String(count) })];
  }

  /** Adds results to the first list that has room. */
  #append(hits: readonly Hit[]): void {
    const lists = [...this.#part('results').querySelectorAll('ol')];
    for (const hit of hits)
      lists.find((list) => list.childElementCount < Number(list.dataset.count))?.append(renderHit(hit, this.#context));
    if (this.#scroll > 0) scrollTo({ top: this.#scroll });
  }

  /** Above the results: how the query was mended, documents it names, filters it suggests. */
  #showHints({ mended, documents, suggestions }: Findings): void {
    const hints: HTMLElement[] = [];
    if (mended !== undefined) hints.push(element('p', {}, this.#t.mended(mended)));
    for (const { value, number } of documents.slice(0, 3)) {
      const line = element('p', {}, `${this.#t.documents} `);
      line.append(
        element('a', { href: `${this.#data.document}${value.replaceAll('.', '-')}/`, 'data-document': value }, number),
      );
      hints.push(line);
    }
    const known = suggestions.filter(({ facet, value }) => this.#filters.has(facet, value)).slice(0, 4);
    if (known.length > 0) {
      const line = element('p', { class: 'narrow' }, `${this.#t.narrow} `);
      line.append(
        ...known.map(({ facet, value }) => {
          const button = element(
            'button',
            { type: 'button', 'data-suggest': `${facet}:${value}` },
            this.#filters.fullLabelOf(facet, value),
          );
          button.addEventListener('click', () => {
            const { filters } = this.#state;
            this.#set({ ...this.#state, filters: { ...filters, [facet]: [...filters[facet], value] } });
          });
          return button;
        }),
      );
      hints.push(line);
    }
    this.#part('hints').replaceChildren(...hints);
  }

  #clear(): void {
    this.#part('results').replaceChildren();
    this.#part('hints').replaceChildren();
    this.#part('more').hidden = true;
    this.#part('advice').hidden = true;
    this.#say('');
  }

  #failed(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#clear();
    this.#heading(this.#t.title);
    this.#part('failure').hidden = false;
  }

  /** The filters in force, above the results, each with a button that takes it away. */
  #showChosen(): void {
    const count = countFilters(this.#state);
    const { filters, from, to } = this.#state;
    const chips = filtersOf(this.#state).flatMap(([facet, values]) =>
      values.map((value) => {
        const { text, square } = this.#filters.labelOf(facet, value);
        const rest = values.filter((other) => other !== value);
        return this.#chip(text, square, { ...this.#state, filters: { ...filters, [facet]: rest } });
      }),
    );
    if (from !== '' || to !== '')
      chips.push(this.#chip(`${from || '…'}–${to || '…'}`, undefined, { ...this.#state, from: '', to: '' }));
    this.#part('chosen').replaceChildren(...chips);
    this.#part('clear').hidden = count === 0;
    this.#part('count').textContent = count === 0 ? '' : `(${this.#t.filtersOn(formatNumber(count, this.#language))})`;
  }

  #chip(text: string, square: Node | undefined, without: SearchState): HTMLElement {
    const item = element('li');
    const name = element('span');
    name.append(...(square ? [square] : []), text);
    const button = element('button', { type: 'button', 'aria-label': this.#t.remove(text) }, '×');
    button.addEventListener('click', () => {
      this.#set(without);
      this.#input().focus();
    });
    item.append(name, button);
    return item;
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
