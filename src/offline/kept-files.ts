/** What the worker is told of its build, written before its program. Addresses are paths below the site's root. */
export interface KeptBuild {
  /** A hash of all that a browser may keep of this build. */
  id: string;
  /** What is kept from the first visit on, whole or not at all: the search, the page for those without network, styles. */
  files: readonly string[];
  /** The one file of the search that keeps its name from build to build, and its SHA-256 in hexadecimal. */
  entry: { path: string; sha256: string };
  /** In the place of a page that was not kept: of each language the page that says so. */
  instead: Readonly<Record<string, string>>;
}

/** The worker's address is at the root: from below it could not answer for the whole site. */
export const WORKER = 'sw.js';
/** The script of every page, which starts the worker. */
export const STARTER = 'visits.js';

/** Folders whose files are named by what they hold: what has come once need never be asked for again. */
export const namedByContent = /^(?:_astro|pagefind\/(?:data|fragment|index|runtime))\//;

/** The caches of an archive begin so: other archives may stand on the same host. @param root the site's address */
export function cacheOf(root: string, kind: 'files' | 'pages' | ''): string {
  return `${root} ${kind}`;
}
