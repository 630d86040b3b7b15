import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReadArchive } from '../../check/run.ts';
import { filesBelow } from '../../content/files.ts';
import { projectRoot, type Settings } from '../../settings.ts';

/**
 * A hash of all that pages and index depend on beside reports and the day: the program and what it is made with, the
 * settings that pages show, the vocabularies, and the prose.
 */
export function engineOf({ archive, site, prose }: ReadArchive, settings: Settings): string {
  const hash = createHash('sha256');
  const add = (text: string | Buffer) => hash.update(`${text.length}:`).update(text);
  const program = [
    ...filesBelow(join(projectRoot, 'src')),
    ...['astro.config.mjs', 'package.json', 'package-lock.json'].map((file) => join(projectRoot, file)),
  ];
  for (const file of program) add(file).update(readFileSync(file));
  const lists = Object.values(archive.vocabularies).map(({ entries }) => entries);
  add(process.version);
  add(JSON.stringify([settings.siteUrl, settings.basePath, settings.contentDir, site, lists]));
  for (const { file, source } of prose) add(file).update(source);
  return hash.digest('base64url');
}
