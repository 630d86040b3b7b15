import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildArchive } from '../../src/archive/archive.ts';
import {
  barsOf,
  chartSpan,
  countYears,
  isMixed,
  isProvincial,
  stackYears,
  yearPoint,
  yearScale,
} from '../../src/charts/chart-years.ts';
import { coverageOf } from '../../src/archive/coverage.ts';
import { lineageOf } from '../../src/charts/lineage.ts';
import { timelineYears } from '../../src/charts/milestones.ts';
import {
  columnPlace,
  emptyWest,
  islandLines,
  legendRow,
  mapSize,
  shadesFor,
  tilesAround,
  tilesOf,
  twoLines,
} from '../../src/charts/tile-map.ts';
import type { Milestone } from '../../src/archive/vocabularies.ts';
import { createVocabulary } from '../../src/archive/vocabulary.ts';
import { program, unit, version, vocabularies } from '../support/made-up.ts';

describe('shades of the map', () => {
  it('are one for each count while the greatest is at most five', () => {
    const { stepOf, legend } = shadesFor([0, 1, 3, 4, 1]);
    expect([0, 1, 2, 3, 4].map(stepOf)).toEqual([0, 1, 2, 3, 4]);
    expect(legend.map(({ from, to }) => [from, to])).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
      [4, 4],
    ]);
  });

  it('are five classes of about equal size beyond', () => {
    const counts = Array.from({ length: 50 }, (_, index) => index + 1);
    const { stepOf, legend } = shadesFor([0, ...counts]);
    expect(legend).toEqual([
      { step: 1, from: 1, to: 10 },
      { step: 2, from: 11, to: 20 },
      { step: 3, from: 21, to: 30 },
      { step: 4, from: 31, to: 40 },
      { step: 5, from: 41, to: 50 },
    ]);
    expect(stepOf(0)).toBe(0);
  });

  it('tell counts apart even where most are equal, from the lightest on', () => {
    expect(shadesFor([...Array.from({ length: 30 }, () => 1), 2, 9]).legend).toEqual([
      { step: 1, from: 1, to: 1 },
      { step: 2, from: 2, to: 2 },
      { step: 3, from: 9, to: 9 },
    ]);
  });

  it('never fall as counts rise, and their legend names every count there is', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 400 }), { maxLength: 40 }), (counts) => {
        const { stepOf, legend } = shadesFor(counts);
        const steps = counts.toSorted((a, b) => a - b).map(stepOf);
        expect(steps).toEqual(steps.toSorted((a, b) => a - b));
        for (const count of counts.filter((each) => each > 0))
          expect(legend.find(({ step }) => step === stepOf(count))).toSatisfy(
            (shade?: { from: number; to: number }) => shade !== undefined && shade.from <= count && count <= shade.to,
          );
      }),
    );
  });
});

describe('the tile map', () => {
  const provinces = createVocabulary([
    unit('a', { tile: [0, 0] }),
    unit('b', { tile: [1, 1], islands: [{ label: { vi: 'đảo' }, tile: [4, 6] }] }),
    unit('c', { tile: [3, 1] }),
    unit('d', { tile: [2, 7] }),
    unit('e'),
    unit('f', { tile: [0, 1], until: '2001-01-01', successor: 'a' }),
  ]);

  it('holds the units of today that have a tile, and their islands', () => {
    const tiles = tilesOf(provinces);
    expect(tiles.map((tile) => tile.unit.id)).toEqual(['a', 'b', 'c', 'd']);
    expect(mapSize(tiles)).toEqual({ columns: 5, rows: 8 });
  });

  it('knows which tiles touch', () => {
    expect(tilesAround(provinces, unit('a', { tile: [0, 0] })).map(({ id }) => id)).toContain('b');
    const b = provinces.byId.get('b');
    expect(b && tilesAround(provinces, b).map(({ id }) => id)).toEqual(['a']);
    expect(tilesAround(provinces, unit('e'))).toEqual([]);
  });

  it('leaves room for its legend in the west', () => {
    expect(emptyWest(tilesOf(provinces))).toEqual({ row: 2, rows: 6 });
  });

  it('is nothing where no unit has a tile', () => {
    expect(tilesOf(vocabularies.provinces)).toEqual([]);
    expect(mapSize([])).toEqual({ columns: 0, rows: 0 });
  });

  it('sets names on two lines of about the same length', () => {
    expect(['Một', 'Hai Ba', 'Hà Chí Minh', 'Bà Lam - Vũng Xa'].map(twoLines)).toEqual([
      ['Một'],
      ['Hai', 'Ba'],
      ['Hà Chí', 'Minh'],
      ['Bà Lam -', 'Vũng Xa'],
    ]);
  });
});

