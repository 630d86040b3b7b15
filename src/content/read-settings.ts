import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { findConflict } from './conflict.ts';
import type { ContentFolder } from './content-folder.ts';
import type { FileFault } from './fault.ts';
import { valueSlug } from '../archive/facets.ts';
import { readPlain, shownPath } from './files.ts';
import { parseFields } from './parse-fields.ts';
import { siteSchema, type Site } from '../archive/site.ts';
import {
  emptyVocabularies,
  vocabularyNames,
  vocabularyRow,
  type Vocabularies,
  type VocabularyName,
} from '../archive/vocabularies.ts';
import { createVocabulary, type Entry } from '../archive/vocabulary.ts';
import { parseYaml, saidOf, YamlError, type YamlSource } from './yaml.ts';

/** The settings and vocabularies of a content folder: what is usable, and what could not be read. */
export interface ContentSettings {
  site: Site | undefined;
  vocabularies: Vocabularies;
  faults: FileFault[];
  /** The YAML of each vocabulary that could be read: where its entries stand. */
  sources: ReadonlyMap<VocabularyName, YamlSource>;
}

/** Reads `site.yml` and the vocabularies. Whether entries name entries that exist is for the check to say. */
export function readContentSettings(folder: ContentFolder): ContentSettings {
  const faults: FileFault[] = [];
  const vocabularies = emptyVocabularies();
  const sources = new Map<VocabularyName, YamlSource>();
  for (const name of vocabularyNames) {
    const path = join(folder.vocabularies, `${name}.yml`);
    if (vocabularyRow(name).optional && !existsSync(path)) continue;
    const source = readYaml(path, faults);
    if (!source) continue;
    sources.set(name, source);
    // The schema of each list gives the type of its entries; the record is filled one list at a time.
    Object.assign(vocabularies, {
      [name]: readEntries(name, source, join(folder.vocabularies, `${name}.yml`), faults),
    });
  }
  const siteSource = readYaml(folder.site, faults);
  if (!siteSource) return { site: undefined, vocabularies, faults, sources };
  const checked = parseFields(siteSchema, siteSource.value, siteSource.locate);
  for (const fault of checked.faults) faults.push({ file: shownPath(folder.site), ...fault });
  return { site: checked.fields, vocabularies, faults, sources };
}

function readYaml(path: string, faults: FileFault[]): YamlSource | undefined {
  const file = shownPath(path);
  let text = '';
  try {
    text = readPlain(path).toString('utf8').normalize('NFC');
    const conflict = findConflict(text);
    if (!conflict) return parseYaml(text);
    faults.push({ file, ...conflict });
    return undefined;
  } catch (error) {
    if (error instanceof YamlError)
      faults.push({
        file,
        ...error.place,
        code: error.kind === 'feature' ? 'yaml-feature' : 'yaml-invalid',
        ...saidOf(error, text),
      });
    else faults.push({ file, line: 1, column: 1, code: 'vocabulary-missing', actual: basename(path) });
    return undefined;
  }
}

function readEntries(name: VocabularyName, source: YamlSource, path: string, faults: FileFault[]) {
  const file = shownPath(path);
  const entries: Entry[] = [];
  /** Where the entry of each slug stands. */
  const slugs = new Map<string, string>();
  const rows: unknown[] = Array.isArray(source.value) ? source.value : [];
  if (rows.length === 0) faults.push({ file, line: 1, column: 1, code: 'vocabulary-missing', actual: name });
  for (const [index, row] of rows.entries()) {
    const checked = parseFields(vocabularyRow(name).entry, row, source.locate, [index]);
    for (const fault of checked.faults) faults.push({ file, ...fault });
    const entry = checked.fields;
    if (!entry) continue;
    // Two ids that differ only in dots would share an address.
    const slug = valueSlug(entry.id);
    const place = source.locate([index, 'id']);
    const expected = slugs.get(slug);
    if (expected !== undefined) {
      faults.push({ file, ...place, code: 'id-duplicate', field: 'id', actual: entry.id, expected });
      continue;
    }
    entries.push(entry);
    slugs.set(slug, `${file}:${place.line} ${entry.id}`);
  }
  return createVocabulary(entries);
}
