import { describe, expect, it } from 'vitest';
import { addedLately } from '../../src/archive/added-lately.ts';
import { buildArchive, reportsOf } from '../../src/archive/archive.ts';
import { facetOf } from '../../src/archive/facets.ts';
import {
  ancestorsOf,
  boundariesDate,
  familyOf,
  findUnit,
  formerNames,
  successorsOf,
  unitsOfToday,
  unitsOn,
  unitToday,
} from '../../src/archive/provinces.ts';
import { provinceNames } from '../../src/archive/value-names.ts';
import { createVocabulary } from '../../src/archive/vocabulary.ts';
import { unit, version, vocabularies } from '../support/made-up.ts';

/*
 * A name borne three times with gaps between, each era joining another: A (1976–1988), A (1997–2007) and A (from 2020);
 * B joined the last, and before it C had joined B.
 */
const provinces = createVocabulary([
  unit('cả nước', { nationwide: true }),
  unit('a-moi', { slug: 'a', label: { vi: 'A' }, since: '2020-01-01', region: 'bac', aliases: ['AA'] }),
  unit('a-giua', {
    slug: 'a',
    label: { vi: 'A' },
    since: '1997-01-01',
    until: '2007-12-31',
    successor: 'b',
    region: 'nam',
  }),
  unit('a-cu', { slug: 'a', label: { vi: 'A' }, since: '1976-01-01', until: '1988-12-31', successor: 'd' }),
  unit('b', { label: { vi: 'B' }, until: '2019-12-31', successor: 'a-moi', region: 'nam' }),
  unit('c', { label: { vi: 'C' }, until: '2004-12-31', successor: 'b', region: 'dong' }),
  unit('d', { label: { vi: 'D' }, since: '2020-01-01', former_region: 'tay', region: 'bac' }),
  unit('e', { label: { vi: 'E' } }),
]);
const at = (id: string) => {
  const found = provinces.byId.get(id);
  if (!found) throw new Error(id);
  return found;
};
const ids = (units: readonly { id: string }[]) => units.map(({ id }) => id);

describe('a name borne by several units', () => {
  it.each([
    // In force, first and last days included.
    ['1976-01-01', 'a-cu', true],
    ['1988-12-31', 'a-cu', true],
    ['1997-01-01', 'a-giua', true],
    ['2007-12-31', 'a-giua', true],
    ['2020-01-01', 'a-moi', true],
    ['2999-01-01', 'a-moi', true],
    // Before the first, and in both halves of each gap: the nearest edge in time.
    ['1975-12-31', 'a-cu', false],
    ['1900-01-01', 'a-cu', false],
    ['1989-01-01', 'a-cu', false],
    ['1992-06-01', 'a-cu', false],
    ['1993-06-01', 'a-giua', false],
    ['1996-12-31', 'a-giua', false],
    ['2008-01-01', 'a-giua', false],
    ['2013-06-01', 'a-giua', false],
    ['2014-06-01', 'a-moi', false],
    ['2019-12-31', 'a-moi', false],
  ])('on %s means %s', (day, id, inForce) => {
    const found = findUnit(provinces, 'a', day);
    expect([found?.unit.id, found?.inForce]).toEqual([id, inForce]);
  });

  it('may be named by its id too, and by nothing else', () => {
    expect(findUnit(provinces, 'a-cu', '1980-01-01')?.unit.id).toBe('a-cu');
    expect(findUnit(provinces, 'a-cu', '2025-01-01')).toMatchObject({ unit: { id: 'a-cu' }, inForce: false });
    expect(findUnit(provinces, 'A', '1980-01-01')).toBeUndefined();
  });

  it('without a first day was always there', () => {
    expect(findUnit(provinces, 'b', '1000-01-01')).toMatchObject({ unit: { id: 'b' }, inForce: true });
  });

  it('shares its other names among all of them', () => {
    const names = new Map(provinceNames(provinces));
    expect(names.get('a-cu')).toEqual(['A', 'AA']);
    expect(names.get('b')).toEqual(['B']);
    expect(names.has('cả nước')).toBe(false);
  });
});

describe('what came before and after a unit', () => {
  it('is told in order, in any number of steps', () => {
    expect(ids(successorsOf(provinces, at('c')))).toEqual(['b', 'a-moi']);
    expect(unitToday(provinces, at('c')).id).toBe('a-moi');
    expect(unitToday(provinces, at('e')).id).toBe('e');
    expect(ids(ancestorsOf(provinces, at('a-moi')))).toEqual(['a-giua', 'b', 'c']);
    expect(ids(familyOf(provinces, at('b')))).toEqual(['b', 'a-giua', 'c', 'a-moi']);
  });

  it('ends where units lead to each other', () => {
    const round = createVocabulary([unit('x', { successor: 'y' }), unit('y', { successor: 'x' })]);
    const [x] = round.entries;
    expect(x && ids(successorsOf(round, x))).toEqual(['y']);
  });

  it('was called otherwise: the name it bears now is none of its former ones, and each is told once', () => {
    expect(formerNames(provinces, at('a-moi')).map(({ vi }) => vi)).toEqual(['B', 'C']);
    expect(formerNames(provinces, at('d')).map(({ vi }) => vi)).toEqual(['A']);
    expect(formerNames(provinces, at('e'))).toEqual([]);
    const twice = createVocabulary([
      unit('m', { label: { vi: 'M' } }),
      unit('n1', { label: { vi: 'N' }, until: '1990-01-01', successor: 'm' }),
      unit('n2', { label: { vi: 'N' }, until: '2000-01-01', successor: 'm' }),
    ]);
    const [m] = twice.entries;
    expect(m && formerNames(twice, m).map(({ vi }) => vi)).toEqual(['N']);
  });
});

