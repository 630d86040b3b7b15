/** `npm run add -- topic|organization|document|program|province`: a new entry of a list, in both languages. */
import { intro } from '@clack/prompts';
import { join } from 'node:path';
import type { LegalDocument, Vocabularies } from '../archive/vocabularies.ts';
import type { Entry, Vocabulary } from '../archive/vocabulary.ts';
import { hasErrors } from '../check/problems.ts';
import { readArchive } from '../check/run.ts';
import { contentFolder } from '../content/content-folder.ts';
import { projectRoot, readSettings } from '../settings.ts';
import { isSlug } from '../text/text.ts';
import type { EditorWords } from '../words/editors/editor-words.ts';
import { printable } from '../words/editors/harmless.ts';
import { formatProblems } from '../words/editors/problem-text.ts';
import { tileGrid } from './add/free-tiles.ts';
import { faultOfPart, partValue } from './add/parts.ts';
import { askEntry, missingParts, type AskingEntry } from './add/questions.ts';
import { Edits } from './change/edits.ts';
import {
  entryKinds,
  kindNames,
  partOptions,
  type EntryKind,
  type KindName,
  type PartName,
} from './change/entry-kinds.ts';
import { addEntry, idFor, type Said } from './change/new-entry.ts';
import { changeOptions, propose } from './change/propose.ts';
import type { Asked } from './front/arguments.ts';
import type { Options } from './front/options.ts';
import { Refusal } from './front/refusal.ts';
import { runCommand } from './front/run-command.ts';
import { GivenUp } from './new/prompts.ts';

const options = { ...changeOptions, ...partOptions } as const satisfies Options;
type Given = Asked<typeof options>['values'];

await runCommand({
  name: 'add',
  options,
  operands: kindNames,
  async run({ values, operands, language, t }) {
    const [name, ...rest] = operands as KindName[];
    if (name === undefined || rest.length > 0) throw new Refusal(t.add.oneKind(kindNames.join(', ')), 2);
    const kind: EntryKind = entryKinds[name];
    const folder = contentFolder(readSettings().contentDir, join(projectRoot, 'content'));
    const archive = readArchive(folder);
    const { vocabularies } = archive.archive;
    const broken = archive.problems.filter((each) => hasErrors([each]) && each.file.endsWith(`/${kind.list}.yml`));
    if (broken.length > 0) throw new Refusal(`${formatProblems(broken, t)}\n${t.change.refused}`);
    const given = saidIn(values, name, vocabularies, t);
    const faultOfId = (id: string, said: Said) => faultIn(kind, id, said, vocabularies, t);
    const entry = await complete(kind, given, values.id, { vocabularies, t, language, faultOfId });
    const fault = faultOfId(entry.id, entry.said);
    if (fault !== undefined) throw new Refusal(fault);
    const edits = new Edits(t);
    addEntry(folder, edits, vocabularies, { kind, ...entry });
    return propose({ folder, archive, edits, t, values });
  },
});

/** What the options say. @throws {Refusal} for those the kind has not, and for what cannot be, all at once */
function saidIn(values: Given, name: KindName, vocabularies: Vocabularies, t: EditorWords): Said {
  const allowed: PartName[] = entryKinds[name].parts.map(({ option }) => option);
  const given = (Object.keys(partOptions) as (keyof typeof partOptions)[]).filter(
    (option): option is PartName => option !== 'id' && values[option] !== undefined,
  );
  const surplus = given.filter((option) => !allowed.includes(option));
  const flags = (names: readonly string[]) => names.map((each) => `--${each}`).join(', ');
  if (surplus.length > 0) throw new Refusal(t.add.notOfKind(flags(surplus), name, flags(allowed)), 2);
  const faults = given.flatMap((option) => {
    const value = values[option];
    const fault = typeof value === 'string' ? faultOfPart(option, value, vocabularies, t) : undefined;
    if (fault === undefined) return [];
    return [`--${option}: ${fault}${option === 'tile' ? mapText(vocabularies, t) : ''}`];
  });
  if (faults.length > 0) throw new Refusal(faults.join('\n'));
  return Object.fromEntries(
    given.map((option) => {
      const value = values[option] ?? '';
      return [option, typeof value === 'string' ? partValue(option, value) : value];
    }),
  );
}

function mapText({ provinces }: Vocabularies, { add }: EditorWords): string {
  return `\n${add.grid}\n${tileGrid(provinces)}`;
}

/** Asks a terminal for what is not said; with all that has to be said by options, or nobody to ask, asks for nothing. */
async function complete(kind: EntryKind, said: Said, id: string | undefined, asking: AskingEntry) {
  const { t, vocabularies } = asking;
  const missing = missingParts(kind, said, vocabularies);
  if (missing.length === 0) return { said, id: id ?? idFor(kind, said) };
  if (!process.stdin.isTTY || !process.stdout.isTTY) {
    const told = t.add.missing(missing.map((part) => `--${part} (${t.add.parts[part]})`).join(', '));
    throw new Refusal(missing.includes('tile') ? `${told}${mapText(vocabularies, t)}` : told);
  }
  intro(`${t.add.intro} · ${t.newReport.back}`);
  try {
    return await askEntry(kind, said, id, asking);
  } catch (error) {
    if (error instanceof GivenUp) throw new Refusal(t.change.cancelled);
    throw error;
  }
}

/** Why an entry cannot have an id. Names that are taken are found by the check of the whole. */
function faultIn({ list }: EntryKind, id: string, said: Said, vocabularies: Vocabularies, t: EditorWords) {
  if (id === '') return t.add.noId;
  if (!id.split('.').every(isSlug)) return t.add.badId(printable(id));
  const { entries }: Vocabulary<Entry> = vocabularies[list];
  const owner = entries.find((each) => each.id === id || each.former?.includes(id));
  if (owner) return t.change.taken(id, owner.id, `${list}.yml`);
  if (list !== 'documents') return undefined;
  const twin = (entries as readonly LegalDocument[]).find(
    ({ number, date, province }) =>
      number === said.number && said.date !== undefined && date === said.date && province === said.province,
  );
  return twin && t.add.sameNumber(twin.number, twin.id);
}
