import type { Language } from '../../text/language.ts';
import { en } from './en.ts';
import { vi, type ReaderWords } from './vi.ts';

export type { ReaderWords } from './vi.ts';

const words: Record<Language, ReaderWords> = { vi, en };

/** What visitors read, in a language. */
export function readerWords(language: Language): ReaderWords {
  return words[language];
}
