import type { Fault } from './fault.ts';
import { placeAt } from './yaml.ts';

/**
 * The lines git writes where two people changed the same place, one or more of them: seven signs, or more within a
 * merge of merges, then a name or nothing. A row of `=` has seven and nothing behind it: a longer or shorter one can
 * underline a heading. Prettier makes seven nested quotes of the last sign.
 */
const MARKER = /^(?:<{7,}|\|{7,}(?=[ \r\n]|$)|>{7,}|(?:> ){6}>(?! ?>)|={7}[ \t]*(?=\r?$))/m;

/** The first marker of a conflict left in a text. Found before anything is parsed: a parser would call it something else. */
export function findConflict(text: string): Fault | undefined {
  // Most texts hold none of these, and are passed over at once.
  if (!/<{7}|\|{7}|>{7}|={7}|(?:> ){6}>/.test(text)) return undefined;
  const found = MARKER.exec(text);
  if (!found) return undefined;
  const line = text.slice(found.index).split(/\r?\n/, 1)[0] ?? '';
  return { ...placeAt(text, found.index), code: 'conflict-marker', actual: line.slice(0, 60) };
}
