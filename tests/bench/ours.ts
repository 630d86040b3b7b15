import { createHash } from 'node:crypto';
import { cpSync, globSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readArchive } from '../../src/check/run.ts';
import { workshops } from '../../src/commands/build/workshop.ts';
import { contentFolder } from '../../src/content/content-folder.ts';
import { projectRoot } from '../../src/settings.ts';
import type { MadeUpContent } from './edits.ts';
import { writeMadeUp } from './made-up.ts';
import { measure, type Command } from './measure.ts';

/** What an archive has besides reports. */
const PARTS = ['site.yml', 'vocabularies', 'programs', 'pages'];

/** Lays out a content folder of made-up reports, with all else as in the project's own. */
export function makeContent(folder: string, count: number): MadeUpContent {
  mkdirSync(join(folder, 'reports'), { recursive: true });
  for (const part of PARTS) cpSync(join(projectRoot, 'content', part), join(folder, part), { recursive: true });
  const { vocabularies } = readArchive(contentFolder(folder, folder)).archive;
  writeMadeUp(folder, count, vocabularies);
  return { folder, count, vocabularies };
}

/** This archive as a contestant. */
export class Ours {
  readonly name = 'this archive';
  /** Where its site goes. */
  site = '';
  #content: string;
  #folder: string;
  #sites: string[] = [];

  /** @param folder where its sites go, one after another */
  constructor(content: string, folder: string) {
    this.#content = content;
    this.#folder = folder;
  }

  get command(): Command {
    return buildCommand(this.#content, this.site);
  }

  /**
   * Draws the pictures for shared links, which are kept for every build of a checkout, by building an archive that has
   * hardly any reports.
   */
  async warmUp(): Promise<void> {
    this.startAnew();
    const content = makeContent(join(this.#folder, 'few'), 10);
    await measure([buildCommand(content.folder, this.site)]);
  }

  /** A place no build has seen: nothing is kept for it. */
  startAnew(): void {
    this.clear();
    this.site = join(this.#folder, `site-${this.#sites.length}`);
    this.#sites.push(this.site);
  }

  /** Removes all sites and what builds keep for them. */
  clear(): void {
    for (const site of this.#sites) {
      const kept = createHash('sha256').update(site).digest('hex').slice(0, 12);
      for (const path of [site, ...globSync(join(workshops, `${kept}*`))])
        rmSync(path, { recursive: true, force: true });
    }
  }
}

function buildCommand(content: string, site: string): Command {
  return {
    command: process.execPath,
    args: [join(projectRoot, 'src/commands/build.ts')],
    cwd: projectRoot,
    env: { CONTENT_DIR: content, OUT_DIR: site },
  };
}
