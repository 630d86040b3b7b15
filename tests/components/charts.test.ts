import type { HTMLElement } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import type { Archive } from '../../src/archive/archive.ts';
import type { ReportVersion } from '../../src/archive/report.ts';
import { createVocabulary } from '../../src/archive/vocabulary.ts';
import { countYears } from '../../src/charts/chart-years.ts';
import { textOf } from '../support/pages.ts';
import { program, unit, version, versions, vocabularies } from '../support/made-up.ts';
import { render, withArchive } from './render.ts';

/* Made-up: nine places on a map of three columns, one of which two others joined; two programmes. The day is 15 June 2024. */
const places = ['Nam', 'Bac', 'Dong', 'Tay', 'Trung', 'Ha', 'Thuong', 'Tien'];
const lists = {
  ...vocabularies,
  provinces: createVocabulary([
    ...places.map((name, index) =>
      unit(name.toLowerCase(), {
        label: { vi: `Xứ ${name}`, en: `Land of ${name}` },
        tile: [index % 3, Math.floor(index / 3)],
      }),
    ),
    unit('moi', {
      label: { vi: 'Xứ Mới', en: 'New Land' },
      since: '2020-01-01',
      tile: [2, 2],
      islands: [{ label: { vi: 'Đảo Xa' }, tile: [2, 3] }],
    }),
    unit('cu-mot', { label: { vi: 'Xứ Cũ Một' }, until: '2019-12-31', successor: 'moi' }),
    unit('cu-hai', { label: { vi: 'Xứ Cũ Hai' }, until: '2019-12-31', successor: 'moi' }),
    unit('ca-nuoc', { label: { vi: 'Cả nước' }, nationwide: true }),
  ]),
  programs: createVocabulary([
    program('p1', {
      label: { vi: 'Chương trình Một', en: 'Programme One' },
      colour: 'blue',
      period: { from: 2015, to: 2026 },
    }),
    program('p2', { label: { vi: 'Đề án Hai', en: 'Scheme Two' }, colour: 'gold', period: { from: 2018, to: 2022 } }),
  ]),
};

/** So many reports over the years and places, and how they are spread. */
const spread = (count: number): ReportVersion[] =>
  versions(count, '2018-03-05').map((each, index) => {
    const year = 2018 + (index % 7);
    const month = String(1 + (index % 5)).padStart(2, '0');
    const home = index % 4 === 0 ? (year < 2020 ? 'cu-mot' : 'moi') : (places[index % 3] ?? '').toLowerCase();
    return { ...each, date: `${year}-${month}-11`, province: [home], program: [index % 3 === 0 ? 'p2' : 'p1'] };
  });
const archiveOf = (count: number): Archive => withArchive(spread(count), lists);
archiveOf(1);

const component = async (name: string): Promise<unknown> =>
  ((await import(`../../src/site/components/chart/${name}.astro`)) as { default: unknown }).default;
const all = (root: HTMLElement, selector: string) => root.querySelectorAll(selector);
const label = (element: HTMLElement | null) => element?.getAttribute('aria-label') ?? '';
const figure = (element: HTMLElement | null | undefined, name: string) =>
  Number.parseFloat(element?.getAttribute(name) ?? '');
const numbers = (text: string) => [...text.matchAll(/\d+/g)].map(([digits]) => Number(digits));

/** What is greater is drawn higher, from one base up, in one measure; within what rounding takes. */
function expectDrawn(bars: readonly { count: number; y: number; height: number }[], base: number) {
  const unitHeight = Math.max(...bars.map(({ count, height }) => height / count));
  for (const { count, y, height } of bars) {
    expect(height).toBeGreaterThan(0);
    expect(y).toBeGreaterThanOrEqual(0);
    expect(y + height).toBeCloseTo(base, 1);
    expect(height).toBeCloseTo(count * unitHeight, 0);
  }
}

