import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { visit } from '../../support/browser-test.ts';

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

  it.each([
    ['dien', 'điện'],
    ['dinh', 'định'],
    ['doi', 'đổi'],
  ])('for "%s" finds as many reports as for "%s": d is taken for đ', async (plain, accented) => {
    const counts: string[] = [];
    for (const query of [plain, accented]) {
      const page = await open(`/vi/tim-kiem/?q=${encodeURIComponent(query)}`);
      await results(page, /báo cáo cho/);
      counts.push(/\d+/.exec(await page.locator('h1').innerText())?.[0] ?? '');
      await page.close();
    }
    expect(counts[0]).toBe(counts[1]);
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
    await page.locator('select[name="from"]').selectOption('2020');
    await page.locator('select[name="to"]').selectOption('2020');
    await page.locator('[data-part="chosen"] li').waitFor();
    await page.waitForFunction((count) => document.querySelectorAll('[data-report]').length < count, all.length);
    const narrowed = await results(page, /báo cáo cho/);
    expect(narrowed.every((id) => id.startsWith('2020'))).toBe(true);
    expect(Object.fromEntries(new URL(page.url()).searchParams)).toMatchObject({ from: '2020', to: '2020' });
    await page.locator('[data-part="chosen"] button').click();
    await page.waitForFunction((count) => document.querySelectorAll('[data-report]').length === count, all.length);
    expect(new URL(page.url()).searchParams.has('from')).toBe(false);
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

describe('counts beside the filters', () => {
  const count = (page: Page, facet: string, value: string) =>
    page.locator(`label:has(input[name="${facet}"][value="${value}"]) .figure`).innerText();

  it('tell what each value would leave, beside the filters of the other facets', async () => {
    const page = await open('/vi/tim-kiem/?q=truy+xuat+nguon+goc');
    await results(page, /báo cáo cho/);
    const before = Number(await count(page, 'program', '100'));
    await page.locator('select[name="from"]').selectOption('2021');
    await page.locator('[data-part="chosen"] li').waitFor();
    await page.waitForFunction(
      (old) =>
        Number(
          document.querySelector('input[name="program"][value="100"]')?.closest('label')?.querySelector('.figure')
            ?.textContent,
        ) < old,
      before,
    );
    const promised = await count(page, 'program', '100');
    await page.locator('input[name="program"][value="100"]').check();
    await page.locator('h1', { hasText: new RegExp(`^${promised} báo cáo`) }).waitFor();
    await page.close();
  });
});

describe('what a query names', () => {
  it('is offered as a filter', async () => {
    const page = await open('/vi/tim-kiem/?q=5s+bac+giang');
    await page.locator('[data-suggest="province:bac-giang"]').click();
    await results(page, /báo cáo cho/);
    expect(new URL(page.url()).searchParams.get('province')).toBe('bac-giang');
    await page.close();
  });

  it('as a document’s number leads to its page first, in any spelling', async () => {
    for (const query of ['37/QĐ-UBND', '37 qd ubnd', 'quyet dinh 37']) {
      const page = await open(`/vi/tim-kiem/?q=${encodeURIComponent(query)}`);
      await page.locator('[data-document="37-qd-ubnd.thai-nguyen.2014"]').first().click();
      await page.waitForURL('**/vi/van-ban/37-qd-ubnd-thai-nguyen-2014/');
      expect(await page.locator('h1').innerText()).toBe('37/QĐ-UBND');
      await page.close();
    }
  });

  it('as a report’s id opens the report', async () => {
    const page = await open('/vi/tim-kiem/');
    await page.locator('#q').fill('2022-11-10-quang-ninh-hoc-tap-bac-giang');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/vi/bao-cao/2022-11-10-quang-ninh-hoc-tap-bac-giang/');
    await page.close();
  });
});

describe('a slip of the finger', () => {
  it.each(['truy xaut nguon goc dak nong', 'samsng nhà máy'])('in "%s" is mended, and said to be', async (query) => {
    const page = await open(`/vi/tim-kiem/?q=${encodeURIComponent(query)}`);
    expect((await results(page, /báo cáo cho/)).length).toBeGreaterThan(0);
    expect(await page.locator('[data-part="hints"]').innerText()).toContain('Đây là kết quả cho');
    await page.close();
  });
});

describe('nonsense', () => {
  it.each(['qwrtzp xkcdvb', 'zzzzzz', '!!!???', '𓀀𓀁'])(
    '"%s" finds nothing, and the page says so with advice',
    async (query) => {
      const page = await open(`/vi/tim-kiem/?q=${encodeURIComponent(query)}`);
      await page.locator('h1', { hasText: 'Không có báo cáo nào' }).waitFor();
      expect(await page.locator('[data-report]').count()).toBe(0);
      expect(await page.locator('[data-part="advice"]').isVisible()).toBe(true);
      await page.close();
    },
  );
});

describe('opening a result and coming back', () => {
  it('lets the browser show the found words on the page', async () => {
    const page = await open('/vi/tim-kiem/?q=bac+giang');
    await results(page, /báo cáo cho/);
    const addresses = await page
      .locator('[data-report] .title a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(addresses).toContainEqual(expect.stringMatching(/#:~:text=B%E1%BA%AFc%20Giang$/));
    await page.close();
  });

  it('restores the query, the filters and the place on the page', async () => {
    const page = await open('/vi/tim-kiem/?q=chat+luong&program=nqa', { viewport: { width: 1000, height: 500 } });
    const ids = await results(page, /báo cáo cho/);
    await page.locator(`[data-report="${ids[8]}"] a`).scrollIntoViewIfNeeded();
    const before = await page.evaluate(() => scrollY);
    expect(before).toBeGreaterThan(300);
    await page.locator(`[data-report="${ids[8]}"] a`).click();
    await page.waitForURL((url) => url.pathname.endsWith(`/${ids[8]}/`));
    await page.goBack();
    // Scrolling may have brought more of them.
    expect((await results(page, /báo cáo cho/)).slice(0, ids.length)).toEqual(ids);
    await page.waitForFunction((place) => Math.abs(scrollY - place) < 120, before);
    expect(await page.locator('input[name="program"][value="nqa"]').isChecked()).toBe(true);
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
    expect(await focused()).toBe(ids[0]);
    await page.keyboard.press('Escape');
    expect(await focused()).toBe('q');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname.endsWith(`/${ids[0]}/`));
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
    const page = await open('/vi/tim-kiem/?q=samsung&to=2010');
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
