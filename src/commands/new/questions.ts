import { programChoices, provinceChoices, type Choice } from '../../archive/choices.ts';
import type { Vocabularies } from '../../archive/vocabularies.ts';
import { tidy } from '../../check/new-report.ts';
import { readDay } from '../../text/dates.ts';
import { languages, type Language } from '../../text/language.ts';
import { isWebAddress } from '../../text/links.ts';
import { bareAddress, isOfOneMachine } from '../../text/unfit-address.ts';
import { readerWords } from '../../words/readers/reader-words.ts';
import { askChoice, askLine, askOne, GivenUp, WentBack, type Prompting } from './prompts.ts';

/** What an editor answers about a new report. */
export interface Answers {
  title: string;
  /** YYYY-MM-DD. */
  date: string;
  language: Language;
  province: string[];
  program: string[];
  /** The address of the source, and who publishes it; empty where there is none. */
  url: string;
  publisher: string;
}

export type Question = keyof Answers;

/** What the questions need besides. */
export interface Asking extends Prompting {
  vocabularies: Vocabularies;
  /** The language of the choices. */
  language: Language;
  /** Why a report of that date and title cannot be made. */
  faultOf: (date: string, title: string) => string | undefined;
  /** Who publishes what stands at an address, where other reports tell. */
  publisherOf?: (url: string) => string | undefined;
  /** Whether a question may be left open. */
  optional?: boolean;
}

/** Thrown within a question that is left open. */
class Skipped extends Error {}

/** How each is asked; what is known by then may be little. */
const questions: { [Name in Question]: (known: Partial<Answers>, asking: Asking) => Promise<Answers[Name]> } = {
  title: askTitle,
  date: askDate,
  language: askLanguage,
  province: ({ date = '9999-12-31', province }, asking) =>
    askSeveral(
      asking,
      asking.t.newReport.province,
      provinceChoices(asking.vocabularies, date, asking.language),
      province,
    ),
  program: ({ program }, asking) =>
    askSeveral(asking, asking.t.newReport.program, programChoices(asking.vocabularies, asking.language), program),
  url: askUrl,
  publisher: askPublisher,
};

/**
 * Asks for some answers that are not given, one after the other; `<` leads back to the one before.
 * @returns what is known by then; undefined when the editor gives up (Esc, Ctrl+C)
 */
export async function ask(
  wanted: readonly Question[],
  given: Partial<Answers>,
  asking: Asking,
): Promise<Partial<Answers> | undefined> {
  const open = wanted.filter((name) => given[name] === undefined);
  const known = { ...given };
  let at = 0;
  for (let name = open[at]; name !== undefined; name = open[at]) {
    // Who publishes nothing is no question.
    const isIdle = name === 'publisher' && known.url === '';
    try {
      Object.assign(known, { [name]: isIdle ? '' : await questions[name](known, asking) });
      at += 1;
    } catch (error) {
      if (error instanceof GivenUp) return undefined;
      if (error instanceof Skipped) at += 1;
      else if (error instanceof WentBack) at = Math.max(at - 1, 0);
      else throw error;
    }
  }
  return known;
}

/** A question, and whether it may be left open. */
function worded({ t: { newReport }, optional = false }: Asking, question: string): string {
  return `${question}${optional ? ` (${newReport.skip})` : ''}`;
}

async function askTitle({ title }: Partial<Answers>, asking: Asking): Promise<string> {
  const { t, optional = false } = asking;
  const answer = await askLine(asking, {
    message: worded(asking, t.newReport.title),
    before: title,
    faultOf: (value) => (tidy(value) === '' && !optional ? t.problems['field-missing'] : undefined),
  });
  return filled(tidy(answer));
}

async function askDate({ title = '', date }: Partial<Answers>, asking: Asking): Promise<string> {
  const { t, faultOf, optional = false } = asking;
  const answer = await askLine(asking, {
    message: worded(asking, t.newReport.date),
    before: date,
    faultOf: (value) => {
      if (optional && value.trim() === '') return undefined;
      const day = readDay(value);
      return day === undefined ? t.newReport.dateInvalid(tidy(value)) : faultOf(day, title);
    },
  });
  return readDay(filled(answer.trim())) ?? '';
}

function askLanguage(_: Partial<Answers>, asking: Asking): Promise<Language> {
  const options = languages.map((value) => ({ value, label: readerWords(value).language }));
  return askChoice<Language>(asking, asking.t.newReport.language, options);
}

/** The address without what follows the reader; none is an answer too. */
async function askUrl({ url }: Partial<Answers>, asking: Asking): Promise<string> {
  const { t } = asking;
  const answer = await askLine(asking, {
    message: worded(asking, t.newReport.url),
    before: url,
    faultOf: (value) => {
      const address = value.trim();
      if (address === '') return undefined;
      if (isOfOneMachine(address)) return t.problems['url-local'];
      return isWebAddress(address) ? undefined : t.problems['url-invalid'];
    },
  });
  return bareAddress(answer.trim());
}

async function askPublisher({ url = '', publisher }: Partial<Answers>, asking: Asking): Promise<string> {
  const before = publisher ?? asking.publisherOf?.(url);
  const message = worded(asking, asking.t.newReport.publisher);
  return tidy(await askLine(asking, { message, before, faultOf: () => undefined }));
}

function filled(answer: string): string {
  if (answer === '') throw new Skipped();
  return answer;
}

/**
 * One question for each value, until Enter on none. clack's autocompleteMultiselect needs Tab to tick an entry: an
 * editor who types a name and presses Enter would have chosen nothing.
 */
async function askSeveral(
  asking: Asking,
  message: string,
  choices: readonly Choice[],
  before: readonly string[] = [],
): Promise<string[]> {
  const chosen = choices.filter(({ value }) => before.includes(value));
  const { more, enough, skip } = asking.t.newReport;
  for (;;) {
    const left = choices.filter((choice) => !chosen.includes(choice));
    const names = chosen.map(({ label }) => label).join(', ');
    const none = names !== '' ? enough : asking.optional ? skip : undefined;
    try {
      const value = await askOne(asking, names === '' ? message : more(names), left, none);
      const choice = left.find((each) => each.value === value);
      if (choice) chosen.push(choice);
      else if (chosen.length === 0) throw new Skipped();
      else return chosen.map((each) => each.value);
    } catch (error) {
      // The last of several is taken back first.
      if (!(error instanceof WentBack) || chosen.pop() === undefined) throw error;
    }
  }
}