describe('the units of a day', () => {
  it('are those in force, with the whole country', () => {
    expect(ids(unitsOn(provinces, '2004-12-31'))).toEqual(['cả nước', 'a-giua', 'b', 'c', 'e']);
    expect(ids(unitsOn(provinces, '2005-01-01'))).toEqual(['cả nước', 'a-giua', 'b', 'e']);
    expect(ids(unitsOfToday(provinces))).toEqual(['a-moi', 'd', 'e']);
  });

  it('hold since the latest day on which several began', () => {
    expect(boundariesDate(provinces)).toBe('2020-01-01');
    // One that began alone draws no map anew.
    const alone = [...provinces.entries, unit('f', { since: '2023-01-01' })];
    expect(boundariesDate(createVocabulary(alone))).toBe('2020-01-01');
    const again = [...alone, unit('g', { since: '2023-01-01' })];
    expect(boundariesDate(createVocabulary(again))).toBe('2023-01-01');
    expect(boundariesDate(createVocabulary([unit('x'), unit('y')]))).toBeUndefined();
  });
});

describe('the region of a report', () => {
  const regions = (id: string) => {
    const { reports } = buildArchive([version('2006-05-05-x', { province: [id] })], { ...vocabularies, provinces });
    const [report] = reports;
    if (!report) throw new Error('no report');
    return facetOf('region').valuesOf(report, { ...vocabularies, provinces });
  };

  it('is that of its day and that of the unit its place belongs to today', () => {
    expect(regions('c')).toEqual(['dong', 'bac']);
    expect(regions('a-giua')).toEqual(['nam', 'bac']);
    // A unit of today whose region was redrawn: that of before, and that of now.
    expect(regions('d')).toEqual(['tay', 'bac']);
    expect(regions('a-moi')).toEqual(['bac']);
    // The first A became D, which once lay in the west: a report of A counts where D lies today.
    expect(regions('a-cu')).toEqual(['bac']);
    expect(regions('e')).toEqual([]);
    expect(regions('không có')).toEqual([]);
  });
});

describe('a report of several places', () => {
  it('is counted once where two of its places came to be one', () => {
    const lists = { ...vocabularies, provinces };
    const archive = buildArchive([version('2003-05-05-x', { province: ['b', 'c'] })], lists);
    expect(reportsOf(archive, 'province', 'a-moi')).toHaveLength(1);
    expect(reportsOf(archive, 'province', 'b')).toHaveLength(1);
    expect(reportsOf(archive, 'region', 'bac')).toHaveLength(1);
  });
});

describe('what was added lately', () => {
  const archive = buildArchive(
    [
      version('2019-01-01-a'),
      version('2019-01-01-a', { language: 'en', translation: 'archive' }),
      version('2020-01-01-b'),
      version('2021-01-01-c'),
      version('2022-01-01-d'),
    ],
    vocabularies,
  );
  const seconds = (iso: string) => Date.parse(iso) / 1000;
  const told = (times: Record<string, string>, most = 10, zone = 'Asia/Ho_Chi_Minh') => {
    const lately = addedLately(
      archive,
      (file) => (times[file] === undefined ? undefined : seconds(times[file])),
      zone,
      most,
    );
    return lately && [lately.day, lately.count, ids(lately.reports)];
  };
  const vi = (id: string) => `reports/vi/${id.slice(0, 4)}/${id}.md`;

  it('is what came on the last day, the newest report first', () => {
    const times = {
      [vi('2019-01-01-a')]: '2026-03-01T03:00:00Z',
      [vi('2020-01-01-b')]: '2026-03-04T02:00:00Z',
      [vi('2021-01-01-c')]: '2026-03-04T09:00:00Z',
      [vi('2022-01-01-d')]: '2026-03-03T09:00:00Z',
    };
    expect(told(times)).toEqual(['2026-03-04', 2, ['2021-01-01-c', '2020-01-01-b']]);
    expect(told(times, 1)).toEqual(['2026-03-04', 2, ['2021-01-01-c']]);
  });

  it('is no translation that came later', () => {
    const times = {
      [vi('2019-01-01-a')]: '2026-03-01T03:00:00Z',
      'reports/en/2019/2019-01-01-a.md': '2026-03-09T03:00:00Z',
      [vi('2020-01-01-b')]: '2026-03-04T02:00:00Z',
    };
    expect(told(times)).toEqual(['2026-03-04', 1, ['2020-01-01-b']]);
  });

  it('is told by the day where the archive lies', () => {
    const times = { [vi('2019-01-01-a')]: '2026-03-01T18:00:00Z' };
    expect(told(times)?.[0]).toBe('2026-03-02');
    expect(told(times, 10, 'America/Los_Angeles')?.[0]).toBe('2026-03-01');
  });

  it('is nothing where no day is known', () => {
    expect(told({})).toBeUndefined();
  });
});
