import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { checkReport } from '../../src/check/check-report.ts';
import { repairReport } from '../../src/check/repair-report.ts';
import { contentFolder } from '../../src/content/content-folder.ts';
import { standIn } from '../../src/content/files.ts';
import { readContentSettings } from '../../src/content/read-settings.ts';

const { vocabularies } = readContentSettings(contentFolder('content', 'content'));
const head = '---\ntitle: "Ví dụ"\ndate: 2025-08-12\nprovince: lang-son\nprogram: 1322\nlanguage: vi\n---\n\n';
const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0]);
const png = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

/** Files below public/ of a made-up project: beginnings of pictures, no more. */
const files: Record<string, Buffer> = {
  'anh/hop.jpg': jpeg,
  'anh/hop hai.jpg': jpeg,
  'anh/vua.jpg': Buffer.concat([jpeg, Buffer.alloc(1_900_000)]),
  'anh/nang.jpg': Buffer.concat([jpeg, Buffer.alloc(22_000_000)]),
  'anh/png.jpg': png,
  'anh/dung.png': png,
  'anh/heic.jpg': Buffer.from('\0\0\0\x24ftypheic', 'latin1'),
  'anh/trang.png': Buffer.from('<!DOCTYPE html><title>404</title>'),
  'anh/rong.gif': Buffer.alloc(0),
  'anh/hinh.svg': Buffer.from('<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>'),
  'anh/a.webp': Buffer.from('RIFF\0\0\0\0WEBP', 'latin1'),
  'anh/a.avif': Buffer.from('\0\0\0\x24ftypavif', 'latin1'),
  'anh/dien-thoai.HEIC': Buffer.from('\0\0\0\x24ftypheic', 'latin1'),
};

const project = mkdtempSync(join(tmpdir(), 'pictures-'));
for (const [path, bytes] of Object.entries(files)) {
  const file = join(project, 'public', path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
}
afterAll(() => rmSync(project, { recursive: true }));

const said = (address: string) =>
  standIn(project, () =>
    checkReport('reports/vi/2025/2025-08-12-vi-du.md', Buffer.from(`${head}![Lớp học](${address})\n`), {
      vocabularies,
      today: '2026-11-28',
    }).problems.map(({ line, column, code, actual, expected }) =>
      [`${line}:${column}`, code, actual, expected].join(' | '),
    ),
  );

describe('a picture', () => {
  it.each([
    '/anh/hop.jpg',
    '/anh/hop%20hai.jpg',
    '/anh/vua.jpg',
    '/anh/dung.png',
    '/anh/hinh.svg',
    '/anh/a.webp',
    '/anh/a.avif',
  ])('%s is fine', (address) => expect(said(address)).toEqual([]));

  it.each([
    ['/anh/nang.jpg', '/anh/nang.jpg: 22 MB', '≤ 2 MB'],
    ['/anh/png.jpg', '/anh/png.jpg', '/anh/png.png'],
    ['/anh/heic.jpg', '/anh/heic.jpg: $ftypheic', '.jpg, .png, .gif, .webp, .avif, .svg'],
    ['/anh/trang.png', '/anh/trang.png: <!DOCTYPE ht', '.jpg, .png, .gif, .webp, .avif, .svg'],
    ['/anh/rong.gif', '/anh/rong.gif: …', '.jpg, .png, .gif, .webp, .avif, .svg'],
    ['/anh/dien-thoai.HEIC', '/anh/dien-thoai.HEIC', '/anh/dien-thoai.jpg'],
    ['/anh/khong-co.tiff', '/anh/khong-co.tiff', '/anh/khong-co.jpg'],
  ])('%s is pointed out', (address, actual, expected) => {
    expect(said(address)).toEqual([`9:1 | image-unfit | ${actual} | ${expected}`]);
  });

  it.each([
    ['\\anh\\hop.jpg', '/anh/hop.jpg'],
    ['public/anh/hop.jpg', '/anh/hop.jpg'],
    ['../../../../public/anh/hop.jpg', '/anh/hop.jpg'],
    ['anh/hop.jpg', '/anh/hop.jpg'],
    ['/anh/hop.JPG', '/anh/hop.jpg'],
    ['C:\\kho\\public\\anh\\hop.jpg', '/anh/hop.jpg'],
  ])('at %s is found, and --fix writes its address', (address, right) => {
    expect(said(address)).toEqual([`9:1 | image-missing | ${address} | ${right}`]);
    const body = (path: string) => `${head}![Lớp học](${path})\n`;
    standIn(project, () => expect(repairReport(body(address)).text).toBe(body(right)));
  });

  it.each([
    ['C:\\Users\\an\\Desktop\\Lớp học.JPG', '/anh/lop-hoc.jpg'],
    ['file:///C:/Users/an/hop.jpg', '/anh/hop.jpg'],
    ['lop-hoc.jpg', '/anh/lop-hoc.jpg'],
    ['https://example.org/anh/hop.jpg', ''],
    ['/anh/khong-co.jpg', ''],
  ])('at %s is not there: the hint is a guess, and --fix leaves it', (address, hint) => {
    const written = address.includes(' ') ? `<${address}>` : address;
    expect(said(written)).toEqual([`9:1 | image-missing | ${address} | ${hint}`]);
    const body = `${head}![Lớp học](${written})\n`;
    standIn(project, () => expect(repairReport(body).text).toBe(body));
  });
});
