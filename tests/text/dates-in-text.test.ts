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

describe('a month by its name', () => {
  const english = 'January February March April May June July August September October November December'.split(' ');
  const short = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

  it.each(english.map((name, index) => [name, short[index] ?? '', index + 1] as const))(
    '%s is told: %s, %i',
    (name, abbreviated, month) => {
      const iso = `2021-${String(month).padStart(2, '0')}-09`;
      for (const text of [
        `${name} 9, 2021`,
        `9 ${name} 2021`,
        `9th of ${name} 2021`,
        `${abbreviated}. 9, 2021`,
        `9 ${abbreviated} 2021`,
      ])
        expect(days(text), text).toEqual([iso]);
    },
  );

  it('is told in Vietnamese, by name or number', () => {
    const names = ['Một', 'Hai', 'Ba', 'Tư', 'Năm', 'Sáu', 'Bảy', 'Tám', 'Chín', 'Mười', 'Mười Một', 'Mười Hai'];
    for (const [index, name] of names.entries()) {
      const iso = `2021-${String(index + 1).padStart(2, '0')}-09`;
      expect(days(`Tháng ${name} 9, 2021`), name).toEqual([iso]);
      expect(days(`ngày 9 tháng ${index + 1} năm 2021`)).toEqual([iso]);
    }
    expect(days('Tháng Giêng 9, 2021')).toEqual(['2021-01-09']);
    expect(days('Tháng Chạp 9, 2021')).toEqual(['2021-12-09']);
  });

  it('is no part of another word', () => {
    expect(days('Mayor 9, 2021')).toEqual([]);
    expect(days('9 Marches 2021')).toEqual([]);
  });
});

describe('a weekday beside a day', () => {
  const names = [
    ['Chủ nhật', 'Sunday', 'Sun'],
    ['Thứ Hai', 'Monday', 'Mon', 'Thứ 2'],
    ['Thứ Ba', 'Tuesday', 'Tue', 'Thứ 3'],
    ['Thứ Tư', 'Wednesday', 'Wed', 'Thứ 4'],
    ['Thứ Năm', 'Thursday', 'Thu', 'Thứ 5'],
    ['Thứ Sáu', 'Friday', 'Fri', 'Thứ 6'],
    ['Thứ Bảy', 'Saturday', 'Sat', 'Thứ 7'],
  ];

  it.each(names.flatMap((same, weekday) => same.map((name) => [name, weekday] as const)))(
    '%s is day %i of the week',
    (name, weekday) => {
      // 17 October 2021 was a Sunday.
      const text = (day: number) => `${name}, ngày ${17 + day}/10/2021`;
      expect(findDates(text(weekday))[0]).toMatchObject({ weekday, agrees: true });
      expect(findDates(text((weekday + 1) % 7))[0]).toMatchObject({ weekday, agrees: false });
    },
  );
});

describe('of several days', () => {
  it('each is told where it stands, in the order of the text', () => {
    const text = 'Từ 1/2/2020 đến ngày 3 tháng 4 năm 2021, rồi May 5, 2022';
    expect(findDates(text).map(({ start, end, iso }) => [text.slice(start, end), iso])).toEqual([
      ['1/2/2020', '2020-02-01'],
      ['3 tháng 4 năm 2021', '2021-04-03'],
      ['May 5, 2022', '2022-05-05'],
    ]);
  });
});

describe('what is no day, or one of two', () => {
  const of = (text: string) => findDates(text).map(({ iso, until }) => [iso, until]);

  it('a span runs forward, within its month', () => {
    expect(of('17–6/10/2025')).toEqual([['2025-10-17', undefined]]);
    expect(of('6–6/10/2025')).toEqual([['2025-10-06', undefined]]);
    expect(of('từ 20-31/6/2025').filter(([, until]) => until !== undefined)).toEqual([]);
  });

  it('has its year of two figures in this century', () => {
    expect(of('Ngày 05/6/19')).toEqual([['2019-06-05', undefined]]);
  });

  it('is read month first where the calendar leaves nothing else, never against the weekday named', () => {
    expect(of('12/25/2015')).toEqual([['2015-12-25', undefined]]);
    // 25 December 2015 was a Friday.
    expect(of('Friday, 12/25/2015')).toEqual([['2015-12-25', undefined]]);
    expect(of('Monday, 12/25/2015')).toEqual([]);
    expect(of('25/13/2015')).toEqual([]);
    // Nor a span.
    expect(of('6-17/25/2015')).toEqual([]);
  });

  it('has, without a year, neither year nor weekday made up', () => {
    const [found] = findDates('Ngày 28/3, Sở');
    expect(found).toEqual({ start: 5, end: 9, day: 28, month: 3 });
    expect(Object.keys(findDates('ngày 5/6/2020')[0] ?? {})).not.toContain('weekday');
  });

  it('is told once, by the longest of its forms', () => {
    expect(findDates('ngày 15 tháng 5 năm 2024 (15/5/2024)')).toHaveLength(2);
    expect(findDates('May 5, 2022 và 1/2/2020').map(({ iso }) => iso)).toEqual(['2022-05-05', '2020-02-01']);
  });
});
