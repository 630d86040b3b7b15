import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, type HTMLElement } from 'node-html-parser';
import { buildArchive } from '../../src/archive/archive.ts';
import type { ReportVersion } from '../../src/archive/report.ts';
import type { Commit, GitDates } from '../../src/content/git-dates.ts';
import { readContentSettings } from '../../src/content/read-settings.ts';
import { SiteFiles } from '../../src/output/site-files.ts';
import type { Published } from '../../src/publish/published.ts';
import { fixtureFolder } from '../support/fixtures.ts';
import { vocabularies } from '../support/made-up.ts';

const { site } = readContentSettings(fixtureFolder('country'));
if (!site) throw new Error('the made-up country has settings');
/** The settings of the made-up country. */
export const madeSite = site;

/** Made-up reports as they are published, below `https://kho.example.vn/kho/`, without a history. */
export function published(versions: readonly ReportVersion[], rest: Partial<Published> = {}): Published {
  return {
    site: madeSite,
    siteUrl: 'https://kho.example.vn',
    base: '/kho/',
    archive: buildArchive(versions, vocabularies),
    sources: new Map(),
    dates: undefined,
    engine: 'máy',
    ...rest,
  };
}

/** A made-up history: of each file its commits, as `2024-05-06T03:00:00Z why`, in any order. */
export function history(files: Readonly<Record<string, readonly string[]>>): GitDates {
  const commits = (file: string): Commit[] =>
    (files[file] ?? [])
      .map((told) => {
        const [day = '', ...why] = told.split(' ');
        return {
          time: Date.parse(day) / 1000,
          hash: Buffer.from(told).toString('hex').padEnd(40, '0'),
          subject: why.join(' '),
        };
      })
      .sort((a, b) => b.time - a.time);
  return {
    commits,
    added: (file) => commits(file).at(-1)?.time,
    changed: (file) => commits(file)[0]?.time,
    named: (name) => Object.keys(files).filter((file) => file.endsWith(`/${name}`)),
  };
}

/** The files that something writes into a site: their texts by their paths. */
export function written(write: (files: SiteFiles) => void): Map<string, string> {
  const folder = mkdtempSync(join(tmpdir(), 'kho-bia-'));
  try {
    const files = new SiteFiles(folder);
    write(files);
    return new Map(files.paths().map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** XML, read by another program. */
export function xml(text: string | undefined): HTMLElement {
  return parse(text ?? '');
}

/** All elements of a name, capitals as they are. */
export function elementsOf(root: HTMLElement, name: string): HTMLElement[] {
  return root.querySelectorAll('*').filter(({ rawTagName }) => rawTagName === name);
}

/** The texts of all elements of a name, or at a selector, as a reader of XML has them. */
export function textsOf(root: HTMLElement, name: string): string[] {
  const found = name.includes(' ') ? root.querySelectorAll(name) : elementsOf(root, name);
  return found.map((element) => element.textContent);
}
