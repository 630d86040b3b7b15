import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { bagFiles, type BagInfo } from '../../src/export/bag.ts';
import { sha256 } from '../../src/output/sums.ts';

const folder = mkdtempSync(join(tmpdir(), 'bao '));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const files = [
  { path: 'vi/a.md', text: 'Một' },
  { path: 'en/100 %.md', text: 'Two, longer' },
].map(({ path, text }, index) => {
  const file = join(folder, String(index));
  writeFileSync(file, text);
  return { path, text, file };
});
const info: BagInfo = {
  name: 'kho-2024',
  organization: 'Nhà bịa',
  description: 'Một\nkho   bịa',
  identifier: 'https://kho.example.vn/',
  contact: 'mailto:kho@example.org',
  day: '2024-06-15',
};
/** What each file of the bag holds, by its path. */
const bag = (rest: Partial<BagInfo> = {}) =>
  new Map(bagFiles(files, { ...info, ...rest }).map(({ path, bytes }) => [path, String(bytes())]));

describe('a bag', () => {
  it('is one folder: what it holds below data/, and what says so beside it', () => {
    expect([...bag().keys()]).toEqual(
      [
        'bagit.txt',
        'bag-info.txt',
        'manifest-sha256.txt',
        'tagmanifest-sha256.txt',
        'data/vi/a.md',
        'data/en/100 %.md',
      ].map((name) => `kho-2024/${name}`),
    );
    for (const { path, text } of files) expect(bag().get(`kho-2024/data/${path}`)).toBe(text);
    expect(bag().get('kho-2024/bagit.txt')).toBe('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n');
  });

  it('says who made it when of what, and how many bytes of how many files it holds', () => {
    const bytes = Buffer.byteLength('Một') + Buffer.byteLength('Two, longer');
    expect(bag().get('kho-2024/bag-info.txt')).toBe(
      [
        'Source-Organization: Nhà bịa',
        'External-Description: Một kho bịa',
        'External-Identifier: https://kho.example.vn/',
        'Contact-Email: kho@example.org',
        'Bagging-Date: 2024-06-15',
        `Payload-Oxum: ${bytes}.2`,
        '',
      ].join('\n'),
    );
    for (const contact of [undefined, 'https://kho.example.vn/'])
      expect(bag({ contact }).get('kho-2024/bag-info.txt')).not.toContain('Contact-Email');
  });

  it('has the sums of all it holds, percents written out, and of the files that say so', () => {
    expect(bag().get('kho-2024/manifest-sha256.txt')).toBe(
      `${sha256('Một')}  data/vi/a.md\n${sha256('Two, longer')}  data/en/100 %25.md\n`,
    );
    const tags = ['bagit.txt', 'bag-info.txt', 'manifest-sha256.txt'];
    expect(bag().get('kho-2024/tagmanifest-sha256.txt')).toBe(
      tags.map((name) => `${sha256(bag().get(`kho-2024/${name}`) ?? '')}  ${name}\n`).join(''),
    );
  });
});
