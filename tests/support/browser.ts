import sparticuz from '@sparticuz/chromium';
import { chromium, type Browser } from 'playwright-core';

/**
 * The Chromium that comes with npm on Linux x64; elsewhere an installed Chrome.
 * @param more arguments on its command line
 */
export async function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    return chromium.launch({ channel: 'chrome', args: [...more] });
  // The package's own arguments are for a cloud function: with --single-process, closing a page ends the browser.
  return chromium.launch({
    executablePath: await sparticuz.executablePath(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking', ...more],
  });
}
