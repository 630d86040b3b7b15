import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { axeFindings } from '../../support/axe.ts';
import { visit } from '../../support/browser-test.ts';

/** What search offers beside results, in the made-up country. */
const { open: openAt, complaints } = visit(inject('country'), '/kho/');
const open = (path: string) => openAt(`/kho${path}`);

const heading = (page: Page, text: RegExp) => page.locator('h1', { hasText: text }).waitFor();
const cards = (page: Page) =>
  page.locator('[data-card]').evaluateAll((all) => all.map((card) => card.getAttribute('data-card') ?? ''));

describe('a thing that a query names', () => {
  it.each([
    ['dong lam', 'province:dong-lam'],
    ['donglam', 'province:dong-lam'],
    ['chuong trinh hoa sen', 'program:hoa-sen'],
    ['7/QĐ-TT', 'document:7-qd-tt.2018'],
    ['2021', 'year:2021'],
  ])('"%s" stands first as a card that leads to its page', async (query, card) => {
    const page = await open(`/vi/tim-kiem/?q=${encodeURIComponent(query)}`);
    await page.locator(`[data-card="${card}"]`).waitFor();
    expect((await cards(page)).includes(card)).toBe(true);
    const href = await page.locator(`[data-card="${card}"] a`).getAttribute('href');
    const answer = await page.request.get(new URL(href ?? '', page.url()).href);
    expect(answer.status()).toBe(200);
    expect(await page.locator(`[data-card="${card}"] .count`).innerText()).toMatch(/^\d báo cáo$/);
    await page.close();
  });

  it('narrows the search', async () => {
    const page = await open('/vi/tim-kiem/?q=2021');
    await page.locator('[data-suggest="year:2021"]').click();
    await page.locator('[data-part="chosen"] li').waitFor();
    expect(Object.fromEntries(new URL(page.url()).searchParams)).toMatchObject({ from: '2021', to: '2021' });
    await page.close();
  });
});

describe('a heading', () => {
  it('counts the reports that hold all, and folds those away that hold a part', async () => {
    const page = await open('/vi/tim-kiem/?q=dong+lam+tap+huan+5s');
    await heading(page, /^\d báo cáo cho/);
    const all = await page.locator('[data-part="results"] > ol > li').count();
    expect(await page.locator('h1').innerText()).toMatch(new RegExp(`^${all} báo cáo`));
    const folded = page.locator('details.partly');
    expect(await folded.count()).toBe(1);
    expect(await folded.getAttribute('open')).toBeNull();
    expect(await folded.locator('[data-report]').count()).toBe(Number(await folded.locator('.figure').innerText()));
    await page.close();
  });

  it.each(['thời tiết hôm nay', 'C++', 'bitcoin price'])('says that there is nothing for "%s"', async (query) => {
    const page = await open(`/vi/tim-kiem/?q=${encodeURIComponent(query)}`);
    await heading(page, /^Không có báo cáo nào cho/);
    expect(await page.locator('[data-report]').count()).toBe(0);
    expect(await page.locator('[data-part="advice"]').isVisible()).toBe(true);
    // Nothing to order and nothing to filter; with the next search that finds something both are back.
    for (const part of ['sort', 'filters', 'to-results', 'take'])
      expect(await page.locator(`[data-part="${part}"]`).isVisible(), part).toBe(false);
    await page.locator('#q').fill('dong lam');
    await page.keyboard.press('Enter');
    await heading(page, /^\d báo cáo cho/);
    for (const part of ['sort', 'filters']) expect(await page.locator(`[data-part="${part}"]`).isVisible()).toBe(true);
    await page.close();
  });

  it('says that it is the filters that leave nothing, and keeps them in sight', async () => {
    const page = await open('/vi/tim-kiem/?q=dong+lam&from=1900&to=1900');
    await heading(page, /^Không có báo cáo nào cho “dong lam” trong bộ lọc đang chọn$/);
    expect(await page.locator('[data-part="filters"]').isVisible()).toBe(true);
    expect(await page.locator('[data-part="sort"]').isVisible()).toBe(false);
    await page.locator('[data-part="clear"]').click();
    await heading(page, /^\d báo cáo cho “dong lam”$/);
    await page.close();
  });
});

