import type { Language } from '../../text/language.ts';
import { en } from './en.ts';
import { vi, type EditorWords } from './vi.ts';

export type { EditorWords } from './vi.ts';

const words: Record<Language, EditorWords> = { vi, en };

/** The language of the person running a command: Vietnamese if the system's locale is, else English. */
export function editorLanguage(env: Readonly<Record<string, string | undefined>> = process.env): Language {
  // Windows sets none of these; Node still knows its language.
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || new Intl.DateTimeFormat().resolvedOptions().locale;
  return locale.startsWith('vi') ? 'vi' : 'en';
}

/** What editors read; in the language of the person running the command unless another is given. */
export function editorWords(language: Language = editorLanguage()): EditorWords {
  return words[language];
}
