/**
 * `npm run record -- FOLDER`: writes down all the product says, so that a change of the code can be held against it:
 *
 *     npm run record -- /tmp/before
 *     (change the code)
 *     npm run record -- /tmp/after && diff -r /tmp/before /tmp/after
 *
 * It holds every file of three built sites (the real archive, the made-up country, 2,500 made-up reports), what `check`
 * finds in every fixture and in the attack corpus, what `import` makes of every sample page, and the help of every
 * command. Names and marks that follow from where a source file lies are left out of the sites: scope marks of styles,
 * names of bundles.
 */
import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { contentFolder } from '../../src/content/content-folder.ts';
import { readContentSettings } from '../../src/content/read-settings.ts';
import { assemble } from '../support/attacks.ts';
import { writeMadeUp } from '../bench/made-up.ts';

const out = resolve(process.argv[2] ?? 'record');
const work = mkdtempSync(join(tmpdir(), 'record-'));
/** Lies within the project, since problems name files from there. */
const inside = resolve('node_modules/.cache/record');
try {
  rmSync(inside, { recursive: true, force: true });
  const only = process.argv.slice(3);
  const steps = { help, check, import: importPages, sites };
  for (const [name, step] of Object.entries(steps)) if (only.length === 0 || only.includes(name)) step();
} finally {
  for (const folder of [work, inside]) rmSync(folder, { recursive: true, force: true });
}

function write(name: string, text: string): void {
  const file = join(out, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** Runs a command of package.json as a person would. Gives what it printed and its exit code. */
function run(script: string, args: readonly string[], env: Record<string, string> = {}): string {
  const { stdout, stderr, status } = spawnSync('npm', ['run', '--silent', script, '--', ...args], {
    encoding: 'utf8',
    env: { ...process.env, LANG: 'C', LC_ALL: 'C', FORCE_COLOR: '0', SITE_URL: 'https://kho.example.vn', ...env },
    maxBuffer: 1 << 29,
  });
  return `${stdout}--- stderr\n${stderr}--- exit ${status}\n`;
}

function help(): void {
  for (const language of ['C', 'vi_VN.UTF-8'])
    for (const script of ['build', 'check', 'new', 'import', 'schema', 'hooks'])
      if (script !== 'build' && script !== 'schema' && script !== 'hooks')
        write(`help/${script}.${language}.txt`, run(script, ['--help'], { LC_ALL: language, LANG: language }));
}

function check(): void {
  for (const name of [
    'country',
    'five-faults',
    ...readdirSync('tests/fixtures/problems').map((each) => `problems/${each}`),
  ]) {
    const env = { CONTENT_DIR: `tests/fixtures/${name}` };
    write(`check/${name}.json`, run('check', ['--format', 'json'], env));
    write(`check/${name}.vi.txt`, run('check', ['--lang', 'vi'], env));
    write(`check/${name}.fix.txt`, run('check', ['--fix', '--dry-run', '--lang', 'en'], env));
  }
  write('check/content.json', run('check', ['--format', 'json']));
  assemble(inside);
  write('check/attacks.json', run('check', ['--format', 'json'], { CONTENT_DIR: inside }));
}

function importPages(): void {
  for (const set of readdirSync('tests/fixtures/import')) {
    const pages = readdirSync(`tests/fixtures/import/${set}/pages`).map(
      (page) => `tests/fixtures/import/${set}/pages/${page}`,
    );
    write(`import/${set}.json`, run('import', ['--dry-run', '--format', 'json', ...pages]));
    write(`import/${set}.txt`, run('import', ['--dry-run', '--lang', 'vi', ...pages]));
  }
}

function sites(): void {
  const madeUp = join(work, 'content');
  cpSync('content', madeUp, { recursive: true, filter: (path) => !path.includes('reports') });
  writeMadeUp(madeUp, 2500, readContentSettings(contentFolder('content', 'content')).vocabularies);
  for (const [name, env] of Object.entries({
    site: {},
    country: { CONTENT_DIR: 'tests/fixtures/country', BASE_PATH: '/kho/', DEPLOY_HOST: 'nginx', COMPRESS: 'gz' },
    'made-up': { CONTENT_DIR: madeUp },
  })) {
    const folder = join(work, name);
    const printed = run('build', [], { ...env, OUT_DIR: folder });
    write(
      `${name}/printed.txt`,
      printed
        .replaceAll(basename(work), 'record')
        .replace(/(?:\.\.\/)+(?:tmp\/)?(?=record\/)/g, '')
        .replace(/[\d.]+ s\n/, ''),
    );
    writeSite(folder, name);
  }
}

/** A built site in a form that does not show where its sources lie. */
function writeSite(folder: string, name: string): void {
  const styles: string[] = [];
  const scripts: string[] = [];
  const counts = new Map<string, number>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = relative(folder, join(entry.parentPath, entry.name));
    const bytes = readFileSync(join(folder, path));
    if (/\.(?:gz|br)$/.test(path)) count(counts, 'compressed files');
    else if (/^pagefind\/fragment\//.test(path)) {
      const fragment = JSON.parse(
        gunzipSync(bytes)
          .toString('utf8')
          .replace(/^pagefind_dcd/, ''),
      ) as { url: string };
      write(`${name}/fragments/${fragment.url}.json`, JSON.stringify(fragment, undefined, 1));
    } else if (/^pagefind\/(?:index|filter)\//.test(path)) count(counts, dirname(path));
    else if (path.startsWith('pagefind/pagefind')) count(counts, 'pagefind');
    else if (path.startsWith('_astro/') && path.endsWith('.css')) styles.push(bytes.toString('utf8'));
    else if (path.startsWith('_astro/') && path.endsWith('.js')) scripts.push(bytes.toString('utf8'));
    else if (/\.(?:html|txt|xml|json|svg|webmanifest|conf)$/.test(path))
      write(`${name}/${path}`, plain(bytes.toString('utf8'), path));
    else
      write(
        `${name}/${path.replace(/^(_astro\/[^.]+)\..*(\.\w+)$/, '$1$2')}.sum`,
        createHash('sha256').update(bytes).digest('hex'),
      );
  }
  const rules = styles.flatMap((text) => unmarked(text).split(/(?<=[{}])/));
  write(`${name}/styles.txt`, [...new Set(rules)].sort().join('\n'));
  const literals = scripts.flatMap((text) => text.match(/`[^`]*`|"[^"\n]*"|'[^'\n]*'/g) ?? []);
  write(`${name}/scripts.txt`, [...new Set(literals.map(bundleNames))].sort().join('\n'));
  write(
    `${name}/counts.txt`,
    [...counts]
      .sort()
      .map(([key, value]) => `${key}: ${value}\n`)
      .join(''),
  );
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function plain(text: string, path: string): string {
  if (!path.endsWith('.html')) return bundleNames(text);
  // One element a line, so that a difference can be read.
  return bundleNames(unmarked(text))
    .replace(/(?:<link rel="stylesheet"[^>]*>)+/g, (links) => [...new Set(links.split(/(?<=>)/))].sort().join(''))
    .replace(/></g, '>\n<');
}

/** Without the marks by which Astro binds styles to a component. */
function unmarked(text: string): string {
  return text
    .replace(
      /\[?data-(?!part\b)[a-z0-9]{4}(?=[\]=\s>])\]?(?:="(?:true)?")?|(?<=class="(?:[^"]* )?)s-[a-z0-9]{4}\b/g,
      '',
    )
    .replace(/ +(?=>)/g, '');
}

function bundleNames(text: string): string {
  return text.replace(/_astro\/[\w.[\]@~-]+\.(\w+)/g, '_astro/*.$1');
}
