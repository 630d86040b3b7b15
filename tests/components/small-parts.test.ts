import type { HTMLElement } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { readerWords } from '../../src/words/readers/reader-words.ts';
import { textOf } from '../support/pages.ts';
import { version, versions, vocabularies } from '../support/made-up.ts';
import { render, withArchive } from './render.ts';

/* Small parts that many pages share. */

withArchive([version('2020-01-01-a')], vocabularies);

const load = async (module: Promise<unknown>): Promise<unknown> => ((await module) as { default: unknown }).default;
const AddedLately = await load(import('../../src/site/components/list/AddedLately.astro'));
const Jumps = await load(import('../../src/site/components/list/Jumps.astro'));
const TakeAway = await load(import('../../src/site/components/list/TakeAway.astro'));
const Places = await load(import('../../src/site/components/place/Places.astro'));
const ReportContents = await load(import('../../src/site/components/report/ReportContents.astro'));
const all = (root: HTMLElement, selector: string) => root.querySelectorAll(selector);
const hrefs = (root: HTMLElement, selector: string) => all(root, selector).map((each) => each.getAttribute('href'));
const t = readerWords('vi');

describe('the headings of a long page', () => {
  const jumps = (count: number) =>
    render(Jumps, {
      label: 'Mục',
      links: Array.from({ length: count }, (_, at) => ({
        href: `#m${at}`,
        text: `Mục ${at}`,
        ...(at === 0 && { count: '5' }),
      })),
    });

  it('are links where there is more than one', async () => {
    expect(all(await jumps(0), 'nav')).toHaveLength(0);
    expect(all(await jumps(1), 'nav')).toHaveLength(0);
    const root = await jumps(2);
    expect(root.querySelector('nav')?.getAttribute('aria-label')).toBe('Mục');
    expect(all(root, 'li').map(textOf)).toEqual(['Mục 0 5', 'Mục 1']);
    expect(hrefs(root, 'a')).toEqual(['#m0', '#m1']);
  });
});

describe('the contents of a report', () => {
  it('are its headings in order, those of the third level deeper', async () => {
    const headings = [
      { level: 2 as const, id: 'muc-1', html: 'Một &amp; hai' },
      { level: 3 as const, id: 'muc-2', html: 'Ba' },
    ];
    const root = await render(ReportContents, { language: 'vi', headings });
    expect(all(root, 'li').map((item) => [textOf(item), item.classList.contains('deeper')])).toEqual([
      ['Một & hai', false],
      ['Ba', true],
    ]);
    expect(hrefs(root, 'a')).toEqual(['#muc-1', '#muc-2']);
  });
});

describe('the places of a report', () => {
  const places = async (units: string[], props: object = {}) =>
    textOf(await render(Places, { language: 'vi', units, ...props }));

  it('are named as they were, with what they are today', async () => {
    expect(await places(['hai-minh'])).toBe('Hải Minh');
    expect(await places(['tay-lam'])).toBe('Tây Lâm, nay thuộc Đông Lâm');
    expect(await places(['national'])).toBe('Cả nước');
    expect(await places(['khong-co'])).toBe('');
    const linked = await render(Places, { language: 'vi', units: ['tay-lam'], linked: true });
    expect(hrefs(linked, 'a')).toEqual(['/kho/vi/tinh-thanh/tay-lam/', '/kho/vi/tinh-thanh/dong-lam/']);
    expect(all(await render(Places, { language: 'vi', units: ['national'] }), 'a')).toHaveLength(0);
  });

  it.each([
    [1, 'Hải Minh'],
    [2, 'Hải Minh Đông Lâm'],
    [3, `Hải Minh Đông Lâm ${t.morePlaces(1)}`],
  ])('beyond two are a number: of %i', async (count, told) => {
    const units = ['hai-minh', 'dong-lam', 'la-lam'].slice(0, count);
    expect((await places(units, { most: 2 })).replace(/(?<=Minh)(?=Đông)|(?<=Lâm)(?=và)/g, ' ')).toBe(told);
  });
});

describe('what of a list can be taken along', () => {
  const take = async (count: number, of?: object) => {
    withArchive(versions(count, '2019-01-01', { topic: ['5s'] }), vocabularies);
    return render(TakeAway, { language: 'vi', ...(of && { of }) });
  };

  it.each([0, 1, 2])('of %i reports are its files and feeds, where it has any report', async (count) => {
    const root = await take(count, { id: 'topic', value: '5s' });
    expect(all(root, 'p')).toHaveLength(count === 0 ? 0 : 1);
    if (count === 0) return;
    expect(hrefs(root, 'a[type]')).toEqual(['/kho/feeds/vi/chu-de/5s.atom', '/kho/feeds/vi/chu-de/5s.json']);
  });

  it('of all reports are those of the whole archive', async () => {
    const root = await take(0);
    expect(hrefs(root, 'a[type]')).toEqual(['/kho/feeds/vi/added.atom', '/kho/feeds/vi/added.json']);
    expect(hrefs(root, 'a')).toContain('/kho/data/reports.csv');
  });
});

describe('what came to the archive lately', () => {
  /** So many reports came on one day, after others. */
  const lately = async (count: number, before: number) => {
    const made = versions(count + before, '2015-01-01');
    const late = new Set(made.slice(-count).map(({ file }) => file));
    const added = (file: string) => Date.UTC(2024, late.has(file) ? 5 : 0, 1) / 1000;
    withArchive(made, vocabularies, { added, changed: added, commits: () => [], named: () => [] });
    return render(AddedLately, { language: 'vi' });
  };

  it.each([
    [1, 1, 0],
    [4, 4, 0],
    [5, 4, 1],
    [40, 4, 36],
  ])('is of %i reports %i at once, and %i on asking', async (count, shown, more) => {
    const root = await lately(count, 3);
    const asked = all(root, 'details a').length;
    expect([all(root, 'section a[href*="/bao-cao/2"]').length - asked, asked]).toEqual([shown, more]);
    expect(textOf(root)).toContain(t.reportCount(count));
    if (more > 0) expect(textOf(root.querySelector('summary'))).toBe(t.moreReports(more));
  });

  it('says of more than forty how many are not named', async () => {
    const root = await lately(42, 3);
    expect(all(root, 'details a[href*="/bao-cao/2"]')).toHaveLength(36);
    expect(textOf(root.querySelector('details p'))).toBe(t.moreReports(2));
  });

  it('names none where all came at once', async () => {
    expect(all(await lately(5, 0), 'a[href*="/bao-cao/2"]')).toHaveLength(0);
  });
});
