import { parseArgs } from 'node:util';
import { editorWords } from '../words/editors/editor-words.ts';

import type { EditorWords } from '../words/editors/editor-words.ts';
import { isLanguage, languages } from '../text/language.ts';

export const formats = ['text', 'json', 'github'] as const;

/** What a person asked `npm run check` for. */
export interface CheckArguments {
  paths: string[];
  format: (typeof formats)[number];
  words: EditorWords;
  fix: boolean;
  dryRun: boolean;
  help: boolean;
}

/** A command written wrongly: said in one line, followed by how it is written. */
export class UsageError extends Error {}

const options = {
  format: { type: 'string' },
  lang: { type: 'string' },
  fix: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/**
 * Reads the arguments of a command line.
 * @throws {UsageError} in the language asked for, as far as it is known
 */
export function readArguments(args: readonly string[]): CheckArguments {
  const parsed = parseArgs({ args: [...args], options, allowPositionals: true, strict: false, tokens: true });
  const named = (name: keyof typeof options) => parsed.values[name];
  const lang = named('lang');
  const words = typeof lang === 'string' && isLanguage(lang) ? editorWords(lang) : editorWords();
  for (const token of parsed.tokens) {
    if (token.kind !== 'option') continue;
    const known = Object.hasOwn(options, token.name) ? options[token.name as keyof typeof options] : undefined;
    if (!known) throw usage(words, words.check.unknownOption(token.rawName));
    const allowed = token.name === 'format' ? formats : token.name === 'lang' ? languages : undefined;
    if (allowed && !(allowed as readonly (string | undefined)[]).includes(token.value))
      throw usage(words, words.check.badValue(token.rawName, token.value ?? '', allowed.join(', ')));
    if (!allowed && token.value !== undefined)
      throw usage(words, words.check.badValue(token.rawName, token.value, '–'));
  }
  const [fix, dryRun] = [named('fix') === true, named('dry-run') === true];
  if (dryRun && !fix) throw usage(words, words.check.dryRunAlone);
  return {
    paths: parsed.positionals,
    format: (named('format') ?? 'text') as CheckArguments['format'],
    words,
    fix,
    dryRun,
    help: named('help') === true,
  };
}

/** A fault of the command, and below it how the command is written. */
export function usage(words: EditorWords, fault: string): UsageError {
  return new UsageError(`${fault}\n${words.check.usage}`);
}
