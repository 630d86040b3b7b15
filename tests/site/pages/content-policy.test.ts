import { describe, expect, inject, it } from 'vitest';
import { headerRules, headersFor } from '../../../src/hosting/headers.ts';
import { contentPolicy, policyText } from '../../../src/hosting/content-policy.ts';
import { builtPages } from '../../support/pages.ts';

const sites = [
  { name: 'the real archive', site: inject('site'), base: '/' },
  { name: 'the made-up country under /kho/', site: inject('country'), base: '/kho/' },
];
const directives = (policy: string | null) => (policy ?? '').split('; ').sort();

describe.each(sites)('the policy of $name', ({ site, base }) => {
  const pages = builtPages(site, base);
  const rules = headerRules({ basePath: base, secure: true });
  const meta = 'meta[http-equiv="Content-Security-Policy"]';

  it('is the same in each page as in its header, but for what only a header can say', () => {
    for (const { address, document } of pages) {
      const policies = [...document.querySelectorAll(meta)].map((element) => element.getAttribute('content'));
      expect(policies.length, address).toBe(1);
      const header = directives(headersFor(rules, address)['Content-Security-Policy'] ?? '');
      expect(directives(policies[0] ?? null), address).toEqual(
        header.filter((directive) => directive !== "frame-ancestors 'none'"),
      );
      expect(header, address).toContain("frame-ancestors 'none'");
    }
  });

  it('stands before anything it governs', () => {
    for (const { address, html } of pages) {
      const at = html.indexOf('http-equiv="Content-Security-Policy"');
      const first = html.search(/<(?:link|script|style|base)\b/);
      expect(at > 0 && at < first, address).toBe(true);
    }
  });

  it('finds nothing inline to forbid: no style, no script that runs, no handler', () => {
    for (const { address, document } of pages) {
      expect(document.querySelectorAll('style, [style], [onclick], [onload], [onerror]').length, address).toBe(0);
      for (const script of document.querySelectorAll('script:not([src])'))
        expect(script.getAttribute('type'), address).toMatch(/json$|^speculationrules$/);
    }
  });
});

describe('a policy', () => {
  it('begins with nothing, and lets scripts of the site run on the search page alone', () => {
    const reading = contentPolicy('reading', true);
    expect(Object.entries(reading)[0]).toEqual(['default-src', ["'none'"]]);
    expect(policyText(reading, 'header')).not.toMatch(
      /script-src[^;]*'self'|wasm|connect-src|worker-src|unsafe|\*|data:/,
    );
    const search = policyText(contentPolicy('search', true), 'header');
    expect(search).not.toMatch(/unsafe|\*|https?:|data:/);
    // Only the worker, which has no document, may compile WebAssembly.
    expect(policyText(contentPolicy('worker', true), 'header')).not.toMatch(
      /'unsafe-|\*|https?:|data:|style-src|img-src/,
    );
  });

  it('asks for https only where the site is served so', () => {
    expect(policyText(contentPolicy('reading', true), 'meta')).toContain('upgrade-insecure-requests');
    expect(policyText(contentPolicy('reading', false), 'meta')).not.toContain('upgrade-insecure-requests');
  });
});
