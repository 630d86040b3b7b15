import { describe, expect, it } from 'vitest';
import { documentMeant } from '../../src/archive/cited-document.ts';
import { emptyVocabularies, type LegalDocument, type Province } from '../../src/archive/vocabularies.ts';
import { createVocabulary } from '../../src/archive/vocabulary.ts';

const document = (id: string, number: string, more: Partial<LegalDocument> = {}): LegalDocument => ({
  id,
  number,
  label: { vi: number },
  ...more,
});
const unit = (id: string, slug?: string): Province => ({
  id,
  label: { vi: id },
  full: { vi: id },
  ...(slug === undefined ? {} : { slug }),
});
const vocabularies = {
  ...emptyVocabularies(),
  provinces: createVocabulary([unit('dong-lam-den-2019', 'dong-lam'), unit('tay-lam'), unit('hai-minh')]),
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
