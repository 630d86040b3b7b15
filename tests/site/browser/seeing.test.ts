import { gzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { visit } from '../../support/browser-test.ts';

// Maps, targets, milestones and the large table: what the made-up country has not. Nothing here is about one report.
const site = inject('site');
const { open, complaints } = visit(site);

describe.each([320, 360, 768])('at %i pixels', (width) => {
  it.each([
    '/vi/',
    '/en/',
    '/vi/bao-phu/',
    '/en/coverage/',
    '/vi/dong-thoi-gian/',
    '/en/timeline/',
    '/en/glossary/',
    '/vi/tinh-thanh/',
    '/en/provinces/bac-ninh/',
    '/vi/tinh-thanh/ho-chi-minh/',
    '/vi/chuong-trinh/1322/',
    '/en/programs/1322/',
    '/en/compare/programs/712/',
  ])('%s does not scroll sideways', async (address) => {
    const page = await open(address, { viewport: { width, height: 640 } });
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(over).toBe(0);
    await page.close();
  });
});

describe('wide screens', () => {
  it.each(['/vi/bao-cao/', '/en/programs/', '/vi/theo-doi/', '/vi/gioi-thieu/', '/vi/so-sanh/chuong-trinh/712/'])(
    '%s leaves no third of 1280 px blank',
    async (address) => {
      const page = await open(address, { viewport: { width: 1280, height: 800 } });
      const used = await page.evaluate(() => {
        const main = document.querySelector('main');
        if (!main) return 0;
        const range = document.createRange();
        const texts = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
        let right = 0;
        while (texts.nextNode()) {
          // A row of links to the headings runs on as far as there are any.
          if (texts.currentNode.parentElement?.closest('nav:not(.section)')) continue;
          range.selectNodeContents(texts.currentNode);
          right = Math.max(right, range.getBoundingClientRect().right);
        }
        const { left, width } = main.getBoundingClientRect();
        return (right - left) / width;
      });
      expect(used).toBeGreaterThan(0.8);
      await page.close();
    },
  );
});

describe('the map', () => {
  it.each([320, 360, 390, 1280])('keeps every name and number within its tile at %i pixels', async (width) => {
    const page = await open('/vi/', { viewport: { width, height: 740 } });
    await page.evaluate(() => document.fonts.ready);
    const faults = await page.evaluate(() =>
      [...document.querySelectorAll('svg.map > a.tile > svg')].flatMap((tile) => {
        const face = tile.querySelector('rect')?.getBoundingClientRect();
        const texts = [...tile.querySelectorAll('text')].map((text) => ({
          text: text.textContent,
          box: text.getBoundingClientRect(),
        }));
        return texts
          .filter(
            ({ box }) => face && (box.right > face.right + 1 || box.left < face.left || box.bottom > face.bottom + 4),
          )
          .map(({ text, box }) => `${text} ${Math.round(box.right - (face?.right ?? 0))}`);
      }),
    );
    expect(faults).toEqual([]);
    await page.close();
  });

  it('sets the lines of a name at least 1.35 apart', async () => {
    const page = await open('/vi/', { viewport: { width: 360, height: 740 } });
    const apart = await page.evaluate(() =>
      [...document.querySelectorAll('svg.map > a.tile > svg')].flatMap((tile) => {
        const [first, second] = tile.querySelectorAll('text.name');
        if (!first || !second) return [];
        const size = parseFloat(getComputedStyle(first).fontSize);
        return [(Number(second.getAttribute('y')) - Number(first.getAttribute('y'))) / size];
      }),
    );
    expect(apart.length).toBeGreaterThan(30);
    expect(Math.min(...apart)).toBeGreaterThanOrEqual(1.35);
    await page.close();
  });

  it('can be walked by keyboard, each tile showing where one is', async () => {
    const page = await open('/vi/', { viewport: { width: 1280, height: 900 } });
    await page.locator('svg.map a').first().focus();
    await page.keyboard.press('Tab');
    const stroke = await page.evaluate(() => {
      const face = document.activeElement?.querySelector('rect');
      return {
        label: document.activeElement?.getAttribute('aria-label'),
        width: face && getComputedStyle(face).strokeWidth,
      };
    });
    expect(stroke.label).toMatch(/: /);
    expect(stroke.width).toBe('3px');
    await page.close();
  });

  it('shows its tiles and names in forced colours', async () => {
    const page = await open('/vi/', { viewport: { width: 1280, height: 900 }, forcedColors: 'active' });
    const tile = await page.evaluate(() => {
      const anchor = document.querySelector('svg.map > a.tile:not(.step-0)');
      const style = (selector: string) => {
        const element = anchor?.querySelector(selector);
        return element ? getComputedStyle(element) : undefined;
      };
      return { fill: style('rect')?.fill, stroke: style('rect')?.stroke, name: style('text.name')?.fill };
    });
    expect(tile.stroke).not.toBe('none');
    expect(tile.name).toBe(tile.stroke);
    expect(tile.name).not.toBe(tile.fill);
    await page.close();
  });
});

describe('the front page', () => {
  it.each(['vi', 'en'])('with map and charts weighs at most 40 kB in %s', (language) => {
    expect(gzipSync(readFileSync(join(site, language, 'index.html'))).length).toBeLessThan(40_000);
  });
});

describe('the table of places and programmes', () => {
  it('is a list by place on a phone, each number beside its programme and big enough to touch', async () => {
    const page = await open('/vi/bao-phu/', { viewport: { width: 360, height: 740 } });
    const links = await page.locator('main tbody td a').evaluateAll((all) =>
      all.map((link) => {
        const { height, width } = link.getBoundingClientRect();
        return { height, width, name: (link.querySelector('.name') as HTMLElement).innerText };
      }),
    );
    expect(links.length).toBeGreaterThan(20);
    expect(links.filter(({ height, width, name }) => height < 24 || width < 300 || name === '')).toEqual([]);
    expect(await page.locator('main tbody td.empty:visible').count()).toBe(0);
    await page.close();
  });

  it('scrolls with the page on a wide screen, the names of the columns staying in sight', async () => {
    const page = await open('/vi/bao-phu/', { viewport: { width: 1280, height: 740 } });
    await page.evaluate(() => {
      window.scrollTo(0, 1200);
    });
    const seen = await page.evaluate(() => {
      const box = document.querySelector('main table')?.parentElement;
      return {
        scrolled: window.scrollY,
        head: document.querySelector('main thead th')?.getBoundingClientRect().top,
        inner: (box?.scrollHeight ?? 0) - (box?.clientHeight ?? 0),
      };
    });
    expect(seen.scrolled).toBeGreaterThan(1000);
    expect(seen.head).toBe(0);
    expect(seen.inner).toBe(0);
    await page.close();
  });
});

describe('the front page by keyboard', () => {
  it.each(['/vi/', '/en/'])('%s comes to its first report within 25 tabs', async (address) => {
    const page = await open(address, { viewport: { width: 1280, height: 800 } });
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('href') ?? '');
    let tabs = 0;
    while ((await focused()) !== '#moi-nhat') {
      expect(++tabs).toBeLessThan(5);
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    while (!/\/(?:bao-cao|reports)\/\d/.test(await focused())) {
      expect(++tabs).toBeLessThanOrEqual(25);
      await page.keyboard.press('Tab');
    }
    await page.close();
  });
});

it('no page complained in the console', () => {
  expect(complaints).toEqual([]);
});
