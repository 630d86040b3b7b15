import { describe, expect, it } from 'vitest';
import { endsArticle, isBoilerplate } from '../../src/text/boilerplate.ts';
import { labelIn, langOf, languageOf, markFor, otherLanguage } from '../../src/text/language.ts';
import { areAlike, pageAddress, titleWords } from '../../src/text/likeness.ts';
import { isWebAddress, safeImage, safeLink } from '../../src/text/links.ts';
import { phraseFinder } from '../../src/text/phrases.ts';

describe('phrases in a text', () => {
  const names = [
    ['Thái Bình', 'tb'],
    ['Thái Bình Dương', undefined],
    ['Bình', 'b'],
    ['TP. Hồ Chí Minh', 'hcm'],
    ['Bà Rịa – Vũng Tàu', 'br'],
  ] as const;
  const found = (text: string, comparison: 'accents' | 'folded' = 'accents') =>
    phraseFinder(names, comparison)(text).map(({ value, start, end }) => [value, text.slice(start, end)]);

  it('are found at their longest, each where it stands, and use up their words', () => {
    expect(found('Ở Thái Bình, ông Bình')).toEqual([
      ['tb', 'Thái Bình'],
      ['b', 'Bình'],
    ]);
  });

  it('that only look like another are not reported, nor what stands in them', () => {
    expect(found('châu Á – Thái Bình Dương')).toEqual([]);
    expect(found('Thái Bình Dương và Thái Bình')).toEqual([['tb', 'Thái Bình']]);
  });

  it('may have signs, dashes or the end of a line within, and no new paragraph', () => {
    for (const text of ['TP Hồ Chí Minh', 'TP. Hồ Chí Minh', 'TP.Hồ Chí\nMinh', 'tp. hồ chí minh'])
      expect(found(text), text).toEqual([['hcm', text]]);
    for (const text of [
      'Bà Rịa  –  Vũng Tàu',
      'Bà Rịa - Vũng Tàu',
      'Bà Rịa–Vũng Tàu',
      'Bà Rịa Vũng Tàu',
      'Bà Rịa, Vũng Tàu',
    ])
      expect(found(text), text).toEqual([['br', text]]);
    expect(found('Thái\n\nBình').map(([value]) => value)).toEqual(['b']);
    expect(found('Thái; Bình').map(([value]) => value)).toEqual(['b']);
    expect(found('Thái (Bình').map(([value]) => value)).toEqual(['b']);
  });

  it('are compared with their accents, in either style of tone, or without', () => {
    const find = phraseFinder([['Hòa Bình', 1]], 'accents');
    expect(find('Hoà Bình')).toHaveLength(1);
    expect(find('Hòa Bình'.normalize('NFD'))).toHaveLength(1);
    expect(find('Hoa Binh')).toEqual([]);
    expect(find('Hỏa Bình')).toEqual([]);
    expect(phraseFinder([['Hòa Bình', 1]], 'folded')('Hoa Binh')).toHaveLength(1);
    expect(phraseFinder([['Đắk Lắk', 1]], 'accents')('Ðắk Lắk')).toHaveLength(1);
  });

  it('of no words are none', () => {
    expect(phraseFinder([['…', 1]], 'accents')('…')).toEqual([]);
    expect(found('')).toEqual([]);
    expect(found('Thái')).toEqual([]);
  });
});

describe('two titles', () => {
  const alike = (a: string, b: string) => areAlike(titleWords(a), titleWords(b));

  it('are alike from three shared words in four on', () => {
    expect(alike('một hai ba', 'một hai ba bốn')).toBe(true);
    expect(alike('một hai ba năm', 'một hai ba bốn')).toBe(false);
    expect(alike('Một, HAI: ba!', 'mot hai ba')).toBe(true);
  });
});

describe('an address of a page', () => {
  it('is the same with and without scheme, www, fragment and last slash, and none for a bare host', () => {
    for (const url of ['https://www.a.vn/x', 'http://a.vn/x/', 'HTTPS://a.vn/x#y'])
      expect(pageAddress(url), url).toBe('a.vn/x');
    expect(pageAddress('https://a.vn/?id=1')).toBe('a.vn/?id=1');
    expect(pageAddress('https://a.vn/')).toBeUndefined();
    expect(pageAddress('https://a.vn')).toBeUndefined();
  });
});

