import { describe, expect, it } from 'vitest';
import { findEths, findUnseen, repair } from '../../src/text/letters.ts';

const eths = (text: string) => findEths(text).map(({ shown }) => shown);
const unseen = (text: string) => findUnseen(text).map(({ shown }) => shown);

describe('a look-alike of Đ', () => {
  it.each(['QÐ-TTg', 'HÐND', 'NÐ-CP', 'Ðông', 'ðồng', 'Ɖà', '37/QÐ-UBND', 'BGDÐT'])('is found in %s', (word) => {
    expect(eths(`x ${word} y`)).toEqual([word]);
  });

  it.each(['Guðrún', 'SIGURÐUR', 'Reykjavíkurborð', 'Đông', 'd'])('is none in %s', (word) => {
    expect(eths(word)).toEqual([]);
  });

  it('is put right, and nothing else is', () => {
    const text = 'QÐ-UBND, Ðông Lâm, Guðrún, ɖồng';
    expect(repair(text, findEths(text))).toBe('QĐ-UBND, Đông Lâm, Guðrún, đồng');
  });
});

describe('a character nobody sees', () => {
  it.each([
    ['zero-width space', '\u200B', 'U+200B'],
    ['byte order mark within', '\uFEFF', 'U+FEFF'],
    ['soft hyphen', '\u00AD', 'U+00AD'],
    ['word joiner', '\u2060', 'U+2060'],
    ['direction override', '\u202E', 'U+202E'],
    ['isolate', '\u2066', 'U+2066'],
    ['Arabic letter mark', '\u061C', 'U+061C'],
    ['no-break space', '\u00A0', 'U+00A0'],
    ['narrow no-break space', '\u202F', 'U+202F'],
    ['figure space', '\u2007', 'U+2007'],
    ['line separator', '\u2028', 'U+2028'],
    ['bell', '\u0007', 'U+0007'],
    ['terminal escape of one byte', '\u009B', 'U+009B'],
    ['tag', '\u{E0041}', 'U+E0041'],
  ])('such as a %s is named', (_, character, name) => {
    expect(unseen(`a${character}b`)).toEqual([name]);
  });

  it('is no tab, no end of a line, no emoji, no accent', () => {
    expect(unseen('a\tb\r\nc 👩\u200D🔬 ❤️ 7️⃣ 👍🏽\u200D✨ ộ o\u0302')).toEqual([]);
  });

  it('leaves a space where it was one between words, and nothing at either end of a line', () => {
    const text = '\u00A0\u00A0\u00A0\u00A0a\u00A0b\u200Bc\u00A0\u00A0\n\u00A0\nd\u00A0';
    expect(repair(text, findUnseen(text))).toBe('a bc\n\nd');
    const indented = '  \u00A0 \u00A0  a  \u00A0\nb\u00A0  \n  c';
    expect(repair(indented, findUnseen(indented))).toBe('  a\nb  \n  c');
  });
});

describe('where a slip stands', () => {
  const stands = (text: string) =>
    [...findUnseen(text), ...findEths(text)].map(({ start, end, from, shown }) => [start, end, from, shown]);

  it('is the character alone within a line', () => {
    expect(stands('ab\u200Bcd')).toEqual([[2, 3, 2, 'U+200B']]);
    expect(stands('ab\u00A0cd\nx\u00A0y')).toEqual([
      [2, 3, 2, 'U+00A0'],
      [7, 8, 7, 'U+00A0'],
    ]);
    expect(stands('')).toEqual([]);
  });

  it('is it with the plain spaces and tabs beside it at either end of a line', () => {
    expect(stands('\u00A0 \tab')).toEqual([[0, 3, 0, 'U+00A0']]);
    expect(stands('ab \t\u00A0')).toEqual([[2, 5, 4, 'U+00A0']]);
    expect(stands('ab \t\u00A0\ncd')).toEqual([[2, 5, 4, 'U+00A0']]);
    expect(repair('x\n\u00A0\t ab \u00A0 \ny', findUnseen('x\n\u00A0\t ab \u00A0 \ny'))).toBe('x\nab \ny');
  });

  it('is the letter, shown in its word with the number before it', () => {
    expect(stands('số 37/QÐ-UBND, ')).toEqual([[7, 8, 3, '37/QÐ-UBND']]);
    expect(stands(`${'a'.repeat(50)} Ðông`)).toEqual([[51, 52, 51, 'Ðông']]);
    expect(stands(`${'1'.repeat(60)}/QÐ`)).toEqual([[62, 63, 22, `${'1'.repeat(38)}/QÐ`]]);
  });

  it('is no letter of a long word, which is none of Vietnamese', () => {
    expect(eths('bcdghklÐ')).toEqual(['bcdghklÐ']);
    expect(eths('bcdghklmÐ')).toEqual([]);
  });

  it('matters to no repair by the order they are given in', () => {
    const text = 'QÐ\u200B và Ðông';
    const slips = [...findEths(text), ...findUnseen(text)];
    expect(repair(text, slips)).toBe('QĐ và Đông');
    expect(repair(text, slips.toReversed())).toBe('QĐ và Đông');
    expect(slips).toHaveLength(3);
  });
});

describe('a zero-width joiner', () => {
  it('is let be between two pictures, and nowhere else', () => {
    expect(unseen('👩\u200D🔬')).toEqual([]);
    expect(unseen('a\u200D🔬')).toEqual(['U+200D']);
    expect(unseen('👩\u200Da')).toEqual(['U+200D']);
    expect(unseen('\u200D🔬')).toEqual(['U+200D']);
    expect(unseen('👩\u200B🔬')).toEqual(['U+200B']);
  });
});

describe('the sieve before the search for invisible characters', () => {
  it('lets every one of them through', () => {
    const lost = Array.from({ length: 0x110000 }, (_, code) => code)
      .filter((code) => !(code >= 0xd800 && code < 0xe000))
      .filter((code) => /[\p{Cc}\p{DI}\u00A0\u2007\u202F\u2028\u2029]/u.test(String.fromCodePoint(code)))
      .filter((code) => ![9, 10, 13].includes(code) && !(code >= 0xfe00 && code <= 0xfe0f))
      .filter((code) => unseen(`a${String.fromCodePoint(code)}b`).length === 0);
    expect(lost).toEqual([]);
  });
});
