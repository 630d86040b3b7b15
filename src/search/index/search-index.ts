import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import type { Archive } from '../../archive/archive.ts';
import type { ReportVersion } from '../../archive/report.ts';
import { toFacetFile } from './facet-file.ts';
import { indexRecord, type IndexRecord } from './index-record.ts';
import { toNamesFile } from './names.ts';
import { fromSearchable } from '../query/searchable-text.ts';
import { foldedWords } from '../query/tokens.ts';
import { toWordsFile } from '../query/words-file.ts';

/** How many records are handed to the indexer at once. */
const BATCH = 200;

/**
 * Indexes every report of an archive into a folder, and writes what the worker reads beside it.
 * @param folder `pagefind` in the finished site
 * @param bodyOf the safe HTML of a version's body
 */
export async function writeSearchIndex(
  archive: Archive,
  folder: string,
  bodyOf: (version: ReportVersion) => string,
): Promise<void> {
  const names = toNamesFile(archive.vocabularies);
  const words: Set<string>[] = [];
  // One index for both languages: the English stemmer leaves Vietnamese syllables alone, and each reader finds all.
  const { index, errors } = await createIndex({ forceLanguage: 'en' });
  if (!index) throw new Error(errors.join('\n'));
  try {
    for (let start = 0; start < archive.reports.length; start += BATCH) {
      const records = archive.reports
        .slice(start, start + BATCH)
        .map((report) => indexRecord(report, archive.vocabularies, names, bodyOf));
      words.push(...records.map(wordsOf));
      const answers = await Promise.all(records.map((record) => index.addHTMLFile(record)));
      const faults = answers.flatMap((answer) => answer.errors);
      if (faults.length > 0) throw new Error(faults.join('\n'));
    }
    const written = await index.writeFiles({ outputPath: folder });
    if (written.errors.length > 0) throw new Error(written.errors.join('\n'));
  } finally {
    await close();
  }
  const keys = await readKeys(folder);
  const write = (name: string, value: unknown) => writeFile(join(folder, `${name}.json`), JSON.stringify(value));
  await write(
    'facets',
    toFacetFile(archive, (id) => keys.get(id) ?? ''),
  );
  await write('names', names);
  await write('words', toWordsFile(words));
  // Pagefind's own interfaces are not used.
  await Promise.all(
    (await readdir(folder))
      .filter((file) => /^pagefind-(?:component-ui|modular-ui|ui|highlight|worker)\./.test(file))
      .map((file) => rm(join(folder, file))),
  );
}

function wordsOf({ content }: IndexRecord): Set<string> {
  const text = fromSearchable(content)
    .replace(/data-pagefind-filter="[^"]*"/g, ' ')
    .replace(/data-pagefind-meta="keywords:([^"]*)"/g, '> $1 <')
    .replace(/<[^>]*>/g, ' ');
  return new Set(foldedWords(text));
}

/** The key Pagefind gave each record, by report id: it stands only in the names of the fragments it wrote. */
async function readKeys(folder: string): Promise<Map<string, string>> {
  const fragments = join(folder, 'fragment');
  const keys = new Map<string, string>();
  for (const file of await readdir(fragments)) {
    // A fragment is gzip; within, a signature and then JSON (pagefind 1.6.0, src/fragments).
    const text = gunzipSync(await readFile(join(fragments, file))).toString('utf8');
    const { url } = JSON.parse(text.slice(text.indexOf('{'))) as { url: string };
    keys.set(url.slice(1), file.replace(/\.pf_fragment$/, ''));
  }
  return keys;
}
