import { describe, expect, it } from 'vitest';
import { formatDate, formatProseDate, formatNumber, formatSpan } from '../../src/words/format.ts';
import { dayAfter, daysBetween, isRealDate, readDay, todayIn } from '../../src/text/dates.ts';

describe('a day', () => {
  it.each(['2024-02-29', '1996-01-01'])('%s exists', (date) => {
    expect(isRealDate(date)).toBe(true);
  });

  it.each(['2024-02-31', '2023-02-29', '2024-13-01', '2024-1-1', '18/8/2014', '2024-02-01T00:00', ''])(
    '%s does not',
    (date) => {
      expect(isRealDate(date)).toBe(false);
    },
  );

  it('begins at midnight of the archive’s time zone', () => {
    expect(todayIn('Asia/Ho_Chi_Minh', new Date('2026-11-19T16:59:59Z'))).toBe('2026-11-19');
    expect(todayIn('Asia/Ho_Chi_Minh', new Date('2026-11-19T17:00:00Z'))).toBe('2026-11-20');
  });

  it('is followed by the next, over months and years', () => {
    expect(dayAfter('2025-06-30')).toBe('2025-07-01');
    expect(dayAfter('2024-12-31')).toBe('2025-01-01');
  });

  it('lies so many days from another, before it fewer than none', () => {
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
    expect(daysBetween('2024-03-01', '2024-02-28')).toBe(-2);
    expect(daysBetween('2024-03-01', '2024-03-01')).toBe(0);
  });

  it('reads dd/mm/yyyy in columns, d/m/yyyy in Vietnamese prose, and in words in English', () => {
    expect(formatDate('2014-08-08', 'vi')).toBe('08/08/2014');
    expect(formatProseDate('2014-08-08', 'vi')).toBe('8/8/2014');
    expect(formatDate('2014-08-08', 'en')).toBe('8 August 2014');
  });
});

describe('numbers', () => {
  it('take a dot for thousands in Vietnamese and a comma in English', () => {
    expect(formatNumber(6400, 'vi')).toBe('6.400');
    expect(formatNumber(6400, 'en')).toBe('6,400');
  });

  it('that are years make a span with an en dash', () => {
    expect(formatSpan('2010', '2020')).toBe('2010–2020');
    expect(formatSpan('2010', '2010')).toBe('2010');
  });
});

describe('a day as editors write it', () => {
  it.each([
    ['2024-05-03', '2024-05-03'],
    ['03/05/2024', '2024-05-03'],
    ['3/5/2024', '2024-05-03'],
    ['3.5.2024', '2024-05-03'],
    [' 31-12-2024 ', '2024-12-31'],
    [' 2024-12-31 ', '2024-12-31'],
    ['', undefined],
    ['29/02/2023', undefined],
    ['05/15/2024', undefined],
    ['3/5/24', undefined],
    ['mai', undefined],
  ])('%j is %s', (text, day) => {
    expect(readDay(text)).toBe(day);
  });
});
