import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ADMIN } from '../archive/address-words.ts';
import { editingOrigins, type Editing } from '../archive/editing.ts';
import type { Site } from '../archive/site.ts';
import type { Vocabularies } from '../archive/vocabularies.ts';
import { editingPolicy, policyText } from '../hosting/content-policy.ts';
import { keyOf } from '../output/sums.ts';
import type { SiteFiles } from '../output/site-files.ts';
import { languages } from '../text/language.ts';
import { adminPage, ADMIN_STYLES } from './admin-page.ts';
import type { AdminData } from './browser/cms.ts';
import { bundleAdmin } from './bundle.ts';
import { cmsConfig } from './config.ts';
import { previewFrame } from './preview-frame.ts';

/** What /admin/ is made from. */
export interface AdminFacts {
  site: Pick<Site, 'title' | 'timezone'>;
  editing: Editing;
  vocabularies: Vocabularies;
  siteUrl: string;
  base: string;
  /** The project's folder. */
  root: string;
  /** A hash of the program that builds, by which the bundle of the last build is known. */
  engine: string;
  /** A finished page of a report, if there is one. */
  reportPage: string | undefined;
}

/** Writes /admin/: the page, its program, the editor from its package, and what both are told of this archive. */
export async function writeAdmin(files: SiteFiles, facts: AdminFacts): Promise<void> {
  const { site, editing, vocabularies, siteUrl, root, engine } = facts;
  const origins = editingOrigins(editing);
  const secure = siteUrl.startsWith('https:');
  const write = (name: string, content: string) => files.write(ADMIN + name, content);
  write('index.html', adminPage(policyText(editingPolicy(origins, secure), 'meta')));
  write('admin.css', ADMIN_STYLES);
  const lists = Object.entries(vocabularies).map(([name, { entries }]) => [name, entries]);
  write('vocabularies.json', JSON.stringify(Object.fromEntries(lists)));
  const frame = previewFrame(facts.reportPage);
  for (const language of languages) {
    const config = cmsConfig(facts, language);
    const data: AdminData = { config, connect: origins.connect, frame, timezone: site.timezone };
    write(`data.${language}.json`, JSON.stringify(data));
  }
  await writeProgram(files, root, engine);
}

/** The list of the program's files, by which the next build takes all of them over. */
const LIST = `${ADMIN}files.json`;

/** Writes the program, or takes it over from the last build: bundling it takes seconds. */
async function writeProgram(files: SiteFiles, root: string, engine: string): Promise<void> {
  const key = keyOf('admin', engine);
  const names = files.keep(LIST, key) && (JSON.parse(readFileSync(join(files.folder, LIST), 'utf8')) as string[]);
  if (names?.every((name) => files.keep(ADMIN + name, key))) return;
  const made = await bundleAdmin(root);
  for (const { name, content } of made) files.write(ADMIN + name, content, key);
  files.write(LIST, JSON.stringify(made.map(({ name }) => name)), key);
}
