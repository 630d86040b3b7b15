import { describe, expect, it } from 'vitest';
import { contentFolder } from '../../src/content/content-folder.ts';
import type { Language } from '../../src/text/language.ts';
import { findPlaces } from '../../src/archive/places-in-text.ts';
import { readContentSettings } from '../../src/content/read-settings.ts';

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
