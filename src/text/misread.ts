import { repair } from './letters.ts';
import { fromTcvn3, fromVni, modern } from './legacy-encodings.ts';
import { isSyllable } from './syllable.ts';

/** A stretch of text that was written in one encoding and read in another: one line, or part of one. */
export interface Misread {
  /** Offsets of the line in UTF-16 units. */
  start: number;
  end: number;
  /** Where the first broken word stands, and some words from there. */
  from: number;
  shown: string;
  /** The encoding's name, as it is known to programs: `TCVN3`, `UTF-8/windows-1252`. */
  encoding: string;
  /** The line as it was meant, as far as that can be told. */
  read: string;
  /** Whether all of it could be read, and nothing in it speaks against it. */
  certain: boolean;
}

/**
 * A sieve: what broken Vietnamese holds and sound Vietnamese or English hardly does. Signs of Western alphabets that
 * Vietnamese lacks, controls of the upper half, and pairs of vowels that no syllable has.
 */
const sieve =
  /[\u0080-\u009F¢-¦¨ª¬\u00AD®¯´-¶¸¹¼-¾ÄÅÆÇËÎÏÑÖ×ØÛÜÞßäåæçëîïñöøûüþÿƒˆ‰‹›€™šžœŠŽŒ√∆‚Ã]|[aAeE][âÂêÊáàãÁÀÃ]|[oO][âÂêÊ]|[âêôÂÊÔýõ][ìòÌÒ]|[ÂÄĂ][^\p{L}\s]|[a-z][À-ÖØ-Þ]/u;
/** Words; signs that stand alone (· × §) are none. */
const words =
  /(?=[\u00A1-\u00BF×÷]{0,8}[A-Za-zÀ-ÖØ-öø-ÿ\u0100-\u024F\u1E00-\u1EFF])[A-Za-z\u00A1-\u024F\u0300-\u036F\u1E00-\u1EFF]+/gu;

/** The lines of a text that were misread, in its order. Lines that are sound, in any language, are none. */
export function findMisread(text: string): Misread[] {
  if (!sieve.test(text)) return [];
  const found = [...text.matchAll(/[^\n]+/g)].flatMap(({ 0: line, index: start }) => {
    const best = bytesMisread(line) ?? fontMisread(line);
    return best ? [{ start, words: line, ...best }] : [];
  });
  // One word alone may be a name of another country; beside a line of the same kind it is none.
  const sure = new Set(found.filter(({ hits }) => hits > 1).map(({ encoding }) => encoding));
  return found
    .filter(({ hits, encoding }) => hits > 1 || sure.has(encoding))
    .map(({ start, words: line, at, encoding, read, certain }) => ({
      start,
      end: start + line.length,
      from: start + at,
      shown: line.slice(at, at + 60).trim(),
      encoding,
      read,
      certain,
    }));
}

/** A text in which the lines that can be read for certain are read. */
export function readAnew(text: string): string {
  const certain = findMisread(text).filter((line) => line.certain);
  return repair(
    text,
    certain.map(({ read, ...line }) => ({ ...line, repaired: read })),
  );
}

/** How one line is best read, and how many broken words say so. */
interface Reading {
  encoding: string;
  read: string;
  /** Where the first of them begins in the line. */
  at: number;
  hits: number;
  certain: boolean;
}

const western = encoderOf('windows-1252');

/** Text of old fonts, and of Windows-1258 read as Windows-1252. */
const fonts: readonly [string, (word: string) => string][] = [
  ['TCVN3', fromTcvn3],
  ['VNI', fromVni],
  ['windows-1258/windows-1252', from1258],
];

/** The reading of a line in which most words that were no syllables become syllables. */
function fontMisread(line: string): Reading | undefined {
  let best: (Reading & { bad: number }) | undefined;
  for (const [encoding, decode] of fonts) {
    const reading: Reading & { bad: number } = { encoding, read: line, at: -1, hits: 0, bad: 0, certain: false };
    for (const { 0: word, index } of line.matchAll(words)) {
      const meant = decode(word);
      if (meant === word) continue;
      // A capital of the West after a small letter, a soft hyphen that is ư: neither is ever written.
      const isOdd = /\p{Ll}(?![A-Z])\p{Lu}|\u00AD/u.test(word);
      if (!isWord(meant)) reading.bad++;
      else if ((isOdd || !isSyllable(word)) && isSyllable(meant)) {
        reading.hits += isOdd ? 2 : 1;
        if (reading.at < 0) reading.at = index;
      }
    }
    if (reading.hits <= reading.bad * 2) continue;
    if (best && best.hits - best.bad >= reading.hits - reading.bad) continue;
    reading.certain = reading.bad === 0 && !modern.test(line);
    reading.read = line.replace(words, (word) => inCapitals(word, decode(word), line));
    best = reading;
  }
  return best;
}

