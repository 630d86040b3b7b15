import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createUrls } from '../../archive/urls.ts';
import type { SiteFiles } from '../../output/site-files.ts';
import { projectRoot, type Settings } from '../../settings.ts';
import type { Edition } from '../../site/edition.ts';

/** Makes the page of editing, where the archive asks for one; of what it needs nothing is loaded otherwise. */
export async function makeAdmin(
  { site, archive, base, engine }: Edition,
  { siteUrl }: Pick<Settings, 'siteUrl'>,
  files: SiteFiles,
): Promise<void> {
  if (!site?.editing) return;
  const { writeAdmin } = await import('../../admin/write-admin.ts');
  const { vocabularies } = archive;
  const urls = createUrls('/');
  const shown = archive.reports
    .flatMap(({ id, versions }) => Object.values(versions).map(({ language }) => urls.report(id, language)))
    .map((address) => `${address.slice(1)}index.html`)
    .find((path) => files.has(path));
  const reportPage = shown === undefined ? undefined : readFileSync(join(files.folder, shown), 'utf8');
  const { editing } = site;
  await writeAdmin(files, { site, editing, vocabularies, siteUrl, base, root: projectRoot, engine, reportPage });
}
