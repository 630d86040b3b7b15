import { describe, expect, inject, it } from 'vitest';
import { axeFindings } from '../../support/axe.ts';
import { visit } from '../../support/browser-test.ts';

const { open, complaints } = visit(inject('country'), '/kho/');
const vi = '/kho/vi/bao-cao/2019-05-06-dong-lam-hop/';
const en = '/kho/en/reports/2019-05-06-dong-lam-hop/';

describe.each([vi, en])('the report at %s', (address) => {
  it.each(['light', 'dark'] as const)('has nothing axe complains of in %s, on a narrow screen', async (colorScheme) => {
    const page = await open(address, { colorScheme, viewport: { width: 320, height: 640 } });
    expect(await axeFindings(page)).toEqual([]);
    await page.close();
  });

  it.each([320, 360, 640, 768, 1280])('fits %i pixels without scrolling sideways', async (width) => {
    const page = await open(address, { viewport: { width, height: 800 } });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    await page.close();
  });
});

describe('a wide table', () => {
  it('is reached by the keyboard and scrolls in its own box', async () => {
    const page = await open(vi, { viewport: { width: 320, height: 640 } });
    const box = page.getByRole('region', { name: 'Bảng 1' });
    await box.focus();
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction(() => (document.querySelector('.table-box')?.scrollLeft ?? 0) > 0);
    expect(await box.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('solid');
    await page.close();
  });
});

describe('the permanent address', () => {
  it('is selected whole by one click', async () => {
    const page = await open(vi);
    await page.locator('.cite .address').click();
    expect(await page.evaluate(() => getSelection()?.toString())).toBe(
      'https://kho.example.vn/kho/vi/bao-cao/2019-05-06-dong-lam-hop/',
    );
    await page.close();
  });
});

describe('a number of a document', () => {
  it('never breaks across two lines', async () => {
    const page = await open(vi, { viewport: { width: 320, height: 640 } });
    const number = page.locator('.prose a.nowrap');
    for (let width = 320; width < 420; width += 10) {
      await page.setViewportSize({ width, height: 640 });
      expect(await number.evaluate((element) => element.getClientRects().length), String(width)).toBe(1);
    }
    await page.close();
  });
});

describe('on paper', () => {
  it('stand text, documents, card, source and permanent address, and nothing one cannot use there', async () => {
    const page = await open(vi);
    await page.emulateMedia({ media: 'print' });
    for (const shown of ['h1', '.prose', '.cited', '.card', '.source a', '.cite .address'])
      expect(await page.locator(shown).first().isVisible(), shown).toBe(true);
    for (const hidden of ['nav', 'form', '.related'])
      expect(await page.locator(`${hidden} >> visible=true`).count(), hidden).toBe(0);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    // Sheets of A4, in points.
    expect(/\/MediaBox \[0 0 (\d+)[.\d]* (\d+)/.exec(pdf)?.slice(1)).toEqual(['594', '841']);
    await page.close();
  });
});

describe('with forced colours', () => {
  it('programmes keep their squares, topics their frames', async () => {
    const page = await open(vi, { forcedColors: 'active' });
    const [programme, topic] = await page
      .locator('.chips .square')
      .evaluateAll((squares) =>
        [squares[0], squares.at(-1)].map((square) => square && getComputedStyle(square).backgroundColor),
      );
    expect(programme).not.toBe(topic);
    await page.close();
  });
});

it('nothing complained in the console', () => {
  expect(complaints).toEqual([]);
});
