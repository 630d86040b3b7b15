import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { facets, valueSlug } from '../../archive/facets.ts';
import { slugOf } from '../../archive/provinces.ts';
import { createUrls } from '../../archive/urls.ts';
import { idFields, vocabularyNames, vocabularyRow, type VocabularyName } from '../../archive/vocabularies.ts';
import type { Entry, Vocabulary } from '../../archive/vocabulary.ts';
import { proseComponents } from '../../check/prose-components.ts';
import type { ReadArchive } from '../../check/run.ts';
import type { ContentFolder } from '../../content/content-folder.ts';
import { shownPath } from '../../content/files.ts';
import { isFault, readFrontMatter } from '../../content/front-matter.ts';
import { parseYaml } from '../../content/yaml.ts';
import { languages } from '../../text/language.ts';
import { isSlug } from '../../text/text.ts';
import type { EditorWords } from '../../words/editors/editor-words.ts';
import { printable } from '../../words/editors/harmless.ts';
import { Refusal } from '../front/refusal.ts';
import type { Edits } from './edits.ts';
import { followLinks, textFiles } from './links.ts';
import { inComponents, replaced } from './named-in-text.ts';

const urls = createUrls('/');

interface Renaming {
  folder: ContentFolder;
  edits: Edits;
  list: VocabularyName;
  from: string;
  to: string;
  t: EditorWords;
}

/** Gives an entry of a closed list another id: the former one joins `former`, and all that names it follows. */
export function renameEntry(
  renaming: Renaming,
  { archive: { vocabularies } }: ReadArchive,
): { from: string; to: string } {
  const { folder, edits, list, from, to, t } = renaming;
  const vocabulary: Vocabulary<Entry> = vocabularies[list];
  if (!to.split('.').every(isSlug)) throw new Refusal(t.change.badId(printable(to)));
  const owner = vocabulary.entries.find((each) => each.id === to || (each.former?.includes(to) && each.id !== from));
  if (owner) throw new Refusal(t.change.taken(to, owner.id, `${list}.yml`));
  const { provinces } = vocabularies;
  const namesakes = list === 'provinces' ? provinces.entries.filter((each) => slugOf(each) === from) : [];
  if (list === 'provinces' && (namesakes.length !== 1 || namesakes[0]?.id !== from))
    throw new Refusal(t.change.namesakes(from, namesakes.map(({ id }) => id).join(', ')));
  inLists(renaming);
  inReports(renaming);
  inProse(renaming);
  const facet = facets.find(({ id }) => id in idFields && idFields[id as keyof typeof idFields] === list);
  if (facet)
    followLinks(
      folder,
      edits,
      new Map(languages.map((each) => [urls.value(facet, from, each), urls.value(facet, to, each)])),
    );
  return { from: valueSlug(from), to: valueSlug(to) };
}

/** The entry itself, and the fields of other entries that name it. */
function inLists({ folder, edits, list, from, to, t }: Renaming): void {
  for (const name of vocabularyNames) {
    const path = join(folder.vocabularies, `${name}.yml`);
    if (!existsSync(path)) continue;
    const before = edits.text(path);
    const { value, locate } = parseYaml(before);
    const rows = Array.isArray(value) ? (value as Record<string, unknown>[]) : [];
    const references = vocabularyRow(name).references ?? {};
    const fields = Object.keys(references).filter((field) => references[field] === list);
    const places = rows.flatMap((row, index) => namedIn(row, fields, from).map((at) => locate([index, ...at])));
    const own = name === list ? rows.findIndex((row) => row.id === from) : -1;
    if (own !== -1) places.push(locate([own, 'id']));
    let after = replaced(before, places, from, to);
    if (own !== -1) after = withFormer(after, own, from, to) ?? refuse(t, path, from);
    if (after !== before) edits.write(path, after);
  }
}

function refuse(t: EditorWords, path: string, from: string): never {
  throw new Refusal(t.change.byHand(shownPath(path), `former: [${from}]`));
}

/** The paths within an entry at which one of these fields names an id, in blocks of it too. */
function namedIn(value: unknown, fields: readonly string[], id: string): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    const at = Array.isArray(value) ? Number(key) : key;
    if (!fields.includes(key)) return namedIn(inner, fields, id).map((path) => [at, ...path]);
    if (inner === id) return [[at]];
    return Array.isArray(inner) ? inner.flatMap((each, index) => (each === id ? [[at, index]] : [])) : [];
  });
}

/** The list with the former id of an entry noted in it; undefined where its form is not the usual one. */
function withFormer(text: string, index: number, from: string, to: string): string | undefined {
  const { value, locate } = parseYaml(text);
  const row = (value as Record<string, unknown>[])[index] ?? {};
  const former = ((row.former ?? []) as string[]).filter((id) => id !== to);
  const lines = text.split('\n');
  const key = locate([index, 'id'], 'key');
  const indent = ' '.repeat(key.column - 1);
  const line = `${indent}former: [${[...former, from].join(', ')}]`;
  if (row.former === undefined) lines.splice(key.line, 0, line);
  else {
    const place = locate([index, 'former'], 'key').line - 1;
    if (!/^ *former: *\[[^\]]*\] *$/.test(lines[place] ?? '')) return undefined;
    lines[place] = line;
  }
  const after = lines.join('\n');
  try {
    const now = (parseYaml(after).value as Record<string, unknown>[])[index];
    return JSON.stringify(now?.former) === JSON.stringify([...former, from]) ? after : undefined;
  } catch {
    return undefined;
  }
}

function inReports({ folder, edits, list, from, to }: Renaming): void {
  const field = Object.entries(idFields).find(([, name]) => name === list)?.[0];
  if (field === undefined) return;
  for (const path of textFiles(folder).filter((each) => each.endsWith('.md'))) {
    const before = edits.text(path);
    if (!before.includes(from)) continue;
    const front = readFrontMatter(before);
    if (isFault(front)) continue;
    const values = [front.fields[field]].flat();
    const places = values.flatMap((value, index) => (value === from ? [front.locate([field, index])] : []));
    const after = replaced(before, places, from, to);
    if (after !== before) edits.write(path, after);
  }
}

/** Programmes' stories are named after them; a text shows an entry by `<Doc id="…" />` and its kind. */
function inProse({ folder, edits, list, from, to }: Renaming): void {
  const names = Object.keys(proseComponents).filter((name) => proseComponents[name] === list);
  if (list === 'programs')
    for (const language of languages) {
      const path = join(folder.programs, language, `${from}.mdx`);
      if (existsSync(path)) edits.move(path, join(folder.programs, language, `${to}.mdx`));
    }
  inComponents(folder, edits, names, [from, to]);
}
