import { existsSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesBelow, isPublicFile, shownPath, slashes, standIn } from '../../src/content/files.ts';
import { readTree, stagedFiles, wasCommitted, type Tree } from '../../src/content/git-tree.ts';
import { hasGit, makeRepository } from '../support/git.ts';

/*
 * A project in a folder of its repository. Committed: một, hai, ảnh a and b. Staged: một changed, hai gone, ba new, ảnh b
 * changed. On disk besides: một changed again, bốn new, ảnh a gone.
 */
let root: string;
let bare: string;
const project = () => join(root, 'dự án');
const content = () => join(project(), 'nội dung');
const inProject = <Value>(run: () => Value) => standIn(project(), run);
const named = (paths: readonly string[] | undefined) => paths?.map((path) => slashes(relative(project(), path))).sort();

beforeAll(() => {
  if (!hasGit) return;
  root = realpathSync(mkdtempSync(join(tmpdir(), 'cây của git ')));
  bare = join(root, '..', `${root.slice(root.lastIndexOf('/') + 1)} không git`);
  mkdirSync(bare);
  const { git, write, commit } = makeRepository(root);
  write('dự án/nội dung/reports/một.md', 'một');
  write('dự án/nội dung/reports/hai.md', 'hai');
  write('dự án/public/ảnh/a.jpg', 'a');
  write('dự án/public/ảnh/b.jpg', 'b');
  write('khác.md', 'khác');
  commit();
  write('dự án/nội dung/reports/một.md', 'một, sửa');
  write('dự án/nội dung/reports/ba.md', 'ba');
  rmSync(join(content(), 'reports/hai.md'));
  write('dự án/public/ảnh/b.jpg', 'b, sửa');
  write('khác.md', 'khác, sửa');
  git('add', '-A');
  write('dự án/nội dung/reports/một.md', 'một, đang sửa');
  write('dự án/nội dung/reports/bốn.md', 'bốn');
  rmSync(join(project(), 'public/ảnh/a.jpg'));
});
afterAll(() => {
  for (const folder of hasGit ? [root, bare] : []) rmSync(folder, { recursive: true, force: true });
});

/** What a tree of git holds: of each file of the content its text, as it is shown. */
const read = (tree: Tree) =>
  inProject(() =>
    readTree(tree, content(), (there) => ({
      files: Object.fromEntries(filesBelow(there).map((file) => [shownPath(file), readFileSync(file, 'utf8')])),
      pictures: ['a', 'b'].map((name) => isPublicFile(`/ảnh/${name}.jpg`)),
      folder: there,
    })),
  );

describe.skipIf(!hasGit)('the content as git holds it', () => {
  it('is, staged, what the next commit will have, shown as if it lay where the content does', () => {
    expect(read('staged')?.files).toEqual({ 'nội dung/reports/một.md': 'một, sửa', 'nội dung/reports/ba.md': 'ba' });
  });

  it('is, of the last commit, what that has', () => {
    expect(read('HEAD')?.files).toEqual({ 'nội dung/reports/một.md': 'một', 'nội dung/reports/hai.md': 'hai' });
  });

  it('has its pictures beside it, also one that is gone from the disk', () => {
    expect(read('staged')?.pictures).toEqual([true, true]);
    expect(read('HEAD')?.pictures).toEqual([true, true]);
    const texts = (tree: Tree) =>
      inProject(() =>
        readTree(tree, content(), (there) => readFileSync(join(there, '../public/ảnh/b.jpg'), 'utf8')),
      );
    expect([texts('staged'), texts('HEAD')]).toEqual(['b, sửa', 'b']);
  });

  it('is laid out for as long as it is read, also where reading fails', () => {
    const folder = read('staged')?.folder ?? '';
    expect(folder).not.toBe('');
    expect(existsSync(folder)).toBe(false);
    let there = '';
    expect(() =>
      inProject(() =>
        readTree('staged', content(), (at) => {
          there = at;
          throw new Error('giữa chừng');
        }),
      ),
    ).toThrow('giữa chừng');
    expect([there === '', existsSync(there)]).toEqual([false, false]);
  });

  it('changes nothing of the index or of the disk', () => {
    read('HEAD');
    expect(named(inProject(() => stagedFiles(content())))).toContain('nội dung/reports/hai.md');
    expect(readFileSync(join(content(), 'reports/một.md'), 'utf8')).toBe('một, đang sửa');
    expect(lstatSync(join(project(), 'public/ảnh/b.jpg')).isFile()).toBe(true);
  });

  it('finds the pictures of a project that is not in its repository', () => {
    const own = join(bare, 'nội dung riêng');
    mkdirSync(join(bare, 'public'), { recursive: true });
    writeFileSync(join(bare, 'public/c.jpg'), 'c');
    mkdirSync(own);
    const { write, commit } = makeRepository(own);
    write('reports/một.md', 'một');
    commit();
    const told = standIn(bare, () =>
      readTree('HEAD', own, (there) => [filesBelow(there).map((file) => slashes(relative(there, file))), isPublicFile('/c.jpg')]),
    );
    expect(told).toEqual([['public', 'reports/một.md'], true]);
    expect(standIn(bare, () => stagedFiles(own))).toEqual([]);
  });

  it('is none without a repository, a folder, or, of the last commit, without one', () => {
    const folder = join(bare, 'nội dung');
    mkdirSync(folder);
    const ask = (tree: Tree, of = folder) => standIn(bare, () => readTree(tree, of, () => 'read'));
    expect([ask('staged'), ask('HEAD'), ask('HEAD', join(bare, 'không có'))]).toEqual([undefined, undefined, undefined]);
    makeRepository(bare);
    expect([ask('staged'), ask('HEAD')]).toEqual(['read', undefined]);
  });
});

describe.skipIf(!hasGit)('the files that the next commit changes', () => {
  it('are those of the content and the pictures, those it takes away too', () => {
    expect(named(inProject(() => stagedFiles(content())))).toEqual([
      'nội dung/reports/ba.md',
      'nội dung/reports/hai.md',
      'nội dung/reports/một.md',
      'public/ảnh/b.jpg',
    ]);
  });

  it('are not known without a repository', () => {
    expect(stagedFiles(join(root, 'không có'))).toBeUndefined();
  });
});

describe.skipIf(!hasGit)('a file', () => {
  it('was committed where the last commit has it, on disk or not', () => {
    const asked = ['reports/một.md', 'reports/hai.md', 'reports/ba.md', 'reports/bốn.md', 'reports/sâu/hai.md'];
    expect(asked.map((file) => wasCommitted(join(content(), file)))).toEqual([true, true, false, false, false]);
    expect(wasCommitted(join(project(), 'public/ảnh/a.jpg'))).toBe(true);
    expect(wasCommitted(join(tmpdir(), 'không có/ở đây.md'))).toBe(false);
  });
});
