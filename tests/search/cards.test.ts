import { describe, expect, it } from 'vitest';
import { buildArchive } from '../../src/archive/archive.ts';
import { createVocabulary } from '../../src/archive/vocabulary.ts';
import { toCardsFile } from '../../src/search/index/cards.ts';
import { document, program, version, vocabularies } from '../support/made-up.ts';

/* The cards above the results: what a thing is called, what it is in a line, how many reports it has. */

const lists = {
  ...vocabularies,
  programs: createVocabulary([
    program('a', {
      label: { vi: 'Một', en: 'One' },
      name: { vi: 'Tên của một' },
      tagline: { vi: 'Để làm gì', en: 'What for' },
    }),
    program('b', { label: { vi: 'Hai' }, name: { vi: 'Tên của hai' } }),
  ]),
  documents: createVocabulary([
    document('c', '1/QĐ-X', { kind: { vi: 'Quyết định', en: 'Decision' }, title: { vi: 'Về việc bịa' } }),
    document('d', '2/QĐ-X'),
  ]),
};
const archive = buildArchive(
  [
    version('2019-01-01-a', { program: ['a'], province: ['tay-lam'], document: ['c'] }),
    version('2020-01-01-b', { program: ['a'], topic: ['5s'] }),
  ],
  lists,
);
const cards = toCardsFile(archive, 'vi');

describe('a card', () => {
  it('of a programme says what it is for, else its whole name', () => {
    expect(cards.program).toEqual([
      ['a', 'Một', 'Chương trình · Để làm gì', 2],
      ['b', 'Hai', 'Chương trình · Tên của hai', 0],
    ]);
    // What is not said in a language is left out.
    expect(toCardsFile(archive, 'en').program).toEqual([
      ['a', 'One', 'Programme · What for', 2],
      ['b', 'Hai', 'Programme', 0],
    ]);
  });

  it('of a document says its kind and its subject', () => {
    expect(cards.document.map(([, , line, reports]) => [line, reports])).toEqual([
      ['Văn bản · Quyết định · Về việc bịa', 1],
      ['Văn bản', 0],
    ]);
  });

  it('of a place says until when it was one', () => {
    const line = (id: string) => cards.province.find(([value]) => value === id)?.[2];
    expect(line('tay-lam')).toBe('Tỉnh, thành · đến 31/12/2019');
    expect(line('hai-minh')).toBe('Tỉnh, thành');
    // The place of today has the reports of those that became it.
    expect(cards.province.find(([value]) => value === 'dong-lam')?.[3]).toBe(1);
  });

  it('of a year is there for each that has reports', () => {
    expect(cards.year.map(([value, , , reports]) => [value, reports])).toEqual([
      ['2020', 1],
      ['2019', 1],
    ]);
  });
});
