import { autocomplete, isCancel, select, text } from '@clack/prompts';
import type { Readable, Writable } from 'node:stream';
import type { EditorWords } from '../../words/editors/editor-words.ts';
import { readerWords } from '../../words/readers/reader-words.ts';
import { matching, programChoices, provinceChoices, type Choice } from '../../archive/choices.ts';
import { readDay } from '../../text/dates.ts';
import { languages, type Language } from '../../text/language.ts';
import { tidy } from '../../check/new-report.ts';
import type { Vocabularies } from '../../archive/vocabularies.ts';

/** What an editor answers about a new report. */
export interface Answers {
  title: string;
  /** YYYY-MM-DD. */
  date: string;
  language: Language;
  province: string[];
  program: string[];
}

/** What the questions need. The streams are the terminal's unless given. */
export interface Asking {
  vocabularies: Vocabularies;
  t: EditorWords;
  /** The language of the choices. */
  language: Language;
  /** Why a report of that date and title cannot be made. */
  faultOf: (date: string, title: string) => string | undefined;
  streams?: { input?: Readable; output?: Writable };
}

/** Asks for what is not given yet. Undefined when the editor gives up (Esc, Ctrl+C). */
export async function ask(given: Partial<Answers>, asking: Asking): Promise<Answers | undefined> {
  try {
    const title = given.title ?? (await askTitle(asking));
    const date = given.date ?? (await askDate(asking, title));
    const language = given.language ?? (await askLanguage(asking));
    const { newReport } = asking.t;
    const places = provinceChoices(asking.vocabularies, date, asking.language);
    const province = given.province ?? (await askSeveral(asking, newReport.province, places));
    const programs = programChoices(asking.vocabularies, asking.language);
    const program = given.program ?? (await askSeveral(asking, newReport.program, programs));
    return { title, date, language, province, program };
  } catch (error) {
    if (error instanceof GivenUp) return undefined;
    throw error;
  }
}

/** Asks for a title alone: all a translation needs. Undefined when the editor gives up. */
export async function askForTitle(asking: Asking): Promise<string | undefined> {
  try {
    return await askTitle(asking);
  } catch (error) {
    if (error instanceof GivenUp) return undefined;
    throw error;
  }
}

/** The person at the terminal gives up (Esc, Ctrl+C). */
export class GivenUp extends Error {}

/** An answer. @throws {GivenUp} */
export function kept<T>(answer: T): Exclude<T, symbol> {
  if (isCancel(answer)) throw new GivenUp();
  return answer as Exclude<T, symbol>;
}

async function askTitle({ t, streams }: Asking): Promise<string> {
  const answer = await text({
    ...streams,
    message: t.newReport.title,
    validate: (value) => (tidy(value ?? '') === '' ? t.problems['field-missing'] : undefined),
  });
  return tidy(kept(answer));
}

async function askDate({ t, streams, faultOf }: Asking, title: string): Promise<string> {
  const answer = await text({
    ...streams,
    message: t.newReport.date,
    validate: (value = '') => {
      const day = readDay(value);
      return day === undefined ? t.newReport.dateInvalid(tidy(value)) : faultOf(day, title);
    },
  });
  return readDay(kept(answer)) ?? '';
}

async function askLanguage({ t, streams }: Asking): Promise<Language> {
  const options = languages.map((value) => ({ value, label: readerWords(value).language }));
  return kept(await select<Language>({ ...streams, message: t.newReport.language, options, showInstructions: false }));
}

/**
 * One question for each value, until Enter on none. clack's autocompleteMultiselect needs Tab to tick an entry: an
 * editor who types a name and presses Enter would have chosen nothing.
 */
async function askSeveral(asking: Asking, message: string, choices: readonly Choice[]): Promise<string[]> {
  const chosen: Choice[] = [];
  for (;;) {
    const left = choices.filter((choice) => !chosen.includes(choice));
    const { more, enough } = asking.t.newReport;
    const names = chosen.map(({ label }) => label).join(', ');
    const value = await askOne(asking, names === '' ? message : more(names), left, names === '' ? undefined : enough);
    const choice = left.find((each) => each.value === value);
    if (choice) chosen.push(choice);
    else return chosen.map((each) => each.value);
  }
}

/** @returns the value chosen, or `''` for the option that means none. @throws {GivenUp} */
export async function askOne(
  { t, streams }: Pick<Asking, 't' | 'streams'>,
  message: string,
  choices: readonly Choice[],
  none?: string,
) {
  const nothing = none === undefined ? [] : [{ value: '', label: none, hint: '' }];
  let typed = '';
  const answer = await autocomplete<string>({
    ...streams,
    message,
    maxItems: 8,
    // Filtered and ranked here, so that an exact name comes before longer ones and is focused whatever was focused before.
    options() {
      if (this.userInput !== typed) this.focusedValue = undefined;
      typed = this.userInput;
      const found = matching(choices, this.userInput).map(({ value, label, hint }) => ({ value, label, hint }));
      return this.userInput === '' ? [...nothing, ...found] : found;
    },
    filter: () => true,
    validate: (value) => (value === undefined ? t.newReport.nothing : undefined),
  });
  return kept(answer);
}
