import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from '../../support/browser.ts';
import { PATIENCE } from '../../support/browser-test.ts';
import { swappedHost, type SwappedHost } from '../../support/caching-server.ts';
import { plain } from '../../support/environment.ts';
import { fixture } from '../../support/fixtures.ts';

/**
 * Search says nothing that is not so, whatever a host, a browser or a deployment does: the made-up country, and the same
 * after a sentence was added to a report.
 */

const before = inject('country');
const folder = mkdtempSync(join(tmpdir(), 'kho mới '));
const after = join(folder, 'site');
let browser: Browser;
let host: SwappedHost;

beforeAll(async () => {
  const content = join(folder, 'content');
  cpSync(fixture('country'), content, { recursive: true });
  const reports = readdirSync(join(content, 'reports'), { recursive: true }).map(String);
  const edited = reports.filter((file) => file.includes('2019-05-06-dong-lam-hop'));
  expect(edited.length).toBeGreaterThan(0);
  for (const file of edited) appendFileSync(join(content, 'reports', file), '\nMột câu thêm sau: kapuzine.\n');
  execFileSync(process.execPath, ['src/commands/build.ts'], {
    env: { ...plain, SITE_URL: 'https://kho.example.vn', CONTENT_DIR: content, BASE_PATH: '/kho/', OUT_DIR: after },
    stdio: 'pipe',
  });
  browser = await launchBrowser();
});
beforeEach(async () => {
  host = await swappedHost(before, '/kho/');
});
afterEach(() => host.close());
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

async function visitor(): Promise<(path: string) => Promise<Page>> {
  const context = await browser.newContext();
  context.setDefaultTimeout(PATIENCE);
  return async (path) => {
    const page = await context.newPage();
    await page.goto(`${host.origin}/kho${path}`);
    return page;
  };
}

const heading = (page: Page, text: RegExp) => page.locator('h1', { hasText: text }).waitFor();
const shown = (page: Page) =>
  page.locator('[data-report]').evaluateAll((items) => items.map((item) => item.getAttribute('data-report') ?? ''));
const seen = (page: Page, part: string) => page.locator(`[data-part="${part}"]`).isVisible();

describe('after a deployment', () => {
  it('filters and dates belong to their reports, in a browser that has kept the files of the build before', async () => {
    const open = await visitor();
    const first = await open('/vi/tim-kiem/?from=2019&to=2019');
    await heading(first, /^1 báo cáo$/);
    expect(await shown(first)).toEqual(['2019-05-06-dong-lam-hop']);
    await first.close();
    host.swap(after);
    for (const year of ['2019', '2021', '2024']) {
      const page = await open(`/vi/tim-kiem/?from=${year}&to=${year}`);
      await heading(page, /^\d báo cáo$/);
      for (const id of await shown(page)) expect(id.slice(0, 4)).toBe(year);
      await page.close();
    }
    const fresh = await open('/vi/tim-kiem/?q=kapuzine');
    await heading(fresh, /^1 báo cáo cho/);
    await fresh.close();
  });

  it('a page that was open goes on with its own build, or says that the archive was renewed', async () => {
    const open = await visitor();
    const page = await open('/vi/tim-kiem/?q=workshop');
    await heading(page, /^1 báo cáo cho “workshop”/);
    host.swap(after);
    await page.locator('#q').fill('dong lam');
    await page.locator('h1', { hasText: /“dong lam”$/ }).waitFor();
    await page.locator('[data-report], [data-part="renewed"]:not([hidden])').first().waitFor();
    expect(await seen(page, 'failure')).toBe(false);
    expect(await page.locator('h1').innerText()).not.toMatch(/^Không có/);
    if (await seen(page, 'renewed')) {
      await page.locator('[data-part="reload"]').click();
      await heading(page, /^\d báo cáo cho “dong lam”/);
    }
    await page.close();
  });
});

/** Of each kind of file that search reads, an address. */
const files = [
  'pagefind-entry',
  'pagefind/data/facets',
  'pagefind/data/names',
  'pagefind/data/words',
  'pf_meta',
  'runtime/.*js',
  'wasm',
  'pf_index',
  'pf_fragment',
  '_astro/worker',
];

