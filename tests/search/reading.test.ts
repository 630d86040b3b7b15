import { describe, expect, it } from 'vitest';
import { apart } from '../../src/search/query/apart.ts';
import { holdsExactly, readQuotes } from '../../src/search/query/asked.ts';
import { readMinus } from '../../src/search/query/minus.ts';
import { coverage } from '../../src/search/query/coverage.ts';
import { excerptOf, markWords } from '../../src/search/query/excerpt.ts';
import { countRows, passes, readFacetFile, type FacetRow } from '../../src/search/query/facet-rows.ts';
import { readNames } from '../../src/search/query/lexicon.ts';
import { alike, isOneEditAway, near } from '../../src/search/query/near-words.ts';
import type { NamesFile } from '../../src/search/query/names-file.ts';
import { otherNames, understand, unknownWords, type Query } from '../../src/search/query/query.ts';
import { toWeighed } from '../../src/search/query/rank.ts';
import { begins, respell, spelt } from '../../src/search/query/spelling.ts';
import {
  countFilters,
  emptyState,
  isIdle,
  readState,
  withFilter,
  withoutFilter,
  writeState,
} from '../../src/search/query/state.ts';
import { foldedWords, tokenize } from '../../src/search/query/tokens.ts';
import { readWordsFile, toWordsFile } from '../../src/search/query/words-file.ts';

/* How a query is read: its words, what it names, and what of it an archive knows. All of it is made up. */

const none = { province: [], region: [], program: [], organization: [], topic: [], document: [] };
const names = (facets: Partial<NamesFile['facets']> = {}, synonyms: string[][] = []) =>
  readNames({ facets: { ...none, ...facets }, synonyms });
const wordsOf = (counts: Record<string, number>, reports = 10) => readWordsFile(toWordsFile(reports, [counts]));
const plain = names();

describe('the words of a text', () => {
  it.each([
    ['Chất lượng 5S', ['chat', 'luong', '5s']],
    ['37/QĐ-UBND', ['37', 'qd', 'ubnd']],
    ['students training trained', ['student', 'train', 'train']],
    ['companies company', ['company', 'company']],
    ['gas news plans', ['gas', 'news', 'plan']],
    ['being using bed speed', ['being', 'using', 'bed', 'speed']],
    ['test5s', ['test5s']],
    ['', []],
  ])('are its syllables and its words without endings: %s', (text, words) => {
    expect(foldedWords(text)).toEqual(words);
    expect(tokenize(text).map(({ folded }) => folded)).toEqual(words);
  });

  it('are known for capitals from two letters on', () => {
    expect(tokenize('AI Ai A ÁP')).toEqual([
      { exact: 'ai', folded: 'ai', capitals: true },
      { exact: 'ai', folded: 'ai' },
      { exact: 'a', folded: 'a' },
      { exact: 'áp', folded: 'ap', capitals: true },
    ]);
  });
});

describe('words run together', () => {
  const words = wordsOf({
    nang: 3,
    suat: 3,
    nangsuatx: 1,
    xuong: 2,
    x: 5,
    uong: 2,
    xu: 2,
    ong: 2,
    hiem: 1,
    quocgiadoi: 2,
    gia: 2,
  });
  const lexicon = names({ province: [['a', ['Tây Lâm']]], topic: [['b', ['donglam']]] });
  it.each<[string, string[] | undefined]>([
    ['taylam', ['tay', 'lam']],
    ['qd1322', ['qd', '1322']],
    ['qd5', undefined],
    ['1322qd', undefined],
    ['nangsuat', ['nang', 'suat']],
    // A word of the archive, be it rare, and a name of one word.
    ['nangsuatx', undefined],
    ['donglam', undefined],
    // Seven letters are one word.
    ['xuonggo', undefined],
    ['nangsua', undefined],
    // The fewest parts: no "xu" and "ong".
    ['nangxuong', ['nang', 'xuong']],
    ['xuongnang', ['xuong', 'nang']],
    // A syllable has two letters to six, and stands in two reports.
    ['nangsuatx1', undefined],
    ['nanghiem', undefined],
    ['quocgiadoigia', undefined],
  ])('%s', (folded, parts) => {
    expect(apart(folded, lexicon, words)).toEqual(parts);
  });
});

