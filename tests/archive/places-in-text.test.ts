import { describe, expect, it } from 'vitest';
import { contentFolder } from '../../src/content/content-folder.ts';
import type { Language } from '../../src/text/language.ts';
import { findPlaces } from '../../src/archive/places-in-text.ts';
import { createVocabulary } from '../../src/archive/vocabulary.ts';
import { readContentSettings } from '../../src/content/read-settings.ts';
import { unit } from '../support/made-up.ts';

const { provinces } = readContentSettings(contentFolder('content', 'content')).vocabularies;
const places = (text: string, language: Language = 'vi') =>
  findPlaces(text, provinces, language).map(({ name, role }) => `${name} ${role}`);

describe('places in a text', () => {
  it.each<[string, Language, string[]]>([
    ['Sở Khoa học và Công nghệ tỉnh Thái Nguyên', 'vi', ['thai-nguyen authority']],
    ['trên địa bàn tỉnh Khánh Hoà', 'vi', ['khanh-hoa unit']],
    ['hội thảo tại Đà Nẵng', 'vi', ['da-nang venue']],
    ['Hà Tĩnh, ngày 22 tháng 10 năm 2020', 'vi', ['ha-tinh letterhead']],
    ['tỉnh Bà Rịa – Vũng Tàu', 'vi', ['ba-ria-vung-tau unit']],
    ['UBND TP.HCM', 'vi', ['ho-chi-minh authority']],
    ['Vinh Phuc provincial People’s Committee', 'en', ['vinh-phuc authority']],
    ['in Hạ Long City, northern Quảng Ninh Province', 'en', ['quang-ninh venue']],
    ['enterprises in Binh Duong and Dong Nai', 'en', ['binh-duong venue', 'dong-nai venue']],
    ['Công ty Cao su Hà Nội', 'vi', ['ha-noi aside']],
    ['Thành phố Huế phát động phong trào', 'vi', ['hue unit']],
    ['trên địa bàn tỉnh Hải Dương trước đây', 'vi', ['hai-duong aside']],
    ['tại thành phố Nha Trang, tỉnh Khánh Hòa', 'vi', ['khanh-hoa venue']],
  ])('%s', (text, language, expected) => {
    expect(places(text, language)).toEqual(expected);
  });

  it.each([
    ['châu Á - Thái Bình Dương'],
    ['mong muốn hòa bình'],
    ['chiến dịch Điện Biên Phủ'],
    ['ông Nguyễn Nam Định Hướng'],
  ])('are not read into “%s”', (text) => {
    expect(places(text).filter((place) => !place.endsWith('aside'))).toEqual([]);
  });
});

describe('a place of a made-up country', () => {
  const lam = createVocabulary([
    unit('ca-nuoc', { label: { vi: 'Cả nước', en: 'Nationwide' }, nationwide: true }),
    unit('dong-lam-cu', { slug: 'dong-lam', label: { vi: 'Đông Lâm' }, unlike: ['Đông Lâm Dương'] }),
    unit('tay-lam', { label: { vi: 'Tây Lâm', en: 'West Lam' }, aliases: ['Lâm Tây'] }),
    unit('lam', { label: { vi: 'thành phố Lâm' } }),
  ]);
  const found = (text: string, language: Language = 'vi') =>
    findPlaces(text, lam, language).map(({ name, role, start, end }) => `${name} ${role} ${text.slice(start, end)}`);

  it.each<[string, string, string[]]>([
    ['by what front matter calls it', 'Tin Đông Lâm', ['dong-lam name Đông Lâm']],
    ['by another name', 'Tin Lâm Tây', ['tay-lam name Lâm Tây']],
    ['not in a longer name that means something else', 'biển Đông Lâm Dương', []],
    ['not where the whole country is meant', 'trên cả nước, Cả nước', []],
    ['not in small letters', 'tin đông lâm', []],
    ['without the words before its name', 'tin Thành phố Lâm', ['lam unit Lâm']],
    ['in a line of capitals', 'TIN ĐÔNG LÂM Hội nghị', ['dong-lam name ĐÔNG LÂM']],
    ['not as part of a longer name', 'ông Đông Lâm Hải', ['dong-lam aside Đông Lâm']],
    ['not after another part of a name', 'ông Trần Đông Lâm', ['dong-lam aside Đông Lâm']],
    ['as what the one before it is', 'tại Đông Lâm và Tây Lâm', ['dong-lam venue Đông Lâm', 'tay-lam venue Tây Lâm']],
    ['by a word of its own', 'tại Đông Lâm và tỉnh Tây Lâm', ['dong-lam venue Đông Lâm', 'tay-lam unit Tây Lâm']],
    [
      'by itself where a sentence parts them',
      'tại Đông Lâm. Tây Lâm',
      ['dong-lam venue Đông Lâm', 'tay-lam name Tây Lâm'],
    ],
    // What stands too far away says nothing.
    ['by a word near it', `Sở ${'a'.repeat(58)} Đông Lâm`, ['dong-lam authority Đông Lâm']],
    ['by no word far from it', `Sở ${'a'.repeat(59)} Đông Lâm`, ['dong-lam name Đông Lâm']],
  ])('is found %s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('is found in English by its English name, and without accents', () => {
    expect(found('a workshop in West Lam', 'en')).toEqual(['tay-lam venue West Lam']);
    expect(found('Dong Lam Province', 'en')).toEqual(['dong-lam unit Dong Lam']);
    expect(found('tin Dong Lam')).toEqual([]);
    expect(found('Nationwide workshops', 'en')).toEqual([]);
  });
});
