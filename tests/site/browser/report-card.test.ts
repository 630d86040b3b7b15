import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { visit } from '../../support/browser-test.ts';

const { open } = visit(inject('country'), '/kho/');

/** What a card says, by the report it leads to: its day, title, language, programmes and mark. */
async function cards(page: Page): Promise<Record<string, unknown>> {
  return Object.fromEntries<unknown>(
    await page.locator('main article').evaluateAll((found) =>
      found.map((card): [string, unknown] => {
        const link = card.querySelector<HTMLAnchorElement>('.title a');
        return [
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
      }),
    ),
  );
}

describe.each([
  ['vi', '/kho/vi/bao-cao/', '/kho/vi/tim-kiem/', 'ENchỉ có bản tiếng Anh'],
  ['en', '/kho/en/reports/', '/kho/en/search/', 'VItranslated from Vietnamese'],
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
    const marks = Object.values(inResults).map((card) => (card as { mark?: string }).mark);
    expect([...new Set(marks)].sort()).toEqual([mark, undefined]);
    await Promise.all([listed.close(), found.close()]);
  });
});
