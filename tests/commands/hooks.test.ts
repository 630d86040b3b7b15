import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hasGit } from '../support/git.ts';

let repository: string;

function run(command: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: repository,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, HOME: repository, LANG: 'C' },
  });
  return { status, output: stdout + stderr };
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(repository, path)), { recursive: true });
  writeFileSync(join(repository, path), text);
}

const hooks = () => run(process.execPath, resolve('src/commands/hooks.ts'));
const hooksPath = () => run('git', 'config', '--get', 'core.hooksPath').output.trim();
const commit = () => run('git', '-c', 'user.name=Thử', '-c', 'user.email=thu@example.org', 'commit', '-qm', 'thử');

/** A repository with our hook, in which `npm run check` writes down what it was asked and finds fault with "sai". */
beforeEach(() => {
  repository = mkdtempSync(join(tmpdir(), 'kho git '));
  run('git', 'init', '-q');
  cpSync('.githooks', join(repository, '.githooks'), { recursive: true });
  write('package.json', '{ "type": "module", "scripts": { "check": "node check.js" } }');
  write(
    'check.js',
    `import { writeFileSync } from 'node:fs';
const paths = process.argv.slice(2);
writeFileSync('asked.json', JSON.stringify(paths));
process.exitCode = paths.some((path) => path.includes('sai')) ? 1 : 0;`,
  );
});
afterEach(() => rmSync(repository, { recursive: true, force: true }));

const asked = () => JSON.parse(readFileSync(join(repository, 'asked.json'), 'utf8')) as string[];

describe.skipIf(!hasGit)('the hook', () => {
  it('is set up by one command, which says how to undo it', () => {
    const { status, output } = hooks();
    expect(status, output).toBe(0);
    expect(hooksPath()).toBe('.githooks');
    const undo = output.slice(output.indexOf('git config')).trim().split(' ');
    expect(run(undo[0] ?? '', ...undo.slice(1)).status).toBe(0);
    expect(hooksPath()).toBe('');
  });

  it('leaves the hooks of another tool alone', () => {
    run('git', 'config', 'core.hooksPath', '.husky');
    expect(hooks()).toMatchObject({ status: 1 });
    expect(hooksPath()).toBe('.husky');
  });

  it('checks the content files of the commit, whatever their names, and no other', () => {
    hooks();
    write('content/reports/vi/2024/hội nghị "mới".md', 'x');
    write('content/reports/vi/2024/b.md', 'x');
    write('README.md', 'x');
    run('git', 'add', '.');
    write('content/reports/vi/2024/chưa-thêm.md', 'x');
    expect(commit()).toMatchObject({ status: 0 });
    expect(asked().map((path) => path.normalize('NFC'))).toEqual([
      'content/reports/vi/2024/b.md',
      'content/reports/vi/2024/hội nghị "mới".md',
    ]);
  });

  it('stops a commit with a fault, and asks nothing of one without content', () => {
    hooks();
    write('README.md', 'x');
    run('git', 'add', 'README.md');
    expect(commit()).toMatchObject({ status: 0 });
    expect(() => asked()).toThrow();
    write('content/sai.md', 'x');
    run('git', 'add', 'content');
    expect(commit().status).toBe(1);
    expect(asked()).toEqual(['content/sai.md']);
  });
});
