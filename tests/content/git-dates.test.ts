import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gitDates, historyMark, isShallow, unsavedFiles } from '../../src/content/git-dates.ts';
import { hasGit } from '../support/git.ts';

const root = mkdtempSync(join(tmpdir(), 'lịch sử '));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const project = join(root, 'kho');

/** Seconds since 1970 at noon of a day. */
const noon = (day: string) => Date.parse(`${day}T12:00:00Z`) / 1000;

function git(cwd: string, day: string, ...args: string[]): void {
  const at = `${noon(day)} +0700`;
  execFileSync('git', ['-c', 'user.name=Ví Dụ', '-c', 'user.email=vi-du@example.org', '-c', 'init.defaultBranch=main', ...args], {
    cwd,
    stdio: 'pipe',
    env: { PATH: process.env.PATH, HOME: root, GIT_CONFIG_NOSYSTEM: '1', GIT_AUTHOR_DATE: at, GIT_COMMITTER_DATE: at },
  });
}

function write(file: string, text: string): void {
  mkdirSync(dirname(join(project, file)), { recursive: true });
  writeFileSync(join(project, file), text);
}

const commit = (day: string) => {
  git(project, day, 'add', '-A');
  git(project, day, 'commit', '-qm', day);
};

const body = 'Cùng một chữ để git nhận ra tệp cũ dưới tên mới.\n'.repeat(20);
const one = 'reports/vi/2019/2019-01-01-một báo cáo.md';
const renamed = 'reports/vi/2019/2019-01-02-moi.md';

beforeAll(() => {
  if (!hasGit) return;
  mkdirSync(project, { recursive: true });
  git(project, '2020-01-01', 'init', '-q');
  write(`content/${one}`, `${body}1`);
  write('content/site.yml', 'x');
  commit('2020-01-01');
  write('content/reports/vi/2019/2019-01-02-cu.md', `${body}2`);
  commit('2020-02-02');
  write(`content/${one}`, `${body}1 sửa`);
  commit('2020-03-03');
  write(`content/${one}`, `${body}1 sửa lần nữa`);
  write('other/reports/vi/2019/x.md', 'x');
  commit('2020-04-04');
  renameSync(join(project, 'content/reports/vi/2019/2019-01-02-cu.md'), join(project, 'content', renamed));
  commit('2020-05-05');
  // A clock that went backwards.
  write(`content/${one}`, `${body}1 đồng hồ sai`);
  commit('2020-03-30');
  write('content/reports/vi/2019/chua-commit.md', 'x');
});

