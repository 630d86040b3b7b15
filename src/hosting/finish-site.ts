import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Archive } from '../archive/archive.ts';
import type { Site } from '../archive/site.ts';
import { slashes } from '../content/files.ts';
import { createUrls } from '../archive/urls.ts';
import type { SiteFiles } from '../publish/site-files.ts';
import { compressFiles } from './compress.ts';
import { headerRules } from './headers.ts';
import type { Deployment } from './deployment.ts';
import { hosts } from './hosts.ts';
import { redirectsOf } from './redirects.ts';
import { securityText } from './security-text.ts';
import type { Settings } from '../settings.ts';

/** Adds to a built site what its host reads, as the settings ask: headers, redirects, compressed files, security.txt. */
export async function finishSite(
  files: SiteFiles,
  { archive, site }: { archive: Archive; site: Site | undefined },
  settings: Settings,
  now = new Date(),
): Promise<void> {
  const contact = securityText(site?.contact, settings, now);
  if (contact !== undefined) files.write('.well-known/security.txt', contact);
  if (settings.compress.length > 0) await compressFiles(files, await filesOf(files.folder), settings.compress);
  if (settings.deployHost === undefined) return;
  const written = hosts[settings.deployHost](await deploymentOf(files.folder, archive, settings));
  for (const [name, text] of Object.entries(written)) files.write(name, text);
}

/** What a host's files are written from, for a site in a folder. */
export async function deploymentOf(
  folder: string,
  archive: Archive,
  { basePath, siteUrl, compress }: Settings,
): Promise<Deployment> {
  return {
    basePath,
    rules: headerRules({ basePath, secure: siteUrl.startsWith('https:') }),
    redirects: redirectsOf(archive, createUrls(basePath)),
    compress,
    files: await filesOf(folder),
  };
}

async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => slashes(relative(folder, join(entry.parentPath, entry.name))))
    .sort();
}
