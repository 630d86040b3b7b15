import { describe, expect, it } from 'vitest';
import { eventOf } from '../../src/import/guess/event-day.ts';
import { publishedOf } from '../../src/import/guess/published-day.ts';
import { readWhen } from '../../src/import/guess/when.ts';
import type { Article } from '../../src/import/read/article.ts';
import { paragraph, type SourcePage } from '../../src/import/read/page.ts';
import { readStamp } from '../../src/import/read/stamp.ts';
import type { OfficialText } from '../../src/import/guess/official.ts';

/*
 * The day of a page, the day of what it tells of, and the days that are neither: each in a sentence of its own, so that it
 * shows which words turn the guess.
 */

interface Made {
  title?: string;
  /** Lines that say when the page was posted; those with a ^ stand above the title. */
  stamps?: string[];
  /** What the page's head tells machines. */
  head?: string;
  undated?: string;
}
const article = (paragraphs: string[], { title, stamps = [], undated }: Made = {}): Article => ({
  stamps: stamps.map((line) => {
    const stamp = readStamp(line.replace('^', ''));
    if (!stamp) throw new Error(`no stamp: ${line}`);
    return { ...stamp, above: line.startsWith('^') };
  }),
  blocks: paragraphs.map(paragraph),
  captions: [],
  site: [],
  ...(title === undefined ? {} : { title }),
  ...(undated === undefined ? {} : { undated }),
});
const page = ({ head }: Made = {}): SourcePage => ({
  titles: [],
  blocks: [],
  ...(head === undefined ? {} : { published: head }),
});
const event = (published: string | undefined, ...paragraphs: string[]) =>
  eventOf(article(paragraphs), published).start?.value;

