import { parseArgs } from 'node:util';
import type { Given } from '../import/draft.ts';
import { readDay } from '../text/dates.ts';
import { isLanguage, type Language } from '../text/language.ts';
import { tidy } from '../check/new-report.ts';
import type { EditorWords } from '../words/editors/editor-words.ts';
import { Refusal } from './new-flags.ts';

const options = {
  'dry-run': { type: 'boolean' },
  format: { type: 'string' },
  lang: { type: 'string' },
  title: { type: 'string' },
  date: { type: 'string' },
  language: { type: 'string' },
  province: { type: 'string', multiple: true },
  program: { type: 'string', multiple: true },
  url: { type: 'string' },
  source: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** What the command line of `npm run import` says. */
export interface ImportFlags {
  files: string[];
  given: Given;
  dryRun: boolean;
  format: 'text' | 'json';
  lang?: Language;
  help: boolean;
}

/** @throws {Refusal} for a flag that does not exist or has no usable value, or when no file is named */
export function readImportFlags(argv: string[], words: EditorWords): ImportFlags {
  const said = words.importPage;
  let parsed;
  try {
    parsed = parseArgs({ args: argv, options, allowPositionals: true });
  } catch (error) {
    throw new Refusal(`${error instanceof Error ? error.message : String(error)}\n${said.help}`);
  }
  const { values, positionals } = parsed;
  const wrong = (flag: string, value: string, allowed: string) => new Refusal(`--${flag} “${tidy(value)}”: ${allowed}`);
  const { format = 'text', lang, language, date, title, url, source } = values;
  if (format !== 'text' && format !== 'json') throw wrong('format', format, 'text | json');
  if (lang !== undefined && !isLanguage(lang)) throw wrong('lang', lang, 'vi | en');
  if (language !== undefined && !isLanguage(language)) throw wrong('language', language, 'vi | en');
  const day = date === undefined ? undefined : readDay(date);
  if (date !== undefined && day === undefined) throw new Refusal(`--date: ${words.newReport.dateInvalid(date)}`);
  if (url !== undefined && !(/^https?:\/\//i.test(url) && URL.canParse(url)))
    throw wrong('url', url, words.problems['url-invalid']);
  if (positionals.length === 0 && !values.help) throw new Refusal(said.help);
  if (positionals.length > 1 && (title !== undefined || date !== undefined || url !== undefined))
    throw new Refusal(said.oneFile);
  const list = (ids: string[] | undefined) =>
    ids
      ?.flatMap((each) => each.split(','))
      .map(tidy)
      .filter((id) => id !== '');
  const province = list(values.province);
  const program = list(values.program);
  return {
    files: positionals,
    dryRun: values['dry-run'] === true,
    format,
    help: values.help === true,
    ...(lang === undefined ? {} : { lang }),
    given: {
      ...(title === undefined ? {} : { title: tidy(title) }),
      ...(day === undefined ? {} : { date: day }),
      ...(language === undefined ? {} : { language }),
      ...(province === undefined ? {} : { province }),
      ...(program === undefined ? {} : { program }),
      ...(url === undefined && source === undefined
        ? {}
        : {
            source: { ...(source === undefined ? {} : { name: tidy(source) }), ...(url === undefined ? {} : { url }) },
          }),
    },
  };
}
