import type { HTMLElement } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { createVocabulary } from '../../src/archive/vocabulary.ts';
import type { Province } from '../../src/archive/vocabularies.ts';
import { readerWords } from '../../src/words/readers/reader-words.ts';
import { document, program, unit, version, versions, vocabularies } from '../support/made-up.ts';
import { textOf } from '../support/pages.ts';
import { render, withArchive } from './render.ts';

/* What the page of a value tells of its life: a province's, a programme's, a document's, an organisation's. */

withArchive([version('2020-01-01-a')], vocabularies);

const load = async (module: Promise<unknown>): Promise<unknown> => ((await module) as { default: unknown }).default;
const DocumentFacts = await load(import('../../src/site/components/facet/DocumentFacts.astro'));
const OrganizationNames = await load(import('../../src/site/components/facet/OrganizationNames.astro'));
const ProgramFacts = await load(import('../../src/site/components/program/ProgramFacts.astro'));
const ProvinceFate = await load(import('../../src/site/components/place/ProvinceFate.astro'));
const CompareTable = await load(import('../../src/site/components/compare/CompareTable.astro'));
const all = (root: HTMLElement, selector: string) => root.querySelectorAll(selector);
const hrefs = (root: HTMLElement, selector: string) => all(root, selector).map((each) => each.getAttribute('href'));
const t = readerWords('vi');
/** Each row of facts: what it is, what it says. */
const facts = (root: HTMLElement) =>
  Object.fromEntries(
    all(root, 'dl > div').map((row) => [textOf(row.querySelector('dt')), textOf(row.querySelector('dd'))]),
  );

/** Units that became one: two on the day it was founded, one later, one before by itself. */
const made = (id: string, rest: Partial<Province>) =>
  unit(id, { label: { vi: id }, full: { vi: `tỉnh ${id}` }, listed: { vi: `${id} (cũ)` }, ...rest });
const units = {
  now: made('Nay', { since: '2010-07-01', document: 'lap' }),
  one: made('Một', { until: '2010-06-30', successor: 'Nay', document: 'lap' }),
  two: made('Hai', { until: '2010-06-30', successor: 'Nay', document: 'lap' }),
  late: made('Muộn', { until: '2019-12-31', successor: 'Nay', document: 'nhap' }),
  alone: made('Riêng', { until: '2010-06-30', successor: 'Riêng mới', document: 'lap' }),
  renamed: made('Riêng mới', { since: '2010-07-01', document: 'lap' }),
  still: made('Vẫn', { events: [{ date: '2015-05-06', text: { vi: 'Lên thành phố' }, document: 'nhap' }] }),
};
const lists = {
  ...vocabularies,
  provinces: createVocabulary(Object.values(units)),
  documents: createVocabulary([
    document('lap', '1/NQ-X', { date: '2010-01-02', province: 'Hai' }),
    document('nhap', '2/NQ-X', { date: '2019-01-02' }),
    document('tran', '3/NQ-X'),
  ]),
  programs: createVocabulary([
    program('me', {
      label: { vi: 'Mẹ' },
      name: { vi: 'Tên của mẹ', en: 'Name of the mother' },
      period: { from: 2011, to: 2020 },
    }),
    program('con', { label: { vi: 'Con' }, part_of: 'me', founded_by: 'lap', province: 'Hai' }),
    program('em', { label: { vi: 'Em' }, part_of: 'me', predecessor: 'con', successor: 'me' }),
  ]),
};

