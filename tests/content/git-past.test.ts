import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pastOf } from '../../src/content/git-past.ts';
import { hasGit, makeRepository, type Repository } from '../support/git.ts';

let folder: string;
let root: string;
let repository: Repository;
const one = 'reports/vi/2024/một.md';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'quá khứ '));
  root = folder;
  if (!hasGit) return;
  repository = makeRepository(root);
  repository.write(one, 'một');
  repository.write('vocabularies/topics.yml', '- id: a');
  repository.write('pages/vi/trang.mdx', 'trang');
  repository.commit();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What is past: each former state, as `path text`. */
const past = (tree?: Parameters<typeof pastOf>[1]) =>
  pastOf(root, tree)
    ?.files.map(({ path, bytes }) => `${path} ${bytes.toString()}`)
    .sort();

describe.skipIf(!hasGit)('what was published once', () => {
  it('is nothing where nothing has changed', () => {
    expect(pastOf(root)).toEqual({ files: [], listed: [] });
  });

  it('is each former state of a report or list, committed or not, and nothing of what is new or elsewhere', () => {
    repository.write(one, 'một, sửa');
    repository.write('reports/vi/2024/hai.md', 'hai');
    repository.write('pages/vi/trang.mdx', 'trang, sửa');
    repository.commit();
    expect(past()).toEqual([`${one} một`]);
    rmSync(join(root, one));
    repository.write('vocabularies/topics.yml', '- id: b\n');
    expect(past()).toEqual([`${one} một`, `${one} một, sửa`, 'vocabularies/topics.yml - id: a']);
  });

  it('is what a file was called before', () => {
    renameSync(join(root, one), join(root, 'reports/vi/2024/khác.md'));
    expect(past()).toEqual([`${one} một`]);
    repository.commit();
    expect(past()).toEqual([`${one} một`]);
  });

  it('is compared with the disk, with what is staged, or with the last commit', () => {
    repository.write(one, 'một, sửa');
    expect([past('disk'), past('staged'), past('HEAD')]).toEqual([[`${one} một`], [], []]);
    repository.git('add', '-A');
    expect([past('staged'), past('HEAD')]).toEqual([[`${one} một`], []]);
    repository.commit();
    expect(past('HEAD')).toEqual([`${one} một`]);
  });

  it('is what the remote branch has: what never left this machine was not published', () => {
    const clone = join(folder, 'bản sao');
    repository.git('clone', '-q', '.', clone);
    root = clone;
    const mine = makeRepository(clone);
    mine.write('reports/vi/2024/hai.md', 'hai');
    mine.commit();
    mine.write('reports/vi/2024/hai.md', 'hai, sửa');
    mine.commit();
    rmSync(join(clone, one));
    expect([past(), past('HEAD')]).toEqual([[`${one} một`], []]);
    mine.commit();
    expect([past(), past('HEAD')]).toEqual([[`${one} một`], [`${one} một`]]);
  });

  it('is, from the last addition to the list of addresses on, what came after it', () => {
    repository.write(one, 'một, sửa');
    repository.write('permalinks.txt', '# lời đầu\n/vi/a/\r\n/vi/b/\n');
    repository.commit();
    repository.write(one, 'một, sửa nữa');
    repository.commit();
    expect(past()).toEqual([`${one} một, sửa`]);
    expect(pastOf(root)?.listed).toEqual(['/vi/a/', '/vi/b/']);
  });

  it('is every line the list ever had, each once', () => {
    repository.write('permalinks.txt', '/vi/a/\n/vi/b/\n');
    repository.commit();
    repository.write('permalinks.txt', '/vi/b/\n/vi/c/\n');
    repository.commit();
    rmSync(join(root, 'permalinks.txt'));
    expect(pastOf(root)?.listed.toSorted()).toEqual(['/vi/a/', '/vi/b/', '/vi/c/']);
    repository.commit();
    expect(pastOf(root)?.listed.toSorted()).toEqual(['/vi/a/', '/vi/b/', '/vi/c/']);
  });

  it('is not known without a repository, a commit, or the whole of its history', () => {
    expect(pastOf(join(folder, 'không có'))).toBeUndefined();
    repository.write(one, 'một, sửa');
    repository.commit();
    const shallow = join(folder, 'nông');
    repository.git('clone', '-q', '--depth', '1', pathToFileURL(root).href, shallow);
    expect(pastOf(shallow)).toBeUndefined();
    const empty = mkdtempSync(join(folder, 'rỗng '));
    makeRepository(empty);
    expect(pastOf(empty)).toBeUndefined();
  });
});
