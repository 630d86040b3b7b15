import { readEmail, readPost } from './message.ts';
import { list, paragraph, type Block, type SourcePage } from './page.ts';
import { readStamp } from './stamp.ts';

/** Marks of lists copied from pages. */
const BULLET = /^[•●▪■◦‣*+–-]\s{1,4}(?=\S)/u;

/** The text of a page as copied: each line a paragraph, wrapped lines joined, lines with bullets lists. */
export function readText(text: string): SourcePage {
  const lines = text.split('\n').map((line) => line.replace(/\r$/, ''));
  const post = readPost(lines.map(cleanLine), (line) => readStamp(line) !== undefined);
  if (post) return post;
  const email = readEmail(lines);
  if (email) return { ...email, blocks: blocksOfText(email.blocks.map((block) => block.text).join('\n')) };
  return { titles: [], blocks: blocksOfText(text) };
}

function blocksOfText(text: string): Block[] {
  const blocks: Block[] = [];
  let items: string[] = [];
  const endList = () => {
    if (items.length > 0) blocks.push(list(items));
    items = [];
  };
  for (const line of unwrap(text)) {
    if (BULLET.test(line)) {
      items.push(line.replace(BULLET, ''));
      continue;
    }
    endList();
    blocks.push(paragraph(line));
  }
  endList();
  return blocks;
}

/** No sentence goes on longer; a file of many megabytes may. */
const LONGEST = 3000;

/** Lines with text, cells' bars and odd spaces taken off, and lines broken within a sentence joined again. */
function unwrap(text: string): string[] {
  const lines: string[] = [];
  let open = false;
  /** The last line as it stood, before it was joined to others. */
  let ends = '';
  const wraps = isWrapped(text);
  for (const raw of text.split('\n')) {
    const line = cleanLine(raw);
    const last = lines.at(-1);
    if (line === '') {
      open = false;
    } else if (open && isPageNumber(line) && lines.length > 3) {
      // A page's number within a paragraph that goes on.
    } else if (open && last !== undefined && continues(ends, line, wraps)) {
      ends = line;
      lines[lines.length - 1] = `${last} ${line}`;
    } else {
      lines.push(line);
      ends = line;
      open = true;
    }
  }
  return lines;
}

/** Spaces of every kind folded, invisible characters and the bars between a table's cells at either end gone. */
export function cleanLine(line: string): string {
  return line
    .replace(/[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\u00AD\p{Cc}]/gu, (letter) => (letter === '\t' ? ' ' : ''))
    .replace(/[\s\p{Zs}]+/gu, ' ')
    .replace(/^[\s|]+|[\s|]+$/gu, '');
}

/** Words no line of a text ends with; legal databases break theirs anywhere. */
const unfinished = /(?:^|\s)(?:kèm theo|của|và|về|cho|các|những|với|bởi|the|of|and)$/iu;
/** A number or a day of which the line before has the first word. */
const counted = /^(?:\d{1,5}\/\S|\d{1,2} tháng\s)/u;

/** Whether a text was broken at a width, as that of a PDF is: no line much longer than many others. */
function isWrapped(text: string): boolean {
  const lengths = text
    .slice(0, 20_000)
    .split('\n')
    .map((line) => line.trim().length)
    .filter((length) => length > 0);
  const longest = Math.max(0, ...lengths);
  return longest <= 130 && longest >= 50 && lengths.filter((length) => length > longest * 0.8).length >= 4;
}

/** "2", "- 2 -", "Trang 2/3" alone on a line. */
function isPageNumber(line: string): boolean {
  return /^(?:[-–]?\s?\d{1,3}\s?[-–]?|(?:Trang|Page)\s\d{1,3}(?:\s?(?:\/|of)\s?\d{1,3})?)$/iu.test(line);
}

function continues(last: string, line: string, wraps: boolean): boolean {
  if (/(?:^Số\s?:|\s(?:số|ngày))$/iu.test(last) && counted.test(line)) return readStamp(line) === undefined;
  if (last.length > LONGEST || /[.!?:;…]["”’)]?$/u.test(last) || BULLET.test(line)) return false;
  const goesOn = /^\p{Ll}/u.test(line) && !/^[a-zđ][).]\s/u.test(line);
  // A long line that stops within a phrase goes on, even with a number or a quotation.
  const stops = last.length > 55 && last.length < 130 && /\p{Ll}$/u.test(last) && /^(?:\d{1,5}\/|[“"])/u.test(line);
  // Lines of a full page's width that stop without a stop go on with a name or a number too: "… của Thủ tướng / Chính phủ".
  const wide =
    last.length > 60 &&
    last.length < 130 &&
    /[\p{Ll}\p{N},]$/u.test(last) &&
    /^(?:\p{Lu}\p{Ll}|\d{1,4}[\s;–-](?!\s)|[(“"])/u.test(line) &&
    wraps;
  return (goesOn || stops || wide || unfinished.test(last)) && readStamp(line) === undefined;
}
