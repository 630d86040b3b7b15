import { describe, expect, it } from 'vitest';
import { compareText, fold, isSlug, slugify } from '../../src/text/text.ts';

describe('Vietnamese text', () => {
  it.each([
    ['Đắk Lắk', 'dak lak'],
    ['QÐ-UBND', 'qd-ubnd'], // Eth, as real pages print it
    ['HÒA BÌNH', 'hoa binh'],
    ['Ế Ộ Ữ Ẫ Ằ', 'e o u a a'],
    ['Đắc Lắc'.normalize('NFD'), 'dac lac'],
  ])('%s folds to %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it.each([
    ['Hội nghị: 37/QĐ-UBND', 'hoi-nghi-37-qd-ubnd'],
    ['  Bà Rịa – Vũng Tàu ', 'ba-ria-vung-tau'],
    ['…', ''],
  ])('%s becomes the slug "%s"', (text, slug) => {
    expect(slugify(text)).toBe(slug);
  });

  it.each(['a', '2014-08-18-thai-nguyen', '5s'])('%s is a slug', (text) => {
    expect(isSlug(text)).toBe(true);
  });

  it.each(['', 'Thái', 'a--b', '-a', 'a_b', '../a', 'a'.repeat(121)])('"%s" is no slug', (text) => {
    expect(isSlug(text)).toBe(false);
  });

  it('sorts Đ after D and tones last', () => {
    const names = ['Đồng Nai', 'Dương', 'Đà Nẵng', 'Cà Mau', 'Ca'];
    expect(names.sort(compareText('vi'))).toEqual(['Ca', 'Cà Mau', 'Dương', 'Đà Nẵng', 'Đồng Nai']);
  });
});
