import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { checkReport } from '../../src/check/check-report.ts';
import { repairReport } from '../../src/check/repair-report.ts';
import { contentFolder } from '../../src/content/content-folder.ts';
import { standIn } from '../../src/content/files.ts';
import { picturesBelow, sitePictures } from '../../src/content/site-pictures.ts';
import { readContentSettings } from '../../src/content/read-settings.ts';

const { vocabularies } = readContentSettings(contentFolder('content', 'content'));
const head = '---\ntitle: "Ví dụ"\ndate: 2025-08-12\nprovince: lang-son\nprogram: 1322\nlanguage: vi\n---\n\n';
const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0]);
const png = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

/** Files of a made-up project, in `public` and in the folder of its archive: beginnings of pictures, no more. */
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

const own: Record<string, Buffer> = {
  '2025/hop.jpg': jpeg,
  '2025/lop hoc.png': png,
  '2025/hinh.svg': files['anh/hinh.svg'] ?? png,
  '2025/png.jpg': png,
  '.DS_Store': png,
  'README.md': Buffer.from('Ghi chú.'),
};

const project = mkdtempSync(join(tmpdir(), 'pictures-'));
const folder = { pictures: join(project, 'kho/pictures') };
for (const [below, all] of [
  ['public', files],
  ['kho/pictures', own],
] as const)
  for (const [path, bytes] of Object.entries(all)) {
    const file = join(project, below, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
symlinkSync(join(project, 'public/anh/hop.jpg'), join(folder.pictures, '2025/lien-ket.jpg'));
afterAll(() => rmSync(project, { recursive: true }));

const said = (address: string) =>
  standIn(project, () =>
    checkReport('reports/vi/2025/2025-08-12-vi-du.md', Buffer.from(`${head}![Lớp học](${address})\n`), {
      vocabularies,
      today: '2026-11-28',
      pictures: sitePictures(folder),
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
    '/pictures/2025/hop.jpg',
    '/pictures/2025/lop%20hoc.png',
  ])('%s is fine', (address) => expect(said(address)).toEqual([]));

  it.each([
    ['/anh/nang.jpg', '/anh/nang.jpg: 22 MB', '≤ 2 MB'],
    ['/anh/png.jpg', '/anh/png.jpg', '/anh/png.png'],
    ['/anh/heic.jpg', '/anh/heic.jpg: $ftypheic', '.jpg, .png, .gif, .webp, .avif, .svg'],
    ['/anh/trang.png', '/anh/trang.png: <!DOCTYPE ht', '.jpg, .png, .gif, .webp, .avif, .svg'],
    ['/anh/rong.gif', '/anh/rong.gif: …', '.jpg, .png, .gif, .webp, .avif, .svg'],
    ['/anh/dien-thoai.HEIC', '/anh/dien-thoai.HEIC', '/anh/dien-thoai.jpg'],
    ['/pictures/2025/png.jpg', '/pictures/2025/png.jpg', '/pictures/2025/png.png'],
    // It could hold a script, and anyone may propose one.
    ['/pictures/2025/hinh.svg', '/pictures/2025/hinh.svg', '/pictures/2025/hinh.png'],
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
    ['../../../pictures/2025/hop.jpg', '/pictures/2025/hop.jpg'],
    ['kho/pictures/2025/HOP.jpg', '/pictures/2025/hop.jpg'],
    ['D:\\kho\\pictures\\2025\\hop.jpg', '/pictures/2025/hop.jpg'],
    ['pictures/2025/lop%20hoc.png', '/pictures/2025/lop%20hoc.png'],
  ])('at %s is found, and --fix writes its address', (address, right) => {
    expect(said(address)).toEqual([`9:1 | image-missing | ${address} | ${right}`]);
    const body = (path: string) => `${head}![Lớp học](${path})\n`;
    standIn(project, () => expect(repairReport(body(address), undefined, sitePictures(folder)).text).toBe(body(right)));
  });

  it.each([
    ['C:\\Users\\an\\Desktop\\Lớp học.JPG', '/pictures/2025/lop-hoc.jpg'],
    ['file:///C:/Users/an/hop.jpg', '/pictures/2025/hop.jpg'],
    ['lop-hoc.jpg', '/pictures/2025/lop-hoc.jpg'],
    ['../../../pictures/2025/khong-co.jpg', '/pictures/2025/khong-co.jpg'],
    ['https://example.org/anh/hop.jpg', ''],
    ['/anh/khong-co.jpg', '/pictures/2025/khong-co.jpg'],
    ['/pictures/2025/khong-co.jpg', ''],
  ])('at %s is not there: the hint is a guess, and --fix leaves it', (address, hint) => {
    const written = address.includes(' ') ? `<${address}>` : address;
    expect(said(written)).toEqual([`9:1 | image-missing | ${address} | ${hint}`]);
    const body = `${head}![Lớp học](${written})\n`;
    standIn(project, () => expect(repairReport(body, undefined, sitePictures(folder)).text).toBe(body));
  });
});

describe('the folder of an archive’s pictures', () => {
  const pictures = sitePictures(folder);

  it('is published whole, without what systems and notes leave in it', () => {
    expect(picturesBelow(folder.pictures).map(({ address }) => address)).toEqual([
      '/pictures/2025/hinh.svg',
      '/pictures/2025/hop.jpg',
      '/pictures/2025/lien-ket.jpg',
      '/pictures/2025/lop hoc.png',
      '/pictures/2025/png.jpg',
    ]);
  });

  it.each([
    // A link could lead out of the content.
    '/pictures/2025/lien-ket.jpg',
    '/pictures/../../public/anh/hop.jpg',
    '/pictures/',
    '/pictures/2025/hop.jpg/',
    '/pictures/2025/hop.jpg/x',
    '/pictures/\0',
    `/pictures/${'a'.repeat(5000)}.jpg`,
  ])('has no picture at %j', (path) => expect(pictures.fileAt(path)).toBeUndefined());
});

describe('a report that is withdrawn', () => {
  it('shows no pictures, so that they may be deleted', () => {
    const text = `${head.replace('language: vi', 'language: vi\nwithdrawn:\n  date: 2025-09-01\n  reason: Bịa.')}![](/anh/khong-co.jpg)\n`;
    const { problems, shows } = checkReport('reports/vi/2025/2025-08-12-vi-du.md', Buffer.from(text), {
      vocabularies,
      today: '2026-11-28',
    });
    expect([problems, shows]).toEqual([[], []]);
  });
});
