import type { HTMLElement } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { readerWords } from '../../src/words/readers/reader-words.ts';
import { textOf } from '../support/pages.ts';
import { version, versions, vocabularies } from '../support/made-up.ts';
import { render, withArchive } from './render.ts';

withArchive([version('2020-01-01-a')], vocabularies);

const load = async (module: Promise<unknown>): Promise<unknown> => ((await module) as { default: unknown }).default;
const FacetHead = await load(import('../../src/site/components/facet/FacetHead.astro'));
const ValueList = await load(import('../../src/site/components/list/ValueList.astro'));
const ReportList = await load(import('../../src/site/components/list/ReportList.astro'));
const SearchFilters = await load(import('../../src/site/components/search/SearchFilters.astro'));
const SearchStart = await load(import('../../src/site/components/search/SearchStart.astro'));
const all = (root: HTMLElement, selector: string) => root.querySelectorAll(selector);
const hrefs = (root: HTMLElement, selector: string) => all(root, selector).map((each) => each.getAttribute('href'));
const t = readerWords('vi');

describe('the head of a value’s page', () => {
  const head = (id: string, value: string, full = true, language: 'vi' | 'en' = 'vi') =>
    render(FacetHead, { language, id, value, full });

  it.each([1, 2, 300])('says how many reports there are: %i', async (count) => {
    withArchive(versions(count, '2018-01-01', { topic: ['5s'], document: ['7-qd-tt.2018'] }), vocabularies);
    for (const [facet, value, name] of [
      ['topic', '5s', '5S'],
      ['program', 'hoa-sen', 'Chương trình Hoa Sen'],
      ['document', '7-qd-tt.2018', '7/QĐ-TT'],
    ] as const) {
      const root = await head(facet, value);
      expect(textOf(root.querySelector('h1'))).toContain(name);
      expect(all(root, 'h1')).toHaveLength(1);
      expect(textOf(root.querySelector('.count'))).toBe(t.reportCount(count));
    }
    expect(textOf((await head('topic', 'tap-huan')).querySelector('.count'))).toBe(t.reportCount(0));
  });

  it('tells of a document who issued it, when, and what it founded', async () => {
    withArchive(versions(1, '2018-01-01'), vocabularies);
    const root = await head('document', '7-qd-tt.2018');
    const facts = all(root, 'dl > div').map((row) => [
      textOf(row.querySelector('dt')),
      textOf(row.querySelector('dd')),
    ]);
    expect(facts).toEqual([
      [t.documentFacts.issuer, 'Hội đồng Lam Minh'],
      [t.documentFacts.date, '03/02/2018'],
      [t.documentFacts.founds, 'Chương trình Hoa Sen'],
    ]);
    expect(hrefs(root, 'dl a')).toEqual(['/kho/vi/co-quan/hoi-dong/', '/kho/vi/chuong-trinh/hoa-sen/']);
  });

  it('tells of a document the units of today it made', async () => {
    const root = await head('document', '1-2019-qh');
    expect(hrefs(root, 'dl a')).toContain('/kho/vi/tinh-thanh/dong-lam/');
    expect(hrefs(root, 'dl a').filter((href) => /tay-lam|den-2019/.test(href ?? ''))).toEqual([]);
  });

  it('tells its story on the first page of its list alone', async () => {
    expect(all(await head('document', '7-qd-tt.2018', false), 'dl')).toHaveLength(0);
  });

  it('says in which language its name is', async () => {
    const lang = async (id: string, value: string, language: 'vi' | 'en') =>
      (await head(id, value, true, language)).querySelector('h1')?.getAttribute('lang');
    expect(await lang('organization', 'hoi-dong', 'en')).toBe('vi');
    expect(await lang('organization', 'hoi-dong', 'vi')).toBeUndefined();
    expect(await lang('program', 'hoa-sen', 'en')).toBeUndefined();
  });
});

describe('a list of values', () => {
  it('has each with its number and its page; those of no report are told apart', async () => {
    const values = [
      ['hoa-sen', 1234],
      ['88', 1],
    ] as const;
    const root = await render(ValueList, { language: 'vi', facet: 'program', values });
    expect(
      all(root, 'li').map((item) => [textOf(item.querySelector('a')), textOf(item.querySelector('.figure'))]),
    ).toEqual([
      ['Chương trình Hoa Sen', '1.234'],
      ['Đề án 88', '1'],
    ]);
    expect(hrefs(root, 'a')).toEqual(['/kho/vi/chuong-trinh/hoa-sen/', '/kho/vi/chuong-trinh/88/']);
    const none = await render(ValueList, { language: 'en', facet: 'topic', values: [['5s', 0]] });
    expect(none.querySelector('li')?.classList.contains('none')).toBe(true);
    expect(root.querySelector('li')?.classList.contains('none')).toBe(false);
  });

  it('leads where it is told to', async () => {
    const href = (value: string) => `/x/${value}`;
    const root = await render(ValueList, { language: 'vi', facet: 'topic', values: [['5s', 2]], href });
    expect(hrefs(root, 'a')).toEqual(['/x/5s']);
  });
});

