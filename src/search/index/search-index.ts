import type { AstroIntegration } from 'astro';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { messages } from '../../words/readers/index.ts';
import type { Archive } from '../../archive/archive.ts';
import { contentFolder } from '../../content/content-folder.ts';
import { readArchive } from '../../check/read-archive.ts';
import { renderReport } from '../../render/render-report.ts';
import { toFacetFile } from './facet-file.ts';
import { indexRecord, type IndexRecord } from './index-record.ts';
import { namesOf } from './names.ts';
import { fromSearchable } from '../query/searchable-text.ts';
import { foldedWords } from '../query/tokens.ts';
import { toWordsFile } from '../query/words-file.ts';
import { projectRoot, readSettings } from '../../settings.ts';

/** How many records are handed to the indexer at once. */
const BATCH = 200;

/** Writes the search index beside the finished pages. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const { contentDir, basePath } = readSettings();
        const folder = contentFolder(contentDir, join(projectRoot, 'content'));
        const { archive } = readArchive(folder);
        await writeSearchIndex(archive, folder.root, basePath, join(fileURLToPath(dir), 'pagefind'));
        logger.info(`${archive.reports.length} reports indexed`);
      },
    },
  };
}

/** Indexes every report of an archive into a folder, and writes what the worker reads beside it. */
async function writeSearchIndex(
  archive: Archive,
  contentRoot: string,
  base: string,
  outputPath: string,
): Promise<void> {
  const names = namesOf(archive.vocabularies);
  const words: Set<string>[] = [];
  // One index for both languages: the English stemmer leaves Vietnamese syllables alone, and each reader finds all.
  const { index, errors } = await createIndex({ forceLanguage: 'en' });
  if (!index) throw new Error(errors.join('\n'));
  try {
    for (let start = 0; start < archive.reports.length; start += BATCH) {
      const records = archive.reports
        .slice(start, start + BATCH)
        .map((report) =>
          indexRecord(report, archive.vocabularies, names, (file) =>
            renderReport(contentRoot, file, messages(report.original), base),
          ),
        );
      words.push(...records.map(wordsOf));
      const answers = await Promise.all(records.map((record) => index.addHTMLFile(record)));
      const faults = answers.flatMap((answer) => answer.errors);
      if (faults.length > 0) throw new Error(faults.join('\n'));
    }
    const written = await index.writeFiles({ outputPath });
    if (written.errors.length > 0) throw new Error(written.errors.join('\n'));
  } finally {
    await close();
  }
  const keys = await readKeys(outputPath);
  const write = (name: string, value: unknown) => writeFile(join(outputPath, `${name}.json`), JSON.stringify(value));
  await write(
    'facets',
    toFacetFile(archive, (id) => keys.get(id) ?? ''),
  );
  await write('names', names);
  await write('words', toWordsFile(words));
  // Pagefind's own interfaces are not used.
  await Promise.all(
    (await readdir(outputPath))
      .filter((file) => /^pagefind-(?:component-ui|modular-ui|ui|highlight|worker)\./.test(file))
      .map((file) => rm(join(outputPath, file))),
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
async function readKeys(outputPath: string): Promise<Map<string, string>> {
  const folder = join(outputPath, 'fragment');
  const keys = new Map<string, string>();
  for (const file of await readdir(folder)) {
    // A fragment is gzip; within, a signature and then JSON (pagefind 1.6.0, src/fragments).
    const text = gunzipSync(await readFile(join(folder, file))).toString('utf8');
    const { url } = JSON.parse(text.slice(text.indexOf('{'))) as { url: string };
    keys.set(url.slice(1), file.replace(/\.pf_fragment$/, ''));
  }
  return keys;
}
