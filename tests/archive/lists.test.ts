import { describe, expect, it } from 'vitest';
import { buildArchive, countValues, relatedTo } from '../../src/archive/archive.ts';
import { compareValues, facetLabel, uniqueLabel } from '../../src/archive/facet-labels.ts';
import { facetOf, filterFacets, menuFacets, reasonFacets, relatedFacets, valueSlug } from '../../src/archive/facets.ts';
import { pageKinds, pagesOf } from '../../src/archive/pages.ts';
import { idOf, isReportId, joinVersions, reportSchema, versionFor, withdrawalOf } from '../../src/archive/report.ts';
import { createUrls, inEachLanguage } from '../../src/archive/urls.ts';
import { documentNames, entryNames } from '../../src/archive/value-names.ts';
import { createVocabulary, nearestId } from '../../src/archive/vocabulary.ts';
import { yearRuns } from '../../src/archive/years.ts';
import { document, version, versions, vocabularies } from '../support/made-up.ts';

describe('the values of a facet', () => {
  const lists = {
    ...vocabularies,
    topics: createVocabulary([
      { id: 'z', label: { vi: 'Đo lường', en: 'Measuring' } },
      { id: 'a', label: { vi: 'Ấn', en: 'Seals' } },
      { id: 'd', label: { vi: 'Dệt', en: 'Weaving' } },
      { id: 'n', label: { vi: 'Nghề' } },
    ]),
    documents: createVocabulary([document('1', '5/QĐ-UBND'), document('2', '5/QĐ-UBND'), document('3', '6/QĐ-UBND')]),
  };
  const sorted = (facet: 'topic' | 'program' | 'year' | 'document', language: 'vi' | 'en', values: string[]) =>
    values.toSorted(compareValues(facetOf(facet), language, lists));

  it('stand in the order of their names in the reader’s language, as in the list, or the greatest first', () => {
    expect(sorted('topic', 'vi', ['z', 'a', 'd', 'n'])).toEqual(['a', 'd', 'z', 'n']);
    expect(sorted('topic', 'en', ['z', 'a', 'd', 'n'])).toEqual(['z', 'n', 'a', 'd']);
    expect(sorted('program', 'vi', ['88', 'unknown', 'hoa-sen'])).toEqual(['hoa-sen', '88', 'unknown']);
    expect(sorted('year', 'vi', ['2019', '2021', '2020'])).toEqual(['2021', '2020', '2019']);
    expect(sorted('document', 'vi', ['3', '1', '2'])).toEqual(['1', '2', '3']);
  });

  it('are called by their names, saying in which language; one without a name is its own', () => {
    expect(facetLabel('topic', 'n', 'en', lists)).toEqual({ text: 'Nghề', language: 'vi' });
    expect(facetLabel('topic', 'z', 'en', lists)).toEqual({ text: 'Measuring', language: 'en' });
    expect(facetLabel('year', '2019', 'en', lists)).toEqual({ text: '2019', language: 'en' });
  });

  it('of one name are told apart by their ids', () => {
    expect(['1', '2', '3'].map((id) => uniqueLabel('document', id, 'vi', lists))).toEqual([
      '5/QĐ-UBND (1)',
      '5/QĐ-UBND (2)',
      '6/QĐ-UBND',
    ]);
  });

  it('are counted among some reports', () => {
    const archive = buildArchive(
      [version('2019-01-01-a', { topic: ['a', 'd'] }), version('2020-01-01-b', { topic: ['a'] })],
      lists,
    );
    expect(countValues(archive, 'topic', archive.reports)).toEqual(
      new Map([
        ['a', 2],
        ['d', 1],
      ]),
    );
    expect(countValues(archive, 'year', archive.reports.slice(0, 1))).toEqual(new Map([['2020', 1]]));
  });

  it('have names for queries, each once', () => {
    expect(entryNames({ id: 'x', label: { vi: 'A', en: 'B' }, aliases: ['C', 'A'] }, ['D'])).toEqual([
      'x',
      ['A', 'B', 'C', 'D'],
    ]);
    expect(documentNames(document('1', '5/QĐ-UBND', { kind: { vi: 'Quyết định' } }))).toEqual([
      '1',
      ['5/QĐ-UBND', 'Quyết định'],
    ]);
  });
});

describe('the facets', () => {
  it('stand in the orders their rows give', () => {
    expect(filterFacets).toEqual(['program', 'province', 'topic', 'language']);
    expect(reasonFacets).toEqual(['program', 'province', 'organization', 'topic']);
    expect(relatedFacets.map(({ id, weight }) => [id, weight])).toEqual([
      ['document', 4],
      ['province', 3],
      ['program', 2],
      ['organization', 1],
      ['topic', 1],
    ]);
    expect(menuFacets.map(({ id }) => id)).toEqual(['province', 'program', 'topic', 'year', 'document']);
    expect(valueSlug('37-qd-ubnd.thai-nguyen.2014')).toBe('37-qd-ubnd-thai-nguyen-2014');
    expect(() => facetOf('none' as never)).toThrow(RangeError);
  });
});

