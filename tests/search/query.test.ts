import { describe, expect, it } from 'vitest';
import { buildArchive } from '../../src/archive/archive.ts';
import { contentFolder } from '../../src/content/content-folder.ts';
import { readArchive } from '../../src/check/run.ts';
import { readContentSettings } from '../../src/content/read-settings.ts';
import { filterFacets } from '../../src/archive/facets.ts';
import { toFacetFile } from '../../src/search/index/facet-file.ts';
import { toNamesFile } from '../../src/search/index/names.ts';
import { countRows, passes, readFacetFile } from '../../src/search/query/facet-rows.ts';
import { readNames } from '../../src/search/query/lexicon.ts';
import { rephrase, understand, unknownWords } from '../../src/search/query/query.ts';
import { score, toWeighed } from '../../src/search/query/rank.ts';
import { emptyState } from '../../src/search/query/state.ts';
import { foldedWords } from '../../src/search/query/tokens.ts';
import { isOneEditAway, near } from '../../src/search/query/near-words.ts';
import { readWordsFile, toWordsFile } from '../../src/search/query/words-file.ts';
import { fixtureFolder } from '../support/fixtures.ts';

// The vocabularies of the archive, and reports that stay as they are.
const lexicon = readNames(toNamesFile(readContentSettings(contentFolder('content', 'content')).vocabularies));
const titles = [
  'Truy xuất nguồn gốc sản phẩm ở Đắk Nông',
  'Chương trình 1322 năm 2021: năng suất, chất lượng ở Bắc Giang',
  'Đo lường của tỉnh là gì',
  'Quyết định 712/QĐ-TTg',
  'What is the plan of the province',
  'Doanh nghiệp đâu cần tiêu chuẩn',
];
/** In how many titles each word stands. */
const counts: Record<string, number> = {};
for (const title of titles) for (const word of new Set(foldedWords(title))) counts[word] = (counts[word] ?? 0) + 1;
const words = readWordsFile(toWordsFile(titles.length, [counts]));
const country = fixtureFolder('country');
const { archive } = readArchive(country, new Date('2026-11-28'));
const read = (query: string) => understand(query, lexicon, words);
const mentioned = (query: string, facet: string) =>
  read(query)
    .mentions.filter((mention) => mention.facet === facet)
    .map((mention) => mention.value);

describe('a query', () => {
  it.each([
    ['37/QĐ-UBND', '37-qd-ubnd.thai-nguyen.2014'],
    ['37 qd ubnd', '37-qd-ubnd.thai-nguyen.2014'],
    ['quyet dinh 37', '37-qd-ubnd.thai-nguyen.2014'],
    ['decision 1461', '1461-qd-ubnd.quang-binh.2011'],
    ['74/2018/nd-cp', '74-2018-nd-cp'],
    ['NQ 215/2020 hdnd', '215-2020-nq-hdnd.ha-tinh'],
    ['712', '712-qd-ttg.2010'],
  ])('names a document by its number: %s', (query, id) => {
    expect(mentioned(query, 'document')).toContain(id);
  });

  it('names no document by a number that counts something else', () => {
    expect(mentioned('37 doanh nghiệp', 'document')).toEqual([]);
  });

  it('names both units of a name, of then and of today', () => {
    expect(mentioned('năng suất bắc ninh', 'province').sort()).toEqual(['bac-ninh', 'bac-ninh-den-2025']);
    expect(mentioned('TPHCM', 'province').sort()).toEqual(['ho-chi-minh', 'ho-chi-minh-den-2025']);
    expect(mentioned('dac lac', 'province').length).toBeGreaterThan(0);
  });

  it('names programmes, organisations, topics and years', () => {
    expect(mentioned('chuong trinh 1322 o bac giang', 'program')).toContain('1322');
    expect(mentioned('VNPI 2015', 'organization')).toEqual(['vnpi']);
    expect(mentioned('5S trong trường học', 'topic')).toContain('5s');
    expect(read('giải thưởng 2013').years).toEqual(['2013']);
  });

  it('does not take the longer name’s parts for names of their own', () => {
    // "Thái Nguyên" is a province; within "Dự án Thái Nguyên" it is part of the project's name.
    expect(mentioned('dự án thái nguyên', 'program')).toEqual(['thai-nguyen-37']);
  });

  it('asks only words that tell something', () => {
    const asked = (query: string) =>
      read(query)
        .words.filter((word) => word.asked)
        .map((word) => word.folded);
    expect(asked('đo lường của tỉnh là gì')).toEqual(['do', 'luong', 'tinh']);
    expect(asked('what is the plan of the province')).toEqual(['plan', 'province']);
    expect(asked('712/QĐ-TTg')).toEqual(['712']);
  });

  it('is said another way by the glossary', () => {
    expect(rephrase(read('NSCL bắc giang'), lexicon)).toContain('nang suat chat luong bac giang');
    expect(rephrase(read('traceability plan'), lexicon)).toContain('truy xuat nguon goc plan');
  });

  it('knows which of its words the archive lacks', () => {
    expect(unknownWords(read('truy xaut nguon goc'), words, lexicon)).toEqual([1]);
    expect(near('xaut', words)).toContain('xuat');
    expect(unknownWords(read('truy xuất nguồn gố'), words, lexicon)).toEqual([]); // unfinished, not unknown
    expect(unknownWords(read('chương trình 1322 năm 1987 ở đâu'), words, lexicon)).toEqual([]); // another year is no slip
  });
});

