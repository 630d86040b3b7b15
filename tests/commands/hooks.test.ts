import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fixture } from '../support/fixtures.ts';
import { hasGit } from '../support/git.ts';

let repository: string;

function run(command: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: repository,
    encoding: 'utf8',
    env: {
      PATH: process.env.PATH,
      HOME: repository,
      LANG: 'C',
      npm_config_cache: join(tmpdir(), 'nscl-archive-tests', 'npm'),
    },
  });
  return { status, output: stdout + stderr };
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(repository, path)), { recursive: true });
  writeFileSync(join(repository, path), text);
}

const hooks = () => run(process.execPath, resolve('src/commands/hooks.ts'));
const hooksPath = () => run('git', 'config', '--get', 'core.hooksPath').output.trim();
const commit = (message = 'thử', ...paths: string[]) =>
  run('git', '-c', 'user.name=Thử', '-c', 'user.email=thu@example.org', 'commit', '-qm', message, ...paths);

/** A repository with our hook, the made-up country and the real check. */
beforeEach(() => {
  repository = mkdtempSync(join(tmpdir(), 'kho git '));
  run('git', 'init', '-q');
  cpSync('.githooks', join(repository, '.githooks'), { recursive: true });
  cpSync(fixture('country'), join(repository, 'content'), { recursive: true });
  const check = `"${process.execPath}" "${resolve('src/commands/check.ts')}"`;
  write('package.json', JSON.stringify({ type: 'module', scripts: { check } }));
  run('git', 'add', '.');
  commit();
});
afterEach(() => rmSync(repository, { recursive: true, force: true }));

/** A report of the made-up country. */
function report(id: string, extra = '', body = 'Thân bài.'): string {
  return `---\ntitle: Việc bịa ${id}\ndate: ${id.slice(0, 10)}\nprovince: dong-lam\nprogram: hoa-sen\nlanguage: vi\n${extra}---\n\n${body}\n`;
}
const at = (id: string) => `content/reports/vi/${id.slice(0, 4)}/${id}.md`;
const last = () => run('git', 'log', '-1', '--format=%s').output.trim();

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

  it('stops a commit with a fault, and says nothing of one without content', () => {
    hooks();
    write('README.md', 'x');
    run('git', 'add', 'README.md');
    expect(commit('đọc')).toMatchObject({ status: 0, output: '' });
    write(at('2024-08-09-sai "lạ"'), report('2024-08-09-sai', 'topic: khong-co\n'));
    run('git', 'add', 'content');
    const { status, output } = commit('sai');
    expect(status, output).toBe(1);
    expect(output).toContain(`${at('2024-08-09-sai "lạ"')}:7:8 error value-unknown`);
    expect(output).toContain('id-slug');
    expect(last()).toBe('đọc');
  });

  it('checks what is staged, not what lies on disk', () => {
    hooks();
    const file = at('2024-08-09-bia');
    write(file, report('2024-08-09-bia', 'topic: khong-co\n'));
    run('git', 'add', '.');
    write(file, report('2024-08-09-bia'));
    expect(commit('sai').status).toBe(1);
    run('git', 'add', '.');
    write(file, report('2024-08-09-bia', 'topic: khong-co\n'));
    expect(commit('đúng')).toMatchObject({ status: 0 });
    // The picture was forgotten: it lies on disk alone.
    write('public/anh/hop.png', 'x');
    write(file, report('2024-08-09-bia', '', '![Hội trường](/anh/hop.png)'));
    run('git', 'add', 'content');
    expect(commit('quên ảnh').output).toContain('image-missing');
    write(file, report('2024-08-09-bia', '', '![Hội trường](/pictures/2024/hop.png)'));
    write('content/pictures/2024/hop.png', 'x');
    run('git', 'add', file);
    expect(commit('quên ảnh của kho').output).toContain('image-missing');
    run('git', 'add', 'content');
    cpSync(join(repository, 'content/pictures/2021/lop-5s-bia.png'), join(repository, 'content/pictures/2024/hop.png'));
    // On disk it is one by now, but not what is staged.
    expect(commit('ảnh hỏng').output).toContain('image-unfit');
    expect(last()).toBe('đúng');
    run('git', 'add', 'content');
    expect(commit('ảnh')).toMatchObject({ status: 0 });
  });

  it('checks the files named on the command line of git commit', () => {
    hooks();
    write(at('2024-08-09-bia'), report('2024-08-09-bia', 'topic: khong-co\n'));
    run('git', 'add', '-N', '.');
    expect(commit('sai', at('2024-08-09-bia')).output).toContain('value-unknown');
  });

  it('sees what a deletion breaks elsewhere, and nothing that was broken before', () => {
    write(at('2024-08-09-bia'), report('2024-08-09-bia', 'topic: 5s\n'));
    write(at('2024-08-10-cu'), report('2024-08-10-cu', 'topic: khong-co\n'));
    run('git', 'add', '.');
    commit('lỗi cũ');
    hooks();
    write(at('2024-08-11-moi'), report('2024-08-11-moi'));
    run('git', 'add', '.');
    const good = commit('mới');
    expect(good.status, good.output).toBe(0);
    expect(good.output).not.toContain('2024-08-10-cu');
    write('content/vocabularies/topics.yml', '- id: tap-huan\n  label: { vi: Tập huấn, en: Training }\n');
    run('git', 'add', '.');
    const { status, output } = commit('bỏ chủ đề');
    expect(status).toBe(1);
    expect(output).toMatch(
      /^Elsewhere, broken or in doubt since the last commit:\n[^]*2024-08-09-bia\.md:7:8 error value-unknown/,
    );
    expect(output).not.toContain('2024-08-10-cu');
  });

  it('leaves nothing behind, and the commit as it was', () => {
    hooks();
    write(at('2024-08-09-bia'), report('2024-08-09-bia'));
    run('git', 'add', '.');
    const before = run('git', 'status', '--porcelain').output;
    expect(commit('sạch').status).toBe(0);
    expect(before).toBe(`A  ${at('2024-08-09-bia')}\n`);
    expect(run('git', 'status', '--porcelain').output).toBe('');
  });
});
