import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

/**
 * The Chromium that comes with npm on Linux x64; elsewhere an installed Chrome.
 * @param more arguments on its command line
 */
export async function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  const executablePath = unpackBrowser();
  // Playwright gives up after half a minute, which a busy machine may need.
  const timeout = 240_000;
  if (executablePath === undefined) return chromium.launch({ channel: 'chrome', args: [...more], timeout });
  // The package's own arguments are for a cloud function: with --single-process, closing a page ends the browser.
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking', ...more],
    timeout,
  });
}

/**
 * Unpacks the browser where it is not yet, and says where; undefined where none comes with npm.
 *
 * The package unpacks into the system's temporary folder, and takes whatever lies there for whole: a browser that is
 * still being written cannot be started (ETXTBSY), one cut short never will, and another user's may not. So it unpacks
 * into a folder of its own here, and what is whole is renamed into place.
 */
export function unpackBrowser(): string | undefined {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const manifest = createRequire(import.meta.url)
    .resolve('@sparticuz/chromium')
    .replace(/build.*$/, 'package.json');
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
  // Not in node_modules/.cache, which CI keeps from build to build.
  const place = resolve('node_modules/.chromium', version);
  if (!existsSync(place)) {
    mkdirSync(dirname(place), { recursive: true });
    const made = mkdtempSync(`${place}-`);
    const unpack = "await (await import('@sparticuz/chromium')).default.executablePath()";
    execFileSync(process.execPath, ['--input-type=module', '-e', unpack], { env: { ...process.env, TMPDIR: made } });
    try {
      renameSync(made, place);
    } catch (error) {
      // Another came first.
      rmSync(made, { recursive: true });
      if (!existsSync(place)) throw error;
    }
  }
  return join(place, 'chromium');
}
