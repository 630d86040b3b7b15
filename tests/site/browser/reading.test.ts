import { describe, expect, inject, it } from 'vitest';
import { visit } from '../../support/browser-test.ts';

const { open, complaints } = visit(inject('country'), '/kho/');

describe('reading without JavaScript', () => {
  it('goes from the front door to a report and to its translation', async () => {
    const page = await open('/kho/', { javaScriptEnabled: false });
    await page.locator('a', { hasText: 'Tiếng Việt' }).click();
    await page.locator('nav a', { hasText: 'Chương trình' }).first().click();
    await page.locator('main a', { hasText: 'Chương trình Hoa Sen' }).click();
    await page.locator('main a', { hasText: 'Đông Lâm họp về hoà giải' }).first().click();
    expect(await page.locator('h1').innerText()).toBe('Đông Lâm họp về hoà giải & đo lường <bịa>');
    await page.locator('header a', { hasText: 'English' }).click();
    expect(await page.locator('h1').innerText()).toBe('Dong Lam meets (made up)');
    await page.close();
  });
});

describe('the language switch', () => {
  it('leads to the same page, and is absent where there is none', async () => {
    const page = await open('/kho/vi/tinh-thanh/tay-lam/');
    await page.locator('header a', { hasText: 'English' }).click();
    expect(new URL(page.url()).pathname).toBe('/kho/en/provinces/tay-lam/');
    await page.goto(new URL('/kho/en/reports/2024-03-01-hai-minh-only-english/', page.url()).href);
    expect(await page.locator('header a', { hasText: 'Tiếng Việt' }).count()).toBe(0);
    await page.close();
  });
});

describe('under a base path', () => {
  it('search works', async () => {
    const page = await open('/kho/en/search/?q=dong+lam');
    await page.locator('[data-report="2019-05-06-dong-lam-hop"] a').click();
    expect(new URL(page.url()).pathname).toBe('/kho/en/reports/2019-05-06-dong-lam-hop/');
    await page.close();
  });

  it('a former id leads to the report', async () => {
    const page = await open('/kho/vi/bao-cao/2019-05-06-ten-cu/');
    await page.waitForURL('**/2019-05-06-dong-lam-hop/');
    await page.close();
  });
});

describe('two programmes of a reader’s choice', () => {
  it('stand side by side, at an address of their own', async () => {
    const page = await open('/kho/vi/so-sanh/');
    const form = page.locator('form[data-kind="program"]');
    await form.locator('select[name="a"]').selectOption('hoa-sen');
    await form.locator('select[name="b"]').selectOption('88');
    await form.locator('button').click();
    await page.waitForURL(/\?kind=program&a=hoa-sen&b=88$/);
    const table = page.locator('[data-part="compared"] table');
    await table.waitFor();
    expect(await table.locator('thead th').allInnerTexts()).toEqual(['Chương trình Hoa Sen', 'Đề án 88']);
    // The numbers of their own pages.
    const counts = await table.locator('.number').allInnerTexts();
    for (const [at, value] of ['hoa-sen', '88'].entries()) {
      const count = Number(counts[at]);
      expect(count).toBeGreaterThan(0);
      const own = await open(`/kho/vi/chuong-trinh/${value}/`);
      expect(await own.locator('main').innerText()).toContain(`${count} báo cáo`);
      await own.close();
    }
    const link = table.locator('a', { hasText: 'Đông Lâm họp' }).first();
    expect(await link.getAttribute('href')).toBe('/kho/vi/bao-cao/2019-05-06-dong-lam-hop/');
    await page.close();
  });

  it('says so where a link names one that is not there', async () => {
    const page = await open('/kho/vi/so-sanh/?kind=program&a=hoa-sen&b=khong-co');
    await page.getByRole('alert').filter({ hasText: 'không có trong danh sách' }).waitFor();
    expect(await page.locator('form[data-kind="program"] select[name="b"]').inputValue()).not.toBe('');
    await page.close();
  });

  it('cannot be chosen without scripts, but the comparisons there are pages of are led to', async () => {
    const page = await open('/kho/vi/so-sanh/', { javaScriptEnabled: false });
    expect(await page.locator('main form').first().isVisible()).toBe(false);
    await page.locator('main a', { hasText: 'Chương trình Hoa Sen' }).click();
    expect(new URL(page.url()).pathname).toBe('/kho/vi/so-sanh/chuong-trinh/hoa-sen/');
    await page.close();
  });
});

describe('narrow screens', () => {
  it.each(['/kho/vi/tinh-thanh/dong-lam/', '/kho/en/provinces/dong-lam/'])(
    '%s: no words of the lineage run into others or out of it',
    async (address) => {
      const page = await open(address, { viewport: { width: 320, height: 640 } });
      const found = await page.evaluate(() => {
        const chart = document.querySelector('.lineage svg');
        if (!chart) return undefined;
        const { left, right } = chart.getBoundingClientRect();
        const texts = [...chart.querySelectorAll('text')].map((text) => ({
          words: text.textContent.trim(),
          at: text.getBoundingClientRect(),
        }));
        const outside = texts.filter(({ at }) => at.left < left - 1 || at.right > right + 1);
        // A line of text is higher than its letters.
        const clash = texts.filter(({ at }, index) =>
          texts
            .slice(index + 1)
            .some(
              ({ at: other }) =>
                at.left < other.right &&
                other.left < at.right &&
                at.top + 3 < other.bottom - 3 &&
                other.top + 3 < at.bottom - 3,
            ),
        );
        return { count: texts.length, wrong: [...outside, ...clash].map(({ words }) => words) };
      });
      expect(found?.count).toBeGreaterThan(3);
      expect(found?.wrong).toEqual([]);
      await page.close();
    },
  );

  it.each(['/kho/vi/tinh-thanh/dong-lam/', '/kho/vi/bao-cao/', '/kho/vi/bao-cao/2019-05-06-dong-lam-hop/'])(
    '%s: the places beside a date, and other versions, are at least 24 pixels high to a finger',
    async (address) => {
      const page = await open(address, { viewport: { width: 390, height: 740 } });
      const heights = await page
        .locator('.place a, .editions a')
        .evaluateAll((links) => links.map((link) => link.getBoundingClientRect().height));
      expect(heights.length).toBeGreaterThan(0);
      expect(heights.filter((height) => height < 24)).toEqual([]);
      await page.close();
    },
  );

  it.each([
    '/kho/vi/',
    '/kho/vi/bao-cao/2019-05-06-dong-lam-hop/',
    '/kho/vi/tim-kiem/?q=lam',
    '/kho/en/provinces/',
    '/kho/vi/bao-phu/dong-lam/hoa-sen/',
    '/kho/vi/so-sanh/tinh-thanh/dong-lam/',
    '/kho/vi/nam/',
    '/kho/vi/nam/2021/',
    '/kho/vi/van-ban/',
    '/kho/en/topics/',
    '/kho/en/programs/hoa-sen/',
    '/kho/404.html',
  ])('%s fits 320 pixels without scrolling sideways', async (address) => {
    const page = await open(address, { viewport: { width: 320, height: 640 } });
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(over).toBe(0);
    await page.close();
  });
});

it('no page complained in the console', () => {
  expect(complaints).toEqual([]);
});
