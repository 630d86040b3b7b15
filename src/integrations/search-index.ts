import type { AstroIntegration } from 'astro';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { close, createIndex } from 'pagefind';
import { messages } from '../i18n/index.ts';
import type { Archive } from '../model/archive.ts';
import { contentFolder } from '../model/content-folder.ts';
import { readArchive } from '../model/read-archive.ts';
import { renderReport } from '../render-report.ts';
import { indexRecord } from '../search/index-record.ts';
import { projectRoot, readSettings } from '../settings.ts';

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

/** Indexes every report of an archive into a folder. */
async function writeSearchIndex(
  archive: Archive,
  contentRoot: string,
  base: string,
  outputPath: string,
): Promise<void> {
  // One index for both languages: the English stemmer leaves Vietnamese syllables alone, and each reader finds all.
  const { index, errors } = await createIndex({ forceLanguage: 'en' });
  if (!index) throw new Error(errors.join('\n'));
  try {
    for (let start = 0; start < archive.reports.length; start += BATCH) {
      const batch = archive.reports.slice(start, start + BATCH).map((report) => {
        const words = messages(report.original);
        return index.addHTMLFile(
          indexRecord(report, archive.vocabularies, (file) => renderReport(contentRoot, file, words, base)),
        );
      });
      const faults = (await Promise.all(batch)).flatMap((answer) => answer.errors);
      if (faults.length > 0) throw new Error(faults.join('\n'));
    }
    const written = await index.writeFiles({ outputPath });
    if (written.errors.length > 0) throw new Error(written.errors.join('\n'));
  } finally {
    await close();
  }
}
