import { isSyllable } from './syllable.ts';

/** A sign that stands where a letter or a picture was. */
export interface LostLetter {
  /** Where its word begins, or the sign itself. */
  from: number;
  shown: string;
  /** What may have stood there. */
  perhaps?: string;
}

/** Words with U+FFFD, which programs write for what they could not read: the letter is gone. */
export function findReplaced(text: string): LostLetter[] {
  // Looked for by itself first: the pattern begins at every letter.
  if (!text.includes('\uFFFD')) return [];
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]{0,30}\uFFFD[\p{L}\p{M}\p{N}\uFFFD]*/gu)].map(({ 0: shown, index }) => ({
    from: index,
    shown: shown.slice(0, 40),
  }));
}

/**
 * Words with a question mark where a letter was: `H?i ngh?`. Only what becomes a syllable when a vowel stands there, and
 * never one word alone: `sao?vì` is a missing space.
 */
export function findAsked(text: string): LostLetter[] {
  if (!text.includes('?') || !/\p{L}\?\p{Ll}/u.test(text)) return [];
  const found = [...text.matchAll(/(?<![\p{L}\p{N}?])\p{L}{1,4}\?{1,3}\p{Ll}{0,4}(?![\p{L}?])/gu)].filter(
    ({ 0: word }) =>
      /^[a-zđ]*$/iu.test(word.replaceAll('?', '')) &&
      ['a', 'ê', 'ô', 'ơ', 'i', 'ư', 'ươ', 'iê'].some((vowel) =>
        ['', '\u0323'].some((tone) => isSyllable(word.replace(/\?+/, vowel + tone))),
      ),
  );
  const within = found.filter(({ 0: word }) => /\?\p{Ll}/u.test(word));
  return within.length < 2 ? [] : found.map(({ 0: shown, index }) => ({ from: index, shown }));
}

/** Pictures of Wingdings and Symbol, by the last byte of their codes; both fonts have the first ones in common use. */
const pictures: Readonly<Record<number, string>> = {
  0x6c: '●',
  0x6e: '■',
  0x71: '❑',
  0x76: '❖',
  0x9f: '•',
  0xa7: '▪',
  0xa8: '◻',
  0xae: '→',
  0xb0: '°',
  0xb1: '±',
  0xb3: '≥',
  0xa3: '≤',
  0xb4: '×',
  0xb7: '•',
  0xd8: '➢',
  0xdf: '←',
  0xe0: '→',
  0xe1: '↑',
  0xe2: '↓',
  0xe8: '➔',
  0xf0: '⇨',
  0xfb: '✗',
  0xfc: '✓',
  0xfe: '☑',
};

/** Private-use characters: they have a picture in one font alone, and are an empty box without it. */
export function findPrivate(text: string): LostLetter[] {
  return [...text.matchAll(/\p{Co}/gu)].map(({ 0: sign, index }) => {
    const code = sign.codePointAt(0) ?? 0;
    const perhaps = code >= 0xf020 && code <= 0xf0ff ? pictures[code & 0xff] : undefined;
    const shown = `U+${code.toString(16).toUpperCase()}`;
    return { from: index, shown, ...(perhaps === undefined ? {} : { perhaps }) };
  });
}

/** Lines that a program began with a private-use bullet, as items of a markdown list. */
export function bulletsAsList(text: string): string {
  return text.replace(
    /^[ \t\u00A0]*[\uF06C\uF06E\uF071\uF076\uF09F\uF0A7\uF0A8\uF0B7\uF0D8\uF0E8\uF0F0\uF0FC][ \t\u00A0]+(?=\S)/gmu,
    '- ',
  );
}
