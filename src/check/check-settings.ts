import { join } from 'node:path';
import type { Site } from '../archive/site.ts';
import type { Vocabularies } from '../archive/vocabularies.ts';
import type { ContentFolder } from '../content/content-folder.ts';
import { shownPath } from '../content/files.ts';
import { readContentSettings } from '../content/read-settings.ts';
import { staleSchemas } from '../content/schema-files.ts';
import { namedInList } from './named-reports.ts';
import { findProblems, type Problem } from './problems.ts';
import type { NamedReport } from './subjects.ts';

/** The settings and vocabularies of a content folder, and what is wrong with them. */
export function checkSettings(folder: ContentFolder): {
  site: Site | undefined;
  vocabularies: Vocabularies;
  problems: Problem[];
  named: NamedReport[];
} {
  const { site, vocabularies, faults, sources } = readContentSettings(folder);
  const files = [...sources].map(([name, source]) => ({
    name,
    source,
    file: shownPath(join(folder.vocabularies, `${name}.yml`)),
  }));
  // A list that cannot be read is no change of it.
  const stale = faults.length > 0 ? [] : staleSchemas(folder, vocabularies);
  const found = findProblems('settings', { vocabularies, sources: files, stale });
  const named = files.flatMap(({ name, source, file }) => namedInList(name, source, file));
  return { site, vocabularies, problems: [...faults, ...found], named };
}
