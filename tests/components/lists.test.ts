import type { HTMLElement } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { paginate } from '../../src/archive/archive.ts';
import type { Language } from '../../src/text/language.ts';
import { textOf } from '../support/pages.ts';
import { version, versions, vocabularies } from '../support/made-up.ts';
import { render, SITE, withArchive } from './render.ts';

withArchive([version('2020-01-01-a')], vocabularies);

const load = async (module: Promise<unknown>): Promise<unknown> => ((await module) as { default: unknown }).default;
const Pager = await load(import('../../src/site/components/list/Pager.astro'));
const ReportItem = await load(import('../../src/site/components/list/ReportItem.astro'));
const MonthList = await load(import('../../src/site/components/list/MonthList.astro'));
const TakeAway = await load(import('../../src/site/components/list/TakeAway.astro'));
const YearList = await load(import('../../src/site/components/list/YearList.astro'));
const Page = await load(import('../../src/site/layouts/Page.astro'));
const all = (root: HTMLElement, selector: string) => root.querySelectorAll(selector);

describe('the pager', () => {
  const pager = async (count: number, number: number, language: Language = 'vi') => {
    const last = paginate(withArchive(versions(count, '2010-01-01'), vocabularies).reports)[0]?.last ?? 0;
    const root = await render(Pager, {
      language,
      number,
      last,
      href: (page?: number) => `/p/${page ?? 'mới'}`,
    });
    return {
      root,
      pages: all(root, 'li a').map((link) => [textOf(link), link.getAttribute('href')]),
      current: all(root, '[aria-current="page"]').map((link) => textOf(link)),
      newer: root.querySelector('[rel=prev]')?.getAttribute('href'),
      older: root.querySelector('[rel=next]')?.getAttribute('href'),
      gaps: all(root, 'li.skip').map((each) => textOf(each)),
    };
  };

  it.each([0, 1, 49, 50])('of %i reports is none', async (count) => {
    const { root } = await pager(count, 1);
    expect(root.toString().trim()).toBe('');
  });

  it.each([51, 100])('of %i reports has two pages', async (count) => {
    expect(await pager(count, 2)).toMatchObject({
      pages: [
        ['Mới nhất', '/p/mới'],
        ['1', '/p/1'],
      ],
      current: ['Mới nhất'],
      newer: undefined,
      older: '/p/1',
      gaps: [],
    });
    expect(await pager(count, 1)).toMatchObject({ current: ['1'], newer: '/p/mới', older: undefined });
  });

  it.each([101, 150])('of %i reports has three', async (count) => {
    expect(await pager(count, 2)).toMatchObject({ current: ['2'], newer: '/p/mới', older: '/p/1' });
  });

  it('of many pages shows the newest, the oldest and three on either side', async () => {
    const { pages, current, newer, older, gaps } = await pager(1000, 10);
    expect(pages.map(([name]) => name)).toEqual(['Mới nhất', '13', '12', '11', '10', '9', '8', '7', '1']);
    expect([current, newer, older, gaps]).toEqual([['10'], '/p/11', '/p/9', ['13', '1']]);
    expect((await pager(1000, 20)).gaps).toEqual(['1']);
    expect((await pager(1000, 16)).gaps).toEqual(['1']);
    expect((await pager(1000, 15)).gaps).toEqual(['18', '1']);
  });

  it.each(['vi', 'en'] as const)('names each page in %s', async (language) => {
    const { root } = await pager(200, 2, language);
    const names = all(root, 'li a').map((link) => link.getAttribute('aria-label'));
    const word = language === 'vi' ? 'Trang' : 'Page';
    expect(names.slice(1)).toEqual([3, 2, 1].map((page) => `${word} ${page}`));
    expect(names[0]).toMatch(new RegExp(`^.+, ${word} 4$`));
  });
});

describe('a report in a list', () => {
  const reports = {
    vietnamese: [version('2020-01-01-a')],
    english: [version('2020-01-02-b', { language: 'en', title: 'Made up' })],
    translatedIntoEnglish: [
      version('2020-01-03-c'),
      version('2020-01-03-c', { language: 'en', title: 'Made up', translation: 'archive' }),
    ],
    translatedIntoVietnamese: [
      version('2020-01-04-d', { language: 'en', title: 'Made up' }),
      version('2020-01-04-d', { translation: 'archive' }),
    ],
    bySourceInBoth: [version('2020-01-05-e'), version('2020-01-05-e', { language: 'en', title: 'Made up' })],
  };

  it.each<[keyof typeof reports, Language, string | undefined, string | undefined]>([
    ['vietnamese', 'vi', undefined, undefined],
    ['vietnamese', 'en', 'in Vietnamese only', 'vi'],
    ['english', 'en', undefined, undefined],
    ['english', 'vi', 'chỉ có bản tiếng Anh', 'en'],
    ['translatedIntoEnglish', 'vi', undefined, undefined],
    ['translatedIntoEnglish', 'en', 'translated from Vietnamese', undefined],
    ['translatedIntoVietnamese', 'en', undefined, undefined],
    ['translatedIntoVietnamese', 'vi', 'dịch từ tiếng Anh', undefined],
    ['bySourceInBoth', 'vi', undefined, undefined],
    ['bySourceInBoth', 'en', undefined, undefined],
  ])('%s, for a reader of %s, is marked: %s', async (name, language, mark, lang) => {
    const [report] = withArchive(reports[name], vocabularies).reports;
    const root = await render(ReportItem, { language, report });
    const marks = all(root, '.language-mark').map((each) => textOf(each).replace(/^(?:VI|EN) /, ''));
    expect(marks).toEqual(mark === undefined ? [] : [mark]);
    const link = root.querySelector('.title a');
    expect(link?.getAttribute('lang')).toBe(lang);
    expect(link?.getAttribute('href')).toContain((lang ?? language) === 'vi' ? '/kho/vi/bao-cao/' : '/kho/en/reports/');
    expect(textOf(root.querySelector('time'))).toBe(
      language === 'vi' ? `0${report?.id.slice(9, 10)}/01/2020` : `${Number(report?.id.slice(8, 10))} January 2020`,
    );
  });
});