describe('the chart of years', () => {
  const archive = buildArchive(
    [
      version('2012-03-01-a'),
      version('2012-09-09-b', { program: ['88', 'hoa-sen'] }),
      version('2015-01-01-c', { program: ['88'] }),
    ],
    vocabularies,
  );

  it('runs from the first report to the last end of a programme', () => {
    expect(chartSpan(archive.reports, vocabularies.programs, '2016-05-05')).toEqual({ first: 2012, last: 2025 });
    expect(chartSpan([], createVocabulary([]), '2016-05-05')).toEqual({ first: 2016, last: 2016 });
  });

  it('stacks each report once, by its first programme, and keeps empty years', () => {
    const years = stackYears(archive.reports, vocabularies.programs, { first: 2012, last: 2015 });
    expect(years.map(({ year, total }) => [year, total])).toEqual([
      [2012, 2],
      [2013, 0],
      [2014, 0],
      [2015, 1],
    ]);
    expect(years[0]?.parts.map(({ family, from, to }) => [family.programs[0]?.id, from, to])).toEqual([
      ['hoa-sen', 0, 1],
      ['88', 1, 2],
    ]);
    expect(countYears(archive.reports)).toEqual(
      new Map([
        [2012, 2],
        [2015, 1],
      ]),
    );
  });

  it('places years and days on one scale of percent', () => {
    const at = yearScale({ first: 2010, last: 2029 });
    expect([at(2010), at(2020), at(2030)]).toEqual([0, 50, 100]);
    expect(yearPoint('2021-01-01')).toBe(2021);
    expect(yearPoint('2020-07-02')).toBe(2020.5);
  });

  it('cuts a programme to the chart, ends it with its last year, and joins those of single provinces', () => {
    const base = { kind: { vi: 'bịa' }, name: {} } as const;
    const programs = createVocabulary([
      { ...base, id: 'x', label: { vi: 'X' }, colour: 'blue' as const, period: { from: 1990, to: 2012 } },
      { ...base, id: 'y', label: { vi: 'Y' }, colour: 'gold' as const, period: { from: 2014 } },
      {
        ...base,
        id: 'p',
        label: { vi: 'P' },
        colour: 'brown' as const,
        period: { from: 2011, to: 2013 },
        province: 'a',
      },
      {
        ...base,
        id: 'q',
        label: { vi: 'Q' },
        colour: 'brown' as const,
        period: { from: 2012, to: 2015 },
        province: 'b',
      },
      { ...base, id: 'z', label: { vi: 'Z' }, colour: 'teal' as const },
    ]);
    const told = (main: boolean) =>
      barsOf(programs, { first: 2010, last: 2020 }, main).map((bar) => [
        bar.programs.map(({ id }) => id).join(),
        bar.from,
        bar.to,
      ]);
    expect(told(true)).toEqual([
      ['x', 2010, 2013],
      ['p,q', 2011, 2016],
      ['y', 2014, 2021],
    ]);
    expect(told(false).map(([id]) => id)).toEqual(['x', 'p', 'q', 'y']);
  });
});

describe('the table of places and programmes', () => {
  it('counts a former unit’s reports where they belong today, and leaves empty cells out', () => {
    const archive = buildArchive(
      [version('2015-01-01-a', { province: ['tay-lam'], program: ['88', 'hoa-sen'] }), version('2021-01-01-b')],
      vocabularies,
    );
    const rows = new Map(coverageOf(archive).rows.map((row) => [row.unit.id, row]));
    expect(rows.has('tay-lam')).toBe(false);
    expect([...(rows.get('dong-lam')?.cells.keys() ?? [])]).toEqual(['88', 'hoa-sen']);
    expect(rows.get('la-lam')?.cells.size).toBe(0);
    expect([...rows.keys()].at(-1)).toBe('national');
  });
});

