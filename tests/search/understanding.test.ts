import { describe, expect, it } from 'vitest';
import { toNamesFile } from '../../src/search/index/names.ts';
import { readNames } from '../../src/search/query/lexicon.ts';
import { excerptOf, markWords } from '../../src/search/query/excerpt.ts';
import { rephrase, understand, type Query } from '../../src/search/query/query.ts';
import { score, toWeighed } from '../../src/search/query/rank.ts';
import { readWordsFile, toWordsFile } from '../../src/search/query/words-file.ts';
import { createVocabulary } from '../../src/archive/vocabulary.ts';
import { document, vocabularies } from '../support/made-up.ts';

const lists = {
  ...vocabularies,
  documents: createVocabulary([
    document('37-qd', '37/QĐ-UBND', { kind: { vi: 'Quyết định', en: 'Decision' } }),
    document('37-nq', '37/NQ-HĐND', { kind: { vi: 'Nghị quyết', en: 'Resolution' } }),
    document('37-qd-khac', '37/QĐ-UBND', { kind: { vi: 'Quyết định', en: 'Decision' } }),
    document('37-sct', '37/QĐ-SCT', { kind: { vi: 'Quyết định', en: 'Decision' } }),
    document('5-kh', '5/KH-SKHCN', { kind: { vi: 'Kế hoạch', en: 'Plan' } }),
  ]),
  glossary: createVocabulary([
    { id: 'a', label: { vi: 'năng suất chất lượng' }, aliases: ['NSCL', 'P&Q', 'hiệu quả', 'productivity'] },
  ]),
};
const lexicon = readNames(toNamesFile(lists));
const words = readWordsFile(toWordsFile(10, [{ nscl: 2, xuong: 3, go: 4, lon: 1, tot: 2 }]));
const read = (text: string): Query => understand(text, lexicon, words);
const documents = (text: string) =>
  read(text)
    .mentions.filter(({ facet }) => facet === 'document')
    .map(({ value }) => value);

describe('a document named in a query', () => {
  it('is the one that agrees best, never one that merely has the number', () => {
    expect(documents('37/QĐ-UBND').toSorted()).toEqual(['37-qd', '37-qd-khac']);
    expect(documents('37 qđ ubnd hội đồng').toSorted()).toEqual(['37-qd', '37-qd-khac']);
    expect(documents('nghị quyết 37')).toEqual(['37-nq']);
    expect(documents('37 nq hdnd')).toEqual(['37-nq']);
    expect(documents('resolution 37 ubnd năm 2014')).toContain('37-nq');
    expect(documents('37/QĐ-SCT')).toEqual(['37-sct']);
    // "QĐ" fits three of the four; the other has the number alone.
    expect(documents('qđ 37').toSorted()).toEqual(['37-qd', '37-qd-khac', '37-sct']);
  });

  it('is any with the number where nothing else is typed', () => {
    expect(documents('37').toSorted()).toEqual(['37-nq', '37-qd', '37-qd-khac', '37-sct']);
  });

  it('may be a department’s', () => {
    expect(documents('5/KH-SKHCN')).toEqual(['5-kh']);
    expect(documents('kế hoạch 5 skhcn')).toEqual(['5-kh']);
  });

  it('is told with the words that name it', () => {
    const [mention] = read('xưởng quyết định 37 qđ ubnd lớn').mentions.filter(({ facet }) => facet === 'document');
    expect([mention?.from, mention?.to]).toEqual([1, 6]);
  });
});

describe('a query said otherwise', () => {
  it('is said in three ways at most, each with the rest of its words', () => {
    expect(rephrase(read('NSCL xưởng gỗ'), lexicon)).toEqual([
      'nang suat chat luong xuong go',
      'p q xuong go',
      'hieu qua xuong go',
    ]);
  });

  it('is not said in a way it already has', () => {
    expect(rephrase(read('NSCL hiệu quả'), lexicon)).not.toContain('hieu qua hieu qua');
    expect(rephrase(read('xưởng gỗ'), lexicon)).toEqual([]);
    // A part of a word is none: "nscl" within "nsclx".
    expect(rephrase(read('nsclx'), lexicon)).toEqual([]);
  });
});

