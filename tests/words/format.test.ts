import { describe, expect, it } from 'vitest';
import {
  formatDate,
  formatDays,
  formatList,
  formatMonth,
  formatNumber,
  formatPartialDate,
  formatProseDate,
  formatSpan,
  quoted,
} from '../../src/words/format.ts';

describe('what readers are told', () => {
  it('of days is dd/mm/yyyy in Vietnamese and written out in English, whatever the zone of the machine', () => {
    expect([formatDate('2014-08-18', 'vi'), formatDate('2014-08-18', 'en')]).toEqual(['18/08/2014', '18 August 2014']);
    expect([formatDate('2020-01-01', 'vi'), formatDate('2019-12-31', 'en')]).toEqual([
      '01/01/2020',
      '31 December 2019',
    ]);
    expect([formatProseDate('2014-08-05', 'vi'), formatProseDate('2014-08-05', 'en')]).toEqual([
      '5/8/2014',
      '5 August 2014',
    ]);
  });

  it('of a day, month or year is as exact as it is known', () => {
    const of = (date: string) => [formatPartialDate(date, 'vi'), formatPartialDate(date, 'en')];
    expect(of('2014-08-05')).toEqual(['05/08/2014', '5 August 2014']);
    expect(of('2025-12')).toEqual(['12/2025', 'December 2025']);
    expect(of('2025-01')).toEqual(['01/2025', 'January 2025']);
    expect(of('1996')).toEqual(['1996', '1996']);
  });

  it('of months are their numbers and names, each its own', () => {
    const named = Array.from({ length: 12 }, (_, index) => `2021-${String(index + 1).padStart(2, '0')}-01`);
    expect(named.map((date) => formatMonth(date, 'vi'))).toEqual(named.map((_, index) => `Tháng ${index + 1}`));
    expect(named.map((date) => formatMonth(date, 'en'))).toEqual(
      'January February March April May June July August September October November December'.split(' '),
    );
  });

  it('of numbers, lists and spans is as each language writes them', () => {
    expect([formatNumber(6400, 'vi'), formatNumber(6400, 'en')]).toEqual(['6.400', '6,400']);
    expect([formatList(['A', 'B', 'C'], 'vi'), formatList(['A', 'B', 'C'], 'en')]).toEqual(['A, B và C', 'A, B and C']);
    expect([formatSpan('2010', '2020'), formatSpan('2010', '2010')]).toEqual(['2010–2020', '2010']);
  });

  it.each([
    ['Kế hoạch năm 2020', '“Kế hoạch năm 2020”'],
    ['Cuộc thi “Tìm hiểu” năm 2024', '“Cuộc thi ‘Tìm hiểu’ năm 2024”'],
    ['Đề án "Truy xuất" của tỉnh', '“Đề án ‘Truy xuất’ của tỉnh”'],
    ['trong ‘kỷ nguyên vươn mình’', '“trong “kỷ nguyên vươn mình””'],
    ['“Dự án ‘A’” và “B”', '“‘Dự án “A”’ và ‘B’”'],
    ['Viet Nam’s ‘firms’ and the firms’ aims', '“Viet Nam’s “firms” and the firms’ aims”'],
  ])('of a title in quotation marks is nested: %s', (title, cited) => {
    expect(quoted(title)).toBe(cited);
  });

  it.each([
    [1, '1 ngày', '1 day'],
    [13, '13 ngày', '13 days'],
    [14, '2 tuần', '2 weeks'],
    [59, '8 tuần', '8 weeks'],
    [60, '2 tháng', '2 months'],
    [700, '23 tháng', '23 months'],
    [701, '2 năm', '2 years'],
    [3653, '10 năm', '10 years'],
  ])('of %i days is a length of time', (days, vi, en) => {
    expect([formatDays(days, 'vi'), formatDays(days, 'en')]).toEqual([vi, en]);
  });
});
