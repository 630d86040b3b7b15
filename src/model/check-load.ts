import type { FieldProblem } from './check-fields.ts';
import { placeAt } from './yaml.ts';

/** More than any decree. */
const MOST = 3_000_000;
/** With entities: Sätteri 0.10.5 aborts on texts of half a megabyte with many, and slows down before. */
const MOST_WITH_ENTITIES = 300_000;
/** Columns of a table; marks of quotes and lists at the start of one line. */
const WIDEST = 100;

// The lookahead takes the spaces once and for all: given back one by one, a long row of them takes square time.
const table = new RegExp(`^(?=([ \\t>]*))\\1\\|?(?:[ \\t]*:?-+:?[ \\t]*\\|){${WIDEST}}`, 'm');
const nested = new RegExp(`^[ \\t]*(?:>[ \\t]*|(?:[-+*]|\\d{1,9}[.)])[ \\t]+){${WIDEST}}`, 'm');

/** A text no reader could use and few programs could show: it would make a page of gigabytes, or never be done. */
export function checkLoad(text: string): FieldProblem[] {
  const most = /&#?\w/.test(text) ? MOST_WITH_ENTITIES : MOST;
  if (text.length > most)
    return [{ line: 1, column: 1, code: 'text-excessive', actual: String(text.length), expected: String(most) }];
  for (const shape of [table, nested]) {
    const found = shape.exec(text);
    if (found) return [{ ...placeAt(text, found.index), code: 'text-excessive', actual: found[0].trim().slice(0, 60) }];
  }
  return [];
}
