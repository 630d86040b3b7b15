import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { inWorkshop, type Workshop } from '../../src/commands/build/workshop.ts';

const folder = mkdtempSync(join(tmpdir(), 'xưởng '));
const made = new Set<string>();
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  for (const each of made) for (const left of [each, `${each}.lock`]) rmSync(left, { recursive: true, force: true });
});

/** A place a site may go, which is not there yet. */
const place = (name: string) => join(folder, name);
/** Works in the workshop of a place; undefined where that is refused. */
async function work<T>(out: string, task: (workshop: Workshop) => Promise<T> | T): Promise<T | undefined> {
  let result: T | undefined;
  const done = await inWorkshop(out, async (workshop) => {
    made.add(dirname(workshop.site));
    result = await task(workshop);
  });
  return done ? result : undefined;
}

describe('the workshop of a place', () => {
  it('is empty but for what is kept from build to build', async () => {
    const out = place('một');
    mkdirSync(out);
    await work(out, ({ site, index, store, kept }) => {
      for (const each of [site, index, store, kept]) writeFileSync(join(each, 'x'), 'x');
    });
    const left = await work(out, ({ site, index, store, kept }) =>
      [site, index, store, kept].map((each) => readdirSync(each)),
    );
    expect(left).toEqual([[], [], [], ['x']]);
  });

  it('takes one build at a time, and loses nothing to another that is refused', async () => {
    const out = place('hai');
    const outcome = await work(out, async ({ site }) => {
      writeFileSync(join(site, 'x'), 'x');
      const second = await work(out, () => 'let in');
      return { second, stands: existsSync(join(site, 'x')) };
    });
    expect(outcome).toEqual({ second: undefined, stands: true });
    expect(await work(out, () => 'let in')).toBe('let in');
  });

  it('is not taken for forsaken while its first build runs, though its place is not there yet', async () => {
    const stands = await work(place('ba'), async ({ site }) => {
      writeFileSync(join(site, 'x'), 'x');
      expect(await work(place('bốn'), () => 'beside')).toBe('beside');
      return existsSync(join(site, 'x'));
    });
    expect(stands).toBe(true);
  });

  it('is removed by a later build of another place once its own is gone', async () => {
    const out = place('năm');
    mkdirSync(out);
    const own = (await work(out, ({ site }) => dirname(site))) ?? '';
    await work(place('sáu'), () => undefined);
    expect(existsSync(own)).toBe(true);
    rmSync(out, { recursive: true });
    await work(place('sáu'), () => undefined);
    expect([existsSync(own), existsSync(`${own}.lock`)]).toEqual([false, false]);
  });

  it('is emptied and free again after a build that fails', async () => {
    const out = place('bảy');
    let site = '';
    await expect(
      inWorkshop(out, (workshop) => {
        site = workshop.site;
        made.add(dirname(site));
        throw new Error('made to fail');
      }),
    ).rejects.toThrow('made to fail');
    expect(existsSync(site)).toBe(false);
    expect(await work(out, () => 'let in')).toBe('let in');
  });
});
