import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contentFolder } from '../../src/content/content-folder.ts';
import { addPermalinks, readPermalinks } from '../../src/content/permalinks.ts';

let root: string;
const folder = () => contentFolder(root, root);
const file = () => join(root, 'permalinks.txt');
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'địa chỉ '));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('the list of addresses', () => {
  it('is none where there is no file', () => {
    expect(readPermalinks(folder())).toBeUndefined();
  });

  it('gives each address with its line, remarks and empty lines left out', () => {
    writeFileSync(file(), '\uFEFF# Lời đầu\r\n\r\n/vi/a/\r\n  /vi/b/  \n# /vi/c/\n/en/d/');
    expect(readPermalinks(folder())).toEqual({
      path: file(),
      conflict: undefined,
      lines: [
        { address: '/vi/a/', line: 3 },
        { address: '/vi/b/', line: 4 },
        { address: '/en/d/', line: 6 },
      ],
    });
  });

  it('in a conflict tells the first mark, and gives what is an address', () => {
    writeFileSync(file(), '/vi/a/\n<<<<<<< HEAD\n/vi/b/\n=======\n/vi/c/\n>>>>>>> x\n');
    const { conflict, lines } = readPermalinks(folder()) ?? {};
    expect(conflict).toMatchObject({ code: 'conflict-marker', line: 2 });
    expect(lines?.map(({ address }) => address)).toEqual(['/vi/a/', '/vi/b/', '/vi/c/']);
  });

  it('is begun with a word to its readers, and added to at its end', () => {
    addPermalinks(folder(), ['/vi/a/', '/vi/b/']);
    const begun = readFileSync(file(), 'utf8');
    expect(begun).toMatch(/^# Mọi địa chỉ.*\n# Every address.*\n\/vi\/a\/\n\/vi\/b\/\n$/);
    addPermalinks(folder(), ['/vi/c/']);
    expect(readFileSync(file(), 'utf8')).toBe(`${begun}/vi/c/\n`);
    writeFileSync(file(), '/vi/a/');
    addPermalinks(folder(), ['/vi/c/']);
    expect(readFileSync(file(), 'utf8')).toBe('/vi/a/\n/vi/c/\n');
    writeFileSync(file(), '');
    addPermalinks(folder(), ['/vi/c/']);
    expect(readFileSync(file(), 'utf8')).toBe('/vi/c/\n');
  });
});