describe('the signs of a query', () => {
  const signs = (query: string) => {
    const { text: rest, without } = readMinus(query, { names: new Map(), longest: 1 });
    const { text, phrases } = readQuotes(rest);
    const of = (rows: typeof phrases) => rows.map((row) => row.map(({ exact }) => exact).join(' '));
    return [text.replace(/ +/g, ' '), of(phrases), of(without.map(({ words }) => words))];
  };
  it.each<[string, string, string[], string[]]>([
    ['"năng suất" xưởng', 'năng suất xưởng', ['năng suất'], []],
    [' xưởng «năng suất» ', 'xưởng năng suất', ['năng suất'], []],
    ['xưởng -gỗ', 'xưởng', [], ['gỗ']],
    ['-gỗ xưởng', 'xưởng', [], ['gỗ']],
    ['xưởng -"gỗ lim"', 'xưởng', [], ['gỗ lim']],
    ['5-10 xưởng', '5-10 xưởng', [], []],
    ['Hà Nội - Huế', 'Hà Nội - Huế', [], []],
    ['xưởng "…"', 'xưởng …', [], []],
    ['tên"lạ"', 'tênlạ', ['lạ'], []],
  ])('%s', (query, text, phrases, without) => {
    expect(signs(query)).toEqual([text, phrases, without]);
  });

  it.each([
    ['Năng suất xưởng', 'năng suất', true],
    ['Xưởng năng suất', 'năng suất', true],
    ['Năng suất', 'nang suat', true],
    ['Nang suat', 'năng suất', false],
    ['Năng và suất', 'năng suất', false],
    ['Suất năng', 'năng suất', false],
    ['Xưởng năng', 'năng suất', false],
    ['', 'năng', false],
  ])('%s holds “%s”, word for word: %s', (text, phrase, holds) => {
    expect(holdsExactly(tokenize(text), tokenize(phrase))).toBe(holds);
  });
});

