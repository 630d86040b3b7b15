import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plain } from '../support/environment.ts';
import { fixture } from '../support/fixtures.ts';
import { siteSums } from '../support/site-sums.ts';

/** A build that takes over what has not changed gives the site a build from nothing gives, byte for byte. */

const folder = mkdtempSync(join(tmpdir(), 'dựng tiếp '));
const content = join(folder, 'nội dung');
const out = join(folder, 'ra');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function build(outDir: string, env: Record<string, string> = {}, ...options: string[]): string {
  return run(outDir, env, ...options).stdout;
}

/** What a build says beside its figures. */
const told = (outDir: string) => run(outDir).stderr;

function run(outDir: string, env: Record<string, string> = {}, ...options: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/commands/build.ts', '--lang=en', ...options], {
    env: { ...plain, CONTENT_DIR: content, OUT_DIR: outDir, ...env },
    encoding: 'utf8',
  });
  expect(status, stderr).toBe(0);
  return { stdout, stderr };
}

/** The pages that were not written again: they are the same file as before. */
function inodes(site: string): Map<number, string> {
  const files = readdirSync(site, { recursive: true }).map(String);
  return new Map(files.map((file) => [statSync(join(site, file)).ino, file]));
}

const read = (file: string) => readFileSync(join(content, file), file.endsWith('.png') ? 'latin1' : 'utf8');
function write(file: string, text: string): void {
  mkdirSync(dirname(join(content, file)), { recursive: true });
  writeFileSync(join(content, file), text, file.endsWith('.png') ? 'latin1' : 'utf8');
}
const change = (file: string, edit: (text: string) => string) => write(file, edit(read(file)));
const report = (title: string, more = '') =>
  `---\ntitle: ${title}\ndate: 2021-04-05\nprovince: hai-minh\nprogram: 88\nlanguage: vi\ntopic: 5s\n${more}---\n\nThân bài bịa.\n`;

const first = 'reports/vi/2019/2019-05-06-dong-lam-hop.md';
const picture = 'pictures/2021/lop-5s-bia.png';
const added = 'reports/vi/2021/2021-04-05-moi.md';

const elsewhere = 'reports/vi/2021/2021-11-30-ten-khac.md';
const page = (id: string) => `vi/bao-cao/${id}/index.html`;
const readPage = (id: string) => readFileSync(join(out, page(id)), 'utf8');

/**
 * Edits one after the other, each on what the ones before left. Those that show on the same pages are built by
 * themselves: one that makes a page anew would hide that another did not.
 */
const edits: [name: string, edits: (() => void)[], settings?: Record<string, string>][] = [
  [
    'a body changed, and the picture of another',
    [() => change(first, (text) => `${text}\nMột câu nữa.\n`), () => write(picture, read(picture) + 'x')],
  ],
  [
    'a title changed, and another report added',
    [
      () => change(first, (text) => text.replace(/^title: .*$/m, 'title: Tên đã sửa')),
      () => write('pictures/2021/them.png', read(picture)),
      () => write(added, `${report('Báo cáo thêm')}\n![Ba chiếc bàn bịa](/pictures/2021/them.png)\n`),
    ],
  ],
  ['its day moved', [() => change(added, (text) => text.replace('2021-04-05', '2021-11-30'))]],
  [
    'a former id given, and the story of a programme changed',
    [
      () => change(added, (text) => text.replace('topic: 5s', 'topic: 5s\naliases: [2021-04-05-cu]')),
      () => change('programs/vi/hoa-sen.mdx', (text) => `${text}\n\nMột câu nữa.\n`),
    ],
  ],
  ['renamed', [() => renameSync(join(content, added), join(content, elsewhere))]],
  [
    'withdrawn',
    [
      () =>
        write(
          elsewhere,
          report('Báo cáo rút', 'withdrawn:\n  date: 2022-01-02\n  reason: Bịa.\n').replace('2021-04-05', '2021-11-30'),
        ),
    ],
  ],
  ['deleted', [elsewhere, 'pictures/2021/them.png'].map((file) => () => rmSync(join(content, file)))],
  ['a label', [() => change('vocabularies/topics.yml', (text) => text.replace(/vi: ([^\n,}]+)/, 'vi: $1 khác'))]],
];

beforeAll(() => {
  cpSync(fixture('country'), content, { recursive: true });
  build(out);
});

