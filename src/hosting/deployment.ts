import type { Compression } from '../settings.ts';
import type { HeaderRule } from './headers.ts';
import type { Redirect } from './redirects.ts';

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
