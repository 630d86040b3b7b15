import type { HTMLElement } from 'node-html-parser';
import { describe, expect, inject, it } from 'vitest';
import { reportsOf } from '../../../src/archive/archive.ts';
import { contentFolder, type ContentFolder } from '../../../src/content/content-folder.ts';
import { coverageOf } from '../../../src/archive/coverage.ts';
import { facetOf } from '../../../src/archive/facets.ts';
import { languages } from '../../../src/text/language.ts';
import { unitsOfToday } from '../../../src/archive/provinces.ts';
import { readArchive } from '../../../src/check/run.ts';
import { createUrls } from '../../../src/archive/urls.ts';
import { fixtureFolder } from '../../support/fixtures.ts';
import { builtPages, pageAt, textOf } from '../../support/pages.ts';

const built = (name: string, folder: ContentFolder, site: string, base: string) => ({
  name,
  archive: readArchive(folder).archive,
  urls: createUrls(base),
  at: (address: string) => pageAt(site, address, base).document,
  addresses: new Set(builtPages(site, base).map(({ address }) => address)),
});
const madeUp = built('the made-up country', fixtureFolder('country'), inject('country'), '/kho/');
/** Its numbers are counted, never written here: reports come and go. It alone has a map, targets and milestones. */
const real = built('the real archive', contentFolder('content', 'content'), inject('site'), '/');
const { archive, urls, at } = madeUp;
const inBoth = [madeUp, real].flatMap((each) => languages.map((language) => ({ ...each, language })));
const label = (element: HTMLElement | null | undefined) => element?.getAttribute('aria-label') ?? '';
const number = (text: string | null | undefined) => Number(/\d+/.exec(text ?? '')?.[0] ?? 0);

describe.each(languages)('the map in %s', (language) => {
  const { archive, urls, at } = real;
  const tiles = [...at(urls.home(language)).querySelectorAll('#map svg.map > a.tile')];

  it('has a tile for every unit of today, each a link to its page, with the number of its reports', () => {
    const units = unitsOfToday(archive.vocabularies.provinces);
    expect(tiles.length).toBe(units.length);
    for (const unit of units) {
      const tile = tiles.find(
        (each) => each.getAttribute('href') === urls.value(facetOf('province'), unit.id, language),
      );
      const count = reportsOf(archive, 'province', unit.id).length;
      expect(label(tile), unit.id).toMatch(
        count === 0 ? /chưa có báo cáo$|no reports yet$/ : RegExp(`: ${count} (báo cáo|reports?)$`),
      );
      expect(label(tile)).toContain((unit.on_map ?? unit.label)[language]);
      expect(textOf(tile?.querySelector('.number') ?? null), unit.id).toBe(count === 0 ? '' : String(count));
      expect(tile?.classList.contains('step-0'), unit.id).toBe(count === 0);
    }
  });

  it('names both archipelagos with the unit they belong to, and the sea', () => {
    const withIslands = unitsOfToday(archive.vocabularies.provinces).filter((unit) => unit.islands);
    expect(withIslands.length).toBe(2);
    for (const unit of withIslands)
      for (const island of unit.islands ?? []) {
        const link = [...at(urls.home(language)).querySelectorAll('#map svg.map > a.islands')].find((each) =>
          label(each).startsWith(`${island.label[language]} (${unit.label[language]}): `),
        );
        expect(link?.getAttribute('href')).toBe(urls.value(facetOf('province'), unit.id, language));
        const tile = tiles.find((each) => each.getAttribute('href') === link?.getAttribute('href'));
        expect(link?.classList.value.at(-1), 'the shade of its province').toBe(tile?.classList.value.at(-1));
        expect(textOf(link ?? null).replaceAll(' ', '')).toBe(
          `${island.label[language]}(${unit.label[language]})`.replaceAll(' ', ''),
        );
      }
    expect(textOf(at(urls.home(language)).querySelector('svg.map .sea'))).toBe(
      language === 'vi' ? 'Biển Đông' : 'East Sea',
    );
  });

  it('has a table of the same numbers one link away', () => {
    const link = at(urls.home(language)).querySelector(`#map a[href="${urls.coverage(language)}"]`);
    expect(link).not.toBeNull();
    const rows = at(urls.coverage(language)).querySelectorAll('tbody tr');
    for (const tile of tiles) {
      const row = [...rows].find(
        (each) => each.querySelector('th a')?.getAttribute('href') === tile.getAttribute('href'),
      );
      expect(textOf(row?.querySelector('td.total') ?? null), label(tile)).toBe(
        textOf(tile.querySelector('.number')) || '0',
      );
    }
  });
});

