import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jsonOf, pagefindCommand, type Peer } from './peer.ts';

/** 3.1.8 lacks a dependency. */
const VERSION = '3.1.6';

/** Eleventy from npm, installed once into a temporary folder; a text that says why where that fails. */
export function eleventy(folder: string): Peer | string {
  const home = join(tmpdir(), `eleventy-${VERSION}`);
  const command = join(home, 'node_modules/@11ty/eleventy/cmd.cjs');
  if (!existsSync(command)) {
    mkdirSync(home, { recursive: true });
    const install = ['install', '--no-audit', '--no-fund', '--ignore-scripts', `@11ty/eleventy@${VERSION}`];
    const { status, stderr } = spawnSync('npm', [...install, '--prefix', home], { encoding: 'utf8' });
    if (status !== 0) return `Eleventy ${VERSION} could not be installed into ${home}: ${stderr.trim()}`;
  }
  const site = join(folder, 'site');
  return {
    name: 'Eleventy + Pagefind',
    id: 'eleventy',
    version: VERSION,
    folder,
    site,
    commands: [{ command: process.execPath, args: [command, '--quiet'], cwd: folder }, pagefindCommand(site)],
    fileText: ({ url, layout, ...page }, body) =>
      `---json\n${jsonOf({ ...page, permalink: url, layout: `${layout}.njk` })}\n---\n${body}`,
  };
}