describe('the fate of a province', () => {
  const fate = async (one: Province, reports = 0) => {
    withArchive(versions(reports, '2011-01-01', { province: [one.id] }), lists);
    const root = await render(ProvinceFate, { language: 'vi', unit: one });
    return all(root, '.fate p').map(textOf);
  };
  const keeps = t.fate.keeps(0);
  const kept = t.fate.keepsFormer(0);

  it.each([
    [
      'was made of two on one day, and took a third later',
      units.now,
      [
        'Thành lập ngày 1/7/2010 từ tỉnh Một cũ và tỉnh Hai cũ theo 1/NQ-X.',
        'Ngày 1/1/2020 sáp nhập thêm tỉnh Muộn theo 2/NQ-X.',
        keeps,
      ],
    ],
    [
      'became one with another',
      units.one,
      ['Từ ngày 1/7/2010, tỉnh Một cũ cùng tỉnh Hai cũ hợp thành Nay theo 1/NQ-X.', kept],
    ],
    [
      'was joined to one that was there',
      units.late,
      ['Từ ngày 1/1/2020, tỉnh Muộn cũ nhập vào Nay theo 2/NQ-X.', kept],
    ],
    [
      'became another by itself',
      units.alone,
      ['Từ ngày 1/7/2010, tỉnh Riêng cũ trở thành Riêng mới theo 1/NQ-X.', kept],
    ],
    ['was always there', units.still, [keeps]],
  ] as [string, Province, string[]][])('that %s', async (_, one, told) => {
    expect(await fate(one)).toEqual(told);
  });

  it('says how many reports there are, of one that is no more in its time', async () => {
    expect((await fate(units.still, 3)).at(-1)).toBe(t.fate.keeps(3));
    expect((await fate(units.one, 1)).at(-1)).toBe(t.fate.keepsFormer(1));
  });

  it('tells what happened to it on which day', async () => {
    withArchive([], lists);
    const root = await render(ProvinceFate, { language: 'vi', unit: units.still });
    expect(textOf(root.querySelector('dt'))).toBe('06/05/2015');
    expect(textOf(root.querySelector('dd'))).toContain('Lên thành phố');
    expect(hrefs(root, 'dd a')).toEqual(['/kho/vi/van-ban/nhap/']);
  });
});

describe('the facts of a document', () => {
  const of = async (id: string) => {
    withArchive([], lists);
    const root = await render(DocumentFacts, { language: 'vi', document: lists.documents.byId.get(id) });
    return { root, rows: facts(root) };
  };

  it('are the units of today that it made, and none that is no more or that it only ended', async () => {
    const { root } = await of('lap');
    const [row] = all(root, 'dl > div').filter((each) => textOf(each.querySelector('dt')) === t.documentFacts.made);
    expect(row && hrefs(row, 'a')).toEqual(['/kho/vi/tinh-thanh/nay/', '/kho/vi/tinh-thanh/rieng-moi/']);
    const former = {
      ...lists,
      provinces: createVocabulary([made('Xưa', { since: '2010-07-01', until: '2015-01-01', document: 'lap' })]),
    };
    withArchive([], former);
    const none = await render(DocumentFacts, { language: 'vi', document: former.documents.byId.get('lap') });
    expect(facts(none)).not.toHaveProperty(t.documentFacts.made);
  });

  it('are its place as it was on its day', async () => {
    const namesakes = [
      made('Tên-cu', { slug: 'Tên', label: { vi: 'Tên' }, until: '2012-12-31', successor: 'Tên' }),
      made('Tên', { since: '2013-01-01' }),
    ];
    const of2 = async (date?: string) => {
      const documents = createVocabulary([
        document('a', '9/NQ-X', { province: 'Tên', ...(date !== undefined && { date }) }),
      ]);
      withArchive([], { ...lists, documents, provinces: createVocabulary(namesakes) });
      return hrefs(await render(DocumentFacts, { language: 'vi', document: documents.byId.get('a') }), 'dl a');
    };
    expect((await of2('2010-01-02'))[0]).toBe('/kho/vi/tinh-thanh/ten-cu/');
    expect((await of2('2014-01-02'))[0]).toBe('/kho/vi/tinh-thanh/ten/');
    expect((await of2())[0]).toBe('/kho/vi/tinh-thanh/ten/');
  });

  it('are its day, or that it is not known; the programme it founded', async () => {
    expect((await of('lap')).rows).toMatchObject({
      [t.documentFacts.date]: '02/01/2010',
      [t.documentFacts.founds]: 'Con',
    });
    expect((await of('tran')).rows).toEqual({ [t.documentFacts.date]: t.documentFacts.noDate });
  });

  it('are its title and where its text is', async () => {
    withArchive([], lists);
    const told = document('a', '9/NQ-X', {
      title: { vi: 'Về việc bịa' },
      url: 'https://www.example.org/a',
      url_name: { vi: 'Công báo bịa' },
    });
    const root = await render(DocumentFacts, { language: 'en', document: told });
    expect([textOf(root.querySelector('.title')), root.querySelector('.title')?.getAttribute('lang')]).toEqual([
      'Về việc bịa',
      'vi',
    ]);
    const link = root.querySelector('a[rel]');
    expect([textOf(link), link?.getAttribute('href'), link?.getAttribute('lang')]).toEqual([
      'Công báo bịa',
      'https://www.example.org/a',
      'vi',
    ]);
    const { url_name: _, ...unnamed } = told;
    const host = (await render(DocumentFacts, { language: 'vi', document: unnamed })).querySelector('a[rel]');
    expect(textOf(host)).toBe(t.documentFacts.page('example.org'));
  });
});

