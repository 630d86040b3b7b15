import { bisectLeft } from 'd3-array';
import { rangeOf, type Markdown } from '../markdown.ts';
import type { BodySlip, Mend } from './slip.ts';

/** Two signs that stand in pairs around bold or struck words; longer rows are lines to write on. */
const pair = /(?<![\\*_~])(\*\*|__|~~)(?!\1?[*_~])/g;

/** Bold words on one line, apart from the words around them, without spaces or signs within. */
const plain = /(?<=^|[\s(])\*\*[\p{L}\p{N}][^\n*_~`<>[\]\\|]*(?<=[\p{L}\p{N}])\*\*(?=[\s.,:;)]|$)/gmu;

/** Signs of bold print that are shown as they are typed: spaces within, or a letter right after them. */
export function findBrokenEmphasis(markdown: Markdown): BodySlip<'emphasis-broken'>[] {
  const { body } = markdown;
  // Most bold words are plainly right; only a body with others is parsed.
  if (!/\*\*|__|~~/.test(body.replace(plain, ''))) return [];
  const left = markdown
    .nodes('text')
    .map(rangeOf)
    .flatMap(({ from, to }) => signsIn(body, from, to).map(({ at }) => at))
    .concat(boldInBold(markdown))
    .sort((a, b) => a - b);
  if (left.length === 0) return [];
  return markdown.nodes('paragraph', 'heading', 'tableCell').flatMap((block): BodySlip<'emphasis-broken'>[] => {
    const { from, to } = rangeOf(block);
    const at = left[bisectLeft(left, from)];
    if (at === undefined || at >= to) return [];
    const mends = paired(body, from, to);
    const [first] = mends ?? [];
    const actual = body.slice(at, at + 60);
    const expected = first && { expected: first.repaired };
    return [{ code: 'emphasis-broken', at, actual, ...expected, ...(mends ? { mends } : {}) }];
  });
}

/** Where bold words begin within bold words: the end of one pair was taken for the beginning of another. */
function boldInBold(markdown: Markdown): number[] {
  let end = 0;
  return markdown.nodes('strong').flatMap((node) => {
    const { from, to } = rangeOf(node);
    const isWithin = from < end;
    end = Math.max(end, to);
    return isWithin ? [from] : [];
  });
}

function signsIn(body: string, from: number, to: number): { at: number; sign: string }[] {
  const text = body.slice(from, to);
  // Underscores within a word, as in names of files, are none.
  const isBold = /(?<![\p{L}\p{N}_])__(?!_)[^_\n]{0,300}\p{L}[^_\n]{0,300}__(?![\p{L}\p{N}_])/u.test(text);
  return [...text.matchAll(pair)]
    .map(({ 0: sign, index }) => ({ at: from + index, sign }))
    .filter(({ at, sign }) => !isMark(body, at) && (sign !== '__' || (isBold && !isBlank(body, at, from))));
}

/** (**): a mark of a note in print. */
function isMark(body: string, at: number): boolean {
  return body[at - 1] === '(' && body[at + 2] === ')';
}

/** Blanks to fill in: `ngày __ tháng __`. */
function isBlank(body: string, at: number, from: number): boolean {
  return at > from && /\s/.test(body[at - 1] ?? '') && /\s/.test(body[at + 2] ?? ' ');
}

/** Each pair of signs with its words as it must be written; undefined where the signs are not in pairs. */
function paired(body: string, from: number, to: number): Mend[] | undefined {
  const signs = signsIn(body, from, to);
  const mends: Mend[] = [];
  for (const [index, { at, sign }] of signs.entries()) {
    if (index % 2 === 1) continue;
    const close = signs[index + 1];
    if (close?.sign !== sign) return undefined;
    const inner = body.slice(at + 2, close.at);
    const words = inner.trim();
    if (words === '') return undefined;
    const [before = '', after = ''] = [body[at - 1], body[close.at + 2]];
    const isLetter = (letter: string) => /[\p{L}\p{N}]/u.test(letter);
    const gapBefore = /\S/.test(before) && (/^\s/.test(inner) || (isLetter(before) && !isLetter(words[0] ?? '')));
    const gapAfter = isLetter(after) && (/\s$/.test(inner) || !isLetter(words.at(-1) ?? ''));
    const repaired = `${gapBefore && before !== '(' ? ' ' : ''}${sign}${words}${sign}${gapAfter ? ' ' : ''}`;
    const [start, end] = [at, close.at + 2];
    if (repaired !== body.slice(start, end)) mends.push({ start, end, repaired });
  }
  return mends.length > 0 && signs.length % 2 === 0 ? mends : undefined;
}

/** Stars of sums and notes that vanish from the page: `2*3*4`, `(*)`. */
export function findLostStars(markdown: Markdown): BodySlip<'star-lost'>[] {
  const { body } = markdown;
  if (!/\*(?<=[\p{L}\p{N}]\*)[\p{L}\p{N}]|\*(?<=\(\*)\*?\)/u.test(body)) return [];
  return markdown.nodes('emphasis', 'strong').flatMap((node): BodySlip<'star-lost'>[] => {
    const { from, to } = rangeOf(node);
    const size = node.type === 'strong' ? 2 : 1;
    if (body[from] !== '*') return [];
    const [before = '', first = '', last = '', after = ''] = [
      body[from - 1],
      body[from + size],
      body[to - size - 1],
      body[to],
    ];
    const isNote = (before === '(' && first === ')') || (last === '(' && after === ')');
    const isSum = /\d/.test(before) && /\d/.test(first);
    const isFormula = size === 1 && /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after) && to - from < 12;
    if (!isNote && !isSum && !isFormula) return [];
    const stars = [from, from + 1, to - size, to - 1].slice(0, size === 2 ? 4 : 1).concat(size === 1 ? [to - 1] : []);
    const actual = body.slice(Math.max(0, from - 1), to + 1);
    const mends = stars.map((at) => ({ start: at, end: at, repaired: '\\' }));
    return [
      {
        code: 'star-lost',
        at: from,
        actual,
        expected: actual.replaceAll('*', '\\*'),
        ...(isFormula && !isSum && !isNote ? {} : { mends }),
      },
    ];
  });
}
