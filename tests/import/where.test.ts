import { describe, expect, it } from 'vitest';
import { createVocabulary } from '../../src/archive/vocabulary.ts';
import { nationalBody } from '../../src/import/guess/national-body.ts';
import { readWhere } from '../../src/import/guess/where.ts';
import { paragraph } from '../../src/import/read/page.ts';
import { unit, vocabularies } from '../support/made-up.ts';

/* The places of made-up pages: which words make a text one about a province, and which do not. */

const names = ['Bắc Xoen', 'Nam Vinho', 'Trua Quenh', 'Sano', 'Ruông', 'Oanho', 'Neo', 'Moay', 'Phua', 'Lâu Mịa'];
const slug = (name: string) => name.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll(' ', '-');
const lists = {
  ...vocabularies,
  provinces: createVocabulary([
    unit('national', { nationwide: true, label: { vi: 'Cả nước' } }),
    unit('thu-do', { capital: true, label: { vi: 'Thủ Phủ' }, full: { vi: 'thành phố Thủ Phủ' } }),
    ...names.map((name) => unit(slug(name), { label: { vi: name }, full: { vi: `tỉnh ${name}` } })),
  ]),
  organizations: createVocabulary([
    { id: 'vien', label: { vi: 'Viện Bịa' }, aliases: ['VBX'], nationwide: true },
    { id: 'hoi', label: { vi: 'Hội Làng' } },
  ]),
};

interface Made {
  title?: string;
  text: string[];
  site?: string[];
  /** Lines of the page that are none of the article: a letter's head. */
  head?: string[];
  language?: 'vi' | 'en';
}
const read = ({ title = '', text, site = [], head = [], language = 'vi' }: Made) =>
  readWhere(
    { title, stamps: [], blocks: text.map(paragraph), captions: [], site },
    { titles: [], blocks: [...head, ...text].map(paragraph) },
    language,
    lists,
  );
const place = (made: Made) => {
  const { value, doubt } = read(made);
  return [...value, ...(doubt === undefined ? [] : [`(${doubt})`])].join(' ');
};
const plain = 'Mọi người cùng họp bàn.';

describe('a page is about', () => {
  it.each<[string, Made, string]>([
    ['the province its title begins with', { title: 'Sano: Họp bàn', text: [plain] }, 'sano'],
    ['no less with a dash', { title: 'Sano – Họp bàn', text: [plain] }, 'sano'],
    ['the province whose authority acts', { text: ['UBND tỉnh Sano họp bàn.'] }, 'sano'],
    ['the province it speaks of at last', { text: [plain, plain, 'Xã ở tỉnh Sano. Huyện ở tỉnh Sano.'] }, 'sano'],
    ['one that is named by and by', { text: [plain, plain, 'Người tỉnh Sano vui.'] }, 'sano (few-words)'],
    ['one in the second paragraph', { text: [plain, 'Người tỉnh Sano vui.'] }, 'sano'],
    ['of two the one that acts', { text: ['UBND tỉnh Sano họp. Có khách Ruông.'] }, 'sano'],
    [
      'the one that acts, though it lists many others',
      { text: [`Người ${names.filter((name) => name !== 'Sano').join(', ')} về xem. UBND tỉnh Sano họp bàn.`] },
      'sano',
    ],
    ['both, where both act', { text: ['UBND tỉnh Sano họp. UBND tỉnh Ruông họp.'] }, 'sano ruong'],
    ['the country, where none is named', { text: [plain] }, 'national (no-place)'],
    ['the country, where one is named in passing', { text: [plain, plain, 'Có khách Sano.'] }, 'national (no-place)'],
    ['the one named early', { text: [plain, 'Có khách Sano.'] }, 'sano (no-place)'],
    ['no place of which a company bears the name', { text: ['Công ty Sano họp bàn.'] }, 'national (no-place)'],
  ])('%s', (_, made, told) => {
    expect(place(made)).toBe(told);
  });

  it('tells the words that weigh most', () => {
    expect(read({ text: ['Khách tỉnh Sano đến. UBND tỉnh Sano họp bàn.'] }).evidence).toContain('UBND tỉnh Sano');
    expect(
      read({ text: ['UBND tỉnh Sano họp. Hôm ấy trời mưa to gió lớn. UBND tỉnh Sano lại họp.'] }).evidence,
    ).toMatch(/^UBND tỉnh Sano họp/);
    expect(read({ text: ['UBND tỉnh Sano họp. UBND tỉnh Ruông họp.'] }).evidence.split(' · ')).toHaveLength(2);
  });
});

