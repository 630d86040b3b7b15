import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ContentFolder } from './content-folder.ts';
import { filesBelow } from './files.ts';
import {
  listsOfReport,
  listsOfVocabulary,
  reportJsonSchema,
  siteJsonSchema,
  vocabularyJsonSchema,
  type Describe,
  type JsonSchema,
} from './json-schemas.ts';
import { vocabularyNames, type Vocabularies } from '../archive/vocabularies.ts';

/** Where the schemas stand in the project: .vscode/settings.json names them. */
const SCHEMAS = 'schemas';

/** The schemas of the vocabularies and of site.yml, by their path in the project: committed, and tested to be fresh. */
export function schemaFiles(vocabularies: Vocabularies, describe: Describe): Map<string, string> {
  const print = (schema: object) => `${JSON.stringify(schema, null, 1)}\n`;
  return new Map([
    [`${SCHEMAS}/report.schema.json`, print(reportJsonSchema(vocabularies, describe))],
    [`${SCHEMAS}/site.schema.json`, print(siteJsonSchema(describe))],
    ...vocabularyNames.map((name): [string, string] => [
      `${SCHEMAS}/${name}.schema.json`,
      print(vocabularyJsonSchema(name, vocabularies, describe)),
    ]),
  ]);
}

/** A schema that was not written again after a list changed, and the ids in which the two differ. */
export interface StaleSchema {
  /** An absolute path. */
  file: string;
  ids: string[];
}

/**
 * The schemas beside a content folder (`schemas` beside `content`) whose lists are not those of its vocabularies. Only
 * the lists are compared: what fields mean changes with the program.
 */
export function staleSchemas(folder: ContentFolder, vocabularies: Vocabularies): StaleSchema[] {
  const schemas = join(dirname(folder.root), SCHEMAS);
  if (basename(folder.root) !== 'content' || !existsSync(schemas)) return [];
  const lists = [
    ['report', listsOfReport(vocabularies)] as const,
    ...vocabularyNames.map((name) => [name, listsOfVocabulary(name, vocabularies)] as const),
  ];
  return lists.flatMap(([name, wanted]) => {
    const file = join(schemas, `${name}.schema.json`);
    const written = listsIn(file);
    if (JSON.stringify(written) === JSON.stringify(wanted)) return [];
    const [then, now] = [idsIn(written), idsIn(wanted)];
    return [{ file, ids: [...then.symmetricDifference(now)] }];
  });
}

/** The lists of a schema as written; none of one that cannot be read, as after a conflict of git. */
function listsIn(file: string): Record<string, JsonSchema> {
  try {
    return (JSON.parse(readFileSync(file, 'utf8')) as { $defs?: Record<string, JsonSchema> }).$defs ?? {};
  } catch {
    return {};
  }
}

function idsIn(lists: Record<string, JsonSchema>): Set<string> {
  const all = Object.values(lists).flatMap(({ anyOf }) => (anyOf ?? []));
  return new Set(all.flatMap((each) => (each.const === undefined ? [] : [String(each.const as unknown)])));
}

/**
 * VS Code's settings with the schema of each vocabulary and of site.yml named for its file; all else stays as it is,
 * comments too.
 */
export function editorSettings(root: string): Map<string, string> {
  const path = '.vscode/settings.json';
  const named = [...vocabularyNames.map((name) => `vocabularies/${name}`), 'site'].map(
    (name) => `    "./${SCHEMAS}/${name.replace(/^.*\//, '')}.schema.json": "/content/${name}.yml"`,
  );
  const text = readFileSync(join(root, path), 'utf8');
  return new Map([[path, text.replace(/("yaml\.schemas": \{\n)[^}]*?(\n {2}\})/, `$1${named.join(',\n')}$2`)]]);
}

/**
 * What Astro's editor extension reads to complete and check front matter (@astrojs/language-server 2.17, nodeServer.js
 * and core/frontmatterHolders.js): which file belongs to which collection, and the collection's schema. Astro writes
 * these itself under `experimental.contentIntellisense`, but leaves out faulty reports, which need them most, and
 * misses paths with accents (it writes them encoded and looks them up decoded).
 * Not committed: the addresses are of this machine.
 */
export function intellisenseFiles(folder: ContentFolder, vocabularies: Vocabularies, describe: Describe) {
  const files = filesBelow(folder.reports).filter((file) => file.endsWith('.md'));
  const entries = files.map((file) => [decodeURIComponent(pathToFileURL(file).href).toLowerCase(), 'reports']);
  const manifest = {
    collections: [{ hasSchema: true, name: 'reports' }],
    entries: Object.fromEntries(entries) as Record<string, string>,
  };
  return new Map([
    ['.astro/collections/collections.json', JSON.stringify(manifest, null, 1)],
    ['.astro/collections/reports.schema.json', JSON.stringify(reportJsonSchema(vocabularies, describe), null, 1)],
  ]);
}

/** Writes files whose text has changed, and says which. Paths are below the root. */
export function writeChanged(root: string, files: ReadonlyMap<string, string>): string[] {
  return [...files].flatMap(([path, text]) => {
    const file = join(root, path);
    if (existsSync(file) && readFileSync(file, 'utf8') === text) return [];
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    return [path];
  });
}
