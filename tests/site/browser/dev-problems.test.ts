import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { plain } from '../../support/environment.ts';
import { fixture } from '../../support/fixtures.ts';
import { launchBrowser } from '../../support/browser.ts';
import { PATIENCE } from '../../support/browser-test.ts';

const FAULTY = '2024-02-31-nam-loi';

let folder: string;
let content: string;
let server: ChildProcess;
let origin: string;
let browser: Browser;

/** Starts `npm run dev` over the made-up country with one report of five faults. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'xem trước '));
  content = join(folder, 'nội dung');
  cpSync(fixture('country'), content, { recursive: true });
  cpSync(fixture('five-faults/reports'), join(content, 'reports'), { recursive: true });
  server = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'dev'], {
    env: {
      ...plain,
      LANG: 'vi_VN.UTF-8',
      CONTENT_DIR: content,
      OUT_DIR: join(folder, 'ra'),
      ASTRO_TELEMETRY_DISABLED: '1',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  // It takes the first free port from 4321 on, and says which.
  origin = await new Promise<string>((resolve, reject) => {
    let said = '';
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      const local = /ready in[^]*(http:\/\/localhost:\d+)/.exec(said)?.[1];
      if (local !== undefined) resolve(local);
    };
    server.stdout?.on('data', hear);
    server.stderr?.on('data', hear);
    server.on('exit', () => reject(new Error(said)));
  });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  server.removeAllListeners('exit');
  await new Promise((resolve) => {
    server.on('exit', resolve);
    server.kill();
  });
  rmSync(folder, { recursive: true, force: true });
});

/** The list on a page, once the server has told it. Playwright sees into the toolbar's shadow. */
async function listOn(address: string): Promise<{ page: Page; text: () => Promise<string> }> {
  const page = await browser.newPage();
  page.setDefaultTimeout(PATIENCE);
  await page.goto(origin + address);
  const list = page.locator('astro-dev-toolbar-app-canvas[data-app-id="content-problems"] .list');
  await list.locator('h1').waitFor({ state: 'attached' });
  return { page, text: async () => (await list.innerText()) || ((await list.textContent()) ?? '') };
}

describe('npm run dev', () => {
  it('answers for a faulty report with its problems, open, each with place, what is allowed and an explanation', async () => {
    const { page, text } = await listOn(`/vi/bao-cao/${FAULTY}/`);
    await page.getByText('Không phải một ngày có thật').waitFor();
    const shown = await text();
    expect(shown).toContain('Điều cần xem trong nội dung: 7');
    expect(shown).toMatch(/Báo cáo của trang này[\s\S]*nam-loi\.md:4:11[\s\S]*nên là “dong-lam”/);
    // The two other things are of a report of the country: no translation, and a document no vocabulary has.
    expect(shown).toMatch(/Các tệp khác[\s\S]*pair-missing|Các tệp khác[\s\S]*chưa có bản/);
    const place = page.getByRole('link', { name: new RegExp(`${FAULTY}\\.md:3:7$`) });
    expect(await place.getAttribute('href')).toMatch(/^vscode:\/\/file\/.*nam-loi\.md:3:7$/);
    const help = await page.getByRole('link', { name: 'Cách sửa' }).first().getAttribute('href');
    await page.goto(origin + (help ?? ''));
    expect(await page.locator(':target').innerText()).toBe('date-invalid');
    await page.close();
  });

  it('marks every other page with their number, and lists them there', async () => {
    const { page, text } = await listOn('/en/');
    expect(await page.locator('[data-app-id="content-problems"] .notification[data-active] text').textContent()).toBe(
      '7',
    );
    await expect.poll(text).toMatch(/Các tệp khác[\s\S]*nam-loi\.md:3:7/);
    expect(await page.getByText('Không phải một ngày có thật').isVisible()).toBe(false);
    await page.close();
  });

  it('follows the files: a corrected report opens and leaves the list, a new fault enters it, as text', async () => {
    const { page } = await listOn(`/vi/bao-cao/${FAULTY}/`);
    const list = page.locator('.list');
    const file = join(content, `reports/vi/2024/${FAULTY}.md`);
    const mended = (title: string) =>
      `---\ntitle: ${title}\ndate: 2024-02-28\nprovince: dong-lam\nprogram: 88\nlanguage: vi\n---\n\nThân.\n`;
    writeFileSync(file, mended('Đã sửa'));
    await page.getByRole('heading', { name: 'Đã sửa', level: 1 }).waitFor();
    // Each of the two reports lacks a translation, one cites a document no vocabulary has, and the name of the other begins
    // with a day that is none.
    await list.getByText('Điều cần xem trong nội dung: 4').waitFor({ state: 'attached' });
    expect(await list.innerText()).not.toContain(`${FAULTY}.md:3:7`);
    writeFileSync(file, mended('Đã sửa').replace('province: dong-lam', 'province: "<img src=x onerror=alert(1)>"'));
    await list.getByText('<img src=x onerror=alert(1)>').waitFor({ state: 'attached' });
    expect(await list.locator('img').count()).toBe(0);
    writeFileSync(file, mended('Đã sửa'));
    writeFileSync(
      join(content, 'programs/vi/hoa-sen.mdx'),
      '---\ntitle: Hoa Sen\ndescription: Bịa\n---\n\n<Doc id="không-có" />\n',
    );
    await list.getByText('không-có').waitFor({ state: 'attached' });
    // Neither is in any page.
    writeFileSync(join(content, 'reports/vi/ghi chú.docx'), 'x');
    await list.getByText('ghi chú.docx:1:1').waitFor({ state: 'attached' });
    await page.close();
  });
});

