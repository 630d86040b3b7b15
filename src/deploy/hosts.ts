import { apacheFile } from './apache.ts';
import type { HeaderRule } from './headers.ts';
import { headersFile, redirectsFile } from './netlify.ts';
import { nginxFile } from './nginx.ts';
import type { Redirect } from './redirects.ts';
import type { Compression, Host } from '../settings.ts';

/** What a host's files are written from. */
export interface Deployment {
  /** `/` or `/kho/`. */
  basePath: string;
  rules: readonly HeaderRule[];
  redirects: readonly Redirect[];
  /** The forms in which files stand beside themselves. */
  compress: readonly Compression[];
  /** Every file of the site, by its path in it: `vi/index.html`. */
  files: readonly string[];
}

/** The files each host reads, by name: all lie at the top of the site. */
export const hosts = {
  netlify: (deployment) => ({
    _headers: headersFile(deployment),
    // A page stands at a former address; "!" says that the redirect goes before it.
    _redirects: redirectsFile(deployment.redirects, '301!'),
  }),
  cloudflare: (deployment) => ({
    _headers: headersFile(deployment),
    _redirects: redirectsFile(deployment.redirects, '301'),
  }),
  nginx: (deployment) => ({ '.nginx.conf': nginxFile(deployment) }),
  apache: (deployment) => ({ '.htaccess': apacheFile(deployment) }),
} as const satisfies Record<Host, (deployment: Deployment) => Record<string, string>>;
