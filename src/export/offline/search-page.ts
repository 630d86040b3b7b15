/// <reference lib="dom" />
import { markWords } from '../../search/query/excerpt.ts';
import type { Findings, Hit } from '../../search/query/messages.ts';
import { Board } from '../../search/page/board.ts';
import { FilterForm } from '../../search/page/filter-form.ts';
import { requireElement } from '../../search/page/elements.ts';
import type { PageData } from '../../search/page/page-data.ts';
import { ResultList } from '../../search/page/result-list.ts';
import { languageOf, otherLanguage } from '../../text/language.ts';
import { searchWords } from '../../words/readers/search-words.ts';
import { find } from './find.ts';
import type { OfflineRecord, OfflineRecords } from './offline-record.ts';

/*
 * The search of the archive in a folder: a classic script, as a browser runs no module and fetches nothing from there.
 * It fills the same page as the search of the site, without its filters.
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
let shown = STEP;
let timer: ReturnType<typeof setTimeout> | undefined;

function search(): void {
  const query = field.value.normalize('NFC').trim();
  if (query.length < 2) {
    board.idle();
    return;
  }
  const { all, some, words } = find(query, offlineRecords.reports);
  const searched = new Set(words);
  const hits = [...all, ...some].slice(0, shown).map((report) => hitOf(report, searched));
  const findings: Findings = {
    kind: 'found',
    number: 0,
    all: all.length,
    some: some.length,
    hits,
    counts: {} as Findings['counts'],
    cards: [],
  };
  results.show(findings);
  board.found(findings, query);
  part('take').hidden = true;
  part('more').hidden = shown >= all.length + some.length;
}

function hitOf({ id, date, original, places, programs: named, versions }: OfflineRecord, searched: Set<string>): Hit {
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
    programs: [...named],
  };
}

/** Searches anew, and keeps what is asked for in the address where the browser lets a file do so. */
function ask(): void {
  shown = STEP;
  const query = field.value.trim();
  try {
    history.replaceState(
      null,
      '',
      query === '' ? location.pathname : `?${new URLSearchParams({ q: query }).toString()}`,
    );
  } catch {
    // The search goes on.
  }
  search();
}

for (const name of ['starting', 'filters', 'sort', 'take']) part(name).hidden = true;
part('app').hidden = false;
field.value = new URLSearchParams(location.search).get('q') ?? '';
field.addEventListener('input', () => {
  clearTimeout(timer);
  timer = setTimeout(ask, QUIET);
});
field.form?.addEventListener('submit', (event) => {
  event.preventDefault();
  ask();
});
part('more').addEventListener('click', () => {
  shown += STEP;
  search();
});
search();
