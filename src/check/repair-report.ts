import { findConflict } from '../content/conflict.ts';
import { htmlOf } from '../render/markdown.ts';
import { sitePictures, type SitePictures } from '../content/site-pictures.ts';
import { isFault, readFrontMatter } from '../content/front-matter.ts';
import { findEths, findUnseen, repair, type Slip } from '../text/letters.ts';
import { bulletsAsList } from '../text/lost-letters.ts';
import { findLookAlikes } from '../text/look-alikes.ts';
import { findMisread, readAnew } from '../text/misread.ts';
import { convertHtml } from './convert-html.ts';
import { lettersOfPage, mendBody } from './mend-body.ts';
import { plainIndents } from './plain-indents.ts';
import { readMarkdown } from './markdown.ts';
import { checkLoad } from './rules/text-excessive.ts';
import { createReportText } from './report-text.ts';
import { reportSchema } from '../archive/report.ts';
import { asStroke } from '../text/text.ts';

/** What can be put right without asking, and how it is told that the file still says the same. */
const repairs = {
  encoding: { change: readAnew, isSafe: isReadable },
  bullets: { change: bulletsAsList, isSafe: samePage },
  indents: { change: plainIndents, isSafe: samePage },
  nfc: { change: (text: string) => text.normalize('NFC'), isSafe: meansTheSame },
  eth: { change: (text: string) => repair(text, elsewhere(text, findEths(proseOf(text)))), isSafe: meansTheSame },
  script: {
    change: (text: string) => repair(text, elsewhere(text, findLookAlikes(proseOf(text)))),
    isSafe: isReadable,
  },
  unseen: { change: (text: string) => repair(text, elsewhere(text, findUnseen(text))), isSafe: meansTheSame },
  markdown: {
    change: (text: string, pictures: SitePictures) => bodyChanged(text, (body) => mendBody(body, pictures)),
    isSafe: isReadable,
  },
  // HTML that becomes markdown is other elements that say the same: convertHtml has compared them.
  html: { change: (text: string) => bodyChanged(text, convertHtml), isSafe: isReadable },
  order: { change: orderFields, isSafe: meansTheSame },
} as const satisfies Record<string, Change>;

interface Change {
  change: (text: string, pictures: SitePictures) => string;
  isSafe: (before: string, after: string) => boolean;
}

export type Repair = keyof typeof repairs | 'fields';

/**
 * Puts right what is safe in a report file. Each repair is read back: it stays only where every field and the body
 * say the same as before and make the same page, apart from what it is about. A file that cannot be read is left alone,
 * unless the repair makes it readable, and so is one that is too much to parse.
 * @param mend puts right the fields
 * @param pictures among which one that was misspelt is found
 */
export function repairReport(
  text: string,
  mend = (header: string) => header,
  pictures: SitePictures = sitePictures(),
): { text: string; repairs: Repair[] } {
  if (findConflict(text) || checkLoad(text.replace(/^\uFEFF/, '')).length > 0) return { text, repairs: [] };
  const done = new Set<Repair>();
  let repaired = mended(text, mend);
  if (repaired !== text) done.add('fields');
  // One repair can uncover another: letters meet where something between them went.
  for (let round = 0; round < 4; round++) {
    const before = repaired;
    for (const name of Object.keys(repairs) as (keyof typeof repairs)[]) {
      const { change, isSafe }: Change = repairs[name];
      const next = change(repaired, pictures);
      if (next === repaired || !isSafe(repaired, next)) continue;
      repaired = next;
      done.add(name);
    }
    if (repaired === before) break;
  }
  return { text: repaired, repairs: [...done] };
}

/** The fields as they were meant, where that leaves a file that can be read. */
function mended(text: string, mend: (header: string) => string): string {
  const next = mend(text);
  return next === text || !read(next) ? text : next;
}

/** Slips outside lines that were misread: there every sign may be half a letter. */
function elsewhere(text: string, slips: readonly Slip[]): Slip[] {
  const misread = slips.length > 0 ? findMisread(text) : [];
  return slips.filter(({ from }) => !misread.some(({ start, end }) => from >= start && from < end));
}

