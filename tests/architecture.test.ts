import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { facets } from '../src/archive/facets.ts';
import { readContentSettings } from '../src/content/read-settings.ts';
import { colours } from '../src/archive/entries.ts';
import { contentFolder } from '../src/content/content-folder.ts';

const files = readdirSync('src', { recursive: true })
  .map((file) => String(file).split(sep).join('/'))
  .filter((file) => /\.(?:ts|astro|mjs)$/.test(file) && !file.endsWith('.d.ts'));

/** What a file imports: packages by name, files of src by their path in it. */
function importsOf(file: string): string[] {
  const source = readFileSync(join('src', file), 'utf8');
  return [...source.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, target = '']) =>
    target.startsWith('.')
      ? relative('src', resolve('src', dirname(file), target))
          .split(sep)
          .join('/')
      : target,
  );
}

/** The room of a file: its folder below src; within the site and the words, its folder there, or the file itself. */
function roomOf(path: string): string {
  const [first = '', second = '', ...rest] = path.split('/');
  if (first !== 'site' && first !== 'words') return path.includes('/') ? first : path;
  return rest.length > 0 ? `${first}/${second}` : path;
}

/**
 * The rooms, from the ground up, and the rooms each may import from besides itself. What each is for stands in
 * docs/architecture.md.
 */
const walls: Record<string, readonly string[]> = {
  text: [],
  archive: ['text'],
  content: ['archive', 'text'],
  render: ['text'],
  check: ['render', 'content', 'archive', 'text'],
  charts: ['archive', 'text'],
  links: ['text'],
  import: ['check', 'content', 'archive', 'text'],
  output: ['content'],
  publish: ['output', 'words/readers', 'words/format.ts', 'content', 'archive', 'text'],
  'words/format.ts': ['text'],
  'words/readers': ['words/format.ts', 'archive', 'text'],
  'words/editors': ['words/readers', 'words/format.ts', 'import', 'check', 'content', 'archive', 'text'],
  'settings.ts': [],
  offline: ['output', 'archive', 'text'],
  search: ['output', 'words/readers', 'words/format.ts', 'archive', 'text'],
  hosting: ['offline', 'output', 'content', 'archive', 'text', 'settings.ts'],
  export: ['offline', 'output', 'publish', 'search', 'words/readers', 'words/format.ts', 'content', 'archive', 'text'],
  commands: [
    'site/edition.ts',
    'site/report-body.ts',
    'export',
    'offline',
    'links',
    'hosting',
    'publish',
    'output',
    'search',
    'import',
    'words',
    'check',
    'content',
    'archive',
    'text',
    'settings.ts',
  ],
  'site/edition.ts': ['output', 'check', 'content', 'settings.ts'],
  'site/report-body.ts': ['site/edition.ts', 'render', 'words/readers', 'archive'],
  'site/page-keys.ts': ['site/edition.ts', 'output', 'publish', 'archive', 'text'],
  'site/archive.ts': [
    'site/edition.ts',
    'site/report-body.ts',
    'site/page-keys.ts',
    'publish',
    'content',
    'archive',
    'text',
    'settings.ts',
  ],
  // Nothing else of the site may read what is written for editors: it would travel to visitors.
  'site/integrations': ['site/edition.ts', 'words', 'check', 'render', 'content', 'archive', 'text', 'settings.ts'],
  'site/styles': [],
  'site/pictures': ['site/archive.ts', 'words/readers', 'words/format.ts', 'archive', 'text', 'settings.ts'],
  'site/components': [
    'site/archive.ts',
    'site/pictures',
    'charts',
    'output',
    'publish',
    'search',
    'hosting',
    'words/readers',
    'words/format.ts',
    'archive',
    'text',
  ],
  'site/layouts': [
    'site/components',
    'site/archive.ts',
    'site/styles',
    'publish',
    'offline',
    'hosting',
    'words/readers',
    'words/format.ts',
    'archive',
    'text',
  ],
  'site/pages': [
    'site/layouts',
    'site/components',
    'site/pictures',
    'site/styles',
    'site/archive.ts',
    'charts',
    'publish',
    'search',
    'render',
    'content',
    'words/readers',
    'words/format.ts',
    'archive',
    'text',
  ],
};

