import { htmlOf } from '../render/markdown.ts';
import { repair } from '../text/letters.ts';
import { findUnfitAddresses } from './body/addresses.ts';
import { findBrokenEmphasis, findLostStars } from './body/emphasis.ts';
import { findFootnoteSlips } from './body/footnotes.ts';
import { findHeadingSpaces, findUnderlines } from './body/headings.ts';
import { findBullets, findIndents } from './body/indents.ts';
import { findBrokenLinks } from './body/links.ts';
import { findStrayPictures } from './body/pictures.ts';
import type { BodySlip, Mend } from './body/slip.ts';
import { findBrokenTables, findRowSlips, findTabTables } from './body/tables.ts';
import type { SitePictures } from '../content/site-pictures.ts';
import { readMarkdown, type Markdown } from './markdown.ts';

/** What a mend must leave the same: an address, a note go elsewhere on the page, and an address may be written shorter. */
const sameness = { page: lettersOfPage, source: lettersOf, words: wordsOfPage } as const;
type Sameness = keyof typeof sameness;

/** Each finder, and what must have the same letters in the same order after its mends. */
const finders: readonly [(markdown: Markdown, pictures: SitePictures) => BodySlip[], Sameness][] = [
  [findIndents, 'page'],
  [findHeadingSpaces, 'page'],
  [findUnderlines, 'page'],
  [findRowSlips, 'page'],
  [findBrokenTables, 'page'],
  [findTabTables, 'page'],
  [findBullets, 'page'],
  [findBrokenEmphasis, 'page'],
  [findLostStars, 'page'],
  [findBrokenLinks, 'source'],
  [findUnfitAddresses, 'words'],
  [findStrayPictures, 'page'],
  [findFootnoteSlips, 'source'],
];

/**
 * A body in which the slips are put right that can be without a doubt. A change stays only where the letters are the
 * same as before and it leaves fewer slips of its kind.
 */
export function mendBody(body: string, pictures: SitePictures): string {
  try {
    return mended(body, pictures);
  } catch (error) {
    // Nested deeper than the stack.
    if (!(error instanceof RangeError)) throw error;
    return body;
  }
}

function mended(body: string, pictures: SitePictures): string {
  // Parsed once, and anew only where a mend has changed it.
  let markdown = readMarkdown(body);
  for (const [findIn, same] of finders) {
    const find = (text: Markdown) => findIn(text, pictures);
    const slips = find(markdown);
    const groups = slips.flatMap(({ mends }) => (mends ? [mends] : []));
    if (groups.length === 0) continue;
    // All at once; where one of them would do harm, one by one, from the end so that offsets hold.
    const all = applied(markdown, groups.flat(), slips.length, find, same);
    if (all) markdown = all;
    // More than anyone mistypes: a text made to be slow.
    else if (groups.length < 200)
      for (const mends of groups.toReversed())
        markdown = applied(markdown, mends, find(markdown).length, find, same) ?? markdown;
  }
  return markdown.body;
}

function applied(
  { body }: Markdown,
  mends: readonly Mend[],
  count: number,
  find: (markdown: Markdown) => BodySlip[],
  same: Sameness,
): Markdown | undefined {
  if (overlap(mends)) return undefined;
  const after = readMarkdown(repair(body, mends));
  const letters = sameness[same];
  return letters(after.body) === letters(body) && find(after).length < count ? after : undefined;
}

function overlap(mends: readonly Mend[]): boolean {
  const sorted = [...mends].sort((a, b) => a.start - b.start);
  return sorted.some(({ start }, index) => start < (sorted[index - 1]?.end ?? 0));
}

/** All letters that the page of a body shows, in order; signs, spaces and numbers of lists are not looked at. */
export function lettersOfPage(body: string): string {
  return lettersOf(htmlOf(body).replace(/<[^>]*>|&\w+;/g, ' '));
}

/** The same without addresses that are shown as they are. */
function wordsOfPage(body: string): string {
  const text = htmlOf(body)
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&amp;', '&');
  return lettersOf(text.replace(/(?:https?:\/\/|www\.)\S+/gi, ' '));
}

function lettersOf(text: string): string {
  return text.replace(/\P{L}+/gu, '');
}
