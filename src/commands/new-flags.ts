import { parseArgs } from 'node:util';
import type { EditorWords } from '../words/editors/editor-words.ts';
import { readDay } from '../text/dates.ts';
import { isLanguage } from '../text/language.ts';
import { tidy } from '../check/new-report.ts';
import type { Answers } from './new-questions.ts';

const options = {
  title: { type: 'string' },
  date: { type: 'string' },
  language: { type: 'string' },
  province: { type: 'string', multiple: true },
  program: { type: 'string', multiple: true },
  summary: { type: 'string' },
  'source-name': { type: 'string' },
  'source-url': { type: 'string' },
  'translation-of': { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** The flag that gives a field, dotted as in a problem. */
export const flagOfField: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.keys(options).map((flag) => [flag, `--${flag}`])),
  'source.name': '--source-name',
  'source.url': '--source-url',
};

/** Why no file is written, in the editor's words. */
export class Refusal extends Error {}

/** What the command line says. */
export interface Flags {
  help: boolean;
  answers: Partial<Answers>;
  summary: string | undefined;
  source: { name: string | undefined; url: string | undefined };
  translationOf: string | undefined;
}

/**
 * Reads the command line of `npm run new`.
 * @throws {Refusal} for a flag that does not exist, has no value, or whose value no report may have
 */
export function readFlags(argv: string[], words: EditorWords): Flags {
  const said = words.newReport;
  const flags = parse(argv, words);
  const language = textOf(flags.language);
  if (language !== undefined && !isLanguage(language))
    throw new Refusal(`--language “${language}”: ${words.problems['value-unknown']} ${said.allowed.language}`);
  const day = textOf(flags.date);
  const date = day === undefined ? undefined : readDay(day);
  if (day !== undefined && date === undefined) throw new Refusal(`--date: ${said.dateInvalid(day)}`);
  const answers = {
    title: textOf(flags.title),
    date,
    language,
    province: idsOf(flags.province),
    program: idsOf(flags.program),
  };
  const own = (['date', 'language', 'province', 'program', 'source-name', 'source-url'] as const).filter(
    (flag) => flags[flag] !== undefined,
  );
  if (flags['translation-of'] !== undefined && own.length > 0)
    throw new Refusal(said.shared(own.map((flag) => `--${flag}`).join(', ')));
  return {
    help: flags.help ?? false,
    answers: Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== undefined)),
    summary: textOf(flags.summary),
    source: { name: textOf(flags['source-name']), url: textOf(flags['source-url']) },
    translationOf: flags['translation-of'],
  };
}

function parse(argv: string[], { newReport }: EditorWords) {
  try {
    return parseArgs({ args: argv, options, allowPositionals: false }).values;
  } catch (error) {
    // Node's message names the flag in quotes: "Unknown option '--x'", "Option '--title <value>' argument missing".
    const { code, message } = error as NodeJS.ErrnoException;
    const named = /'(?:-\w, )?([^']+?)(?: <value>)?'/.exec(message)?.[1] ?? '';
    const known = Object.keys(options).map((flag) => `--${flag}`);
    if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') throw new Refusal(newReport.flagUnknown(named, known.join(', ')));
    if (code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL') throw new Refusal(newReport.wordUnknown(named));
    if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') throw new Refusal(newReport.flagEmpty(named));
    throw error;
  }
}

/** Every flag and what it takes. */
export function usage({ newReport }: EditorWords): string {
  const required = Object.entries(newReport.allowed).map(([flag, allowed]) => `--${flag} ${allowed}`);
  const others = Object.keys(options).slice(required.length, -1);
  return [...required, ...others.map((flag) => `[--${flag} "…"]`)].map((line) => `  ${line}`).join('\n');
}

function textOf(flag: string | undefined): string | undefined {
  return tidy(flag ?? '') || undefined;
}

/** One flag with commas, or the flag several times. */
function idsOf(flag: readonly string[] | undefined): string[] | undefined {
  const ids = (flag ?? []).flatMap((each) => each.split(',').map(tidy)).filter((id) => id !== '');
  return ids.length > 0 ? [...new Set(ids)] : undefined;
}
