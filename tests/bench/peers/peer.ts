import { appendFileSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { word } from '../../../src/archive/address-words.ts';
import { languages, type Language } from '../../../src/text/language.ts';
import type { Command } from '../measure.ts';
import type { convert } from './convert.ts';
import type { PeerPage } from './read-page.ts';

/** Another generator of sites, with its templates in a folder of its own beside the pages as data. */
export interface Peer {
  name: string;
  /** What its templates' folder is called. */
  id: 'hugo' | 'eleventy';
  /** Its version, as it says it. */
  version: string;
  folder: string;
  /** Where its site goes. */
  site: string;
  /** A full build: the site, then Pagefind's own command over the reports' pages. */
  commands: readonly Command[];
  /** The text of a page's file. */
  fileText: (page: PeerPage, body: string) => string;
}

const templates = import.meta.dirname;
const pagefind = join(templates, '../../../node_modules/.bin/pagefind');

/** Pagefind over the pages of reports alone, in one index, as ours is. The pattern spares it the reading of all others. */
export function pagefindCommand(site: string): Command {
  const reports = languages.map((language) => `${language}/${word('reports', language)}`).join(',');
  const pages = `{${reports}}/[0-9]*/index.html`;
  return { command: pagefind, args: ['--site', site, '--glob', pages, '--force-language', 'en', '--quiet'] };
}

/** Lays out what a peer builds from: its templates, every page as data, and the files of our site that are no pages. */
export function layOut(peers: readonly Peer[], site: string, converted: ReturnType<typeof convert>): void {
  for (const { folder, id } of peers) {
    rmSync(folder, { recursive: true, force: true });
    cpSync(join(templates, id), folder, { recursive: true });
    copyStatic(site, join(folder, 'static'));
  }
  for (const { page, body } of converted.pages)
    for (const peer of peers) writeText(join(peer.folder, contentFile(page.url)), peer.fileText(page, body));
  const data = converted.data();
  for (const { folder } of peers)
    for (const [name, value] of Object.entries(data)) writeText(join(folder, 'data', `${name}.json`), jsonOf(value));
}

/** Adds a sentence to a report of a peer, as `edits.body` does to ours. */
export function addSentence({ folder }: Peer, report: string, sentence: string): void {
  const [, language, , name] = report.split('/') as [string, Language, string, string];
  appendFileSync(join(folder, 'content', language, word('reports', language), name), sentence);
}

/** JSON without what says nothing: undefined, empty lists and texts. */
export function jsonOf(value: unknown): string {
  return JSON.stringify(value, (_key, each: unknown) =>
    each === '' || each === null || (Array.isArray(each) && each.length === 0) ? undefined : each,
  );
}

/** Where a page's file lies: its address, so that an editor finds it. */
function contentFile(url: string): string {
  return `content/${url.replace(/^\/|\/$|\.html$/g, '') || 'root'}.md`;
}

function writeText(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** Pictures, icons, fonts and scripts as they are; of the styles one file, since peers scope none. */
function copyStatic(site: string, folder: string): void {
  cpSync(site, folder, {
    recursive: true,
    filter: (from) => !/\.(?:html|css)$/.test(from) && from !== join(site, 'pagefind') && !from.endsWith('.site-build'),
  });
  const styles = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.css'));
  const text = styles.map((file) => readFileSync(join(site, file), 'utf8')).join('\n');
  writeText(join(folder, 'styles.css'), text);
}
