import { describe, expect, it } from 'vitest';
import { isSyllable } from '../../src/text/syllable.ts';

describe('a syllable of Vietnamese', () => {
  it.each([
    'nghiêng',
    'ĐỒNG',
    'quyết',
    'hoà',
    'hòa',
    'suất',
    'gì',
    'giếng',
    'uỷ',
    'ủy',
    'khuya',
    'các',
    'sách',
    'học',
    'đẹp',
    'mật',
    'anh',
    // Without a tone where its vowel has no mark: as abbreviations and other languages write it.
    'cat',
    'tập'.normalize('NFD'),
  ])('is %s', (word) => {
    expect(isSyllable(word)).toBe(true);
  });

  it.each([
    'Đ',
    '',
    'string',
    'faq',
    'wifi',
    'nghia2',
    'hoàng-hà',
    // Two tones at once, or one that no word ending in a stop has.
    'há\u0300',
    'hòc',
    'hỏp',
    'sãch',
    'tảt',
    // An end that is stopped wants a tone where the vowel has a mark.
    'tâp',
    'ôc',
    'êch',
    'Ðông',
  ])('is not %s', (word) => {
    expect(isSyllable(word)).toBe(false);
  });
});