describe('one letter', () => {
  it.each([
    ['xuat', 'xaut'],
    ['xuat', 'xut'],
    ['xuat', 'xuaat'],
    ['xuat', 'xuet'],
    ['ab', 'ba'],
  ])('parts %s and %s', (a, b) => {
    expect(isOneEditAway(a, b)).toBe(true);
    expect(isOneEditAway(b, a)).toBe(true);
  });

  it.each([
    ['xuat', 'xuat'],
    ['xuat', 'xat1'],
    ['abcd', 'badc'],
  ])('does not part %s and %s', (a, b) => {
    expect(isOneEditAway(a, b)).toBe(false);
  });
});

describe('the score', () => {
  const of = (query: string, title: string, body = '', borne: string[] = []) =>
    score(read(query), toWeighed([title], '', body), undefined, new Set(borne));

  it('is higher in a title than in a text, and for neighbours than for words apart', () => {
    expect(of('năng suất', 'Năng suất tại xưởng')).toBeGreaterThan(of('năng suất', 'Họp', 'Năng suất tại xưởng'));
    expect(of('bac giang', 'Họp ở Bắc Giang')).toBeGreaterThan(of('bac giang', 'Họp ở Bắc Ninh và Tiền Giang'));
  });

  it('prefers the accents that were typed', () => {
    expect(of('năng suất', 'Năng suất')).toBeGreaterThan(of('năng suất', 'Nâng suất'));
  });

  it('counts what the report has, though its words are not in it', () => {
    expect(of('gia lai', 'Bình Định họp', '', ['province:gia-lai'])).toBeGreaterThan(of('gia lai', 'Bình Định họp'));
  });
});

describe('the facet file', () => {
  const sent = JSON.parse(JSON.stringify(toFacetFile(archive, (id) => id))) as ReturnType<typeof toFacetFile>;
  const rows = readFacetFile(
    sent,
    archive.reports.map(({ id }) => id),
  );

  it('gives back what each report has', () => {
    expect(rows.size).toBe(archive.reports.length);
    expect(rows.get('2019-05-06-dong-lam-hop')).toEqual({
      date: '2019-05-06',
      values: {
        program: ['hoa-sen', '88'],
        province: ['dong-lam-den-2019', 'dong-lam', 'tay-lam'],
        topic: ['5s', 'tap-huan'],
        language: ['vi'],
      },
    });
  });

  it('filters as the archive groups: any value of a facet, every facet, a range of years', () => {
    const state = { ...emptyState(filterFacets), from: '2019', to: '2021' };
    state.filters.topic = ['5s', 'none'];
    const kept = [...rows].filter(([, row]) => passes(row, state)).map(([id]) => id);
    expect(kept.sort()).toEqual(['2019-05-06-dong-lam-hop', '2021-06-15-dong-lam-tap-huan-5s']);
    // The counts of a facet leave its own filter out, and no other.
    expect(countRows(rows.values(), state).topic).toMatchObject({ '5s': 2, 'tap-huan': 3 });
    expect(countRows(rows.values(), state).program).toMatchObject({ 'hoa-sen': 2, '88': 1 });
    state.filters.program = ['88'];
    expect([...rows].filter(([, row]) => passes(row, state)).map(([id]) => id)).toEqual(['2019-05-06-dong-lam-hop']);
  });

  it('of an empty archive is empty', () => {
    const empty = buildArchive([], readContentSettings(country).vocabularies);
    expect(
      readFacetFile(
        toFacetFile(empty, (id) => id),
        [],
      ).size,
    ).toBe(0);
  });
});
