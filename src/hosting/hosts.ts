import { apacheFile } from './apache.ts';
import type { Deployment } from './deployment.ts';
import { headersFile, redirectsFile } from './netlify.ts';
import { nginxFile, nginxMap } from './nginx.ts';
import type { Host } from '../settings.ts';

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
  nginx: (deployment) => ({ '.nginx.conf': nginxFile(deployment), '.nginx.map': nginxMap(deployment.redirects) }),
  apache: (deployment) => ({ '.htaccess': apacheFile(deployment) }),
} as const satisfies Record<Host, (deployment: Deployment) => Record<string, string>>;
