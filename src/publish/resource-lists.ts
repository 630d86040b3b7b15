import { SITEMAP } from './sitemap.ts';
import type { Published } from './published.ts';
import type { SiteFiles, WrittenFile } from '../output/site-files.ts';
import { element, xmlFile } from './xml.ts';

/** A list of ResourceSync is a sitemap, with its limit. */
const MOST = 50_000;

/**
 * ResourceSync (ANSI/NISO Z39.99): what there is to copy, each file with its size and sum. A harvester begins at
 * `.well-known/resourcesync`.
 * @param resources the data, and the source of each report with the day of its last change
 */
export function writeResourceLists(
  { siteUrl, base }: Published,
  resources: readonly (WrittenFile & { modified?: string | undefined; mediaType: string })[],
  files: SiteFiles,
): void {
  const whole = (path: string) => new URL(base + path, siteUrl).href;
  const list = (capability: string, up: string | undefined, entries: readonly string[]) =>
    xmlFile(
      element('urlset', { xmlns: SITEMAP, 'xmlns:rs': 'http://www.openarchives.org/rs/terms/' }, [
        ...(up === undefined ? [] : [element('rs:ln', { rel: 'up', href: whole(up) })]),
        element('rs:md', { capability }),
        ...entries,
      ]),
    );
  const pointer = (path: string, capability: string) =>
    element('url', {}, [element('loc', {}, whole(path)), element('rs:md', { capability })]);
  const parts = Math.max(1, Math.ceil(resources.length / MOST));
  const names = Array.from({ length: parts }, (_, part) => `resourcesync/resources-${part + 1}.xml`);
  for (const [part, name] of names.entries()) {
    const entries = resources
      .slice(part * MOST, (part + 1) * MOST)
      .map(({ path, bytes, sha256, modified, mediaType }) =>
        element('url', {}, [
          element('loc', {}, whole(path)),
          ...(modified === undefined ? [] : [element('lastmod', {}, modified)]),
          element('rs:md', { hash: `sha-256:${sha256}`, length: String(bytes), type: mediaType }),
        ]),
      );
    files.write(name, list('resourcelist', CAPABILITIES, entries));
  }
  files.write(
    CAPABILITIES,
    list(
      'capabilitylist',
      START,
      names.map((name) => pointer(name, 'resourcelist')),
    ),
  );
  files.write(START, list('description', undefined, [pointer(CAPABILITIES, 'capabilitylist')]));
}

const START = '.well-known/resourcesync';
const CAPABILITIES = 'resourcesync/capabilities.xml';
