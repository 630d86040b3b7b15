/** Pages that are only read, and the search page, which runs the archive's one script. */
export type PolicyKind = 'reading' | 'search';

/** What may be loaded and run, as a `Content-Security-Policy`: its directives, each with its sources. */
export type ContentPolicy = Readonly<Record<string, readonly string[]>>;

const none = ["'none'"];
const self = ["'self'"];
const rules = "'inline-speculation-rules'";

/**
 * Nothing but what a page needs (W3C Content Security Policy 3). There is no inline style and no inline script that
 * runs, so no hashes either; `'inline-speculation-rules'` allows rules for fetching ahead, which run nothing.
 * @param kind `worker`: the search page's worker, which lives by the policy it is served with, not by its page's
 * @param secure whether the site is served over https
 * @param offline whether browsers keep visits: then every page starts a service worker
 */
export function contentPolicy(kind: PolicyKind | 'worker', secure: boolean, offline = false): ContentPolicy {
  return {
    'default-src': none,
    ...sources[kind === 'reading' && offline ? 'keeping' : kind],
    'base-uri': none,
    'frame-ancestors': none,
    ...(secure && { 'upgrade-insecure-requests': [] }),
  };
}

const page: ContentPolicy = {
  'style-src': self,
  'font-src': self,
  'img-src': self,
  // Of an installed page; no test's browser asks for it.
  'manifest-src': self,
  'form-action': self,
};

const sources: Record<PolicyKind | 'keeping' | 'worker', ContentPolicy> = {
  reading: { 'script-src': [rules], ...page },
  keeping: { 'script-src': [...self, rules], 'worker-src': self, ...page },
  search: { 'script-src': [...self, rules], 'worker-src': self, 'connect-src': self, ...page },
  // Pagefind reads its index by WebAssembly.
  worker: { 'script-src': [...self, "'wasm-unsafe-eval'"], 'connect-src': self },
};

/** Browsers take these from the header alone. */
const headerOnly: readonly string[] = ['frame-ancestors'];

/** The policy as the value of the header, or as the content of a `meta` element. */
export function policyText(policy: ContentPolicy, place: 'header' | 'meta'): string {
  return Object.entries(policy)
    .filter(([directive]) => place === 'header' || !headerOnly.includes(directive))
    .map(([directive, allowed]) => [directive, ...allowed].join(' '))
    .join('; ');
}
