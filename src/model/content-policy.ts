/** Pages that are only read, and the search page, which runs the archive's one script. */
export type PageKind = 'reading' | 'search';

/** What a page may load and run, as a `Content-Security-Policy`: its directives, each with its sources. */
export type ContentPolicy = Readonly<Record<string, readonly string[]>>;

const self = ["'self'"] as const;
const rules = "'inline-speculation-rules'";

/**
 * Nothing but what a page needs (W3C Content Security Policy 3). There is no inline style and no inline script that
 * runs, so no hashes either; `'inline-speculation-rules'` allows rules for fetching ahead, which run nothing.
 * @param secure whether the site is served over https
 */
export function contentPolicy(kind: PageKind, secure: boolean): ContentPolicy {
  const search = kind === 'search';
  return {
    'default-src': ["'none'"],
    // Pagefind's index is read by WebAssembly, in a worker.
    'script-src': search ? ["'self'", "'wasm-unsafe-eval'", rules] : [rules],
    ...(search && { 'worker-src': self, 'connect-src': self }),
    'style-src': self,
    'font-src': self,
    'img-src': self,
    // Of an installed page; no test's browser asks for it.
    'manifest-src': self,
    'form-action': self,
    'base-uri': ["'none'"],
    'frame-ancestors': ["'none'"],
    ...(secure && { 'upgrade-insecure-requests': [] }),
  };
}

/** Browsers take these from the header alone. */
const headerOnly: readonly string[] = ['frame-ancestors'];

/** The policy as the value of the header, or as the content of a `meta` element. */
export function policyText(policy: ContentPolicy, place: 'header' | 'meta'): string {
  return Object.entries(policy)
    .filter(([directive]) => place === 'header' || !headerOnly.includes(directive))
    .map(([directive, sources]) => [directive, ...sources].join(' '))
    .join('; ');
}
