import { describe, expect, it } from 'vitest';
import { entryChoices, matching, programChoices, provinceChoices } from '../../src/archive/choices.ts';
import { emptyVocabularies } from '../../src/archive/vocabularies.ts';
import { createVocabulary } from '../../src/archive/vocabulary.ts';
import { contentFolder } from '../../src/content/content-folder.ts';
import { readContentSettings } from '../../src/content/read-settings.ts';
import { program, unit } from '../support/made-up.ts';

const { vocabularies } = readContentSettings(contentFolder('content', 'content'));
const places = (date: string, typed: string) =>
  matching(provinceChoices(vocabularies, date, 'vi'), typed).map(({ value }) => value);

describe('choices', () => {
  it('hold the units in force on the day, each once, and the whole country', () => {
    const now = places('2025-07-01', '');
    expect(now).toHaveLength(35);
    expect(places('2025-06-30', '')).toHaveLength(64);
    expect(new Set(now).size).toBe(now.length);
  });

  it.each([
    ['2024-05-15', 'thai nguyen', 'thai-nguyen'],
    ['2024-05-15', 'Đak lak', 'dak-lak'],
    ['2024-05-15', 'ĐẮC LẮC', 'dak-lak'],
    ['2024-05-15', 'ha noi', 'ha-noi'],
    ['2007-05-15', 'ha noi', 'ha-noi'],
    ['2024-05-15', 'tphcm', 'ho-chi-minh'],
    ['2024-05-15', 'saigon', 'ho-chi-minh'],
    ['2025-08-01', 'bac kan', 'thai-nguyen'],
    ['2025-08-01', 'binh duong', 'ho-chi-minh'],
    ['2024-05-15', 'hue', 'thua-thien-hue'],
    ['2024-05-15', 'toan quoc', 'national'],
  ])('on %s “%s” finds %s first', (date, typed, value) => {
    expect(places(date, typed)[0]).toBe(value);
  });

  it.each([
    ['du an 712', '712'],
    ['giai vang', 'nqa'],
    ['712', '712'],
  ])('of programmes: “%s” finds %s first', (typed, value) => {
    expect(matching(programChoices(vocabularies, 'vi'), typed)[0]?.value).toBe(value);
  });

  it('are none where no name has the words', () => {
    expect(places('2024-05-15', 'zzz')).toEqual([]);
  });
});

describe('a choice', () => {
  /** A made-up unit that took in another, is called the same as its earlier self, and has a name in English. */
  const lists = {
    ...emptyVocabularies(),
    provinces: createVocabulary([
      unit('dong-lam', { label: { vi: 'Đông Lâm', en: 'Dong Lam' }, since: '2020-01-01' }),
      unit('dong-lam-cu', {
        slug: 'dong-lam',
        label: { vi: 'Đông Lâm' },
        until: '2019-12-31',
        successor: 'dong-lam',
        aliases: ['ĐL'],
      }),
      unit('tay-lam', {
        label: { vi: 'Tây Lâm', en: 'West Lam' },
        full: { vi: 'tỉnh Tây Lâm bịa' },
        until: '2019-12-31',
        successor: 'dong-lam',
        aliases: ['Lâm Tây'],
      }),
      unit('lam', { label: { vi: 'Lâm' } }),
    ]),
    programs: createVocabulary([
      program('sen', {
        label: { vi: 'Hoa Sen', en: 'Lotus' },
        name: { vi: 'Chương trình Sen', en: 'Lotus Programme' },
      }),
      program('cuc', { label: { vi: 'Hoa Cúc' }, name: { vi: 'Chương trình Cúc' }, aliases: ['Vàng'] }),
      program('mai', { label: { vi: 'Hoa Mai' } }),
    ]),
  };
  const on = (date: string, typed = '') =>
    matching(provinceChoices(lists, date, 'vi'), typed).map(({ value, hint }) => [value, hint]);

  it('of a place tells what it took in, and what it is called in the editor’s language', () => {
    expect(on('2024-01-01')).toEqual([
      ['dong-lam', 'Đông Lâm, Tây Lâm'],
      ['lam', ''],
    ]);
    expect(on('2019-01-01')).toEqual([
      ['dong-lam', ''],
      ['tay-lam', ''],
      ['lam', ''],
    ]);
    expect(provinceChoices(lists, '2024-01-01', 'en').map(({ label, hint }) => [label, hint])).toEqual([
      ['Dong Lam', 'Đông Lâm, West Lam'],
      ['Lâm', ''],
    ]);
  });

  it.each([
    ['by an alias that stands with its earlier self', '2024-01-01', 'đl', ['dong-lam']],
    ['by a name of what it took in', '2024-01-01', 'lâm tây', ['dong-lam']],
    ['by the full name of what it took in', '2024-01-01', 'lâm bịa', ['dong-lam']],
    ['by the name of what it became', '2019-01-01', 'dong', ['dong-lam', 'tay-lam']],
    [
      'first where a name begins as typed, then where it has the words',
      '2019-01-01',
      'lam',
      ['tay-lam', 'lam', 'dong-lam'],
    ],
    ['by the words in any order, each by its beginning', '2019-01-01', 'tay tinh', ['tay-lam']],
    ['by its id', '2019-01-01', 'tay-lam', ['tay-lam']],
    ['by no word within a word', '2019-01-01', 'am', []],
  ])('is found %s', (_, date, typed, expected) => {
    expect(on(date, typed).map(([value]) => value)).toEqual(expected);
  });

  it('of a programme has its long name beside it, in Vietnamese where there is no other', () => {
    expect(programChoices(lists, 'en').map(({ value, label, hint }) => [value, label, hint])).toEqual([
      ['sen', 'Lotus', 'Lotus Programme'],
      ['cuc', 'Hoa Cúc', 'Chương trình Cúc'],
      ['mai', 'Hoa Mai', ''],
    ]);
    expect(matching(programChoices(lists, 'vi'), 'vang').map(({ value }) => value)).toEqual(['cuc']);
    expect(matching(programChoices(lists, 'vi'), 'lotus prog').map(({ value }) => value)).toEqual(['sen']);
  });

  it('of any list has its id beside it', () => {
    const list = createVocabulary([
      { id: 'do-luong', label: { vi: 'Đo lường', en: 'Measuring' }, aliases: ['Cân đo'] },
      { id: 'det', label: { vi: 'Dệt' } },
    ]);
    const choices = entryChoices(list, 'en');
    expect(choices.map(({ value, label, hint, kin }) => [value, label, hint, kin])).toEqual([
      ['do-luong', 'Measuring', 'do-luong', []],
      ['det', 'Dệt', 'det', []],
    ]);
    expect(['can', 'measur', 'do luong', 'det'].map((typed) => matching(choices, typed)[0]?.value)).toEqual([
      'do-luong',
      'do-luong',
      'do-luong',
      'det',
    ]);
  });
});