describe('a query', () => {
  const words = wordsOf({ xuong: 5, go: 4, lam: 3, dong: 3, ban: 2, tay: 2, de: 2, an: 2 });
  const lexicon = names(
    {
      province: [
        ['dong-lam', ['Đông Lâm', 'Đông Lâm cũ']],
        ['dong-lam-cu', ['Đông Lâm']],
      ],
      region: [['lam', ['Lâm', '']]],
      topic: [['ban-tay', ['bàn tay']]],
      program: [['88', ['Đề án 88', '88']]],
      document: [['36', ['36/QĐ-UBND', 'Quyết định']]],
    },
    [['mộc', 'gỗ', 'làm gỗ']],
  );
  const read = (text: string) => understand(text, lexicon, words);
  const mentions = (text: string) => read(text).mentions.map(({ value, from, to }) => `${value} ${from}–${to}`);

  it.each<[string, string[]]>([
    ['Đông Lâm', ['dong-lam 0–2', 'dong-lam-cu 0–2']],
    ['xưởng Đông Lâm', ['dong-lam 1–3', 'dong-lam-cu 1–3']],
    ['xưởng ở Đông Lâm cũ', ['dong-lam 2–5']],
    ['Lâm', ['lam 0–1']],
    ['Lâm và Đông Lâm', ['lam 0–1', 'dong-lam 2–4', 'dong-lam-cu 2–4']],
    ['Đông Lâm Lâm', ['dong-lam 0–2', 'dong-lam-cu 0–2', 'lam 2–3']],
    ['đề án 88', ['88 0–3']],
    ['88', ['88 0–1']],
    ['bàn xưởng tay', []],
    ['quyết định 36', ['36 0–3']],
    ['xưởng quyết định 36 ubnd lớn', ['36 1–5']],
    ['36 quyết định', ['36 0–1']],
    // No document by its number beside other words; by what stands beside it, three before to five after.
    ['36 xưởng gỗ', []],
    ['ubnd của xưởng 36', ['36 3–4']],
    ['ubnd của một xưởng 36', []],
    ['36 xưởng gỗ lớn ở ubnd', ['36 0–1']],
    ['36 xưởng gỗ lớn ở đây ubnd', []],
  ])('names what it names, by the longest name: %s', (text, named) => {
    expect(mentions(text)).toEqual(named);
  });

  it('types accents where one of its words has one', () => {
    expect(read('xuong gỗ').accented).toBe(true);
    expect(read('xưởng go').accented).toBe(true);
    expect(read('xuong go').accented).toBe(false);
    expect(read('students').accented).toBe(false);
    // A letter of another script has no accent.
    expect(read('漢').accented).toBe(false);
  });

  it('has years of this and the last century', () => {
    expect(read('1899 1999 2025 2100 19999 năm 2001').years).toEqual(['1999', '2025', '2001']);
  });

  it('asks for what is known; its last word may be begun', () => {
    const asked = (text: string) =>
      read(text)
        .words.filter((word) => word.asked)
        .map(({ exact }) => exact);
    expect(asked('xưởng gỗ')).toEqual(['xưởng', 'gỗ']);
    expect(asked('zzz xưởng')).toEqual(['xưởng']);
    expect(asked('xưởng xư')).toEqual(['xưởng', 'xư']);
    expect(asked('xư xưởng')).toEqual(['xưởng']);
    expect(asked('xưởng zzz')).toEqual(['xưởng']);
  });

  it('weighs a last word that is begun as the commonest it may become', () => {
    const weights = (text: string) => read(text).words.map(({ weight }) => weight);
    expect(weights('xư')).toEqual(weights('xưởng'));
    expect(weights('xư gỗ')[0]).toBeGreaterThan(weights('gỗ xư')[1] ?? 0);
  });

  it('is asked for places where words say what a place is, and for no other thing', () => {
    const small = (text: string) =>
      read(text)
        .words.filter(({ weight }) => weight < 0.1)
        .map(({ exact }) => exact);
    expect(small('tỉnh Đông Lâm')).toEqual(['tỉnh']);
    expect(small('tỉnh bàn tay')).toEqual([]);
  });

  it('lacks in the archive what is neither a word of it nor of a name', () => {
    const unknown = (text: string) => unknownWords(read(text), words, lexicon);
    expect(unknown('zzz gỗ')).toEqual([0]);
    expect(unknown('gỗ zzz')).toEqual([1]);
    expect(unknown('zzz yyy gỗ')).toEqual([0, 1]);
    // The last may be unfinished, no other.
    expect(unknown('gỗ xưo')).toEqual([]);
    expect(unknown('xưo gỗ')).toEqual([0]);
    expect(unknown('mộc gỗ')).toEqual([]);
    expect(unknown('zz 123 gỗ')).toEqual([]);
    expect(unknown('của những gỗ')).toEqual([]);
    expect(unknown('36/QĐ-UBNDX')).toEqual([2]);
  });

  it('knows the other names of its stretches, and where they stand', () => {
    const others = (text: string) => otherNames(read(text), lexicon);
    expect(others('mộc')).toEqual([{ from: 0, to: 1, names: [['go'], ['lam', 'go']] }]);
    expect(others('xưởng mộc lớn')).toEqual([{ from: 1, to: 2, names: [['go'], ['lam', 'go']] }]);
    expect(others('xưởng làm gỗ')).toEqual([
      { from: 2, to: 3, names: [['moc'], ['lam', 'go']] },
      { from: 1, to: 3, names: [['moc'], ['go']] },
    ]);
    expect(others('mộcx')).toEqual([]);
  });
});

describe('the names of an archive', () => {
  it('are each of one thing or of several, by their words', () => {
    const lexicon = names(
      {
        province: [['x', ['Đông Lâm', 'Đông-Lâm', '…']]],
        topic: [
          ['x', ['Đông Lâm']],
          ['y', ['đông lâm']],
        ],
        document: [['36', ['36/QĐ-UBND', 'Quyết định', 'Decision']]],
      },
      [['mộc', 'làm gỗ']],
    );
    expect([...lexicon.names]).toEqual([
      [
        'dong lam',
        [
          { facet: 'province', value: 'x' },
          { facet: 'topic', value: 'x' },
          { facet: 'topic', value: 'y' },
        ],
      ],
    ]);
    expect(lexicon.documents).toEqual([
      { value: '36', number: '36/QĐ-UBND', words: ['36', 'qd', 'ubnd'], kinds: [['quyet', 'dinh'], ['decision']] },
    ]);
    expect(lexicon.synonyms).toEqual([['moc', 'lam go']]);
    expect([...lexicon.known].toSorted()).toEqual(['dong', 'go', 'lam', 'moc']);
    expect([...lexicon.joined]).toEqual([
      ['donglam', ['dong', 'lam']],
      ['lamgo', ['lam', 'go']],
    ]);
    expect([lexicon.longest, plain.longest]).toEqual([2, 1]);
  });
});

