import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { buildArchive, type Archive } from './archive.ts';
import { checkFields } from './check-fields.ts';
import { checkProse } from './check-prose.ts';
import { checkReport, idOf } from './check-report.ts';
import { filesBelow, shownPath, slashes } from './files.ts';
import type { ContentFolder } from './content-folder.ts';
import { todayIn } from './dates.ts';
import { valueSlug } from './facets.ts';
import { sortProblems, type Problem } from './problems.ts';
import type { ReportVersion } from './report.ts';
import {
  emptyVocabularies,
  entrySchemas,
  optionalVocabularies,
  references,
  siteSchema,
  vocabularyNames,
  type Site,
  type Vocabularies,
  type VocabularyName,
} from './vocabularies.ts';
import { createVocabulary, nearestId, type Entry } from './vocabulary.ts';
import { parseYaml, YamlError, type YamlSource } from './yaml.ts';

/** A content folder as read: what is usable, and all that is wrong. */
export interface ReadArchive {
  archive: Archive;
  site: Site | undefined;
  problems: Problem[];
}

/** Reads a content folder whole. The only function of the model, with `readSettings`, that touches the disk. */
export function readArchive(folder: ContentFolder, now = new Date()): ReadArchive {
  const { site, vocabularies, problems } = readSettings(folder);
  const today = todayIn(site?.timezone ?? 'UTC', now);
  const versions: ReportVersion[] = [];
  /** The file of each report and language, drafts and waiting ones too. */
  const files = new Map<string, string>();
  const aliases: Alias[] = [];
  for (const path of filesBelow(folder.reports)) {
    const file = slashes(relative(folder.root, path));
    const shown = shownPath(path);
    const top = { file: shown, line: 1, column: 1 };
    if (/\.mdx$/i.test(path)) {
      problems.push({ ...top, code: 'file-mdx', actual: idOf(file), expected: '.md' });
      continue;
    }
    if (!path.endsWith('.md')) {
      if (!/(?:^|\/)(?:\.[^/]*|Thumbs\.db|desktop\.ini)$/.test(file))
        problems.push({ ...top, code: 'file-unexpected', actual: basename(file), expected: '.md' });
      continue;
    }
    const bytes = readBytes(path);
    if (typeof bytes === 'string') {
      problems.push({ ...top, code: 'file-unreadable', actual: bytes });
      continue;
    }
    const checked = checkReport(file, bytes, { vocabularies, today });
    problems.push(...checked.problems.map((problem) => ({ file: shown, ...problem })));
    const key = `${file.split('/')[1]}/${idOf(file)}`;
    const twin = files.get(key);
    if (twin !== undefined) {
      problems.push({ ...top, code: 'id-duplicate', actual: idOf(file), expected: twin });
      continue;
    }
    files.set(key, shown);
    aliases.push(...(checked.aliases ?? []).map((alias) => ({ ...alias, file: shown, id: idOf(file) })));
    if (checked.version) versions.push(checked.version);
  }
  const ids = new Set([...files.keys()].map((key) => key.slice(key.indexOf('/') + 1)));
  problems.push(
    ...checkAliases(aliases, ids),
    ...checkPairs(versions, (version) => files.get(`${version.language}/${version.id}`) ?? version.file),
    ...checkProse(folder, vocabularies),
  );
  return { archive: buildArchive(versions, vocabularies), site, problems: sortProblems(problems) };
}

/** The settings and vocabularies of a content folder. */
export function readSettings(folder: ContentFolder): {
  site: Site | undefined;
  vocabularies: Vocabularies;
  problems: Problem[];
} {
  const problems: Problem[] = [];
  const vocabularies = emptyVocabularies();
  const sources = new Map<VocabularyName, YamlSource>();
  for (const name of vocabularyNames) {
    const path = join(folder.vocabularies, `${name}.yml`);
    if (optionalVocabularies.includes(name) && !existsSync(path)) continue;
    const source = readYaml(path, problems);
    if (!source) continue;
    sources.set(name, source);
    // The schema of each list gives the type of its entries; the record is filled one list at a time.
    Object.assign(vocabularies, {
      [name]: readEntries(name, source, join(folder.vocabularies, `${name}.yml`), problems),
    });
  }
  for (const [name, source] of sources)
    problems.push(...checkReferences(name, vocabularies, source, join(folder.vocabularies, `${name}.yml`)));
  const siteSource = readYaml(folder.site, problems);
  if (!siteSource) return { site: undefined, vocabularies, problems };
  const checked = checkFields(siteSchema, siteSource.value, siteSource.locate);
  problems.push(...checked.problems.map((problem) => ({ file: shownPath(folder.site), ...problem })));
  return { site: checked.fields, vocabularies, problems };
}