/** A syllable, or an abbreviation such as QĐ. */
function isWord(word: string): boolean {
  return isSyllable(word) || /^[A-ZĐƯƠ]{1,6}$/.test(word);
}

/** Capitals with a tone had no letters of their own in TCVN3: `KÕT` is KẾT. */
function inCapitals(word: string, meant: string, line: string): string {
  const isCapital = (text: string) => !/[a-z]/.test(text) && /[A-Z]/.test(text);
  return isCapital(word) && (/[A-Z].*[A-Z]/.test(word) || isCapital(line)) ? meant.toUpperCase() : meant;
}

function from1258(word: string): string {
  const bytes = Array.from(word, (letter) => (letter < '\x80' ? letter.charCodeAt(0) : western.get(letter)));
  if (bytes.includes(undefined)) return word;
  return new TextDecoder('windows-1258').decode(Uint8Array.from(bytes as number[])).normalize('NFC');
}

/** The code pages in which UTF-8 is wrongly read, and the byte that each of their signs stands for. */
const pages: readonly [string, ReadonlyMap<string, number>][] = ['windows-1252', 'windows-1258', 'macintosh'].map(
  (page) => [`UTF-8/${page}`, encoderOf(page)] as const,
);

function encoderOf(page: string): Map<string, number> {
  const bytes = Uint8Array.from({ length: 128 }, (_, index) => index + 128);
  const signs = new TextDecoder(page).decode(bytes);
  const encoder = new Map(Array.from(signs, (sign, index) => [sign, index + 128]));
  // Where a page has no sign, and in ISO 8859-1, the byte is its own number.
  for (let byte = 0x80; byte < 0xa0; byte++)
    if (!encoder.has(String.fromCharCode(byte))) encoder.set(String.fromCharCode(byte), byte);
  return encoder;
}

/** UTF-8 read as another code page, once or several times over. */
function bytesMisread(line: string): Reading | undefined {
  let best: Reading | undefined;
  for (const [encoding, encoder] of pages) {
    const once = utf8Within(line, encoder);
    if (once.hits === 0 || (best && best.hits >= once.hits)) continue;
    let { read } = once;
    for (let more = once, round = 0; more.hits > 0 && round < 3; round++) ({ read } = more = utf8Within(read, encoder));
    // What is left of a letter whose second half was taken for a space: `lÃ `.
    const certain = !/[\u0080-\u009F√∆]|\p{Ll}Ã|[ÃÂÄÆáâ][\u00A0-\u00BF€]|·[ª∫]|‚Ä/u.test(read);
    best = { encoding, read, at: once.at, hits: once.hits, certain };
  }
  return best;
}

/** What UTF-8 makes of the signs of a line that are the bytes of a Vietnamese letter, a quotation mark or a dash. */
function utf8Within(line: string, encoder: ReadonlyMap<string, number>) {
  let hits = 0;
  let at = -1;
  const read = line.replace(/[^\0-\x7F]{2,}/g, (run: string, offset: number) => {
    const signs = Array.from(run, (sign) => ({ sign, byte: encoder.get(sign) ?? 0 }));
    let meant = '';
    for (let index = 0; index < signs.length;) {
      const { sign = '', byte = 0 } = signs[index] ?? {};
      const size = byte >= 0xe1 && byte <= 0xe2 ? 3 : byte >= 0xc2 && byte <= 0xc6 ? 2 : byte === 0xf0 ? 4 : 1;
      const letter = size > 1 ? letterOf(signs.slice(index, index + size).map((each) => each.byte)) : undefined;
      if (letter === undefined) {
        meant += sign;
        index++;
        continue;
      }
      if (at < 0) at = offset;
      // `Â»` alone may be a capital and a quotation mark; nothing else of this kind is ever written.
      hits += byte === 0xc2 ? 1 : 2;
      meant += letter;
      index += size;
    }
    return meant;
  });
  return { read, hits, at: at < 0 ? at : wordFrom(line, at) };
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The letter that some bytes are in UTF-8, if it is one that Vietnamese, its punctuation or a twofold reading has. */
function letterOf(bytes: readonly number[]): string | undefined {
  try {
    const letter = utf8.decode(Uint8Array.from(bytes));
    return Array.from(letter).length === 1 &&
      /[\u0080-\u1EF9\u2010-\u2122\u2190-\u22FF\p{Extended_Pictographic}]/u.test(letter)
      ? letter
      : undefined;
  } catch {
    return undefined;
  }
}

function wordFrom(line: string, at: number): number {
  let from = at;
  while (/\p{L}/u.test(line.charAt(from - 1))) from--;
  return from;
}
