import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { parseYaml } from '../../src/content/yaml.ts';

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

/** What a search page shows for a query, best first, and how long it took from submitting to showing, in milliseconds. */
export async function answersTo(page: Page, query: string): Promise<{ ids: string[]; took: number }> {
  return page.evaluate(async (text) => {
    const input = document.querySelector<HTMLInputElement>('#q');
    const status = document.querySelector('[role="status"]');
    if (!input || !status) throw new Error('no search page');
    status.textContent = '';
    const settled = new Promise<void>((resolve) => {
      new MutationObserver((_, observer) => {
        const said = status.textContent;
        if (said === '' || /^(?:Đang tìm|Searching)/.test(said)) return;
        observer.disconnect();
        resolve();
      }).observe(status, { childList: true, characterData: true, subtree: true });
    });
    const start = performance.now();
    input.value = text;
    input.form?.requestSubmit();
    await settled;
    const took = performance.now() - start;
    await new Promise((done) => setTimeout(done));
    return {
      took,
      ids: [...document.querySelectorAll('[data-report]')].map((item) => item.getAttribute('data-report') ?? ''),
    };
  }, query);
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

/** The place of the first right answer, from 1; infinite when there is none. Where nothing is right, no answer is. */
export function rankOf(answers: readonly string[], right: readonly string[]): number {
  if (right.length === 0) return answers.length === 0 ? 1 : Infinity;
  const at = answers.findIndex((id) => right.includes(id));
  return at < 0 ? Infinity : at + 1;
}