function readYaml(path: string, problems: Problem[]): YamlSource | undefined {
  const file = shownPath(path);
  try {
    return parseYaml(readFileSync(path, 'utf8').normalize('NFC'));
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
  const rows: unknown[] = Array.isArray(source.value) ? source.value : [];
  if (rows.length === 0) problems.push({ file, line: 1, column: 1, code: 'vocabulary-missing', actual: name });
  for (const [index, row] of rows.entries()) {
    const checked = checkFields(entrySchemas[name], row, source.locate, [index]);
    problems.push(...checked.problems.map((problem) => ({ file, ...problem })));
    const entry = checked.fields;
    if (!entry) continue;
    // Two ids that differ only in dots would share an address.
    if (entries.some((known) => valueSlug(known.id) === valueSlug(entry.id)))
      problems.push({ file, ...source.locate([index, 'id']), code: 'id-duplicate', field: 'id', actual: entry.id });
    else entries.push(entry);
  }
  return createVocabulary(entries);
}

function checkReferences(
  name: VocabularyName,
  vocabularies: Vocabularies,
  source: YamlSource,
  path: string,
): Problem[] {
  const rows = Array.isArray(source.value) ? (source.value as Record<string, unknown>[]) : [];
  return Object.entries(references[name]).flatMap(([field, list]) =>
    rows.flatMap((row, index) =>
      [row[field]].flat().flatMap((value): Problem[] => {
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

/** A former id, and the report that bore it. */
interface Alias {
  alias: string;
  id: string;
  file: string;
  line: number;
  column: number;
}

/** Former ids that are an id of today, or of two reports. */
function checkAliases(aliases: readonly Alias[], ids: ReadonlySet<string>): Problem[] {
  const owners = new Map<string, string>();
  return aliases.flatMap(({ alias, id, ...place }): Problem[] => {
    const owner = ids.has(alias) ? alias : owners.get(alias);
    owners.set(alias, id);
    if (owner === undefined || (owner === id && alias !== id)) return [];
    return [
      {
        ...place,
        code: 'alias-taken',
        field: 'aliases',
        actual: alias,
        ...(owner === alias ? {} : { expected: owner }),
      },
    ];
  });
}

/** Versions of one report that disagree, or of which none or more than one is the original. */
function checkPairs(versions: readonly ReportVersion[], fileOf: (version: ReportVersion) => string): Problem[] {
  const problems: Problem[] = [];
  for (const [first, second] of Map.groupBy(versions, (version) => version.id).values()) {
    if (!first) continue;
    const top = { file: fileOf(second ?? first), line: 1, column: 1 };
    const translations = [first, second].filter((version) => version?.translation !== undefined).length;
    if (translations !== (second ? 1 : 0))
      problems.push({
        ...top,
        code: 'pair-translation',
        field: 'translation',
        actual: String(translations),
        expected: second ? '1' : '0',
      });
    for (const field of ['date', 'province', 'program'] as const)
      if (second && String(first[field]) !== String(second[field]))
        problems.push({
          ...top,
          code: 'pair-differs',
          field,
          actual: String(second[field]),
          expected: String(first[field]),
        });
  }
  return problems;
}

/** A file's bytes, or why there are none. A link is not followed: it could lead out of the content. */
function readBytes(path: string): Uint8Array | string {
  try {
    return lstatSync(path).isSymbolicLink() ? 'symbolic link' : readFileSync(path);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? String(error);
  }
}
