import { describe, expect, it } from 'vitest';
import { readQuotes } from '../../src/search/query/asked.ts';
import { coverage } from '../../src/search/query/coverage.ts';
import { readMinus } from '../../src/search/query/minus.ts';
import { readNames } from '../../src/search/query/lexicon.ts';
import { namedBy } from '../../src/search/query/named-by.ts';
import { understand } from '../../src/search/query/query.ts';
import { toWeighed } from '../../src/search/query/rank.ts';
import { respell, sound, spelt } from '../../src/search/query/spelling.ts';
import { foldedWords } from '../../src/search/query/tokens.ts';
import { readWordsFile, toWordsFile } from '../../src/search/query/words-file.ts';
import { listOf } from '../../src/search/page/take-away.ts';

// A made-up archive of four reports and a name.
const texts = [
  'Thời gian họp và chi tiết việc làm ở Đông Lâm',
  'Năng suất của xưởng mộc Đông Lâm',
  'Họp bàn về năng suất ở Tây Lâm',
  'Ông Dương nói về AI và đo lường',
];
const counts: Record<string, number> = {};
for (const text of texts) for (const word of new Set(foldedWords(text))) counts[word] = (counts[word] ?? 0) + 1;
const words = readWordsFile(toWordsFile(texts.length, [counts]));
const none = { region: [], program: [], organization: [], topic: [], document: [] };
const lexicon = readNames({ facets: { ...none, province: [['dong-lam', ['Đông Lâm']]] }, synonyms: [] });
const read = (query: string) => understand(query, lexicon, words);
const held = (query: string, text: string, values: string[] = []) =>
  coverage(read(query), toWeighed([text], '', ''), new Set(values), []).share;

describe('what a report holds of a query', () => {
  it('is all of it where its words stand together', () => {
    expect(held('năng suất xưởng mộc', texts[1] ?? '')).toBe(1);
    expect(held('nang suat', texts[1] ?? '')).toBe(1);
  });

  it('is little where its syllables stand apart', () => {
    expect(held('thời tiết', texts[0] ?? '')).toBeLessThan(0.5);
  });

  it('is most of it where two telling words stand near each other in a title, whatever their order', () => {
    const titled = (query: string, title: string, body = '') =>
      coverage(read(query), toWeighed([title], '', body), new Set(), []).share;
    expect(titled('xưởng mộc', 'Mộc và việc của xưởng')).toBeGreaterThan(0.8);
    expect(titled('xưởng mộc', 'Mộc ở Đông Lâm và ở Tây Lâm cùng với xưởng')).toBeLessThan(0.5);
    expect(titled('xưởng mộc', 'Họp', 'Mộc và việc của xưởng')).toBeLessThan(0.5);
    expect(titled('xưởng mộc', 'Mốc và việc của xưởng')).toBeLessThan(0.5);
  });

  it('is on the subject that two names make, or a name and a word beside it', () => {
    const both = readNames({
      facets: { ...none, province: [['dong-lam', ['Đông Lâm']]], topic: [['moc', ['mộc']]] },
      synonyms: [],
    });
    const onSubject = (query: string, values: string[], text = 'Họp') =>
      coverage(understand(query, both, words), toWeighed([text], '', ''), new Set(values), []).onSubject;
    expect(onSubject('lớp mộc Đông Lâm', ['province:dong-lam', 'topic:moc'])).toBe(true);
    expect(onSubject('lớp mộc Đông Lâm', ['province:dong-lam'])).toBe(false);
    expect(onSubject('họp bàn Đông Lâm', ['province:dong-lam'], 'Họp bàn')).toBe(true);
  });

  it('tells whether every word stands in it as typed', () => {
    const every = (query: string) => coverage(read(query), toWeighed([texts[1] ?? ''], '', ''), new Set(), []).every;
    expect(every('mộc suất')).toBe(true);
    expect(every('mốc suất')).toBe(false);
    expect(every('mộc suất bitcoin')).toBe(false);
    const scattered = toWeighed(['Họp'], '', 'Lâm sàng và phía đông, mộc suất');
    expect(coverage(read('mộc suất đông lâm'), scattered, new Set(), []).every).toBe(false);
  });

  it('asks for the accents that were typed', () => {
    expect(held('đường', texts[3] ?? '')).toBeLessThan(0.1);
    expect(held('duong', texts[3] ?? '')).toBe(1);
  });

  it('counts what is not known as asked for all the same', () => {
    expect(held('năng suất bitcoin', texts[1] ?? '')).toBeLessThan(0.62);
  });

  it('is less in a report that lacks the figure that was asked for', () => {
    expect(held('năng suất 1322', texts[1] ?? '')).toBeLessThan(held('năng suất xyzzy', texts[1] ?? ''));
  });

  it('counts what the report is filed under', () => {
    expect(held('Đông Lâm', 'Họp', ['province:dong-lam'])).toBe(1);
    expect(held('Đông Lâm', 'Họp')).toBe(0);
  });

  it('knows an abbreviation by its capitals', () => {
    expect(held('AI', texts[3] ?? '')).toBe(1);
    expect(held('AI', 'Ai cũng biết')).toBeLessThan(0.1);
  });
});