/** Whether a file can be read after a repair that sees to its own safety. */
function isReadable(_: string, after: string): boolean {
  return read(after) !== undefined && checkLoad(after).length === 0;
}

/**
 * Whether the page has the same letters: indents and bullets that become signs of lists make other elements of them.
 * Fields are the same, or could not be read before.
 */
function samePage(before: string, after: string): boolean {
  const [then, now] = [read(before), read(after)];
  if (!now) return false;
  // An indent may have hidden a field within a field.
  const isSame = !then || then.body === now.body || lettersOfPage(then.body) === lettersOfPage(now.body);
  const letters = (fields: Record<string, unknown>) => JSON.stringify(fields).replace(/\P{L}+|null/gu, '');
  return isSame && (!then || letters(then.fields) === letters(now.fields));
}

function read(text: string) {
  const front = readFrontMatter(text.replace(/^\uFEFF/, '').normalize('NFC'));
  return isFault(front) ? undefined : front;
}

/** The text with its body changed. */
function bodyChanged(text: string, change: (body: string) => string): string {
  const front = read(text);
  if (!front || !text.endsWith(front.body)) return text;
  return text.slice(0, text.length - front.body.length) + change(front.body);
}

function proseOf(text: string): string {
  const front = read(text);
  // Offsets must be those of the text itself: one in loose accents waits until they are joined.
  if (!front || text.normalize('NFC') !== text) return '';
  return createReportText(text, readMarkdown(front.body), front.locate).prose;
}

function meansTheSame(before: string, after: string): boolean {
  const [then, now] = [read(before), read(after)];
  if (!then || !now) return false;
  return (
    valuesOf(then.fields) === valuesOf(now.fields) &&
    (then.body === now.body || (plain(then.body) === plain(now.body) && pageOf(then.body) === pageOf(now.body)))
  );
}

/** The body as a page: a sign that goes must not make a heading, a list or code of what follows it. */
function pageOf(body: string): string {
  return plain(htmlOf(body))
    .replace(/\s+/g, ' ')
    .replace(/<p> ?<\/p>/g, '')
    .replace(/ ?(<\/?(?:p|br)>) ?/g, '$1')
    .trim();
}

/** All that is said, whatever the order of fields. */
function valuesOf(fields: Record<string, unknown>): string {
  const entries = Object.entries(fields).map(([key, value]) => plain(JSON.stringify([key, value])));
  // A space within a value may have been one that YAML does not take off its ends.
  return entries
    .map((entry) => entry.replace(/\s+/g, ' ').replace(/" | "/g, '"'))
    .sort()
    .join('\n');
}

/** A text without what the repairs are about. */
function plain(text: string): string {
  return asStroke(repair(text, findUnseen(text))).normalize('NFC');
}

const order = new Map(Object.keys(reportSchema.shape).map((key, index) => [key, index]));

/** The fields of the front matter in the order of the schema, each with its comments and all that is indented below it. */
function orderFields(text: string): string {
  const front = read(text);
  if (!front) return text;
  const lines = text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  const keys = Object.keys(front.fields).map((key) => ({ key, ...front.locate([key], 'key') }));
  // Fields that do not each begin a line of their own, as in { title: … }, stay as they are.
  if (keys.length < 2 || keys.some(({ column }) => column !== 1)) return text;
  keys.sort((a, b) => a.line - b.line);
  const starts = keys.map(({ line }) => {
    let start = line - 1;
    while (lines[start - 1]?.startsWith('#')) start--;
    return start;
  });
  const first = starts[0] ?? 0;
  const end = lines.findIndex((line, index) => index > (keys.at(-1)?.line ?? 0) - 1 && line.startsWith('---'));
  if (first < 1 || end === -1) return text;
  // Comments below the last field stay at the end.
  let last = end;
  while (/^(?:#|\s*$)/.test(lines[last - 1] ?? '')) last--;
  const blocks = keys
    .map(({ key }, index) => ({
      place: order.get(key) ?? order.size,
      text: lines.slice(starts[index], starts[index + 1] ?? last).join(''),
    }))
    .sort((a, b) => a.place - b.place);
  return [...lines.slice(0, first), ...blocks.map((block) => block.text), ...lines.slice(last)].join('');
}
