import { describe, expect, it } from 'vitest';
import { createVocabulary } from '../../src/archive/vocabulary.ts';
import { draftOf } from '../../src/import/draft.ts';
import { importPage } from '../../src/import/import-page.ts';
import { document, program, unit, vocabularies } from '../support/made-up.ts';

/*
 * What is made of pages whose fields stand just on either side of where a guess turns. Eighty made-up places: Tỉnh Ba is
 * no name of any other.
 */
const syllables = ['Ba', 'Đa', 'Ga', 'Kha', 'Lâu', 'Mịa', 'Nhoa', 'Phua'];
const names = syllables.flatMap((first) =>
  ['Xoen', 'Vinho', 'Trua', 'Tiêo', 'Sano', 'Ruông', 'Quenh', 'Oanho', 'Neo', 'Moay'].map((last) => `${first} ${last}`),
);
const slug = (name: string) => `x-${names.indexOf(name)}`;
const lists = {
  ...vocabularies,
  provinces: createVocabulary([
    unit('national', { nationwide: true, label: { vi: 'Cả nước' } }),
    ...names.map((name) => unit(slug(name), { label: { vi: name }, full: { vi: `tỉnh ${name}` } })),
  ]),
  programs: createVocabulary([
    program('77', { label: { vi: 'Chương trình 77' }, founded_by: '9-qd-tt.2017' }),
    program('lua', { label: { vi: 'Chương trình Lúa Vàng' }, signs: ['cải tiến hạt lúa', 'gieo sạ + đồng trũng'] }),
    program('x-0', { label: { vi: 'Đề án tỉnh nhà' }, province: 'x-0', signs: ['hợp tác xã điển hình'] }),
  ]),
  documents: createVocabulary([document('9-qd-tt.2017', '9/QĐ-TTg', { date: '2017-02-03' })]),
};

const filler = (words: string) =>
  `${words} ${'Mọi người cùng nhau bàn việc làm ăn sao cho tốt hơn trước rất nhiều. '.repeat(4)}`.trim();
const page = (...paragraphs: string[]) =>
  Buffer.from(['Hội nghị bàn việc làm ăn', 'Ngày đăng: 15/05/2024', ...paragraphs].join('\n\n'));
const drafted = (...paragraphs: string[]) =>
  draftOf(importPage(page(...paragraphs), lists), {}, { captions: 'Ảnh trong bài:' });

describe('the places of a page', () => {
  const among = (count: number) =>
    drafted(filler(`Dự họp có đại diện ${names.slice(0, count - 1).join(', ')} và ${names[count - 1]}.`)).fields
      .province;

  it.each([3, 5, 7])('are %i side by side, as the text names them', (count) => {
    expect(among(count)).toEqual(names.slice(0, count).map(slug));
  });

  it.each([8, 9, 20, 80])('are none of %i side by side: that is a list, not what the text is about', (count) => {
    expect(among(count)).toEqual(['national']);
  });

  it('are those that an authority names, however many others are listed', () => {
    const list = `Cả thảy có ${names.slice(10, 40).join(', ')} cử người dự.`;
    expect(drafted(filler('UBND tỉnh Ba Xoen tổ chức hội nghị.'), filler(list)).fields.province).toEqual(['x-0']);
  });
});

describe('the programmes of a page', () => {
  const programs = (...paragraphs: string[]) => drafted(...paragraphs).fields.program;
  const plain = filler('Hôm nay trời đẹp.');

  it('are those it names by number, once and anywhere', () => {
    expect(programs(plain, plain.slice(1), filler('Theo Chương trình 77, ai cũng vui.'))).toEqual(['77']);
    expect(programs(plain, filler('Có 77 người dự.'))).toBeUndefined();
    expect(programs(plain, filler('Chương trình 775 khác hẳn.'))).toBeUndefined();
  });

  it('are those whose founding document it cites', () => {
    expect(programs(plain, plain.slice(1), filler('Theo Quyết định số 9/QĐ-TTg ngày 3/2/2017.'))).toEqual(['77']);
  });

  it('are those whose sign it begins with, or says again and again further down; one mention there is none', () => {
    const mention = (index: number) => filler(`Điều thứ ${index} là cải tiến hạt lúa.`);
    expect(programs(mention(1), plain)).toEqual(['lua']);
    const below = (count: number) =>
      programs(
        plain,
        `Hai. ${plain}`,
        `Ba. ${plain}`,
        ...Array.from({ length: count }, (_, index) => mention(index + 4)),
      );
    expect(below(1)).toBeUndefined();
    expect(below(2)).toBeUndefined();
    expect(below(3)).toEqual(['lua']);
  });

  it('are, by words that belong together, those of which all stand in it', () => {
    expect(programs(filler('Việc gieo sạ ở đồng trũng.'))).toEqual(['lua']);
    expect(programs(filler('Việc gieo sạ ở đồng cao.'))).toBeUndefined();
  });

  it('are, of one province, none for a page of another', () => {
    const said = (name: string) => programs(filler(`UBND tỉnh ${name} bàn về hợp tác xã điển hình.`));
    expect(said('Ba Xoen')).toEqual(['x-0']);
    expect(said('Ba Vinho')).toBeUndefined();
  });
});

describe('the captions of a page', () => {
  const body = (...paragraphs: string[]) => drafted(...paragraphs).body;
  const times = (text: string, part: string) => text.split(part).length - 1;

  it('stand once each in a list at the end, however often the page prints them', () => {
    const text = body(
      filler('Một.'),
      'Ảnh: Toàn cảnh hội nghị bịa',
      filler('Hai.'),
      'Ảnh: Toàn cảnh hội nghị bịa',
      'Ảnh: Người dự hội nghị bịa',
      filler('Ba.'),
      'Ảnh: Toàn cảnh hội nghị bịa',
    );
    expect(times(text, 'Toàn cảnh hội nghị bịa')).toBe(1);
    expect(times(text, 'Người dự hội nghị bịa')).toBe(1);
    expect(text.slice(text.indexOf('Ảnh trong bài:')).match(/^- /gm)).toHaveLength(2);
    expect(times(text, 'Ảnh trong bài:')).toBe(1);
  });

  it('stand once each, though the page was read with one twice', () => {
    const read = importPage(page(filler('Một.')), lists);
    const made = draftOf(
      { ...read, article: { ...read.article, captions: ['A', 'B', 'A'] } },
      {},
      { captions: 'Ảnh:' },
    );
    expect(made.body.split('\n').slice(-2)).toEqual(['- A', '- B']);
  });

  it('of a page without any are not announced', () => {
    expect(body(filler('Một.'))).not.toContain('Ảnh trong bài');
  });
});

describe('the paragraphs of a page', () => {
  it('stand once, though the page prints its lead again and cuts sentences out', () => {
    const lead = 'Người dân cả xã cùng nhau đắp đê ngăn mặn suốt ba tháng ròng rã trong mùa khô hạn vừa rồi.';
    const cut = 'Cả làng góp công góp của suốt mùa khô năm ấy.';
    const text = drafted(lead, `${lead} ${filler('Thêm nữa.')}`, `${cut} ${filler('Rồi thôi.')}`, cut).body;
    expect(text.split(lead).length - 1).toBe(1);
    expect(text.split(cut).length - 1).toBe(1);
  });
});
