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
