import { parseArgs } from 'node:util';
import { isLanguage, type Language } from '../../text/language.ts';
import { editorLanguage, editorWords, type EditorWords } from '../../words/editors/editor-words.ts';
import { printable } from '../../words/editors/harmless.ts';
import { optionsKeptByNpm } from './npm-options.ts';
import { faultOf, valueOf } from './option-values.ts';
import { commonOptions, type Options, type Values } from './options.ts';

/** How a command is written. */
export interface Syntax<O extends Options> {
  options: O;
  /** What it takes besides options: nothing (unless given), any number of files or folders, at least one, or words of a list. */
  operands?: 'any' | 'some' | readonly string[];
}

/** What a person asked of a command. */
export interface Asked<O extends Options> {
  values: Values<O>;
  operands: string[];
  language: Language;
  t: EditorWords;
}

/** A command line, parsed: what was asked, whether help was, and everything wrong with it, a line each. */
export interface CommandLine<O extends Options> {
  asked: Asked<O>;
  help: boolean;
  faults: string[];
}

/** Parses a command line. Faults are in the language of `--lang`, if that is readable. */
export function readCommandLine<O extends Options>(
  { options, operands: takes }: Syntax<O>,
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): CommandLine<O> {
  const all: Options = { ...options, ...commonOptions };
  const tokens = tokensOf(args, all);
  const language = languageOf(tokens) ?? editorLanguage(env);
  const t = editorWords(language);
  const faults = optionsKeptByNpm(options, env).map((name) => t.usage.keptByNpm(`--${name}`));
  const given = new Map<string, string[]>();
  const operands: string[] = [];
  const surplus = (word: string) =>
    t.usage.surplus(
      printable(word),
      Object.values(options).some(({ kind }) => kind === 'text'),
    );
  for (const [index, token] of tokens.entries()) {
    if (token.kind === 'option') {
      const { name, rawName, value } = token;
      const fault = faultOf(Object.hasOwn(all, name) ? all[name] : undefined, rawName, value, Object.keys(all), t);
      if (fault === undefined) given.set(name, [...(given.get(name) ?? []), value ?? '']);
      else faults.push(fault);
    } else if (token.kind === 'positional') {
      operands.push(token.value);
      const before = tokens[index - 1];
      // A word after an unknown option is taken for its value, not for a second fault.
      const isValue = before?.kind === 'option' && before.value === undefined && !Object.hasOwn(all, before.name);
      if (takes === undefined && !isValue) faults.push(surplus(token.value));
      if (typeof takes === 'object' && !isValue && !takes.includes(token.value))
        faults.push(t.usage.badOperand(printable(token.value), takes.join(', ')));
    }
  }
  for (const [name, option] of Object.entries(options))
    if (option.kind === 'flag' && option.needs !== undefined && given.has(name) && !given.has(option.needs))
      faults.push(t.usage.needs(`--${name}`, `--${option.needs}`));
  if (takes === 'some' && operands.length === 0 && !given.has('help')) faults.push(t.usage.noOperand);
  if (typeof takes === 'object' && operands.length === 0 && !given.has('help'))
    faults.push(t.usage.noWord(takes.join(', ')));
  const values = Object.fromEntries(
    Object.entries(options).map(([name, option]) => [name, valueOf(option, given.get(name))]),
  ) as Values<O>;
  return { asked: { values, operands, language, t }, help: given.has('help'), faults };
}

type Token = NonNullable<ReturnType<typeof parseArgs<{ tokens: true; strict: false }>>['tokens']>[number];

/** parseArgs would take the next option for a missing value (`--title --fix`): an empty value is put in its place. */
function tokensOf(args: readonly string[], options: Options): Token[] {
  const takesValue = (name: string) => Object.hasOwn(options, name) && options[name]?.kind !== 'flag';
  const end = args.includes('--') ? args.indexOf('--') : args.length;
  const separated = args.map((arg, index) => {
    const next = args[index + 1];
    const alone = index < end && arg.startsWith('--') && takesValue(arg.slice(2));
    return alone && (next === undefined || /^-./.test(next)) ? `${arg}=` : arg;
  });
  const config = Object.fromEntries(
    Object.entries(options).map(([name, option]) => [
      name,
      option.kind === 'flag'
        ? { type: 'boolean' as const, ...(option.short === undefined ? {} : { short: option.short }) }
        : { type: 'string' as const, multiple: true },
    ]),
  );
  return parseArgs({ args: separated, options: config, allowPositionals: true, strict: false, tokens: true }).tokens;
}

function languageOf(tokens: readonly Token[]): Language | undefined {
  const given = tokens.findLast((token) => token.kind === 'option' && token.name === 'lang');
  return given?.kind === 'option' && isLanguage(given.value ?? '') ? (given.value as Language) : undefined;
}
