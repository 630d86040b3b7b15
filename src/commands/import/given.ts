import { languages } from '../../text/language.ts';
import type { Given } from '../../import/draft.ts';
import type { Options, Values } from '../front/options.ts';

/** Options for what a page does not say, or says wrongly. */
export const givenOptions = {
  title: { kind: 'text' },
  date: { kind: 'day' },
  language: { kind: 'choice', of: languages },
  province: { kind: 'ids' },
  program: { kind: 'ids' },
  url: { kind: 'url' },
  source: { kind: 'text' },
} as const satisfies Options;

/** What a person gave on the command line, as fields of the report. */
export function givenFields({ url, source: name, ...fields }: Values<typeof givenOptions>): Given {
  const source = { ...(name === undefined ? {} : { name }), ...(url === undefined ? {} : { url }) };
  return { ...defined(fields), ...(Object.keys(source).length === 0 ? {} : { source }) };
}

/** The fields that have a value. */
export function defined<T extends object>(fields: T): { [Key in keyof T]?: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
}