describe.each([1, 2, 300])('of %i reports', (count) => {
  it('the bars of years rise with their counts, and each says its number', async () => {
    const { reports } = archiveOf(count);
    const counts = countYears(reports);
    const most = Math.max(...counts.values());
    const props = { language: 'vi', name: 'Tất cả', counts, total: count, span: { first: 2018, last: 2024 }, most };
    const columns = { language: 'vi', name: 'Tất cả', counts, span: props.span, colour: 'self', height: 28 };
    const root = await render(await component('YearColumns'), columns);
    const links = all(root, 'a');
    expect(links.map((link) => label(link))).toEqual(
      [...counts].toSorted(([a], [b]) => a - b).map(([year, of]) => `${year}: ${of} báo cáo`),
    );
    expect(links.map((link) => link.getAttribute('href'))).toEqual(
      [...counts.keys()].toSorted((a, b) => a - b).map((year) => `/kho/vi/nam/${year}/`),
    );
    const base = figure(root.querySelector('svg'), 'height') - 18;
    const bars = links.map((link) => ({
      count: Number(textOf(link.querySelector('.count'))),
      y: figure(link.querySelector('.own'), 'y'),
      height: figure(link.querySelector('.own'), 'height'),
    }));
    expect(bars.map((bar) => bar.count)).toEqual(links.map((link) => numbers(label(link))[1]));
    expectDrawn(bars, base);
    // The highest takes all the room there is.
    expect(Math.max(...bars.map(({ height }) => height))).toBeCloseTo(28, 1);
    // A year without any is a dash.
    expect(all(root, 'line.base')).toHaveLength(7 - counts.size);
    // Every year in its order, with reports or without.
    expect(all(root, 'li .number:not(.count)').map((each) => textOf(each))).toEqual([
      '2018',
      '2019',
      '2020',
      '2021',
      '2022',
      '2023',
      '2024',
    ]);

    const small = await render(await component('YearBars'), props);
    const told = label(small.querySelector('svg'));
    for (const [year, of] of counts) expect(told).toContain(`${year}: ${of}`);
    expect(small.querySelector('svg')?.getAttribute('role')).toBe('img');
    expect(all(small, 'rect')).toHaveLength(counts.size);
    expect(textOf(small.querySelector('.figure'))).toBe(String(count));
  });

  it('the months of a year are numbered from 1, each over its own number', async () => {
    const { reports } = archiveOf(count);
    const inYear = reports.filter(({ date }) => date.startsWith('2018'));
    const counts = Map.groupBy(inYear, ({ date }) => date.slice(5, 7));
    const here = new Set(['01']);
    const root = await render(await component('YearMonths'), { language: 'vi', year: '2018', reports: inYear, here });
    expect(all(root, 'text.month').map((each) => textOf(each))).toEqual(
      Array.from({ length: 12 }, (_, index) => String(index + 1)),
    );
    const marks = all(root, '[aria-label]').filter((each) => each.tagName !== 'SVG');
    expect(marks.map((mark) => numbers(label(mark)))).toEqual(
      [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([month, of]) => [Number(month), of.length]),
    );
    for (const mark of marks) {
      const [month = 0, of] = numbers(label(mark));
      expect(textOf(mark.querySelector('text'))).toBe(String(of));
      // Only what stands on the page is led to.
      expect(mark.getAttribute('href')).toBe(month === 1 ? '#thang-01' : undefined);
      // It stands over its own number.
      const under = all(root, 'text.month')[month - 1];
      expect(figure(mark.querySelector('.count'), 'x')).toBe(figure(under, 'x'));
    }
    expectDrawn(
      marks.map((mark) => ({
        count: Number(textOf(mark.querySelector('text'))),
        y: figure(mark.querySelector('.bar'), 'y'),
        height: figure(mark.querySelector('.bar'), 'height'),
      })),
      figure(root.querySelector('svg'), 'height') - 22,
    );
  });

  it('the columns of the timeline add up, by programme', async () => {
    const { reports } = archiveOf(count);
    const root = await render(await component('ProgramTimeline'), { language: 'en' });
    const counts = countYears(reports);
    const columns = all(root, 'a.column');
    expect(columns.map((each) => numbers(label(each)))).toEqual(
      [...counts].toSorted(([a], [b]) => a - b).map(([year, of]) => [year, of]),
    );
    const base = figure(root.querySelector('line.axis'), 'y1');
    const greatest = Math.max(...counts.values());
    for (const column of columns) {
      const [year, of = 0] = numbers(label(column));
      expect(textOf(column.querySelector('.total'))).toBe(String(of));
      const inYear = reports.filter(({ date }) => date.startsWith(String(year)));
      const parts = all(column, '.part');
      const heightOf = (id: string) => (inYear.filter((each) => each.program[0] === id).length / greatest) * 130;
      const drawn = ['blue', 'gold'].map((colour) =>
        parts
          .filter((part) => part.getAttribute('fill') === `url(#w-${colour})`)
          .reduce((sum, part) => sum + figure(part, 'height'), 0),
      );
      expect(drawn[0]).toBeCloseTo(heightOf('p1'), 1);
      expect(drawn[1]).toBeCloseTo(heightOf('p2'), 1);
      // They stand one on the other, from the base up.
      let foot = base;
      for (const part of parts) {
        expect(figure(part, 'y') + figure(part, 'height')).toBeCloseTo(foot, 1);
        foot = figure(part, 'y');
      }
      expect(foot).toBeCloseTo(base - (of / greatest) * 130, 1);
    }
    // The legend names what is seen, in the order of the list.
    const seen = lists.programs.entries.filter(({ id }) => reports.some((each) => each.program[0] === id));
    expect(all(root, '.legend li').map((each) => textOf(each))).toEqual(seen.map(({ label: { en } }) => en));
    expect(all(root, 'a.bar').map((each) => label(each))).toEqual([
      expect.stringMatching(/^Programme One.*2015–2026/),
      expect.stringMatching(/^Scheme Two.*2018–2022/),
    ]);
  });

  it('the map shades, counts and names each place, and its legend says what each shade means', async () => {
    const archive = archiveOf(count);
    const counts = new Map([...archive.groups.province].map(([id, group]) => [id, group.length]));
    const props = { language: 'vi', title: 'Bản đồ bịa', counts, href: ({ id }: { id: string }) => `/${id}/` };
    const root = await render(await component('TileMap'), props);
    const legend = all(root, '.legend g').map((each) => ({
      step: Number(each.classList.value.find((name) => name.startsWith('step-'))?.slice(5)),
      says: numbers(textOf(each)),
    }));
    expect(legend[0]).toEqual({ step: 0, says: [] });
    expect(legend.map(({ step }) => step)).toEqual(legend.map((_, index) => index));
    const tiles = all(root, 'a.tile');
    expect(tiles).toHaveLength(9);
    for (const tile of tiles) {
      const id = (tile.getAttribute('href') ?? '').slice(1, -1);
      const place = lists.provinces.byId.get(id);
      const of = counts.get(id) ?? 0;
      expect(label(tile)).toBe(`${place?.label.vi}: ${of === 0 ? 'chưa có báo cáo' : `${of} báo cáo`}`);
      const step = Number(tile.classList.value.find((name) => name.startsWith('step-'))?.slice(5));
      const [from = 0, to = from] = legend.find((each) => each.step === step)?.says ?? [];
      expect(from <= of && of <= to, `${id}: ${of} within ${from}–${to}`).toBe(true);
      const written = numbers(textOf(tile.querySelector('text.number')));
      if (tile.querySelector('text.number')) expect(written).toEqual([of]);
    }
    // The spans of the legend rise and do not overlap.
    const spans = legend.slice(1).map(({ says: [from = 0, to = from] }) => [from, to] as const);
    for (const [index, [from, to]] of spans.entries()) {
      expect(from).toBeLessThanOrEqual(to);
      expect(from).toBeGreaterThan(spans[index - 1]?.[1] ?? 0);
    }
  });

  it('the tables hold the same numbers as the charts', async () => {
    const { reports, groups } = archiveOf(count);
    const counts = countYears(reports);
    const years = await render(await component('YearTable'), { language: 'vi' });
    const rows = all(years, 'tbody tr').map((row) => row.querySelectorAll('th, td').map((cell) => textOf(cell)));
    const first = Math.min(...counts.keys());
    expect(rows.map(([year]) => Number(year))).toEqual(
      Array.from({ length: 2024 - first + 1 }, (_, index) => 2024 - index),
    );
    for (const [year = '', ...cells] of rows) {
      const of = counts.get(Number(year)) ?? 0;
      const told = cells.map((cell) => Number(cell) || 0);
      expect(told.at(-1)).toBe(of);
      expect(told.slice(0, -1).reduce((sum, each) => sum + each, 0)).toBe(of);
    }

    const coverage = await render(await component('CoverageTable'), { language: 'vi' });
    const heads = all(coverage, 'thead th').map((cell) => textOf(cell));
    expect(heads.slice(2)).toEqual(['Chương trình Một', 'Đề án Hai']);
    for (const row of all(coverage, 'tbody tr')) {
      const id = /([^/]+)\/$/.exec(row.querySelector('th a')?.getAttribute('href') ?? '')?.[1] ?? '';
      const group = groups.province.get(id) ?? [];
      const cells = all(row, 'td').map((cell) => Number(textOf(cell.querySelector('.count') ?? cell)) || 0);
      expect(cells, id).toEqual([
        group.length,
        ...['p1', 'p2'].map((each) => group.filter((report) => report.program.includes(each)).length),
      ]);
    }
  });

  it('the lines of a place have a dot for each of its reports while they are few, in the order of time', async () => {
    const archive = archiveOf(count);
    const root = await render(await component('Lineage'), { language: 'vi', unit: lists.provinces.byId.get('cu-mot') });
    const line = (id: string) =>
      all(root, 'svg > g').find((each) =>
        id === 'moi'
          ? each.classList.contains('now')
          : textOf(each).includes(lists.provinces.byId.get(id)?.label.vi ?? ''),
      );
    for (const id of ['moi', 'cu-mot', 'cu-hai']) {
      const own = archive.reports.filter(({ province }) => province.includes(id));
      const linked = all(line(id) as HTMLElement, 'a[aria-label]');
      expect(linked, id).toHaveLength(own.length <= 24 ? own.length : 0);
      const xs = linked.map((each) => figure(each.querySelector('.dot'), 'cx'));
      expect(xs).toEqual(xs.toSorted((a, b) => b - a));
      expect(line(id)?.classList.contains('here')).toBe(id === 'cu-mot');
    }
    expect(all(root, 'svg > g.here')).toHaveLength(1);
    expect(all(root, 'svg > g.now')).toHaveLength(1);
  });
});

