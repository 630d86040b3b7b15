import { entryChoices, type Choice } from '../../archive/choices.ts';
import type { Vocabularies } from '../../archive/vocabularies.ts';
import { tidy } from '../../check/new-report.ts';
import type { Language } from '../../text/language.ts';
import type { EditorWords } from '../../words/editors/editor-words.ts';
import type { EntryKind, Part, PartName } from '../change/entry-kinds.ts';
import { idFor, type Said } from '../change/new-entry.ts';
import { askLine, askOne, WentBack, type Prompting } from '../new/prompts.ts';
import { faultOfPart, partValue } from './parts.ts';
import { takenTiles, tileGrid } from './free-tiles.ts';

/** What the questions about an entry need. */
export interface AskingEntry {
  vocabularies: Vocabularies;
  t: EditorWords;
  /** The language of the choices. */
  language: Language;
  faultOfId: (id: string, said: Said) => string | undefined;
  streams?: NonNullable<Prompting['streams']>;
}

/** Asks for what is not said yet of an entry, its id last. @throws {GivenUp} */
export async function askEntry(kind: EntryKind, given: Said, id: string | undefined, asking: AskingEntry) {
  const said: Said = { ...given };
  const asked: Part[] = [];
  for (;;) {
    const part = kind.parts.find((each) => !asked.includes(each) && isOpen(each, said, asking.vocabularies));
    try {
      if (!part) return { said, id: id ?? (await askId(kind, said, asking)) };
      const answer = await askPart(part, asking);
      asked.push(part);
      if (answer !== undefined) said[part.option] = answer;
    } catch (error) {
      if (!(error instanceof WentBack)) throw error;
      const last = asked.pop();
      // Its answer is asked for once more.
      if (last) Reflect.deleteProperty(said, last.option);
    }
  }
}

/** Whether a part is to be asked for. */
function isOpen({ option }: Part, said: Said, vocabularies: Vocabularies): boolean {
  if (said[option] !== undefined) return false;
  if (option === 'tile') return isOnMap(said, vocabularies);
  if (option === 'successor') return said.until !== undefined;
  return !option.startsWith('url-') || said.url !== undefined;
}

async function askPart(part: Part, asking: AskingEntry): Promise<string | string[] | undefined> {
  const { t, language, vocabularies } = asking;
  const question = t.add.parts[part.option];
  const choices = part.of
    ? part.of.map((value) => ({ value, label: value, hint: '', names: [value], kin: [] }))
    : part.list && entryChoices(vocabularies[part.list], language);
  if (!choices) return askText(part, question, asking);
  if (part.several) return askIds(question, choices, asking);
  const chosen = await askOne(asking, t.add.choose(question), choices, part.required ? undefined : t.add.none);
  return chosen === '' ? undefined : chosen;
}

async function askIds(question: string, choices: readonly Choice[], asking: AskingEntry) {
  const { t } = asking;
  const chosen: string[] = [];
  for (;;) {
    const [message, none] =
      chosen.length === 0
        ? [t.add.choose(question), t.add.none]
        : [t.newReport.more(chosen.join(', ')), t.newReport.enough];
    const left = choices.filter(({ value }) => !chosen.includes(value));
    try {
      const value = await askOne(asking, message, left, none);
      if (value === '') return chosen.length === 0 ? undefined : chosen;
      chosen.push(value);
    } catch (error) {
      // The last of several is taken back first.
      if (!(error instanceof WentBack) || chosen.pop() === undefined) throw error;
    }
  }
}

async function askText(part: Part, question: string, asking: AskingEntry) {
  const { t, vocabularies } = asking;
  const needed = part.required === true || part.option === 'tile';
  const message = part.option === 'tile' ? `${question}\n${t.add.grid}\n${tileGrid(vocabularies.provinces)}` : question;
  const answer = await askLine(asking, {
    message: needed ? message : t.add.optional(message),
    faultOf: (typed) =>
      tidy(typed) === ''
        ? needed
          ? t.problems['field-missing']
          : undefined
        : faultOfPart(part.option, tidy(typed), vocabularies, t),
  });
  const typed = tidy(answer);
  return typed === '' ? undefined : partValue(part.option, typed);
}

async function askId(kind: EntryKind, said: Said, asking: AskingEntry): Promise<string> {
  const answer = await askLine(asking, {
    message: asking.t.add.id,
    before: idFor(kind, said),
    faultOf: (typed) => asking.faultOfId(tidy(typed), said),
  });
  return tidy(answer);
}

/** A unit of the past is not on the map, and an archive may be without one. */
function isOnMap(said: Said, { provinces }: Vocabularies): boolean {
  return said.until === undefined && takenTiles(provinces).size > 0;
}

/** The parts that are missing where nobody can be asked. */
export function missingParts({ parts }: EntryKind, said: Said, vocabularies: Vocabularies): PartName[] {
  return parts
    .filter(({ option, required }) => required || (option === 'tile' && isOnMap(said, vocabularies)))
    .map(({ option }) => option)
    .filter((option) => said[option] === undefined);
}