describe.skipIf(!hasGit)('the history of the content', () => {
  const dates = () => gitDates(join(project, 'content'));

  it('tells the first and the last day of each file', () => {
    expect(dates()?.added(one)).toBe(noon('2020-01-01'));
    expect(dates()?.changed(one)).toBe(noon('2020-04-04'));
  });

  it('takes a renamed file for a new one: its address is new', () => {
    expect(dates()?.added(renamed)).toBe(noon('2020-05-05'));
    expect(dates()?.changed(renamed)).toBe(noon('2020-05-05'));
    // The other is gone since that day.
    const gone = 'reports/vi/2019/2019-01-02-cu.md';
    expect([dates()?.added(gone), dates()?.changed(gone)]).toEqual([noon('2020-02-02'), noon('2020-05-05')]);
  });

  it('knows nothing of files that are not committed, nor of those outside', () => {
    expect(dates()?.added('reports/vi/2019/chua-commit.md')).toBeUndefined();
    expect(dates()?.added('reports/vi/2019/x.md')).toBeUndefined();
    expect(dates()?.added('site.yml')).toBeUndefined();
  });

  it('tells each change of a file, the newest first, with its reason and its whole hash', () => {
    const found = dates()?.commits(one) ?? [];
    // The order is that of the history, whatever the clocks said.
    expect(found.map(({ subject, time }) => [subject, time])).toEqual(
      ['2020-03-30', '2020-04-04', '2020-03-03', '2020-01-01'].map((day) => [day, noon(day)]),
    );
    for (const { hash } of found) expect(hash).toMatch(/^[0-9a-f]{40}$/);
    expect(dates()?.commits('reports/vi/2019/chua-commit.md')).toEqual([]);
  });

  it('tells every path that a name has had', () => {
    expect(dates()?.named('2019-01-02-cu.md')).toEqual(['reports/vi/2019/2019-01-02-cu.md']);
    expect(dates()?.named('2019-01-02-moi.md')).toEqual([renamed]);
    expect(dates()?.named('cu.md')).toEqual([]);
  });

  it('has a mark of its own, which changes with it, and none without git', () => {
    const before = historyMark(join(project, 'content'));
    expect(before).toMatch(/^[0-9a-f]{40}\nfalse\n$/);
    expect(historyMark(join(root, 'không có'))).toBe('');
  });

  it('does not have what was changed since, or never committed', () => {
    const at = (file: string) => join(project, 'content', file);
    const asked = [at(one), at('reports/vi/2019/chua-commit.md'), at(renamed)];
    expect(unsavedFiles(join(project, 'content'), asked)).toEqual(['content/reports/vi/2019/chua-commit.md']);
    write(`content/${one}`, 'đang sửa');
    expect(unsavedFiles(join(project, 'content'), asked)?.sort()).toEqual([
      `content/${one}`,
      'content/reports/vi/2019/chua-commit.md',
    ].sort());
    write(`content/${one}`, `${body}1 đồng hồ sai`);
    expect(unsavedFiles(join(root, 'không có'), asked)).toBeUndefined();
  });

  it('is the same whatever the reader’s own settings of git', () => {
    git(project, '2021-01-01', 'config', 'diff.renames', 'copies');
    git(project, '2021-01-01', 'config', 'log.follow', 'true');
    git(project, '2021-01-01', 'config', 'log.date', 'relative');
    git(project, '2021-01-01', 'config', 'core.quotePath', 'true');
    git(project, '2021-01-01', 'config', 'log.decorate', 'full');
    expect(dates()?.added(one)).toBe(noon('2020-01-01'));
    expect(dates()?.added(renamed)).toBe(noon('2020-05-05'));
  });

  it('is not known from a shallow clone, whose oldest commit seems to have made every file', () => {
    const shallow = join(root, 'nông');
    git(root, '2021-01-01', 'clone', '-q', '--depth', '2', pathToFileURL(project).href, shallow);
    expect(gitDates(join(shallow, 'content'))).toBeUndefined();
    expect([isShallow(shallow), isShallow(project), isShallow(join(root, 'không có'))]).toEqual([true, false, false]);
    const whole = join(root, 'sâu');
    git(root, '2021-01-01', 'clone', '-q', pathToFileURL(project).href, whole);
    expect(gitDates(join(whole, 'content'))?.added(one)).toBe(noon('2020-01-01'));
  });

  it('is not known where no commit has a report', () => {
    const others = join(root, 'khác');
    mkdirSync(others);
    git(others, '2021-01-01', 'init', '-q');
    writeFileSync(join(others, 'x'), 'x');
    git(others, '2021-01-01', 'add', '-A');
    git(others, '2021-01-01', 'commit', '-qm', 'x');
    mkdirSync(join(others, 'reports'));
    expect(gitDates(others)).toBeUndefined();
  });

  it('is not known without a repository, a commit, or git', () => {
    const bare = join(root, 'không git');
    mkdirSync(join(bare, 'reports'), { recursive: true });
    expect(gitDates(bare)).toBeUndefined();
    expect(gitDates(join(root, 'không có'))).toBeUndefined();
    git(bare, '2021-01-01', 'init', '-q');
    expect(gitDates(bare)).toBeUndefined();
    const path = process.env.PATH;
    process.env.PATH = bare;
    try {
      expect(gitDates(join(project, 'content'))).toBeUndefined();
    } finally {
      process.env.PATH = path;
    }
  });
});
