import { describe, expect, it } from 'vitest';
import { createVocabulary } from '../../src/archive/vocabulary.ts';
import { readDocuments } from '../../src/import/guess/documents.ts';
import { languageOfText } from '../../src/import/guess/language-of-text.ts';
import { organizationNames, readOrganizations, readTopics } from '../../src/import/guess/names.ts';
import { readOfficial, withoutLetterhead } from '../../src/import/guess/official.ts';
import { placeOfSite } from '../../src/import/guess/place-of-site.ts';
import { readPrograms } from '../../src/import/guess/programs.ts';
import type { Article } from '../../src/import/read/article.ts';
import { paragraph } from '../../src/import/read/page.ts';
import { document, program, unit, vocabularies } from '../support/made-up.ts';

/* What made-up pages name: programmes, topics, organisations, documents. */

const lists = {
  ...vocabularies,
  provinces: createVocabulary([
    unit('national', { nationwide: true, label: { vi: 'Cả nước' } }),
    unit('sano', { label: { vi: 'Sano' }, full: { vi: 'tỉnh Sano' } }),
    unit('ruong-cu', {
      slug: 'ruong',
      label: { vi: 'Ruông' },
      full: { vi: 'tỉnh Ruông' },
      until: '2019-12-31',
      successor: 'sano',
    }),
    unit('lau-mia', { label: { vi: 'Lâu Mịa' }, full: { vi: 'tỉnh Lâu Mịa' } }),
  ]),
  programs: createVocabulary([
    program('77', { label: { vi: 'Chương trình 77' }, founded_by: '9-qd-ttg.2017' }),
    program('dai', { name: { vi: 'Đề án “Cải tạo đất bạc màu vùng cao bằng cây họ đậu” giai đoạn 2018–2025' } }),
    program('lua', {
      label: { vi: 'Lúa Vàng', en: 'Golden Rice' },
      aliases: ['LVX'],
      signs: ['cải tiến hạt lúa', 'gieo sạ + đồng trũng'],
    }),
    program('ruong', { label: { vi: 'Đề án bèo tây' }, province: 'ruong-cu' }),
    program('bon', { label: { vi: 'Phân bón' }, signs: ['bạc màu vùng cao'] }),
  ]),
  documents: createVocabulary([
    document('9-qd-ttg.2017', '9/QĐ-TTg', { date: '2017-02-03' }),
    document('8-qd-ubnd.sano.2018', '8/QĐ-UBND', { date: '2018-02-03', province: 'sano' }),
    document('8-qd-ubnd.ruong.2018', '8/QĐ-UBND', { date: '2018-05-06', province: 'ruong-cu' }),
    document('5-nq-cp.2010', '5/NQ-CP', { date: '2010-01-02' }),
    document('5-nq-cp.2011', '5/NQ-CP', { date: '2011-03-04' }),
  ]),
  topics: createVocabulary([
    { id: 'do', label: { vi: 'đo lường', en: 'metrology' }, aliases: ['cân đo, hiệu chuẩn'] },
    { id: '5s', label: { vi: '5S', en: '5S' } },
    ...['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, label: { vi: `chủ đề ${id}` } })),
  ]),
  organizations: createVocabulary([
    {
      id: 'vien',
      label: { vi: 'Viện Bịa Đặt (VBĐ)', en: 'Fiction Institute' },
      names: [{ label: { vi: 'Trạm Bịa', en: 'Fiction Station' }, until: '2000-01-01' }],
    },
    { id: 'so', label: { vi: 'Sở Khoa học và Công nghệ tỉnh Sano' } },
    { id: 'chi-cuc', label: { vi: 'Chi cục Tiêu chuẩn Đo lường Chất lượng Sano' } },
    { id: 'chinh-phu', label: { vi: 'Chính phủ' } },
    { id: 'xy', label: { vi: 'XY' } },
  ]),
};
const article = (paragraphs: string[], title = ''): Article => ({
  title,
  stamps: [],
  blocks: paragraphs.map(paragraph),
  captions: [],
  site: [],
});
const plain = 'Mọi người cùng họp bàn.';

describe('the programmes of a page', () => {
  const read = (paragraphs: string[], title = '', provinces = ['sano'], language: 'vi' | 'en' = 'vi') =>
    readPrograms(
      article(paragraphs, title),
      language,
      provinces,
      readDocuments(paragraphs.join('\n\n'), provinces, '2019-01-01', lists),
      lists,
    );
  const told = (...made: Parameters<typeof read>) => {
    const { value, doubt } = read(...made);
    return [...value, ...(doubt === undefined ? [] : [`(${doubt})`])].join(' ');
  };

  it.each([
    ['by number', 'Theo Chương trình 77, ai cũng vui.', '77'],
    ['by number, of the whole country', 'Theo Chương trình quốc gia số 77, ai cũng vui.', '77'],
    ['by number, after another', 'Chương trình 1322 và 77 giúp xưởng.', '77'],
    ['by number, in English', 'Programmes 1322, 77 help firms.', '77'],
    ['no other number', 'Theo Chương trình 775, ai cũng vui.', '(not-found)'],
    ['no number of a document', 'Theo Quyết định 77/QĐ-UBND, ai cũng vui.', '(not-found)'],
    ['no part of a figure', 'Theo Kế hoạch 77.5, ai cũng vui.', '(not-found)'],
    ['no count', 'Có 77 người dự.', '(not-found)'],
    ['by the document that founded it', 'Theo Quyết định số 9/QĐ-TTg ngày 3/2/2017, ai cũng vui.', '77'],
    ['by its full name, without years', 'Việc cải tạo đất bạc màu vùng cao bằng cây họ đậu rất khó.', 'dai'],
    ['not by a part of it', 'Việc cải tạo đất bằng cây họ đậu rất khó.', '(not-found)'],
  ])('are named outright anywhere: %s', (_, text, programs) => {
    expect(told([plain, plain, plain, text])).toBe(programs);
  });

  it.each<[string, string[], string, string]>([
    ['in the title', [plain], 'Lúa Vàng', 'lua (in-passing)'],
    ['in the first paragraph', ['Cây Lúa Vàng tốt.'], '', 'lua (in-passing)'],
    ['in the second paragraph', [plain, 'Cây Lúa Vàng tốt.'], '', 'lua (in-passing)'],
    ['once further down', [plain, plain, 'Cây Lúa Vàng tốt.'], '', '(not-found)'],
    [
      'three times further down',
      [plain, plain, 'Lúa Vàng tốt.', 'Lúa Vàng đẹp.', 'Lúa Vàng lớn.'],
      '',
      'lua (in-passing)',
    ],
    [
      'twice, with two names once each',
      [plain, plain, 'Lúa Vàng tốt.', 'Lúa Vàng đẹp.', 'LVX lớn.'],
      '',
      'lua (in-passing)',
    ],
    ['by a short name in capitals', ['Cây LVX tốt.'], '', 'lua (in-passing)'],
    ['not in small letters', ['Cây lvx tốt.'], '', '(not-found)'],
    ['by a sign in the first paragraph', ['Việc cải tiến hạt lúa khó.'], '', 'lua (in-passing)'],
    ['by a sign in the second, once', [plain, 'Việc cải tiến hạt lúa khó.'], '', '(not-found)'],
    ['by a sign in the second, twice', [plain, 'Cải tiến hạt lúa, cải tiến hạt lúa.'], '', 'lua (in-passing)'],
    ['by a pair of signs in the second', [plain, 'Gieo sạ ở đồng trũng.'], '', 'lua (in-passing)'],
    ['by the English name', ['Golden Rice is good.'], '', 'lua (in-passing)'],
  ])('are those whose signs weigh enough: %s', (_, paragraphs, title, programs) => {
    expect(told(paragraphs, title)).toBe(programs);
  });

  it.each([
    ['Xưởng đã đạt giải Lúa Vàng năm xưa.', '(not-found)'],
    ['Xưởng từng nhận giải Lúa Vàng năm xưa.', '(not-found)'],
    ['The firm won the Golden Rice award.', '(not-found)'],
    ['Giải Lúa Vàng mở ra.', 'lua (in-passing)'],
  ])('are not those of which someone once won an award: %s', (text, programs) => {
    expect(told([plain, plain, text, text.replace('.', ' nữa.'), text.replace('.', ' rồi.')])).toBe(programs);
    // The first paragraphs may speak of winners.
    expect(told([text])).toBe('lua (in-passing)');
  });

  it('are, of a province, those of a page of that province, then or now', () => {
    expect(told(['Đề án bèo tây mở ra.'], '', ['ruong'])).toBe('ruong (in-passing)');
    expect(told(['Đề án bèo tây mở ra.'], '', ['sano'])).toBe('(not-found)');
  });

  it('are not those whose words are part of another’s full name', () => {
    const name = 'Việc cải tạo đất bạc màu vùng cao bằng cây họ đậu rất khó.';
    expect(told([name])).toBe('dai');
    expect(told(['Đất bạc màu vùng cao rất khó.'])).toBe('bon (in-passing)');
  });

  it('are told with the words of the page', () => {
    expect(read(['Theo Chương trình 77, ai cũng vui.']).evidence).toBe('Chương trình 77');
    expect(read(['Theo Chương trình 77 có Lúa Vàng.']).evidence).toBe('Chương trình 77 · Lúa Vàng');
    expect(read(['Theo Chương trình 77 có Lúa Vàng.'])).not.toHaveProperty('doubt');
    expect(read([plain]).evidence).toBe('');
  });
});

describe('the topics of a page', () => {
  const topics = (paragraphs: string[], title = '', language: 'vi' | 'en' = 'vi') =>
    readTopics(article(paragraphs, title), language, lists).value.join(' ');

  it.each<[string, string[], string, string]>([
    ['in the title', [plain], 'Họp về đo lường', 'do'],
    ['by another name', [plain], 'Họp về hiệu chuẩn', 'do'],
    ['in the first paragraph, three times in all', ['Bàn đo lường.', 'Đo lường tốt.', 'Đo lường đẹp.'], '', 'do'],
    ['in the first paragraph, twice in all', ['Bàn đo lường.', 'Đo lường tốt.'], '', ''],
    ['further down alone', [plain, 'Đo lường, đo lường, đo lường, đo lường.'], '', ''],
    ['with its accents', [plain], 'Họp về do luong', ''],
    ['as part of an office’s name', [plain], 'Chi cục Tiêu chuẩn Đo lường Chất lượng Sano họp', ''],
  ])('are those it names: %s', (_, paragraphs, title, ids) => {
    expect(topics(paragraphs, title)).toBe(ids);
  });

  it('are called as the language of the page calls them', () => {
    expect(topics([plain], 'On metrology', 'en')).toBe('do');
    expect(topics([plain], 'Về metrology', 'vi')).toBe('');
  });

  it('are five at most, each once', () => {
    const title = '5S, đo lường, 5S, chủ đề a, chủ đề b, chủ đề c, chủ đề d, chủ đề e';
    expect(topics([plain], title)).toBe('5s do a b c');
    const { evidence } = readTopics(article([plain], title), 'vi', lists);
    expect(evidence).toBe('5S · đo lường · 5S · chủ đề a · chủ đề b');
  });
});

describe('the organisations of a page', () => {
  const bodies = (text: string, provinces = ['sano']) =>
    readOrganizations(article([text]), provinces, lists).value.join(' ');

  it.each([
    ['Viện Bịa Đặt họp.', 'vien'],
    ['VBĐ họp.', 'vien'],
    ['Fiction Institute met.', 'vien'],
    ['Trạm Bịa họp.', 'vien'],
    ['Fiction Station met.', 'vien'],
    ['Ở đây viện bịa đặt họp.', ''],
    ['Sở Khoa học và Công nghệ tỉnh Sano họp.', 'so'],
    ['Sở Khoa học và Công nghệ họp.', 'so'],
    ['Sở KH&CN họp.', 'so'],
    ['Chi cục TCĐLCL Sano họp.', 'chi-cuc'],
    ['Thủ tướng Chính phủ họp.', ''],
    ['Theo Nghị quyết của Chính phủ, mọi người họp.', ''],
    ['Theo Nghị quyết 5/NQ-CP. Họp có Chính phủ.', 'chinh-phu'],
    ['Decision of the Fiction Institute.', ''],
    ['Có XY họp.', ''],
  ])('are those it names, and that do more than sign: %s', (text, ids) => {
    expect(bodies(text)).toBe(ids);
  });

  it('of another province must be named with it', () => {
    expect(bodies('Sở Khoa học và Công nghệ họp.', ['lau-mia'])).toBe('');
    expect(bodies('Sở Khoa học và Công nghệ họp.', [])).toBe('');
    expect(bodies('Sở Khoa học và Công nghệ họp.', ['national'])).toBe('');
  });

  it('are eight at most, each once', () => {
    const many = Array.from({ length: 10 }, (_, at) => ({ id: `b${at}`, label: { vi: `Trạm Số ${at}` } }));
    const { value, evidence } = readOrganizations(
      article([many.map(({ label }) => label.vi).join(', ') + ', Trạm Số 0']),
      [],
      {
        ...lists,
        organizations: createVocabulary(many),
      },
    );
    expect(value).toEqual(['b0', 'b1', 'b2', 'b3', 'b4', 'b5', 'b6', 'b7']);
    expect(evidence.split(' · ')).toHaveLength(8);
  });

  it('are called by every name they have, an abbreviation in brackets apart', () => {
    const [institute] = lists.organizations.entries;
    expect(institute && organizationNames(institute, [])).toEqual(
      expect.arrayContaining(['Viện Bịa Đặt', 'VBĐ', 'Fiction Institute', 'Trạm Bịa', 'Fiction Station']),
    );
    expect(institute && organizationNames(institute, [])).not.toContain('Viện Bịa Đặt (VBĐ)');
  });
});

describe('the documents of a page', () => {
  const cited = (text: string, provinces = ['sano'], date = '2020-01-01') =>
    readDocuments(text, provinces, date, lists).map(({ id, known, doubt }) => `${id} ${known} ${doubt ?? '–'}`);

  it.each([
    ['of the list', 'Quyết định 9/QĐ-TTg ngày 3/2/2017.', ['9-qd-ttg.2017 true –']],
    ['of the list, without its year', 'Quyết định 9/QĐ-TTg.', ['9-qd-ttg.2017 true –']],
    ['of the province', 'Quyết định 8/QĐ-UBND.', ['8-qd-ubnd.sano.2018 true –']],
    ['one of two', 'Nghị quyết 5/NQ-CP năm 2011.', ['5-nq-cp.2011 true –']],
    ['either of two', 'Nghị quyết 5/NQ-CP.', ['undefined false same-number']],
    ['with another year, a year off', 'Quyết định 9/QĐ-TTg năm 2018.', ['9-qd-ttg.2017 true other-year']],
    ['a year off, the other way', 'Quyết định 9/QĐ-TTg năm 2016.', ['9-qd-ttg.2017 true other-year']],
    ['two years off', 'Quyết định 9/QĐ-TTg năm 2019.', ['9-qd-ttg.2019 false new-document']],
    ['with the day right and the year wrong', 'Quyết định 9/QĐ-TTg ngày 3/2/2007.', ['9-qd-ttg.2017 true other-year']],
    ['with another day, a year off', 'Quyết định 9/QĐ-TTg ngày 4/2/2018.', ['9-qd-ttg.2018 false new-document']],
    ['a province’s, a year off', 'Quyết định 8/QĐ-UBND năm 2019.', ['8-qd-ubnd.sano.2019 false new-document']],
    ['one of two, in no year of theirs', 'Nghị quyết 5/NQ-CP năm 2012.', ['5-nq-cp.2012 false new-document']],
    ['a new one', 'Quyết định 6/QĐ-TTg năm 2019.', ['6-qd-ttg.2019 false new-document']],
    ['a new one of the province', 'Quyết định 6/QĐ-UBND năm 2019.', ['6-qd-ubnd.sano.2019 false new-document']],
    ['a new one, of no year', 'Quyết định 6/QĐ-UBND.', ['undefined false new-document']],
  ])('are those it cites: %s', (_, text, documents) => {
    expect(cited(text)).toEqual(documents);
  });

  it('of which the province is not known, or is one of two, have no id', () => {
    expect(cited('Quyết định 6/QĐ-UBND năm 2019.', [])).toEqual(['undefined false new-document']);
    expect(cited('Quyết định 6/QĐ-UBND năm 2019.', ['sano', 'ruong'])).toEqual(['undefined false new-document']);
    expect(cited('Quyết định 6/QĐ-TTg năm 2019.', [])).toEqual(['6-qd-ttg.2019 false new-document']);
  });

  it('are those of the unit the place was on the day', () => {
    expect(cited('Quyết định 8/QĐ-UBND.', ['ruong'], '2018-06-01')).toEqual(['8-qd-ubnd.ruong.2018 true –']);
  });

  it('stand once each, with the mention that says most', () => {
    expect(cited('Quyết định 6/QĐ-TTg. Quyết định 6/QĐ-TTg năm 2019. Quyết định 6/QĐ-TTg năm 2015.')).toEqual([
      '6-qd-ttg.2019 false new-document',
    ]);
    const [first] = readDocuments('Xem Quyết định 9/QĐ-TTg rồi. Nhớ Quyết định 9/QĐ-TTg năm 2017.', [], '', lists);
    expect(first?.evidence).toMatch(/^Xem/);
    expect(cited('Quyết định 9/QĐ-TTg và Nghị quyết 5/NQ-CP năm 2010.')).toHaveLength(2);
  });
});

describe('the language of a text', () => {
  it.each([
    ['Các doanh nghiệp được cấp chứng nhận trong năm.', 'vi'],
    ['Cac doanh nghiep duoc cap chung nhan trong nam.', 'vi'],
    ['The firms of the province were certified in the year.', 'en'],
    ['The firms of Lạng Sơn and Sở Khoa học và Công nghệ met in the hall.', 'en'],
    ['', 'vi'],
    ['KPI 5S', 'vi'],
  ])('%s', (text, language) => {
    expect(languageOfText(text)).toBe(language);
  });

  it('is that of its first twenty thousand letters', () => {
    expect(languageOfText('của '.repeat(5000) + 'the '.repeat(9000))).toBe('vi');
    expect(languageOfText('của '.repeat(2000) + 'the '.repeat(9000))).toBe('en');
  });
});

describe('the place a site is named after', () => {
  const of = (...site: string[]) => placeOfSite({ ...article([]), site }, lists, 'vi');
  it('is told with the line that names it', () => {
    expect(of('Trang tin', 'Báo Sano')).toEqual({ value: ['sano'], evidence: 'Báo Sano' });
    expect(of('laumia.gov.vn')).toEqual({ value: ['lau-mia'], evidence: 'laumia.gov.vn' });
    expect(of('Báo Lâu Mịa', 'baolaumia.vn')?.value).toEqual(['lau-mia']);
    expect(of('laumia.com')).toBeUndefined();
    expect(of()).toBeUndefined();
  });
});

describe('an official text', () => {
  const of = (...lines: string[]) => readOfficial(lines.map(paragraph), lists);
  const head = ['ỦY BAN NHÂN DÂN', 'Số: 36/QĐ-UBND', 'Sano, ngày 04 tháng 6 năm 2019'];

  it('is known by its number, and has the day beside it', () => {
    const read = of(...head, 'QUYẾT ĐỊNH', 'Về việc cấp giống lúa mới cho các xã vùng cao', 'Căn cứ luật;');
    expect(read).toMatchObject({
      citation: { number: '36/QĐ-UBND' },
      kind: 'Quyết định',
      date: '2019-06-04',
      evidence: 'Sano, ngày 04 tháng 6 năm 2019',
      title: 'Quyết định 36/QĐ-UBND năm 2019 cấp giống lúa mới cho các xã vùng cao',
    });
    expect(of('ỦY BAN NHÂN DÂN', 'Sano, ngày 04 tháng 6 năm 2019', plain)).toBeUndefined();
    expect(of('Số: mười', plain)).toBeUndefined();
  });

  it('has its number in the first twenty pieces', () => {
    const lines = (count: number) => [...Array<string>(count).fill('Một dòng'), 'Số: 36/QĐ-UBND'];
    expect(of(...lines(19))?.citation.number).toBe('36/QĐ-UBND');
    expect(of(...lines(20))).toBeUndefined();
  });

  it('of no day tells the line of its number', () => {
    expect(of('Số: 36/QĐ-UBND', plain)).toMatchObject({ evidence: 'Số: 36/QĐ-UBND' });
    expect(of('Số: 36/QĐ-UBND', plain)).not.toHaveProperty('date');
  });

  it.each([
    ['36/QĐ-UBND', 'Quyết định'],
    ['5/NQ-HĐND', 'Nghị quyết'],
    ['12/KH-UBND', 'Kế hoạch'],
    ['74/2018/NĐ-CP', 'Nghị định'],
    ['7/CTr-UBND', 'Chương trình'],
    ['45/UBND-KT', 'Công văn'],
  ])('is of the kind its letters name: %s', (number, kind) => {
    expect(of(`Số: ${number}`, plain)?.kind).toBe(kind);
  });

  it.each<[string, string[], string | undefined]>([
    [
      'the first article',
      ['Điều 1. Phê duyệt kèm theo Quyết định này Kế hoạch cấp giống lúa cho các xã vùng cao, với các nội dung sau:'],
      'phê duyệt Kế hoạch cấp giống lúa cho các xã vùng cao',
    ],
    [
      'a letter’s subject',
      ['V/v cấp giống lúa cho các xã vùng cao', 'Kính gửi: các xã'],
      'năm 2019 cấp giống lúa cho các xã vùng cao',
    ],
    [
      'the line under its kind',
      ['QUYẾT ĐỊNH', 'Cấp giống lúa cho xã', 'Căn cứ luật;'],
      'năm 2019 cấp giống lúa cho xã',
    ],
    [
      'two lines under it',
      ['QUYẾT ĐỊNH', 'Cấp giống lúa', 'cho các xã vùng cao', 'Căn cứ luật;'],
      'năm 2019 cấp giống lúa cho các xã vùng cao',
    ],
    [
      'capitals',
      ['QUYẾT ĐỊNH', 'CẤP GIỐNG LÚA CHO TỈNH SANO', 'THEO QUYẾT ĐỊNH 9/QĐ-TTG', 'Căn cứ luật;'],
      'năm 2019 cấp giống lúa cho tỉnh Sano theo quyết định 9/QĐ-TTg',
    ],
    [
      'capitals without its kind',
      ['CẤP GIỐNG LÚA CHO CÁC XÃ VÙNG CAO', 'Căn cứ luật;'],
      'năm 2019 cấp giống lúa cho các xã vùng cao',
    ],
    ['nothing that begins the text', ['QUYẾT ĐỊNH', 'Căn cứ luật của nước ta', 'Xét đề nghị của ai'], undefined],
    ['nothing that is a sentence', ['QUYẾT ĐỊNH', 'Mọi người cùng họp bàn.'], undefined],
  ])('is named after %s', (_, lines, subject) => {
    expect(of(...head, ...lines)?.title).toBe(subject === undefined ? undefined : `Quyết định 36/QĐ-UBND ${subject}`);
  });

  it('has its text without head and foot', () => {
    const lines = [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Số: 36/QĐ-UBND',
      'Sano, ngày 04 tháng 6 năm 2019',
      'Ngày có hiệu lực: 4/6/2019',
      'Về việc cấp giống lúa',
      'Căn cứ luật;',
      'ĐIỀU KHOẢN',
      'Số: lượng lúa',
      'Nơi nhận: các xã',
      'TM. ỦY BAN',
    ];
    expect(withoutLetterhead(lines.map(paragraph)).map(({ text }) => text)).toEqual([
      'Về việc cấp giống lúa',
      'Căn cứ luật;',
      'ĐIỀU KHOẢN',
      'Số: lượng lúa',
    ]);
  });

  it('begins, where nothing else does, with its first long paragraph; a long one that names who gets it is text', () => {
    const long = `${plain} `.repeat(10).trim();
    const got = withoutLetterhead(['SỞ BỊA', long, 'SỞ BỊA', `Nơi nhận ${long}`].map(paragraph)).map(
      ({ text }) => text,
    );
    expect(got).toEqual([long, 'SỞ BỊA', `Nơi nhận ${long}`]);
  });
});
