import { describe, expect, it } from 'vitest';
import { findDates } from '../../src/text/dates-in-text.ts';

const days = (text: string) => findDates(text).map(({ iso, until, day, month }) => until ?? iso ?? `${day}/${month}`);

describe('days in a text', () => {
  it.each([
    ['Post date: Wednesday, Oct 11, 2023 | 21:35', '2023-10-11'],
    ['Ngày viết: Thứ Năm, Tháng Bảy 11, 2019 | 15:28', '2019-07-11'],
    ['Sáng ngày 18/8/2014, Chi cục', '2014-08-18'],
    ['28/03/2023 - 15:21', '2023-03-28'],
    ['Hà Tĩnh, ngày 22 tháng 10 năm 2020', '2020-10-22'],
    ['10:30 09/07/2021', '2021-07-09'],
    ['issued on 30th September 2023', '2023-09-30'],
    ['April 20, 2019 - 08:19', '2019-04-20'],
    ['Ngày 28/3, Sở', '28/3'],
    ['Thứ tư, 11/1, tại Hà Nội', '11/1'],
    ['12/25/2015 3:05:00 PM', '2015-12-25'],
    ['on September 12 to develop', '12/9'],
  ])('%s', (text, day) => {
    expect(days(text)).toEqual([day]);
  });

  it('come day first, unless only the other way fits the calendar or the weekday', () => {
    expect(findDates('Thứ Tư, 11/10/2023')[0]).toMatchObject({ iso: '2023-10-11', agrees: true });
    expect(findDates('Wednesday, 10/11/2023')[0]).toMatchObject({ iso: '2023-10-11', agrees: true });
    expect(findDates('Thứ Hai, 11/10/2023')[0]).toMatchObject({ iso: '2023-10-11', agrees: false });
  });

  it('that last have a first and a last', () => {
    expect(findDates('từ ngày 6–17/10/2025')[0]).toMatchObject({ iso: '2025-10-06', until: '2025-10-17' });
    expect(findDates('from April 15 to 17, 2014')[0]).toMatchObject({ iso: '2014-04-15', until: '2014-04-17' });
    expect(findDates('trong 2 ngày (15 và 16/5)').at(-1)).toMatchObject({ day: 15, lastDay: 16, month: 5 });
  });

  it.each([
    ['8/44 doanh nghiệp'],
    ['ngày 31/2/2024'],
    ['32/13/2024'],
    ['phiên bản 1.2.2015.4'],
    ['tỷ lệ 3/4 số hộ'],
    ['TCVN 9001-2015'],
  ])('are not read into “%s”', (text) => {
    expect(findDates(text).filter(({ iso }) => iso !== undefined)).toEqual([]);
  });
});
