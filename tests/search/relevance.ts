import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { parseYaml } from '../../src/model/yaml.ts';

/** A query with the reports that are right first answers to it. */
export interface Judged {
  query: string;
  kind: string;
  ids: string[];
  half: 'dev' | 'test';
}

/** The relevance set. Every second query of a kind is for testing only: nothing is tuned on it. */
export function judgedQueries(): Judged[] {
  const { value } = parseYaml(readFileSync('tests/search/queries.yml', 'utf8'));
  const seen = new Map<string, number>();
  return (value as Omit<Judged, 'half'>[]).map((row) => {
    const place = seen.get(row.kind) ?? 0;
    seen.set(row.kind, place + 1);
    return { ...row, half: place % 2 === 0 ? 'dev' : 'test' };
  });
}

/** The ids a search page shows for a query, best first. */
export async function answersTo(page: Page, query: string): Promise<string[]> {
  await page.evaluate((text) => {
    const input = document.querySelector<HTMLInputElement>('#q');
    const status = document.querySelector('[role="status"]');
    if (!input || !status) throw new Error('no search page');
    status.textContent = '';
    input.value = text;
    input.form?.requestSubmit();
  }, query);
  await page.waitForFunction(() => {
    const said = document.querySelector('[role="status"]')?.textContent ?? '';
    return said !== '' && !/^(?:Đang tìm|Searching)/.test(said);
  });
  return page
    .locator('[data-report]')
    .evaluateAll((items) => items.map((item) => item.getAttribute('data-report') ?? ''));
}

/** Success at 1 and 5, and mean reciprocal rank. */
export interface Figures {
  queries: number;
  s1: number;
  s5: number;
  mrr: number;
}

export function figuresOf(ranks: readonly number[]): Figures {
  const share = (most: number) => ranks.filter((rank) => rank <= most).length / ranks.length;
  return {
    queries: ranks.length,
    s1: share(1),
    s5: share(5),
    mrr: ranks.reduce((sum, rank) => sum + 1 / rank, 0) / ranks.length,
  };
}

/** The place of the first right answer, from 1; infinite when there is none. */
export function rankOf(answers: readonly string[], right: readonly string[]): number {
  const at = answers.findIndex((id) => right.includes(id));
  return at < 0 ? Infinity : at + 1;
}
