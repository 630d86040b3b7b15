import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { readArchive } from '../../../src/check/run.ts';
import { contentFolder } from '../../../src/content/content-folder.ts';
import { distractors } from '../../search/distractors.ts';
import { answersTo, figuresOf, judgedQueries, rankOf, type Figures } from '../../search/relevance.ts';
import { axeFindings } from '../../support/axe.ts';
import { visit } from '../../support/browser-test.ts';
import { plain } from '../../support/environment.ts';
import { builtPages, pageAt, textOf } from '../../support/pages.ts';

/**
 * What takes many reports: the real archive among 300 made-up ones, whose titles end in "(bịa)". But for the relevance
 * of search, only the made-up ones are asked for.
 */

const folder = mkdtempSync(join(tmpdir(), 'kho đông '));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const site = crowdedSite();
const { open, complaints } = visit(site);

function crowdedSite(): string {
  const content = join(folder, 'content');
  cpSync('content', content, { recursive: true });
  for (const { file, text } of distractors(300)) {
    mkdirSync(dirname(join(content, file)), { recursive: true });
    writeFileSync(join(content, file), text);
  }
  const out = join(folder, 'site');
  execFileSync(process.execPath, ['src/commands/build.ts'], {
    env: { ...plain, CONTENT_DIR: content, OUT_DIR: out },
    stdio: 'pipe',
  });
  return out;
}

/** The ids of the results, once the page has settled on a heading of this form. */
async function results(page: Page, heading: RegExp): Promise<string[]> {
  await page.locator('h1', { hasText: heading }).waitFor();
  return page
    .locator('[data-report]')
    .evaluateAll((items) => items.map((item) => item.getAttribute('data-report') ?? ''));
}

// A report that was withdrawn answers no query, and is no fault of search.
const { archive } = readArchive(contentFolder('content', 'content'));
const standing = new Set(archive.reports.map(({ id }) => id));
const queries = judgedQueries()
  .filter(({ half }) => half === 'test')
  .map((judged) => ({ ...judged, ids: judged.ids.filter((id) => standing.has(id)) }))
  .filter(({ ids, kind }) => ids.length > 0 || kind === 'none');

describe('the relevance set', () => {
  it('holds enough queries of every kind', () => {
    const kinds = Map.groupBy(judgedQueries(), ({ kind }) => kind);
    expect(judgedQueries().length).toBeGreaterThanOrEqual(120);
    expect(kinds.size).toBeGreaterThanOrEqual(14);
    expect(kinds.get('none')?.length).toBeGreaterThanOrEqual(60);
    for (const [kind, judged] of kinds) expect(judged.length, kind).toBeGreaterThanOrEqual(12);
  });
});

describe('search, among 300 made-up reports, on queries nothing was tuned on', () => {
  it('shows a right report first, and nearly always among the first five', async () => {
    const page = await open('/vi/tim-kiem/');
    const ranks: { kind: string; rank: number; query: string }[] = [];
    for (const { query, kind, ids } of queries)
      ranks.push({ kind, query, rank: rankOf((await answersTo(page, query)).ids, ids) });
    await page.close();

    const all = figuresOf(ranks.filter(({ kind }) => kind !== 'none').map(({ rank }) => rank));
    const kinds = [...Map.groupBy(ranks, ({ kind }) => kind)].map(
      ([kind, of]) => [kind, figuresOf(of.map(({ rank }) => rank))] as const,
    );
    console.log(
      [line('kind', undefined), ...kinds.map(([kind, figures]) => line(kind, figures)), line('all', all)].join('\n'),
    );

    expect(all.s1).toBeGreaterThanOrEqual(0.97);
    expect(all.s5).toBeGreaterThanOrEqual(0.98);
    for (const [kind, figures] of kinds) expect(figures.s1, kind).toBeGreaterThanOrEqual(kind === 'none' ? 0.93 : 0.85);
  });
});

describe('lists', () => {
  it('hold at most 50 reports; older pages are numbered from the oldest and all pages hold each report once', async () => {
    const reports = new Set(builtPages(site).flatMap(({ html }) => /data-report-page="([^"]+)"/.exec(html)?.[1] ?? []));
    const older = Math.ceil(reports.size / 50) - 1;
    const addresses = ['', ...Array.from({ length: older }, (_, index) => `trang-${older - index}/`)].map(
      (page) => `/vi/bao-cao/${page}`,
    );
    const pages = addresses.map((address) => pageAt(site, address).document);
    const ids = pages.map((page) =>
      [...page.querySelectorAll('main h4 a')].map((link) => link.getAttribute('href')?.split('/').at(-2)),
    );
    expect(ids.flat().sort()).toEqual([...reports].sort());
    for (const onOne of ids.slice(1)) expect(onOne.length).toBe(50);
    pages.forEach((page, index) => {
      const next = page.querySelector('nav a[rel="next"]');
      expect(next?.getAttribute('href'), addresses[index]).toBe(addresses[index + 1]);
      if (next) expect(textOf(next)).toBe('Cũ hơn');
    });
    const page = await open('/en/reports/page-1/', { viewport: { width: 360, height: 740 } });
    expect(await axeFindings(page)).toEqual([]);
    await page.close();
  });
});

