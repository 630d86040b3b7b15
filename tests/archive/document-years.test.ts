import { describe, expect, it } from 'vitest';
import { documentsByYear } from '../../src/archive/document-years.ts';
import { documentName } from '../../src/archive/facet-labels.ts';
import { document } from '../support/made-up.ts';

describe('documents by year', () => {
  it('stand newest first, by their day or else the year in their number, those of no known year last', () => {
    const made = [
      document('a', '8-NQ/BỊA'),
      document('b', '1/QĐ-BỊA', { date: '2019-02-03' }),
      document('c', '30/2026/QH'),
      document('d', '2/QĐ-BỊA', { date: '2019-11-30' }),
      document('e', '7/2019/QĐ'),
    ];
    expect(documentsByYear(made).map(({ year, documents }) => [year, documents.map(({ id }) => id)])).toEqual([
      ['2026', ['c']],
      ['2019', ['d', 'b', 'e']],
      [undefined, ['a']],
    ]);
  });
});

describe('the name of a document', () => {
  it.each([
    ['vi', 'Quyết định\u00a01/QĐ-BỊA'],
    ['en', 'Decision\u00a01/QĐ-BỊA'],
  ] as const)('is its kind and number, which nothing parts: %s', (language, name) => {
    const made = document('b', '1/QĐ-BỊA', { kind: { vi: 'Quyết định', en: 'Decision' } });
    expect(documentName(made, language)).toBe(name);
    expect(documentName(document('b', '1/QĐ-BỊA'), language)).toBe('1/QĐ-BỊA');
  });
});
