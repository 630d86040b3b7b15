import { distance } from 'fastest-levenshtein';
import { tidy } from '../../check/new-report.ts';
import { readDay } from '../../text/dates.ts';
import type { EditorWords } from '../../words/editors/editor-words.ts';
import { printable } from '../../words/editors/harmless.ts';
import type { Option } from './options.ts';

/**
 * What is wrong with one option of a command line, in one line; undefined when nothing is.
 * @param option undefined when the command has none of that name
 * @param known the names the command has
 */
export function faultOf(
  option: Option | undefined,
  rawName: string,
  value: string | undefined,
  known: readonly string[],
  t: EditorWords,
): string | undefined {
  const name = printable(rawName);
  if (!option) return t.usage.unknownOption(name, nearest(rawName, known));
  const shown = printable(value ?? '');
  if (option.kind === 'flag') return value === undefined ? undefined : t.usage.takesNone(name, shown);
  const choices = option.kind === 'choice' ? option.of : undefined;
  const nothing = option.kind === 'ids' ? /^[\s,]*$/ : /^\s*$/;
  if (nothing.test(value ?? '')) return t.usage.noValue(name, choices?.join(', '));
  if (choices && !choices.includes(value ?? '')) return t.usage.badValue(name, shown, choices.join(', '));
  if (option.kind === 'day' && readDay(value ?? '') === undefined) return `${name}: ${t.newReport.dateInvalid(shown)}`;
  if (option.kind === 'url' && !isWebAddress(value ?? '')) return `${name} “${shown}”: ${t.problems['url-invalid']}`;
  return undefined;
}

/** The option most likely meant; undefined when more than a third of the letters differ. */
function nearest(rawName: string, known: readonly string[]): string | undefined {
  const [best] = known
    .map((name) => ({ name: `--${name}`, distance: distance(rawName, `--${name}`) }))
    .sort((a, b) => a.distance - b.distance);
  return best && best.distance <= Math.max(1, rawName.length / 3) ? best.name : undefined;
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text);
}

/** The value of an option, given as often as it was: the last one counts, except for ids, which add up. */
export function valueOf(option: Option, given: readonly string[] | undefined): boolean | string | string[] | undefined {
  if (option.kind === 'flag') return given !== undefined;
  const last = given?.at(-1);
  if (given === undefined || last === undefined) return undefined;
  if (option.kind === 'day') return readDay(last);
  if (option.kind === 'text') return tidy(last);
  if (option.kind === 'ids') return [...new Set(given.flatMap((each) => each.split(',').map(tidy)))].filter(Boolean);
  return last;
}