describe.each(inBoth)('the chart of years of $name in $language', ({ archive, urls, at, language }) => {
  const home = at(urls.home(language));

  it('has a link to each year that has reports, as the model counts them', () => {
    const columns = [...home.querySelectorAll('svg a.column')];
    expect(columns.map((column) => column.getAttribute('href')).sort()).toEqual(
      [...archive.groups.year.keys()].map((year) => urls.value(facetOf('year'), year, language)).sort(),
    );
    for (const column of columns) {
      const [, year = ''] = /(\d{4})\/$/.exec(column.getAttribute('href') ?? '') ?? [];
      const count = reportsOf(archive, 'year', year).length;
      expect(number(label(column).replace(year, '')), year).toBe(count);
      expect(textOf(column.querySelector('.total'))).toBe(String(count));
    }
  });
});

describe.each(inBoth)('the places and programmes of $name in $language', (of) => {
  const { archive, urls, at, addresses, language } = of;
  const table = at(urls.coverage(language)).querySelector('table');

  it('has a header for every row and column', () => {
    const columns = [...(table?.querySelectorAll('thead th') ?? [])];
    expect(columns.every((header) => header.getAttribute('scope') === 'col')).toBe(true);
    const local = archive.vocabularies.programs.entries.filter(({ province }) => province !== undefined).length;
    const own = archive.vocabularies.programs.entries.length - local;
    expect(columns.length).toBe(own + (local > 0 ? 1 : 0) + 2);
    for (const row of table?.querySelectorAll('tbody tr') ?? []) {
      expect(row.querySelectorAll('th[scope="row"]').length).toBe(1);
      expect(row.querySelectorAll('td').length).toBe(columns.length - 1);
    }
  });

  it('leads from every number to a page that lists exactly those reports, and says where there are none', () => {
    for (const { unit, cells: byProgram } of coverageOf(archive).rows)
      for (const program of archive.vocabularies.programs.entries) {
        const reports = byProgram.get(program.id);
        const address = urls.cell(unit.id, program.id, language);
        const link = table?.querySelector(`a[href="${address}"]`);
        expect(addresses.has(address), address).toBe(reports !== undefined);
        expect(textOf(link?.querySelector('.count') ?? null), address).toBe(reports ? String(reports.length) : '');
        if (!reports) continue;
        const listed = [...at(address).querySelectorAll('main article h3 a')].map((each) => each.getAttribute('href'));
        expect(listed.length, address).toBe(reports.length);
        for (const report of reports)
          expect(
            listed.some((href) => href?.endsWith(`/${report.id}/`)),
            `${address} ${report.id}`,
          ).toBe(true);
        const links = [...at(address).querySelectorAll('main a')].map((each) => each.getAttribute('href'));
        expect(links).toContain(urls.value(facetOf('province'), unit.id, language));
        expect(links).toContain(urls.value(facetOf('program'), program.id, language));
      }
    const empty = [...(table?.querySelectorAll('tbody td.empty') ?? [])];
    expect(new Set(empty.map(textOf))).toEqual(new Set([language === 'vi' ? 'chưa có' : 'none yet']));
    const filled = [...(table?.querySelectorAll('tbody td:not(.total, .empty)') ?? [])];
    expect(filled.every((cell) => cell.querySelector('a .count'))).toBe(true);
    const rows = coverageOf(archive).rows.length;
    expect(filled.length + empty.length).toBe((table?.querySelectorAll('tbody td').length ?? 0) - rows);
  });
});

describe('a page of one place and programme', () => {
  it('says what the place was called and is called today', () => {
    expect([...at('/kho/vi/bao-phu/dong-lam/hoa-sen/').querySelectorAll('.then-now')].map(textOf)).toEqual([
      'Từ ngày 1/1/2020, tỉnh Đông Lâm cũ thuộc Đông Lâm ngày nay.Từ ngày 1/1/2020, tỉnh Tây Lâm thuộc Đông Lâm.',
    ]);
    expect([...at('/kho/en/coverage/dong-lam/hoa-sen/').querySelectorAll('.then-now')].map(textOf)).toEqual([
      'On 1 January 2020 the former Đông Lâm Province became part of today’s Đông Lâm.On 1 January 2020 Tây Lâm Province became part of Đông Lâm.',
    ]);
  });
});

