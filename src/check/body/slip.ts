import { bisectRight } from 'd3-array';
import { rangeOf, type Markdown } from '../markdown.ts';
import type { ReadableReport } from '../subjects.ts';

/** Markdown that does not say what it was meant to say. Offsets are those of the body, in UTF-16 units. */
export interface BodySlip<Code extends string = string> {
  code: Code;
  at: number;
  /** What was found, as written. */
  actual: string;
  /** What to write instead, where that can be said. */
  expected?: string;
  /** Changes that put it right without a doubt: signs and spaces alone, never a word. */
  mends?: readonly Mend[];
}

/** A stretch of the body and what takes its place. */
export interface Mend {
  start: number;
  end: number;
  repaired: string;
}

/** A finder of slips as the look of a rule. */
export function slipsIn<Code extends string>(find: (markdown: Markdown) => BodySlip<Code>[]) {
  return ({ markdown, text }: ReadableReport) =>
    find(markdown)
      .sort((a, b) => a.at - b.at)
      .map(({ code, at, actual, expected }) => ({
        ...text.placeOf(text.body + at),
        code,
        actual: oneLine(actual),
        ...(expected === undefined ? {} : { expected: oneLine(expected) }),
      }));
}

function oneLine(text: string): string {
  return (text.trim().split('\n', 1)[0] ?? '').slice(0, 80);
}

/** Whether an offset lies in code or HTML, where signs mean themselves. */
export function isCode(markdown: Markdown): (offset: number) => boolean {
  const ranges = markdown.nodes('code', 'inlineCode', 'html').map(rangeOf);
  const starts = ranges.map(({ from }) => from);
  return (offset) => offset < (ranges[bisectRight(starts, offset) - 1]?.to ?? 0);
}

/** The lines of a stretch of the body, without their ends. */
export function linesOf(body: string, { from, to }: { from: number; to: number }): { at: number; line: string }[] {
  return [...body.slice(from, to).matchAll(/[^\n]+/g)].map(({ 0: line, index }) => ({
    at: from + index,
    line: line.replace(/\r$/, ''),
  }));
}

/** Whether nothing stands before an offset in its line: in a list or a quotation a line begins with other signs. */
export function beginsLine(body: string, offset: number): boolean {
  return offset === 0 || body[offset - 1] === '\n';
}
