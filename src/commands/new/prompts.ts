import { autocomplete, isCancel, select, text } from '@clack/prompts';
import type { Readable, Writable } from 'node:stream';
import { matching, type Choice } from '../../archive/choices.ts';
import type { EditorWords } from '../../words/editors/editor-words.ts';
import { inTheirWords } from './in-their-words.ts';

/** What every question needs. The streams are the terminal's unless given. */
export interface Prompting {
  t: EditorWords;
  streams?: { input?: Readable; output?: Writable };
}

/** Typed in the place of an answer, it leads back to the question before. */
const BACK = '<';

/** The person at the terminal gives up (Esc, Ctrl+C). */
export class GivenUp extends Error {}

/** The person at the terminal wants to answer the question before once more. */
export class WentBack extends Error {}

/** An answer. @throws {GivenUp} */
export function kept<T>(answer: T): Exclude<T, symbol> {
  if (isCancel(answer)) throw new GivenUp();
  return answer as Exclude<T, symbol>;
}

/** How a line is asked for. */
export interface LineQuestion {
  message: string;
  /** What stands there already. */
  before?: string | undefined;
  /** What is wrong with an answer, if anything is. */
  faultOf: (value: string) => string | undefined;
}

/** @returns what was typed @throws {GivenUp} @throws {WentBack} */
export async function askLine(prompting: Prompting, { message, before, faultOf }: LineQuestion): Promise<string> {
  const answer = await text({
    ...streamsOf(prompting),
    message,
    ...(before !== undefined && { initialValue: before }),
    validate: (value = '') => (value.trim() === BACK ? undefined : faultOf(value)),
  });
  return notBack(kept(answer));
}

/** @throws {GivenUp} @throws {WentBack} */
export async function askChoice<Value extends string>(
  prompting: Prompting,
  message: string,
  options: readonly { value: Value; label: string }[],
): Promise<Value> {
  const all = [...options, { value: BACK, label: prompting.t.newReport.goBack }];
  const chosen = await select<string>({ ...streamsOf(prompting), message, options: all, showInstructions: false });
  const answer = notBack(kept(chosen));
  return options.find(({ value }) => value === answer)?.value ?? (answer as Value);
}

/** @returns the value chosen, or `''` for the option that means none. @throws {GivenUp} @throws {WentBack} */
export async function askOne(prompting: Prompting, message: string, choices: readonly Choice[], none?: string) {
  const { t } = prompting;
  const nothing = none === undefined ? [] : [{ value: '', label: none, hint: '' }];
  const back = { value: BACK, label: t.newReport.goBack, hint: '' };
  let typed = '';
  const answer = await autocomplete<string>({
    ...streamsOf(prompting),
    message,
    maxItems: 8,
    // Filtered and ranked here, so that an exact name comes before longer ones and is focused whatever was focused before.
    options() {
      if (this.userInput !== typed) this.focusedValue = undefined;
      typed = this.userInput;
      if (typed.trim() === BACK) return [back];
      const found = matching(choices, typed).map(({ value, label, hint }) => ({ value, label, hint }));
      return typed === '' ? [...nothing, ...found, back] : found;
    },
    filter: () => true,
    validate: (value) => (value === undefined ? t.newReport.nothing : undefined),
  });
  return notBack(kept(answer));
}

function notBack(answer: string): string {
  if (answer.trim() === BACK) throw new WentBack();
  return answer;
}

function streamsOf({ t, streams }: Prompting): { input?: Readable; output: Writable } {
  return { ...streams, output: inTheirWords(streams?.output ?? process.stdout, t.prompts) };
}