describe('a word of a query', () => {
  const all = (query: string, text: string, values: string[] = [], others: Parameters<typeof coverage>[3] = []) =>
    coverage(read(query), toWeighed([text], '', ''), new Set(values), others);

  it('may be begun only where it is the last, and holds less then', () => {
    const [whole, begun] = [held('năng suất', 'Năng suất'), held('năng suấ', 'Năng suất')];
    expect(whole).toBe(1);
    expect(begun).toBeGreaterThan(0.5);
    expect(begun).toBeLessThan(1);
    expect(held('suấ năng', 'Năng suất')).toBeLessThan(begun);
    // It begins, and does not end, the report's word.
    expect(held('xưởng uất', 'Xưởng suất')).toBeLessThan(held('xưởng suấ', 'Xưởng suất'));
  });

  it('of two letters begins another beside the word before alone', () => {
    expect(held('năng su', 'Năng suất')).toBeGreaterThan(0.8);
    expect(held('năng su', 'Năng lượng và suất ăn')).toBeLessThan(0.4);
    expect(held('su', 'Suất ăn')).toBe(0);
  });

  it('is held where its neighbour is too, on either side', () => {
    for (const text of ['Năng suất cao', 'Cao, năng suất', 'Suất, rồi năng suất'])
      expect(held('năng suất', text), text).toBe(1);
    for (const text of ['Suất năng', 'Năng và suất']) expect(held('năng suất', text), text).toBeLessThan(1);
  });

  it('that is a syllable stands for itself beside a name the report is filed under, not beside other words', () => {
    const filed = ['province:dong-lam'];
    expect(held('mộc Đông Lâm', 'Mộc', filed)).toBe(1);
    expect(held('mộc Đông Lâm', 'Moc', filed)).toBeLessThan(1);
    expect(held('mộc', 'Mộc')).toBe(1);
    expect(held('mộc xưởng', 'Mộc rồi xưởng')).toBeLessThan(1);
    expect(held('mộc xưởng Đông Lâm', 'Mộc rồi xưởng', filed)).toBeLessThan(1);
  });

  it('is held by another name of it that stands whole in the report', () => {
    const others = [
      {
        from: 0,
        to: 1,
        names: [
          ['phong', 'chay'],
          ['cuu', 'hoa'],
        ],
      },
    ];
    expect(all('pccc', 'Lớp phòng cháy', [], others).share).toBe(1);
    expect(all('pccc', 'Lớp cứu hỏa', [], others).share).toBe(1);
    expect(all('pccc', 'Cháy phòng', [], others).share).toBe(0);
    expect(all('pccc', 'Phòng và cháy', [], others).share).toBe(0);
    expect(all('xyzzy pccc', 'Lớp phòng cháy', [], [{ ...others[0], from: 1, to: 2 } as never]).share).toBeLessThan(1);
  });

  it('that is a year is held by a report of that year, or one that names it', () => {
    expect(held('họp 2019', 'Họp', ['year:2019'])).toBeGreaterThan(held('họp 2019', 'Họp', ['year:2020']));
    expect(held('họp 2019', 'Họp 2019')).toBeGreaterThan(held('họp 2019', 'Họp'));
  });

  it('that is another figure makes a report without it another matter', () => {
    expect(held('họp 1322', 'Họp 1322')).toBeGreaterThan(held('họp 1322', 'Họp'));
    // Of a year less is made.
    expect(held('họp 2019', 'Họp')).toBeGreaterThan(held('họp 1322', 'Họp'));
  });

  it('puts a report on the subject where it is filed under what is named and holds something of the rest', () => {
    const filed = ['province:dong-lam'];
    expect(all('năng suất Đông Lâm', 'Năng suất', filed).onSubject).toBe(true);
    expect(all('nang suat Đông Lâm', 'Năng suất', filed).onSubject).toBe(true);
    expect(all('năng suất Đông Lâm', 'Nang suat', filed).onSubject).toBe(false);
    expect(all('năng suất Đông Lâm', 'Năng suất').onSubject).toBe(false);
    expect(all('năng suất Đông Lâm', 'Suất ăn rất dài rồi năng', filed).onSubject).toBe(false);
    expect(all('năng suất Đông Lâm', 'Đông Lâm', filed).onSubject).toBe(false);
    expect(all('Đông Lâm', 'Đông Lâm', filed).onSubject).toBe(false);
  });

  it('that tells nothing asks for nothing', () => {
    expect(all('và của các', 'Năng suất')).toMatchObject({ share: 0, onSubject: false });
    expect(held('năng suất của xưởng mộc', 'Năng suất rồi xưởng mộc')).toBe(1);
  });

  it('in capitals is another word in small letters, where it has two', () => {
    expect(held('AI', 'Dùng AI')).toBe(1);
    expect(held('XUONG', 'Xưởng')).toBe(1);
  });
});

