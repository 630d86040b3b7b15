import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { builtPages } from '../../support/pages.ts';

const sites = [
  { name: 'the real archive', site: inject('site'), base: '/' },
  { name: 'the made-up country under /kho/', site: inject('country'), base: '/kho/' },
];

describe.each(sites)('$name', ({ site, base }) => {
  const pages = builtPages(site, base);
  const byAddress = new Map(pages.map((page) => [page.address, page]));
  /** Every address a page asks the host for. */
  const addresses = pages.flatMap(({ address, document }) =>
    [...document.querySelectorAll('[href], [src]')].flatMap((element) => {
      const target = element.getAttribute('href') ?? element.getAttribute('src') ?? '';
      return /^(?:[a-z]+:|#)/i.test(target)
        ? []
        : [{ address, target: target.replace(/[?#].*$/, ''), hash: /#(.*)$/.exec(target)?.[1] }];
    }),
  );

  it('has no link that leads nowhere', () => {
    const broken = addresses.filter(
      ({ target }) =>
        !byAddress.has(target) &&
        !(target.startsWith(base) && !target.endsWith('/') && existsSync(join(site, target.slice(base.length)))),
    );
    expect(broken.slice(0, 20)).toEqual([]);
    expect(addresses.length).toBeGreaterThan(pages.length);
  });

  it('has no fragment that leads nowhere', () => {
    const missing = pages.flatMap(({ address, document }) =>
      [...document.querySelectorAll('a[href^="#"]')]
        .map((link) => link.getAttribute('href')?.slice(1) ?? '')
        .filter((id) => !document.getElementById(id))
        .map((id) => `${address}#${id}`),
    );
    expect(missing).toEqual([]);
  });

  it('leads from the front door to every page by links alone', () => {
    const seen = new Set<string>();
    const queue = [base];
    for (let address = queue.pop(); address !== undefined; address = queue.pop()) {
      if (seen.has(address)) continue;
      seen.add(address);
      for (const link of byAddress.get(address)?.document.querySelectorAll('a[href]') ?? []) {
        const target = (link.getAttribute('href') ?? '').replace(/[?#].*$/, '');
        if (byAddress.has(target)) queue.push(target);
      }
    }
    // But former addresses, and what was withdrawn, which stays for those who have its address.
    const alone = pages.filter(
      ({ address, document }) =>
        !seen.has(address) && !document.querySelector('meta[http-equiv="refresh"], .withdrawn'),
    );
    expect(alone.map(({ address }) => address)).toEqual([`${base}404.html`]);
  });

  it('gives every page a title of its own', () => {
    const titles = Map.groupBy(pages, ({ title }) => title);
    expect(
      [...titles].filter(([title, bearers]) => title === '' || bearers.length > 1).map(([title]) => title),
    ).toEqual([]);
  });

  it('names each page’s own address as canonical, and translations both ways', () => {
    const origin = 'https://kho.example.vn';
    for (const { address, document } of pages) {
      if (document.querySelector('meta[http-equiv="refresh"]') || address.endsWith('404.html')) continue;
      expect(document.querySelector('link[rel="canonical"]')?.getAttribute('href'), address).toBe(origin + address);
      const alternates = [...document.querySelectorAll('link[rel="alternate"][hreflang]')];
      expect(alternates.length === 0 || alternates.length === 3, address).toBe(true);
      for (const alternate of alternates) {
        const other = byAddress.get((alternate.getAttribute('href') ?? '').slice(origin.length));
        const back = [...(other?.document.querySelectorAll('link[hreflang]') ?? [])].map((link) =>
          link.getAttribute('href'),
        );
        expect(back, `${address} → ${alternate.getAttribute('href')}`).toContain(origin + address);
      }
    }
  });
});
