import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSettings } from '../src/model/read-settings.ts';
import { contentFolder } from '../src/model/content-folder.ts';

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

const layerOf = (path: string) => (path.includes('/') ? path.slice(0, path.indexOf('/')) : path);

/** Which folders (or files at the top) of src each folder may import from. */
const allowed: Record<string, string[]> = {
  model: ['model'],
  i18n: ['i18n', 'model'],
  search: ['search', 'model', 'i18n'],
  import: ['import', 'model', 'i18n'],
  integrations: ['integrations', 'search', 'model', 'i18n', 'render-report.ts', 'settings.ts'],
  deploy: ['deploy', 'model', 'settings.ts'],
  cli: ['cli', 'deploy', 'import', 'model', 'i18n', 'git-dates.ts', 'settings.ts'],
  components: ['components', 'model', 'i18n', 'search', 'layouts', 'archive.ts'],
  layouts: ['layouts', 'components', 'model', 'i18n', 'archive.ts', 'styles'],
  pages: [
    'layouts',
    'components',
    'model',
    'i18n',
    'search',
    'archive.ts',
    'render-report.ts',
    'render',
    'pictures',
    'styles',
  ],
  'archive.ts': ['model', 'git-dates.ts', 'settings.ts'],
  'git-dates.ts': ['model'],
  pictures: ['pictures', 'model', 'i18n', 'settings.ts'],
  render: ['model'],
  'render-report.ts': ['render', 'model', 'i18n'],
  'content.config.ts': ['integrations', 'model', 'settings.ts'],
  'settings.ts': [],
};

describe('imports', () => {
  it.each(files)('of %s point one way', (file) => {
    const inside = importsOf(file).filter((target) => /\.(?:ts|astro|css|woff2)(?:\?url)?$/.test(target));
    const layers = allowed[layerOf(file)];
    expect(layers, `${file} is in no known folder`).toBeDefined();
    expect(inside.filter((target) => !layers?.includes(layerOf(target)))).toEqual([]);
  });

  it('of the model are plain Node: nothing of Astro', () => {
    const model = files.filter((file) => layerOf(file) === 'model');
    expect(model.filter((file) => importsOf(file).some((target) => target.startsWith('astro')))).toEqual([]);
  });

  it.each([
    ['gray-matter', ['model/front-matter.ts']],
    ['js-yaml', ['model/yaml.ts']],
    ['diff', ['cli/fix-text.ts']],
    ['node:child_process', ['cli/hooks.ts', 'git-dates.ts']],
    ['pagefind', ['integrations/search-index.ts']],
    ['satori', ['pictures/draw.ts', 'pictures/fonts.ts']],
    ['sharp', ['pictures/draw.ts']],
    [
      'node:fs',
      [
        'cli/build.ts',
        'cli/check-paths.ts',
        'cli/fix-files.ts',
        'cli/import.ts',
        'components/ProgramStory.astro',
        'components/prose-pages.ts',
        'content.config.ts',
        'integrations/problem-overlay.ts',
        'model/content-folder.ts',
        'model/files.ts',
        'model/new-file.ts',
        'model/new-report.ts',
        'model/read-archive.ts',
        'model/read-settings.ts',
        'model/schema-files.ts',
        'pictures/colours.ts',
        'render-report.ts',
        'settings.ts',
      ],
    ],
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

describe('the engine', () => {
  it('knows no province, programme or document by name', () => {
    const { vocabularies } = readSettings(contentFolder('content', 'content'));
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
        if (new RegExp(`(?<![\\p{L}-])${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}-])`, 'u').test(code))
          told.push(`${file}: ${name}`);
    }
    expect(told).toEqual([]);
  });
});

describe('the styles', () => {
  it('have each colour a programme may have', () => {
    const tokens = readFileSync('src/styles/tokens.css', 'utf8');
    const source = readFileSync('src/model/vocabularies.ts', 'utf8');
    const colours = [...(/export const colours = \[([^\]]+)\]/.exec(source)?.[1] ?? '').matchAll(/'(\w+)'/g)].map(
      (match) => match[1],
    );
    expect(colours.length).toBe(7);
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
