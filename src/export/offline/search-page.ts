/// <reference lib="dom" />
import { markWords } from '../../search/query/excerpt.ts';
import { countRows, passes } from '../../search/query/facet-rows.ts';
import type { Findings, Hit } from '../../search/query/messages.ts';
import { countFilters, emptyState, isIdle, readState, writeState, type SearchState } from '../../search/query/state.ts';
import { Board } from '../../search/page/board.ts';
import { showChosen } from '../../search/page/chosen-filters.ts';
import { requireElement } from '../../search/page/elements.ts';
import { FilterForm } from '../../search/page/filter-form.ts';
import type { PageData } from '../../search/page/page-data.ts';
import { ResultList } from '../../search/page/result-list.ts';
import { languageOf, otherLanguage } from '../../text/language.ts';
import { searchWords } from '../../words/readers/search-words.ts';
import { find } from './find.ts';
import type { OfflineRecord, OfflineRecords } from './offline-record.ts';

/*
 * The search of the archive in a folder: a classic script, as a browser runs no module and fetches nothing from there.
 * It fills the same page as the search of the site, by parts of the same script; what finds is its own.
 */

declare const offlineRecords: OfflineRecords;

/** How many results are shown at first, and with each "more". */
const STEP = 20;
/** Milliseconds of quiet before a query in the making is searched. */
const QUIET = 150;

const root = requireElement(document, 'archive-search');
const part = (name: string) => requireElement(root, `[data-part="${name}"]`);
const language = languageOf(document.documentElement.lang);
const t = searchWords(language);
const field = requireElement(document, 'input[type="search"][name="q"]') as HTMLInputElement;
const data = JSON.parse(part('data').textContent) as PageData;
const board = new Board(root, t, language);
const filters = new FilterForm(part('filters'), part('sort'), language);
const results = new ResultList(part('results'), t, {
  language,
  template: part('result') as HTMLTemplateElement,
  urls: { report: (id, each) => `../../${offlineRecords.folders[each]}${id}/index.html` },
  places: data.places,
  program: (id) => filters.labelOf('program', id),
});
let state: SearchState = readState(new URLSearchParams(location.search), data.filters);
let shown = STEP;
let timer: ReturnType<typeof setTimeout> | undefined;

function search(): void {
  showChosen(part, state, filters, t, choose);
  if (isIdle(state)) {
    filters.showCounts(undefined);
    board.idle();
    return;
  }
  const query = state.query.trim();
  const found =
    query.length < 2 ? { all: [...offlineRecords.reports], some: [], words: [] } : find(query, offlineRecords.reports);
  const kept = (reports: OfflineRecord[]) => inOrder(reports.filter((report) => passes(report, state)));
  const [all, some] = [kept(found.all), kept(found.some)];
  const searched = new Set(found.words);
  const findings: Findings = {
    kind: 'found',
    number: 0,
    all: all.length,
    some: some.length,
    hits: [...all, ...some].slice(0, shown).map((report) => hitOf(report, searched)),
    counts: countRows([...found.all, ...found.some], state),
    cards: [],
  };
  results.show(findings);
  board.found(findings, query, countFilters(state) > 0);
  filters.showCounts(findings.counts);
  // A file is not handed over by a page that has no origin.
  part('take').hidden = true;
  part('more').hidden = shown >= all.length + some.length;
}

/** By relevance as they come, which is the newest first where nothing is asked. */
function inOrder(reports: OfflineRecord[]): OfflineRecord[] {
  if (state.sort === 'relevance') return reports;
  const sign = state.sort === 'oldest' ? 1 : -1;
  return reports.sort((a, b) => (a.date < b.date ? -sign : a.date > b.date ? sign : 0));
}

function hitOf({ id, date, original, places, values, versions }: OfflineRecord, searched: Set<string>): Hit {
  const own = versions[language] ? language : otherLanguage(language);
  const { title = id, summary = '' } = versions[own] ?? {};
  return {
    id,
    date,
    language: own,
    translated: own !== original,
    title: markWords(title, searched),
    excerpt: { language: own, pieces: markWords(summary, searched) },
    places: [...places],
    programs: [...values.program],
  };
}

/** Takes up another search, and keeps it in the address where the browser lets a file do so. */
function choose(next: SearchState): void {
  clearTimeout(timer);
  state = next;
  shown = STEP;
  filters.write(state);
  if (field.value.trim() !== state.query.trim()) field.value = state.query;
  const params = writeState(state).toString();
  try {
    history.replaceState(null, '', location.pathname + (params === '' ? '' : `?${params}`));
  } catch {
    // The search goes on without.
  }
  search();
}

const typed = () => choose({ ...state, query: field.value.normalize('NFC') });
const filtered = () => choose({ ...state, ...filters.read(data.filters) });

part('starting').hidden = true;
part('app').hidden = false;
if (!matchMedia('(width >= 62rem)').matches) part('filters').removeAttribute('open');
field.addEventListener('input', () => {
  clearTimeout(timer);
  timer = setTimeout(typed, QUIET);
});
field.form?.addEventListener('submit', (event) => {
  event.preventDefault();
  typed();
});
part('filters').addEventListener('change', filtered);
part('sort').addEventListener('change', filtered);
part('clear').addEventListener('click', () =>
  choose({ ...emptyState(data.filters), query: state.query, sort: state.sort }),
);
part('more').addEventListener('click', () => {
  shown += STEP;
  search();
});
choose(state);
