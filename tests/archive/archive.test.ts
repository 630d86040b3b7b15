import { describe, expect, it } from 'vitest';
import { buildArchive, neighboursOf, paginate, pageTitles, relatedTo, reportsOf } from '../../src/archive/archive.ts';
import { readArchive } from '../../src/check/run.ts';
import type { Report } from '../../src/archive/report.ts';
import { versionFor, withdrawalOf } from '../../src/archive/report.ts';
import { yearRuns } from '../../src/archive/years.ts';
import { fixtureFolder } from '../support/fixtures.ts';
import { version, vocabularies } from '../support/made-up.ts';

const ids = (reports: readonly Report[]) => reports.map(({ id }) => id);

describe('an archive', () => {
  it('is the same in whatever order the files are read', () => {
    const versions = ['2019-01-02-b', '2020-05-05-c', '2019-01-02-a'].map((id) => version(id));
    const one = buildArchive(versions, vocabularies);
    expect(ids(one.reports)).toEqual(['2020-05-05-c', '2019-01-02-b', '2019-01-02-a']);
    expect(ids(buildArchive(versions.toReversed(), vocabularies).reports)).toEqual(ids(one.reports));
  });

  it('joins the versions of a report and takes the shared fields from the original', () => {
    const archive = buildArchive(
      [
        version('2019-01-02-a', { language: 'vi', translation: 'archive' }),
        version('2019-01-02-a', { language: 'en', title: 'Original' }),
      ],
      vocabularies,
    );
    expect(archive.reports).toHaveLength(1);
    const [report] = archive.reports;
    expect(report?.original).toBe('en');
    expect(report && versionFor(report, 'vi').translation).toBe('archive');
  });

  it('shows a report without a version in the reader’s language in the other one', () => {
    const [report] = buildArchive([version('2019-01-02-a', { language: 'en' })], vocabularies).reports;
    expect(report && versionFor(report, 'vi').language).toBe('en');
  });

  it('counts a former province’s report for the former unit and for the one of today', () => {
    const archive = buildArchive([version('2019-01-02-a', { province: ['tay-lam'] })], vocabularies);
    expect(ids(reportsOf(archive, 'province', 'tay-lam'))).toEqual(['2019-01-02-a']);
    expect(ids(reportsOf(archive, 'province', 'dong-lam'))).toEqual(['2019-01-02-a']);
    expect(reportsOf(archive, 'province', 'dong-lam-den-2019')).toEqual([]);
    // Its region of then, and the region its place lies in now.
    expect(ids(reportsOf(archive, 'region', 'nam'))).toEqual(['2019-01-02-a']);
    expect(ids(reportsOf(archive, 'region', 'bac'))).toEqual(['2019-01-02-a']);
  });

  it('knows values no report has', () => {
    expect(buildArchive([], vocabularies).groups.program.get('88')).toEqual([]);
  });

  it('leaves drafts out', () => {
    expect(readArchive(fixtureFolder('country'), new Date('2026-11-28')).archive.byId.has('2024-03-02-draft')).toBe(
      false,
    );
  });

  it('finds neighbours in time', () => {
    const archive = buildArchive(
      ['2019-01-01-a', '2019-01-02-b', '2019-01-03-c'].map((id) => version(id)),
      vocabularies,
    );
    const middle = archive.byId.get('2019-01-02-b');
    if (!middle) throw new Error('no report');
    expect(neighboursOf(archive.reports, middle)).toMatchObject({
      earlier: { id: '2019-01-01-a' },
      later: { id: '2019-01-03-c' },
    });
  });

  it('finds neighbours within a programme or a place, reports of one day by id', () => {
    const archive = buildArchive(
      [
        version('2019-01-01-a', { program: ['88'] }),
        version('2019-01-02-b'),
        version('2019-01-02-c', { program: ['88'] }),
        version('2019-01-02-d', { program: ['88'] }),
      ],
      vocabularies,
    );
    const scheme = reportsOf(archive, 'program', '88');
    const middle = archive.byId.get('2019-01-02-c');
    const outside = archive.byId.get('2019-01-02-b');
    if (!middle || !outside) throw new Error('no report');
    expect(neighboursOf(scheme, middle)).toMatchObject({
      earlier: { id: '2019-01-01-a' },
      later: { id: '2019-01-02-d' },
    });
    expect(neighboursOf(scheme, outside)).toEqual({});
  });

  it('relates reports that share rare things before those that share common ones', () => {
    const versions = Array.from({ length: 30 }, (_, day) => version(`2019-01-${String(day + 1).padStart(2, '0')}-x`));
    versions.push(version('2022-01-01-far', { document: ['7-qd-tt.2018'], program: ['88'], province: ['tay-lam'] }));
    versions.push(version('2019-01-15-me', { document: ['7-qd-tt.2018'] }));
    const archive = buildArchive(versions, vocabularies);
    const me = archive.byId.get('2019-01-15-me');
    if (!me) throw new Error('no report');
    expect(ids(relatedTo(archive, me))[0]).toBe('2022-01-01-far');
    expect(ids(relatedTo(archive, me))).not.toContain('2019-01-15-me');
  });

  it('titles pages apart, even two reports of one day and one title', () => {
    const same = { title: 'Họp' };
    const archive = buildArchive(
      [version('2019-01-02-a', same), version('2019-01-02-b', same), version('2019-01-03-c', same)],
      vocabularies,
    );
    const titles = [...pageTitles(archive, 'vi').values()];
    expect(new Set(titles).size).toBe(3);
  });
});