describe('words run together', () => {
  const apart = (query: string) => read(query).words.map(({ folded }) => folded);

  it('are parted where each is known, into as few as can be', () => {
    expect(apart('donglamnangsuat')).toEqual(['dong', 'lam', 'nang', 'suat']);
    expect(apart('nangsuat')).toEqual(['nang', 'suat']);
  });

  it('are let be where one is not known, where they are short, or are a word of the archive', () => {
    expect(apart('dongxyzzy')).toEqual(['dongxyzzy']);
    expect(apart('donglaz')).toEqual(['donglaz']);
    expect(apart('duong')).toEqual(['duong']);
  });

  it('are letters and figures where a number follows letters', () => {
    expect(apart('tt1322')).toEqual(['tt', '1322']);
    expect(apart('1322tt')).toEqual(['1322tt']);
  });
});

describe('how people write', () => {
  it.each([
    ['xuat', 'suat'],
    ['li', 'ly'],
    ['trieu', 'chieu'],
  ])('%s sounds like %s', (a, b) => expect(sound(a)).toBe(sound(b)));

  it.each([
    ['ngai', 'ngay'],
    ['ai', 'ay'],
  ])('%s is another word than %s', (a, b) => expect(sound(a)).not.toBe(sound(b)));

  it('is put right with its accents', () => {
    expect(respell('xuất', 'xuat', 'suat')).toBe('suất');
    expect(respell('lí', 'li', 'ly')).toBe('lý');
  });

  it('places tones as it likes', () => {
    expect(spelt('hoà')).toBe(spelt('hòa'));
    expect(spelt('sửa')).toBe(spelt('sữa'));
    expect(spelt('hòa')).not.toBe(spelt('hóa'));
  });

  it('runs words together', () => {
    expect(read('donglam').words.map(({ folded }) => folded)).toEqual(['dong', 'lam']);
    expect(read('qd1322').words.map(({ folded }) => folded)).toEqual(['qd', '1322']);
  });

  it('says what must stand word for word, and what must not stand', () => {
    const { text, without } = readMinus('họp “năng suất” -mộc -"đo lường" 37/QĐ-UBND', lexicon);
    const asked = { ...readQuotes(text), without };
    expect(foldedWords(asked.text)).toEqual(['hop', 'nang', 'suat', '37', 'qd', 'ubnd']);
    expect(asked.phrases.map((phrase) => phrase.map(({ exact }) => exact))).toEqual([['năng', 'suất']]);
    expect(asked.without.map(({ words: each }) => each.map(({ exact }) => exact))).toEqual([['mộc'], ['đo', 'lường']]);
  });

  it('takes the number of a document no list knows for no programme of that figure', () => {
    const lists = readNames({
      facets: {
        ...none,
        province: [],
        program: [['88', ['Đề án 88', '88']]],
        document: [
          ['7', ['7/QĐ-TT', 'Quyết định']],
          ['9', ['9/2018/NĐ-TT', 'Nghị định']],
        ],
      },
      synonyms: [],
    });
    const named = (query: string) =>
      understand(query, lists, words).mentions.map(({ facet, value }) => `${facet} ${value}`);
    expect(named('88')).toEqual(['program 88']);
    expect(named('đề án 88')).toEqual(['program 88']);
    expect(named('nghị định 88')).toEqual([]);
    expect(named('quyet dinh so 88/2019')).toEqual([]);
    expect(named('nghị định 9')).toEqual(['document 9']);
    const share = (text: string) =>
      coverage(understand('nghị định số 88', lists, words), toWeighed(['Họp'], '', text), new Set(['program:88']), [])
        .share;
    expect(share('Theo Nghị định 88 và Đề án 7')).toBeGreaterThan(0.7);
    expect(share('Theo Nghị định số 88')).toBeGreaterThan(0.8);
    expect(share('Theo Nghị định 7 và Đề án 88')).toBeLessThan(0.5);
  });

  it.each([
    ['họp -đông lâm tây', 'họp tây', ['đông lâm'], ['dong-lam']],
    ['-dong lam họp', 'họp', ['dong lam'], ['dong-lam']],
    ['-Đông Lâm', '', ['đông lâm'], ['dong-lam']],
    ['họp −đông lâm', 'họp', ['đông lâm'], ['dong-lam']],
    ['họp -5S mộc', 'họp mộc', ['5s'], []],
    ['họp -mộc đo', 'họp đo', ['mộc'], []],
    ['họp -mộc -5S', 'họp', ['mộc', '5s'], []],
    ['họp -2019', 'họp', ['2019'], []],
    ['giai đoạn 2011 -2020', 'giai đoạn 2011 -2020', [], []],
    ['họp - mộc', 'họp - mộc', [], []],
    ['37/QĐ-UBND', '37/QĐ-UBND', [], []],
  ])('takes a known name behind a minus for one thing: %s', (query, text, without, values) => {
    const asked = readMinus(query, lexicon);
    expect(asked.text.replace(/\s+/g, ' ')).toBe(text);
    expect(asked.without.map(({ words: each }) => each.map(({ exact }) => exact).join(' '))).toEqual(without);
    expect(asked.without.flatMap((each) => each.values.map(({ value }) => value))).toEqual(values);
  });
});