describe('a province page', () => {
  const page = at('/kho/vi/tinh-thanh/dong-lam/');

  it('draws a line for each former unit and a dot for each report that leads to it', () => {
    const lineage = page.querySelector('.lineage');
    const lines = [...(lineage?.querySelectorAll('svg > g') ?? [])];
    expect(lines.length).toBe(3);
    const dots = [...(lineage?.querySelectorAll('a[href*="/bao-cao/"]') ?? [])].map((dot) => dot.getAttribute('href'));
    expect(dots.sort()).toEqual(
      // The oldest stands on two lines.
      ['2019-05-06-dong-lam-hop', '2019-05-06-dong-lam-hop', '2021-06-15-dong-lam-tap-huan-5s']
        .concat('2021-11-20-dong-lam-do-can-cho')
        .map((id) => urls.report(id, 'vi')),
    );
    expect(lineage?.querySelector('a[href="/kho/vi/tinh-thanh/tay-lam/"]')).not.toBeNull();
  });

  /** Of the charts, and of what is told in words where a chart would have one bar. */
  const totals = (of: HTMLElement) =>
    new Map([
      ...[...of.querySelectorAll('.bars')].map(
        (each) =>
          [each.querySelector('a')?.getAttribute('href'), number(textOf(each.querySelector('.figure')))] as const,
      ),
      ...[...of.querySelectorAll('.told .item')].map(
        (each) => [each.querySelector('a')?.getAttribute('href'), number(textOf(each))] as const,
      ),
    ]);

  it('shows its former units with the numbers of the model', () => {
    for (const id of ['dong-lam-den-2019', 'tay-lam'])
      expect(totals(page).get(`/kho/vi/tinh-thanh/${id}/`), id).toBe(reportsOf(archive, 'province', id).length);
  });

  // The country has no tiles, so no neighbours either.
  it('shows its neighbours with the numbers of the model, those of one year in words', () => {
    const of = real.at('/vi/tinh-thanh/bac-ninh/');
    for (const chart of of.querySelectorAll('.bars'))
      expect(chart.querySelectorAll('rect.own').length).toBeGreaterThan(1);
    for (const id of ['bac-giang', 'thai-nguyen', 'lang-son', 'hai-phong'])
      expect(totals(of).get(`/vi/tinh-thanh/${id}/`), id).toBe(reportsOf(real.archive, 'province', id).length);
  });

  it('says which years have no reports, and of a former unit only those of its time', () => {
    const gaps = (address: string) => [...at(address).querySelectorAll('.gap')].map(textOf);
    expect(gaps('/kho/vi/tinh-thanh/dong-lam/').at(-1)).toBe('2020: chưa có báo cáo');
    expect(gaps('/kho/vi/tinh-thanh/tay-lam/')).toEqual([]);
  });
});

describe('a programme page', () => {
  const { archive, urls, at } = real;

  it('shades the map by its own reports, each tile leading to them', () => {
    const tiles = [...at('/vi/chuong-trinh/1322/').querySelectorAll('svg.map > a.tile:not(.step-0)')];
    const rows = coverageOf(archive).rows.filter(({ unit, cells }) => unit.tile && cells.has('1322'));
    expect(tiles.map((tile) => tile.getAttribute('href')).sort()).toEqual(
      rows.map(({ unit }) => urls.cell(unit.id, '1322', 'vi')).sort(),
    );
  });

  it('leads to each of its sections', () => {
    const page = at('/vi/chuong-trinh/1322/');
    const links = [...page.querySelectorAll('main .contents a')];
    expect(links.length).toBeGreaterThan(6);
    for (const link of links)
      expect(page.getElementById(link.getAttribute('href')?.slice(1) ?? ''), textOf(link)).not.toBeNull();
  });

  it('sets each target against its result, both with a source', () => {
    const rows = [...at('/vi/chuong-trinh/1322/').querySelectorAll('main table.figures tbody tr')];
    const targets = archive.vocabularies.programs.byId.get('1322')?.targets ?? [];
    expect(rows.length).toBe(targets.length);
    rows.forEach((row, index) => {
      const { target, result, note } = targets[index] ?? {};
      const sources = row.querySelectorAll('a[href^="http"]').map((link) => textOf(link));
      expect(sources).toHaveLength((target ? 1 : 0) + (result?.source === undefined ? 0 : 1));
      if (result) expect(row.querySelectorAll('td:last-child a').length).toBeGreaterThan(0);
      // A source is called what it is called, not where it lies.
      for (const source of sources) expect(source).not.toMatch(/^[\w-]+(?:\.[\w-]+)+$/);
      if (note) expect(textOf(row)).toContain(note.vi);
    });
  });
});

