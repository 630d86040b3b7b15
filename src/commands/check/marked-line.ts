import { commands } from '../../words/editors/harmless.ts';

/** A line of a file with the place of a problem marked below it. */
export interface MarkedLine {
  line: string;
  /** Spaces up to the place, then a caret, and tildes under the rest of what was found. */
  mark: string;
}

/** East Asian wide and emoji: two columns each in a terminal. */
const wide =
  /[\p{Emoji_Presentation}\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF01-\uFF60]/u;

/**
 * Cuts a long line around the place. A tab becomes two spaces; an invisible or control character becomes a dot.
 * @param column in UTF-16 units, from 1
 * @param length of the text at fault, in UTF-16 units
 * @param width columns to use
 */
export function markedLine(text: string, column: number, length: number, width: number): MarkedLine {
  // As long as before, so that the mark stays under its letter.
  const source = text.replace(commands, (sign) => `${sign.slice(1)}·`);
  const at = Math.min(column - 1, source.length);
  const room = Math.max(20, width);
  // Half of the width is for what comes before the place.
  let start = Math.max(0, at - (source.length > room ? Math.floor(room / 2) : at));
  if (isLowSurrogate(source, start)) start++;
  const before = (start > 0 ? '…' : '') + shown(source.slice(start, at));
  let line = before;
  let columns = columnsOf(before);
  let marked = 0;
  let end = at;
  for (const letter of source.slice(at, at + room)) {
    const piece = shown(letter);
    if (columns + columnsOf(piece) > room && end > at) {
      line += '…';
      break;
    }
    line += piece;
    columns += columnsOf(piece);
    if (end < at + Math.max(length, 1)) marked += columnsOf(piece);
    end += letter.length;
  }
  return { line, mark: `${' '.repeat(columnsOf(before))}^${'~'.repeat(Math.max(0, marked - 1))}` };
}

function isLowSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
}

function shown(text: string): string {
  return text.replace(/\t/g, '  ').replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, '·');
}

function columnsOf(text: string): number {
  let columns = 0;
  for (const letter of text) columns += /\p{M}/u.test(letter) ? 0 : wide.test(letter) ? 2 : 1;
  return columns;
}