describe('a file that does not come', () => {
  it.each(files)('is never taken for an archive without reports, and asked for again: %s', async (name) => {
    for (const how of ['missing', 'garbled'] as const) {
      const open = await visitor();
      host.broken[how] = new RegExp(name);
      const page = await open('/vi/tim-kiem/?q=workshop');
      await page.locator('[data-part="failure"]:not([hidden]), [data-part="renewed"]:not([hidden])').waitFor();
      expect(await page.locator('h1').innerText(), how).not.toMatch(/Không có|^\d/);
      host.broken[how] = undefined;
      // The browser has kept the answer that was wrong.
      await page.locator('[data-part="retry"]:visible, [data-part="reload"]:visible').click();
      await heading(page, /^1 báo cáo cho “workshop”/);
      await page.context().close();
    }
  });

  it.each([
    ['what mends a query', '_astro/mend', 'workshpo', 'workshop'],
    ['the cards of what is named', 'pagefind/data/cards-vi', 'dong lam', 'dong lam'],
  ])('is said also of %s, which few queries need', async (_, name, query, answered) => {
    const open = await visitor();
    host.broken.missing = new RegExp(name);
    const page = await open(`/vi/tim-kiem/?q=${encodeURIComponent(query)}`);
    await page.locator('[data-part="failure"]:not([hidden]), [data-part="renewed"]:not([hidden])').waitFor();
    expect(await page.locator('h1').innerText()).not.toMatch(/Không có|^\d/);
    host.broken.missing = undefined;
    await page.locator('[data-part="retry"]:visible, [data-part="reload"]:visible').click();
    await page.locator('[data-report]').first().waitFor();
    expect(await page.locator('main').innerText()).toContain(`“${answered}”`);
    await page.close();
  });

  it('does not keep one from searching where it only suggests', async () => {
    const open = await visitor();
    const page = await open('/vi/tim-kiem/');
    host.broken.missing = /_astro\/(?:combobox|suggest)/;
    await page.locator('#q').pressSequentially('workshop');
    await heading(page, /^1 báo cáo cho “workshop”/);
    await page.keyboard.press('Enter');
    await heading(page, /^1 báo cáo cho “workshop”/);
    await page.close();
  });

  it('is said also of a piece that only this query needs, without a line', async () => {
    const open = await visitor();
    const page = await open('/vi/tim-kiem/');
    await page.locator('#q').focus();
    await page.waitForFunction(() => performance.getEntriesByType('resource').length >= 0);
    host.broken.missing = /pf_index/;
    await page.locator('#q').fill('workshop');
    await page.locator('[data-part="failure"]:not([hidden])').waitFor();
    await page.close();
  });
});

describe('before the script runs, and where it never does', () => {
  it('the page says what it waits for and offers every list; the script takes the notice away', async () => {
    const open = await visitor();
    host.broken.missing = /_search_.*\.js$/;
    const page = await open('/vi/tim-kiem/?q=workshop');
    expect(await seen(page, 'starting')).toBe(true);
    expect(await page.locator('[data-part="starting"] a').count()).toBeGreaterThan(5);
    await page.close();
    host.broken.missing = undefined;
    const other = await (await visitor())('/vi/tim-kiem/?q=workshop');
    await heading(other, /^1 báo cáo/);
    expect(await seen(other, 'starting')).toBe(false);
    await other.close();
  });

  it('a slow search shows that it is at work, then its results', async () => {
    const open = await visitor();
    const page = await open('/vi/tim-kiem/');
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.context().route(/pagefind\/data\/names/, async (route) => {
      await held;
      await route.continue();
    });
    await page.locator('#q').fill('workshop');
    await page.locator('[data-part="progress"]:not([hidden])', { hasText: /^Đang tải/ }).waitFor();
    expect(await page.locator('h1').innerText()).toContain('Đang tìm “workshop”');
    release();
    await heading(page, /^1 báo cáo cho/);
    expect(await seen(page, 'progress')).toBe(false);
    await page.close();
  });
});