describe('npm run dev, of drafts and reports dated ahead', () => {
  it('shows them on their pages and in lists, each marked as what it is', async () => {
    const write = (day: string, more = '') => {
      const folder = join(content, `reports/vi/${day.slice(0, 4)}`);
      mkdirSync(folder, { recursive: true });
      const fields = `title: Bịa chưa xong\ndate: ${day}\nprovince: dong-lam\nprogram: 88\nlanguage: vi\n${more}`;
      writeFileSync(join(folder, `${day}-bia-chua-xong.md`), `---\n${fields}---\n\nThân.\n`);
    };
    write('2021-03-04', 'draft: true\n');
    write('2999-03-04');
    const marks = { '2021-03-04': '[Bản nháp] Bịa', '2999-03-04': '[Bản nháp, từ 04/03/2999 mới hiện] Bịa' };
    for (const [day, mark] of Object.entries(marks)) {
      const address = `/vi/bao-cao/${day}-bia-chua-xong/`;
      const textAt = async (path: string) => (await fetch(origin + path)).text();
      await expect.poll(() => textAt('/vi/bao-cao/'), { timeout: PATIENCE }).toContain(mark);
      expect(await textAt(address)).toMatch(new RegExp(`<h1[^>]*>\\s*${RegExp.escape(mark)}`));
    }
    for (const day of Object.keys(marks))
      rmSync(join(content, `reports/vi/${day.slice(0, 4)}/${day}-bia-chua-xong.md`));
  });
});

describe('npm run dev, of the archive’s own pictures', () => {
  it('shows them as they are now, and no other file', async () => {
    const get = async (path: string) => {
      const { status, headers } = await fetch(origin + path);
      return [status, headers.get('content-type')];
    };
    expect(await get('/pictures/2021/lop-5s-bia.png')).toEqual([200, 'image/png']);
    for (const path of ['/pictures/2021/khong-co.png', '/pictures/..%2Fsite.yml', '/pictures/..%2F..%2Fx.png'])
      expect([path, (await get(path))[0]]).toEqual([path, 404]);
  });
});

describe('npm run dev, when a report’s file is deleted', () => {
  it('forgets it: in lists, and at its address', async () => {
    const gone = '2021-06-15-dong-lam-tap-huan-5s';
    const get = async (address: string) => {
      const response = await fetch(origin + address);
      return { status: response.status, lists: (await response.text()).includes(`/vi/bao-cao/${gone}/`) };
    };
    expect(await get('/vi/bao-cao/')).toEqual({ status: 200, lists: true });
    for (const language of ['vi', 'en']) rmSync(join(content, `reports/${language}/2021/${gone}.md`));
    await expect.poll(async () => (await get('/vi/bao-cao/')).lists).toBe(false);
    await expect.poll(async () => (await get(`/vi/bao-cao/${gone}/`)).status).toBe(404);
  });
});

describe('a built site', () => {
  it('has nothing of the list or the toolbar, and no draft', () => {
    const site = inject('country');
    const files = readdirSync(site, { recursive: true }).map(String);
    expect(files.length).toBeGreaterThan(50);
    expect(files.filter((file) => file.includes('2024-03-02-draft'))).toEqual([]);
    const text = /\.(?:html|js|css|json|xml)$/;
    const marks =
      /dev-toolbar|content-problems|__problems|Điều cần xem trong nội dung|vscode:\/\/|A draft nobody should see|2024-03-02-draft/;
    expect(files.filter((file) => text.test(file) && marks.test(readFileSync(join(site, file), 'utf8')))).toEqual([]);
  });
});