describe('the day of what a text tells of', () => {
  it('is the first day of its first paragraphs, with the words around it', () => {
    const { start, end } = eventOf(
      article(['Một.', 'Sáng 4/6/2019, lớp học mở ra.', 'Ngày 9/6/2019, bế mạc.']),
      undefined,
    );
    expect(start).toEqual({ value: '2019-06-04', evidence: 'Sáng 4/6/2019, lớp học mở ra.' });
    expect(end).toBeUndefined();
  });

  it('is the first of several, where they are a span', () => {
    expect(eventOf(article(['Từ 4 đến 6/6/2019, lớp học mở ra.']), undefined)).toMatchObject({
      start: { value: '2019-06-04' },
      end: '2019-06-06',
    });
  });

  it.each([
    [6, '2019-06-04'],
    [7, undefined],
  ])('is looked for in seven paragraphs: after %i', (before, day) => {
    expect(event(undefined, ...Array<string>(before).fill('Một đoạn.'), 'Sáng 4/6/2019, lớp học mở ra.')).toBe(day);
  });

  it.each([
    ['no day of a document', 'Theo Quyết định số 36/QĐ-UBND ngày 1/2/2019, tỉnh có lớp. Lớp học mở ra ngày 4/6/2019.'],
    [
      'no day of a document without a number',
      'Theo Kế hoạch số ba của tỉnh ngày 1/2/2019, tỉnh có lớp. Lớp mở ngày 4/6/2019.',
    ],
    ['no deadline', 'Hồ sơ nộp trước ngày 1/2/2019. Lớp học mở ra ngày 4/6/2019.'],
    ['no day by which something ends', 'Nhận hồ sơ đến hết ngày 1/2/2019. Lớp học mở ra ngày 4/6/2019.'],
    ['no day of force', 'Luật có hiệu lực 1/2/2019. Lớp học mở ra ngày 4/6/2019.'],
    ['no day since when', 'Xưởng vận hành từ ngày 1/2/2019. Lớp học mở ra ngày 4/6/2019.'],
    ['nothing that came before', 'Trước đó, ngày 1/2/2019, tỉnh đã họp. Lớp học mở ra ngày 4/6/2019.'],
    ['nothing that it follows', 'Sau khi họp ngày 1/2/2019, lớp học mở ra ngày 4/6/2019.'],
    ['no day of founding', 'Hội thành lập ngày 1/2/2019 mở lớp ngày 4/6/2019.'],
    ['no day of approval', 'Kế hoạch được phê duyệt vào ngày 1/2/2019; lớp mở ngày 4/6/2019.'],
    ['none of these in English', 'Following the meeting on 1 February 2019, a course was held on 4 June 2019.'],
    ['no earlier one in English', 'Earlier, on 1 February 2019, it met. A course was held on 4 June 2019.'],
    ['no deadline in English', 'Entries close by 1 February 2019. A course was held on 4 June 2019.'],
  ])('is %s', (_, text) => {
    expect(event(undefined, text)).toBe('2019-06-04');
  });

  it.each([
    ['in another sentence', 'Theo Quyết định số 36/QĐ-UBND. Ngày 4/6/2019, lớp học mở ra.'],
    ['far from its number', `Theo Quyết định số 36/QĐ-UBND về việc ${'bịa đặt '.repeat(9)} ngày 4/6/2019, lớp mở.`],
    ['before its number', 'Ngày 4/6/2019, lớp học mở ra theo Quyết định số 36/QĐ-UBND.'],
  ])('is no day of a document though one is cited: %s', (_, text) => {
    expect(event(undefined, text)).toBe('2019-06-04');
  });

  it('is that on which a document was signed where the text begins with it, not further down', () => {
    const signed = 'Ngày 4/6/2019, UBND tỉnh ban hành Quyết định số 36/QĐ-UBND.';
    expect(event(undefined, signed)).toBe('2019-06-04');
    expect(event(undefined, 'Một.', signed)).toBe('2019-06-04');
    expect(event(undefined, 'Một.', 'Hai.', signed)).toBeUndefined();
    expect(event(undefined, 'Một.', 'Hai.', 'Ngày 4/6/2019, UBND tỉnh họp bàn.')).toBe('2019-06-04');
  });

  it('is doubted where the weekday beside it is another', () => {
    const doubt = (text: string) => eventOf(article([text]), undefined).start?.doubt;
    expect(doubt('Thứ ba, ngày 4/6/2019, lớp học mở ra.')).toBeUndefined();
    expect(doubt('Thứ năm, ngày 14/6/2019, lớp học mở ra.')).toBe('weekday');
  });

  it.each([
    ['200 days before the page', '2019-12-21', '2019-06-04'],
    ['201 days before it', '2019-12-22', undefined],
    ['45 days after it', '2019-04-20', '2019-06-04'],
    ['46 days after it', '2019-04-19', undefined],
    ['that of the page', '2019-06-04', '2019-06-04'],
  ])('may be %s', (_, published, day) => {
    expect(event(published, 'Sáng 4/6/2019, lớp học mở ra.')).toBe(day);
  });

  it('is a later one where the first is too far from the page', () => {
    expect(event('2019-06-05', 'Ngày 1/2/2015, xưởng mở. Sáng 4/6/2019, lớp học mở ra.')).toBe('2019-06-04');
  });

  describe('without a year', () => {
    it.each([
      ['before the page', '2019-06-05', '2019-06-04'],
      ['after the page, by 45 days at most', '2019-04-20', '2019-06-04'],
      ['by more: of the year before', '2019-01-05', undefined],
      ['at the turn of a year', '2019-01-05', '2018-12-20', 'Sáng 20/12'],
    ])('has that of the page: %s', (_, published, day, when = 'Sáng 4/6') => {
      const { start } = eventOf(article([`${when}, lớp học mở ra.`]), published);
      expect(start?.value).toBe(day);
      expect(start?.doubt).toBe(day === undefined ? undefined : 'year-of-page');
    });

    it.each([
      ['after it in the paragraph', ['Sáng 4/6, lớp học năm 2019 mở ra.'], '2019-06-04'],
      ['before it in the paragraph', ['Năm 2019 có lớp học, mở sáng 4/6 ở xã.'], '2019-06-04'],
      ['after it rather than before', ['Năm 2018 đã họp. Sáng 4/6, lớp học năm 2019 mở ra.'], '2019-06-04'],
      ['the end of a span', ['Sáng 4/6, lớp học 2018-2019 mở ra.'], undefined],
      ['the beginning of a span', ['Sáng 4/6, lớp học 2018 – 2020 mở ra.'], undefined],
      ['a year of an award', ['Sáng 4/6, trao giải thưởng năm 2018.'], undefined],
      ['a year to come', ['Sáng 4/6, họp bàn định hướng đến năm 2030.'], undefined],
      ['in another paragraph', ['Sáng 4/6, lớp học mở ra.', 'Năm 2018 có lũ.'], undefined],
      ['in another, that names the event itself', ['On 4 June, it met.', 'It was the 2019 meeting.'], '2019-06-04'],
    ])('has the one beside it, where the page has none: %s', (_, paragraphs, day) => {
      const { start } = eventOf(article(paragraphs), undefined);
      expect(start?.value).toBe(day);
      if (day !== undefined) expect(start?.doubt).toBe('year-beside');
    });

    it('has that of the title', () => {
      const told = article(['Sáng 4/6, lớp học mở ra.'], { title: 'Lớp học năm 2019' });
      expect(eventOf(told, undefined).start?.value).toBe('2019-06-04');
    });

    it('is no day that there is not', () => {
      expect(event('2019-03-05', 'Sáng 29/2, lớp học mở ra.')).toBeUndefined();
      expect(event('2020-03-05', 'Sáng 29/2, lớp học mở ra.')).toBe('2020-02-29');
    });
  });

  describe('that is a word', () => {
    it.each([
      ['Hôm qua, lớp học mở ra.', '2019-06-04'],
      ['Hôm nay, lớp học mở ra.', '2019-06-05'],
      ['Sáng nay, lớp học mở ra.', '2019-06-05'],
      ['It met yesterday.', '2019-06-04'],
      ['It meets today.', '2019-06-05'],
      ['It met on Wednesday.', '2019-06-05'],
      ['It met on Tuesday.', '2019-06-04'],
      ['It met on Thursday.', '2019-05-30'],
      ['It met on Sunday.', '2019-06-02'],
      ['Lớp học đã qua.', undefined],
    ])('is counted from the page: %s', (text, day) => {
      const { start } = eventOf(article([text]), '2019-06-05');
      expect(start?.value).toBe(day);
      if (day !== undefined) expect(start?.doubt).toBe('weekday-only');
    });

    it('is known of a page whose day is known alone, and from its first two paragraphs', () => {
      expect(event(undefined, 'Hôm qua, lớp học mở ra.')).toBeUndefined();
      expect(event(undefined, 'It met on Friday.')).toBeUndefined();
      expect(event('2019-06-05', 'Một.', 'Hôm qua, lớp học mở ra.')).toBe('2019-06-04');
      expect(event('2019-06-05', 'Một.', 'Hai.', 'Hôm qua, lớp học mở ra.')).toBeUndefined();
    });

    it('tells its words', () => {
      expect(eventOf(article(['Sáng hôm qua, lớp mở.']), '2019-06-05').start?.evidence).toBe('hôm qua');
      expect(eventOf(article(['It met on Friday.']), '2019-06-05').start?.evidence).toBe('on Friday');
    });
  });
});

