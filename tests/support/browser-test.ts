import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launchBrowser } from './browser.ts';
import { serve, type Headers, type Served } from './serve.ts';

/** How long a page is waited for, in milliseconds. */
export const PATIENCE = 90_000;

/** A real browser over a finished site, for the tests of one file. */
export interface Visit {
  /** Opens a page at an address of the site; anything the console complains of is kept in `complaints`. */
  open: (address: string, options?: Parameters<Browser['newPage']>[0]) => Promise<Page>;
  complaints: string[];
}

/** Starts a browser and a server before a file's tests and ends them after. */
export function visit(site: string, base = '/', headers: Headers = {}): Visit {
  let browser: Browser;
  let served: Served;
  const complaints: string[] = [];
  beforeAll(async () => {
    [browser, served] = await Promise.all([launchBrowser(), serve(site, base, headers)]);
  });
  afterAll(async () => {
    await Promise.all([browser.close(), served.close()]);
  });
  return {
    complaints,
    async open(address, options) {
      const page = await browser.newPage(options);
      // A busy machine takes its time; a page that is broken never comes.
      page.setDefaultTimeout(PATIENCE);
      page.on('console', (message) => {
        // How soon a face is used that was fetched ahead is a matter of how busy the machine is.
        if (/was preloaded using link preload but not used/.test(message.text())) return;
        if (message.type() === 'error' || message.type() === 'warning')
          complaints.push(`${address}: ${message.text()}`);
      });
      page.on('pageerror', (error) => complaints.push(`${address}: ${error.message}`));
      await page.goto(served.origin + address);
      return page;
    },
  };
}
