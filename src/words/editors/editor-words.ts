import type { Language } from '../../text/language.ts';
import { messages } from '../readers/index.ts';
import type { Messages } from '../readers/vi.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** The language of whoever runs a command: Vietnamese where the system speaks it, else English. */
export function editorLanguage(env: Environment = process.env): Language {
  // Windows sets none of these; Node knows its language all the same.
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || new Intl.DateTimeFormat().resolvedOptions().locale;
  return locale.startsWith('vi') ? 'vi' : 'en';
}

/** The words for whoever runs a command. */
export function editorWords(env: Environment = process.env): Messages {
  return messages(editorLanguage(env));
}
