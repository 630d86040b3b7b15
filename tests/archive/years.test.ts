import { describe, expect, it } from 'vitest';
import { buildArchive } from '../../src/archive/archive.ts';
import { countsByTime } from '../../src/archive/years.ts';
import { version, vocabularies } from '../support/made-up.ts';

describe('how many reports there are', () => {
  it('is told of each year and of each month of it', () => {
    const days = ['2019-12-31', '2020-01-01', '2020-01-31', '2020-02-01', '2021-01-05'];
    const { reports } = buildArchive(
      days.map((day) => version(`${day}-x`)),
      vocabularies,
    );
    expect(Object.fromEntries(countsByTime(reports))).toEqual({
      '2019': 1,
      '2019-12': 1,
      '2020': 3,
      '2020-01': 2,
      '2020-02': 1,
      '2021': 1,
      '2021-01': 1,
    });
  });
});