describe('words that ask for nothing', () => {
  const telling = (query: string) =>
    read(query)
      .words.filter(({ weight }) => weight > 0.1)
      .map(({ exact }) => exact);
  it.each([
    'tỉnh Đông Lâm',
    'thành phố đông lâm',
    'thanh pho dong lam',
    'UBND tỉnh Đông Lâm',
    'tp. Đông Lâm',
    'dong lam province',
    'Đông Lâm City',
    'báo cáo ở Đông Lâm',
    'tin tức Đông Lâm',
    'reports from Đông Lâm',
  ])('say what a place is, or that reports are asked for: %s', (query) => {
    expect(telling(query).map((word) => foldedWords(word)[0])).toEqual(['dong', 'lam']);
  });
  it.each([
    ['báo cáo', ['báo', 'cáo']],
    ['tỉnh táo', ['tỉnh', 'táo']],
    ['tính Đông Lâm', ['tính', 'đông', 'lâm']],
    ['thành phố mộc', ['thành', 'phố', 'mộc']],
  ])('are words like others elsewhere: %s', (query, words) => expect(telling(query)).toEqual(words));
});

describe('what a query names', () => {
  it('stands by itself where nothing else is asked', () => {
    expect(namedBy(read('đông lâm'))).toEqual([{ facet: 'province', value: 'dong-lam', whole: true }]);
    expect(namedBy(read('năng suất đông lâm'))[0]?.whole).toBe(false);
    expect(namedBy(read('2019'))).toEqual([{ facet: 'year', value: '2019', whole: true }]);
  });
});

describe('a list taken along', () => {
  const entries = [
    {
      id: '2019-05-06-hop',
      date: '2019-05-06',
      original: 'vi' as const,
      titles: { vi: '=Họp "lớn", 100 %' },
      places: ['dong-lam'],
      programs: ['88'],
      source: { name: 'Báo {bịa}' },
    },
  ];
  const list = (form: Parameters<typeof listOf>[1]) =>
    listOf(entries, form, {
      language: 'en',
      archive: 'Kho bịa',
      address: (id, language) => `https://kho.example.vn/${language}/${id}/`,
      place: () => 'Đông Lâm',
      program: (id) => `Chương trình ${id}`,
    });

  it('is a table that runs no formula', () => {
    expect(list('csv')).toContain('"2019-05-06-hop","2019-05-06","vi","\'=Họp ""lớn"", 100 %","Đông Lâm"');
  });

  it('is data, and references that citation programs read', () => {
    expect(JSON.parse(list('json'))).toMatchObject([
      { id: '2019-05-06-hop', url: 'https://kho.example.vn/vi/2019-05-06-hop/' },
    ]);
    expect(list('bib')).toContain('title = {{=Họp "lớn", 100 \\%}}');
    expect(list('bib')).toContain('author = {{Báo bịa}}');
    expect(list('ris')).toMatch(/^TY {2}- RPRT\r\n[^]*DA {2}- 2019\/05\/06\r\n[^]*ER {2}- \r\n$/);
  });
});