describe('words that ask for nothing', () => {
  const words = wordsOf({
    bao: 1,
    bi: 1,
    nhieu: 1,
    gi: 1,
    xuong: 1,
    tri: 1,
    dong: 1,
    lam: 1,
    thanh: 1,
    pho: 1,
    cao: 1,
  });
  const lexicon = names({ province: [['dong-lam', ['Đông Lâm']]], topic: [['gi', ['gì']]] });
  const telling = (query: string) =>
    understand(query, lexicon, words)
      .words.filter(({ weight }) => weight > 0.1)
      .map(({ exact }) => exact)
      .join(' ');
  it.each([
    ['bao nhiêu xưởng', 'xưởng'],
    ['xưởng bao bì', 'xưởng bao bì'],
    ['xưởng ở đâu', 'xưởng'],
    ['xưởng là gì', 'xưởng gì'],
    ['xưởng của Đông Lâm', 'xưởng đông lâm'],
    // In capitals it is an abbreviation.
    ['xưởng AN', 'xưởng an'],
    ['thành phố Đông Lâm', 'đông lâm'],
    ['Đông Lâm thành phố', 'đông lâm'],
    ['UBND tỉnh Đông Lâm', 'đông lâm'],
    ['ubnd xưởng Đông Lâm', 'ubnd xưởng đông lâm'],
    ['Đông Lâm city', 'đông lâm'],
    ['xưởng city', 'xưởng city'],
    ['báo cáo Đông Lâm', 'đông lâm'],
    ['news Đông Lâm', 'đông lâm'],
    ['news xưởng', 'news xưởng'],
    ['báo cáo xưởng', 'báo cáo xưởng'],
  ])('%s: %s', (query, words) => {
    expect(telling(query)).toBe(words);
  });
});

describe('a word near another', () => {
  it.each([
    ['xuong', 'xuong', false],
    ['xuong', 'xuon', true],
    ['xuong', 'xuo', false],
    ['xuong', 'xuongs', true],
    ['xuong', 'xuongss', false],
    ['xuong', 'xuang', true],
    ['xuong', 'xuagn', false],
    ['xuong', 'xougn', false],
    ['xuong', 'xuogn', true],
    ['xuong', 'uxong', true],
    ['aab', 'ab', true],
    ['ab', 'abb', true],
    ['ab', 'cd', false],
    ['ab', 'bc', false],
    ['ab', 'ca', false],
    ['a', '', true],
    ['', 'ab', false],
  ])('%s and %s are one letter apart: %s', (a, b, apart) => {
    expect([isOneEditAway(a, b), isOneEditAway(b, a)]).toEqual([apart, apart]);
  });

  it('is offered the commonest first, and never itself', () => {
    const words = wordsOf({ xuan: 1, xuang: 5, xuong: 9, xuongs: 3, xuongss: 8 });
    expect(near('xuong', words)).toEqual(['xuang', 'xuongs']);
    expect(near('xuon', words)).toEqual(['xuong', 'xuan']);
  });

  it('sounds like those that are spelt with another letter', () => {
    const words = wordsOf({ suat: 1, xuat: 1, tri: 1, chi: 1, chy: 1, my: 1 });
    expect(alike('xuat', words)).toEqual(['suat']);
    expect(alike('tri', words)).toEqual(['chi', 'chy']);
    expect(alike('mi', words)).toEqual(['my']);
    expect(alike('zzz', words)).toEqual([]);
  });
});

describe('a word spelt anew', () => {
  it.each([
    ['xuất', 'xuat', 'suat', 'suất'],
    ['trăn', 'tran', 'chan', 'chăn'],
    ['chăn', 'chan', 'tran', 'trăn'],
    ['lí', 'li', 'ly', 'lý'],
    ['lị', 'li', 'ly', 'lỵ'],
    ['li', 'li', 'ly', 'ly'],
    ['xa', 'xa', 'sa', 'sa'],
    ['a', 'a', 'ba', 'ba'],
  ])('keeps its accents: %s', (exact, folded, other, right) => {
    expect(respell(exact, folded, other)).toBe(right);
    expect(respell(exact.normalize('NFD'), folded, other)).toBe(right);
  });

  it.each([
    ['suấ', 'suất', true],
    ['suâ', 'suất', true],
    ['suấ', 'suật', false],
    ['sua', 'suất', false],
    ['xưở', 'xưởng', true],
    ['xưỡ', 'xưởng', true],
    ['xướ', 'xưởng', false],
    ['hoà', 'hòa', true],
    ['suất', 'suấ', false],
    ['go', 'gô', false],
  ])('is begun by its letters and its tone: %s, %s: %s', (typed, whole, begun) => {
    expect(begins(typed, whole)).toBe(begun);
  });

  it('is told apart by its tone, wherever it stands', () => {
    expect(spelt('thuỷ')).toBe(spelt('thủy'));
    expect(spelt('thuý')).not.toBe(spelt('thuy'));
    expect(spelt('tin')).toBe('tin');
  });
});

