import { describe, expect, it } from 'vitest';
import { formatDays } from '../../src/words/format.ts';
import { readArchive } from '../../src/check/run.ts';
import { relationOf } from '../../src/archive/relation.ts';
import type { Report } from '../../src/archive/report.ts';
import { fixtureFolder } from '../support/fixtures.ts';

const { archive } = readArchive(fixtureFolder('country'), new Date('2026-11-28'));
const report = (rest: Partial<Report>): Report => ({
  id: '2019-01-01-a',
  date: '2019-01-01',
  province: ['hai-minh'],
  program: ['88'],
  topic: [],
  organization: [],
  document: [],
  aliases: [],
  original: 'vi',
  versions: {},
  ...rest,
});

describe('what relates two reports', () => {
  it('is every kind of thing they share, a document by its name, and the days between', () => {
    const one = report({ document: ['7-qd-tt.2018'], topic: ['5s'] });
    const other = report({ date: '2018-12-11', document: ['7-qd-tt.2018'], topic: ['5s'], province: ['la-lam'] });
    expect(relationOf(archive, one, other)).toEqual({
      document: '7-qd-tt.2018',
      kinds: ['program', 'topic'],
      days: -21,
    });
  });

  it('is a place that two former units are together today', () => {
    const one = report({ province: ['dong-lam-den-2019'], program: ['hoa-sen'] });
    expect(relationOf(archive, one, report({ province: ['tay-lam'] })).kinds).toEqual(['province']);
  });

  it('is not that both are about the whole country', () => {
    const one = report({ province: ['national'] });
    expect(relationOf(archive, one, { ...one, id: '2019-01-02-b' }).kinds).toEqual(['program']);
  });
});

describe('a length of time', () => {
  it.each([
    [1, '1 ngày', '1 day'],
    [13, '13 ngày', '13 days'],
    [21, '3 tuần', '3 weeks'],
    [92, '3 tháng', '3 months'],
    [690, '23 tháng', '23 months'],
    [3000, '8 năm', '8 years'],
  ])('of %i days is reported as people tell it', (days, vi, en) => {
    expect([formatDays(days, 'vi'), formatDays(days, 'en')]).toEqual([vi, en]);
  });
});
