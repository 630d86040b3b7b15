import { languages } from '../../text/language.ts';

/**
 * An option of a command, by the value it takes: nothing (`flag`), one of a few values (`choice`), free text on one line,
 * a day, ids separated by commas or given several times, or an http(s) address.
 */
export type Option =
  | { kind: 'flag'; short?: string; /** The flag without which it means nothing. */ needs?: string }
  | { kind: 'choice'; of: readonly string[] }
  | { kind: 'text' | 'day' | 'ids' | 'url' };

export type Options = Readonly<Record<string, Option>>;

/** What every command takes. */
export const commonOptions = {
  lang: { kind: 'choice', of: languages },
  help: { kind: 'flag', short: 'h' },
} as const satisfies Options;

/** The value of an option: days as YYYY-MM-DD, texts tidied, ids without repeats; undefined when it is not given. */
export type ValueOf<O extends Option> = O extends { kind: 'flag' }
  ? boolean
  : O extends { kind: 'choice'; of: readonly (infer Choice)[] }
    ? Choice | undefined
    : O extends { kind: 'ids' }
      ? string[] | undefined
      : string | undefined;

export type Values<O extends Options> = { readonly [Name in keyof O]: ValueOf<O[Name]> };
