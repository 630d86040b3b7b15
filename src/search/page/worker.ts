/// <reference lib="webworker" />
import type { Language } from '../../text/language.ts';
import type { CatalogueFile } from '../query/catalogue-file.ts';
import type { CardsFile } from '../query/cards-file.ts';
import { countRows, passes, type FacetFile } from '../query/facet-rows.ts';
import { IndexFiles, isRenewed, MissingFile } from './index-files.ts';
import { openPagefind } from './pagefind.ts';
import { toHit } from '../query/hit.ts';
import { openLibrary, type PagefindResult, type Library } from '../query/library.ts';
import type { Answer, NamedCard, Request } from '../query/messages.ts';
import type { NamesFile } from '../query/names-file.ts';
import { namedBy } from '../query/named-by.ts';
import { WEIGHT, type Query } from '../query/query.ts';
import { retrieve } from '../query/retrieve.ts';
import { toSearchable } from '../query/searchable-text.ts';
import type { WordsFile } from '../query/words-file.ts';

/*
 * Runs Pagefind in a worker of our own: Pagefind then stays in this thread instead of starting its own worker,
 * which copies every result (at 10,000 reports 479 ms against 95 ms, 95th percentile).
 */

/** Of an archive of more reports titles are not suggested: each visitor would have to fetch them all. */
const MOST_TITLES = 400;
/** How many results are shown before the rest is loaded: what a phone shows at first. */
const FIRST = 10;

const ownFetch = self.fetch.bind(self);
let files: IndexFiles | undefined;
let library: Promise<Library> | undefined;
const cards: Partial<Record<Language, Promise<CardsFile>>> = {};
let newest = 0;
/** The keys of all that the last search found, in order. */
let last: string[] = [];

const answer = (message: Answer) => self.postMessage(message);

self.addEventListener('message', (event: MessageEvent<Request>) => {
  const request = event.data;
  if (request.kind === 'start') {
    library = load(request.base);
    // A failure is reported with the first search, when someone is waiting.
    library.then(() => answer({ kind: 'ready' })).catch(() => undefined);
    return;
  }
  if (request.kind === 'prepare') {
    void prepare(request.text);
    return;
  }
  if (request.kind === 'take') {
    take().catch((error: unknown) => fail(newest, error));
    return;
  }
  if (request.kind === 'suggest') {
    // Without suggestions one searches all the same.
    suggestFor(request).catch(() => undefined);
    return;
  }
  newest = request.number;
  search(request).catch((error: unknown) => fail(request.number, error));
});

/** Says that a search failed, and why. */
async function fail(number: number, error: unknown): Promise<void> {
  const { message, renewed } = files ? await files.explain(error) : new MissingFile(String(error), isRenewed(error));
  answer({ kind: 'failed', number, reason: message, renewed });
}

/** Hands over the catalogue's entries of the last results, all of them, in their order. */
async function take(): Promise<void> {
  const entries = files ? await readCatalogue(files) : {};
  answer({ kind: 'taken', entries: last.flatMap((key) => entries[key] ?? []) });
}

async function suggestFor({ number, text, language }: Extract<Request, { kind: 'suggest' }>): Promise<void> {
  const open = await library;
  if (!open || !files) return;
  const [{ suggest }, names, titles] = await Promise.all([
    import('../query/suggest.ts'),
    cardsIn(files, language),
    open.rows.size <= MOST_TITLES ? readCatalogue(files) : {},
  ]);
  answer({
    kind: 'suggested',
    number,
    suggestions: suggest(text, open.lexicon, names, Object.values(titles), language),
  });
}

let catalogue: Promise<CatalogueFile> | undefined;

function readCatalogue(open: IndexFiles): Promise<CatalogueFile> {
  return (catalogue ??= open.read<CatalogueFile>('catalogue'));
}

function cardsIn(open: IndexFiles, language: Language): Promise<CardsFile> {
  return (cards[language] ??= open.read<CardsFile>(`cards-${language}`));
}

/** Fetches ahead what a search will ask for. Should it fail, the search itself will say so. */
async function prepare(text: string): Promise<void> {
  const open = await library?.catch(() => undefined);
  await open?.index.preload(toSearchable(text)).catch(() => undefined);
}

async function load(base: string): Promise<Library> {
  const open = await IndexFiles.open(`${base}pagefind/`, ownFetch);
  files = open;
  self.fetch = open.fetch;
  const [index, facets, names, words] = await Promise.all([
    openPagefind(open),
    open.read<FacetFile>('facets'),
    open.read<NamesFile>('names'),
    open.read<WordsFile>('words'),
  ]);
  return openLibrary(index, facets, names, words);
}

async function search({ state, number, count, language }: Extract<Request, { kind: 'search' }>): Promise<void> {
  if (!library) throw new Error('search was not started');
  const open = await library;
  const text = state.query.trim();
  const outcome =
    text.length < 2
      ? { all: (await open.index.search(null)).results, some: [], query: undefined, mended: undefined }
      : await retrieve(text, open);
  if (number !== newest) return;

  const kept = (found: PagefindResult[]) =>
    found.filter(({ id }) => {
      const row = open.rows.get(id);
      return row !== undefined && passes(row, state);
    });
  const dateOf = ({ id }: PagefindResult) => open.rows.get(id)?.date ?? '';
  const sorted = (found: PagefindResult[]) => {
    if (state.sort === 'relevance' && outcome.query) return found;
    const sign = state.sort === 'oldest' ? 1 : -1;
    return found.toSorted((a, b) => (dateOf(a) < dateOf(b) ? -sign : dateOf(a) > dateOf(b) ? sign : 0));
  };
  const all = sorted(kept(outcome.all));
  const some = sorted(kept(outcome.some));
  const searched = new Set(
    outcome.query?.words.filter((word) => word.weight > WEIGHT.small).map((word) => word.folded),
  );
  last = [...all, ...some].map(({ id }) => id);
  const shown = [...all, ...some].slice(0, count);
  const load = (found: PagefindResult[]) =>
    Promise.all(found.map(async (each) => toHit(await each.data(), searched, language)));
  const hits = await load(shown.slice(0, FIRST));
  if (number !== newest) return;
  const rows = [...outcome.all, ...outcome.some].map(({ id }) => open.rows.get(id)).filter((row) => row !== undefined);
  const cards = outcome.query ? await cardsFor(outcome.query, language) : [];
  if (number !== newest) return;
  answer({
    kind: 'found',
    number,
    all: all.length,
    some: some.length,
    hits,
    counts: countRows(rows, state),
    ...(outcome.mended === undefined ? {} : { mended: outcome.mended }),
    cards,
  });
  if (shown.length <= FIRST) return;
  const rest = await load(shown.slice(FIRST));
  if (number === newest) answer({ kind: 'rest', number, hits: rest });
}

/** The cards of what a query names. */
async function cardsFor(query: Query, language: Language): Promise<NamedCard[]> {
  const named = namedBy(query);
  if (!files || named.length === 0) return [];
  const file = await cardsIn(files, language);
  return named.flatMap(({ facet, value, whole }) => {
    const card = file[facet].find(([each]) => each === value);
    return card ? [{ facet, whole, card }] : [];
  });
}