describe('pages of a list', () => {
  const reports = (count: number) =>
    buildArchive(
      Array.from({ length: count }, (_, index) => version(`${2000 + (index % 26)}-01-01-n${index}`)),
      vocabularies,
    ).reports;

  it('are numbered from the oldest, so that full pages never change when a report is added', () => {
    const all = reports(125);
    const before = paginate(all.slice(5)); // without the five newest
    const after = paginate(all);
    for (const number of [1, 2])
      expect(ids(after.find((page) => page.number === number)?.reports ?? [])).toEqual(
        ids(before.find((page) => page.number === number)?.reports ?? []),
      );
  });

  it('hold every report once, newest page first, at most 50 on each', () => {
    const all = reports(125);
    const pages = paginate(all);
    expect(pages.map((page) => [page.number, page.reports.length])).toEqual([
      [3, 25],
      [2, 50],
      [1, 50],
    ]);
    expect(pages.flatMap((page) => page.reports)).toEqual(all);
  });

  it('are one, empty, for a list without reports', () => {
    expect(paginate([])).toEqual([{ number: 1, last: 1, reports: [] }]);
  });
});

describe('years', () => {
  it('without reports stand as runs between those with some', () => {
    const { reports } = buildArchive([version('2012-01-01-a'), version('2015-01-01-b')], vocabularies);
    expect(
      yearRuns(reports, { first: '2010', last: '2016' }).map(({ from, to, reports: { length } }) => [from, to, length]),
    ).toEqual([
      ['2016', '2016', 0],
      ['2015', '2015', 1],
      ['2013', '2014', 0],
      ['2012', '2012', 1],
      ['2010', '2011', 0],
    ]);
  });
});

describe('a withdrawn report', () => {
  const gone = version('2020-01-02-b', {
    topic: ['5s'],
    aliases: ['2020-01-02-cu'],
    withdrawn: { date: '2021-01-01', reason: 'Lý do bịa' },
  });
  const archive = buildArchive(
    [
      version('2019-01-02-a', { topic: ['5s'] }),
      gone,
      version('2020-01-02-b', { language: 'en', translation: 'archive', title: 'Made up' }),
      version('2021-01-02-c', { topic: ['5s'] }),
    ],
    vocabularies,
  );

  it('is kept apart from all others, by one version that says so', () => {
    expect(ids(archive.reports)).toEqual(['2021-01-02-c', '2019-01-02-a']);
    expect(ids(archive.withdrawn)).toEqual(['2020-01-02-b']);
    expect(ids(reportsOf(archive, 'topic', '5s'))).toEqual(['2021-01-02-c', '2019-01-02-a']);
    const [newest] = archive.reports;
    if (!newest) throw new Error('no report');
    expect(neighboursOf(archive.reports, newest).earlier?.id).toBe('2019-01-02-a');
    expect(ids(relatedTo(archive, newest, 9))).toEqual(['2019-01-02-a']);
  });

  it('keeps its page, its titles and its former ids', () => {
    const report = archive.byId.get('2020-01-02-b');
    expect(report?.aliases).toEqual(['2020-01-02-cu']);
    expect(report && pageTitles(archive, 'en').get(report)).toBe('Made up (2020-01-02)');
  });

  it('tells the reason in the language it was given in', () => {
    const report = archive.byId.get('2020-01-02-b');
    expect(report && withdrawalOf(report, 'en')).toEqual({
      date: '2021-01-01',
      reason: 'Lý do bịa',
      language: 'vi',
    });
  });
});
