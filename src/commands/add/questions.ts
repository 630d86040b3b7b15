import { text } from '@clack/prompts';
import { entryChoices, type Choice } from '../../archive/choices.ts';
import type { Vocabularies } from '../../archive/vocabularies.ts';
import { tidy } from '../../check/new-report.ts';
import type { Language } from '../../text/language.ts';
import type { EditorWords } from '../../words/editors/editor-words.ts';
import type { EntryKind, Part, PartName } from '../change/entry-kinds.ts';
import { idFor, type Said } from '../change/new-entry.ts';
import { askOne, kept, type Asking } from '../new/questions.ts';
import { faultOfPart, partValue } from './parts.ts';
import { takenTiles, tileGrid } from './free-tiles.ts';

/** What the questions about an entry need. */
export interface AskingEntry {
  vocabularies: Vocabularies;
  t: EditorWords;
  /** The language of the choices. */
  language: Language;
  faultOfId: (id: string, said: Said) => string | undefined;
  streams?: NonNullable<Asking['streams']>;
}

/** Asks for what is not said yet of an entry, its id last. @throws {GivenUp} */
export async function askEntry(kind: EntryKind, given: Said, id: string | undefined, asking: AskingEntry) {
  const said: Said = { ...given };
  for (const part of kind.parts) {
    if (said[part.option] !== undefined) continue;
    if (part.option === 'tile' && !isOnMap(said, asking.vocabularies)) continue;
    if (part.option === 'successor' && said.until === undefined) continue;
    if (part.option.startsWith('url-') && said.url === undefined) continue;
    const answer = await askPart(part, asking);
    if (answer !== undefined) said[part.option] = answer;
  }
  return { said, id: id ?? (await askId(kind, said, asking)) };
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
    const value = await askOne(asking, message, left, none);
    if (value === '') return chosen.length === 0 ? undefined : chosen;
    chosen.push(value);
  }
}

async function askText(part: Part, question: string, { t, streams, vocabularies }: AskingEntry) {
  const needed = part.required === true || part.option === 'tile';
  const message = part.option === 'tile' ? `${question}\n${t.add.grid}\n${tileGrid(vocabularies.provinces)}` : question;
  const answer = await text({
    ...streams,
    message: needed ? message : t.add.optional(message),
    validate: (typed = '') =>
      tidy(typed) === ''
        ? needed
          ? t.problems['field-missing']
          : undefined
        : faultOfPart(part.option, tidy(typed), vocabularies, t),
  });
  const typed = tidy(kept(answer));
  return typed === '' ? undefined : partValue(part.option, typed);
}

async function askId(kind: EntryKind, said: Said, { t, streams, faultOfId }: AskingEntry): Promise<string> {
  const answer = await text({
    ...streams,
    message: t.add.id,
    initialValue: idFor(kind, said),
    validate: (typed = '') => faultOfId(tidy(typed), said),
  });
  return tidy(kept(answer));
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
