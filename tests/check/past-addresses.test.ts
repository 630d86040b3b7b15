import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readArchive } from '../../src/check/run.ts';
import { contentFolder } from '../../src/content/content-folder.ts';
import { pastOf } from '../../src/content/git-past.ts';
import { fixture } from '../support/fixtures.ts';
import { hasGit } from '../support/git.ts';

let root: string;
const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=Bịa', '-c', 'user.email=bia@example.org', ...args], {
    cwd: root,
    env: { PATH: process.env.PATH, HOME: root, GIT_CONFIG_NOSYSTEM: '1' },
    stdio: 'ignore',
  });
const path = (file: string) => join(root, file);
const write = (file: string, text: string) => {
  mkdirSync(dirname(path(file)), { recursive: true });
  writeFileSync(path(file), text);
};
const edit = (file: string, from: string, to: string) => {
  const text = readFileSync(path(file), 'utf8');
  expect(text).toContain(from);
  writeFileSync(path(file), text.replace(from, to));
};
const commit = () => {
  git('add', '-A');
  git('commit', '-qm', 'x');
};

const bia = 'reports/vi/2024/2024-05-06-bia.md';
const report = (extra = '') =>
  `---\ntitle: Việc bịa\ndate: 2024-05-06\nprovince: dong-lam\nprogram: hoa-sen\nlanguage: vi\n${extra}---\n\nThân bài.\n`;

/** What has vanished: file and address. */
function vanished(): string[] {
  return readArchive(contentFolder(root, root), new Date('2026-11-20'), undefined, pastOf(root))
    .problems.filter(({ code }) => code === 'address-vanished' || code === 'permalink-removed')
    .map(({ file, actual }) => `${file.slice(file.indexOf('kho-') + 11)} ${actual}`);
}

/** The made-up country, committed: each test has a copy of its own. */
let template: string;
beforeAll(() => {
  template = root = mkdtempSync(join(tmpdir(), 'mẫu-kho-'));
  cpSync(fixture('country'), root, { recursive: true });
  write(bia, report('aliases: 2024-05-06-cu\n'));
  if (!hasGit) return;
  git('init', '-q');
  commit();
});
afterAll(() => rmSync(template, { recursive: true, force: true }));
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kho-'));
  cpSync(template, root, { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe.skipIf(!hasGit)('without a list of addresses, from what git knows,', () => {
  const own = '/vi/bao-cao/2024-05-06-bia/';
  const old = '/vi/bao-cao/2024-05-06-cu/';

  it('nothing has vanished where nothing has changed', () => expect(vanished()).toEqual([]));

  it.each([false, true])('a report that was removed has, committed: %s', (committed) => {
    rmSync(path(bia));
    if (committed) commit();
    expect(vanished()).toEqual([`${bia} ${own}`, `${bia} ${old}`]);
  });

  it.each([false, true])('one that was renamed has, until its old name is an alias, committed: %s', (committed) => {
    const now = 'reports/vi/2024/2024-05-06-moi.md';
    renameSync(path(bia), path(now));
    if (committed) commit();
    expect(vanished()).toEqual([`${bia} ${own}`]);
    edit(now, 'aliases: 2024-05-06-cu', 'aliases: [2024-05-06-cu, 2024-05-06-bia]');
    expect(vanished()).toEqual([]);
  });

  it('a former name that was dropped has', () => {
    write(bia, report());
    expect(vanished()).toEqual([`${bia} ${old}`]);
    write('reports/vi/2024/2024-05-07-khac.md', report('aliases: 2024-05-06-cu\n'));
    expect(vanished()).toEqual([]);
  });

  it('so has a report that became a draft; one that was withdrawn has not', () => {
    write(bia, report('aliases: 2024-05-06-cu\ndraft: true\n'));
    expect(vanished()).toEqual([`${bia} ${own}`, `${bia} ${old}`]);
    write(bia, report('aliases: 2024-05-06-cu\nwithdrawn: { date: 2024-06-01, reason: Bịa }\n'));
    expect(vanished()).toEqual([]);
  });

  it('an entry of a list has, in both languages, until it is the former id of another', () => {
    const list = 'vocabularies/topics.yml';
    write(list, `${readFileSync(path(list), 'utf8')}- id: hoi-thao\n  label: { vi: Hội thảo, en: Seminar }\n`);
    commit();
    edit(list, 'id: hoi-thao', 'id: hoi-nghi');
    expect(vanished()).toEqual([`${list} /en/topics/hoi-thao/`, `${list} /vi/chu-de/hoi-thao/`]);
    edit(list, 'id: hoi-nghi', 'id: hoi-nghi\n  former: [hoi-thao]');
    expect(vanished()).toEqual([]);
    commit();
    edit(list, '  former: [hoi-thao]\n', '');
    expect(vanished()).toContain(`${list} /vi/chu-de/hoi-thao/`);
  });

  it('what was never published has not: a draft, a report with an error, one not yet due', () => {
    write('reports/vi/2024/2024-06-01-nhap.md', report('draft: true\n'));
    write('reports/vi/2024/2024-06-02-loi.md', report('topic: khong-co\n'));
    write('reports/vi/2999/2999-01-01-cho.md', report().replace('2024-05-06', '2999-01-01'));
    commit();
    for (const file of ['2024/2024-06-01-nhap', '2024/2024-06-02-loi', '2999/2999-01-01-cho'])
      rmSync(path(`reports/vi/${file}.md`));
    expect(vanished()).toEqual([]);
  });

  it('a report whose file moves to another folder or is corrected has not', () => {
    write('reports/vi/2025/2024-05-06-bia.md', report('aliases: 2024-05-06-cu\n'));
    rmSync(path(bia));
    expect(vanished()).toEqual([]);
  });
});

describe.skipIf(!hasGit)('with a list of addresses', () => {
  const list = 'permalinks.txt';
  beforeEach(() => {
    write(list, '/vi/bao-cao/2024-05-06-bia/\n/vi/bao-cao/2024-05-06-cu/\n');
    commit();
  });

  it('an address is told of once, at its line', () => {
    rmSync(path(bia));
    expect(vanished()).toEqual([`${list} /vi/bao-cao/2024-05-06-bia/`, `${list} /vi/bao-cao/2024-05-06-cu/`]);
  });

  it('what came after its last line is known from git', () => {
    write('reports/vi/2024/2024-07-08-moi.md', report());
    commit();
    rmSync(path('reports/vi/2024/2024-07-08-moi.md'));
    expect(vanished()).toEqual(['reports/vi/2024/2024-07-08-moi.md /vi/bao-cao/2024-07-08-moi/']);
  });

  it.each([false, true])('a line that was taken out of it is told, committed: %s', (committed) => {
    write(list, '/vi/bao-cao/2024-05-06-cu/\n');
    if (committed) commit();
    expect(vanished()).toEqual([`${list} /vi/bao-cao/2024-05-06-bia/`]);
    write(list, '/vi/bao-cao/2024-05-06-cu/\n/vi/bao-cao/2024-05-06-bia/\n');
    expect(vanished()).toEqual([]);
  });

  it('so is its own absence, once', () => {
    rmSync(path(list));
    expect(vanished()).toHaveLength(1);
  });
});