describe('the score', () => {
  const row = (date: string) => ({ date, values: { program: [], province: [], topic: [], language: [] } });
  const of = (query: string, title: string, body: string, values: readonly string[] = [], date = '2001-01-01') =>
    score(read(query), toWeighed([title], '', body), row(date), new Set(values));

  it('rises with the run of all words, wherever it begins, above the same pairs apart', () => {
    const apart = of('xưởng gỗ lớn', 'xưởng gỗ rồi gỗ lớn', '');
    for (const title of ['xưởng gỗ lớn rồi gỗ', 'gỗ xưởng gỗ lớn rồi', 'gỗ rồi xưởng gỗ lớn'])
      expect(of('xưởng gỗ lớn', title, ''), title).toBeGreaterThan(apart);
    const bodyApart = of('xưởng gỗ lớn', '', 'xưởng gỗ rồi gỗ lớn');
    for (const body of ['xưởng gỗ lớn rồi gỗ', 'gỗ rồi xưởng gỗ lớn'])
      expect(of('xưởng gỗ lớn', '', body), body).toBeGreaterThan(bodyApart);
  });

  it('rises with neighbours in the order typed, not in the other', () => {
    expect(of('xưởng gỗ', 'xưởng gỗ', '')).toBeGreaterThan(of('xưởng gỗ', 'gỗ xưởng', ''));
    expect(of('xưởng gỗ', '', 'xưởng gỗ')).toBeGreaterThan(of('xưởng gỗ', '', 'gỗ xưởng'));
  });

  it('rises with each thing that is named and borne, and falls with none', () => {
    const plain = of('xưởng gỗ Tây Lâm', 'Xưởng gỗ', '');
    const there = of('xưởng gỗ Tây Lâm', 'Xưởng gỗ', '', ['province:tay-lam']);
    const then = of('xưởng gỗ Tây Lâm', 'Xưởng gỗ', '', ['province:tay-lam', 'place:tay-lam']);
    expect(there).toBeGreaterThan(plain);
    expect(then).toBeGreaterThan(there);
    expect(of('xưởng gỗ Tây Lâm', 'Xưởng gỗ', '', ['province:hai-minh'])).toBe(plain);
    for (const [query, value] of [
      ['xưởng đề án 88', 'program:88'],
      ['xưởng 37/QĐ-UBND', 'document:37-qd'],
      ['xưởng Nam', 'region:nam'],
    ] as const)
      expect(of(query, 'Xưởng', '', [value]), query).toBeGreaterThan(of(query, 'Xưởng', ''));
  });

  it('counts a name once, however many units bear it', () => {
    const one = of('Đông Lâm', 'Tin', '', ['province:dong-lam']);
    expect(of('Đông Lâm', 'Tin', '', ['province:dong-lam', 'province:dong-lam-den-2019'])).toBe(one);
  });

  it('rises with the year, of the report or in its title', () => {
    const plain = of('xưởng 2015', 'Xưởng', '');
    expect(of('xưởng 2015', 'Xưởng', '', [], '2015-06-07')).toBeGreaterThan(plain);
    expect(of('xưởng 2015', 'Xưởng 2015', '')).toBeGreaterThan(of('xưởng 2015', 'Xưởng', '2015'));
    expect(of('xưởng 2015', 'Xưởng', '', [], '2016-06-07')).toBe(plain);
  });

  it('takes the last word for unfinished, and no other', () => {
    expect(of('gỗ xư', 'Xưởng gỗ', '')).toBeGreaterThan(of('gỗ xư', 'Gỗ', ''));
    expect(of('xư gỗ', 'Xưởng gỗ', '')).toBe(of('xư gỗ', 'Việc gỗ', ''));
  });
});

describe('an excerpt', () => {
  const filler = (count: number, from = 0) => Array.from({ length: count }, (_, index) => `w${from + index}`).join(' ');
  const shown = (text: string, ...searched: string[]) => {
    const { pieces, found } = excerptOf(text, new Set(searched));
    return { text: pieces.map((piece) => piece.text).join(''), found };
  };

  it('is the stretch with most of the words, at the start, in the midst or at the end', () => {
    expect(shown(`Xưởng gỗ ${filler(100)}`, 'xuong', 'go').text).toMatch(/^Xưởng gỗ w0 .* …$/);
    expect(shown(`${filler(100)} xưởng gỗ ${filler(100, 100)}`, 'xuong', 'go').text).toMatch(/^… .*xưởng gỗ.* …$/);
    expect(shown(`${filler(98)} xưởng gỗ`, 'xuong', 'go').text).toMatch(/^… .*xưởng gỗ$/);
    // Two different words count more than one many times.
    const text = `gỗ gỗ gỗ gỗ ${filler(60)} xưởng gỗ ${filler(60, 60)}`;
    expect(shown(text, 'xuong', 'go').text).toContain('xưởng gỗ');
  });

  it('has as many words as there is room for, and no dots where nothing is left out', () => {
    expect(shown(filler(36)).text).toBe(filler(36));
    expect(shown(filler(37)).text).toBe(`${filler(36)} …`);
    expect(shown('').text).toBe('');
  });

  it('tells how many different words stand in the whole text', () => {
    expect(shown(`xưởng ${filler(100)} gỗ gỗ`, 'xuong', 'go', 'lon').found).toBe(2);
  });

  it('marks what was searched for, neighbours as one', () => {
    expect(markWords('Ở xưởng gỗ, gỗ lớn', new Set(['xuong', 'go']))).toEqual([
      { text: 'Ở ', found: false },
      { text: 'xưởng gỗ', found: true },
      { text: ', ', found: false },
      { text: 'gỗ', found: true },
      { text: ' lớn', found: false },
    ]);
  });
});

describe('the words of an archive', () => {
  it('are counted over its parts, the commonest kept', () => {
    const file = toWordsFile(5, [
      { b: 2, a: 1 },
      { b: 1, c: 4 },
    ]);
    expect(file).toEqual({ reports: 5, words: 'a b c', counts: [1, 3, 4] });
    const many = Object.fromEntries(Array.from({ length: 30_001 }, (_, index) => [`w${index}`, index === 7 ? 1 : 2]));
    const kept = toWordsFile(2, [many]);
    expect(kept.counts).toHaveLength(30_000);
    expect(kept.words.split(' ')).not.toContain('w7');
    expect(kept.words.split(' ')).toContain('w30000');
  });

  it('tell more the fewer reports hold them, the unknown most', () => {
    expect(words.weight('lon')).toBeGreaterThan(words.weight('go'));
    expect(words.weight('khong')).toBeGreaterThan(words.weight('lon'));
    expect(words.share('go')).toBe(0.4);
    expect([words.count('xu'), words.count('xu', true), words.count('g', true)]).toEqual([0, 3, 4]);
  });
});
