import type { Library, PagefindResult } from './library.ts';
import type { Query } from './query.ts';
import { toSearchable } from './searchable-text.ts';

/** Results that hold every word of a query that is asked for. */
export function askAll(query: Query, library: Library): Promise<Map<string, PagefindResult>> {
  const asked = query.words.filter((word) => word.asked).map((word) => word.exact);
  return ask(asked.join(' '), library);
}

async function ask(term: string, { index }: Library): Promise<Map<string, PagefindResult>> {
  if (term === '') return new Map();
  const { results } = await index.search(toSearchable(term));
  return new Map(results.map((result) => [result.id, result]));
}

/** Adds results that are not there yet, for less. */
export function merge(into: Map<string, PagefindResult>, more: Map<string, PagefindResult>, factor: number): void {
  for (const [id, found] of more) {
    const known = into.get(id);
    if (!known) into.set(id, { ...found, score: found.score * factor });
  }
}

/** Results with any of the more telling words; each word adds what it tells. */
export async function askEach(query: Query, library: Library): Promise<Map<string, PagefindResult>> {
  const telling = query.words
    .filter((word) => word.asked)
    .sort((a, b) => b.weight - a.weight)
    .filter((word, place) => place < 2 || (place < 4 && library.words.share(word.folded) < 0.2));
  const merged = new Map<string, PagefindResult>();
  for (const word of telling)
    for (const [id, found] of await ask(word.exact, library)) {
      const known = merged.get(id);
      merged.set(id, {
        ...found,
        words: [...(known?.words ?? []), ...found.words],
        score: (known?.score ?? 0) + word.weight,
      });
    }
  return merged;
}