describe('the legend of the map', () => {
  it('says of each shade the least and the most reports of the places that have it', async () => {
    archiveOf(1);
    const given = [0, 3, 7, 12, 18, 25, 31, 44, 60, 75];
    const counts = new Map(lists.provinces.entries.map(({ id }, index) => [id, given[index] ?? 0]));
    const props = { language: 'vi', title: 'Bản đồ bịa', counts, href: ({ id }: { id: string }) => `/${id}/` };
    const root = await render(await component('TileMap'), props);
    const spans = Map.groupBy(
      all(root, 'a.tile').map((tile) => ({
        step: tile.classList.value.find((name) => name.startsWith('step-')) ?? '',
        of: counts.get((tile.getAttribute('href') ?? '').slice(1, -1)) ?? 0,
      })),
      ({ step }) => step,
    );
    for (const each of all(root, '.legend g').slice(1)) {
      const step = each.classList.value.find((name) => name.startsWith('step-')) ?? '';
      const found = (spans.get(step) ?? []).map(({ of }) => of);
      const [least, most] = [Math.min(...found), Math.max(...found)];
      expect(numbers(textOf(each)), step).toEqual(least === most ? [least] : [least, most]);
    }
    expect(all(root, '.legend g')).toHaveLength(6);
  });
});

describe('the small map', () => {
  it.each([
    ['moi', 8],
    ['cu-hai', 8],
    ['dong', 2],
  ])('of %s shows where it, or what it belongs to, lies', async (id, place) => {
    archiveOf(1);
    const root = await render(await component('MiniMap'), { language: 'vi', unit: lists.provinces.byId.get(id) });
    const tiles = all(root, 'g');
    expect(tiles).toHaveLength(9);
    const [here, ...others] = tiles.filter((each) => each.classList.contains('here'));
    expect(others).toEqual([]);
    const rect = here?.querySelector('rect') ?? null;
    expect([figure(rect, 'x'), figure(rect, 'y')]).toEqual([(place % 3) * 10, Math.floor(place / 3) * 10]);
    expect(label(root.querySelector('svg'))).toBe(`Vị trí của ${id === 'dong' ? 'Xứ Dong' : 'Xứ Mới'} trên bản đồ ô`);
  });

  it('is none where nothing has a tile', async () => {
    withArchive([version('2020-01-01-a')], vocabularies);
    const root = await render(await component('MiniMap'), {
      language: 'vi',
      unit: vocabularies.provinces.byId.get('hai-minh'),
    });
    expect(all(root, 'svg')).toEqual([]);
  });
});

