import { tokenize } from './tokens.ts';

/** Stands between the versions of a report in its record: excerpts never run from one into the other. */
export const EDGE = '⁂';

/** How many words an excerpt has. */
const LENGTH = 36;

/** A piece of a text, and whether it is a word that was searched for. */
export interface Piece {
  text: string;
  found: boolean;
}

/** A text with the searched words marked, whatever their accents; neighbours are marked as one. */
export function markWords(text: string, searched: ReadonlySet<string>): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const match of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    const [token] = tokenize(match[0]);
    if (!token || !searched.has(token.folded)) continue;
    const before = text.slice(at, match.index);
    const last = pieces.at(-1);
    if (last?.found && /^[ /-]$/.test(before)) last.text += before + match[0];
    else {
      if (before !== '') pieces.push({ text: before, found: false });
      pieces.push({ text: match[0], found: true });
    }
    at = match.index + match[0].length;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), found: false });
  return pieces;
}

/** The stretch of a text in which most different searched words stand, cut at spaces. */
export function excerptOf(text: string, searched: ReadonlySet<string>): { pieces: Piece[]; found: number } {
  const words = text.split(/\s+/).filter((word) => word !== '');
  const hits = words.map((word) =>
    tokenize(word)
      .map((token) => token.folded)
      .filter((folded) => searched.has(folded)),
  );
  let best = { start: 0, points: -1 };
  for (let start = 0; start === 0 || start + LENGTH <= words.length; start += 4) {
    const within = hits.slice(start, start + LENGTH).flat();
    const points = new Set(within).size * 10 + within.length;
    if (points > best.points) best = { start, points };
  }
  const cut = words.slice(best.start, best.start + LENGTH).join(' ');
  const shown = `${best.start > 0 ? '… ' : ''}${cut}${best.start + LENGTH < words.length ? ' …' : ''}`;
  return { pieces: markWords(shown, searched), found: new Set(hits.flat()).size };
}