describe('reports most like one', () => {
  const ids = (reports: readonly { id: string }[]) => reports.map(({ id }) => id);

  it('are, of those that share as much, the nearest in time, then by id', () => {
    const archive = buildArchive(
      ['2019-01-01-a', '2019-01-20-me', '2019-01-25-b', '2019-01-15-c', '2019-06-01-d'].map((id) => version(id)),
      vocabularies,
    );
    const me = archive.byId.get('2019-01-20-me');
    expect(me && ids(relatedTo(archive, me))).toEqual(['2019-01-15-c', '2019-01-25-b', '2019-01-01-a']);
    expect(me && ids(relatedTo(archive, me, 1))).toEqual(['2019-01-15-c']);
  });

  it('are looked for among six on either side in time', () => {
    const made = versions(20, '2019-01-01');
    const archive = buildArchive(made, vocabularies);
    const me = archive.byId.get(made[9]?.id ?? '');
    const found = me ? ids(relatedTo(archive, me, 99)) : [];
    expect(found.toSorted()).toEqual([...made.slice(3, 9), ...made.slice(10, 16)].map(({ id }) => id).toSorted());
  });
});

describe('pages', () => {
  const archiveOf = (count: number) => buildArchive(versions(count, '2019-01-01', { aliases: [] }), vocabularies);
  const addresses = (count: number, kind: (typeof pageKinds)[number]) =>
    pagesOf({ archive: archiveOf(count), prose: [] }, [kind])
      .filter(({ language }) => language === 'vi')
      .map(({ address }) => address);

  it.each([
    [0, ['/vi/bao-cao/']],
    [50, ['/vi/bao-cao/']],
    [51, ['/vi/bao-cao/', '/vi/bao-cao/trang-1/']],
    [100, ['/vi/bao-cao/', '/vi/bao-cao/trang-1/']],
    [101, ['/vi/bao-cao/', '/vi/bao-cao/trang-2/', '/vi/bao-cao/trang-1/']],
  ])('of the list of %i reports are numbered from the oldest', (count, expected) => {
    expect(addresses(count, 'reports')).toEqual(expected);
  });

  it('of a value and of a place with a programme are numbered too, and an empty cell has none', () => {
    expect(addresses(51, 'value').filter((address) => address.startsWith('/vi/nam/2019/'))).toEqual([
      '/vi/nam/2019/',
      '/vi/nam/2019/trang-1/',
    ]);
    expect(addresses(51, 'cell')).toEqual(['/vi/bao-phu/hai-minh/hoa-sen/', '/vi/bao-phu/hai-minh/hoa-sen/trang-1/']);
  });

  it('of a report are one for each language it exists in, and for each former id', () => {
    const archive = buildArchive([version('2019-01-01-a', { aliases: ['2019-01-01-cu'] })], vocabularies);
    expect(pagesOf({ archive, prose: [] }, ['report']).map(({ address }) => address)).toEqual([
      '/vi/bao-cao/2019-01-01-a/',
      '/vi/bao-cao/2019-01-01-cu/',
    ]);
  });

  it('of prose have their slugs; the story of a programme has none', () => {
    const prose = [
      { language: 'vi', slug: 'gioi-thieu' },
      { language: 'en', slug: 'about' },
      { language: 'vi', slug: '' },
    ] as const;
    expect(pagesOf({ archive: archiveOf(0), prose }, ['prose']).map(({ address }) => address)).toEqual([
      '/vi/gioi-thieu/',
      '/en/about/',
    ]);
  });
});

describe('addresses', () => {
  it.each(['', '/', 'kho', '/kho', 'kho/', '/kho/', '//kho//'])(
    'stand under one base, however it is written: %j',
    (base) => {
      const root = base.includes('kho') ? '/kho/' : '/';
      const urls = createUrls(base);
      expect([urls.root(), urls.home('vi'), urls.file('a.png')]).toEqual([root, `${root}vi/`, `${root}a.png`]);
      expect(urls.search('vi', 'năng suất & 5S')).toBe(`${root}vi/tim-kiem/?q=n%C4%83ng+su%E1%BA%A5t+%26+5S`);
      expect(urls.value(facetOf('year'), '2019', 'en', 3)).toBe(`${root}en/years/2019/page-3/`);
    },
  );

  it('are given for every language at once', () => {
    expect(inEachLanguage((language) => `/${language}/`)).toEqual({ vi: '/vi/', en: '/en/' });
  });
});

describe('an id an editor meant', () => {
  const list = createVocabulary([
    { id: 'nang-suat', label: { vi: 'Năng suất', en: 'Productivity' }, aliases: ['NS'] },
    { id: 'chat-luong', label: { vi: 'Chất lượng' } },
  ]);

  it('is that of the label or alias in any spelling, else the nearest, else none', () => {
    expect(['Năng Suất', 'PRODUCTIVITY', 'ns', ' chat luong '].map((value) => nearestId(list, value))).toEqual([
      'nang-suat',
      'nang-suat',
      'nang-suat',
      'chat-luong',
    ]);
    expect(nearestId(list, 'nang-suatt')).toBe('nang-suat');
    expect(nearestId(list, 'chất lựơng')).toBe('chat-luong');
    expect(nearestId(list, 'xyzxyzxyz')).toBeUndefined();
    expect(nearestId(createVocabulary([]), 'x')).toBeUndefined();
  });
});

