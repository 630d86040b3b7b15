import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentFolder } from '../../src/content/content-folder.ts';
import { decodeUtf8 } from '../../src/content/decode.ts';
import {
  beginningOfPublicFile,
  filesBelow,
  isPublicFile,
  publicFolder,
  readPlain,
  shownPath,
  slashes,
  standIn,
  workingFolder,
} from '../../src/content/files.ts';
import { writeChanged } from '../../src/content/schema-files.ts';

let root: string;
const at = (...path: string[]) => join(root, ...path);

beforeAll(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'tệp của kho ')));
  for (const folder of ['b/sâu', 'rỗng', 'public/ảnh', 'nội dung/reports', 'nội dung/pages'])
    mkdirSync(at(folder), { recursive: true });
  for (const file of ['a.md', 'b/sâu/c.md', 'b/á.md', 'nội dung/site.yml']) writeFileSync(at(file), file);
  writeFileSync(at('public/ảnh/hội trường.jpg'), 'x'.repeat(1500));
  writeFileSync(at('public-khác.txt'), 'x');
  symlinkSync(at('b'), at('liên kết'));
  symlinkSync(at('a.md'), at('b/liên kết.md'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('the files below a folder', () => {
  it('are all of them in one order, links as they are and not entered', () => {
    expect(filesBelow(at()).map((file) => slashes(file.slice(root.length + 1)))).toEqual([
      'a.md',
      'b/liên kết.md',
      'b/sâu/c.md',
      'b/á.md',
      'liên kết',
      'nội dung/site.yml',
      'public-khác.txt',
      'public/ảnh/hội trường.jpg',
    ]);
  });

  it('are none where there is no folder, or it is empty', () => {
    expect(filesBelow(at('không có'))).toEqual([]);
    expect(filesBelow(at('rỗng'))).toEqual([]);
    expect(filesBelow(at('a.md'))).toEqual([]);
  });
});

describe('a plain file', () => {
  it('is read, and nothing else is', () => {
    expect(readPlain(at('a.md')).toString()).toBe('a.md');
    for (const other of ['b', 'b/liên kết.md', 'không có']) expect(() => readPlain(at(other)), other).toThrow();
  });

  it('is UTF-8, or it is told where it is not', () => {
    expect(decodeUtf8(Buffer.from('\uFEFFĐông\nLâm'))).toBe('\uFEFFĐông\nLâm');
    expect(decodeUtf8(Buffer.concat([Buffer.from('Đông\nLâ'), Buffer.of(0xe9, 0x20)]))).toEqual({
      code: 'file-not-utf8',
      line: 2,
      column: 3,
    });
  });
});

describe('the folder a command stands in', () => {
  it('is that of the process, or another for as long as something is done', () => {
    expect(workingFolder()).toBe(process.cwd());
    expect(standIn(root, () => [workingFolder(), standIn(at('b'), workingFolder), workingFolder()])).toEqual([
      root,
      at('b'),
      root,
    ]);
    expect(() =>
      standIn(root, () => {
        throw new Error('giữa chừng');
      }),
    ).toThrow('giữa chừng');
    expect(workingFolder()).toBe(process.cwd());
  });

  it('is where paths are shown from', () => {
    expect(standIn(root, () => [shownPath(at('b/sâu/c.md')), shownPath(join(root, '..', 'x')), publicFolder()])).toEqual([
      'b/sâu/c.md',
      '../x',
      at('public'),
    ]);
  });
});

describe('a file of the folder public', () => {
  const isPublic = (path: string) => standIn(root, () => isPublicFile(path));

  it('is one that is there, and lies in it', () => {
    expect(isPublic('/ảnh/hội trường.jpg')).toBe(true);
    for (const path of ['/ảnh', '/ảnh/khác.jpg', '/../a.md', '/../public-khác.txt', '/', '/ảnh/\0.jpg'])
      expect(isPublic(path), path).toBe(false);
  });

  it('begins with its first thousand bytes, and has its size', () => {
    const { bytes, size } = standIn(root, () => beginningOfPublicFile('/ảnh/hội trường.jpg')) ?? {};
    expect([bytes?.length, size]).toEqual([1000, 1500]);
    expect(standIn(root, () => beginningOfPublicFile('/ảnh/khác.jpg'))).toBeUndefined();
  });

  it('that is short is read as it is', () => {
    writeFileSync(at('public/ngắn.txt'), 'ngắn');
    expect(standIn(root, () => beginningOfPublicFile('/ngắn.txt'))?.bytes.toString()).toBe('ngắn');
  });
});

describe('the parts of a content folder', () => {
  it('are its own where it has them, and otherwise the project’s', () => {
    const parts = contentFolder(at('nội dung'), '/dự án');
    expect(parts).toEqual({
      root: at('nội dung'),
      reports: at('nội dung/reports'),
      site: at('nội dung/site.yml'),
      vocabularies: '/dự án/vocabularies',
      programs: '/dự án/programs',
      pages: at('nội dung/pages'),
    });
  });

  it('are, with vocabularies of its own, no prose of the project', () => {
    mkdirSync(at('riêng/vocabularies'), { recursive: true });
    expect(contentFolder(at('riêng'), '/dự án')).toMatchObject({
      site: '/dự án/site.yml',
      vocabularies: at('riêng/vocabularies'),
      programs: at('riêng/programs'),
      pages: at('riêng/pages'),
    });
  });
});

describe('files that are made from others', () => {
  it('are written where their text is another, and named', () => {
    const made = new Map([
      ['s/một.json', '1'],
      ['s/sâu/hai.json', '2'],
    ]);
    expect(writeChanged(root, made)).toEqual(['s/một.json', 's/sâu/hai.json']);
    expect(writeChanged(root, made)).toEqual([]);
    expect(writeChanged(root, made.set('s/một.json', '3'))).toEqual(['s/một.json']);
    expect(readPlain(at('s/một.json')).toString()).toBe('3');
  });
});
