import type { Plugin } from 'vite';

/** What Astro writes on every element of a component that has styles, and into their selectors. */
const SCOPE = /(data-)?astro-(?:cid-)?([a-z0-9]{8})\b/g;

/**
 * Writes the scopes of styles short: `data-astro-cid-rw3zi4yp` → `data-rw3z`. They stand on nearly every element, and
 * were a fifth of a report's page.
 * @returns plugins for Vite: styles are changed before Vite reads them, components after Astro has compiled them
 */
export function shortScopes(): Plugin[] {
  const long = new Map<string, string>();
  const shorten = (code: string) =>
    code.replace(SCOPE, (_, data: string | undefined, hash: string) => {
      const short = hash.slice(0, 4);
      if ((long.get(short) ?? hash) !== hash)
        throw new Error(`two components have the scope ${short}: rename one of them`);
      long.set(short, hash);
      return data === undefined ? `s-${short}` : `data-${short}`;
    });
  return [
    {
      name: 'short-scopes-of-styles',
      apply: 'build',
      enforce: 'pre',
      transform: {
        filter: { id: /\.astro\?astro&type=style/ },
        handler: (code) => ({ code: shorten(code), map: null }),
      },
    },
    {
      name: 'short-scopes-of-components',
      apply: 'build',
      enforce: 'post',
      transform: { filter: { id: /\.astro$/ }, handler: (code) => ({ code: shorten(code), map: null }) },
    },
  ];
}
