import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixture } from '../support/fixtures.ts';
import { runCommand } from '../support/run-command.ts';
import { siteSums } from '../support/site-sums.ts';

/** Several machines share the work of a build. */

const folder = mkdtempSync(join(tmpdir(), 'chia phần '));
const slices = join(folder, 'các phần');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const build = (outDir: string, env: Record<string, string> = {}) =>
  runCommand('build', ['--lang=en', '--json'], { CONTENT_DIR: fixture('country'), OUT_DIR: outDir, ...env });

describe('three slices', () => {
  let whole: Record<string, string>;
  beforeAll(() => {
    mkdirSync(slices);
    for (const number of [1, 2, 3]) {
      // Each in a place of its own: the pages' program is loaded once for each in this process.
      const made = join(folder, `phần ${number}`);
      const { status, stderr } = build(made, { SLICE: `${number}/3` });
      expect(status, stderr).toBe(0);
      // As if from another machine: an artifact keeps no times.
      cpSync(made, join(slices, `slice-${number}`), { recursive: true });
    }
    expect(build(join(folder, 'một lần')).status).toBe(0);
    whole = siteSums(join(folder, 'một lần'));
  });

  it('have each page once, of all that one build makes', () => {
    const pages = [1, 2, 3].flatMap((number) =>
      Object.keys(siteSums(join(slices, `slice-${number}`))).filter((file) => file.endsWith('.html')),
    );
    expect(pages.sort()).toEqual(Object.keys(whole).filter((file) => file.endsWith('.html')));
  });

  it('are joined into the bytes of one build, without making what they have', () => {
    const { status, stdout, stderr } = build(join(folder, 'ghép'), { SLICES: slices });
    expect(status, stderr).toBe(0);
    expect(siteSums(join(folder, 'ghép'))).toEqual(whole);
    const { kept, pages } = JSON.parse(stdout) as { kept: number; pages: number };
    // The page for the choice of a language and that for unknown addresses are made in every build.
    expect(pages - kept).toBeLessThanOrEqual(2);
  });

  it('of which one is missing are completed', () => {
    rmSync(join(slices, 'slice-2'), { recursive: true });
    expect(build(join(folder, 'thiếu'), { SLICES: slices }).status).toBe(0);
    expect(siteSums(join(folder, 'thiếu'))).toEqual(whole);
  });

  it('that are none are told', () => {
    const strange = join(folder, 'lạ');
    mkdirSync(join(strange, 'x'), { recursive: true });
    writeFileSync(join(strange, 'x/index.html'), '');
    for (const [env, says] of [
      [{ SLICES: strange }, /SLICES: .*lạ\/x is no slice of a build/],
      [{ SLICES: join(folder, 'không có') }, /SLICES: .* is no folder/],
      [{ SLICE: '4/3' }, /SLICE: "4\/3" is not one of several/],
      [{ THREADS: '3' }, /THREADS: "3" is neither 1 nor 2/],
    ] as const) {
      const { status, stderr } = build(join(folder, 'lỗi'), env);
      expect(status).not.toBe(0);
      expect(stderr).toMatch(says);
    }
  });
});
