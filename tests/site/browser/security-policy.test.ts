import { describe, expect, inject, it } from 'vitest';
import { headerRules, headersFor } from '../../../src/hosting/headers.ts';
import { visit } from '../../support/browser-test.ts';
import { builtPages, pageAt, type BuiltPage } from '../../support/pages.ts';

const sites = [
  { name: 'the real archive', site: inject('site'), base: '/', query: 'chất lượng' },
  { name: 'the made-up country under /kho/', site: inject('country'), base: '/kho/', query: 'hai minh' },
];

const movesOn = ({ html }: BuiltPage) => html.includes('http-equiv="refresh"');

/** The largest page of every section and depth, in each language: one of every kind there is. */
function everyKind(site: string, base: string): string[] {
  const kinds = Map.groupBy(builtPages(site, base), (page) => {
    const [language, section, ...rest] = page.address.slice(base.length).split('/');
    return [language, section, rest.length, movesOn(page)].join(' ');
  });
  return [...kinds.values()].flatMap((pages) => {
    const largest = pages.reduce((a, b) => (b.html.length > a.html.length ? b : a));
    return largest.address;
  });
}

const rules = (base: string) => headerRules({ basePath: base, secure: true });
const hosts = [
  {
    host: 'a host that sets the headers',
    headersOf: (base: string) => (at: string) => headersFor(rules(base), at),
    stricter: true,
  },
  { host: 'a host that sets none', headersOf: () => ({}), stricter: false },
];

describe.each(sites)('$name', ({ site, base, query }) => {
  describe.each(hosts)('on $host', ({ headersOf, stricter }) => {
    const { open, complaints } = visit(site, base, headersOf(base));

    // Headers come on top of what a page says itself: what breaks no rule of both breaks none of its own.
    const everywhere = async () => {
      const addresses = everyKind(site, base);
      for (const section of ['vi/bao-cao/', 'en/provinces/', 'vi/tim-kiem/', '404.html'])
        expect(addresses.some((address) => address.startsWith(base + section))).toBe(true);
      const page = await open(base);
      for (const address of addresses) {
        await page.goto(new URL(address, page.url()).href);
        // A former address leads on by itself.
        if (movesOn(pageAt(site, address, base))) await page.waitForURL((url) => url.pathname !== address);
        expect(complaints, address).toEqual([]);
      }
      await page.close();
    };
    if (stricter) it('breaks no rule of its own and writes no error on any kind of page', everywhere);

    it('searches in both languages', async () => {
      for (const address of ['vi/tim-kiem/', 'en/search/']) {
        const page = await open(base + address);
        await page.locator('#q').fill(query);
        await page.locator('[data-report]').first().waitFor();
        await page.close();
      }
      expect(complaints).toEqual([]);
    });
  });
});

describe('whatever might slip into a page', () => {
  const { open, complaints } = visit(inject('site'));

  it.each(['/vi/', '/vi/tim-kiem/'])('at %s neither runs nor loads, and is reported', async (address) => {
    const page = await open(address);
    const told = page.evaluate(
      () =>
        new Promise<string[]>((resolve) => {
          const directives: string[] = [];
          document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
            directives.push(effectiveDirective);
            if (directives.length === 5) resolve(directives.sort());
          });
          const add = (name: string, fields: object) =>
            document.body.append(Object.assign(document.createElement(name), fields));
          add('script', { textContent: 'document.title = "ran"' });
          add('style', { textContent: 'body { color: red }' });
          add('img', { src: 'https://example.org/pixel.png' });
          add('iframe', { src: 'https://example.org/' });
          document.body.setAttribute('onclick', 'document.title = "ran"');
          document.body.click();
        }),
    );
    expect(await told).toEqual(['frame-src', 'img-src', 'script-src-attr', 'script-src-elem', 'style-src-elem']);
    expect(await page.title()).not.toBe('ran');
    await page.close();
    // The tests above would have seen it.
    expect(complaints.filter((each) => each.startsWith(address)).length).toBeGreaterThanOrEqual(5);
  });
});
