import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { AdminData } from '../../../src/admin/browser/cms.ts';
import { cmsConfig } from '../../../src/admin/config.ts';
import { editingOrigins, type Editing } from '../../../src/archive/editing.ts';
import { findFixes } from '../../../src/check/fix-files.ts';
import { readArchive } from '../../../src/check/run.ts';
import { contentFolder } from '../../../src/content/content-folder.ts';
import { headerRules, headersFor } from '../../../src/hosting/headers.ts';
import { readContentSettings } from '../../../src/content/read-settings.ts';
import { visit } from '../../support/browser-test.ts';
import { plain } from '../../support/environment.ts';
import { fixture, fixtureFolder } from '../../support/fixtures.ts';
import { siteSums } from '../../support/site-sums.ts';

const folder = mkdtempSync(join(tmpdir(), 'biên tập '));
const site = join(folder, 'site');
const { site: settings, vocabularies } = readContentSettings(fixtureFolder('country'));
const made = settings ?? expect.unreachable('the made-up country has no settings');
const rules = headerRules({ basePath: '/kho/', secure: false, editing: { connect: [], pictures: [] } });

// Registered first, so that the site is there when the server starts.
beforeAll(async () => {
  await promisify(execFile)(process.execPath, ['src/commands/build.ts'], {
    env: {
      ...plain,
      ...{ SITE_URL: 'https://kho.example.vn', CONTENT_DIR: fixture('country'), BASE_PATH: '/kho/', EDITING: 'test' },
      OUT_DIR: site,
    },
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a site with a page of editing', () => {
  it('is to the byte the site without, but for /admin/ and the list of sums', () => {
    const without = siteSums(inject('country'));
    const mine = siteSums(site);
    const differing = Object.keys({ ...without, ...mine }).filter((file) => mine[file] !== without[file]);
    expect(differing.filter((file) => !file.startsWith('admin/'))).toEqual(['manifest-sha256.txt']);
    expect(Object.keys(without).filter((file) => file.startsWith('admin/'))).toEqual([]);
  });
});

describe('an editor in a browser', () => {
  const { open, complaints } = visit(site, '/kho/', (address) => headersFor(rules, address));
  const asked: string[] = [];

  /** Opens the page over a test repository that holds some files of the made-up country, and signs in. */
  async function signIn(kept: readonly string[]): Promise<Page> {
    // So high that every field is in view: those that are not are not made yet.
    const page = await open('/kho/vi/', { locale: 'vi-VN', viewport: { width: 1280, height: 4000 } });
    page.on('request', (request) => asked.push(request.url()));
    const files = kept.map((path) => [path, readFileSync(fixture(`country/${path}`), 'utf8')] as const);
    await page.evaluate(write, files);
    await page.goto(new URL('/kho/admin/', page.url()).href);
    await page.getByRole('button', { name: 'thử nghiệm' }).click();
    await page.getByRole('searchbox').waitFor();
    return page;
  }

  const field = (page: Page, path: string, pane = 0) => page.locator(`[data-key-path="${path}"]`).nth(pane);
  const go = (page: Page, hash: string) =>
    page.evaluate((to) => {
      location.hash = to;
    }, hash);
  const save = (page: Page) => page.getByRole('button', { name: 'Lưu', exact: true }).click();

  it('adds a report in both languages, is told what is wrong, mends it, and leaves the files that --fix would', async () => {
    const page = await signIn([]);
    await go(page, '#/collections/reports/new');
    await field(page, 'title').locator('input').fill('Hải Minh tập huấn đo lường cho ba mươi cơ sở (bịa)');
    await field(page, 'date').locator('input').fill('2022-03-04');
    await expect
      .poll(() => field(page, 'report_id').locator('output').innerText())
      .toBe('2022-03-04-hai-minh-tap-huan-do-luong-cho-ba-muoi-co-so-bia');
    const places = field(page, 'province').locator('select');
    // Tây Lâm was gone by then.
    expect(await places.locator('optgroup').first().locator('option').allInnerTexts()).not.toContain('Tây Lâm');
    await places.selectOption('hai-minh');
    await field(page, 'program').getByRole('checkbox', { name: 'Chương trình Hoa Sen' }).click();
    await field(page, 'body')
      .locator('textarea')
      .fill('<b>Lớp</b> học bịa.\n\n##Kết quả\n\n- Ba mươi cơ sở\n\nÐo đúng.');
    const found = field(page, 'report_checks').locator('li.error');
    await expect.poll(() => found.first().getAttribute('data-code')).toBe('html-in-body');
    await save(page);
    // It is kept back, with the reason at the check.
    await expect.poll(() => field(page, 'report_checks').innerText()).toContain('Còn 1 lỗi');
    expect(Object.keys(await page.evaluate(read))).toEqual([]);
    await field(page, 'body').locator('textarea').fill('Lớp học bịa.\n\n##Kết quả\n\n- Ba mươi cơ sở\n\nÐo đúng.');
    await expect.poll(() => found.count()).toBe(0);
    await page.getByRole('radio', { name: 'Tiếng Anh' }).last().click();
    await field(page, 'title', 1).locator('input').fill('Hải Minh trains thirty firms in measuring (made up)');
    await field(page, 'translation', 1).getByRole('radio').last().click();
    await field(page, 'body', 1).locator('textarea').fill('A made-up class.');
    await save(page);
    const files = await savedIn(page, 2);
    const [vi = ''] = Object.entries(files).flatMap(([path, text]) =>
      path.startsWith('reports/vi/2022/') ? [text] : [],
    );
    expect(vi).toBe(
      '---\ntitle: Hải Minh tập huấn đo lường cho ba mươi cơ sở (bịa)\ndate: 2022-03-04\nprovince: hai-minh\n' +
        'program: hoa-sen\nlanguage: vi\n---\n\nLớp học bịa.\n\n## Kết quả\n\n- Ba mươi cơ sở\n\nĐo đúng.\n',
    );
    expectSound(files);
    await page.close();
  });

  it('corrects a report, of which nothing else is touched, and sees it as the page will be', async () => {
    const id = '2021-06-15-dong-lam-tap-huan-5s';
    const paths = ['vi', 'en'].map((language) => `reports/${language}/2021/${id}.md`);
    const page = await signIn(paths);
    await go(page, `#/collections/reports/entries/2021/${id}`);
    const title = field(page, 'title').locator('input');
    await expect.poll(() => title.inputValue()).toContain('Đông Lâm');
    await title.fill('Đông Lâm tập huấn 5S cho ba mươi xưởng mộc (bịa)');
    const preview = page.frameLocator('iframe.preview');
    await preview.getByRole('heading', { name: 'ba mươi xưởng mộc' }).waitFor();
    // In the site's own styles: a sans of the system would be the browser's.
    expect(await preview.locator('h1').evaluate((heading) => getComputedStyle(heading).fontFamily)).toContain(
      'Source Serif',
    );
    await save(page);
    await expect.poll(async () => (await page.evaluate(read))[paths[0] ?? '']).toContain('ba mươi xưởng mộc (bịa)');
    const files = await page.evaluate(read);
    for (const path of paths) {
      const before = readFileSync(fixture(`country/${path}`), 'utf8');
      expect(files[path]).toBe(
        before.replace('Đông Lâm tập huấn 5S cho xưởng mộc (bịa)', 'Đông Lâm tập huấn 5S cho ba mươi xưởng mộc (bịa)'),
      );
    }
    expectSound(files);
    await page.close();
  });

  it.each([
    [{ backend: 'github', repository: 'a/b', sign_in: 'https://sign-in.example.vn' }, 'GitHub'],
    [{ backend: 'gitlab', repository: 'a/b/c', host: 'https://git.example.vn', app_id: 'abc' }, 'GitLab'],
    [{ backend: 'gitea', repository: 'a/b', host: 'https://forgejo.example.vn', app_id: 'abc' }, 'Gitea'],
    [{ backend: 'gitlab', repository: 'a/b' }, undefined],
  ] as [Editing, string | undefined][])(
    'is asked to sign in to %j, and nothing of its settings is strange to the editor',
    async (editing, name) => {
      const page = await open('/kho/vi/', { locale: 'vi-VN' });
      page.on('request', (request) => asked.push(request.url()));
      const told = JSON.parse(readFileSync(join(site, 'admin/data.vi.json'), 'utf8')) as AdminData;
      const facts = { site: made, editing, vocabularies, siteUrl: 'https://kho.example.vn', base: '/kho/' };
      const { connect } = editingOrigins(editing);
      // What the build would have written for this archive, had site.yml said so.
      await page.route('**/data.vi.json', (route) =>
        route.fulfill({ json: { ...told, config: cmsConfig(facts, 'vi'), connect } }),
      );
      await page.goto(new URL('/kho/admin/', page.url()).href);
      await page.getByRole('button', { name: 'Đăng nhập bằng mã truy cập' }).waitFor();
      expect(
        await page.getByRole('button', { name: new RegExp(`Đăng nhập bằng .?${name ?? 'Git'}`, 'u') }).count(),
      ).toBe(name === undefined ? 0 : 1);
      await page.close();
    },
  );

  it('asks nobody else for anything, and breaks no rule of its page', () => {
    expect(asked.filter((address) => !/^(?:blob:)?http:\/\/127\.0\.0\.1[:/]/.test(address))).toEqual([]);
    expect(asked.some((address) => address.endsWith('.woff2'))).toBe(true);
    // The editor's own frame of the preview.
    expect(complaints.filter((text) => !text.includes('allow-scripts and allow-same-origin'))).toEqual([]);
  });

  /** The files saved so far, once there are so many. */
  async function savedIn(page: Page, count: number): Promise<Record<string, string>> {
    await expect.poll(async () => Object.keys(await page.evaluate(read)).length).toBe(count);
    return page.evaluate(read);
  }
});

/** Checks the made-up country with these files in the place of its own: no error in them, and nothing that --fix would change. */
function expectSound(files: Record<string, string>): void {
  const root = mkdtempSync(join(folder, 'nội dung '));
  cpSync(fixture('country'), root, { recursive: true });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const content = contentFolder(root, root);
  const { problems, archive } = readArchive(content, new Date('2026-11-20T00:00:00Z'));
  const names = Object.keys(files);
  expect(problems.filter(({ file }) => names.some((name) => file.endsWith(name)))).toEqual([]);
  const fixes = findFixes(content, (path) => names.some((name) => path.endsWith(name)), archive.vocabularies);
  expect(fixes).toEqual([]);
}

/** In the page: lays files into the test repository of Sveltia CMS (its backends/fs/test.js), below content/. */
async function write(files: readonly (readonly [string, string])[]): Promise<void> {
  const top = await navigator.storage.getDirectory();
  await top.removeEntry('sveltia-cms-test', { recursive: true }).catch(() => undefined);
  for (const [path, text] of files) {
    let place = top;
    const names = ['sveltia-cms-test', 'content', ...path.split('/')];
    for (const name of names.slice(0, -1)) place = await place.getDirectoryHandle(name, { create: true });
    const file = await place.getFileHandle(names.at(-1) ?? '', { create: true });
    const writer = await file.createWritable();
    await writer.write(text);
    await writer.close();
  }
}

/** In the page: what the test repository holds, by path below content/. */
async function read(): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  const walk = async (place: FileSystemDirectoryHandle, above: string): Promise<void> => {
    for await (const [name, handle] of (
      place as unknown as { entries: () => AsyncIterable<[string, FileSystemHandle]> }
    ).entries())
      if (handle.kind === 'directory') await walk(handle as FileSystemDirectoryHandle, `${above}${name}/`);
      else found[above + name] = await (await (handle as FileSystemFileHandle).getFile()).text();
  };
  await walk(await navigator.storage.getDirectory(), '');
  return Object.fromEntries(
    Object.entries(found).map(([path, text]) => [path.replace('sveltia-cms-test/content/', ''), text]),
  );
}