describe('the lineage of a place', () => {
  it('has a line for each former unit that joins the one it became', () => {
    const provinces = createVocabulary([
      unit('now', { since: '2020-01-01' }),
      unit('one', { until: '2019-12-31', successor: 'now' }),
      unit('two', { until: '2019-12-31', successor: 'now' }),
      unit('older', { until: '2009-12-31', successor: 'two' }),
      unit('alone'),
    ]);
    const of = (id: string) => {
      const found = provinces.byId.get(id);
      return found && lineageOf(provinces, found);
    };
    expect(of('now')).toEqual({
      rows: 3,
      lines: [
        expect.objectContaining({ row: 0, joined: '2020-01-01', into: 1 }),
        expect.objectContaining({ row: 1, joined: '2010-01-01', into: 2 }),
        expect.objectContaining({ row: 2, joined: '2020-01-01', into: 1 }),
        expect.objectContaining({ row: 1, since: '2020-01-01' }),
      ],
    });
    expect(of('alone')?.lines).toEqual([]);
  });
});

describe('the timeline', () => {
  const milestone = (date: string): Milestone => ({ id: `m-${date}`, date, text: { vi: 'bịa' }, label: { vi: 'bịa' } });

  it('joins milestones and reports by year, newest first, with runs of empty years', () => {
    const archive = buildArchive([version('2012-03-01-a')], {
      ...vocabularies,
      milestones: createVocabulary(['2008', '2012-05-01', '2012-02', '2030-01-01'].map(milestone)),
    });
    expect(
      timelineYears(archive, '2014-06-01').map((year) => [
        year.from,
        year.to,
        year.events.map(({ date, milestone }) => (milestone ? date : `report ${date}`)),
        year.count,
      ]),
    ).toEqual([
      [2013, 2014, [], 0],
      [2012, 2012, ['2012-05-01', 'report 2012-03-01', '2012-02'], 1],
      [2009, 2011, [], 0],
      [2008, 2008, ['2008'], 0],
    ]);
  });

  it('tells once of what a milestone and the report it is taken from both tell', () => {
    const url = 'https://example.org/bia';
    const reports = [
      version('2012-03-04-a', { date: '2012-03-04', event: { start: '2012-03-01' }, source: { url } }),
      version('2012-06-01-b', { date: '2012-06-01', source: { url } }),
      version('2012-03-01-c', { date: '2012-03-01' }),
    ];
    const archive = buildArchive(reports, {
      ...vocabularies,
      milestones: createVocabulary([{ ...milestone('2012-03-01'), source: url }]),
    });
    const [year] = timelineYears(archive, '2012-12-31');
    expect(year?.events.map(({ milestone, report }) => [milestone?.date, report?.id])).toEqual([
      [undefined, '2012-06-01-b'],
      ['2012-03-01', '2012-03-04-a'],
      [undefined, '2012-03-01-c'],
    ]);
    expect(year?.count).toBe(3);
  });
});

describe('a colour', () => {
  const family = (...programs: Parameters<typeof program>[1][]) => ({
    colour: 'teal' as const,
    programs: programs.map((rest, index) => program(`p${index}`, rest)),
  });

  it('stands for all others when more than two stand for themselves', () => {
    expect(isMixed(family({}, {}, {}))).toBe(true);
    expect(isMixed(family({}, {}))).toBe(false);
    expect(isMixed(family({}, {}, { part_of: 'p0' }))).toBe(false);
    expect(isMixed(family({}, {}, { province: 'x' }))).toBe(false);
    expect(isMixed(family({}, {}, { province: 'x' }, { part_of: 'p0' }, {}))).toBe(true);
  });

  it('stands for single provinces when several programmes of theirs alone have it', () => {
    expect(isProvincial(family({ province: 'x' }, { province: 'y' }))).toBe(true);
    expect(isProvincial(family({ province: 'x' }))).toBe(false);
    expect(isProvincial(family({ province: 'x' }, {}))).toBe(false);
  });
});

