/**
 * `npm run audit`: Lighthouse, as a telephone, over one page of each important kind of the finished site (OUT_DIR).
 * Prints the four scores of each and what cost points; fails when a score is under 99.
 */
import { existsSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import lighthouse from 'lighthouse';
import { readSettings } from '../../src/settings.ts';
import { launchBrowser } from '../support/browser.ts';
import { serveCompressed } from '../support/serve-compressed.ts';

const LEAST = 99;
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

const { outDir, basePath } = readSettings();
if (!existsSync(join(outDir, 'index.html'))) {
  console.error(`${outDir} holds no site. Run npm run build first.`);
  process.exit(1);
}

/** The last value of a folder of the site, so that no page is named here. */
const lastIn = (path: string) =>
  readdirSync(join(outDir, path), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !/^(?:trang|page)-/.test(entry.name))
    .at(-1)?.name ?? '';
const pages = [
  '',
  'vi/',
  `vi/bao-cao/${lastIn('vi/bao-cao')}/`,
  `vi/chuong-trinh/${lastIn('vi/chuong-trinh')}/`,
  'vi/tim-kiem/',
];

const port = await freePort();
const [browser, served] = await Promise.all([
  launchBrowser([`--remote-debugging-port=${port}`]),
  serveCompressed(outDir, basePath),
]);
let failed = false;
try {
  console.log(`| page | ${categories.join(' | ')} |\n| --- | ${categories.map(() => '---').join(' | ')} |`);
  for (const page of pages) {
    const result = await lighthouse(`${served.origin}${basePath}${page}`, {
      port,
      output: 'json',
      logLevel: 'error',
      onlyCategories: [...categories],
    });
    if (!result) throw new Error(`no result for ${page}`);
    const { lhr } = result;
    const scores = categories.map((name) => Math.round((lhr.categories[name]?.score ?? 0) * 100));
    console.log(`| /${page} | ${scores.join(' | ')} |`);
    if (scores.every((score) => score >= LEAST)) continue;
    failed = true;
    for (const name of categories)
      for (const { id, weight } of lhr.categories[name]?.auditRefs ?? []) {
        const audit = lhr.audits[id];
        if (audit && weight > 0 && audit.score !== null && audit.score < 0.9)
          console.log(`  ${name}: ${audit.title} ${audit.displayValue ?? ''}`);
      }
  }
} finally {
  await Promise.all([browser.close(), served.close()]);
}
if (failed) {
  console.error(`A score is under ${LEAST}.`);
  process.exitCode = 1;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
