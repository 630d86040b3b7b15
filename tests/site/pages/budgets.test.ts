import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, inject, it } from 'vitest';
import { builtPages } from '../../support/pages.ts';

const site = inject('site');
const weigh = (content: string | Buffer) => gzipSync(content).length;

describe('budgets', () => {
  it('a report page of ordinary length is at most 14 kB of HTML and CSS, compressed', () => {
    const weights = builtPages(site)
      .filter(({ document }) => document.querySelector('[data-report-page]'))
      .map(({ html, document }) => {
        const sheets = [...document.querySelectorAll('link[rel="stylesheet"]')].map((link) =>
          weigh(readFileSync(join(site, link.getAttribute('href') ?? ''))),
        );
        return [weigh(html), ...sheets].reduce((sum, weight) => sum + weight);
      })
      .sort((a, b) => a - b);
    expect(weights[weights.length >> 1]).toBeLessThanOrEqual(14_000);
  });

  it('the fonts are at most 60 kB in all', () => {
    const fonts = readdirSync(join(site, '_astro')).filter((name) => /\.(?:woff2?|ttf|otf)$/.test(name));
    const total = fonts.reduce((sum, name) => sum + statSync(join(site, '_astro', name)).size, 0);
    expect(fonts.length).toBeGreaterThan(0);
    expect(total).toBeLessThanOrEqual(60_000);
  });
});
