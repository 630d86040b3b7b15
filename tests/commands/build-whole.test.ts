import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { watch } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chanceOf } from '../support/chance.ts';
import { plain } from '../support/environment.ts';
import { fixture } from '../support/fixtures.ts';
import { siteSums } from '../support/site-sums.ts';

/** A build is all or nothing: killed at any moment, on a full or closed disk, or beside another of the same folder. */

const folder = mkdtempSync(join(tmpdir(), 'trọn vẹn '));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const environment = (out: string, base: string) => ({
  ...plain,
  CONTENT_DIR: fixture('country'),
  OUT_DIR: out,
  BASE_PATH: base,
});

function build(out: string, base = '/') {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/commands/build.ts'], {
    env: environment(out, base),
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

function start(out: string, base: string) {
  const child = spawn(process.execPath, ['src/commands/build.ts'], {
    env: environment(out, base),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => {
    child.on('close', resolve);
  });
  return { child, ended, said: () => said };
}

const asides = (name: string) => readdirSync(folder).filter((entry) => entry.startsWith(`.${name}.`));
const workshops = 'node_modules/.cache/build';
/** The name of the folder in which the site of a place is made. */
const nameOf = (out: string) => createHash('sha256').update(out).digest('hex').slice(0, 12);

/** How a disk of a test's own is had: as root, or as root of a name space of its own, where the system lets one. */
const unshare = [['-m'], ['-rm']].find(
  (flags) => spawnSync('unshare', [...flags, 'mount', '-t', 'tmpfs', 'none', folder]).status === 0,
);
const ownDisk = it.skipIf(unshare === undefined);
if (unshare === undefined)
  console.warn('unshare and mount are not allowed here: full and read-only disks are not tried');

/** The finished site under each of two paths. */
const states: Record<string, Record<string, string>> = {};
let time = 0;
const first = join(folder, 'dist');
beforeAll(() => {
  for (const base of ['/mot/', '/hai/']) {
    const started = performance.now();
    expect(build(first, base).status).toBe(0);
    time = performance.now() - started;
    states[base] = siteSums(first);
  }
});

/** Resolves at the so-manieth change of the folder in which the site stands; not before `stop`, if there are fewer. */
async function changesOf(place: string, count: number, stop: AbortSignal): Promise<void> {
  try {
    for await (const { filename } of watch(place, { signal: stop }))
      if (filename?.includes('dist') && --count <= 0) return;
  } catch {
    // The build has ended.
  }
}

describe('a build that is killed', () => {
  const out = first;
  const last = join(folder, '.dist.last');

  it('at random moments and while it takes its place leaves the last site whole, or the new one', async () => {
    const chance = chanceOf(20261120);
    let standing = '/hai/';
    // Six of all moments, and the changes in the folder, one after the other, by which the site takes its place.
    for (const moment of [0, 0, 0, 0, 0, 0, 1, 2, 3, 4]) {
      const coming = standing === '/hai/' ? '/mot/' : '/hai/';
      const { child, ended } = start(out, coming);
      const over = new AbortController();
      const after = chance() * time;
      await Promise.race([moment === 0 ? wait(after) : changesOf(folder, moment, over.signal), ended]);
      child.kill(moment % 2 === 0 ? 'SIGKILL' : 'SIGTERM');
      await ended;
      over.abort();
      // Between two renames nothing stands: the next build puts the last site back.
      const stands = siteSums(existsSync(out) ? out : last);
      const isNew = JSON.stringify(stands) === JSON.stringify(states[coming]);
      expect(stands, `change ${moment}, or killed after ${Math.round(after)} ms`).toEqual(
        isNew ? states[coming] : states[standing],
      );
      if (isNew) standing = coming;
    }

    expect(build(out, '/mot/').status).toBe(0);
    expect(siteSums(out)).toEqual(states['/mot/']);
    expect(asides('dist')).toEqual([]);
    // Of where the site was made only what is kept for the next build is left.
    expect(readdirSync(join(workshops, nameOf(out))).sort()).toEqual(['kept', 'place.txt', 'spare']);
  });

  it('between the two renames has the last site put back by the next build, even by one that fails', () => {
    // What a kill at that moment leaves: nothing in the place, the last site and the new one beside it.
    const before = siteSums(out);
    renameSync(out, join(folder, '.dist.last'));
    mkdirSync(join(folder, '.dist.building'));
    const { status } = spawnSync(process.execPath, ['src/commands/build.ts'], {
      env: { ...environment(out, '/'), CONTENT_DIR: fixture('five-faults') },
    });
    expect(status).toBe(1);
    expect(siteSums(out)).toEqual(before);
    expect(asides('dist')).toEqual([]);
  });
});

describe('two builds at once', () => {
  it('of one folder: one is refused in one line, and the site of the other stands whole', async () => {
    const out = join(folder, 'chung');
    const builds = [start(out, '/mot/'), start(out, '/hai/')];
    const ended = await Promise.all(builds.map(({ ended }) => ended));
    expect(ended.toSorted()).toEqual([0, 1]);
    const refused = builds[ended.indexOf(1)];
    expect(refused?.said()).toBe(`${out}: another build of it is running. Wait for it to end, then run this again.\n`);
    const base = ended[0] === 0 ? '/mot/' : '/hai/';
    expect(siteSums(out)).toEqual(states[base]);
    expect(asides('chung')).toEqual([]);
  });
});

describe('a build that cannot write', () => {
  const oneLine = ({ status, stderr }: { status: number | null; stderr: string }) => {
    expect(status).toBe(1);
    // Below what is to be seen in the content.
    const said = stderr.replace(/^[^]*\d+ errors?, \d+ warnings?\.\n/, '');
    expect(said.trim().split('\n')).toHaveLength(1);
    expect(stderr).not.toMatch(/\n\s+at /);
  };

  it('below a file says so in one line', () => {
    const { status, stderr } = build(join(process.cwd(), 'package.json/dist'));
    oneLine({ status, stderr });
    expect(stderr).toContain('package.json');
  });

  it('into a closed folder says so in one line', () => {
    const closed = join(folder, 'đóng');
    mkdirSync(closed, { mode: 0o555 });
    // Who may do everything is kept out by no permission; /proc takes files from nobody.
    const result = process.getuid?.() === 0 ? build('/proc/self/dist') : build(join(closed, 'dist'));
    chmodSync(closed, 0o755);
    oneLine(result);
  });

  ownDisk('on a full or read-only disk says so in one line and leaves the last site', () => {
    const disk = join(folder, 'đĩa đầy');
    mkdirSync(disk);
    /** Builds on a disk of its own that nobody else sees; what stands on it afterwards is printed. */
    const on = (options: string, before: string) =>
      spawnSync(
        'unshare',
        [
          ...(unshare ?? []),
          'sh',
          '-c',
          `mount -t tmpfs -o ${options} none "$DISK" || exit 99; ${before} "$NODE" src/commands/build.ts; RC=$?; cat "$OUT_DIR/index.html"; ls -A "$DISK"; exit $RC`,
        ],
        { env: { ...environment(join(disk, 'dist'), '/'), DISK: disk, NODE: process.execPath }, encoding: 'utf8' },
      );
    // The site takes more than 400 kB.
    const full = on('size=400k', 'mkdir "$OUT_DIR"; echo whole > "$OUT_DIR/index.html"; touch "$OUT_DIR/.site-build";');
    oneLine(full);
    expect(full.stderr).toMatch(/ENOSPC|no space/i);
    expect(full.stdout).toMatch(/^whole\ndist\n$/m);
    // The same where the site is made, whose tools tell it in many ways.
    const made = spawnSync(
      'unshare',
      [
        ...(unshare ?? []),
        'sh',
        '-c',
        `mount -t tmpfs -o size=100k none ${workshops} && exec "$NODE" src/commands/build.ts`,
      ],
      { env: { ...environment(join(folder, 'x'), '/'), NODE: process.execPath }, encoding: 'utf8' },
    );
    oneLine(made);
    expect(made.stderr).toContain('ENOSPC: no space left on device');
    const closed = on('ro', '');
    expect(closed.status).toBe(1);
    expect(closed.stderr).toMatch(/^EROFS: [^\n]+\n/m);
    expect(closed.stderr).not.toMatch(/\n\s+at /);
  });
});
