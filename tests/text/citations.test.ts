import { describe, expect, it } from 'vitest';
import { documentId, documentsCited } from '../../src/archive/cited-document.ts';
import { findCitations } from '../../src/text/citations.ts';
import { contentFolder } from '../../src/content/content-folder.ts';
import { readContentSettings } from '../../src/content/read-settings.ts';

const { vocabularies } = readContentSettings(contentFolder('content', 'content'));
const numbers = (text: string) => findCitations(text).map(({ number }) => number);

describe('numbers of legal documents', () => {
  it.each([
    ['Quyết định số 712/QĐ-TTg ngày 21/5/2010', '712/QĐ-TTg'],
    ['Quyết định số 37/QÐ-UBND', '37/QĐ-UBND'],
    ['Quyết định số 19/2014/QĐ- TTg', '19/2014/QĐ-TTg'],
    ['QUYẾT ĐỊNH SỐ 100/QĐ-TTG CỦA THỦ TƯỚNG', '100/QĐ-TTg'],
    ['Decision 712/QD-TTg dated May 21, 2010', '712/QĐ-TTg'],
    ['Thông tư liên tịch số 130/2011/TTLT-BTC-BKHCN', '130/2011/TTLT-BTC-BKHCN'],
    ['Luật số 05/2007/QH12', '05/2007/QH12'],
    ['Chỉ thị số 38-CT/TW', '38-CT/TW'],
    ['Công văn số 1078/VPCP-KGVX', '1078/VPCP-KGVX'],
    ['Nghị quyết số 19-2016/NQ-CP', '19/2016/NQ-CP'],
    ['quyết định số 996 /qđ-ttg ngày 10/08/2018', '996/QĐ-TTg'],
    ['Quyết định 37/QĐ-UBND - Ban hành dự án', '37/QĐ-UBND'],
    // All of the issuers, not the first alone.
    ['số 130/2011/TTLT-BTC-BKHCN - hướng dẫn', '130/2011/TTLT-BTC-BKHCN'],
    ['số 12/QĐ-ÐBX', '12/QĐ-ĐBX'],
    ['Nghị quyết số 55/2005/UBTVQH11', '55/2005/UBTVQH11'],
  ])('%s', (text, number) => {
    expect(numbers(text)).toEqual([number]);
  });

  it.each([
    ['8/44 doanh nghiệp'],
    ['70 lượt người/lớp'],
    ['TE/RAS/09/2003'],
    ['Giấy phép số 77/GP-BTTTT'],
    ['ISO 9001:2015/TCVN-ISO'],
    ['24/7'],
    ['15/tổ-đội'],
    ['12/2018/tổ-kỹ thuật'],
    ['1.000.000/DN-A'],
  ])('are not read into “%s”', (text) => {
    expect(numbers(text)).toEqual([]);
  });

  it('carry the day beside them, not one of the next sentence or document', () => {
    const [first, second] = findCitations(
      'Quyết định số 62/QĐ-TTg của Thủ tướng Chính phủ ngày 13/1/2010. Ngày 5/2/2010 có Quyết định 36/QĐ-TTg (2021).',
    );
    expect(first).toMatchObject({ date: '2010-01-13', year: '2010' });
    expect(second).toMatchObject({ year: '2021' });
    expect(second?.date).toBeUndefined();
  });

  it.each([
    [50, '2010-01-13'],
    // Further away a day is another matter's.
    [80, undefined],
    [300, undefined],
  ])('carry no day that stands %i letters away or more', (letters, date) => {
    const words = 'của cơ quan có thẩm quyền '.repeat(20).slice(0, letters).trim();
    expect(findCitations(`Quyết định số 62/QĐ-TTg ${words} ngày 13/1/2010`)[0]?.date).toBe(date);
  });

  it.each([
    [59, '2010-01-13'],
    [60, undefined],
  ])('carry a day that begins less than sixty letters behind them: %i, %s', (letters, date) => {
    expect(findCitations(`1/QĐ-TTg ${'a'.repeat(letters - 2)} 13/1/2010`)[0]?.date).toBe(date);
  });

  it('carry the year of their number, though the day beside them is of another', () => {
    expect(findCitations('1/2011/QĐ-TTg ngày 3/1/2012')[0]).toMatchObject({ year: '2011', date: '2012-01-03' });
  });

  it('carry no day of the next sentence or paragraph, and no year of another', () => {
    for (const text of [
      '1/QĐ-TTg. Ngày 3/1/2012',
      '1/QĐ-TTg; ngày 3/1/2012',
      '1/QĐ-TTg\n\nngày 3/1/2012',
      '1/QĐ-TTg. Năm 2012',
    ])
      expect(findCitations(text)[0], text).not.toHaveProperty('year');
    expect(findCitations('1/QĐ-TTg\nngày 3/1/2012')[0]?.date).toBe('2012-01-03');
  });

  it('carry the first day beside them that is whole', () => {
    expect(findCitations('1/QĐ-TTg (ngày 3/1, 5/2/2012 và 6/3/2013)')[0]?.date).toBe('2012-02-05');
  });

  it('carry no day that stands before them, or beside the next', () => {
    const [first, second] = findCitations('Ngày 5/2/2010, Quyết định 1/QĐ-TTg và 2/QĐ-TTg ngày 3/4/2011');
    expect([first?.date, second?.date]).toEqual([undefined, '2011-04-03']);
  });

  it('carry a year that stands at once after them, in brackets or named so', () => {
    const year = (text: string) => findCitations(text)[0]?.year;
    expect(year('1/QĐ-TTg (2012)')).toBe('2012');
    expect(year('1/QĐ-TTg năm 2012')).toBe('2012');
    expect(year('Decision 1/QD-TTg of 2012')).toBe('2012');
    expect(year('1/QĐ-TTg cho 2012 hộ')).toBeUndefined();
    // The year of the number stands above one beside it.
    expect(year('1/2011/QĐ-TTg năm 2012')).toBe('2011');
  });

  it('tell where they stand', () => {
    const text = 'Theo Quyết định số 37/QĐ-UBND - Ban hành';
    const [citation] = findCitations(text);
    expect(text.slice(citation?.start, citation?.end)).toBe('37/QĐ-UBND');
  });

  it('cut short at the end of a page are not another document', () => {
    expect(numbers('Số: 1461/QĐ-UBND … theo Quyết định số: 1461/QĐ-UBN')).toEqual(['1461/QĐ-UBND']);
  });
});

