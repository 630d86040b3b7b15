import { join } from 'node:path';
import type { LegalDocument, Vocabularies } from '../../archive/vocabularies.ts';
import type { Entry, Vocabulary } from '../../archive/vocabulary.ts';
import type { ContentFolder } from '../../content/content-folder.ts';
import { scalar } from '../../content/write-front-matter.ts';
import { parseYaml } from '../../content/yaml.ts';
import { compareText, slugify } from '../../text/text.ts';
import type { Edits } from './edits.ts';
import type { EntryKind, Part, PartName } from './entry-kinds.ts';

/** What was said of a new entry, by the name of the option. */
export type Said = Partial<Record<PartName, string | readonly string[]>>;

/** The id an entry gets where none is given: its name or number without accents, a document's with its year. */
export function idFor({ list }: EntryKind, said: Said): string {
  const of = (part: PartName) => slugify(String(said[part] ?? ''));
  if (list === 'topics') return of('en') || of('vi');
  if (list !== 'documents') return of('vi');
  const number = of('number');
  const year = String(said.date ?? '').slice(0, 4);
  const parts = [number, ...(said.province === undefined ? [] : [String(said.province)])];
  return [...parts, ...(year === '' || number.split('-').includes(year) ? [] : [year])].join('.');
}

/** Puts a new entry into the file of its list: where its name or day belongs if the list is sorted by that, else at the end. */
export function addEntry(
  folder: ContentFolder,
  edits: Edits,
  vocabularies: Vocabularies,
  entry: { kind: EntryKind; id: string; said: Said },
): void {
  const { list } = entry.kind;
  const path = join(folder.vocabularies, `${list}.yml`);
  const before = edits.text(path).replace(/\n*$/, '\n');
  const lines = before.split('\n');
  const vocabulary: Vocabulary<Entry> = vocabularies[list];
  const index = indexFor(vocabulary.entries, keyOf(entry), keys[list]);
  const next = vocabulary.entries[index];
  // Comments above the next entry stay with it.
  let line = next ? parseYaml(before).locate([index], 'value').line - 1 : lines.length - 1;
  while (next && /^\s*#/.test(lines[line - 1] ?? '') && line > 0) line -= 1;
  lines.splice(line, 0, ...entryLines(entry, before));
  edits.write(path, lines.join('\n'));
}

/** By what the entries of a list are in order, where they are. */
const keys: Partial<Record<keyof Vocabularies, (entry: Entry) => string>> = {
  topics: ({ label }) => label.vi,
  organizations: ({ label }) => label.vi,
  // Those without a day are the last.
  documents: (entry) => (entry as LegalDocument).date ?? '9999',
};

function keyOf({ kind, said }: { kind: EntryKind; said: Said }): string {
  return kind.list === 'documents' ? String(said.date ?? '9999') : String(said.vi ?? '');
}

/** The place that leaves the fewest entries on the wrong side; the end where the list is in no order. */
function indexFor(entries: readonly Entry[], key: string, keyIn?: (entry: Entry) => string): number {
  if (!keyIn) return entries.length;
  const compare = compareText('vi');
  const sides = entries.map((entry) => compare(keyIn(entry), key));
  let wrong = sides.filter((side) => side <= 0).length;
  let best = { wrong, index: 0 };
  for (const [index, side] of sides.entries()) {
    wrong += side <= 0 ? -1 : 1;
    if (wrong <= best.wrong) best = { wrong, index: index + 1 };
  }
  return best.wrong > entries.length / 5 ? entries.length : best.index;
}

function entryLines({ kind, id, said }: { kind: EntryKind; id: string; said: Said }, file: string): string[] {
  const fields = [...new Set(kind.parts.map(({ at: [field] }) => field))];
  const lines = fields.flatMap((field) => {
    const parts = kind.parts.filter((part) => part.at[0] === field && said[part.option] !== undefined);
    const [part] = parts;
    if (!part) return [];
    if (part.at[1] !== undefined) return block(field, parts, said, file);
    return [`  ${field}: ${written(part, said)}`];
  });
  return [`- id: ${scalar(id, isNumber(id))}`, ...lines];
}

function written(part: Part, said: Said): string {
  const value = said[part.option] ?? '';
  if (part.option === 'tile')
    return `[${String(value)
      .split(/[\s,]+/)
      .join(', ')}]`;
  if (typeof value === 'string') return scalar(value, isNumber(value));
  return `[${value.map((each) => scalar(each, isNumber(each), true)).join(', ')}]`;
}

/** An id that other readers of YAML would take for a number is quoted. */
function isNumber(value: string): boolean {
  return /^[\d.]+$/.test(value);
}

/** Names in both languages, on one line or on three, as the file has them. */
function block(field: string, parts: readonly Part[], said: Said, file: string): string[] {
  const count = (form: string) => file.match(new RegExp(`^  ${field}:${form}`, 'gm'))?.length ?? 0;
  const pair = ({ option, at: [, inner] }: Part, inFlow: boolean) => {
    const value = String(said[option]);
    return `${inner}: ${inner === 'vi' || inner === 'en' ? scalar(value, true, inFlow) : scalar(value, false, inFlow)}`;
  };
  const flow = `  ${field}: { ${parts.map((part) => pair(part, true)).join(', ')} }`;
  if (count(' *\\{') >= count(' *$') && flow.length <= 120) return [flow];
  return [`  ${field}:`, ...parts.map((part) => `    ${pair(part, false)}`)];
}
