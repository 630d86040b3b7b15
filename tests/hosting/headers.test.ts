import { describe, expect, it } from 'vitest';
import { buildArchive } from '../../src/archive/archive.ts';
import { createUrls } from '../../src/archive/urls.ts';
import { contentPolicy, policyText } from '../../src/hosting/content-policy.ts';
import { headerRules, headersFor } from '../../src/hosting/headers.ts';
import { redirectsOf } from '../../src/hosting/redirects.ts';
import { version, vocabularies } from '../support/made-up.ts';

/** What the site promises, written here once more and not taken from the program. */
const everywhere = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'X-Content-Type-Options': 'nosniff',
};
const off =
  'accelerometer autoplay camera display-capture encrypted-media fullscreen geolocation gyroscope magnetometer microphone midi payment publickey-credentials-get screen-wake-lock usb xr-spatial-tracking'.split(
    ' ',
  );
const fresh = 'public, max-age=0, must-revalidate';
const lasting = 'public, max-age=31536000, immutable';

const reading =
  "default-src 'none'; script-src 'inline-speculation-rules'; style-src 'self'; font-src 'self'; img-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
const search =
  "default-src 'none'; script-src 'self' 'inline-speculation-rules'; worker-src 'self'; connect-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
const worker =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'";

describe.each(['/', '/kho/'])('the headers of a site under %s', (basePath) => {
  // Within each test: what a describe works out is counted for no test by npm run mutants.
  const rules = () => headerRules({ basePath, secure: false });
  const of = (path: string) => headersFor(rules(), basePath + path);

  it.each([
    ['', fresh, reading],
    ['vi/', fresh, reading],
    ['404.html', fresh, reading],
    ['en/reports/2020-01-01-x/', fresh, reading],
    ['vi/tim-kiem/', fresh, search],
    ['en/search/', fresh, search],
    ['en/searching/', fresh, reading],
    ['_astro/worker.js', lasting, worker],
    ['pagefind/fragment/x.pf_fragment', lasting, reading],
    ['pagefind/index/x.pf_index', lasting, reading],
    ['pagefind/filter/x.pf_filter', lasting, reading],
    ['pagefind/pagefind.js', fresh, reading],
    ['pagefind/facets.json', fresh, reading],
  ])('of %j', (path, caching, policy) => {
    const { 'Permissions-Policy': features, ...headers } = of(path);
    expect(headers).toEqual({ ...everywhere, 'Cache-Control': caching, 'Content-Security-Policy': policy });
    expect(features?.split(', ').toSorted()).toEqual(off.map((name) => `${name}=()`));
  });

  it('let every page start a worker where browsers keep visits, and that fetch', () => {
    const kept = headerRules({ basePath, secure: false, offline: true });
    const policyAt = (path: string) => headersFor(kept, basePath + path)['Content-Security-Policy'];
    const starting = "script-src 'self' 'inline-speculation-rules'; worker-src 'self'; style-src";
    expect(policyAt('vi/')).toBe(reading.replace("script-src 'inline-speculation-rules'; style-src", starting));
    expect(policyAt('vi/tim-kiem/')).toBe(search);
    expect(policyAt('sw.js')).toBe(worker);
    expect(headersFor(kept, `${basePath}sw.js`)['Cache-Control']).toBe(fresh);
  });

  it('are those of the site alone', () => {
    expect(headersFor(rules(), '/x/')).toEqual(basePath === '/' ? of('') : {});
  });
});

describe('the policy of content', () => {
  it.each(['reading', 'search', 'worker'] as const)('over https has requests upgraded: %s', (kind) => {
    const text = policyText(contentPolicy(kind, true), 'header');
    expect(text).toBe(`${policyText(contentPolicy(kind, false), 'header')}; upgrade-insecure-requests`);
    for (const needed of ["default-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"])
      expect(text.split('; ')).toContain(needed);
    expect(text).not.toMatch(/unsafe-inline|'unsafe-eval'|\*|data:|blob:|https:/);
  });

  it('within a page says all but what only the header may say', () => {
    expect(policyText(contentPolicy('reading', false), 'meta')).toBe(reading.replace("; frame-ancestors 'none'", ''));
  });
});

describe('addresses that have moved', () => {
  const archive = buildArchive(
    [
      version('2020-01-01-a', { aliases: ['2020-01-01-cu', '2020-01-01-xua'] }),
      version('2020-01-01-a', { language: 'en', translation: 'archive' }),
      version('2020-01-02-rut', { aliases: ['2020-01-02-cu'], withdrawn: { date: '2021-01-01', reason: 'Bịa' } }),
      version('2020-01-03-b'),
    ],
    vocabularies,
  );

  it('lead on in each language of the report, also to a withdrawn one', () => {
    const moved = redirectsOf(archive, createUrls('/kho/')).map(({ from, to }) => `${from} ${to}`);
    expect(moved.toSorted()).toEqual([
      '/kho/en/reports/2020-01-01-cu/ /kho/en/reports/2020-01-01-a/',
      '/kho/en/reports/2020-01-01-xua/ /kho/en/reports/2020-01-01-a/',
      '/kho/vi/bao-cao/2020-01-01-cu/ /kho/vi/bao-cao/2020-01-01-a/',
      '/kho/vi/bao-cao/2020-01-01-xua/ /kho/vi/bao-cao/2020-01-01-a/',
      '/kho/vi/bao-cao/2020-01-02-cu/ /kho/vi/bao-cao/2020-01-02-rut/',
    ]);
  });
});