describe('an id of few letters', () => {
  const list = createVocabulary([
    { id: '5s', label: { vi: '5S' } },
    { id: 'lean', label: { vi: 'Lean' }, former: ['tinh-gon'] },
    { id: 'abcdefgh', label: { vi: 'Dài' } },
  ]);

  it.each([
    // Of three letters one may differ, of four two, of more half.
    ['6s', '5s'],
    ['x5s', '5s'],
    ['yes', undefined],
    ['loan', 'lean'],
    ['loon', 'lean'],
    ['koon', undefined],
    ['abcdefgh', 'abcdefgh'],
    ['abcdxxxx', 'abcdefgh'],
    ['abcxxxxx', undefined],
    ['tinh gọn', 'lean'],
    ['tinh-gom', 'lean'],
  ])('%s means %s', (value, id) => {
    expect(nearestId(list, value)).toBe(id);
  });
});

describe('a report', () => {
  it('joins what its versions say, the first that is no translation leading', () => {
    const joined = joinVersions([
      version('2019-01-01-a', { language: 'en', translation: 'archive', aliases: ['x', 'y'], topic: ['t'] }),
      version('2019-01-01-a', { aliases: ['y', 'z'], topic: ['5s'] }),
    ]);
    expect(joined).toMatchObject({ original: 'vi', aliases: ['x', 'y', 'z'], topic: ['5s'] });
    expect(joinVersions([version('2019-01-01-a', { language: 'en', translation: 'archive' })]).original).toBe('en');
    expect(() => joinVersions([])).toThrow(RangeError);
    expect(() => versionFor({ ...joined, versions: {} }, 'vi')).toThrow(RangeError);
  });

  it('is withdrawn in the words of the reader’s version where that says so', () => {
    const withdrawn = (reason: string) => ({ date: '2021-01-01', reason });
    const joined = joinVersions([
      version('2019-01-01-a', { withdrawn: withdrawn('Lý do bịa') }),
      version('2019-01-01-a', { language: 'en', translation: 'archive', withdrawn: withdrawn('Made-up reason') }),
    ]);
    expect(withdrawalOf(joined, 'en')).toMatchObject({ reason: 'Made-up reason', language: 'en' });
    expect(withdrawalOf(joined)).toMatchObject({ reason: 'Lý do bịa', language: 'vi' });
    expect(withdrawalOf(joinVersions([version('2019-01-01-a')]))).toBeUndefined();
  });

  it('has the id of its file, which is no page of a list', () => {
    expect(idOf('reports/vi/2019/2019-01-01-a.md')).toBe('2019-01-01-a');
    expect(idOf('2019-01-01-a.md')).toBe('2019-01-01-a');
    expect(['2019-01-01-a', 'trang-2', 'page-10', 'trang-x', 'A', 'a--b'].map(isReportId)).toEqual([
      true,
      false,
      false,
      true,
      false,
      false,
    ]);
  });

  it('has fields of which one value is a list of one, and a repeated one is one', () => {
    const fields = { title: 'Tin', date: '2019-01-01', language: 'vi', program: 'x' };
    expect(reportSchema.parse({ ...fields, province: ['a', 'b', 'a'], aliases: 'cu', draft: 'true' })).toMatchObject({
      province: ['a', 'b'],
      program: ['x'],
      aliases: ['cu'],
      draft: true,
    });
    const sum = 'AB'.repeat(32);
    expect(reportSchema.parse({ ...fields, province: 'a', source: { sha256: sum } }).source?.sha256).toBe(
      sum.toLowerCase(),
    );
    for (const wrong of [
      { province: 'a', source: { sha256: 'ab' } },
      { province: 'a', source: { sha256: 'xy'.repeat(32) } },
      { province: [] },
      { province: 'a', date: '2019-02-30' },
      { province: 'a', language: 'fr' },
      { province: 'a', other: 'x' },
      { province: 'a', date_basis: 'x' },
      {},
    ])
      expect(reportSchema.safeParse({ ...fields, ...wrong }).success, JSON.stringify(wrong)).toBe(false);
  });
});

describe('years', () => {
  it('without a span are those with reports alone, and of none there are none', () => {
    const { reports } = buildArchive([version('2012-01-01-a'), version('2015-01-01-b')], vocabularies);
    expect(yearRuns(reports).map(({ from, to }) => [from, to])).toEqual([
      ['2015', '2015'],
      ['2012', '2012'],
    ]);
    expect(yearRuns([], { first: '2010', last: '2012' })).toEqual([]);
    expect(yearRuns(reports, { first: '2012', last: '2015' }).map(({ from, to }) => [from, to])).toEqual([
      ['2015', '2015'],
      ['2013', '2014'],
      ['2012', '2012'],
    ]);
  });
});