describe('a list of reports', () => {
  it.each([0, 1, 2, 300])('has all %i of them, in their order, each once', async (count) => {
    const { reports } = withArchive(versions(count, '2018-01-01'), vocabularies);
    const root = await render(ReportList, { language: 'vi', reports });
    expect(hrefs(root, '.title a')).toEqual(reports.map(({ id }) => `/kho/vi/bao-cao/${id}/`));
    expect(all(root, 'h3.title')).toHaveLength(count);
  });
});

describe('what narrows a search', () => {
  const filters = (root: HTMLElement, facet: string) =>
    all(root, `label:has(input[name="${facet}"])`).map((label) => [
      label.querySelector('input')?.getAttribute('value'),
      textOf(label.querySelector('.figure')),
    ]);

  it.each([1, 2, 300])('has each value of %i reports with how many it leaves, and no value of none', async (count) => {
    withArchive(
      [...versions(count, '2018-01-01'), ...versions(1, '2017-01-01', { program: ['88'], province: ['dong-lam'] })],
      vocabularies,
    );
    const root = await render(SearchFilters, { language: 'vi' });
    expect(filters(root, 'program')).toEqual([
      ['hoa-sen', String(count)],
      ['88', '1'],
    ]);
    expect(Object.fromEntries(filters(root, 'province') as [string, string][])).toEqual({
      'hai-minh': String(count),
      'dong-lam': '1',
    });
    expect(filters(root, 'topic')).toEqual([]);
  });

  it('has the place with most reports first, and the years from the first to the last', async () => {
    const made = [
      ...versions(2, '2019-01-01', { province: ['dong-lam'] }),
      ...versions(3, '2021-01-01'),
      ...versions(1, '2016-01-01', { province: ['la-lam'] }),
    ];
    withArchive(made, vocabularies);
    const root = await render(SearchFilters, { language: 'vi' });
    expect(filters(root, 'province').map(([value]) => value)).toEqual(['hai-minh', 'dong-lam', 'la-lam']);
    for (const name of ['from', 'to'])
      expect(all(root, `select[name="${name}"] option`).map((each) => each.getAttribute('value'))).toEqual([
        '',
        '2016',
        '2019',
        '2021',
      ]);
  });

  it('names what it narrows by, for those who hear it', async () => {
    const root = await render(SearchFilters, { language: 'vi' });
    expect(all(root, 'legend').map(textOf)).toEqual([
      t.search.year,
      ...(['program', 'province', 'topic', 'language'] as const).map((id) => t.facets[id].one),
    ]);
    for (const select of all(root, 'select')) expect(select.getAttribute('aria-label')).toContain(t.search.year);
  });

  const topics = (count: number) => {
    const entries = Array.from({ length: count }, (_, index) => ({
      id: `viec-${index + 1}`,
      label: { vi: `Việc bịa ${index + 1}` },
    }));
    return { ...vocabularies.topics, entries, byId: new Map(entries.map((entry) => [entry.id, entry])) };
  };

  it.each([
    [7, 0],
    [8, 1],
    [20, 13],
  ])('of %i values shows seven, and the other %i on asking', async (count, hidden) => {
    const list = topics(count);
    const made = list.entries.map(({ id }, index) =>
      version(`2020-01-${String(index + 1).padStart(2, '0')}-a`, { topic: [id] }),
    );
    withArchive(made, { ...vocabularies, topics: list });
    const root = await render(SearchFilters, { language: 'vi' });
    expect(filters(root, 'topic')).toHaveLength(count);
    const [more] = all(root, 'fieldset details').filter((each) => each.querySelector('input[name="topic"]'));
    expect(more ? all(more, 'input') : []).toHaveLength(hidden);
    expect(more && textOf(more.querySelector('summary .rest'))).toBe(hidden > 0 ? String(hidden) : undefined);
  });
});

describe('a search that is not begun', () => {
  it('offers of each kind the value with most reports, never the whole country', async () => {
    withArchive(
      [
        ...versions(4, '2019-01-01', { province: ['national'], program: ['88'] }),
        ...versions(2, '2020-01-01', { province: ['la-lam'] }),
        ...versions(1, '2021-01-01', { topic: ['tap-huan'] }),
      ],
      vocabularies,
    );
    const root = await render(SearchStart, { language: 'vi' });
    const offered = all(root, '.examples a').map(textOf);
    expect(offered).toContain('Đề án 88');
    expect(offered).toContain('Tập huấn');
    expect(offered.some((each) => each.startsWith('Lạ'))).toBe(true);
    expect(offered).not.toContain('Cả nước');
    expect(hrefs(root, '.examples a')[offered.indexOf('Tập huấn')]).toContain(encodeURIComponent('Tập').slice(0, 5));
  });

  it.each([
    [1, 1],
    [2, 2],
    [5, 5],
    [300, 5],
  ])('shows of %i reports the newest %i', async (count, shown) => {
    const { reports } = withArchive(versions(count, '2019-01-01'), vocabularies);
    const root = await render(SearchStart, { language: 'vi' });
    expect(hrefs(root, '.title a')).toEqual(reports.slice(0, shown).map(({ id }) => `/kho/vi/bao-cao/${id}/`));
  });
});
