import { searchWords } from '../../words/readers/search-words.ts';
import { languageOf, type Language } from '../../text/language.ts';
import type { Urls } from '../../archive/urls.ts';
import type { Findings, Rest } from '../query/messages.ts';

import { countFilters, emptyState, isIdle, type SearchState } from '../query/state.ts';
import { Board } from './board.ts';
import { carryOver, findReport, readAddress, writeAddress } from './address.ts';
import { showChosen } from './chosen-filters.ts';
import { requireElement } from './elements.ts';
import { FilterForm } from './filter-form.ts';
import { renderHints } from './hints.ts';
import { listenForKeys } from './keyboard.ts';
import type { PageData } from './page-data.ts';
import { listenForTaking, Suggestions } from './on-demand.ts';
import { ResultList } from './result-list.ts';
import { SearchWorker } from './search-worker.ts';

/** How many results are shown at first, and with each "more". */
const STEP = 20;
/** Milliseconds of quiet before a query in the making is searched. */
const QUIET = 150;

/**
 * The search page's one moving part. The page is complete without it (words, filters and lists are in the HTML);
 * this element searches as one types, keeps all of it in the address and announces what it found.
 */
class ArchiveSearch extends HTMLElement {
  readonly #language: Language = languageOf(document.documentElement.lang);
  readonly #t = searchWords(this.#language);
  readonly #field = requireElement(document, 'input[type="search"][name="q"]') as HTMLInputElement;
  #data!: PageData;
  #filters!: FilterForm;
  #results!: ResultList;
  #board!: Board;
  #suggestions!: Suggestions;
  #worker!: SearchWorker;
  #state!: SearchState;
  #shown = STEP;
  /** Where the page was scrolled to, to be taken up once results stand again. */
  #scroll = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    this.#data = JSON.parse(this.#part('data').textContent) as PageData;
    this.#filters = new FilterForm(this.#part('filters'), this.#part('sort'), this.#language);
    this.#results = new ResultList(this.#part('results'), this.#t, {
      language: this.#language,
      template: this.#part('result') as HTMLTemplateElement,
      urls: { report: this.#address },
      places: this.#data.places,
      program: (id) => this.#filters.labelOf('program', id),
    });
    this.#board = new Board(this, this.#t, this.#language);
    this.#worker = new SearchWorker(this.#data.base, {
      answered: (answer) => this.#show(answer),
      ready: () => this.#board.loaded(),
      suggested: (suggestions) => this.#suggestions.show(suggestions),
      failed: (renewed) => this.#board.failed(renewed, this.#state.query.trim()),
    });
    this.#suggestions = new Suggestions(this.#field, this.#t.suggestions, (text) => {
      this.#field.value = text;
      void this.#submitted(text);
    });
    this.#part('starting').hidden = true;
    this.#part('app').hidden = false;
    // Narrow screens start with the filters folded away; wide ones always show them.
    if (!matchMedia('(width >= 62rem)').matches) this.#part('filters').removeAttribute('open');
    this.#listen();
    this.#restore();
    // From the field of another page: a report's id opens the report, as it does here.
    void findReport(this.#state.query.trim(), this.#language, this.#address).then((address) => {
      if (address !== undefined) location.replace(address);
    });
  }

  #listen(): void {
    const input = this.#field;
    input.addEventListener('focus', () => this.#worker.start());
    input.addEventListener('input', () => this.#typed(input.value));
    input.form?.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#submitted(input.value.normalize('NFC').trim());
    });
    listenForKeys(input, this.#results);
    this.#part('filters').addEventListener('change', () => this.#filtered());
    this.#part('sort').addEventListener('change', () => this.#filtered());
    this.#part('clear').addEventListener('click', () =>
      this.#set({ ...emptyState(this.#data.filters), query: this.#state.query, sort: this.#state.sort }),
    );
    listenForTaking(this.#part('take'), this.#worker, this.#filters, this.#data, this.#language);
    this.#part('retry').addEventListener('click', () => this.#search());
    this.#part('reload').addEventListener('click', () => location.reload());
    this.#part('more').addEventListener('click', () => {
      this.#shown += STEP;
      this.#scroll = 0;
      this.#search();
    });
    window.addEventListener('popstate', () => this.#restore());
    // A browser that comes back fills in boxes by their order, which is no longer theirs.
    window.addEventListener('pageshow', () => this.#filters.write(this.#state));
    window.addEventListener('pagehide', () => history.replaceState({ shown: this.#shown, scroll: scrollY }, ''));
  }

  #part(name: string): HTMLElement {
    return requireElement(this, `[data-part="${name}"]`);
  }

  readonly #address: Urls['report'] = (id, language) => `${this.#data.report[language]}${id}/`;

  /** Takes up what the address says. */
  #restore(): void {
    const { state, shown, scroll } = readAddress(this.#data.filters);
    this.#state = state;
    carryOver(location.search);
    this.#shown = shown ?? STEP;
    this.#scroll = scroll;
    if (this.#field.value.normalize('NFC').trim() !== state.query) this.#field.value = state.query;
    this.#filters.write(state);
    this.#search();
  }

  #typed(query: string): void {
    clearTimeout(this.#timer);
    if (/\S\s$/.test(query)) this.#worker.prepare(query.trim());
    this.#timer = setTimeout(() => {
      this.#state = { ...this.#state, query: query.normalize('NFC') };
      this.#shown = STEP;
      this.#scroll = 0;
      // Typing replaces the address: "back" leaves the search, not a letter.
      writeAddress(this.#state, 'replaceState');
      this.#search();
      this.#worker.suggest(query, this.#language);
    }, QUIET);
  }

  /** A report's id opens the report, if there is one; anything else is searched. */
  async #submitted(query: string): Promise<void> {
    const address = await findReport(query, this.#language, this.#address);
    if (address === undefined) this.#set({ ...this.#state, query });
    else location.assign(address);
  }

  #filtered(): void {
    this.#set({ ...this.#state, ...this.#filters.read(this.#data.filters) });
  }

  #set(state: SearchState): void {
    clearTimeout(this.#timer);
    this.#suggestions.show([]);
    this.#worker.suggest('', this.#language);
    this.#state = state;
    writeAddress(this.#state, 'pushState');
    this.#restore();
  }

  #search(): void {
    showChosen(
      (name) => this.#part(name),
      this.#state,
      this.#filters,
      this.#t,
      (without) => {
        this.#set(without);
        this.#field.focus();
      },
    );
    if (isIdle(this.#state)) {
      this.#worker.forget();
      this.#filters.showCounts(undefined);
      this.#board.idle();
      return;
    }
    this.#board.working(this.#state.query.trim(), this.#worker.isReady);
    this.#worker.search({ state: this.#state, count: this.#shown, language: this.#language });
  }

  #show(answer: Findings | Rest): void {
    if (answer.kind === 'rest') this.#results.append(answer.hits);
    else {
      this.#results.show(answer);
      this.#board.found(answer, this.#state.query.trim(), countFilters(this.#state) > 0);
      this.#part('more').hidden = this.#shown >= answer.all + answer.some;
      this.#part('hints').replaceChildren(
        ...renderHints(answer, {
          t: this.#t,
          filters: this.#filters,
          pages: this.#data.pages,
          language: this.#language,
          state: this.#state,
          set: (state) => this.#set(state),
        }),
      );
      this.#filters.showCounts(answer.counts);
    }
    if (this.#scroll > 0) scrollTo({ top: this.#scroll });
  }
}

customElements.define('archive-search', ArchiveSearch);
