import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { visit } from '../../support/browser-test.ts';

const { open } = visit(inject('country'), '/kho/');

/** What a card says: its day, title, language, programmes and mark. */
interface Card {
  time: unknown;
  title: unknown;
  lang: unknown;
  chips: unknown[];
  mark: string | null | undefined;
}

/** The cards of a page, by the address each leads to. */
async function cards(page: Page): Promise<Record<string, Card>> {
  return Object.fromEntries<Card>(
    await page.locator('main article').evaluateAll((found) =>
      found.map((card) => {
        const link = card.querySelector<HTMLAnchorElement>('.title a');
        const says: [string, Card] = [
          link?.pathname ?? '',
          {
            time: [card.querySelector('time')?.dateTime, card.querySelector('time')?.textContent],
            title: link?.textContent,
            lang: link?.lang,
            chips: [...card.querySelectorAll('.chip')].map((chip) => [
              chip.textContent,
              chip.querySelector('.square')?.classList.value,
            ]),
            mark: card.querySelector('.language-mark')?.textContent,
          },
        ];
        return says;
      }),
    ),
  );
}

describe.each([
  ['vi', '/kho/vi/bao-cao/', '/kho/vi/tim-kiem/', 'EN chỉ có bản tiếng Anh'],
  ['en', '/kho/en/reports/', '/kho/en/search/', 'VI translated from Vietnamese'],
])('in %s', (_, list, search, mark) => {
  it('a result says of a report what its card in a list says', async () => {
    const listed = await open(list);
    const inList = await cards(listed);
    const found = await open(`${search}?language=vi&language=en`);
    await found
      .locator('[data-report]')
      .nth(Object.keys(inList).length - 1)
      .waitFor();
    const inResults = await cards(found);
    expect(inResults).toEqual(inList);
    const marks = Object.values(inResults).map(({ mark: said }) => said);
    expect([...new Set(marks)].sort()).toEqual([mark, undefined]);
    await Promise.all([listed.close(), found.close()]);
  });
});
