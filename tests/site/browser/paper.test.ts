import { expect, describe, inject, it } from 'vitest';
import { visit } from '../../support/browser-test.ts';
import { sheetsOf, type PrintedLink } from '../../support/paper.ts';

const { open, complaints } = visit(inject('site'));

async function print(address: string) {
  const page = await open(address);
  const sheets = await sheetsOf(page);
  await page.close();
  return sheets;
}

/** The path a link leads to, without scheme and host. */
const path = ({ address }: PrintedLink) => new URL(address).pathname;

describe('a short report on paper', () => {
  it('has its card under its text on the first sheet, and no more than two sheets', async () => {
    const [first = [], ...others] = await print('/vi/bao-cao/2021-03-27-nqa-2020-decision/');
    expect(others.length).toBeLessThan(2);
    // The report named in the text, the last link before the card, and the body that only the card names.
    const text = first.find((link) => path(link).endsWith('/2021-04-26-gtclqg-2019-2020-le-trao/'));
    const card = first.find((link) => path(link) === '/vi/co-quan/thu-tuong/');
    expect(card?.from).toBeGreaterThan(text?.to ?? Infinity);
    expect((card?.from ?? Infinity) - (text?.to ?? 0)).toBeLessThan(200);
  });
});

describe('a list on paper', () => {
  it.each(['/vi/tinh-thanh/thai-nguyen/', '/en/provinces/thai-nguyen/', '/vi/nam/2022/'])(
    '%s prints each of its reports, on sheets that are filled',
    async (address) => {
      const page = await open(address);
      const listed = await page
        .locator('#bao-cao article a[href*="/20"]')
        .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
      const sheets = await sheetsOf(page);
      await page.close();
      const printed = new Set(sheets.flat().map(path));
      expect(listed.length).toBeGreaterThan(2);
      expect(listed.filter((each) => !printed.has(each))).toEqual([]);
      // About six reports with their summaries fill a sheet; charts take one or two.
      expect(sheets.length).toBeLessThanOrEqual(2 + Math.ceil(listed.length / 4));
    },
  );
});

it('no page complained in the console', () => {
  expect(complaints).toEqual([]);
});