describe('a link', () => {
  it.each<[unknown, { href: string; external: boolean } | undefined]>([
    ['https://a.vn/x', { href: 'https://a.vn/x', external: true }],
    ['HTTP://a.vn', { href: 'HTTP://a.vn', external: true }],
    ['mailto:a@b.vn', { href: 'mailto:a@b.vn', external: false }],
    ['tel:+84', { href: 'tel:+84', external: false }],
    ['#muc', { href: '#muc', external: false }],
    ['/vi/x/', { href: '/kho/vi/x/', external: false }],
    ['/', { href: '/kho/', external: false }],
    [' /vi/ ', { href: '/kho/vi/', external: false }],
    ...[
      'javascript:x',
      'java\tscript:x',
      '\u0000javascript:x',
      '//a.vn',
      '/\\a.vn',
      '/a\\b',
      'vi/x',
      'ftp://a',
      'data:x',
      'https://',
      'http:a',
    ].map((href): [string, undefined] => [href, undefined]),
    [undefined, undefined],
    [5, undefined],
  ])('%j leads to %j', (href, link) => {
    expect(safeLink(href, '/kho/')).toEqual(link);
  });

  it('of a picture is one of this site', () => {
    expect(safeImage('/anh/a.png', '/kho/')).toBe('/kho/anh/a.png');
    for (const src of ['https://a.vn/a.png', '//a.vn/a.png', 'a.png', 'data:x', '/a\\b.png', undefined, '#x'])
      expect(safeImage(src, '/kho/'), String(src)).toBeUndefined();
  });

  it('is a web address only where no browser would skip a part of it', () => {
    expect(isWebAddress('https://a.vn/x')).toBe(true);
    for (const url of ['https://a.vn/ x', 'https://a.vn/\u200b', ' https://a.vn', 'ftp://a.vn', 'https://', 'a.vn'])
      expect(isWebAddress(url), url).toBe(false);
  });
});

describe('a label', () => {
  it('is told in the language asked for, or in Vietnamese, and says which', () => {
    expect(labelIn({ vi: 'a', en: 'b' }, 'en')).toEqual({ text: 'b', language: 'en' });
    expect(labelIn({ vi: 'a', en: 'b' }, 'vi')).toEqual({ text: 'a', language: 'vi' });
    expect(labelIn({ vi: 'a' }, 'en')).toEqual({ text: 'a', language: 'vi' });
    expect([langOf({ language: 'vi' }, 'en'), langOf({ language: 'en' }, 'en')]).toEqual(['vi', undefined]);
  });

  it('of a text says why it is marked for its reader', () => {
    expect([
      markFor('vi', 'vi', false),
      markFor('vi', 'vi', true),
      markFor('vi', 'en', false),
      markFor('en', 'vi', true),
    ]).toEqual([undefined, 'translated', 'only', 'only']);
  });

  it('knows the languages by their parts of addresses', () => {
    expect(['vi', 'en', 'fr', '', undefined].map(languageOf)).toEqual(['vi', 'en', 'vi', 'vi', 'vi']);
    expect([otherLanguage('vi'), otherLanguage('en')]).toEqual(['en', 'vi']);
  });
});

describe('a line of a page', () => {
  it.each([
    'Chia sẻ',
    'Chia sẻ: Facebook | Zalo',
    'Facebook Zalo Twitter',
    'Chia sẻ bài viết (12)',
    'Tiếng Việt | English',
    'VI / EN',
    'A- A A+',
    'Cỡ chữ',
    'Lượt xem: 1.234',
    'Views 12',
    '345 lượt xem',
    'In bài viết',
    'Bản in',
    'Gửi email',
    'Quay lại',
    'Về đầu trang',
    'Bình luận (3)',
    'đăng bởi admin',
    'Print: Print this Article',
    'Từ khóa: năng suất',
    'Xem thêm',
    'Đăng nhập',
    'Thống kê truy cập',
    '  Trang chủ  ',
  ])('is none of the article’s: %s', (line) => {
    expect(isBoilerplate(line)).toBe(true);
  });

  it.each([
    'Chia sẻ kinh nghiệm của doanh nghiệp',
    'Lượt xem tăng',
    'In ấn là một nghề',
    'Bình luận của chuyên gia',
    'Trang chủ của kho',
    'Xem thêm nhiều mẫu',
    'Lượt xem: rất nhiều',
    `Từ khóa: ${'năng suất '.repeat(30)}`,
  ])('is the article’s: %s', (line) => {
    expect(isBoilerplate(line)).toBe(false);
  });

  it('heads a list of other news, or does not', () => {
    for (const line of [
      'Tin liên quan',
      'Các tin khác:',
      'Bài viết cùng chuyên mục',
      ':: Tin cũ hơn',
      'Related news',
      'Most read',
      ' Other news ',
    ])
      expect(endsArticle(line), line).toBe(true);
    for (const line of ['Tin liên quan đến giá', 'Các tin khác nhau', 'Related work', 'Tin'])
      expect(endsArticle(line), line).toBe(false);
  });
});