describe('the facts of a programme', () => {
  const of = async (id: string, language: 'vi' | 'en' = 'vi') => {
    withArchive([], lists);
    return render(ProgramFacts, { language, program: lists.programs.byId.get(id) });
  };
  const words = t.programFacts;

  it('are what it is part of, what came before and after it, and its parts', async () => {
    expect(facts(await of('em'))).toMatchObject({
      [words.partOf]: 'Mẹ',
      [words.predecessor]: 'Con',
      [words.successor]: 'Mẹ',
    });
    const mother = facts(await of('me'));
    expect(mother[words.parts]).toMatch(/Con\s*Em/);
    expect(mother[words.period]).toContain('2011');
    for (const term of [words.partOf, words.predecessor, words.successor]) expect(mother).not.toHaveProperty(term);
  });

  it('are the document that founded it with its day, and its province as it was on that day', async () => {
    const root = await of('con');
    expect(facts(root)[words.foundedBy]).toBe('1/NQ-X 02/01/2010');
    expect(facts(root)[words.province]).toMatch(/^Hai/);
    expect(facts(root)).not.toHaveProperty(words.period);
  });

  it('are its whole name, in the language it is in', async () => {
    expect(textOf((await of('me', 'en')).querySelector('.name'))).toBe('Name of the mother');
    expect((await of('me', 'en')).querySelector('.name')?.getAttribute('lang')).toBeUndefined();
    const own = {
      ...lists,
      programs: createVocabulary([program('a', { name: { vi: 'Tên' } }), program('b', { name: { en: 'Name' } })]),
    };
    withArchive([], own);
    const lang = async (id: string, language: 'vi' | 'en') =>
      (await render(ProgramFacts, { language, program: own.programs.byId.get(id) }))
        .querySelector('.name')
        ?.getAttribute('lang');
    expect([await lang('a', 'en'), await lang('b', 'vi'), await lang('a', 'vi')]).toEqual(['vi', 'en', undefined]);
  });
});

describe('the former names of an organisation', () => {
  it('stand each with the day to which it was called so', async () => {
    withArchive([], lists);
    const organization = {
      id: 'a',
      label: { vi: 'Nay' },
      document: 'nhap',
      names: [{ label: { vi: 'Xưa' }, until: '2012-05-06' }],
    };
    const root = await render(OrganizationNames, { language: 'en', organization });
    expect(textOf(root.querySelector('p'))).toContain('Xưa');
    expect(root.querySelector('span')?.getAttribute('lang')).toBe('vi');
    expect(textOf(root.querySelector('p'))).toContain('6 May 2012');
    expect(hrefs(root, 'a')).toEqual(['/kho/en/documents/nhap/']);
    expect(
      all(await render(OrganizationNames, { language: 'vi', organization: { id: 'a', label: { vi: 'Nay' } } }), 'p'),
    ).toHaveLength(0);
  });
});

