import { getCollection } from 'astro:content';
import { join, relative, sep } from 'node:path';
import { gitDates } from '../content/git-dates.ts';
import { addedLately, type AddedLately } from '../archive/added-lately.ts';
import { buildArchive, type Archive } from '../archive/archive.ts';
import { contentFolder } from '../content/content-folder.ts';
import { todayIn } from '../text/dates.ts';
import { readSettings as readContentSettings } from '../content/read-settings.ts';
import type { ReportVersion } from '../archive/report.ts';
import { createUrls } from '../archive/urls.ts';
import type { Site } from '../archive/site.ts';
import { projectRoot, readSettings } from '../settings.ts';

/** The content folder of this build. */
export const folder = contentFolder(readSettings().contentDir, join(projectRoot, 'content'));

const { site: read, vocabularies } = readContentSettings(folder);
if (!read) throw new Error(`${folder.site} cannot be used; npm run build says why`);

/** The archive's name, words and settings. */
export const site: Site = read;

/** The day of this build where the archive lies, YYYY-MM-DD: charts and empty years end with it. */
export const today: string = todayIn(site.timezone);

/** The path of a file of the content within the project, with slashes; undefined when the content lies elsewhere. */
export function pathInProject(file: string): string | undefined {
  const path = relative(projectRoot, join(folder.root, file)).split(sep).join('/');
  return path.startsWith('../../') ? undefined : path;
}

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

/** The reports the history of the content shows to be the newest here; undefined where there is no whole history. */
export async function getAddedLately(most: number): Promise<AddedLately | undefined> {
  const dates = gitDates(folder.root);
  return dates && addedLately(await getArchive(), dates.added, site.timezone, most);
}