describe('what of a list can be taken along', () => {
  const files = async (count: number) => {
    withArchive(versions(count, '1990-01-01'), vocabularies);
    const root = await render(TakeAway, { language: 'vi', of: { id: 'program', value: 'hoa-sen' } });
    const links = all(root, 'a').map((link) => link.getAttribute('href') ?? '');
    return { text: textOf(root), files: links.filter((link) => /\/data\/.+\.\w+$/.test(link)) };
  };

  it('is its own files, or where it is too long for one the whole archive’s', async () => {
    const own = '/kho/data/programs/hoa-sen.csv';
    expect((await files(101)).files).toEqual([own]);
    expect((await files(2000)).files).toEqual([own]);
    const long = await files(2001);
    expect(long.files).toContain('/kho/data/reports.csv');
    expect(long.files.every((file) => file.startsWith('/kho/data/reports.'))).toBe(true);
    expect(long.text).toContain('lọc từ tệp của cả kho');
    expect((await files(0)).text).toBe('');
  });
});

describe('the reports of a year', () => {
  it('stand under their months, each once, with their number', async () => {
    const made = versions(70, '2021-01-20');
    const { reports } = withArchive(made, vocabularies);
    const root = await render(MonthList, { language: 'vi', reports, all: reports });
    const sections = all(root, 'section').map((each) => [
      each.querySelector('h3')?.id,
      textOf(each.querySelector('.count')),
      all(each, 'article').length,
    ]);
    expect(sections).toEqual([
      ['thang-03', '30 báo cáo', 30],
      ['thang-02', '28 báo cáo', 28],
      ['thang-01', '12 báo cáo', 12],
    ]);
    expect(all(root, 'h3').map((each) => textOf(each.querySelector('.month')))).toEqual(
      ['03', '02', '01'].map((month) => expect.stringContaining(String(Number(month))) as string),
    );
  });

  it.each([
    [YearList, 'vi', ['20 trên 30 báo cáo', '20 báo cáo']],
    [YearList, 'en', ['20 of 30 reports', '20 reports']],
    [MonthList, 'vi', ['20 trên 30 báo cáo', '20 báo cáo']],
  ] as const)('are counted whole where they go on on another page', async (component, language, counts) => {
    const december = versions(20, '2020-12-01').map((each) => ({ ...each, date: '2020-12-31' }));
    const january = versions(30, '2021-01-01').map((each) => ({ ...each, date: '2021-01-15' }));
    const whole = withArchive([...december, ...january], vocabularies).reports;
    const root = await render(component, { language, reports: whole.slice(10), all: whole, gaps: false });
    expect(all(root, 'h3 .count').map((each) => textOf(each))).toEqual(counts);
  });

  it('stand by year with the years between that have none', async () => {
    const { reports } = withArchive([version('2019-01-01-a'), version('2022-01-01-b')], vocabularies);
    const root = await render(YearList, { language: 'en', reports, all: reports, gaps: true });
    expect(all(root, 'h3 .year, p.gap').map((each) => textOf(each).replace(/\. .*/, ''))).toEqual([
      expect.stringContaining('2023–2024') as string,
      '2022',
      expect.stringContaining('2020–2021') as string,
      '2019',
    ]);
    // How to send one stands beside the newest gap alone.
    expect(all(root, 'p.gap').map((gap) => all(gap, 'a').length)).toEqual([1, 0]);
    expect(root.querySelector('p.gap a')?.getAttribute('href')).toBe('mailto:kho@example.org');
  });
});

describe('a page', () => {
  const links = async (props: object) => {
    const root = await render(Page, { title: 'Trang bịa', ...props }, '<h1>Bịa</h1>');
    return {
      root,
      alternates: Object.fromEntries<string | undefined>(
        all(root, 'link[rel=alternate][hreflang]').map((link) => [
          link.getAttribute('hreflang') ?? '',
          link.getAttribute('href'),
        ]),
      ),
      canonical: root.querySelector('link[rel=canonical]')?.getAttribute('href'),
    };
  };
  const versionsOf = { vi: '/kho/vi/x/', en: '/kho/en/y/' };

  it.each(['vi', 'en'] as const)(
    'names both of its versions, and the Vietnamese one for all other readers: %s',
    async (language) => {
      const { alternates, canonical, root } = await links({ language, versions: versionsOf });
      expect(alternates).toEqual({
        vi: `${SITE}/kho/vi/x/`,
        en: `${SITE}/kho/en/y/`,
        'x-default': `${SITE}/kho/vi/x/`,
      });
      expect(canonical).toBe(SITE + versionsOf[language]);
      expect(root.querySelector('html')?.getAttribute('lang')).toBe(language);
    },
  );

  it('of both languages is for all other readers the one that chooses', async () => {
    const { alternates } = await links({ language: 'en', versions: versionsOf, anyLanguage: '/kho/' });
    expect(alternates['x-default']).toBe(`${SITE}/kho/`);
  });

  it('in one language alone has no other version', async () => {
    expect((await links({ language: 'vi', versions: { vi: '/kho/vi/x/' } })).alternates).toEqual({});
  });
});
