import { standsForU } from './legacy-encodings.ts';
import { asStroke, fold } from './text.ts';

/** Letters that a text should not hold, where they stand, and what should stand there instead. */
export interface Slip {
  start: number;
  end: number;
  /** What was found, named so that it can be seen: `U+200B`, or the word, `QÐ-TTg`. */
  shown: string;
  /** Where that begins. */
  from: number;
  repaired: string;
}

/**
 * Characters nobody sees: controls, and what Unicode calls ignorable by default (zero-width signs, soft hyphens,
 * direction marks, tags); the no-break spaces and line separators, which look like others. Tab and line ends are
 * none of them, nor the signs that choose how an emoji is drawn.
 */
const unseen = /[[\p{Cc}\p{DI}\u00A0\u2007\u202F\u2028\u2029]--[\t\n\r\uFE00-\uFE0F]]/gv;
/**
 * A sieve for the above, five times as fast: wide ranges that hold all of them and no letter of Vietnamese or English.
 * Most texts hold none of these.
 */
const sieve =
  /[\0-\x08\v\f\x0E-\x1F\x7F-\xA0\xAD\u02B0-\u036F\u0600-\u1DFF\u2007\u200B-\u200F\u2028-\u202F\u2060-\u206F\u2E80-\uFFFF]/;
/** Those that stand for a space. */
const space = /[\p{Zs}\u2028\u2029\v\f\u0085]/u;

/**
 * Every invisible character of a text. At either end of a line one that stands for a space goes without leaving one:
 * four spaces before a paragraph would make it code, two after it a line break.
 */
export function findUnseen(text: string): Slip[] {
  if (!sieve.test(text)) return [];
  let line = { end: -1, first: 0, last: 0 };
  return [...text.matchAll(unseen)]
    .filter(({ 0: found, index }) => !joinsEmoji(text, index) && !(found === '\u00AD' && standsForU(text, index)))
    .map(({ 0: found, index }) => {
      if (index >= line.end) line = lineAround(text, index);
      const within = line.first < index && index < line.last;
      const end = index + found.length;
      return {
        // Pages indent with no-break and plain spaces by turns: the plain ones go with those around them.
        start: index > line.last && index > line.first ? index - spacesBefore(text, index) : index,
        from: index,
        end: index < line.first ? end + spacesAfter(text, end) : end,
        shown: `U+${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
        repaired: within && space.test(found) ? ' ' : '',
      };
    });
}

function spacesBefore(text: string, at: number): number {
  let start = at;
  while (text[start - 1] === ' ' || text[start - 1] === '\t') start--;
  return at - start;
}

function spacesAfter(text: string, at: number): number {
  let end = at;
  while (text[end] === ' ' || text[end] === '\t') end++;
  return end - at;
}

/** Where a line ends, and the first and last of it that can be seen. */
function lineAround(text: string, at: number): { end: number; first: number; last: number } {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const next = text.indexOf('\n', at);
  const end = next === -1 ? text.length : next;
  const seen = text.slice(start, end).replace(unseen, (found) => ' '.repeat(found.length));
  const first = seen.search(/\S/);
  return {
    end: Math.max(end, at + 1),
    first: first === -1 ? end : start + first,
    last: start + seen.trimEnd().length - 1,
  };
}

/** Whether a zero-width joiner does its work: one picture out of two. */
function joinsEmoji(text: string, at: number): boolean {
  return (
    text[at] === '\u200D' &&
    /[\p{Extended_Pictographic}\uFE0F\u{1F3FB}-\u{1F3FF}]$/u.test(text.slice(Math.max(0, at - 2), at)) &&
    /^\p{Extended_Pictographic}/u.test(text.slice(at + 1, at + 3))
  );
}

/**
 * Latin Eth (Ð ð) and African D (Ɖ ɖ) that stand for Đ. A Vietnamese đ begins a syllable, and in an abbreviation
 * follows consonants only (QĐ, HĐND); an Icelandic eth always has a vowel before it, so those words are left alone.
 */
export function findEths(text: string): Slip[] {
  return [...text.matchAll(/[ÐƉðɖ]/g)]
    .filter(({ index }) => {
      const before = /\p{L}*$/u.exec(text.slice(Math.max(0, index - 8), index))?.[0] ?? '';
      return before.length < 8 && /^[^aeiouy]*$/.test(fold(before));
    })
    .map(({ 0: found, index }) => {
      const before = /[\p{L}\p{M}\p{N}/-]{0,40}$/u.exec(text.slice(Math.max(0, index - 40), index))?.[0] ?? '';
      const after = /^[\p{L}\p{M}\p{N}/-]{0,40}/u.exec(text.slice(index, index + 40))?.[0] ?? '';
      const from = index - before.length;
      return { start: index, end: index + 1, shown: before + after, from, repaired: asStroke(found) };
    });
}

/** A text with the slips put right. */
export function repair(text: string, slips: readonly Pick<Slip, 'start' | 'end' | 'repaired'>[]): string {
  let repaired = '';
  let done = 0;
  for (const { start, end, repaired: instead } of [...slips].sort((a, b) => a.start - b.start)) {
    repaired += text.slice(done, start) + instead;
    done = end;
  }
  return repaired + text.slice(done);
}
