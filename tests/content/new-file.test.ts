import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NewFileError, writeInside } from '../../src/content/new-file.ts';

let folder: string;
let root: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tệp mới '));
  root = join(folder, 'kho');
  mkdirSync(root);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function reasonOf(path: string): string {
  try {
    writeInside(root, path, 'mới');
    return 'written';
  } catch (error) {
    if (!(error instanceof NewFileError)) throw error;
    return error.reason;
  }
}

describe('a new file', () => {
  it('is written whole, folders and all, with nothing left beside it', () => {
    expect(writeInside(root, 'reports/vi/a.md', 'chữ')).toBe(join(root, 'reports/vi/a.md'));
    expect(readFileSync(join(root, 'reports/vi/a.md'), 'utf8')).toBe('chữ');
    expect(readdirSync(join(root, 'reports/vi'))).toEqual(['a.md']);
  });

  it('never takes the place of another', () => {
    writeInside(root, 'a.md', 'cũ');
    expect(reasonOf('a.md')).toBe('exists');
    expect(readFileSync(join(root, 'a.md'), 'utf8')).toBe('cũ');
    expect(readdirSync(root)).toEqual(['a.md']);
  });

  it.each(['../a.md', 'x/../../a.md', '/etc/a.md', '..', '.', ''])(
    'is not written outside its folder: "%s"',
    (path) => {
      expect(reasonOf(path)).toBe('outside');
      expect(readdirSync(folder)).toEqual(['kho']);
      expect(readdirSync(root)).toEqual([]);
    },
  );

  it('does not follow a linked folder, even one that leads back inside', () => {
    mkdirSync(join(folder, 'nơi khác'));
    symlinkSync(join(folder, 'nơi khác'), join(root, 'reports'));
    expect(reasonOf('reports/vi/a.md')).toBe('link');
    expect(readdirSync(join(folder, 'nơi khác'))).toEqual([]);
    mkdirSync(join(root, 'thật'));
    symlinkSync(join(root, 'thật'), join(root, 'trong'));
    expect(reasonOf('trong/a.md')).toBe('link');
  });

  it('does not follow a linked file, present or dangling', () => {
    symlinkSync(join(folder, 'đích'), join(root, 'a.md'));
    expect(reasonOf('a.md')).toBe('link');
    expect(existsSync(join(folder, 'đích'))).toBe(false);
  });

  it('may lie in a folder that is itself a link', () => {
    const link = join(folder, 'liên kết');
    symlinkSync(root, link);
    for (const path of ['a.md', 'reports/b.md']) expect(writeInside(link, path, 'mới')).toBe(join(link, path));
    expect(readdirSync(root).sort()).toEqual(['a.md', 'reports']);
  });

  it('is not written below a file', () => {
    writeFileSync(join(root, 'reports'), '');
    expect(reasonOf('reports/vi/a.md')).toBe('not-folder');
  });
});
