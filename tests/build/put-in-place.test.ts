import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { putInPlace, restore } from '../../src/commands/build/put-in-place.ts';

let folder: string;
let out: string;
let spare: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'đổi chỗ '));
  out = join(folder, 'dist');
  spare = join(folder, 'xưởng/trước');
  mkdirSync(join(folder, 'xưởng'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Makes a folder with one file, which tells them apart. */
function site(path: string, words: string): string {
  mkdirSync(path);
  writeFileSync(join(path, 'index.html'), words);
  return path;
}
const stands = () => (existsSync(out) ? readFileSync(join(out, 'index.html'), 'utf8') : undefined);

describe('a finished site', () => {
  it('takes the place of the last one, or an empty one, and leaves nothing beside it', async () => {
    await putInPlace(site(join(folder, 'mới'), 'một'), out, spare);
    expect(stands()).toBe('một');
    await putInPlace(site(join(folder, 'mới'), 'hai'), out, spare);
    expect(stands()).toBe('hai');
    expect(readdirSync(folder).sort()).toEqual(['dist', 'xưởng']);
    expect(readFileSync(join(spare, 'index.html'), 'utf8')).toBe('một');
  });

  it('that cannot take it leaves the last one where it was', async () => {
    site(out, 'trước');
    await expect(putInPlace(join(folder, 'không có'), out, spare)).rejects.toThrow(/ENOENT/);
    expect(stands()).toBe('trước');
    // It cannot be renamed into its place: the last site is back there before the failure is told.
    const file = join(folder, 'tệp');
    writeFileSync(file, 'không phải thư mục');
    mkdirSync(join(folder, '.dist.last'));
    writeFileSync(join(folder, '.dist.last', 'x'), 'x');
    await expect(putInPlace(site(join(folder, 'mới'), 'hai'), out, spare)).rejects.toThrow(/ENOTEMPTY|EEXIST|EPERM/);
    expect(stands()).toBe('trước');
  });
});

describe('a build that was killed between the two renames', () => {
  it('has the last site put back, and what it left removed', () => {
    site(join(folder, '.dist.last'), 'trước');
    site(join(folder, '.dist.building'), 'sau');
    restore(out);
    expect(stands()).toBe('trước');
    expect(readdirSync(folder).sort()).toEqual(['dist', 'xưởng']);
  });

  it('after them leaves the new site', () => {
    site(join(folder, '.dist.last'), 'trước');
    site(out, 'sau');
    restore(out);
    expect(stands()).toBe('sau');
    expect(readdirSync(folder).sort()).toEqual(['dist', 'xưởng']);
  });

  it('where there was none leaves nothing', () => {
    site(join(folder, '.dist.building'), 'sau');
    restore(out);
    expect(readdirSync(folder)).toEqual(['xưởng']);
  });
});

describe('the swap', () => {
  it('that fails after the last site was set aside puts it back', async () => {
    site(out, 'trước');
    const next = site(join(folder, 'mới'), 'sau');
    const swapped = putInPlace(next, out, spare);
    // It is on its way to beside the place, in another thread. Before this one goes on there, it is gone.
    while (!existsSync(join(folder, '.dist.building')));
    renameSync(join(folder, '.dist.building'), join(folder, 'mất'));
    await expect(swapped).rejects.toThrow(/ENOENT/);
    expect(stands()).toBe('trước');
  });
});