describe('where a body of the whole country acts', () => {
  it.each<[string, Made, string]>([
    ['the town it meets in is no place of the text', { text: ['Viện Bịa họp tại Sano.'] }, 'national (venue-only)'],
    [
      'nor the town it was written in',
      { text: ['SANO — Viện Bịa họp bàn.'.replace('SANO', 'Sano')] },
      'national (venue-only)',
    ],
    ['it is about the country', { text: ['Viện Bịa họp bàn.'] }, 'national'],
    ['a province’s authority is its subject', { text: ['Viện Bịa và UBND tỉnh Sano họp.'] }, 'sano'],
    [
      'a row of provinces are guests',
      { text: ['Viện Bịa họp với các Sở: Sano, Ruông, Oanho.', plain] },
      'sano ruong oanho (few-words)',
    ],
    ['it may be a ministry', { text: ['Bộ Việc Bịa họp tại Sano.'] }, 'national (venue-only)'],
    ['a body of one place is none', { text: ['Hội Làng họp tại Sano.'] }, 'sano (few-words)'],
    ['it must stand early', { text: ['Mọi người họp tại Sano.', plain, 'Viện Bịa cũng đến.'] }, 'sano (few-words)'],
  ])('%s', (_, made, told) => {
    expect(place(made)).toBe(told);
  });

  it.each([
    ['Viện Bịa họp.', 'Viện Bịa họp.'],
    ['Hôm nay VBX họp.', 'VBX họp.'],
    ['Tổng cục Bịa họp.\nVà nữa.', 'Tổng cục Bịa họp.'],
    ['The Ministry of Fiction met.', 'Ministry of Fiction met.'],
    ['Bộ trưởng Nguyễn Ví Dụ đến.', 'Bộ trưởng Nguyễn Ví Dụ đến.'],
    ['Văn phòng Viện Bịa họp.', undefined],
    ['Hội Làng họp.', undefined],
    ['Cán bộ xã họp.', undefined],
    ['Bộ bàn ghế bịa.', undefined],
  ])('it is known by name or kind: %s', (text, words) => {
    expect(nationalBody(text, lists)).toBe(words);
  });

  it('tells sixty letters of it at most', () => {
    expect(nationalBody(`Viện Bịa ${'họp '.repeat(40)}`, lists)).toHaveLength(60);
  });
});

describe('a letter', () => {
  const letter = (issuer: string, text = 'Sano, ngày 4 tháng 6 năm 2019') => ({ head: [issuer], text: [text, plain] });
  it.each<[string, Made, string]>([
    ['of a ministry is about the country, wherever it was written', letter('BỘ VIỆC BỊA'), 'national'],
    ['of an office known by its number, too', letter('Số: 12/TĐC-VP'), 'national'],
    ['of a province is about the province', letter('ỦY BAN NHÂN DÂN TỈNH'), 'sano'],
    ['of a province’s department, too', letter('SỞ VIỆC BỊA'), 'sano'],
    ['of nobody in particular is about the town above its day', letter('Kính gửi ai đó'), 'sano'],
    [
      'of a department that names a ministry above itself is the department’s',
      { head: ['BỘ VIỆC BỊA | SỞ VIỆC BỊA'], text: ['Sano, ngày 4 tháng 6 năm 2019', plain] },
      'sano',
    ],
  ])('%s', (_, made, told) => {
    expect(place(made)).toBe(told);
  });

  it('has its head in the first twelve pieces of the page', () => {
    const lines = (count: number) => [...Array<string>(count).fill('Một dòng'), 'BỘ VIỆC BỊA'];
    const text = ['Sano, ngày 4 tháng 6 năm 2019', plain];
    expect(place({ head: lines(11), text })).toBe('national');
    expect(place({ head: lines(12), text })).toBe('sano');
  });
});

describe('several places', () => {
  it.each<[string, Made, string]>([
    ['side by side are all meant', { text: ['Dự họp có Sano, Ruông và Oanho.'] }, 'sano ruong oanho (few-words)'],
    ['two are no row', { text: ['Dự họp có Sano và Ruông.'] }, 'sano (no-place)'],
    [
      'side by side are not what it is about, if another place is far more so',
      { title: 'Neo: Họp bàn', text: ['UBND tỉnh Neo mời Sano, Ruông và Oanho.'] },
      'neo',
    ],
    [
      'side by side are meant, if the place it is about is one of them',
      { text: ['UBND tỉnh Sano mời.', 'Có người Sano, Ruông và Oanho.'] },
      'sano ruong oanho (few-words)',
    ],
    [
      'are looked for in four paragraphs',
      { text: [plain, plain, plain, 'Có Sano, Ruông và Oanho.'] },
      'sano ruong oanho (few-words)',
    ],
    ['no further', { text: [plain, plain, plain, plain, 'Có Sano, Ruông và Oanho.'] }, 'national (no-place)'],
    ['in English, too', { language: 'en', text: ['It met in Sano, Ruong and Oanho.'] }, 'sano ruong oanho (few-words)'],
    ['as provinces', { text: ['Có tỉnh Sano, tỉnh Ruông, tỉnh Oanho.'] }, 'sano ruong oanho (few-words)'],
  ])('%s', (_, made, told) => {
    expect(place(made)).toBe(told);
  });

  it('tell the row', () => {
    expect(read({ text: ['Dự họp có Sano, Ruông và Oanho ạ.'] }).evidence).toBe('Sano, Ruông và Oanho');
  });

  it('of which one weighs less than half as much as the first are that one alone', () => {
    const twice = 'UBND tỉnh Sano họp. UBND tỉnh Sano bàn. UBND tỉnh Sano vui.';
    expect(place({ text: [plain, plain, `${twice} UBND tỉnh Ruông đến.`] })).toBe('sano');
    expect(place({ text: [plain, plain, `${twice} UBND tỉnh Ruông đến. Tỉnh Ruông vui.`] })).toBe('sano ruong');
  });
});

