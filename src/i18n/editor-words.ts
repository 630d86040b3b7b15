import { messages } from './index.ts';
import type { Messages } from './vi.ts';

/** The words for whoever runs a command: Vietnamese where the system speaks it, else English. */
export function editorWords(env: Readonly<Record<string, string | undefined>> = process.env): Messages {
  // Windows sets none of these; Node knows its language all the same.
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || new Intl.DateTimeFormat().resolvedOptions().locale;
  return messages(locale.startsWith('vi') ? 'vi' : 'en');
}
