import { describe, expect, it } from 'vitest';
import { documentId, documentMeant, documentsCited, isLocal } from '../../src/archive/cited-document.ts';
import { emptyVocabularies } from '../../src/archive/vocabularies.ts';
import { createVocabulary } from '../../src/archive/vocabulary.ts';
import { findCitations } from '../../src/text/citations.ts';
import { document, unit } from '../support/made-up.ts';

const vocabularies = {
  ...emptyVocabularies(),
  provinces: createVocabulary([unit('dong-lam-den-2019', { slug: 'dong-lam' }), unit('tay-lam'), unit('hai-minh')]),
  documents: createVocabulary([
    document('dong', '5/QĐ-UBND', { province: 'dong-lam', date: '2018-01-02' }),
    document('tay', '5/QĐ-UBND', { province: 'tay-lam', date: '2018-01-02' }),
    document('tt', '7/QĐ-TTg', { date: '2018-02-03' }),
  ]),
};
const meant = (number: string, year: string | undefined, province: string[], listed: string[] = []) =>
  documentMeant(
    vocabularies,
    { province, document: listed },
    { number, start: 0, end: 0, ...(year === undefined ? {} : { year }) },
  )?.id;

describe('the document a number in a report means', () => {
  it('is the one of the report’s own province, under the name it had', () => {
    expect(meant('5/QĐ-UBND', '2018', ['dong-lam-den-2019'])).toBe('dong');
    expect(meant('5/QĐ-UBND', '2018', ['tay-lam'])).toBe('tay');
  });

  it('is none where two provinces of the report have one, or neither', () => {
    expect(meant('5/QĐ-UBND', '2018', ['dong-lam-den-2019', 'tay-lam'])).toBeUndefined();
    expect(meant('5/QĐ-UBND', '2018', ['hai-minh'])).toBeUndefined();
  });

  it('is none of another year', () => {
    expect(meant('7/QĐ-TTg', '2019', ['hai-minh'], ['tt'])).toBeUndefined();
  });

  it('without a year is reported by the report’s own list alone', () => {
    expect(meant('7/QĐ-TTg', undefined, ['hai-minh'])).toBeUndefined();
    expect(meant('7/QĐ-TTg', undefined, ['hai-minh'], ['tt'])).toBe('tt');
  });
});

describe('the documents a number can mean', () => {
  const cited = (number: string, places?: string[], year?: string) =>
    documentsCited(
      vocabularies.documents,
      { number, start: 0, end: 0, ...(year === undefined ? {} : { year }) },
      places,
    ).map(({ id }) => id);

  it('are those of the places asked for alone, and of all where none is', () => {
    expect(cited('5/QĐ-UBND', ['tay-lam'])).toEqual(['tay']);
    expect(cited('5/QĐ-UBND', ['hai-minh'])).toEqual([]);
    expect(cited('5/QĐ-UBND')).toEqual(['dong', 'tay']);
    // Of the whole country: everywhere.
    expect(cited('7/QĐ-TTg', ['hai-minh'])).toEqual(['tt']);
  });

  it('are those of the year, where the text and the list both give one', () => {
    expect(cited('7/QĐ-TTg', [], '2018')).toEqual(['tt']);
    expect(cited('7/QĐ-TTg', [], '2017')).toEqual([]);
    const undated = createVocabulary([document('x', '9/KH-UBND')]);
    expect(documentsCited(undated, { number: '9/KH-UBND', year: '2017', start: 0, end: 0 })).toHaveLength(1);
  });
});

describe('a number whose issuer is a province’s own', () => {
  it.each([
    ['37/QĐ-UBND', true],
    ['215/2020/NQ-HĐND', true],
    ['38-CT/TU', true],
    // Departments, however long their letters.
    ['12/QĐ-SKHCN', true],
    ['12/KH-SCT', true],
    ['99/BC-SNNPTNT', true],
    ['7/KH-SKHĐT', true],
    ['7/HD-STC', true],
    ['7/SKHCN-TĐC', true],
    ['712/QĐ-TTg', false],
    ['74/2018/NĐ-CP', false],
    ['05/2007/QH12', false],
    ['3/QĐ-BKHCN', false],
    // Letters that merely hold the same: no issuer begins within a word.
    ['3/QĐ-BTUX', false],
    ['3/QĐ-VSTC', false],
  ])('%s: %s', (number, local) => {
    expect(isLocal(number)).toBe(local);
  });

  it('is found in a text and gets an id with province and year', () => {
    const [citation] = findCitations('Kế hoạch số 45/KH-SKHCN ngày 06/03/2019 của Sở');
    expect(citation).toMatchObject({ number: '45/KH-SKHCN', date: '2019-03-06', year: '2019' });
    expect(documentId('45/KH-SKHCN', { year: '2019', province: 'hai-minh' })).toBe('45-kh-skhcn.hai-minh.2019');
    expect(documentId('45/KH-SKHCN', { year: '2019' })).toBeUndefined();
    expect(documentId('45/KH-SKHCN', { province: 'hai-minh' })).toBeUndefined();
  });

  it('with its year in it needs no other, and one of the whole country no province', () => {
    expect(documentId('215/2020/NQ-HĐND', { province: 'ha-tinh' })).toBe('215-2020-nq-hdnd.ha-tinh');
    expect(documentId('74/2018/NĐ-CP', {})).toBe('74-2018-nd-cp');
    expect(documentId('712/QĐ-TTg', { year: '2010', province: 'ha-tinh' })).toBe('712-qd-ttg.2010');
    expect(documentId('712/QĐ-TTg', {})).toBeUndefined();
  });
});