describe('after an edit the site is that of a build from nothing', () => {
  it.each(edits)('%s', (name, made) => {
    const before = inodes(out);
    for (const edit of made) edit();
    build(out);
    const cold = join(folder, 'từ đầu');
    rmSync(cold, { recursive: true, force: true });
    build(cold);
    expect(siteSums(out)).toEqual(siteSums(cold));
    if (!name.startsWith('a body changed')) return;
    expect(readFileSync(join(out, picture), 'latin1').endsWith('x')).toBe(true);
    // Every page that shows what it showed is taken over.
    const again = Object.keys(siteSums(out)).filter(
      (file) => file.endsWith('index.html') && !before.has(statSync(join(out, file)).ino),
    );
    expect(again).toEqual([page('2019-05-06-dong-lam-hop')]);
  });

  it('another address of the site, in another zone and language, in two threads, and other settings of the archive', () => {
    change('site.yml', (text) => text.replace(/^licence:.*$/m, 'licence: { name: Bịa, url: https://example.org/ }'));
    const env = { SITE_URL: 'https://khac.example.org', BASE_PATH: '/x/' };
    build(out, env);
    const cold = join(folder, 'nơi khác/sâu hơn');
    build(cold, { ...env, TZ: 'America/Los_Angeles', LANG: 'vi_VN.UTF-8', LC_ALL: 'vi_VN.UTF-8', THREADS: '2' });
    expect(siteSums(out)).toEqual(siteSums(cold));
  });
});

describe('a build', () => {
  it('is not led astray by notes of the last that are cut short', () => {
    build(out);
    const before = siteSums(out);
    const notes = noteFile();
    writeFileSync(notes, readFileSync(notes, 'utf8').slice(0, 1000));
    // Otherwise it would see that there is nothing to do.
    rmSync(noteFile('build.json'), { force: true });
    build(out);
    expect(siteSums(out)).toEqual(before);
  });

  it('makes anew, and says so, what is damaged of the search index it kept', () => {
    const before = siteSums(out);
    const kept = noteFile('search');
    const [part = ''] = readdirSync(kept);
    for (const name of ['part.json', 'fragments']) {
      rmSync(noteFile('build.json'), { force: true });
      const file = join(kept, part, name);
      writeFileSync(file, readFileSync(file).fill(0x20, 10, 20));
      expect(told(out), name).toContain('was damaged');
      expect(siteSums(out), name).toEqual(before);
    }
  });

  describe('with nothing to do', () => {
    const unchanged = /^Nothing has changed since the last build\.\n/;
    let whole: Record<string, string>;
    beforeAll(() => {
      whole = siteSums(out);
      change(first, (text) => `${text}\nCâu A.\n`);
      writeFileSync(join(out, 'vi/index.html'), 'hỏng');
      // What has changed just now is looked at once more.
      build(out);
      build(out);
    });

    it('has noticed before that a page of the last site was changed by others', () => {
      expect(siteSums(out)['vi/index.html']).toBe(whole['vi/index.html']);
    });

    it('says so, and leaves the site as it stands', () => {
      const before = statSync(out);
      expect(build(out)).toMatch(unchanged);
      expect(statSync(out).ino).toBe(before.ino);
      expect(JSON.parse(build(out, {}, '--json'))).toMatchObject({ folder: out, unchanged: true });
      expect(build(out, {}, '--quiet')).toBe('');
    });

    it('sees a change of as many letters that left the time of the file as it was', () => {
      const file = join(content, first);
      const { atime, mtime } = statSync(file);
      const text = read(first);
      write(first, text.replace('Câu A.', 'Câu B.'));
      utimesSync(file, atime, mtime);
      expect(build(out)).not.toMatch(unchanged);
      expect(readPage('2019-05-06-dong-lam-hop').includes('Câu B.')).toBe(true);
    });

    it.each([
      ['another day', (note: { today: string }) => ({ ...note, today: '2020-01-01' })],
      ['another program', (note: { inputs: string }) => ({ ...note, inputs: 'khác' })],
    ])('does its work on %s', (_, older) => {
      const note = noteFile('build.json');
      writeFileSync(note, JSON.stringify(older(JSON.parse(readFileSync(note, 'utf8')) as never)));
      expect(build(out)).not.toMatch(unchanged);
      expect(build(out)).toMatch(unchanged);
    });

    it('makes everything again where that is asked for', () => {
      const before = siteSums(out);
      expect(build(out, {}, '--fresh')).toContain(' pages, 0 of them kept');
      expect(siteSums(out)).toEqual(before);
    });
  });
});

/** What this site's last build has noted: of its pages, or of itself. */
function noteFile(name = 'files.json'): string {
  const workshop = createHash('sha256').update(out).digest('hex').slice(0, 12);
  return join('node_modules/.cache/build', workshop, 'kept', name);
}
