import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { visit } from '../../support/browser-test.ts';
import { distractors } from '../../search/distractors.ts';
import { answersTo, figuresOf, judgedQueries, rankOf, type Figures } from '../../search/relevance.ts';

/** The real archive among 300 made-up reports that answer nothing. */
function crowdedSite(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kho-tim-kiem-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const content = join(folder, 'content');
  cpSync('content', content, { recursive: true });
  for (const { file, text } of distractors(300)) {
    mkdirSync(dirname(join(content, file)), { recursive: true });
    writeFileSync(join(content, file), text);
  }
  const out = join(folder, 'site');
  execFileSync(process.execPath, ['src/commands/build.ts'], {
    env: { ...process.env, CONTENT_DIR: content, OUT_DIR: out },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return out;
}

const queries = judgedQueries().filter(({ half }) => half === 'test');
const { open } = visit(crowdedSite());

describe('the relevance set', () => {
  it('holds enough queries of every kind', () => {
    const kinds = Map.groupBy(judgedQueries(), ({ kind }) => kind);
    expect(judgedQueries().length).toBeGreaterThanOrEqual(120);
    expect(kinds.size).toBeGreaterThanOrEqual(13);
    for (const [kind, judged] of kinds) expect(judged.length, kind).toBeGreaterThanOrEqual(12);
  });
});

describe('search, among 300 made-up reports, on queries nothing was tuned on', () => {
  it('shows a right report first, and nearly always among the first five', async () => {
    const page = await open('/vi/tim-kiem/');
    const ranks: { kind: string; rank: number; query: string }[] = [];
    for (const { query, kind, ids } of queries)
      ranks.push({ kind, query, rank: rankOf((await answersTo(page, query)).ids, ids) });
    await page.close();

    const all = figuresOf(ranks.map(({ rank }) => rank));
    const kinds = [...Map.groupBy(ranks, ({ kind }) => kind)].map(
      ([kind, of]) => [kind, figuresOf(of.map(({ rank }) => rank))] as const,
    );
    console.log(
      [line('kind', undefined), ...kinds.map(([kind, figures]) => line(kind, figures)), line('all', all)].join('\n'),
    );

    expect(all.s1).toBeGreaterThanOrEqual(0.93);
    expect(all.s5).toBeGreaterThanOrEqual(0.98);
    for (const [kind, figures] of kinds) expect(figures.s1, kind).toBeGreaterThanOrEqual(0.8);
  });
});

function line(kind: string, figures: Figures | undefined): string {
  const cells = figures
    ? [figures.queries, ...[figures.s1, figures.s5, figures.mrr].map((value) => value.toFixed(2))]
    : ['n', 'S@1', 'S@5', 'MRR'];
  return kind.padEnd(18) + cells.map((cell) => String(cell).padStart(6)).join('');
}
