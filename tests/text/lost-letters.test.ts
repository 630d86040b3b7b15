import { describe, expect, it } from 'vitest';
import { bulletsAsList, findAsked, findPrivate, findReplaced } from '../../src/text/lost-letters.ts';

describe('a letter that was lost', () => {
  it('to the sign for what could not be read is shown in its word, where that begins', () => {
    expect(findReplaced('Hội ngh\uFFFD và t\uFFFD\uFFFDng số \uFFFD.')).toEqual([
      { from: 4, shown: 'ngh\uFFFD' },
      { from: 12, shown: 't\uFFFD\uFFFDng' },
      { from: 21, shown: '\uFFFD' },
    ]);
    expect(findReplaced('Hội nghị?')).toEqual([]);
    expect(findReplaced(`${'a'.repeat(60)}\uFFFD${'b'.repeat(60)}`)).toEqual([
      { from: 30, shown: `${'a'.repeat(30)}\uFFFD${'b'.repeat(9)}` },
    ]);
  });

  it.each([
    ['in two words or more', 'H?i ngh? t?ng k?t', ['H?i', 'ngh?', 't?ng', 'k?t']],
    ['where a tone is lost too, and where several signs stand for one letter', 'h??c t?p', ['h??c', 't?p']],
    ['where a tone alone makes it a syllable', 'quy?t thuy?t', ['quy?t', 'thuy?t']],
    ['not in one word alone: a space may be missing', 'Vì sao?vì thế', []],
    ['not at the end of words: they ask', 'Làm gì? Ở đâu? Ai?', []],
    ['not in what no letter makes a syllable', 'x?z q?w', []],
    ['not in an address', 'https://a.vn/x?id=1&k?b', []],
    ['not in words of other letters', 'ж?ж ж?ж', []],
    ['not beside another question', 'h?i? k?t?', []],
  ])('to a question mark is found %s', (_, text, shown) => {
    expect(findAsked(text).map((found) => found.shown)).toEqual(shown);
  });

  it('to a question mark is told where it stands', () => {
    expect(findAsked('Ngày h?i và k?t')).toEqual([
      { from: 5, shown: 'h?i' },
      { from: 12, shown: 'k?t' },
    ]);
  });
});

describe('a sign that one font alone has', () => {
  it('is named by its code, with what Wingdings or Symbol draw for it', () => {
    expect(findPrivate('a \uF0D8 b \uF0FC \uF0FF \u{F0000}')).toEqual([
      { from: 2, shown: 'U+F0D8', perhaps: '➢' },
      { from: 6, shown: 'U+F0FC', perhaps: '✓' },
      { from: 8, shown: 'U+F0FF' },
      { from: 10, shown: 'U+F0000' },
    ]);
    // The same last byte elsewhere is another sign.
    expect(findPrivate('\uE0D8\uF1D8')).toEqual([
      { from: 0, shown: 'U+E0D8' },
      { from: 1, shown: 'U+F1D8' },
    ]);
    expect(findPrivate('a ➢ b')).toEqual([]);
  });

  it('is an item of a list where it begins a line as a bullet', () => {
    expect(bulletsAsList('\uF0B7 một\n \uF0D8\u00A0 hai\ngiữa \uF0B7 dòng\n\uF0B7\n\uF0E0 ba')).toBe(
      '- một\n- hai\ngiữa \uF0B7 dòng\n\uF0B7\n\uF0E0 ba',
    );
  });
});