describe('what a report holds of a query', () => {
  const words = (text: string, weights: number[], rest: Partial<Query> = {}): Query => ({
    words: tokenize(text).map((token, at) => ({ ...token, weight: weights[at] ?? 1, asked: true })),
    mentions: [],
    years: [],
    strange: [],
    accented: false,
    ...rest,
  });
  const held = (query: Query, title: string | string[], body = '', values: string[] = []) =>
    coverage(query, toWeighed([title].flat(), '', body), new Set(values), []);
  const share = (...made: Parameters<typeof held>) => Math.round(held(...made).share * 100) / 100;

  it.each<[string, Query, string[], string, number]>([
    ['its one word', words('mộc', [1]), ['Mộc'], '', 1],
    ['a syllable beside no neighbour', words('xưởng mộc', [1, 1]), ['Xưởng'], '', 0.1],
    ['two near each other, in the other order', words('xưởng mộc', [1, 1]), ['Mộc ở xưởng'], '', 0.85],
    ['two that are four apart', words('xưởng mộc', [1, 1]), ['Mộc a b c xưởng'], '', 0.85],
    ['two that are five apart', words('xưởng mộc', [1, 1]), ['Mộc a b c d xưởng'], '', 0.2],
    ['two that tell enough together', words('xưởng mộc', [0.75, 0.75]), ['Mộc ở xưởng'], '', 0.85],
    ['two that tell too little', words('xưởng mộc', [0.7, 0.7]), ['Mộc ở xưởng'], '', 0.2],
    ['two in two titles', words('xưởng mộc', [1, 1]), ['Có mộc', 'Xưởng to'], '', 0.2],
    ['two in the second title', words('xưởng mộc', [1, 1]), ['Tin', 'Mộc ở xưởng'], '', 0.85],
    ['two in the text', words('xưởng mộc', [1, 1]), ['Tin'], 'Mộc ở xưởng', 0.2],
    ['two at the edge of title and text', words('xưởng mộc', [1, 1]), ['Có mộc'], 'xưởng', 0.2],
    ['one, twice', words('xưởng mộc', [1, 1]), ['Mộc ở mộc'], '', 0.1],
    ['the same word twice', words('mộc mộc', [1, 1]), ['Mộc'], '', 0.2],
    ['words of more than four count as four', words('workshop quality', [40, 4]), ['Quality'], '', 0.5],
    ['a word that tells next to nothing', words('workshop quality', [1, 0.3]), ['Workshop'], '', 1],
    ['a word that tells a little', words('workshop quality', [1, 0.31]), ['Workshop'], '', 0.76],
    ['a last word that is begun', words('work', [1]), ['Workshop'], '', 0.9],
    ['a last word that is begun with its accents', words('xưở', [1]), ['Xưởng'], '', 0.9],
    ['a last word that is begun with others', words('xướ', [1]), ['Xưởng'], '', 0.05],
    ['two letters of a last word', words('năng su', [1, 1]), ['Năng suất'], '', 0.95],
    ['two letters without their neighbour', words('workshop su', [1, 1]), ['Workshop và suất'], '', 0.5],
    ['three letters without their neighbour', words('workshop sua', [1, 1]), ['Workshop và suất'], '', 0.59],
    ['other accents beside each other', words('xưởng mốc', [1, 1]), ['Xưởng mộc'], '', 0.85],
    ['other accents of both', words('xướng mốc', [1, 1]), ['Xưởng mộc'], '', 0.05],
    ['accents of hỏi and ngã', words('xưỡng mộc', [1, 1]), ['Xưởng mộc'], '', 1],
    ['a figure', words('workshop 1322', [1, 1]), ['Workshop'], '', 0.3],
    ['a year', words('workshop 2019', [1, 1], { years: ['2019'] }), ['Workshop'], '', 0.5],
  ])('%s', (_, query, titles, body, part) => {
    expect(share(query, titles, body)).toBe(part);
  });

  it('is every word of it as typed, or is not', () => {
    const every = (text: string, title: string, body = '') => held(words(text, []), title, body).every;
    expect(every('xưởng mộc', 'Xưởng', 'mộc')).toBe(true);
    expect(every('xưởng mộc', 'Xưởng')).toBe(false);
    expect(every('xưởng mốc', 'Xưởng', 'mộc')).toBe(false);
    expect(held(words('', []), 'Xưởng')).toEqual({ share: 0, onSubject: false, every: false });
  });
});

