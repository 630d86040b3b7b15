import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { visit } from '../../support/browser-test.ts';

// The made-up country: a real report may be withdrawn or rewritten on any day. What takes many reports, crowd.test.ts tries.
const { open: openAt, complaints } = visit(inject('country'), '/kho/');
const open = (path: string, options?: Parameters<typeof openAt>[1]) => openAt(`/kho${path}`, options);

const result = '[data-report]';

/** The ids of the results, once the page has settled on a heading of this form. */
async function results(page: Page, heading: RegExp): Promise<string[]> {
  await page.locator('h1', { hasText: heading }).waitFor();
  return page.locator(result).evaluateAll((items) => items.map((item) => item.getAttribute('data-report') ?? ''));
}

describe('a search', () => {
  it.each(['Đông Lâm đo lường', 'dong lam do luong', 'Đong lâm đo lương'])(
    'for "%s" finds the reports, accents or none',
    async (query) => {
      const page = await open(`/vi/tim-kiem/?q=${encodeURIComponent(query)}`);
      const found = await results(page, /báo cáo cho/);
      expect(found).toContain('2019-05-06-dong-lam-hop');
      expect(found).toContain('2021-11-20-dong-lam-do-can-cho');
      await page.close();
    },
  );

  it.each(['7/QĐ-TT', '7/QD-TT', 'quyet dinh 7'])('for "%s" finds the reports that cite it', async (query) => {
    const page = await open(`/vi/tim-kiem/?q=${encodeURIComponent(query)}`);
    const found = await results(page, /báo cáo cho/);
    expect(found).toContain('2019-05-06-dong-lam-hop');
    expect(found).toContain('2021-06-15-dong-lam-tap-huan-5s');
    await page.close();
  });

  it.each([
    ['dong', 'đông'],
    ['dinh', 'định'],
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

  it('in one language finds reports written in the other', async () => {
    const page = await open('/vi/tim-kiem/?q=workshop');
    expect(await results(page, /báo cáo cho/)).toEqual(['2024-03-01-hai-minh-only-english']);
    await page.close();
  });

  it('shows what was found as people write it, with the words marked', async () => {
    const page = await open('/vi/tim-kiem/?q=dong+lam');
    await results(page, /báo cáo cho/);
    const first = page.locator(result).first();
    expect(await first.innerText()).not.toMatch(/\u0345/);
    expect((await first.locator('mark').allInnerTexts()).join(' ')).toMatch(/Đông/);
    await page.close();
  });

  it('runs as one types, and keeps the query in the address', async () => {
    const page = await open('/vi/tim-kiem/');
    await page.locator('#q').pressSequentially('dong lam');
    expect(await results(page, /báo cáo cho “dong lam”/)).toHaveLength(3);
    expect(new URL(page.url()).searchParams.get('q')).toBe('dong lam');
    await page.close();
  });

  it('starts from the field of any page', async () => {
    const page = await open('/en/provinces/');
    await page.locator('#q').fill('joiners');
    await page.keyboard.press('Enter');
    expect(await results(page, /reports? for “joiners”/)).toEqual(['2021-06-15-dong-lam-tap-huan-5s']);
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
    const page = await open('/vi/tim-kiem/?q=dong+lam');
    expect(await results(page, /^3 báo cáo cho/)).toHaveLength(3);
    await page.locator('select[name="from"]').selectOption('2021');
    await page.locator('select[name="to"]').selectOption('2021');
    await page.locator('[data-part="chosen"] li').waitFor();
    const narrowed = await results(page, /^2 báo cáo cho/);
    expect(narrowed.every((id) => id.startsWith('2021'))).toBe(true);
    expect(Object.fromEntries(new URL(page.url()).searchParams)).toMatchObject({ from: '2021', to: '2021' });
    await page.locator('[data-part="chosen"] button').click();
    expect(await results(page, /^3 báo cáo cho/)).toHaveLength(3);
    expect(new URL(page.url()).searchParams.has('from')).toBe(false);
    await page.close();
  });

  it('alone list everything they hold, newest first', async () => {
    const page = await open('/vi/tim-kiem/?province=dong-lam');
    expect(await results(page, /^3 báo cáo$/)).toEqual([
      '2021-11-20-dong-lam-do-can-cho',
      '2021-06-15-dong-lam-tap-huan-5s',
      '2019-05-06-dong-lam-hop',
    ]);
    await page.close();
  });

  it('and order are restored by the address, and by going back', async () => {
    const page = await open('/vi/tim-kiem/?q=dong+lam&program=hoa-sen&sort=oldest');
    const oldest = await results(page, /^3 báo cáo cho/);
    expect(oldest).toEqual([...oldest].sort());
    expect(await page.locator('input[name="program"][value="hoa-sen"]').isChecked()).toBe(true);
    const firstIs = (id: string | undefined) =>
      page.waitForFunction(
        (first) => document.querySelector('[data-report]')?.getAttribute('data-report') === first,
        id,
      );
    await page.locator('label', { hasText: 'Mới nhất' }).click();
    await firstIs(oldest.at(-1));
    await page.goBack();
    await firstIs(oldest[0]);
    expect(await page.locator('input[value="oldest"]').isChecked()).toBe(true);
    await page.close();
  });
});

describe('counts beside the filters', () => {
  it('tell what each value would leave, beside the filters of the other facets', async () => {
    const page = await open('/vi/tim-kiem/?q=dong+lam');
    await results(page, /^3 báo cáo cho/);
    const figure = page.locator('label:has(input[name="topic"][value="5s"]) .figure');
    expect(await figure.innerText()).toBe('2');
    await page.locator('select[name="from"]').selectOption('2021');
    await page.locator('label:has(input[name="topic"][value="5s"]) .figure', { hasText: /^1$/ }).waitFor();
    await page.locator('input[name="topic"][value="5s"]').check();
    expect(await results(page, /^1 báo cáo cho/)).toEqual(['2021-06-15-dong-lam-tap-huan-5s']);
    await page.close();
  });
});

describe('what a query names', () => {
  it('is offered as a filter', async () => {
    const page = await open('/vi/tim-kiem/?q=5s+tay+lam');
    await page.locator('[data-suggest="province:tay-lam"]').click();
    await results(page, /báo cáo cho/);
    expect(new URL(page.url()).searchParams.get('province')).toBe('tay-lam');
    await page.close();
  });

  it('as a document’s number leads to its page first, in any spelling', async () => {
    for (const query of ['7/QĐ-TT', '7 qd tt', 'quyet dinh 7']) {
      const page = await open(`/vi/tim-kiem/?q=${encodeURIComponent(query)}`);
      await page.locator('[data-document="7-qd-tt.2018"]').first().click();
      await page.waitForURL('**/vi/van-ban/7-qd-tt-2018/');
      expect(await page.locator('h1').innerText()).toMatch(/^Quyết định\s7\/QĐ-TT$/);
      await page.close();
    }
  });

  it('as a report’s id opens the report', async () => {
    const page = await open('/vi/tim-kiem/');
    await page.locator('#q').fill('2021-06-15-dong-lam-tap-huan-5s');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/vi/bao-cao/2021-06-15-dong-lam-tap-huan-5s/');
    await page.close();
  });
});

describe('a slip of the finger', () => {
  it.each(['dogn lam do luong', 'tạp huấn xưởng mộcc'])('in "%s" is corrected, and said to be', async (query) => {
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
    const page = await open('/vi/tim-kiem/?q=xuong+moc');
    await results(page, /báo cáo cho/);
    const addresses = await page
      .locator('[data-report] .title a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(addresses).toContainEqual(expect.stringMatching(/#:~:text=x%C6%B0%E1%BB%9Fng%20m%E1%BB%99c$/));
    await page.close();
  });
});

describe('the keyboard', () => {
  it('reaches the field with /, the results with the arrows, and comes back with Escape', async () => {
    const page = await open('/vi/tim-kiem/?q=dong+lam');
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
  it('is reported how many reports were found', async () => {
    const page = await open('/vi/tim-kiem/?q=dong+lam');
    await results(page, /báo cáo cho/);
    expect(await page.locator('[role="status"]').textContent()).toMatch(/^\d+ báo cáo cho “dong lam”$/);
    await page.close();
  });
});

describe('when something is missing', () => {
  it('an empty answer says so and offers other ways', async () => {
    const page = await open('/vi/tim-kiem/?q=dong+lam&to=2010');
    await page.locator('h1', { hasText: 'Không có báo cáo nào cho “dong lam”' }).waitFor();
    expect(await page.locator('[data-part="advice"] a').count()).toBeGreaterThan(1);
    await page.close();
  });

  it('a search index that cannot be loaded is reported, with links to browse', async () => {
    const page = await open('/vi/tim-kiem/');
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.locator('#q').fill('dong lam');
    await page.locator('[data-part="failure"]').waitFor();
    expect(await page.locator('[data-part="failure"] a').count()).toBeGreaterThan(5);
    complaints.length = 0; // the browser reports the failed request, rightly
    await page.close();
  });

  it('without JavaScript the page says so and links to every list', async () => {
    const page = await open('/vi/tim-kiem/?q=dong+lam', { javaScriptEnabled: false });
    expect(await page.locator('noscript').innerText()).toContain('cần JavaScript');
    await page.locator('noscript a', { hasText: 'Tỉnh, thành' }).click();
    await page.waitForURL('**/vi/tinh-thanh/');
    await page.close();
  });
});

it('no page complained in the console', () => {
  expect(complaints).toEqual([]);
});
