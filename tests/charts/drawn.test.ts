import { describe, expect, it } from 'vitest';
import { buildArchive } from '../../src/archive/archive.ts';
import { createVocabulary } from '../../src/archive/vocabulary.ts';
import { drawLineage } from '../../src/charts/lineage-chart.ts';
import { drawProgramTimeline } from '../../src/charts/program-timeline.ts';
import { program, unit, version, versions, vocabularies } from '../support/made-up.ts';

/* Where everything of a drawing stands, worked out by hand: across in percent of the width, down in pixels. */

describe('the chart of a place’s lineage', () => {
  const provinces = createVocabulary([
    unit('now', { since: '2020-01-01' }),
    unit('one', { until: '2019-12-31', successor: 'now' }),
    unit('two', { since: '2010-01-01', until: '2019-12-31', successor: 'now' }),
    unit('old', { since: '2001-01-01' }),
    unit('joined', { until: '2009-12-31', successor: 'old' }),
    unit('alone'),
  ]);
  const draw = (id: string, reports: [string, string][], today: string, apart = 10) => {
    const made = reports.map(([day, place]) => version(`${day}-x`, { province: [place] }));
    const { reports: all } = buildArchive(made, { ...vocabularies, provinces });
    const found = provinces.byId.get(id);
    return found && drawLineage(provinces, found, all, all, today, apart);
  };

  it('has units that joined on one day lead into the one that began on it', () => {
    // Ten years of ten percent: 2015 to 2024.
    const chart = draw(
      'now',
      [
        ['2015-01-01', 'one'],
        ['2022-01-01', 'now'],
      ],
      '2024-05-05',
    );
    expect(chart).toMatchObject({
      latest: '2020-01-01',
      grid: [
        { year: 2015, x: 0 },
        { year: 2020, x: 50 },
      ],
      first: 34,
      begun: 136,
      bottom: 148,
    });
    expect(chart?.lines.map(({ unit: { id }, ...line }) => [id, line])).toMatchObject([
      [
        'one',
        {
          since: undefined,
          start: 0,
          end: 50,
          y: 34,
          joins: { x: 52.2, y: 64 },
          today: false,
          own: true,
          lower: false,
          linked: true,
        },
      ],
      [
        'two',
        {
          since: '2010-01-01',
          start: 0,
          end: 50,
          y: 94,
          joins: { x: 52.2, y: 64 },
          today: false,
          own: true,
          lower: true,
          linked: true,
        },
      ],
      [
        'now',
        {
          since: '2020-01-01',
          start: 52.2,
          end: 100,
          y: 64,
          joins: undefined,
          today: true,
          own: false,
          lower: false,
          linked: true,
        },
      ],
    ]);
    expect(chart?.lines.map(({ dots }) => dots.map(({ report, x }) => [report.date, x]))).toEqual([
      [['2015-01-01', 0]],
      [],
      [['2022-01-01', 70]],
    ]);
  });

  it('has a unit that was there before keep its own row when another joins it', () => {
    const chart = draw('old', [['2005-01-01', 'joined']], '2024-05-05');
    // 2005 to 2024, five percent a year.
    expect(
      chart?.lines.map(({ unit: { id }, start, end, y, joins, own, today }) => [id, start, end, y, joins, own, today]),
    ).toEqual([
      ['joined', 0, 25, 34, { x: 27.2, y: 94 }, true, false],
      ['old', 0, 100, 94, undefined, true, true],
    ]);
    expect(chart?.latest).toBe('2010-01-01');
  });

  it('begins a year before the first joining, should no report be as old', () => {
    const chart = draw('old', [['2015-01-01', 'old']], '2018-05-05');
    expect(chart?.grid).toEqual([
      { year: 2010, x: 10 },
      { year: 2015, x: 60 },
    ]);
  });

  it('writes a date where the one after it leaves room, and none at the very left', () => {
    const days = ['2015-06-01', '2018-01-01', '2018-03-01', '2019-03-01', '2023-01-01', '2023-06-01'];
    const chart = draw(
      'old',
      days.map((day) => [day, 'old']),
      '2024-12-01',
      12,
    );
    expect(
      chart?.lines
        .at(-1)
        ?.dots.filter(({ date }) => date !== undefined)
        .map(({ report }) => report.date),
    ).toEqual(['2023-06-01', '2019-03-01', '2015-06-01']);
    const left = draw(
      'old',
      [
        ['2009-01-02', 'old'],
        ['2024-01-01', 'old'],
      ],
      '2024-12-01',
      12,
    );
    expect(left?.lines.at(-1)?.dots.map(({ date }) => date)).toEqual([93.75, undefined]);
  });

  it('keeps the date of a dot at the right edge within the chart', () => {
    const line = draw('old', [['2024-11-30', 'old']], '2024-12-01', 20)?.lines.at(-1);
    expect(line?.dots[0]?.x).toBeGreaterThan(95);
    expect(line?.dots.map(({ date }) => date)).toEqual([90]);
  });

  it.each([
    [24, true, 24],
    [25, false, 4],
  ])('of %i reports on one line links each: %s', (count, linked, dots) => {
    const made = versions(count, '2015-01-01', { province: ['old'] });
    const { reports } = buildArchive(made, { ...vocabularies, provinces });
    const old = provinces.byId.get('old');
    const line = old && drawLineage(provinces, old, reports, reports, '2016-12-31', 10)?.lines.at(-1);
    expect(line?.linked).toBe(linked);
    if (linked) expect(line?.dots).toHaveLength(dots);
    else {
      // Such as would cover each other are drawn once, and none has a date.
      const all = line?.dots ?? [];
      expect(all.length).toBeLessThan(count);
      expect(new Set(all.map(({ x }) => Math.round(x * 2))).size).toBe(all.length);
      expect(all.some(({ date }) => date !== undefined)).toBe(false);
    }
  });

  it('is none where nothing ever joined', () => {
    expect(draw('alone', [], '2024-05-05')).toBeUndefined();
  });
});

