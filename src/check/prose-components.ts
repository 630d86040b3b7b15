import type { VocabularyName } from '../archive/vocabularies.ts';

/** What a page of prose may use without importing it, and the vocabulary of the ids each takes. */
export const proseComponents: Record<string, VocabularyName | undefined> = {
  Doc: 'documents',
  Programme: 'programs',
  Province: 'provinces',
  Report: undefined,
  Count: undefined,
  Repository: undefined,
  Contact: undefined,
  Publisher: undefined,
};