describe('two programmes side by side', () => {
  const topics = (count: number) =>
    createVocabulary(Array.from({ length: count }, (_, at) => ({ id: `t${at}`, label: { vi: `Việc ${at}` } })));
  const table = async (count: number) => {
    const list = topics(count);
    const ids = list.entries.map(({ id }) => id);
    withArchive(
      [
        ...versions(3, '2019-01-01', { program: ['hoa-sen'], topic: ids }),
        ...versions(2, '2020-01-01', { program: ['88'], topic: ids.slice(-1), province: ['dong-lam'] }),
        version('2018-01-01-cu', { program: ['88'], province: ['tay-lam'] }),
      ],
      { ...vocabularies, topics: list },
    );
    return render(CompareTable, { language: 'vi', id: 'program', values: ['hoa-sen', '88'] });
  };
  /** The cells of the row below a heading. */
  const under = (root: HTMLElement, heading: string) => {
    const [body] = all(root, 'tbody').filter((each) => textOf(each.querySelector('th')) === heading);
    return body ? all(body, 'td') : [];
  };

  it('have their reports counted, and the newest three of each', async () => {
    const root = await table(1);
    expect(all(root, 'thead th').map(textOf)).toEqual(['Chương trình Hoa Sen', 'Đề án 88']);
    expect(under(root, t.comparePage.count).map(textOf)).toEqual(['3', '3']);
    const [first, second] = under(root, t.comparePage.reports);
    expect(first && hrefs(first, 'a').map((href) => href?.slice(-17, -1))).toEqual(
      ['2019-01-03-so-3', '2019-01-02-so-2', '2019-01-01-so-1'].map((id) => `/${id}`),
    );
    expect(second && all(second, 'a')).toHaveLength(3);
  });

  it('have what both have first and marked, then what has most reports', async () => {
    const root = await table(3);
    const [first, second] = under(root, t.facets.topic.many);
    expect(
      first && all(first, 'li').map((each) => [textOf(each.querySelector('a')), each.querySelector('.mark') !== null]),
    ).toEqual([
      ['Việc 2', true],
      ['Việc 0', false],
      ['Việc 1', false],
    ]);
    expect(second && all(second, 'li').map((each) => textOf(each.querySelector('.count')))).toEqual(['2']);
  });

  it.each([
    [8, 8, undefined],
    [9, 8, 1],
    [12, 8, 4],
  ])('of %i values show %i, and say how many more there are', async (count, shown, left) => {
    const [first] = under(await table(count), t.facets.topic.many);
    expect(first && all(first, 'li')).toHaveLength(shown);
    expect(first && all(first, 'p.none').map(textOf)).toEqual(left === undefined ? [] : [t.comparePage.more(left)]);
  });

  it('have provinces by what they are today, and none that is no more', async () => {
    const root = await table(1);
    const [first, second] = under(root, t.facets.province.many);
    expect(first && hrefs(first, 'a')).toEqual(['/kho/vi/tinh-thanh/hai-minh/']);
    expect(second && hrefs(second, 'a')).toEqual(['/kho/vi/tinh-thanh/dong-lam/']);
    expect(second && all(second, '.count').map(textOf)).toEqual(['3']);
  });

  it('say where a column has none', async () => {
    withArchive([version('2020-01-01-a', { topic: ['5s'] })], vocabularies);
    const root = await render(CompareTable, { language: 'vi', id: 'program', values: ['hoa-sen', '88'] });
    expect(under(root, t.facets.topic.many).map((cell) => cell.querySelector('.none') !== null)).toEqual([false, true]);
    expect(under(root, t.facets.document.many)).toEqual([]);
  });
});