describe('an excerpt', () => {
  const filler = (count: number, letter = 'w') => Array.from({ length: count }, (_, at) => `${letter}${at}`).join(' ');
  const text = (of: string, ...searched: string[]) =>
    excerptOf(of, new Set(searched))
      .pieces.map((piece) => piece.text)
      .join('');

  it('is the first of stretches that are alike', () => {
    expect(text(`gỗ ${filler(80)} gỗ`, 'go')).toMatch(/^gỗ w0 .* w34 …$/);
    expect(text(`${filler(80)} gỗ ${filler(3, 'z')}`, 'go')).toMatch(/ gỗ z0 z1 z2$/);
  });

  it('has, of the same word, the stretch that has it oftener', () => {
    expect(text(`gỗ ${filler(60)} gỗ gỗ ${filler(40, 'z')}`, 'go')).toContain('gỗ gỗ');
  });

  it('has spaces as they should be', () => {
    expect(text('  Một   hai\n\nba ')).toBe('Một hai ba');
    expect(excerptOf(`${' x'.repeat(35)} y`, new Set()).pieces).toHaveLength(1);
  });

  it('is in pieces none of which is empty', () => {
    expect(markWords('Gỗ lim', new Set(['go', 'lim']))).toEqual([{ text: 'Gỗ lim', found: true }]);
    expect(markWords('Gỗ, lim', new Set(['go', 'lim']))).toEqual([
      { text: 'Gỗ', found: true },
      { text: ', ', found: false },
      { text: 'lim', found: true },
    ]);
    expect(markWords('', new Set(['go']))).toEqual([]);
    expect(markWords('a gỗ', new Set(['go']))).toEqual([
      { text: 'a ', found: false },
      { text: 'gỗ', found: true },
    ]);
  });
});

describe('the rows of reports', () => {
  const row = (date: string, program: string[] = [], topic: string[] = []): FacetRow => ({
    date,
    values: { province: [], program, topic, language: [] },
  });
  const empty = emptyState(['province', 'program', 'topic', 'language']);

  it.each([
    ['', '', true],
    ['2019', '', true],
    ['2020', '', true],
    ['2021', '', false],
    ['', '2019', false],
    ['', '2020', true],
    ['', '2021', true],
    ['2020', '2020', true],
    ['2019', '2021', true],
    ['2021', '2019', false],
  ])('of 2020 pass from “%s” to “%s”: %s', (from, to, kept) => {
    for (const day of ['2020-01-01', '2020-12-31']) expect(passes(row(day), { ...empty, from, to })).toBe(kept);
  });

  it('have values by their places in the list, one or many or none', () => {
    const facets = { program: { values: ['88', '99'], rows: [0, [0, 1], []] } } as never;
    const rows = readFacetFile({ start: '2020-02-28', days: [0, 1, 2], facets }, ['c', 'a', 'b']);
    expect([...rows].map(([key, { date, values }]) => [key, date, values.program])).toEqual([
      ['a', '2020-02-28', ['88']],
      ['b', '2020-02-29', ['88', '99']],
      ['c', '2020-03-01', []],
    ]);
  });

  it('are counted for each value, beside the filters of the other facets and the years', () => {
    const rows = [
      row('2019-01-01', ['88'], ['a']),
      row('2020-01-01', ['88', '99'], ['b']),
      row('2021-01-01', ['99'], ['b']),
    ];
    expect(countRows(rows, empty)).toMatchObject({ program: { '88': 2, '99': 2 }, topic: { a: 1, b: 2 } });
    const chosen = withFilter({ ...empty, from: '2020' }, 'program', '88');
    expect(countRows(rows, chosen)).toMatchObject({ program: { '88': 1, '99': 2 }, topic: { b: 1 } });
  });
});

