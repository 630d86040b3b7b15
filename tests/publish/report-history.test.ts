import { describe, expect, it } from 'vitest';
import { joinVersions } from '../../src/archive/report.ts';
import { historyOf, joinedHistory, newestChange } from '../../src/publish/report-history.ts';
import { version } from '../support/made-up.ts';
import { history } from './made-published.ts';

const zone = 'Asia/Ho_Chi_Minh';
const vi = version('2020-01-02-a', { aliases: ['2020-01-02-cu'] });
const en = version('2020-01-02-a', { language: 'en', translation: 'archive', aliases: [] });
const told = (files: Record<string, string[]>, of = vi, timezone = zone) => {
  const found = historyOf(of, history(files), timezone);
  return found && [found.published, found.modified, found.corrections.map(({ date, reason }) => `${date} ${reason}`)];
};

describe('the history of a version', () => {
  it('begins with its first commit; each later one is a correction, the newest first', () => {
    expect(
      told({
        [vi.file]: ['2024-03-01T03:00:00Z thêm', '2024-05-01T03:00:00Z sửa tên', '2024-04-01T03:00:00Z sửa ngày'],
      }),
    ).toEqual(['2024-03-01', '2024-05-01', ['2024-05-01 sửa tên', '2024-04-01 sửa ngày']]);
  });

  it('of one commit has no correction, and was last changed when it came', () => {
    expect(told({ [vi.file]: ['2024-03-01T03:00:00Z thêm'] })).toEqual(['2024-03-01', '2024-03-01', []]);
  });

  it('is told in the days of the place where the archive lies', () => {
    const files = { [vi.file]: ['2024-03-01T18:00:00Z thêm'] };
    expect(told(files)?.[0]).toBe('2024-03-02');
    expect(told(files, vi, 'America/Los_Angeles')?.[0]).toBe('2024-03-01');
  });

  it('goes on under a new name: that of its former names in the same language belongs to it', () => {
    const files = {
      [vi.file]: ['2024-05-01T03:00:00Z đổi tên'],
      'reports/vi/2019/2020-01-02-cu.md': ['2024-05-01T03:00:00Z đổi tên', '2024-03-01T03:00:00Z thêm'],
      'reports/en/2020/2020-01-02-cu.md': ['2023-01-01T03:00:00Z bản tiếng Anh'],
    };
    // The commit that renamed it touched both names, and is one.
    expect(told(files)).toEqual(['2024-03-01', '2024-05-01', ['2024-05-01 đổi tên']]);
  });

  it('is unknown of a file that git does not know, and where there is no history at all', () => {
    expect(told({})).toBeUndefined();
    expect(historyOf(vi, undefined, zone)).toBeUndefined();
  });

  it('names each correction by its whole hash', () => {
    const dates = history({ [vi.file]: ['2024-03-01T03:00:00Z thêm', '2024-05-01T03:00:00Z sửa'] });
    expect(historyOf(vi, dates, zone)?.corrections[0]?.commit).toBe(dates.commits(vi.file)[0]?.hash);
  });
});

describe('the history of a report', () => {
  const report = joinVersions([vi, en]);
  const joined = (files: Record<string, string[]>) => joinedHistory(report, history(files), zone);

  it('begins with its first version and ends with the last change of any', () => {
    expect(
      joined({
        [vi.file]: ['2024-03-01T03:00:00Z thêm', '2024-04-01T03:00:00Z sửa'],
        [en.file]: ['2024-06-01T03:00:00Z dịch'],
      }),
    ).toEqual({ published: '2024-03-01', modified: '2024-06-01' });
    expect(
      joined({
        [vi.file]: ['2024-03-01T03:00:00Z thêm', '2024-07-01T03:00:00Z sửa'],
        [en.file]: ['2024-02-01T03:00:00Z dịch'],
      }),
    ).toEqual({ published: '2024-02-01', modified: '2024-07-01' });
  });

  it('is that of the version git knows, and unknown where it knows none', () => {
    expect(joined({ [en.file]: ['2024-06-01T03:00:00Z dịch'] })).toEqual({
      published: '2024-06-01',
      modified: '2024-06-01',
    });
    expect(joined({})).toBeUndefined();
    expect(joinedHistory(report, undefined, zone)).toBeUndefined();
  });
});

describe('the newest change of some reports', () => {
  const other = joinVersions([version('2021-01-02-b')]);
  const files = {
    [vi.file]: ['2024-03-01T03:00:00Z thêm'],
    [en.file]: ['2024-06-01T18:00:00Z dịch', '2024-05-01T03:00:00Z dịch'],
    'reports/vi/2021/2021-01-02-b.md': ['2024-04-01T03:00:00Z thêm'],
  };

  it('is the last of any version of any of them, where the archive lies', () => {
    expect(newestChange([other, joinVersions([vi, en])], history(files), zone)).toBe('2024-06-02');
    expect(newestChange([other], history(files), zone)).toBe('2024-04-01');
  });

  it('is unknown where none is known', () => {
    expect(newestChange([other], undefined, zone)).toBeUndefined();
    expect(newestChange([other], history({}), zone)).toBeUndefined();
    expect(newestChange([], history(files), zone)).toBeUndefined();
  });
});
