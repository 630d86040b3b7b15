import { describe, expect, it } from 'vitest';
import { checkReport } from '../../src/check/check-report.ts';
import { vocabularies } from '../support/made-up.ts';

/** A made-up report on its day, and more fields. */
const file = (date: string, more: string[] = []) => [
  `reports/vi/${date.slice(0, 4)}/${date}-bia.md`,
  [
    '---',
    'title: Tin bịa',
    `date: ${date}`,
    'province: hai-minh',
    'program: hoa-sen',
    'language: vi',
    ...more,
    '---',
    '',
    'Chữ.',
    '',
  ].join('\n'),
];
const check = (today: string, date: string, ...more: string[]) => {
  const [path = '', text = ''] = file(date, more);
  const { version, problems } = checkReport(path, Buffer.from(text), { vocabularies, today });
  return { shown: version !== undefined, codes: problems.map(({ code }) => code) };
};

describe('a report', () => {
  it.each([
    ['2024-05-05', '2024-05-06', false],
    ['2024-05-06', '2024-05-06', true],
    ['2024-05-07', '2024-05-06', true],
    ['2023-12-31', '2024-01-01', false],
    ['2024-01-01', '2024-01-01', true],
  ])('on %s, of %s, is shown: %s', (today, date, shown) => {
    const found = check(today, date);
    expect(found.shown).toBe(shown);
    expect(found.codes.includes('date-future')).toBe(!shown);
  });

  it('that is a draft waits whatever its day', () => {
    expect(check('2024-05-06', '2024-05-06', 'draft: true').shown).toBe(false);
    expect(check('2024-05-06', '2024-05-06', 'draft: false').shown).toBe(true);
  });

  it('withdrawn on a day that has not come is withdrawn, and said to be early', () => {
    const withdrawn = (day: string) =>
      check('2024-05-06', '2024-05-01', 'withdrawn:', `  date: ${day}`, '  reason: Lý do bịa');
    expect(withdrawn('2024-05-06')).toEqual({ shown: true, codes: [] });
    expect(withdrawn('2024-05-07')).toEqual({ shown: true, codes: ['date-future'] });
  });
});

describe('an event', () => {
  const event = (start: string, end?: string) =>
    check('2024-06-06', '2024-06-01', 'event:', `  start: ${start}`, ...(end === undefined ? [] : [`  end: ${end}`]))
      .codes;

  it('may last one day, written once or twice, or more', () => {
    expect(event('2024-05-31')).toEqual([]);
    expect(event('2024-05-31', '2024-05-31')).toEqual([]);
    expect(event('2024-05-30', '2024-05-31')).toEqual([]);
    expect(event('2023-12-31', '2024-01-01')).toEqual([]);
  });

  it('ends no day before it begins', () => {
    expect(event('2024-05-31', '2024-05-30')).toEqual(['date-order']);
    expect(event('2024-01-01', '2023-12-31')).toEqual(['date-order']);
  });
});
