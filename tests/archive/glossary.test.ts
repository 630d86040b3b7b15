import { describe, expect, it } from 'vitest';
import { buildArchive } from '../../src/archive/archive.ts';
import { glossaryTerms, hasGlossary } from '../../src/archive/glossary.ts';
import { emptyVocabularies } from '../../src/archive/vocabularies.ts';
import { createVocabulary } from '../../src/archive/vocabulary.ts';
import { version } from '../support/made-up.ts';

const meaning = { vi: 'Ý nghĩa bịa.' };
const vocabularies = {
  ...emptyVocabularies(),
  topics: createVocabulary([{ id: 'bia', label: { vi: 'Bịa' } }]),
  glossary: createVocabulary([
    { id: 'xyz', label: { vi: 'chữ bịa' }, term: 'XYZ', meaning, topic: ['bia'] },
    { id: 'synonyms', label: { vi: 'không có nghĩa' } },
    { id: 'ab', label: { vi: 'từ bịa', en: 'made-up word' }, meaning },
    { id: 'unused', label: { vi: 'z' }, term: 'ZZZ', meaning },
  ]),
};
const bodies: Record<string, string> = {
  '2020-01-01-body': 'Công cụ XYZ.',
  '2020-01-02-number': 'Số 7/QĐ-XYZ, 7-XYZ, XYZW và xyz.',
  '2020-01-03-label': 'Có từ bịa ở đây.',
};
const archive = buildArchive(
  [
    ...Object.keys(bodies).map((id) => version(id, { date: id.slice(0, 10) })),
    version('2020-01-04-topic', { date: '2020-01-04', topic: ['bia'] }),
    version('2020-01-05-title', { date: '2020-01-05', title: 'Hội thảo (XYZ)' }),
  ],
  vocabularies,
);
const terms = glossaryTerms(archive, ({ id }) => bodies[id] ?? '');

describe('the terms of the glossary', () => {
  it('are the entries that say what they mean, by name', () => {
    expect(terms.map(({ name }) => name)).toEqual([
      { vi: 'từ bịa', en: 'made-up word' },
      { vi: 'XYZ', en: 'XYZ' },
      { vi: 'ZZZ', en: 'ZZZ' },
    ]);
  });

  it('have the reports that name them as a word, and those of their topics, newest first', () => {
    expect(terms.map(({ id, reports }) => [id, reports.map((report) => report.id)])).toEqual([
      ['ab', ['2020-01-03-label']],
      ['xyz', ['2020-01-05-title', '2020-01-04-topic', '2020-01-01-body']],
      ['unused', []],
    ]);
  });

  it('are a page only where there are any', () => {
    expect(hasGlossary(vocabularies)).toBe(true);
    expect(hasGlossary(emptyVocabularies())).toBe(false);
  });
});