describe('the id of a document', () => {
  it('needs a year where the number has none, and the province of a local one', () => {
    expect(documentId('712/QĐ-TTg', { year: '2010' })).toBe('712-qd-ttg.2010');
    expect(documentId('74/2018/NĐ-CP', {})).toBe('74-2018-nd-cp');
    expect(documentId('37/QĐ-UBND', { year: '2014', province: 'thai-nguyen' })).toBe('37-qd-ubnd.thai-nguyen.2014');
    expect(documentId('37/QĐ-UBND', { year: '2014' })).toBeUndefined();
    expect(documentId('712/QĐ-TTg', {})).toBeUndefined();
  });

  it('of every document in the vocabulary is found by its number, day and province', () => {
    for (const document of vocabularies.documents.entries) {
      const [citation] = findCitations(`số ${document.number}`);
      expect(citation, document.id).toBeDefined();
      if (!citation) continue;
      const places = document.province === undefined ? [] : [document.province];
      const year = document.date?.slice(0, 4);
      const found = documentsCited(vocabularies.documents, { ...citation, ...(year ? { year } : {}) }, places);
      expect(found.map(({ id }) => id)).toContain(document.id);
    }
  });

  it('is not taken from another province or year', () => {
    const [citation] = findCitations('Quyết định số 37/QĐ-UBND ngày 08/01/2014');
    if (!citation) throw new Error('no citation');
    expect(documentsCited(vocabularies.documents, citation, ['thai-nguyen'])).toHaveLength(1);
    expect(documentsCited(vocabularies.documents, citation, ['ha-tinh'])).toEqual([]);
    expect(documentsCited(vocabularies.documents, { ...citation, year: '2016' }, ['thai-nguyen'])).toEqual([]);
  });
});