describe('the day of the page', () => {
  const published = (made: Made, ...paragraphs: string[]) => publishedOf(article(paragraphs, made), page(made));

  it.each<[string, Made, string | undefined]>([
    ['none', {}, undefined],
    ['what its head says', { head: '2019-06-05T08:00:00+07:00' }, '2019-06-05'],
    ['the day in Viet Nam', { head: '2019-06-04T18:30:00Z' }, '2019-06-05'],
    ['its stamp', { stamps: ['05/06/2019'] }, '2019-06-05'],
    ['the labelled one', { stamps: ['04/06/2019', 'Ngày đăng: 05/06/2019'] }, '2019-06-05'],
    ['the one with an hour', { stamps: ['04/06/2019', '05/06/2019 08:30'] }, '2019-06-05'],
    ['the one below the title', { stamps: ['^Ngày đăng: 04/06/2019', '05/06/2019'] }, '2019-06-05'],
    ['the labelled one above it', { stamps: ['^04/06/2019 08:30', '^Ngày đăng: 05/06/2019'] }, '2019-06-05'],
    ['no clock above it', { stamps: ['^Thứ ba, 04/06/2019 08:30', '^05/06/2019 08:30'] }, '2019-06-05'],
    ['of a law, the day it was issued', { stamps: ['Ngày ban hành: 05/06/2019'] }, '2019-06-05'],
    ['the change below the title', { stamps: ['^Ngày đăng: 04/06/2019', 'Cập nhật: 05/06/2019'] }, '2019-06-05'],
    ['the stamp rather than a change', { stamps: ['Cập nhật: 06/06/2019', '05/06/2019'] }, '2019-06-05'],
  ])('is %s', (_, made, day) => {
    expect(published(made)?.day.value).toBe(day);
  });

  it('is doubted where head and stamp name two days, with the words of both', () => {
    const made = { stamps: ['05/06/2019'], head: '2019-06-07' };
    expect(published(made)).toEqual({
      day: { value: '2019-06-05', evidence: '05/06/2019 · 2019-06-07', doubt: 'two-days' },
    });
    expect(published({ ...made, head: '2019-06-05' })).toEqual({
      day: { value: '2019-06-05', evidence: '05/06/2019' },
    });
  });

  it('is doubted where its weekday is another, or its year of another reckoning', () => {
    expect(published({ stamps: ['Thứ năm, 14/06/2019 08:30'] })?.day.doubt).toBe('weekday');
    expect(published({ stamps: ['Thứ sáu, 14/06/2019 08:30'] })?.day.doubt).toBeUndefined();
    expect(published({ stamps: ['05/06/2562'] })?.day).toMatchObject({ value: '2019-06-05', doubt: 'odd-year' });
  });

  it('may be that of the visit, or of a change: the head knows better', () => {
    const visit = { stamps: ['In ngày: 09/06/2019'] };
    const change = { stamps: ['Cập nhật lần cuối: 09/06/2019'] };
    expect(published(visit)).toMatchObject({ day: { value: '2019-06-09' }, weak: 'visit-day' });
    expect(published(change)).toMatchObject({ day: { value: '2019-06-09' }, weak: 'changed-day' });
    for (const made of [visit, change])
      expect(published({ ...made, head: '2019-06-05' })).toEqual({
        day: { value: '2019-06-05', evidence: '2019-06-05' },
      });
    expect(published({ stamps: ['Cập nhật: 05/06/2019'] })).toMatchObject({ changed: true });
    expect(published({ stamps: ['05/06/2019'] })).not.toHaveProperty('changed');
  });

  describe('at the top, with a weekday', () => {
    const clock = { stamps: ['^Thứ tư, 05/06/2019'] };
    it.each([
      ['on the day', 'Sáng 5/6/2019, lớp học mở ra.', undefined],
      ['twelve days later', 'Sáng 24/5/2019, lớp học mở ra.', undefined],
      ['thirteen days later', 'Sáng 23/5/2019, lớp học mở ra.', 'visit-day'],
      ['a day before', 'Sáng 6/6/2019, lớp học mở ra.', 'visit-day'],
      ['of nothing with a day', 'Lớp học mở ra.', 'visit-day'],
    ])('may be a clock, unless what the text tells of was just before: %s', (_, text, weak) => {
      const read = published(clock, text);
      expect([read?.day.value, read?.weak]).toEqual(['2019-06-05', weak]);
    });

    it('is not believed where the head names another', () => {
      expect(published({ ...clock, head: '2019-06-03' }, 'Sáng 5/6/2019, lớp học mở ra.')?.day.value).toBe(
        '2019-06-03',
      );
    });

    it('is believed where it is labelled, or names no weekday, or stands below the title', () => {
      expect(published({ stamps: ['^Ngày đăng: Thứ tư, 05/06/2019'] })).not.toHaveProperty('weak');
      expect(published({ stamps: ['^05/06/2019 08:30'] })).not.toHaveProperty('weak');
      expect(published({ stamps: ['Thứ tư, 05/06/2019 08:30'] })).not.toHaveProperty('weak');
    });
  });

  describe('in figures that can be read both ways', () => {
    const told = (stamp: string, text: string) => published({ stamps: [stamp] }, text)?.day;
    it.each([
      ['what the text tells of fits the day first', '06/05/2019', 'Sáng 4/5/2019, họp.', '2019-05-06', undefined],
      ['it fits neither', '06/05/2019', 'Sáng 4/1/2019, họp.', '2019-05-06', undefined],
      ['it fits the month first alone', '06/05/2019', 'Sáng 4/6/2019, họp.', '2019-05-06', 'month-first'],
      ['an American clock beside it', '06/05/2019 8:30 AM', 'Sáng 4/6/2019, họp.', '2019-06-05', 'month-first'],
      ['an American clock, which fits neither', '06/05/2019 8:30 AM', 'Hôm ấy họp.', '2019-05-06', 'month-first'],
      [
        'an American clock, which fits the day first',
        '06/05/2019 8:30 AM',
        'Sáng 4/5/2019, họp.',
        '2019-05-06',
        undefined,
      ],
      ['no day but one', '16/05/2019', 'Sáng 4/6/2019, họp.', '2019-05-16', undefined],
    ])('is read as the archive does, and doubted where it may be otherwise: %s', (_, stamp, text, day, doubt) => {
      expect([told(stamp, text)?.value, told(stamp, text)?.doubt]).toEqual([day, doubt]);
    });
  });
});

