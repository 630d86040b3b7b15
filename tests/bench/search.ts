/**
 * `npm run bench:search [reports]`: the archive's search at a size (10,000 by default) beside MiniSearch, FlexSearch
 * and Lunr, on the same made-up reports and the same queries, in the same run. Prints a table; measures, asserts nothing.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { Document as FlexDocument } from 'flexsearch';
import lunr from 'lunr';
import MiniSearch from 'minisearch';
import { readArchive } from '../../src/check/run.ts';
import { contentFolder } from '../../src/content/content-folder.ts';
import { fold } from '../../src/text/text.ts';
import { versionFor } from '../../src/archive/report.ts';
import { distractors } from '../search/distractors.ts';
import { answersTo, figuresOf, judgedQueries, rankOf } from '../search/relevance.ts';
import { launchBrowser } from '../support/browser.ts';
import { serve } from '../support/serve.ts';

const size = Number(process.argv[2] ?? 10_000);
const folder = mkdtempSync(join(tmpdir(), 'kho-bench-'));
try {
  await run();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function run(): Promise<void> {
  const content = join(folder, 'content');
  cpSync('content', content, { recursive: true });
  for (const { file, text } of distractors(Math.max(0, size - 72))) {
    mkdirSync(dirname(join(content, file)), { recursive: true });
    writeFileSync(join(content, file), text);
  }
  const out = join(folder, 'site');
  const started = performance.now();
  execFileSync(process.execPath, ['src/commands/build.ts'], {
    env: { ...process.env, CONTENT_DIR: content, OUT_DIR: out },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  console.log(`build of ${size} reports: ${((performance.now() - started) / 1000).toFixed(1)} s`);

  const queries = judgedQueries().filter(({ half }) => half === 'test');
  const rows: string[][] = [
    ['', 'S@1', 'S@5', 'MRR', 'none right', 'p50 ms', 'p95 ms', 'first query kB', 'index kB gzip'],
  ];
  rows.push(await measureOurs(out, queries));
  rows.push(...measureOthers(content, queries));
  console.log(`slow 4G, last key to results: ${(await slowPhone(out)).toFixed(0)} ms`);
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  for (const row of rows) console.log(row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '));
}

/** Kilobytes a fresh visitor's first query fetches, from the search page's scripts on: median, least and most of 20. */
async function firstQueries(browser: Browser, origin: string, out: string): Promise<string> {
  const sizes: number[] = [];
  for (const { query } of judgedQueries()
    .filter(({ half }, place) => half === 'dev' && place % 9 === 0)
    .slice(0, 20)) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${origin}/vi/tim-kiem/`);
    const asked = new Set<string>();
    context.on('request', (request) => asked.add(new URL(request.url()).pathname));
    await answersTo(page, query);
    await page.waitForTimeout(300);
    sizes.push(downloads(out, asked) / 1000);
    await context.close();
  }
  sizes.sort((a, b) => a - b);
  const at = (place: number) => (sizes[place] ?? 0).toFixed(0);
  return `${at(sizes.length >> 1)} (${at(0)}–${at(sizes.length - 1)})`;
}

/** Milliseconds from the last key to results, on slow 4G (150 ms, 1.6 Mbps), typing begun on focus at a usual pace. */
async function slowPhone(out: string): Promise<number> {
  const [browser, served] = await Promise.all([launchBrowser(), serve(out)]);
  try {
    const page = await browser.newPage();
    const client = await page.context().newCDPSession(page);
    await page.goto(`${served.origin}/vi/tim-kiem/`);
    await client.send('Network.enable');
    await client.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 150,
      downloadThroughput: 200_000,
      uploadThroughput: 94_000,
    });
    await page.locator('#q').focus();
    await page.locator('#q').pressSequentially('truy xuat nguon goc', { delay: 120 });
    const start = performance.now();
    await page.locator('[data-report]').first().waitFor();
    return performance.now() - start;
  } finally {
    await Promise.all([browser.close(), served.close()]);
  }
}

type Queries = ReturnType<typeof judgedQueries>;

/** Our search in a real browser, through its worker: times are from the query in the field to the results on the page. */
async function measureOurs(out: string, queries: Queries): Promise<string[]> {
  const [browser, served] = await Promise.all([launchBrowser(), serve(out)]);
  try {
    const page = await browser.newPage();
    await page.goto(`${served.origin}/vi/tim-kiem/`);
    const ranks: Rank[] = [];
    const times: number[] = [];
    for (const { query, kind, ids } of queries) {
      const answer = await answersTo(page, query);
      times.push(answer.took);
      ranks.push({ kind, rank: rankOf(answer.ids, ids) });
    }
    return row(
      'this archive (Pagefind)',
      ranks,
      times,
      await firstQueries(browser, served.origin, out),
      `${(folderSize(join(out, 'pagefind')) / 1000).toFixed(0)}, in pieces`,
    );
  } finally {
    await Promise.all([browser.close(), served.close()]);
  }
}

/** Other libraries in Node, on folded text, with the whole index in memory: what a visitor would have to download first. */
function measureOthers(content: string, queries: Queries): string[][] {
  const { archive } = readArchive(contentFolder(content, content));
  const documents = archive.reports.map((report) => {
    const versions = Object.values(report.versions);
    const body = versions.map((version) =>
      readFileSync(join(content, version.file), 'utf8').replace(/^---[\s\S]*?\n---/, ''),
    );
    return {
      id: report.id,
      title: fold(versions.map((version) => version.title).join(' ')),
      body: fold([...versions.map((version) => version.summary ?? ''), ...body].join(' ')),
      language: versionFor(report, 'vi').language,
    };
  });

  const mini = new MiniSearch<(typeof documents)[number]>({
    fields: ['title', 'body'],
    searchOptions: { boost: { title: 3 }, prefix: true, fuzzy: 0.1 },
  });
  mini.addAll(documents);
  const flex = new FlexDocument({ document: { id: 'id', index: ['title', 'body'] }, tokenize: 'forward' });
  for (const document of documents) flex.add(document);
  const lunrIndex = lunr(function () {
    this.ref('id');
    this.field('title', { boost: 3 });
    this.field('body');
    this.pipeline.reset();
    this.searchPipeline.reset();
    for (const document of documents) this.add(document);
  });
  let flexIndex = 0;
  flex.export((_key: string, data: string) => {
    flexIndex += gzipSync(data).length;
  });
  return [
    measure(
      'MiniSearch',
      queries,
      (query) => mini.search(fold(query)).map(({ id }) => String(id)),
      gzipSync(JSON.stringify(mini)).length,
    ),
    measure(
      'FlexSearch',
      queries,
      (query) => [...new Set(flex.search(fold(query), { limit: 20 }).flatMap(({ result }) => result.map(String)))],
      flexIndex,
    ),
    measure(
      'Lunr',
      queries,
      (query) => lunrIndex.search(fold(query).replace(/[^\p{L}\p{N}]+/gu, ' ')).map(({ ref }) => ref),
      gzipSync(JSON.stringify(lunrIndex)).length,
    ),
  ];
}

function measure(name: string, queries: Queries, search: (query: string) => string[], index: number): string[] {
  const ranks: Rank[] = [];
  const times: number[] = [];
  for (const { query, kind, ids } of queries) {
    const start = performance.now();
    const answers = search(query);
    times.push(performance.now() - start);
    ranks.push({ kind, rank: rankOf(answers.slice(0, 20), ids) });
  }
  return row(name, ranks, times, (index / 1000).toFixed(0), (index / 1000).toFixed(0));
}

interface Rank {
  kind: string;
  rank: number;
}

function row(name: string, all: readonly Rank[], times: number[], first: string, index: string): string[] {
  const ranksOf = (none: boolean) => all.filter(({ kind }) => (kind === 'none') === none).map(({ rank }) => rank);
  const { s1, s5, mrr } = figuresOf(ranksOf(false));
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1);
  return [
    name,
    s1.toFixed(2),
    s5.toFixed(2),
    mrr.toFixed(2),
    figuresOf(ranksOf(true)).s1.toFixed(2),
    at(0.5),
    at(0.95),
    first,
    index,
  ];
}

/** Bytes of files as a host with compression sends them; Pagefind's own are compressed already. */
function downloads(out: string, asked: ReadonlySet<string>): number {
  return [...asked].reduce((sum, path) => {
    const file = join(out, path.endsWith('/') ? `${path}index.html` : path);
    try {
      const bytes = readFileSync(file);
      return sum + (/\.(?:html|js|css|json|svg)$/.test(file) ? gzipSync(bytes).length : bytes.length);
    } catch {
      return sum;
    }
  }, 0);
}

function folderSize(path: string): number {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}
