import { EpubCheck } from '@likecoin/epubcheck-ts';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parse } from 'node-html-parser';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { plain } from '../support/environment.ts';
import { fixture } from '../support/fixtures.ts';
import { runCommand } from '../support/run-command.ts';

/** What is taken home: written by the command, and looked at by programs that know nothing of ours. */

const folder = mkdtempSync(join(tmpdir(), 'mang về '));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const settings = {
  SITE_URL: 'https://kho.example.vn',
  BASE_PATH: '/kho/',
  CONTENT_DIR: fixture('country'),
  OUT_DIR: join(folder, 'trang'),
};
const run = (args: string[], env: Record<string, string> = {}) =>
  runCommand('export', ['--lang', 'en', ...args], { ...settings, ...env });

const python = (...args: string[]) =>
  spawnSync('python3', args, { encoding: 'utf8', env: { ...plain, PYTHONIOENCODING: 'utf-8' } });
const noPython = spawnSync('python3', ['--version']).status !== 0 && 'there is no Python on this machine';
/** The file of a folder whose name ends so. */
const named = (ending: string, at = join(folder, 'một')) =>
  join(at, readdirSync(at).find((name) => name.endsWith(ending)) ?? '');

let written: ReturnType<typeof run>;
beforeAll(() => {
  written = run(['bag', 'zip', 'epub', '--to', join(folder, 'một')]);
});

describe('npm run export', () => {
  it('writes all three', () => {
    expect(written.status, written.stderr).toBe(0);
    expect(readdirSync(join(folder, 'một')).map((name) => name.replace(/^.*?(?=[^-]*$)/, ''))).toEqual([
      'bag.zip',
      'offline.zip',
      'vi.epub',
    ]);
  });

  it('writes the same bytes again, in another zone', () => {
    const again = join(folder, 'hai');
    const args = ['src/commands/export.ts', 'zip', 'epub', 'bag', '--to', again];
    // A process of its own: a thread keeps the zone of its process.
    // Left over in the shell from a build that several machines shared.
    const left = { SLICE: '1/8', SLICES: join(folder, 'không có') };
    const env = { ...plain, ...settings, ...left, TZ: 'Pacific/Kiritimati' };
    const { status } = spawnSync(process.execPath, args, { env });
    expect(status).toBe(0);
    for (const name of readdirSync(join(folder, 'một')))
      expect(readFileSync(join(again, name)).equals(readFileSync(join(folder, 'một', name))), name).toBe(true);
  });

  it.each([
    [['bag', '--facet', 'year/2021'], '--facet goes with epub only'],
    [['epub', '--facet', 'nam'], 'not of the form kind/id'],
    [['epub', '--facet', 'thang/5'], 'there is no kind “thang”'],
    [['epub', '--facet', 'year/2012'], 'year has no id “2012”'],
    [['pdf'], '“pdf”: the command takes only: bag, zip, epub'],
    [[], 'Nothing is asked for'],
  ])('refuses %j and writes nothing', (args, told) => {
    const { status, stdout, stderr } = run([...args, '--to', join(folder, 'không')]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(told);
    expect(readdirSync(folder)).not.toContain('không');
  });

  it('says where it could not write', () => {
    writeFileSync(join(folder, 'tệp'), '');
    const { status, stderr } = run(['epub', '--to', join(folder, 'tệp')]);
    expect(status).toBe(1);
    expect(stderr).toMatch(/could not be written: .*(?:EEXIST|ENOTDIR)/);
  });
});

describe('the bag', () => {
  /** Checks a bag by RFC 8493, 3: prints what is wrong, a line each. */
  const CHECK = `
import hashlib, sys, urllib.parse, zipfile
bag = zipfile.ZipFile(sys.argv[1])
wrong = [] if bag.testzip() is None else ['the archive file is damaged']
names = [n for n in bag.namelist() if not n.endswith('/')]
top = {n.split('/')[0] for n in names}
if len(top) != 1: wrong.append('not in one folder')
base = top.pop() + '/'
read = lambda name: bag.read(base + name)
if read('bagit.txt') != b'BagIt-Version: 1.0\\nTag-File-Character-Encoding: UTF-8\\n': wrong.append('bagit.txt')
def check(manifest):
    listed = []
    for line in read(manifest).decode('utf-8').splitlines():
        sum, path = line.split('  ', 1)
        path = urllib.parse.unquote(path)
        listed.append(path)
        if base + path not in names: wrong.append('missing ' + path)
        elif hashlib.sha256(read(path)).hexdigest() != sum: wrong.append('changed ' + path)
    return listed
payload = sorted(n[len(base):] for n in names if n.startswith(base + 'data/'))
if sorted(check('manifest-sha256.txt')) != payload: wrong.append('the manifest lists other files than there are')
tags = check('tagmanifest-sha256.txt')
if sorted(tags) != ['bag-info.txt', 'bagit.txt', 'manifest-sha256.txt']: wrong.append('tags')
info = dict(line.split(': ', 1) for line in read('bag-info.txt').decode('utf-8').splitlines())
if info['Payload-Oxum'] != '%d.%d' % (sum(bag.getinfo(base + n).file_size for n in payload), len(payload)): wrong.append('oxum')
print('\\n'.join(wrong + ['%d files' % len(payload)]))
`;
  /** Writes a bag again with one byte of one of its files changed, as Python's own library does. */
  const SPOIL = `
import sys, zipfile
old = zipfile.ZipFile(sys.argv[1]); new = zipfile.ZipFile(sys.argv[2], 'w')
for item in old.infolist():
    data = old.read(item)
    if item.filename.endswith(sys.argv[3]): data = data[:9] + bytes([data[9] ^ 1]) + data[10:]
    new.writestr(item, data)
new.close()
`;

  it('is whole, as Python sees it, and holds content, pictures and site', (context) => {
    if (noPython) context.skip(noPython);
    const { stdout, stderr } = python('-c', CHECK, named('bag.zip'));
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^\d{3,} files\n$/);
    const list = python('-m', 'zipfile', '-l', named('bag.zip')).stdout;
    for (const path of [
      'content/site.yml',
      'content/reports/vi/2019/2019-05-06-dong-lam-hop.md',
      'site/index.html',
      'public/anh/',
      'content/pictures/2021/lop-5s-bia.png',
      'site/pictures/2021/lop-5s-bia.png',
    ])
      expect(list).toContain(`-bag/data/${path}`);
  });

  it.each(['data/content/site.yml', 'site/index.html', 'bag-info.txt', 'manifest-sha256.txt'])(
    'with a wrong byte in %s is not',
    (path) => {
      if (noPython) {
        console.log(noPython);
        return;
      }
      const spoiled = join(folder, 'hỏng.zip');
      expect(python('-c', SPOIL, named('bag.zip'), spoiled, path).stderr).toBe('');
      const { stdout, stderr } = python('-c', CHECK, spoiled);
      expect(stdout + stderr).toContain(`changed ${path.startsWith('site/') ? 'data/' : ''}${path}`);
    },
  );
});

