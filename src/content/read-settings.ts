import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { checkFields } from '../check/check-fields.ts';
import type { ContentFolder } from './content-folder.ts';
import { valueSlug } from '../archive/facets.ts';
import { readPlain, shownPath } from './files.ts';
import type { Problem } from '../check/problems.ts';
import { siteSchema, type Site } from '../archive/site.ts';
import {
  emptyVocabularies,
  vocabularyNames,
  vocabularyRow,
  type Vocabularies,
  type VocabularyName,
} from '../archive/vocabularies.ts';
import { createVocabulary, nearestId, type Entry } from '../archive/vocabulary.ts';
import { parseYaml, YamlError, type YamlSource } from './yaml.ts';

/** The settings and vocabularies of a content folder. */
export function readContentSettings(folder: ContentFolder): {
  site: Site | undefined;
  vocabularies: Vocabularies;
  problems: Problem[];
} {
  const problems: Problem[] = [];
  const vocabularies = emptyVocabularies();
  const sources = new Map<VocabularyName, YamlSource>();
  for (const name of vocabularyNames) {
    const path = join(folder.vocabularies, `${name}.yml`);
    if (vocabularyRow(name).optional && !existsSync(path)) continue;
    const source = readYaml(path, problems);
    if (!source) continue;
    sources.set(name, source);
    // The schema of each list gives the type of its entries; the record is filled one list at a time.
    Object.assign(vocabularies, {
      [name]: readEntries(name, source, join(folder.vocabularies, `${name}.yml`), problems),
    });
  }
  for (const [name, source] of sources)
    for (const problem of checkReferences(name, vocabularies, source, join(folder.vocabularies, `${name}.yml`)))
      problems.push(problem);
  const siteSource = readYaml(folder.site, problems);
  if (!siteSource) return { site: undefined, vocabularies, problems };
  const checked = checkFields(siteSchema, siteSource.value, siteSource.locate);
  for (const problem of checked.problems) problems.push({ file: shownPath(folder.site), ...problem });
  return { site: checked.fields, vocabularies, problems };
}

function readYaml(path: string, problems: Problem[]): YamlSource | undefined {
  const file = shownPath(path);
  try {
    return parseYaml(readPlain(path).toString('utf8').normalize('NFC'));
  } catch (error) {
    if (error instanceof YamlError)
      problems.push({
        file,
        ...error.place,
        code: error.kind === 'feature' ? 'yaml-feature' : 'yaml-invalid',
        actual: error.message,
      });
    else problems.push({ file, line: 1, column: 1, code: 'vocabulary-missing', actual: (error as Error).message });
    return undefined;
  }
}

function readEntries(name: VocabularyName, source: YamlSource, path: string, problems: Problem[]) {
  const file = shownPath(path);
  const entries: Entry[] = [];
  /** Where the entry of each slug stands. */
  const slugs = new Map<string, string>();
  const rows: unknown[] = Array.isArray(source.value) ? source.value : [];
  if (rows.length === 0) problems.push({ file, line: 1, column: 1, code: 'vocabulary-missing', actual: name });
  for (const [index, row] of rows.entries()) {
    const checked = checkFields(vocabularyRow(name).entry, row, source.locate, [index]);
    for (const problem of checked.problems) problems.push({ file, ...problem });
    const entry = checked.fields;
    if (!entry) continue;
    // Two ids that differ only in dots would share an address.
    const slug = valueSlug(entry.id);
    const place = source.locate([index, 'id']);
    const expected = slugs.get(slug);
    if (expected !== undefined) {
      problems.push({ file, ...place, code: 'id-duplicate', field: 'id', actual: entry.id, expected });
      continue;
    }
    entries.push(entry);
    slugs.set(slug, `${file}:${place.line} ${entry.id}`);
  }
  return createVocabulary(entries);
}

function checkReferences(
  name: VocabularyName,
  vocabularies: Vocabularies,
  source: YamlSource,
  path: string,
): Problem[] {
  const rows = Array.isArray(source.value) ? (source.value as (Record<string, unknown> | null)[]) : [];
  return Object.entries(vocabularyRow(name).references ?? {}).flatMap(([field, list]) =>
    rows.flatMap((row, index) =>
      [row?.[field]].flat().flatMap((value): Problem[] => {
        if (typeof value !== 'string' || knows(vocabularies, list, value)) return [];
        const expected = nearestId(vocabularies[list], value);
        return [
          {
            file: shownPath(path),
            ...source.locate([index, field]),
            code: 'value-unknown',
            field,
            actual: value,
            ...(expected === undefined ? {} : { expected }),
          },
        ];
      }),
    ),
  );
}

function knows(vocabularies: Vocabularies, list: VocabularyName, value: string): boolean {
  return vocabularies[list].byId.has(value);
}
