import { getCollection } from 'astro:content';
import { join } from 'node:path';
import { buildArchive, type Archive } from './model/archive.ts';
import { contentFolder } from './model/content-folder.ts';
import { todayIn } from './model/dates.ts';
import { readSettings as readContentSettings } from './model/read-settings.ts';
import type { ReportVersion } from './model/report.ts';
import { createUrls } from './model/urls.ts';
import type { Site } from './model/vocabularies.ts';
import { projectRoot, readSettings } from './settings.ts';

/** The content folder of this build. */
export const folder = contentFolder(readSettings().contentDir, join(projectRoot, 'content'));

const { site: read, vocabularies } = readContentSettings(folder);
if (!read) throw new Error(`${folder.site} cannot be used; npm run build says why`);

/** The archive's name, words and settings. */
export const site: Site = read;

/** The day of this build where the archive lies, YYYY-MM-DD: charts and empty years end with it. */
export const today: string = todayIn(site.timezone);

/** Every address, under this build's base path. */
export const urls = createUrls(import.meta.env.BASE_URL);

let built: Promise<Archive> | undefined;

/** The archive: the one place that asks Astro for reports. Built once, in `npm run dev` anew for each page. */
export function getArchive(): Promise<Archive> {
  if (import.meta.env.DEV) return readCollection();
  return (built ??= readCollection());
}

async function readCollection(): Promise<Archive> {
  const entries = await getCollection('reports');
  return buildArchive(
    entries.map((entry) => entry.data as unknown as ReportVersion),
    vocabularies,
  );
}
