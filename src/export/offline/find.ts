import { foldedWords, tokenize } from '../../search/query/tokens.ts';
import { fold } from '../../text/text.ts';
import type { OfflineRecord } from './offline-record.ts';

/** What was found: reports that hold every word asked for, and those that hold half of them or more; the best first. */
export interface Found {
  all: OfflineRecord[];
  some: OfflineRecord[];
  /** The folded words asked for. */
  words: string[];
}

/** What a word counts by where it stands: in the title, among the names of places and such, in the text. */
const POINTS = { title: 10, names: 6, text: 1 };
/** What the whole query counts that stands in a title word by word, and with the accents it was typed with; and a name in the query. */
const PHRASE = { folded: 40, exact: 20, name: 30 };

/**
 * Finds reports by folded words, with or without accents. The last word may be the beginning of one: it may still be
 * in the making.
 * @param reports newest first, which is also the order of equals
 */
export function find(query: string, reports: readonly OfflineRecord[]): Found {
  const words = [...new Set(tokenize(query).map(({ folded }) => folded))];
  if (words.length === 0) return { all: [], some: [], words };
  const scored = reports.map((report) => ({ report, ...score(report, query, words) }));
  const best = (held: (count: number) => boolean) =>
    scored
      .filter(({ count }) => held(count))
      .sort((a, b) => b.count - a.count || b.points - a.points)
      .map(({ report }) => report);
  return {
    all: best((count) => count === words.length),
    some: best((count) => count < words.length && count * 2 >= words.length),
    words,
  };
}

function score({ names, versions }: OfflineRecord, query: string, words: readonly string[]) {
  const texts = Object.values(versions);
  const titles = texts.map(
    ({ title }) =>
      ` ${tokenize(title)
        .map(({ folded }) => folded)
        .join(' ')} `,
  );
  const fields = {
    title: titles.join(''),
    names: ` ${names.join(' ')} `,
    text: ` ${texts.map((text) => text.words).join(' ')} `,
  };
  let count = 0;
  let points = 0;
  for (const [index, word] of words.entries()) {
    const sought = index === words.length - 1 ? ` ${word}` : ` ${word} `;
    const where = (Object.keys(fields) as (keyof typeof fields)[]).filter((field) => fields[field].includes(sought));
    if (where.length > 0) count++;
    for (const field of where) points += POINTS[field];
  }
  const typed = query.normalize('NFC').trim().toLowerCase();
  if (texts.some(({ title }) => fold(title).includes(fold(typed)))) points += PHRASE.folded;
  if (texts.some(({ title }) => title.toLowerCase().includes(typed))) points += PHRASE.exact;
  const asked = ` ${foldedWords(query).join(' ')} `;
  points += PHRASE.name * names.filter((name) => asked.includes(` ${name} `)).length;
  return { count, points };
}
