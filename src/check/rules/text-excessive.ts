import { placeAt } from '../../content/yaml.ts';
import { rule, type Found } from '../rule.ts';

/**
 * A text no reader could use and few programs could show: it would make a page of gigabytes, or never be done. Nothing
 * else of it is looked at. Of pages of prose some are refused before they are parsed (../mdx.ts).
 */
export const textExcessive = rule(
  { 'text-excessive': 'error' },
  {
    file: ({ text }) => checkLoad(text.replace(/^\uFEFF/, '')),
    page: ({ mdx, placeOf, start }) =>
      mdx.excess ? [{ ...placeOf(start + mdx.excess.offset), code: 'text-excessive', ...mdx.excess.found }] : [],
  },
);

/** More than any decree. */
const MOST = 3_000_000;
/**
 * With HTML or entities: both are read again by a parser whose work can be many times their length. Sätteri 0.10.5
 * aborts the process on a paragraph of half a megabyte with many entities, and slows down before.
 */
const MOST_MARKED = 300_000;
/** Entities, each of which Sätteri writes with all of its paragraph before it. */
const MOST_ENTITIES = 5_000;
/** Real front matter has a thousandth of it; every field, list and comment in it is read several times. */
const MOST_FRONT = 100_000;
/** Marks of footnotes: each makes a link there and a link back. */
const MOST_FOOTNOTES = 5_000;
/** Cells of tables: a row has as many as the head, however few are written. */
const MOST_CELLS = 300_000;
/** Columns of a table; marks of quotes and lists at the start of one line. */
const WIDEST = 100;
/** Underscores in one word: Sätteri looks for an e-mail address anew at each of them, through all of the word. */
const MOST_UNDERSCORES = 500;

// The lookahead takes the spaces once and for all: given back one by one, a long row of them takes square time.
const table = new RegExp(`^(?=([ \\t>]*))\\1\\|?(?:[ \\t]*:?-+:?[ \\t]*\\|){${WIDEST}}`, 'm');
const nested = new RegExp(`^[ \\t]*(?:>[ \\t]*|(?:[-+*]|\\d{1,9}[.)])[ \\t]+){${WIDEST}}`, 'm');

/** What must pass before a text is parsed: Sätteri would abort on some of these. */
export function checkLoad(text: string): Found<'text-excessive'>[] {
  const most = /&#?\w|(?<!\\)(?:\\\\)*<[a-z!?/]/i.test(text) ? MOST_MARKED : MOST;
  if (text.length > most)
    return [{ line: 1, column: 1, code: 'text-excessive', actual: String(text.length), expected: String(most) }];
  const front = text.startsWith('---') ? text.indexOf('\n---', 3) : -1;
  if (front > MOST_FRONT)
    return [{ line: 1, column: 1, code: 'text-excessive', actual: String(front), expected: String(MOST_FRONT) }];
  const at =
    placeOfMany(text, /&#?\w{1,40};/g, MOST_ENTITIES) ??
    placeOfMany(text, /\[\^/g, MOST_FOOTNOTES) ??
    longestWord(text) ??
    largestTable(text);
  if (at !== undefined) return [excessive(text, at, 60)];
  for (const shape of [table, nested]) {
    const found = shape.exec(text);
    if (found) return [excessive(text, found.index, found[0].length)];
  }
  return [];
}

function excessive(text: string, at: number, length: number): Found<'text-excessive'> {
  const actual = text.slice(at, at + Math.min(length, 60)).split('\n', 1)[0] ?? '';
  return { ...placeAt(text, at), code: 'text-excessive', actual: actual.trim() };
}

/** Where the first match beyond a number of them stands. */
function placeOfMany(text: string, pattern: RegExp, most: number): number | undefined {
  let count = 0;
  for (const { index } of text.matchAll(pattern)) if (++count > most) return index;
  return undefined;
}

function longestWord(text: string): number | undefined {
  if (!text.includes('_')) return undefined;
  for (const { 0: word, index } of text.matchAll(/[^ \t\r\n]+/g))
    if (word.length > MOST_UNDERSCORES && placeOfMany(word, /_/g, MOST_UNDERSCORES) !== undefined) return index;
  return undefined;
}

/** Where the line stands with which a text has too many cells: columns by rows, down to the next empty line. */
function largestTable(text: string): number | undefined {
  if (!/-[ \t]*\||\|[ \t]*:?-/.test(text)) return undefined;
  let columns = 0;
  let cells = 0;
  for (const { 0: line, index } of text.matchAll(/[^\n]+/g)) {
    const inner = line.replace(/^[ \t>]+/, '').trimEnd();
    if (inner === '' || text[index - 2] === '\n') columns = 0;
    if (/^[-:| \t]+$/.test(inner) && inner.includes('|'))
      columns = Math.max(columns, inner.replace(/^\||\|$/g, '').split('|').length);
    cells += columns;
    if (cells > MOST_CELLS) return index;
  }
  return undefined;
}
