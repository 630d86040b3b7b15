import type { Language } from '../../text/language.ts';
import { en } from './en.ts';
import { vi, type Messages } from './vi.ts';

const dictionaries: Record<Language, Messages> = { vi, en };

/** The words of a language. */
export function messages(language: Language): Messages {
  return dictionaries[language];
}