describe('the state of a search', () => {
  const facets = ['province', 'program', 'topic', 'language'] as const;
  const empty = emptyState(facets);
  const address = (...parts: Parameters<typeof writeState>) => writeState(...parts).toString();

  it('stands in an address by what is not at rest', () => {
    expect(address(empty)).toBe('');
    expect(address({ ...empty, query: 'gỗ lim' })).toBe('q=g%E1%BB%97+lim');
    expect(address({ ...empty, from: '2019' })).toBe('from=2019');
    expect(address({ ...empty, to: '2020' })).toBe('to=2020');
    expect(address({ ...empty, sort: 'oldest' })).toBe('sort=oldest');
    expect(address(withFilter(withFilter(empty, 'topic', 'b'), 'topic', 'a'))).toBe('topic=b&topic=a');
  });

  it('is read from an address, with what makes no sense left out', () => {
    const read = (parts: string) => readState(new URLSearchParams(parts), facets);
    expect(read('')).toEqual(empty);
    expect(read('from=2019&to=2020')).toMatchObject({ from: '2019', to: '2020' });
    expect(read('from=19&to=20201')).toMatchObject({ from: '', to: '' });
    expect(read('year=2019')).toMatchObject({ from: '2019', to: '2019' });
    expect(read('year=2019&to=2021')).toMatchObject({ from: '2019', to: '2021' });
    expect(read('topic=a&topic=a&topic=B&topic=').filters.topic).toEqual(['a']);
    expect(read('sort=newest').sort).toBe('newest');
    expect(read(`q=${'a'.repeat(300)}`).query).toHaveLength(200);
    expect(read('q=g%E1%BB%93').query).toBe('gồ');
    expect(read(`q=${encodeURIComponent('gỗ'.normalize('NFD'))}`).query).toBe('gỗ');
  });

  it('has as many filters as are on; years are one', () => {
    expect(countFilters(empty)).toBe(0);
    expect(countFilters({ ...empty, from: '2019' })).toBe(1);
    expect(countFilters({ ...empty, to: '2019' })).toBe(1);
    expect(countFilters({ ...empty, from: '2019', to: '2019' })).toBe(1);
    const two = withFilter(withFilter({ ...empty, from: '2019' }, 'topic', 'a'), 'topic', 'b');
    expect(countFilters(two)).toBe(3);
    expect(countFilters(withoutFilter(two, 'topic', 'a'))).toBe(2);
    expect(withoutFilter(two, 'topic', 'a').filters.topic).toEqual(['b']);
  });

  it('is idle without two letters or a filter', () => {
    expect(isIdle({ ...empty, query: 'gỗ' })).toBe(false);
    expect(isIdle({ ...empty, query: ' g ' })).toBe(true);
    expect(isIdle({ ...empty, from: '2019' })).toBe(false);
    expect(isIdle(withFilter(empty, 'topic', 'a'))).toBe(false);
    expect(isIdle(empty)).toBe(true);
  });
});

describe('the words of an archive', () => {
  it('are kept in order, of words alike the first in the alphabet', () => {
    const alike = Object.fromEntries(Array.from({ length: 30_002 }, (_, at) => [`w${String(at).padStart(5, '0')}`, 1]));
    const { words } = toWordsFile(1, [{ z: 2 }, alike]);
    const list = words.split(' ');
    expect([list[0], list.at(-2), list.at(-1), list.length]).toEqual(['w00000', 'w29998', 'z', 30_000]);
  });

  it('tell by how many reports hold them, those that begin so together', () => {
    const words = wordsOf({ xuong: 3, xuat: 5, go: 10 }, 10);
    expect([words.count('xuong'), words.count('xu'), words.count('xu', true), words.count('z', true)]).toEqual([
      3, 0, 5, 0,
    ]);
    expect([words.share('go'), words.share('xuong'), words.share('z')]).toEqual([1, 0.3, 0]);
    expect(words.weight('xu', true)).toBe(words.weight('xuat'));
    expect(words.weight('go')).toBeCloseTo(Math.log(1 + 11 / 10.5));
    expect(wordsOf({}, 0).share('go')).toBe(0);
  });
});