describe('the capital', () => {
  it.each<[string, Made, string]>([
    ['is no place of what is held in it', { text: ['Mọi người họp tại Thủ Phủ.'] }, 'national (no-place)'],
    ['nor where it is merely named', { text: ['Khách Thủ Phủ đến.'] }, 'national (no-place)'],
    ['is one where its authorities act', { text: ['UBND thành phố Thủ Phủ họp.'] }, 'thu-phu'],
  ])('%s', (_, made, told) => {
    expect(place(made).replace('thu-do', 'thu-phu')).toBe(told);
  });
});

describe('a page that speaks of its province without a name', () => {
  const local = 'Lớp học trên địa bàn tỉnh mở ra.';
  it.each<[string, Made, string]>([
    ['is of the place its site is named after', { text: [local], site: ['Báo Sano điện tử'] }, 'sano (site-only)'],
    ['be it in an address', { text: [local], site: ['trang.bacxoen.gov.vn'] }, 'bac-xoen (site-only)'],
    ['be it with dashes', { text: [local], site: ['https://tin-bac-xoen.vn/a'] }, 'bac-xoen (site-only)'],
    ['not by letters that may be chance', { text: [local], site: ['sokano.vn'] }, '(no-place)'],
    ['not by a short name', { text: [local], site: ['tinneo.vn'] }, '(no-place)'],
    ['not where two are named', { text: [local], site: ['Báo Sano', 'Báo Ruông'] }, '(no-place)'],
    ['not where the text speaks of none', { text: [plain], site: ['Báo Sano'] }, 'national (no-place)'],
    [
      'is of it, if “the province” acts',
      { text: ['Nay tỉnh đã lựa chọn xong.'], site: ['Báo Sano'] },
      'sano (site-only)',
    ],
    ['at the beginning of a sentence, too', { text: ['Tỉnh sẽ lựa chọn.'], site: ['Báo Sano'] }, 'sano (site-only)'],
    ['not if others do', { text: ['Nhiều tỉnh đã lựa chọn xong.'], site: ['Báo Sano'] }, 'national (no-place)'],
    ['is of it, if an office of it does', { text: ['Chi cục Bịa mở lớp.'], site: ['Báo Sano'] }, 'sano (site-only)'],
    ['is nobody’s where the site is not known', { text: ['Chi cục Bịa mở lớp.'] }, '(no-place)'],
    ['is of the place it names', { text: [local, 'UBND tỉnh Ruông họp.'], site: ['Báo Sano'] }, 'ruong'],
  ])('%s', (_, made, told) => {
    expect(place(made)).toBe(told);
  });
});

describe('a place that is hard to see', () => {
  it.each<[string, Made, string]>([
    ['stands in brackets', { text: ['Nhà máy lớn (tỉnh Sano) họp.'] }, 'sano (few-words)'],
    ['stands in brackets twice', { text: ['Nhà máy (tỉnh Sano) và xưởng (tỉnh Sano).'] }, 'sano (few-words)'],
    ['is none of two in brackets', { text: ['Nhà máy (tỉnh Sano) và xưởng (tỉnh Ruông).'] }, 'national (no-place)'],
    ['is none in other brackets', { text: ['Nhà máy (Sano) họp.'] }, 'national (no-place)'],
    ['is none where a national body acts', { text: ['Viện Bịa thăm nhà máy (tỉnh Sano).'] }, 'national'],
    ['has lost its accents', { text: ['UBND tinh Bac Xoen hop: UBND tỉnh Bac Xoen họp.'] }, 'bac-xoen (unaccented)'],
    ['is none without accents, if it is merely named', { text: ['Người Bac Xoen họp.'] }, 'national (no-place)'],
    ['is none of two without accents', { text: ['UBND tỉnh Bac Xoen và UBND tỉnh Ruong họp.'] }, 'national (no-place)'],
  ])('%s', (_, made, told) => {
    expect(place(made)).toBe(told);
  });
});
