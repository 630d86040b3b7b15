import { filterFacets } from '../../src/archive/facets.ts';
import type { Language } from '../../src/text/language.ts';
import type { PagefindData } from '../../src/search/query/hit.ts';
import { openLibrary, type Index, type Library } from '../../src/search/query/library.ts';
import type { NamesFile } from '../../src/search/query/names-file.ts';
import { fromSearchable, toSearchable } from '../../src/search/query/searchable-text.ts';
import { foldedWords } from '../../src/search/query/tokens.ts';
import { toWordsFile } from '../../src/search/query/words-file.ts';

/** A report of a library that is made by hand, without an index. */
export interface SmallReport {
  /** Its day is in it. */
  id: string;
  title?: string;
  body?: string;
  /** The title and text in the other language. */
  other?: { title: string; body: string };
  language?: Language;
  keywords?: string;
  /** What it is filed under: `province`, `place`, `program` … */
  filed?: Record<string, string[]>;
  /** What the index scores it, whatever is asked. */
  score?: number;
  /** Called each time it is read. */
  onRead?: () => Promise<void>;
}

const none = { province: [], region: [], program: [], organization: [], topic: [], document: [] };

/**
 * What a search needs, over a few reports: as the worker opens it, but for the index, which finds by the contract of
 * Pagefind: a report holds every word that is asked, accents or none, or a word that begins so; the places of the words
 * are told in order. That Pagefind keeps the contract is tried in finding.test.ts.
 */
export async function smallLibrary(
  reports: readonly SmallReport[],
  names: { facets?: Partial<NamesFile['facets']>; synonyms?: string[][] } = {},
): Promise<Library> {
  const textOf = ({ title = 'Tin bịa', body = '', other }: SmallReport) =>
    `${title}. ${body}${other ? ` ⁂ ${other.title}. ${other.body}` : ''}`;
  const all = reports.map((report) => ({ report, words: foldedWords(textOf(report)) }));
  const resultOf = ({ report, words }: (typeof all)[number], asked: readonly string[]) => ({
    id: `key-${report.id}`,
    score: report.score ?? 1,
    words: words.flatMap((word, at) => (asked.some((each) => word.startsWith(each)) ? [at] : [])),
    data: async (): Promise<PagefindData> => {
      await report.onRead?.();
      const filters = { date: [report.id.slice(0, 10)], language: [report.language ?? 'vi'], ...report.filed };
      const meta: Record<string, string> = { title: toSearchable(report.title ?? 'Tin bịa') };
      if (report.other) meta.translated = toSearchable(report.other.title);
      if (report.keywords !== undefined) meta.keywords = toSearchable(report.keywords);
      const content = toSearchable(textOf(report));
      return { url: `/${report.id}/`, content, raw_content: content, meta, filters };
    },
  });
  const index: Index = {
    search: (term) => {
      const asked = term === null ? [] : foldedWords(fromSearchable(term));
      const found = all.filter(({ words }) => asked.every((each) => words.some((word) => word.startsWith(each))));
      return Promise.resolve({ results: found.map((each) => resultOf(each, asked)) });
    },
    preload: () => Promise.resolve(),
  };
  // Rows stand in the order of the keys.
  const sorted = reports.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const start = sorted[0]?.id.slice(0, 10) ?? '2000-01-01';
  const column = (facet: string) => {
    const values = [...new Set(sorted.flatMap(({ filed }) => filed?.[facet] ?? []))];
    return { values, rows: sorted.map(({ filed }) => (filed?.[facet] ?? []).map((value) => values.indexOf(value))) };
  };
  return openLibrary(
    index,
    {
      start,
      days: sorted.map(({ id }) => (Date.parse(id.slice(0, 10)) - Date.parse(start)) / 86_400_000),
      facets: Object.fromEntries(filterFacets.map((facet) => [facet, column(facet)])) as never,
    },
    { facets: { ...none, ...names.facets }, synonyms: names.synonyms ?? [] },
    toWordsFile(
      reports.length,
      all.map(({ words }) => Object.fromEntries([...new Set(words)].map((word) => [word, 1]))),
    ),
  );
}