describe('a year page', () => {
  it('counts its months, each leading to its reports', () => {
    const page = at('/kho/vi/nam/2021/');
    const months = [...page.querySelectorAll('svg a')];
    expect(months.map((month) => [month.getAttribute('href'), textOf(month.querySelector('.count'))])).toEqual([
      ['#thang-06', '1'],
      ['#thang-11', '1'],
    ]);
    for (const month of months) {
      const section = page.getElementById(month.getAttribute('href')?.slice(1) ?? '')?.closest('section');
      expect(section?.querySelectorAll('article').length).toBe(number(textOf(month.querySelector('.count'))));
    }
  });
});

describe.each(languages)('the timeline in %s', (language) => {
  it('has every milestone with its source or document, and is in the index of the site', () => {
    const { archive, urls, at } = real;
    const page = at(urls.timeline(language));
    const items = [...page.querySelectorAll('main .year ol > li.milestone')];
    expect(items.length).toBe(archive.vocabularies.milestones.entries.length);
    for (const item of items)
      expect(
        item.querySelectorAll(`.chips a[rel], .chips a.nowrap, .chips a[href^="${urls.reports(language)}2"]`).length,
        textOf(item),
      ).toBeGreaterThan(0);
    const reports = [...page.querySelectorAll(`main .year a[href^="${urls.reports(language)}2"]`)].map((link) =>
      link.getAttribute('href'),
    );
    expect(reports.length).toBeGreaterThan(10);
    expect(new Set(reports).size).toBe(reports.length);
    for (const link of page.querySelectorAll('main nav.years a'))
      expect(page.querySelector(link.getAttribute('href') ?? ''), textOf(link)).not.toBeNull();
    expect(page.querySelectorAll('main nav.years a').length).toBe(page.querySelectorAll('main section.year').length);
    expect(at(urls.home(language)).querySelector(`footer a[href="${urls.timeline(language)}"]`)).not.toBeNull();
  });
});

describe('an archive without tiles and milestones', () => {
  const pages = builtPages(inject('country'), '/kho/');

  it('is built without maps and milestones, and still has its tables and charts', () => {
    for (const { address, document } of pages) {
      expect(document.querySelector('svg.map, svg.mini, #map'), address).toBeNull();
      expect(document.querySelector('main ol > li .what'), address).toBeNull();
    }
    const table = at('/kho/vi/bao-phu/').querySelector('table');
    expect(table?.querySelectorAll('tbody tr').length).toBe(4);
    expect(at('/kho/vi/').querySelectorAll('svg a.column').length).toBe(3);
  });
});

describe.each(languages)('the glossary in %s', (language) => {
  it('has every term with its meaning and reports, and is in the index of the site', () => {
    const { archive, urls, at, addresses } = real;
    const terms = archive.vocabularies.glossary.entries.filter(({ meaning }) => meaning);
    const sections = [...at(urls.glossary(language)).querySelectorAll('main .terms > section')];
    expect(sections.length).toBe(terms.length);
    for (const section of sections) {
      expect(textOf(section.querySelector('p')), textOf(section)).not.toBe('');
      const links = [...section.querySelectorAll('details li a')].map((link) => link.getAttribute('href') ?? '');
      expect(links.length, textOf(section)).toBeGreaterThan(0);
      for (const link of links) expect(addresses).toContain(link);
    }
    expect(at(urls.home(language)).querySelector(`footer a[href="${urls.glossary(language)}"]`)).not.toBeNull();
  });

  it('is not there where no entry says what it means', () => {
    expect(madeUp.addresses).not.toContain(madeUp.urls.glossary(language));
  });
});