describe('among many results', () => {
  it('a filter tells beforehand how many it leaves, and years and order hold beside it', async () => {
    const page = await open('/vi/tim-kiem/?q=giao+ban');
    await results(page, /báo cáo cho/);
    const figure = page.locator('label:has(input[name="program"][value="36"]) .figure');
    const before = await figure.innerText();
    await page.locator('select[name="from"]').selectOption('2021');
    await page.locator('[data-part="chosen"] li').waitFor();
    await page.waitForFunction(
      ([old]) => {
        const input = document.querySelector('input[name="program"][value="36"]');
        const now = Number(input?.closest('label')?.querySelector('.figure')?.textContent);
        return now > 0 && now < Number(old);
      },
      [before],
    );
    const promised = await figure.innerText();
    await page.locator('input[name="program"][value="36"]').check();
    const ids = await results(page, new RegExp(`^${promised} báo cáo`));
    expect(ids.every((id) => id >= '2021')).toBe(true);
    await page.close();
  });

  it('coming back from a report restores the query, the filters and the place on the page', async () => {
    const page = await open('/vi/tim-kiem/?q=giao+ban&program=36', { viewport: { width: 1000, height: 500 } });
    const ids = await results(page, /báo cáo cho/);
    await page.locator(`[data-report="${ids[8]}"] a`).scrollIntoViewIfNeeded();
    const before = await page.evaluate(() => scrollY);
    expect(before).toBeGreaterThan(300);
    await page.locator(`[data-report="${ids[8]}"] a`).click();
    await page.waitForURL((url) => url.pathname.endsWith(`/${ids[8]}/`));
    await page.goBack();
    // Down to the one that was opened: scrolling brings more of them, sooner or later.
    expect((await results(page, /báo cáo cho/)).slice(0, 9)).toEqual(ids.slice(0, 9));
    await page.waitForFunction((place) => Math.abs(scrollY - place) < 120, before);
    expect(await page.locator('input[name="program"][value="36"]').isChecked()).toBe(true);
    await page.close();
  });
});

describe('a stranger who asks what Programme 1322 did in Phú Yên, and what that is called now', () => {
  const madeUp = 'main article:has(.places :text("Phú Yên")) h3 a';

  it('finds both in three clicks from the front page, without search and without scripts', async () => {
    const page = await open('/vi/', { javaScriptEnabled: false, viewport: { width: 1280, height: 900 } });
    await page.locator('#map a', { hasText: 'Xem dạng bảng' }).click();
    // The row of Đắk Lắk says that it holds Phú Yên.
    const row = page.locator('tbody tr', { has: page.locator('th', { hasText: 'gồm Phú Yên' }) });
    expect(await row.locator('th a').innerText()).toBe('Đắk Lắk');
    await row.locator('a[aria-label*="Chương trình 1322"]').click();
    expect(await page.locator('h1').innerText()).toBe('Chương trình 1322 ở Đắk Lắk');
    expect(await page.locator('main .then-now').innerText()).toContain('tỉnh Phú Yên thuộc Đắk Lắk');
    await page.locator(madeUp, { hasText: '(bịa)' }).first().click();
    expect(await page.locator('.dateline').innerText()).toContain('nay thuộc Đắk Lắk');
    await page.close();
  });

  it('finds it on a phone in English through the map as well', async () => {
    const page = await open('/en/', { viewport: { width: 360, height: 740 } });
    await page.locator('svg.map a[aria-label^="Đắk Lắk:"]').click();
    await page.locator('main aside a', { hasText: 'Programme 1322' }).first().click();
    expect(await page.locator('main .then-now').innerText()).toContain('Phú Yên Province became part of Đắk Lắk');
    await page.locator(madeUp, { hasText: '(bịa)' }).first().click();
    // In the language the report is written in.
    expect(await page.locator('.dateline').innerText()).toMatch(/Phú Yên — (?:nay thuộc|now part of) Đắk Lắk/);
    await page.close();
  });
});

it('no page complained in the console', () => {
  expect(complaints).toEqual([]);
});

function line(kind: string, figures: Figures | undefined): string {
  const cells = figures
    ? [figures.queries, ...[figures.s1, figures.s5, figures.mrr].map((value) => value.toFixed(2))]
    : ['n', 'S@1', 'S@5', 'MRR'];
  return kind.padEnd(18) + cells.map((cell) => String(cell).padStart(6)).join('');
}
