import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import type { HTMLElement } from 'node-html-parser';
import { describe, expect, inject, it } from 'vitest';
import { builtPages, pageAt, textOf } from '../../support/pages.ts';

const site = inject('site');
const country = inject('country');
const origin = 'https://kho.example.vn';
const sites = [
  { name: 'the real archive', folder: site, base: '/' },
  { name: 'the made-up country', folder: country, base: '/kho/' },
];

/** What a page says of itself to networks, by property. */
function shared(document: HTMLElement): Record<string, string> {
  return Object.fromEntries(
    [...document.querySelectorAll('meta[property], meta[name^="twitter"]')].map((meta) => [
      meta.getAttribute('property') ?? meta.getAttribute('name') ?? '',
      meta.getAttribute('content') ?? '',
    ]),
  );
}

describe.each(sites)('shared links of $name', ({ folder, base }) => {
  const pages = builtPages(folder, base).filter(
    ({ document }) => !document.querySelector('meta[http-equiv="refresh"]'),
  );
  const pictures = new Set(pages.map(({ document }) => shared(document)['og:image'] ?? ''));

  it('have title, address, words and a described picture', () => {
    for (const { address, document, title } of pages) {
      const meta = shared(document);
      expect(title, address).toContain(meta['og:title'] ?? 'nothing');
      expect(meta['og:image:alt'], address).toMatch(/\S/);
      expect(meta['twitter:card'], address).toBe('summary_large_image');
      expect(meta['og:url'], address).toBe(document.querySelector('link[rel="canonical"]')?.getAttribute('href'));
      if (document.querySelector('[data-report-page]'))
        expect(meta['og:title'], address).toBe(textOf(document.querySelector('h1')));
    }
  });

  it('are none of the page for unknown addresses, which stands at no address and is in no index', () => {
    const { document } = pageAt(folder, `${base}404.html`, base);
    expect(document.querySelector('link[rel="canonical"]')).toBeNull();
    expect(document.querySelector('link[hreflang]')).toBeNull();
    expect(shared(document)['og:url']).toBeUndefined();
    expect(document.querySelector('meta[name="robots"]')?.getAttribute('content')).toBe('noindex');
  });

  it('show pictures of this site, of the size they say, at most 60 kB each', async () => {
    expect(pictures.size).toBeGreaterThan(4);
    for (const picture of pictures) {
      expect(picture.startsWith(`${origin}${base}pictures/`), picture).toBe(true);
      const file = readFileSync(join(folder, picture.slice(origin.length + base.length)));
      const { width, height, format } = await sharp(file).metadata();
      expect({ width, height, format }, picture).toEqual({ width: 1200, height: 630, format: 'png' });
      expect(file.length, picture).toBeLessThanOrEqual(60_000);
    }
  });
});

describe('the picture of a page', () => {
  const pictureAt = (address: string) => shared(pageAt(country, `/kho${address}`, '/kho/').document)['og:image'];
  const pictures = `${origin}/kho/pictures`;

  it('is, for a report, that of its first programme, in the page’s language', () => {
    const id = '2019-05-06-dong-lam-hop';
    expect(pictureAt(`/vi/bao-cao/${id}/`)).toBe(`${pictures}/vi/program-hoa-sen.png`);
    expect(pictureAt(`/en/reports/${id}/`)).toBe(`${pictures}/en/program-hoa-sen.png`);
  });

  it('is, for a province of today, its own; for one of the past, the site’s', () => {
    expect(pictureAt('/vi/tinh-thanh/dong-lam/')).toBe(`${pictures}/vi/province-dong-lam.png`);
    expect(pictureAt('/vi/tinh-thanh/tay-lam/')).toBe(`${pictures}/vi/site.png`);
  });
});

describe('the icons', () => {
  it.each(sites)('of $name are there, drawn from its own seal', async ({ folder, base }) => {
    const { document } = pageAt(folder, `${base}vi/`, base);
    const icons = [...document.querySelectorAll('link[rel="icon"], link[rel="apple-touch-icon"]')].map((link) =>
      (link.getAttribute('href') ?? '').slice(base.length),
    );
    expect(icons).toEqual(['favicon.ico', 'favicon.svg', 'apple-touch-icon.png']);
    for (const icon of icons) expect(existsSync(join(folder, icon)), icon).toBe(true);
    const touch = await sharp(join(folder, 'apple-touch-icon.png')).metadata();
    expect([touch.width, touch.height]).toEqual([180, 180]);
    // An icon file's head says where its one picture lies, and that is a PNG to its end.
    const ico = readFileSync(join(folder, 'favicon.ico'));
    expect(ico.readUInt16LE(4)).toBe(1);
    const picture = ico.subarray(ico.readUInt32LE(18), ico.readUInt32LE(18) + ico.readUInt32LE(14));
    expect((await sharp(picture).metadata()).format).toBe('png');
  });

  it('of two archives differ', () => {
    expect(readFileSync(join(site, 'favicon.svg'), 'utf8')).not.toBe(
      readFileSync(join(country, 'favicon.svg'), 'utf8'),
    );
  });
});
