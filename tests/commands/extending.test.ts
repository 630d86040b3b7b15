import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { plain } from '../support/environment.ts';
import { indexFile } from '../support/index-file.ts';
import { apply, copyProject, editsIn } from '../support/recipe.ts';

const guide = readFileSync('docs/extending.md', 'utf8');

const folder = copyProject();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Does in the copy what a section of docs/extending.md says. @returns the files it names */
function extend(section: string): string[] {
  const edits = editsIn(guide, section);
  for (const edit of edits) apply(folder, edit);
  return [...new Set(edits.map(({ file }) => file))];
}

function run(script: string, args: readonly string[] = []): string {
  const { stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...plain, SITE_URL: 'https://kho.example.vn' },
  });
  return stdout + stderr;
}

/** What the compiler says of all but the site, whose modules only Astro knows: its pages are built instead. */
function typeFaults(): string {
  writeFileSync(
    join(folder, 'tsconfig.rooms.json'),
    JSON.stringify({ extends: './tsconfig.json', include: ['src'], exclude: ['src/site', 'node_modules'] }),
  );
  return run('node_modules/typescript/bin/tsc', ['--noEmit', '-p', 'tsconfig.rooms.json']);
}

it('a facet is what docs/extending.md says, and no more', () => {
  expect(extend('A facet')).toHaveLength(5);

  const report = join(folder, 'content/reports/vi/2021/2021-06-15-dong-lam-tap-huan-5s.md');
  const text = readFileSync(report, 'utf8');
  const withAudience = (ids: string) =>
    writeFileSync(report, text.replace('\nlanguage: vi\n', `\nlanguage: vi\naudience: ${ids}\n`));
  withAudience('doanh-nghip');
  const found = JSON.parse(run('src/commands/check.ts', ['--format', 'json'])) as object[];
  expect(found).toContainEqual(
    expect.objectContaining({
      code: 'value-unknown',
      field: 'audience',
      actual: 'doanh-nghip',
      expected: 'doanh-nghiep',
    }),
  );

  withAudience('[doanh-nghiep, can-bo]');
  run('src/commands/schema.ts');
  const schema = readFileSync(join(folder, 'schemas/report.schema.json'), 'utf8');
  expect(schema).toContain('Đối tượng: một mã, hoặc danh sách. – Audience: one id, or a list.');
  expect(readFileSync(join(folder, '.vscode/settings.json'), 'utf8')).toContain('/content/vocabularies/audiences.yml');

  const printed = run('src/commands/build.ts');
  const site = join(folder, 'dist');
  expect(existsSync(site), printed).toBe(true);
  const read = (path: string) => readFileSync(join(site, path), 'utf8');
  expect(read('vi/doi-tuong/index.html')).toContain('Những người mà báo cáo nhằm tới.');
  expect(read('vi/doi-tuong/doanh-nghiep/index.html')).toContain('/vi/bao-cao/2021-06-15-dong-lam-tap-huan-5s/');
  expect(read('en/audiences/can-bo/index.html')).toContain('Officials');
  expect(read('vi/index.html')).toMatch(/<footer[^]*href="\/vi\/doi-tuong\/"/);
  const search = read('vi/tim-kiem/index.html');
  expect(search).toContain('"filters":["program","province","topic","language","audience"]');
  expect(search).toMatch(/name="audience" value="doanh-nghiep"/);
  const filters = JSON.parse(readFileSync(indexFile(site, 'facets'), 'utf8')) as {
    facets: Record<string, { values: string[] }>;
  };
  expect(filters.facets.audience?.values.toSorted()).toEqual(['can-bo', 'doanh-nghiep']);
  const names = JSON.parse(readFileSync(indexFile(site, 'names'), 'utf8')) as { facets: Record<string, unknown> };
  expect(names.facets.audience).toContainEqual(['doanh-nghiep', ['Doanh nghiệp', 'Enterprises', 'công ty']]);
});

it('a problem code is what docs/extending.md says, and no more', () => {
  expect(extend('A problem code')).toHaveLength(7);
  // Only what this test needs: the projects of ours load Astro.
  writeFileSync(join(folder, 'vitest.config.ts'), 'export default {};\n');
  const results = join(folder, 'results.json');
  const only = ['tests/check/problems.test.ts'];
  const printed = run('node_modules/vitest/vitest.mjs', ['run', '--reporter=json', `--outputFile=${results}`, ...only]);
  expect(existsSync(results), printed).toBe(true);
  const { testResults } = JSON.parse(readFileSync(results, 'utf8')) as {
    testResults: { assertionResults: { fullName: string; status: string }[] }[];
  };
  const told = testResults.flatMap(({ assertionResults }) => assertionResults);
  expect(told.filter(({ fullName }) => fullName.includes('title-stop'))).toHaveLength(1);
  expect(told.filter(({ status }) => status !== 'passed')).toEqual([]);
});

it('both fit the types of the program', () => {
  expect(typeFaults()).toBe('');
});
