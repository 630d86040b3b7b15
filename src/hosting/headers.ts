import { contentPolicy, policyText, type PolicyKind } from './content-policy.ts';
import { WORKER } from '../offline/kept-files.ts';
import { comparedFacets } from '../archive/comparison.ts';
import { facetOf } from '../archive/facets.ts';
import { languages } from '../text/language.ts';
import { createUrls } from '../archive/urls.ts';

/** Headers of every address that begins so. Where several match, the longest rule alone holds. */
export interface HeaderRule {
  /** With the base path: a folder, with a slash at both ends (`/kho/_astro/`), or one file. */
  under: string;
  headers: Readonly<Record<string, string>>;
}

/** What the headers of a site depend on. */
export interface HeaderFacts {
  /** `/` or `/kho/`. */
  basePath: string;
  /** Whether the site is served over https. */
  secure: boolean;
  /** Whether browsers keep visits. */
  offline?: boolean | undefined;
  /** Whether saved pages of sources are published. */
  captures?: boolean | undefined;
}

/** What no page of the archive uses is switched off for whatever might get into one. */
const features =
  'accelerometer=(), autoplay=(), camera=(), display-capture=(), encrypted-media=(), fullscreen=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), publickey-credentials-get=(), screen-wake-lock=(), usb=(), xr-spatial-tracking=()';

/** Asked for anew each time, and answered "304 not modified" while it has not changed. */
const fresh = 'public, max-age=0, must-revalidate';
/** The name holds a hash of the content: another content has another name. */
const lasting = 'public, max-age=31536000, immutable';

/** Folders whose files have a hash of their content in their name: Astro's, and all of the search index but its entry. */
const hashed = ['_astro/', ...['fragment', 'index', 'filter', 'data', 'runtime'].map((name) => `pagefind/${name}/`)];

/** The one source of headers, from which each host's own file is written. */
export function headerRules({ basePath, secure, offline, captures }: HeaderFacts): HeaderRule[] {
  const urls = createUrls(basePath);
  const rule = (under: string, kind: PolicyKind | 'worker', caching: string): HeaderRule => ({
    under,
    headers: {
      'Cache-Control': caching,
      'Content-Security-Policy': policyText(contentPolicy(kind, secure, offline), 'header'),
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Permissions-Policy': features,
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      'X-Content-Type-Options': 'nosniff',
    },
  });
  return [
    rule(urls.root(), 'reading', fresh),
    ...languages.map((language) => rule(urls.search(language), 'search', fresh)),
    // Of its folder only the page itself runs a script; those below are read.
    ...languages.map((language) => rule(urls.comparing(language), 'search', fresh)),
    ...languages.flatMap((language) =>
      comparedFacets.map((id) => rule(`${urls.comparing(language)}${facetOf(id).slug[language]}/`, 'reading', fresh)),
    ),
    ...(offline ? [rule(urls.file(WORKER), 'worker', fresh)] : []),
    ...(captures ? [foreign(rule(urls.file('captures/'), 'reading', fresh))] : []),
    // The search page's worker stands among Astro's files.
    ...hashed.map((folder) => rule(urls.file(folder), folder === '_astro/' ? 'worker' : 'reading', lasting)),
  ];
}

/** Other people's pages: whatever they hold runs nowhere on this site, is saved and not shown, and found by no search. */
function foreign({ under, headers }: HeaderRule): HeaderRule {
  const policy = "default-src 'none'; frame-ancestors 'none'; sandbox";
  const own = { 'Content-Disposition': 'attachment', 'X-Robots-Tag': 'noindex, noarchive' };
  return { under, headers: { ...headers, 'Content-Security-Policy': policy, ...own } };
}

/** The headers an address is answered with; none outside the site. */
export function headersFor(rules: readonly HeaderRule[], address: string): HeaderRule['headers'] {
  const matching = rules.filter(({ under }) => address.startsWith(under));
  return matching.sort((a, b) => b.under.length - a.under.length)[0]?.headers ?? {};
}
