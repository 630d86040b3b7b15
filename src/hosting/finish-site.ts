import type { Archive } from '../archive/archive.ts';
import type { Site } from '../archive/site.ts';
import { createUrls } from '../archive/urls.ts';
import type { SiteFiles } from '../output/site-files.ts';
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
  if (settings.compress.length > 0) await compressFiles(files, files.paths(), settings.compress);
  if (settings.deployHost === undefined) return;
  const written = hosts[settings.deployHost](deploymentOf(files, archive, settings, site));
  for (const [name, text] of Object.entries(written)) files.write(name, text);
}

/** What a host's files are written from. */
export function deploymentOf(
  files: SiteFiles,
  archive: Archive,
  { basePath, siteUrl, compress }: Settings,
  site?: Pick<Site, 'offline' | 'publish_captures'>,
): Deployment {
  return {
    basePath,
    rules: headerRules({
      basePath,
      secure: siteUrl.startsWith('https:'),
      offline: site?.offline,
      captures: site?.publish_captures,
    }),
    redirects: redirectsOf(archive, createUrls(basePath)),
    compress,
    files: files.paths(),
  };
}