describe('the rows of the chart of programmes', () => {
  const rows = (list: ReturnType<typeof program>[], main = true) =>
    barsOf(createVocabulary(list), { first: 2010, last: 2020 }, main).map((bar) => [
      bar.programs.map(({ id }) => id).join(),
      bar.from,
      bar.to,
    ]);

  it('leave out what lies outside the chart, and keep what touches its ends', () => {
    const years = { a: [2000, 2009], b: [2000, 2010], c: [2020, 2030], d: [2021, 2030] } as const;
    const list = Object.entries(years).map(([id, [from, to]], index) =>
      program(id, { period: { from, to }, colour: (['blue', 'green', 'gold', 'slate'] as const)[index] ?? 'teal' }),
    );
    expect(rows(list)).toEqual([
      ['b', 2010, 2011],
      ['c', 2020, 2021],
    ]);
  });

  it('are only those that stand for themselves, unless all are asked for', () => {
    const period = { from: 2012, to: 2015 };
    const list = [
      program('own', { period, colour: 'blue' }),
      program('part', { period, colour: 'blue', part_of: 'own' }),
      ...['m1', 'm2', 'm3'].map((id) => program(id, { period, colour: 'stone' })),
      program('local', { period: { from: 2013, to: 2014 }, colour: 'brown', province: 'x' }),
    ];
    expect(rows(list).map(([id]) => id)).toEqual(['own', 'local']);
    expect(rows(list, false).map(([id]) => id)).toEqual(['own', 'part', 'm1', 'm2', 'm3', 'local']);
  });

  it('stand by beginning, the longer first', () => {
    const list = [
      program('short', { period: { from: 2012, to: 2013 }, colour: 'blue' }),
      program('long', { period: { from: 2012, to: 2018 }, colour: 'gold' }),
      program('first', { period: { from: 2011, to: 2012 }, colour: 'green' }),
    ];
    expect(rows(list).map(([id]) => id)).toEqual(['first', 'long', 'short']);
  });
});

describe('the map’s smaller matters', () => {
  it('has each column begin where it should', () => {
    expect([columnPlace(0, 4), columnPlace(1, 4), columnPlace(2, 3)]).toEqual(['0.00%', '25.00%', '66.67%']);
  });

  it('breaks the name of an archipelago before its brackets, another in the middle', () => {
    expect(islandLines('Đảo Xa Lắm (Quần Đảo)')).toEqual(['Đảo Xa Lắm', '(Quần Đảo)']);
    expect(islandLines('Đảo Xa Lắm')).toEqual(twoLines('Đảo Xa Lắm'));
    expect(islandLines('Đảo')).toEqual(['Đảo']);
    // Of two breaks as good, the first.
    expect(twoLines('ab cd ef')).toEqual(['ab', 'cd ef']);
  });

  it('sets the legend in the middle of the empty rows, never at their very top', () => {
    const tile = (column: number, row: number) => ({ unit: unit('x', { tile: [column, row] }), column, row });
    // Rows 1 to 8 are empty in the west.
    expect(legendRow([tile(0, 0), tile(3, 4), tile(0, 9)])).toBe(3);
    expect(legendRow([tile(0, 0), tile(3, 1), tile(0, 2)])).toBe(1.4);
    // Of two runs as long, the first; a later longer one before it.
    expect(emptyWest([tile(0, 2), tile(1, 5)])).toEqual({ row: 0, rows: 2 });
    expect(emptyWest([tile(0, 1), tile(1, 5)])).toEqual({ row: 2, rows: 3 });
  });

  it('has a shade for each count up to five, and classes from six on', () => {
    expect(shadesFor([1, 5]).legend).toHaveLength(5);
    expect(shadesFor([1, 6]).legend).toEqual([
      { step: 1, from: 1, to: 1 },
      { step: 2, from: 6, to: 6 },
    ]);
    expect(shadesFor([]).legend).toEqual([]);
  });
});