describe('page and event together', () => {
  const when = (made: Made, ...paragraphs: string[]) => readWhen(article(paragraphs, made), page(made), undefined);
  const days = (made: Made, ...paragraphs: string[]) => {
    const { date, basis, start, end } = when(made, ...paragraphs);
    return [date?.value, date?.doubt, basis, start?.value, end].map((each) => each ?? '–').join(' ');
  };

  it.each<[string, Made, string, string]>([
    ['both', { stamps: ['05/06/2019'] }, 'Sáng 4/6/2019, họp.', '2019-06-05 – printed 2019-06-04 –'],
    ['a span', { stamps: ['07/06/2019'] }, 'Từ 4 đến 6/6/2019, họp.', '2019-06-07 – printed 2019-06-04 2019-06-06'],
    ['the page alone', { stamps: ['05/06/2019'] }, 'Họp.', '2019-06-05 – printed – –'],
    ['the event alone', {}, 'Sáng 4/6/2019, họp.', '2019-06-04 – event 2019-06-04 –'],
    ['neither', {}, 'Họp.', '– – – – –'],
    [
      'a day the page does not name',
      { undated: '3 ngày trước' },
      'Sáng 4/6/2019, họp.',
      '2019-06-04 own-day event 2019-06-04 –',
    ],
    ['a visit', { stamps: ['In ngày: 09/09/2020'] }, 'Sáng 4/6/2019, họp.', '2019-06-04 visit-day event 2019-06-04 –'],
    ['a visit, no event', { stamps: ['In ngày: 09/09/2020'] }, 'Họp.', '2020-09-09 visit-day printed – –'],
    [
      'a change soon after',
      { stamps: ['Cập nhật: 19/07/2019'] },
      'Sáng 4/6/2019, họp.',
      '2019-07-19 – printed 2019-06-04 –',
    ],
    [
      'a change long after',
      { stamps: ['Cập nhật: 20/07/2019'] },
      'Sáng 4/6/2019, họp.',
      '2019-06-04 changed-day event 2019-06-04 –',
    ],
    ['a law', { stamps: ['Ngày ban hành: 05/06/2019'] }, 'Sáng 1/6/2019, họp.', '2019-06-05 – printed 2019-06-05 –'],
  ])('%s', (_, made, text, told) => {
    expect(days(made, text)).toBe(told);
  });

  it('are those of an official text where it has a day: that of posting is the page’s, if one stands there', () => {
    const official = { date: '2019-06-01', evidence: 'Bịa, ngày 01 tháng 6 năm 2019' } as OfficialText;
    const of = (stamps: string[]) => {
      const { date, basis, start } = readWhen(article(['Họp.'], { stamps }), page(), official);
      return [date?.value, basis, start?.value, start?.evidence];
    };
    expect(of([])).toEqual(['2019-06-01', 'event', '2019-06-01', official.evidence]);
    expect(of(['Ngày đăng: 05/06/2019'])).toEqual(['2019-06-05', 'printed', '2019-06-01', official.evidence]);
    expect(of(['05/06/2019 08:30'])[0]).toBe('2019-06-05');
    expect(of(['Cập nhật: 05/06/2019'])[0]).toBe('2019-06-01');
  });

  it.each([
    ['of a document that is told of', 'Quyết định số 36/QĐ-UBND ngày 1/2/2019 có nhiều điều mới.', '2019-02-01'],
    ['not of one that is carried out', 'Thực hiện Quyết định số 36/QĐ-UBND ngày 1/2/2019, mọi người họp.', undefined],
    ['not of one without a day', 'Quyết định số 36/QĐ-UBND có nhiều điều mới.', undefined],
  ])('are, where there is no other, the day %s', (_, text, day) => {
    const { date, basis, start } = when({}, text);
    expect([date?.value, start?.value]).toEqual([day, day]);
    expect([date?.doubt, basis]).toEqual(day === undefined ? [undefined, undefined] : ['document-day', 'event']);
  });

  it('are the day of a document in the title or the first two paragraphs alone', () => {
    const text = 'Quyết định số 36/QĐ-UBND ngày 1/2/2019 có nhiều điều mới.';
    expect(when({ title: text }, 'Một.').date?.value).toBe('2019-02-01');
    expect(when({}, 'Một.', text).date?.value).toBe('2019-02-01');
    expect(when({}, 'Một.', 'Hai.', text).date).toBeUndefined();
    expect(when({ undated: 'Hôm nay' }, text).date?.doubt).toBe('own-day');
    expect(when({}, text).date?.evidence).toMatch(/^36\/QĐ-UBND ngày 1\/2\/2019 có nhiều/);
  });
});
