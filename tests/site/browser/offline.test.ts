import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { headerRules, headersFor } from '../../../src/hosting/headers.ts';
import { launchBrowser } from '../../support/browser.ts';
import { PATIENCE } from '../../support/browser-test.ts';
import { swappedHost, type SwappedHost } from '../../support/caching-server.ts';
import { plain } from '../../support/environment.ts';
import { fixture } from '../../support/fixtures.ts';

/**
 * The made-up country with `offline: true`; the same after a sentence was added to one report; and as `offline: false`
 * leaves it.
 */

const folder = mkdtempSync(join(tmpdir(), 'kho giữ '));
const [first, second, ended] = ['một', 'hai', 'ba'].map((name) => join(folder, name)) as [string, string, string];
const report = '/kho/vi/bao-cao/2019-05-06-dong-lam-hop/';
let browser: Browser;
let context: BrowserContext;
let host: SwappedHost;

beforeAll(async () => {
  const content = join(folder, 'content');
  cpSync(fixture('country'), content, { recursive: true });
  const settings = join(content, 'site.yml');
  const own = readFileSync(settings, 'utf8');
  writeFileSync(settings, `${own}\noffline: true\n`);
  const build = (place: string) => {
    const out = join(folder, 'site');
    execFileSync(process.execPath, ['src/commands/build.ts'], {
      env: { ...plain, SITE_URL: 'https://kho.example.vn', CONTENT_DIR: content, BASE_PATH: '/kho/', OUT_DIR: out },
      stdio: 'pipe',
    });
    cpSync(out, place, { recursive: true });
  };
  build(first);
  for (const file of readdirSync(join(content, 'reports'), { recursive: true }).map(String))
    if (file.includes('2019-05-06-dong-lam-hop'))
      appendFileSync(join(content, 'reports', file), '\nMột câu thêm sau: kapuzine.\n');
  build(second);
  // As `offline: false` leaves it.
  cpSync(inject('country'), ended, { recursive: true });
  // In a program of its own: the bundler's threads would outlive this one.
  const program = `
    const { writeOffline } = await import('./src/offline/write-offline.ts');
    const { SiteFiles } = await import('./src/output/site-files.ts');
    await writeOffline(new SiteFiles(process.argv[1]), { offline: false });`;
  execFileSync(process.execPath, ['--input-type=module', '-e', program, ended], { env: plain, stdio: 'pipe' });
  browser = await launchBrowser();
});
beforeEach(async () => {
  const rules = headerRules({ basePath: '/kho/', secure: false, offline: true });
  host = await swappedHost(first, '/kho/', (address) => headersFor(rules, address));
  context = await browser.newContext();
  context.setDefaultTimeout(PATIENCE);
});
afterEach(async () => {
  await context.close();
  await host.close();
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

const open = async (address: string) => {
  const page = await context.newPage();
  await page.goto(host.origin + address);
  return page;
};
/** The builds of which anything is kept, and whether a worker is at work. */
const stateOf = (page: Page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    const builds = (await caches.keys()).map((name) => name.split(' ').at(-1) ?? '');
    return { at: registration?.active?.state, builds: [...new Set(builds)] };
  });
/** Waits until one build alone is kept, another than before. @returns its name */
const kept = async (page: Page, before = '') => {
  await expect
    .poll(async () => {
      const { at, builds } = await stateOf(page);
      return at === 'activated' && builds.length === 1 && builds[0] !== before;
    })
    .toBe(true);
  return (await stateOf(page)).builds[0] ?? '';
};
const isKept = (page: Page, address: string) =>
  page.evaluate(async (path) => (await caches.match(path)) !== undefined, address);
const pageKept = (page: Page, address: string) => expect.poll(() => isKept(page, address)).toBe(true);
const search = async (query: string) => {
  const page = await open(`/kho/vi/tim-kiem/?q=${query}`);
  await page.locator('h1', { hasText: `“${query}”` }).waitFor();
  await page.locator('[data-part="progress"]').waitFor({ state: 'hidden' });
  return page;
};

describe('without network', () => {
  it('what was visited is read again, what was not is said not to be kept, and search finds', async () => {
    const page = await open(report);
    await kept(page);
    // It was open before there was a worker.
    await pageKept(page, report);
    await page.goto(`${host.origin}/kho/en/provinces/`);
    await pageKept(page, '/kho/en/provinces/');
    const styled = await page.locator('body').evaluate((body) => getComputedStyle(body).fontFamily);

    host.broken.down = true;
    await page.goto(host.origin + report);
    expect(await page.locator('h1').innerText()).toMatch(/Đông Lâm/);
    await page.goto(`${host.origin}/kho/en/provinces/`);
    expect(await page.locator('body').evaluate((body) => getComputedStyle(body).fontFamily)).toBe(styled);

    await page.goto(`${host.origin}/kho/en/years/`);
    await page.locator('[data-part="away"]', { hasText: 'has not been kept' }).waitFor();
    await page.locator('[data-part="list"] a', { hasText: 'Đông Lâm' }).click();
    await page.waitForURL((url) => url.pathname === report);
    await page.goto(`${host.origin}/kho/vi/ngoai-tuyen/`);
    expect(await page.locator('[data-part="away"]').isVisible()).toBe(false);

    // No page of it was ever open.
    const found = await search('workshop');
    expect(await found.locator('h1').innerText()).toMatch(/^1 báo cáo cho/);
    const none = await search('zzyzx');
    expect(await none.locator('h1').innerText()).toMatch(/^Không có/);
  });

  it('all that is kept can be deleted', async () => {
    const page = await open(report);
    await kept(page);
    await pageKept(page, report);
    await page.goto(`${host.origin}/kho/vi/ngoai-tuyen/`);
    await page.locator('[data-part="remove"]').click();
    await page.locator('[data-part="none"]').waitFor();
    expect(await isKept(page, report)).toBe(false);
  });
});

describe('a second build', () => {
  it('takes the place of the first whole: pages and search are both its own', async () => {
    const page = await open(report);
    const before = await kept(page);
    await pageKept(page, report);
    host.swap(second);
    await page.goto(`${host.origin}/kho/vi/`);
    await kept(page, before);
    host.broken.down = true;
    await page.goto(host.origin + report);
    expect(await page.locator('main').innerText()).toContain('kapuzine');
    const found = await search('kapuzine');
    expect(await found.locator('h1').innerText()).toMatch(/^1 báo cáo cho/);
  });

  it('of which a piece does not come leaves the first as it was', async () => {
    const page = await open(report);
    const before = await kept(page);
    await pageKept(page, report);
    host.swap(second);
    host.broken.missing = /pf_fragment$/;
    // The browser looks for another worker, finds one, and that one fails.
    const failed = page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      const end = new Promise((resolve) => {
        registration.addEventListener('updatefound', () => {
          const worker = registration.installing;
          worker?.addEventListener('statechange', () => resolve(worker.state));
        });
      });
      await registration.update();
      return end;
    });
    expect(await failed).toBe('redundant');
    expect(await kept(page)).toBe(before);
    host.broken.down = true;
    await page.goto(host.origin + report);
    expect(await page.locator('main').innerText()).not.toContain('kapuzine');
    const none = await search('kapuzine');
    expect(await none.locator('h1').innerText()).toMatch(/^Không có/);
  });
});

describe('turned off again', () => {
  const gone = (page: Page) => expect.poll(() => stateOf(page)).toEqual({ at: undefined, builds: [] });

  it('ends the worker and removes all that was kept, by a worker that says so', async () => {
    const page = await open(report);
    await kept(page);
    host.swap(ended);
    await page.goto(`${host.origin}/kho/vi/`);
    await gone(page);
  });

  it('or by there being none any more', async () => {
    const page = await open(report);
    await kept(page);
    host.swap(inject('country'));
    await page.goto(`${host.origin}/kho/vi/`);
    await gone(page);
  });
});

describe('a site that says nothing of it', () => {
  it('has no worker, no script and no page of it', () => {
    const site = inject('country');
    for (const file of ['sw.js', 'visits.js', 'vi/ngoai-tuyen', 'en/offline'])
      expect(existsSync(join(site, file)), file).toBe(false);
    expect(readFileSync(join(site, 'vi/index.html'), 'utf8')).not.toMatch(/visits\.js|worker-src/);
    expect(readFileSync(join(first, 'vi/index.html'), 'utf8')).toMatch(/visits\.js/);
  });
});