describe('the site for a machine without network', () => {
  let root: string;
  let browser: Browser | undefined;
  beforeAll(async () => {
    if (noPython) return;
    const at = join(folder, 'máy không mạng');
    expect(python('-m', 'zipfile', '-e', named('offline.zip'), at).status).toBe(0);
    root = join(at, readdirSync(at)[0] ?? '');
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  const pages = () =>
    readdirSync(root, { recursive: true })
      .map(String)
      .filter((path) => path.endsWith('.html'));

  it('has only links that lead to its files or to the web', (context) => {
    if (noPython) context.skip(noPython);
    const known = new Set(readdirSync(root, { recursive: true }).map(String));
    const dead = pages().flatMap((path) =>
      parse(readFileSync(join(root, path), 'utf8'))
        .querySelectorAll('[href], [src], [action]')
        .flatMap((element) => ['href', 'src', 'action'].flatMap((name) => element.getAttribute(name) ?? []))
        .filter((address) => !/^(?:https?:|mailto:|data:|#)/.test(address))
        .filter((address) => {
          const target = relative(root, fileURLToPath(new URL(address, pathToFileURL(resolve(root, path)))));
          return target.startsWith('..') || !known.has(target);
        })
        .map((address) => `${dirname(path)}: ${address}`),
    );
    expect(pages().length).toBeGreaterThan(50);
    expect(dead).toEqual([]);
  });

  it('opens, shows its pictures and faces, and leads from page to page', async (context) => {
    if (noPython) context.skip(noPython);
    const { page, complaints } = await open('index.html');
    await page.getByRole('link', { name: 'Tiếng Việt' }).first().click();
    await page
      .getByRole('link', { name: /Tỉnh, thành/ })
      .first()
      .click();
    await page.waitForURL(/tinh-thanh\/index\.html$/);
    await page.goto(addressOf('vi/bao-cao/2019-05-06-dong-lam-hop/index.html'));
    expect(await page.locator('h1').textContent()).not.toBe('');
    const shown = await page.evaluate(async () => {
      await document.fonts.ready;
      const pictures = [...document.images].filter((image) => image.loading !== 'lazy');
      await Promise.all(pictures.map((image) => image.decode()));
      return {
        faces: [...document.fonts].filter(({ status }) => status === 'loaded').length,
        styled: getComputedStyle(document.body).fontFamily,
      };
    });
    expect(shown.faces).toBeGreaterThan(0);
    expect(shown.styled).not.toMatch(/^(?:Times|serif$)/);
    expect(complaints).toEqual([]);
  });

  it('finds with or without accents, from any page, and leads to the report', async (context) => {
    if (noPython) context.skip(noPython);
    const { page, complaints } = await open('vi/index.html');
    await page.getByRole('searchbox').fill('tap huan 5s dong lam');
    await page.keyboard.press('Enter');
    await page.waitForURL(/tim-kiem\/index\.html\?q=/);
    const first = page.locator('archive-search [data-part="results"] li').first();
    await first.waitFor();
    expect(await first.getAttribute('data-report')).toBe('2021-06-15-dong-lam-tap-huan-5s');
    await page.getByRole('searchbox').fill('không có chữ nào như thế');
    await page.getByRole('heading', { level: 1, name: /Không có báo cáo nào/ }).waitFor();
    await page.getByRole('searchbox').fill('đồng lam');
    await first.waitFor();
    await first.getByRole('link').click();
    await page.waitForURL(/bao-cao\/.*\/index\.html/);
    expect(complaints).toEqual([]);
  });

  function addressOf(path: string): string {
    return pathToFileURL(join(root, path)).href;
  }

  async function open(path: string) {
    if (!browser) throw new Error('the browser was not started');
    const page = await (await browser.newContext({ offline: true })).newPage();
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('requestfailed', (request) => {
      const why = request.failure()?.errorText ?? '';
      // A page left while its faces still load gives them up; a file that is not there fails otherwise.
      if (why !== 'net::ERR_ABORTED') complaints.push(`${request.url()}: ${why}`);
    });
    await page.goto(addressOf(path));
    return { page, complaints };
  }
});

describe('the book', () => {
  /** Writes a book again without one of its files. */
  const LOSE = `
import sys, zipfile
old = zipfile.ZipFile(sys.argv[1]); new = zipfile.ZipFile(sys.argv[2], 'w')
for item in old.infolist():
    if item.filename != sys.argv[3]: new.writestr(item, old.read(item))
new.close()
`;

  const faults = async (file: string) => {
    const { messages } = await EpubCheck.validate(readFileSync(file));
    return messages.filter(({ severity }) => severity !== 'info' && severity !== 'usage');
  };

  it('of the made-up country is an EPUB', async () => {
    expect(await faults(named('vi.epub'))).toEqual([]);
    // The names of a ZIP's files stand in it as they are.
    expect(readFileSync(named('vi.epub')).includes('EPUB/pictures/2021/lop-5s-bia.png')).toBe(true);
  });

  it('of the archive, of a province and of a year are, in either language', async () => {
    const own = { CONTENT_DIR: 'content', BASE_PATH: '/' };
    const to = join(folder, 'sách');
    for (const args of [[], ['--facet', 'tinh-thanh/thai-nguyen'], ['--facet', 'year/2022', '--language', 'en']])
      expect(run(['epub', ...args, '--to', to], own)).toMatchObject({ status: 0 });
    const books = readdirSync(to);
    expect(books).toHaveLength(3);
    for (const book of books) expect(await faults(join(to, book)), book).toEqual([]);
  });

  it('that lacks a file it names is none: the validator looks', async () => {
    if (noPython) {
      console.log(noPython);
      return;
    }
    const spoiled = join(folder, 'hỏng.epub');
    expect(python('-c', LOSE, named('vi.epub'), spoiled, 'EPUB/book.css').stderr).toBe('');
    expect(await faults(spoiled)).not.toEqual([]);
  });
});
