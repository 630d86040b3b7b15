import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { visit } from '../support/browser-test.ts';

const { open, complaints } = visit(inject('site'));
const result = '[data-report]';

/** The ids of the results, once the page has settled on a heading of this form. */
async function results(page: Page, heading: RegExp): Promise<string[]> {
  await page.locator('h1', { hasText: heading }).waitFor();
  return page.locator(result).evaluateAll((items) => items.map((item) => item.getAttribute('data-report') ?? ''));
}

describe('a search', () => {
  it.each(['Đắk Nông truy xuất nguồn gốc', 'dak nong truy xuat nguon goc', 'Đak nông truy xuất'])(
    'for "%s" finds the report, accents or none',
    async (query) => {
      const page = await open(`/vi/tim-kiem/?q=${encodeURIComponent(query)}`);
      expect(await results(page, /báo cáo cho/)).toContain('2020-09-18-dak-nong-434');
      await page.close();
    },
  );

  it.each(['37/QĐ-UBND', '37/QD-UBND', 'quyet dinh 37'])('for "%s" finds the report that cites it', async (query) => {
    const page = await open(`/vi/tim-kiem/?q=${encodeURIComponent(query)}`);
    expect(await results(page, /báo cáo cho/)).toContain('2014-08-18-thai-nguyen-trien-khai-nang-suat-chat-luong');
    await page.close();
  });

  it('in English finds reports written in Vietnamese', async () => {
    const page = await open('/en/search/?q=students+contest');
    expect(await results(page, /reports? for/)).toContain('2024-12-28-productivenow-final-2024');
    await page.close();
  });

  it('shows what was found as people write it, with the words marked', async () => {
    const page = await open('/vi/tim-kiem/?q=dak+nong');
    await results(page, /báo cáo cho/);
    const first = page.locator(result).first();
    expect(await first.innerText()).not.toMatch(/\u0345/);
    expect((await first.locator('mark').allInnerTexts()).join(' ')).toMatch(/Đắk/);
    await page.close();
  });

  it('runs as one types, and keeps the query in the address', async () => {
    const page = await open('/vi/tim-kiem/');
    await page.locator('#q').pressSequentially('samsung');
    expect((await results(page, /báo cáo cho “samsung”/)).length).toBeGreaterThan(1);
    expect(new URL(page.url()).searchParams.get('q')).toBe('samsung');
    await page.close();
  });

  it('starts from the field of any page', async () => {
    const page = await open('/en/provinces/');
    await page.locator('#q').fill('traceability');
    await page.keyboard.press('Enter');
    expect((await results(page, /reports? for “traceability”/)).length).toBeGreaterThan(3);
    await page.close();
  });

  it('takes a query only as text', async () => {
    const page = await open(`/vi/tim-kiem/?q=${encodeURIComponent('<img src=x onerror=alert(1)>“')}`);
    await page.locator('h1', { hasText: '<img src=x onerror=alert(1)>' }).waitFor();
    expect(await page.locator('main img').count()).toBe(0);
    await page.close();
  });
});

describe('filters', () => {
  it('narrow the results, stand in the address, and come off one by one', async () => {
    const page = await open('/vi/tim-kiem/?q=truy+xuat+nguon+goc');
    const all = await results(page, /báo cáo cho/);
    await page.locator('input[name="year"][value="2020"]').check();
    await page.locator('[data-part="chosen"] li').waitFor();
    await page.waitForFunction((count) => document.querySelectorAll('[data-report]').length < count, all.length);
    const narrowed = await results(page, /báo cáo cho/);
    expect(narrowed.every((id) => id.startsWith('2020'))).toBe(true);
    expect(new URL(page.url()).searchParams.getAll('year')).toEqual(['2020']);
    await page.locator('[data-part="chosen"] button').click();
    await page.waitForFunction((count) => document.querySelectorAll('[data-report]').length === count, all.length);
    expect(new URL(page.url()).searchParams.has('year')).toBe(false);
    await page.close();
  });

  it('alone list everything they hold, newest first', async () => {
    const page = await open('/vi/tim-kiem/?province=bac-ninh');
    expect(await results(page, /^2 báo cáo$/)).toEqual([
      '2023-08-26-smart-factory-close-2023',
      '2022-11-10-quang-ninh-hoc-tap-bac-giang',
    ]);
    await page.close();
  });

  it('and order are restored by the address, and by going back', async () => {
    const page = await open('/vi/tim-kiem/?q=chat+luong&program=nqa&sort=oldest');
    const oldest = await results(page, /báo cáo cho/);
    expect(oldest).toEqual([...oldest].sort());
    expect(await page.locator('input[name="program"][value="nqa"]').isChecked()).toBe(true);
    await page.locator('label', { hasText: 'Mới nhất' }).click();
    await page.waitForFunction(
      (first) => document.querySelector('[data-report]')?.getAttribute('data-report') !== first,
      oldest[0],
    );
    await page.goBack();
    await page.waitForFunction(
      (first) => document.querySelector('[data-report]')?.getAttribute('data-report') === first,
      oldest[0],
    );
    expect(await page.locator('input[value="oldest"]').isChecked()).toBe(true);
    await page.close();
  });
});

describe('the keyboard', () => {
  it('reaches the field with /, the results with the arrows, and comes back with Escape', async () => {
    const page = await open('/vi/tim-kiem/?q=samsung');
    const ids = await results(page, /báo cáo cho/);
    const focused = () =>
      page.evaluate(
        () =>
          document.activeElement?.closest('[data-report]')?.getAttribute('data-report') ?? document.activeElement?.id,
      );
    await page.keyboard.press('/');
    expect(await focused()).toBe('q');
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe(ids[0]);
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe(ids[1]);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Escape');
    expect(await focused()).toBe('q');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/${ids[0]}/`);
    await page.close();
  });
});

describe('a screen reader', () => {
  it('is told how many reports were found', async () => {
    const page = await open('/vi/tim-kiem/?q=samsung');
    await results(page, /báo cáo cho/);
    expect(await page.locator('[role="status"]').textContent()).toMatch(/^\d+ báo cáo cho “samsung”$/);
    await page.close();
  });
});

describe('when something is missing', () => {
  it('an empty answer says so and offers other ways', async () => {
    const page = await open('/vi/tim-kiem/?q=samsung&year=2010');
    await page.locator('h1', { hasText: 'Không có báo cáo nào cho “samsung”' }).waitFor();
    expect(await page.locator('[data-part="advice"] a').count()).toBeGreaterThan(1);
    await page.close();
  });

  it('a search index that cannot be loaded is told, with links to browse', async () => {
    const page = await open('/vi/tim-kiem/');
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.locator('#q').fill('samsung');
    await page.locator('[data-part="failure"]').waitFor();
    expect(await page.locator('[data-part="failure"] a').count()).toBeGreaterThan(5);
    complaints.length = 0; // the browser reports the failed request, rightly
    await page.close();
  });

  it('without JavaScript the page says so and links to every list', async () => {
    const page = await open('/vi/tim-kiem/?q=samsung', { javaScriptEnabled: false });
    expect(await page.locator('noscript').innerText()).toContain('cần JavaScript');
    await page.locator('noscript a', { hasText: 'Tỉnh, thành' }).click();
    await page.waitForURL('**/vi/tinh-thanh/');
    await page.close();
  });
});

it('no page complained in the console', () => {
  expect(complaints).toEqual([]);
});
