import { describe, expect, it } from 'vitest';
import { compare, readCsv } from '../../../src/site/components/compare/compared.ts';

describe('a CSV file', () => {
  it('is read with its mark, quotes, commas and lines within cells, and empty cells', () => {
    const text = '\ufeffid,title_vi,topic\r\na,"Họp, ""lần 2""\nở xưởng",5s;moc\r\nb,,\r\n';
    expect(readCsv(text)).toEqual([
      { id: 'a', title_vi: 'Họp, "lần 2"\nở xưởng', topic: '5s;moc' },
      { id: 'b', title_vi: '', topic: '' },
    ]);
    expect(readCsv('id,topic\n')).toEqual([]);
  });
});

describe('what is set side by side', () => {
  const row = (date: string, topic: string) => ({ date, year: date.slice(0, 4), topic });
  const columns = compare([
    [row('2019-05-06', '5s;moc'), row('2021-01-01', 'moc;moc'), row('2021-03-01', '')],
    [row('2020-01-01', '5s')],
  ]);

  it('is counted by year, with the newest first', () => {
    expect(columns.map(({ count }) => count)).toEqual([3, 1]);
    expect([...(columns[0]?.years ?? [])]).toEqual([
      [2019, 1],
      [2021, 2],
    ]);
    expect(columns[0]?.rows.map(({ date }) => date)).toEqual(['2021-03-01', '2021-01-01', '2019-05-06']);
  });

  it('has first what both have, then by count, each report once', () => {
    expect(columns.map(({ born }) => born.topic)).toEqual([
      [
        { value: '5s', count: 1, shared: true },
        { value: 'moc', count: 2, shared: false },
      ],
      [{ value: '5s', count: 1, shared: true }],
    ]);
  });
});