describe('the years of a place', () => {
  it('stand beside those of what it was and of the tiles around it, on one scale', async () => {
    const archive = archiveOf(300);
    const root = await render(await component('ProvinceYears'), {
      language: 'vi',
      unit: lists.provinces.byId.get('moi'),
    });
    const charts = all(root, 'li').map((each) => ({
      name: textOf(each.querySelector('p > :first-child')),
      total: Number(textOf(each.querySelector('.figure'))),
      heights: all(each, 'rect.own').map((bar) => figure(bar, 'height')),
      told: numbers(label(each.querySelector('svg')).replace(/^[^.]*\./, '')).filter((_, index) => index % 2 === 1),
    }));
    const total = (id: string) => archive.groups.province.get(id)?.length ?? 0;
    expect(charts.map((each) => each.total)).toEqual(['moi', 'cu-mot'].map(total));
    // What would be a chart of one bar or none is told in words.
    expect(['cu-hai', 'trung', 'ha', 'tien'].map(total)).toEqual([0, 0, 0, 0]);
    expect(all(root, '.told .item').map((each) => textOf(each).replace('; ', ''))).toEqual(
      ['Xứ Cũ Hai', 'Xứ Trung', 'Xứ Ha', 'Xứ Tien'].map((name) => `${name}: chưa có`),
    );
    // Tiles that touch "moi" (2, 2), corners included: (1, 1), (2, 1), (1, 2).
    const drawn = charts.flatMap(({ heights, told }) =>
      heights.map((height, index) => [told[index] ?? 0, height] as const),
    );
    const [[first, height] = [1, 1]] = drawn;
    for (const [of, high] of drawn) expect(high).toBeCloseTo((of / first) * height, 0);
  });
});
