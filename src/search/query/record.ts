import { versionsOf } from './hit.ts';
import type { Library, PagefindResult } from './library.ts';
import { toWeighed, type ReadRecord } from './rank.ts';
import { fromSearchable } from './searchable-text.ts';

/** Loads and reads a result, once. */
export function readRecord(found: PagefindResult, { records, rows }: Library): Promise<ReadRecord> {
  const known = records.get(found.id);
  if (known) return known;
  const reading = read(found, rows.get(found.id)?.date ?? '');
  records.set(found.id, reading);
  // What did not come is asked for again.
  reading.catch(() => records.delete(found.id));
  return reading;
}

async function read(found: PagefindResult, date: string): Promise<ReadRecord> {
  const data = await found.data();
  const { filters, meta } = data;
  const values = Object.entries(filters).flatMap(([facet, of]) => of.map((value) => `${facet}:${value}`));
  const titles = [meta.title, meta.translated].filter((title) => title !== undefined).map(fromSearchable);
  return {
    text: toWeighed(titles, fromSearchable(meta.keywords ?? ''), versionsOf(data).join(' ')),
    values: new Set([...values, `year:${date.slice(0, 4)}`]),
  };
}
