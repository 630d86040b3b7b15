import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The parts of a content folder, each an absolute path. */
export interface ContentFolder {
  root: string;
  reports: string;
  site: string;
  vocabularies: string;
  programs: string;
  pages: string;
  pictures: string;
}

/**
 * Where an archive's content lies. A folder that holds only `reports/` takes its settings, vocabularies and
 * pages from the project's own content. One with vocabularies of its own takes no prose and no pictures from the
 * project: they speak of the project's programmes.
 */
export function contentFolder(root: string, fallback: string): ContentFolder {
  const has = (name: string) => existsSync(join(root, name));
  const part = (name: string, own = has(name)) => join(own ? root : fallback, name);
  const standsAlone = has('vocabularies');
  return {
    root,
    reports: join(root, 'reports'),
    site: part('site.yml'),
    vocabularies: part('vocabularies'),
    programs: part('programs', standsAlone || has('programs')),
    pages: part('pages', standsAlone || has('pages')),
    pictures: part('pictures', standsAlone || has('pictures')),
  };
}