describe('the chart of programmes', () => {
  const programs = createVocabulary([
    program('a', { colour: 'blue', period: { from: 2010, to: 2014 } }),
    program('b', { colour: 'gold', period: { from: 2018, to: 2019 } }),
    program('c', { colour: 'green' }),
  ]);
  const made = [
    ...versions(3, '2010-02-01', { program: ['a'] }),
    version('2010-03-01-b', { program: ['b', 'a'] }),
    version('2013-03-01-c', { program: ['b'] }),
  ];
  const { reports } = buildArchive(made, vocabularies);
  // Drawn within each test: what a describe works out is counted for no test by npm run mutants.
  const chart = () => drawProgramTimeline(reports, programs, '2016-06-30', false);

  it('runs from the first report to the last end of a programme', () => {
    expect(chart().span).toEqual({ first: 2010, last: 2019 });
    expect(chart().grid).toEqual([
      { year: 2010, x: 0, atEnd: false },
      { year: 2015, x: 50, atEnd: false },
    ]);
    // The middle of June 2016.
    expect(chart().now).toBeCloseTo(64.56, 1);
    const ending = drawProgramTimeline(reports, programs, '2020-06-30', false);
    expect(ending.grid.at(-1)).toMatchObject({ year: 2020, atEnd: true });
    expect(drawProgramTimeline(reports, programs, '2021-06-30', false).grid.at(-1)).toMatchObject({
      year: 2020,
      atEnd: true,
    });
    expect(drawProgramTimeline(reports, programs, '2022-06-30', false).grid.at(-1)).toMatchObject({
      year: 2020,
      atEnd: false,
    });
  });

  it('has a row for each programme with its years, named before it where it begins far to the right', () => {
    expect(chart().bars.map(({ bar, ...drawn }) => [bar.programs.map(({ id }) => id).join(), drawn])).toEqual([
      ['a', { x: 0, y: 28, width: 50, far: false }],
      ['b', { x: 80, y: 60, width: 20, far: true }],
    ]);
    expect([chart().top, chart().columnTop, chart().base]).toEqual([28, 144, 274]);
  });

  it('has a column for each year, the highest as high as there is room, with its programmes one on the other', () => {
    const [first, second, , fourth] = chart().columns;
    expect(first).toMatchObject({
      year: 2010,
      total: 4,
      x: 0,
      width: 10,
      middle: 5,
      drawn: { x: 1.4, end: 8.6, width: 7.2 },
      top: 144,
      ahead: false,
      round: true,
    });
    expect(first?.parts.map(({ family, ...part }) => [family.colour, part])).toEqual([
      ['blue', { y: 176.5, height: 97.5 }],
      ['gold', { y: 144, height: 32.5 }],
    ]);
    expect(second).toMatchObject({ year: 2011, total: 0, parts: [], top: 274, round: false });
    expect(fourth).toMatchObject({ year: 2013, total: 1, top: 241.5 });
    expect(
      chart()
        .columns.map(({ ahead }) => ahead)
        .lastIndexOf(false),
    ).toBe(6);
    expect(chart().columns).toHaveLength(10);
  });

  it('names the colours that are seen, in the order of the list', () => {
    expect(chart().families.map(({ colour }) => colour)).toEqual(['blue', 'gold']);
    const gold = drawProgramTimeline(
      reports.filter(({ program: [id] }) => id === 'b'),
      programs,
      '2016-06-30',
      false,
    );
    expect(gold.families.map(({ colour }) => colour)).toEqual(['gold']);
  });

  it('of nothing is empty and stands all the same', () => {
    const empty = drawProgramTimeline([], createVocabulary([]), '2016-06-30', true);
    expect(empty.columns).toEqual([expect.objectContaining({ year: 2016, total: 0, parts: [], top: empty.base })]);
    expect(empty.bars).toEqual([]);
  });
});