it('the keyboard goes past the filters to the first result', async () => {
  const page = await open('/en/search/?q=dong+lam');
  await page.locator('[data-report]').first().waitFor();
  const skip = page.locator('a[data-part="to-results"]');
  const within = await page.locator('main').evaluate((main) => {
    const focusable = [...main.querySelectorAll('a, button, input, select, summary')];
    return focusable.find((each) => each.checkVisibility())?.getAttribute('data-part');
  });
  expect(within).toBe('to-results');
  await skip.focus();
  expect(await skip.isVisible()).toBe(true);
  await page.keyboard.press('Enter');
  // A card of what is named may stand before the results.
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('#ket-qua') !== null)).toBe(true);
  await page.close();
});

describe('while typing', () => {
  it('names and titles are suggested, for arrows and Enter, accents or none', async () => {
    const page = await open('/vi/tim-kiem/');
    const field = page.locator('#q');
    await field.pressSequentially('dong l');
    await page.locator('[role="option"]').first().waitFor();
    expect(await field.getAttribute('aria-expanded')).toBe('true');
    expect(await page.locator('[role="option"] .name').allInnerTexts()).toContain('Đông Lâm');
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('ArrowDown');
    const active = await field.getAttribute('aria-activedescendant');
    expect(await page.locator(`#${active}`).getAttribute('aria-selected')).toBe('true');
    const text = await page.locator(`#${active} .name`).innerText();
    await page.keyboard.press('Enter');
    expect(await field.inputValue()).toBe(text);
    expect(await field.getAttribute('aria-expanded')).toBe('false');
    await page.close();
  });

  it('Escape closes the list and keeps what was typed; the next arrow reaches the first result', async () => {
    const page = await open('/vi/tim-kiem/');
    await page.locator('#q').pressSequentially('dong lam');
    await page.locator('[role="option"]').first().waitFor();
    await page.locator('[data-report]').first().waitFor();
    await page.keyboard.press('Escape');
    expect(await page.locator('#q').inputValue()).toBe('dong lam');
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.closest('[data-report]') !== null)).toBe(true);
    await page.close();
  });
});

describe('the other language', () => {
  it('asks the same, with the same filters', async () => {
    const page = await open('/vi/tim-kiem/?q=dong+lam&program=hoa-sen');
    await heading(page, /báo cáo cho/);
    await page.locator('header a[hreflang="en"]').click();
    await heading(page, /^\d reports? for “dong lam”/);
    expect(new URL(page.url()).searchParams.get('program')).toBe('hoa-sen');
    await page.close();
  });
});

it('a report’s id in the field of any page opens the report', async () => {
  const page = await open('/en/provinces/');
  await page.locator('#q').fill('2021-06-15-dong-lam-tap-huan-5s');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/2021-06-15-dong-lam-tap-huan-5s/');
  await page.close();
});

it('filters hide the values that would leave nothing', async () => {
  const page = await open('/vi/tim-kiem/?q=workshop');
  await heading(page, /^1 báo cáo/);
  const figures = await page.locator('[data-part="filters"] label:not([hidden]) .figure').allInnerTexts();
  expect(figures.length).toBeGreaterThan(0);
  expect(figures).not.toContain('0');
  await page.close();
});

it('an empty search offers examples, the newest reports and ways to browse', async () => {
  const page = await open('/vi/tim-kiem/');
  await page.locator('[data-part="start"]').waitFor();
  expect(await page.locator('[data-part="start"] article').count()).toBeGreaterThan(2);
  await page.locator('[data-part="start"] .examples a').first().click();
  await page.locator('[data-report], [data-card]').first().waitFor();
  expect(await page.locator('[data-part="start"]').isVisible()).toBe(false);
  await page.close();
});

it.each([
  ['csv', /^\uFEFFid,date,language,title/],
  ['json', /^\[/],
  ['bib', /^@misc\{/],
  ['ris', /^TY {2}- RPRT/],
])('results are taken along as %s, in their order', async (form, start) => {
  const page = await open('/vi/tim-kiem/?q=dong+lam&sort=oldest');
  await heading(page, /^3 báo cáo/);
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator(`[data-form="${form}"]`).click()]);
  const text = readFileSync(await download.path(), 'utf8');
  expect(text).toMatch(start);
  const ids = await page
    .locator('[data-report]')
    .evaluateAll((all) => all.map((item) => item.getAttribute('data-report')));
  const places = ids.map((id) => text.indexOf(id ?? ''));
  expect(places.every((place) => place >= 0)).toBe(true);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  await page.close();
});

it('no page complained in the console', () => {
  expect(complaints).toEqual([]);
});