describe('imports', () => {
  it.each(files)('of %s stay within the walls of its room', (file) => {
    const room = roomOf(file);
    expect(Object.keys(walls), `${file} stands in no known room`).toContain(room);
    const inside = importsOf(file).filter((target) => /\.(?:ts|astro|css|woff2)(?:\?url)?$/.test(target));
    const isOpen = (wall: string, to: string) => to === wall || to.startsWith(`${wall}/`);
    const open = [room, ...(walls[room] ?? [])];
    expect(inside.filter((target) => !open.some((wall) => isOpen(wall, roomOf(target))))).toEqual([]);
  });

  it('of Astro stand in the site alone', () => {
    const others = files.filter((file) => !file.startsWith('site/') && file !== 'commands/build/bundle-and-make.ts');
    expect(others.filter((file) => importsOf(file).some((target) => target.startsWith('astro')))).toEqual([]);
  });

  it.each([
    ['gray-matter', ['content/front-matter.ts']],
    ['js-yaml', ['content/yaml.ts']],
    ['diff', ['commands/check/fix-text.ts']],
    ['node:child_process', ['commands/export.ts', 'commands/hooks.ts', 'content/git-dates.ts', 'content/git-tree.ts']],
    ['pagefind', ['search/index/part.ts']],
    ['@citation-js/core', ['publish/citation.ts']],
    ['cborg', ['search/index/pagefind-files.ts']],
    ['satori', ['site/pictures/draw.ts', 'site/pictures/fonts.ts']],
    ['yazl', ['export/archive-file.ts']],
    ['rolldown', ['output/compile.ts']],
    ['sharp', ['site/pictures/draw.ts']],
  ])('of %s stand in one place each', (target, places) => {
    expect(files.filter((file) => importsOf(file).includes(target)).sort()).toEqual(places);
  });

  it('never go in circles', () => {
    const graph = new Map(files.map((file) => [file, importsOf(file).filter((target) => files.includes(target))]));
    const done = new Set<string>();
    const visit = (file: string, path: string[]): string[] | undefined => {
      if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
      if (done.has(file)) return undefined;
      for (const next of graph.get(file) ?? []) {
        const circle = visit(next, [...path, file]);
        if (circle) return circle;
      }
      done.add(file);
      return undefined;
    };
    expect(files.map((file) => visit(file, [])).filter(Boolean)).toEqual([]);
  });
});

describe('what runs on the search page', () => {
  // Types travel nowhere; a value of archive/ brings the facets with it, and with them the vocabularies and zod.
  it('takes nothing but types from the archive', () => {
    const values = files
      .filter((file) => /^search\/(?:page|query)\//.test(file))
      .filter((file) => {
        const source = readFileSync(join('src', file), 'utf8');
        return [...source.matchAll(/^import ([^;]*?) from '[^']*\/archive\/[^']*';/gm)].some(
          ([, names = '']) => !names.startsWith('type '),
        );
      });
    expect(values).toEqual([]);
  });
});

describe('the facets', () => {
  it('are listed nowhere but in their rows', () => {
    const ids = facets.map(({ id }) => id as string);
    const lists = files.flatMap((file) => {
      const arrays = readFileSync(join('src', file), 'utf8').match(/\[\s*'[^[\]]*'\s*,?\s*\]/g) ?? [];
      return arrays.flatMap((array) => {
        const words = [...array.matchAll(/'([^']*)'/g)].map(([, word = '']) => word);
        return words.length > 2 && words.every((word) => ids.includes(word)) ? [`${file}: ${array}`] : [];
      });
    });
    expect(lists).toEqual([]);
  });
});

describe('the engine', () => {
  it('knows no province, programme or document by name', () => {
    const { vocabularies } = readContentSettings(contentFolder('content', 'content'));
    const names = [
      ...vocabularies.provinces.entries.filter((unit) => !unit.nationwide).flatMap((unit) => [unit.label.vi, unit.id]),
      ...vocabularies.programs.entries.map((program) => program.label.vi),
      ...vocabularies.documents.entries.map((document) => document.number),
      ...vocabularies.organizations.entries.map((organization) => organization.label.vi),
    ].filter((name) => name.length > 3);
    const told: string[] = [];
    for (const file of files) {
      // Comments and examples may name them; code may not.
      const code = readFileSync(join('src', file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$|<!--[\s\S]*?-->/gm, '');
      for (const name of names)
        if (new RegExp(`(?<![\\p{L}-])${RegExp.escape(name)}(?![\\p{L}-])`, 'u').test(code))
          told.push(`${file}: ${name}`);
    }
    expect(told).toEqual([]);
  });
});

describe('the styles', () => {
  it('have each colour a programme may have', () => {
    const tokens = readFileSync('src/site/styles/tokens.css', 'utf8');
    for (const colour of colours) expect(tokens).toContain(`--${colour}: light-dark(`);
  });
});

describe('every dependency', () => {
  it('has its reason in docs/dependencies.md, and an exact version', () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<
      'dependencies' | 'devDependencies',
      Record<string, string>
    >;
    const reasons = readFileSync('docs/dependencies.md', 'utf8');
    const all = { ...dependencies, ...devDependencies };
    const told = (name: string) => reasons.includes(name) || reasons.includes(`${name.split('/')[0]}/*`);
    expect(Object.keys(all).filter((name) => !told(name))).toEqual([]);
    expect(Object.entries(all).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });
});
