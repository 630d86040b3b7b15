import { askAll } from './ask.ts';
import { firstScore } from './judge.ts';
import type { Library } from './library.ts';
import { alike, near } from './near-words.ts';
import { understand, unknownWords, type Query } from './query.ts';
import { respell } from './spelling.ts';

/** A word that is asked by itself is mended from so many letters on: of shorter ones too many are a letter away. */
const ALONE = 6;
/** Other spellings that are tried. */
const MOST_SPELLINGS = 8;

/**
 * How else a query may have been meant: with its unknown words mended by a letter, or with a syllable that sounds alike.
 * Whether one is taken is for what it finds to say.
 */
export async function otherSpellings(query: Query, library: Library): Promise<string[]> {
  const words = query.words.map((word) => word.exact);
  const mended = await mend(query, library);
  const heard = query.words.flatMap(({ exact, folded }, at) =>
    alike(folded, library.words).map((other) => words.with(at, respell(exact, folded, other)).join(' ')),
  );
  return [...(mended === undefined ? [] : [mended]), ...heard.slice(0, MOST_SPELLINGS)];
}

/** Its unknown words corrected by the archive's own, one letter away: those with which most is found side by side. */
async function mend(query: Query, library: Library): Promise<string | undefined> {
  const unknown = unknownWords(query, library.words, library.lexicon);
  if (unknown.length === 0 || unknown.length > 2) return undefined;
  const words = query.words.map((word) => word.exact);
  if (words.length === 1 && words.every(({ length }) => length < ALONE)) return undefined;
  let current = words;
  for (const at of unknown) {
    let best: { words: string[]; points: number } | undefined;
    for (const choice of near(query.words[at]?.folded ?? '', library.words).slice(0, 5)) {
      const tried = current.with(at, choice);
      const points = await promise(tried, library);
      if (!best || points > best.points) best = { words: tried, points };
    }
    if (best) current = best.words;
  }
  return current === words ? undefined : current.join(' ');
}

async function promise(words: string[], library: Library): Promise<number> {
  const query = understand(words.join(' '), library.lexicon, library.words);
  const found = await askAll(query, library);
  return Math.max(0, ...[...found.values()].map((each) => firstScore(each, query, library)));
}
