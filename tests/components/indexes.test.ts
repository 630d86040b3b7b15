import type { HTMLElement } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { createVocabulary } from '../../src/archive/vocabulary.ts';
import { textOf } from '../support/pages.ts';
import { document, version, vocabularies } from '../support/made-up.ts';
import { render, withArchive } from './render.ts';

withArchive([version('2020-01-01-a')], vocabularies);

const load = async (module: Promise<unknown>): Promise<unknown> => ((await module) as { default: unknown }).default;
const DocumentIndex = await load(import('../../src/site/components/facet/DocumentIndex.astro'));
const GroupedIndex = await load(import('../../src/site/components/facet/GroupedIndex.astro'));
const YearIndex = await load(import('../../src/site/components/facet/YearIndex.astro'));
const YearAround = await load(import('../../src/site/components/facet/YearAround.astro'));
const RegionEra = await load(import('../../src/site/components/place/RegionEra.astro'));
const all = (root: HTMLElement, selector: string) => root.querySelectorAll(selector);
const texts = (root: HTMLElement, selector: string) => all(root, selector).map((each) => textOf(each));

describe('the index of documents', () => {
  const documents = createVocabulary([
    document('1-qd.2018', '1/QĐ-BỊA', {
      date: '2018-02-03',
      kind: { vi: 'Quyết định', en: 'Decision' },
      issuer: ['hoi-dong'],
      province: 'tay-lam',
      title: { vi: 'Việc bịa', en: 'A made-up matter' },
    }),
    document('2-2026-qh', '2/2026/QH'),
    document('3-nq', '3-NQ/BỊA'),
  ]);

  it('lists each under its year, says what is known of it and once what is not', async () => {
    withArchive([version('2020-01-01-a', { document: ['1-qd.2018'] })], { ...vocabularies, documents });
    const root = await render(DocumentIndex, { language: 'vi' });
    expect(texts(root, 'h2 .year')).toEqual(['2026', '2018', 'Chưa rõ năm']);
    expect(all(root, 'nav a').map((link) => link.getAttribute('href'))).toEqual(['#nam-2026', '#nam-2018', '#nam-0']);
    expect(all(root, 'section').map((each) => all(each, 'li > *').map((part) => textOf(part)))).toEqual([
      ['chưa rõ ngày', '2/2026/QH', '0 báo cáo'],
      ['03/02/2018', 'Quyết định 1/QĐ-BỊA', 'Hội đồng Lam Minh, Tây Lâm', 'Việc bịa', '1 báo cáo'],
      ['chưa rõ ngày', '3-NQ/BỊA', '0 báo cáo'],
    ]);
    expect(texts(root, '.note')).toEqual([expect.stringContaining('2 văn bản') as string]);
  });
});

describe('the index of a facet', () => {
  it('stands in groups with a link to each', async () => {
    withArchive([version('2020-01-01-a', { topic: ['lean'] })], {
      ...vocabularies,
      groups: createVocabulary([{ id: 'cong-cu', label: { vi: 'Công cụ bịa', en: 'Made-up tools' } }]),
      topics: createVocabulary([
        { id: 'do', label: { vi: 'Đo' } },
        { id: 'lean', label: { vi: 'Lean' }, group: 'cong-cu' },
      ]),
    });
    const root = await render(GroupedIndex, { language: 'en', facet: 'topic' });
    expect(texts(root, 'h2')).toEqual(['Made-up tools', 'Others']);
    expect(texts(root, 'nav li')).toEqual(['Made-up tools 1', 'Others 1']);
    expect(texts(root, 'section li')).toEqual(['Lean 1', 'Đo 0']);
  });

  it('is one list without headings where an archive has no groups', async () => {
    withArchive([version('2020-01-01-a')], vocabularies);
    const root = await render(GroupedIndex, { language: 'vi', facet: 'program' });
    expect(all(root, 'h2, nav')).toEqual([]);
    expect(texts(root, 'li a')).toEqual(['Chương trình Hoa Sen', 'Đề án 88']);
  });
});

describe('years', () => {
  const milestones = createVocabulary([
    { id: 'm', date: '2021-05-06', text: { vi: 'Mốc bịa' }, label: { vi: 'Mốc bịa' } },
    { id: 'n', date: '2021', text: { vi: 'Mốc của năm' }, label: { vi: 'Mốc của năm' } },
    { id: 'o', date: '2020-01-01', text: { vi: 'Mốc khác' }, label: { vi: 'Mốc khác' } },
  ]);
  const made = [version('2020-01-01-a'), version('2021-02-03-b'), version('2023-04-05-c'), version('2023-04-06-d')];

  it('are all in their index, those without a report too', async () => {
    withArchive(made, { ...vocabularies, milestones });
    const root = await render(YearIndex, { language: 'vi' });
    expect(texts(root, 'ul li')).toEqual(['2024 chưa có', '2023 2', '2022 chưa có', '2021 2 mốc 1', '2020 1 mốc 1']);
    expect(all(root, 'ul li a').map((link) => textOf(link))).toEqual(['2023', '2021', '2020']);
  });

  it('lead to the years beside them that have reports, and tell their milestones by day', async () => {
    withArchive(made, { ...vocabularies, milestones });
    const root = await render(YearAround, { language: 'vi', year: '2021' });
    expect(texts(root, 'nav a')).toEqual(['Trước đó: 2020 1 báo cáo', 'Sau đó: 2023 2 báo cáo']);
    expect(texts(root, 'ol .what')).toEqual(['Mốc của năm', 'Mốc bịa']);
    const last = await render(YearAround, { language: 'en', year: '2023' });
    expect(texts(last, 'nav a')).toEqual(['Earlier: 2021 1 report']);
    expect(all(last, 'section')).toEqual([]);
  });
});

describe('a region', () => {
  it('holds the units of today, in their order, and says since when and until when it is one', async () => {
    withArchive([version('2020-01-01-a')], vocabularies);
    const era = async (rest: object) =>
      textOf(await render(RegionEra, { language: 'vi', region: { id: 'bac', label: { vi: 'Bắc' }, ...rest } }));
    // The Đông Lâm of before lay there too.
    expect(await era({})).toBe('Gồm Đông Lâm, Lạ </script><b>Lam.'.replace(', ', ' và '));
    expect(await era({ since: '2020-01-02', document: '1-2019-qh' })).toMatch(
      /^Phân vùng áp dụng từ ngày 2\/1\/2020 theo .*1\/2019\/QH\./,
    );
    expect(await era({ until: '2019-12-31' })).toMatch(/^Phân vùng trước đây, áp dụng đến ngày 31\/12\/2019\./);
  });

  it('says whose reports it keeps though the place lies in another today', async () => {
    withArchive([version('2019-01-01-a', { province: ['tay-lam'] })], vocabularies);
    const root = await render(RegionEra, { language: 'vi', region: { id: 'nam', label: { vi: 'Nam' } } });
    expect(textOf(root)).toContain(
      'Danh sách có cả báo cáo của Tây Lâm (nay thuộc Đông Lâm, Bắc) từ thời còn thuộc vùng này.',
    );
  });
});
