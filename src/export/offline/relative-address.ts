import { decodeAddress } from '../../text/links.ts';

/** Where pages of the site lead to once they lie in a folder. */
export interface OfflinePlace {
  /** The files of that folder, by their path from the site's root. */
  has: (path: string) => boolean;
  /** The path the site was built for: `/` or `/kho/`. */
  base: string;
  /** Scheme and host of the public site: what the folder lacks is there. */
  siteUrl: string;
}

/**
 * An address of a page as it is for that page in a folder: the way to a file, `../../vi/index.html?q=x#y`, or the whole
 * address on the public site of what the folder lacks. Addresses of other sites stay as they are.
 * @param from the page's file, from the site's root: `vi/tim-kiem/index.html`
 * @returns undefined for one that stays
 */
export function offlineAddress(
  address: string,
  from: string,
  { has, base, siteUrl }: OfflinePlace,
): { href: string; within: boolean } | undefined {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/|#|\?|$)/i.test(address)) return undefined;
  const url = new URL(address, new URL(base + from, siteUrl));
  const below = url.pathname.startsWith(base) ? url.pathname.slice(base.length) : undefined;
  const path = below === undefined ? undefined : (decodeAddress(below) ?? below);
  const file = path !== undefined && [path, `${path.replace(/\/$/, '')}/index.html`.replace(/^\//, '')].find(has);
  if (!file) return { href: url.href, within: false };
  return { href: wayFrom(from, file) + url.search + url.hash, within: true };
}

/** The way from one file to another, by relative segments; spaces and other signs as addresses have them. */
export function wayFrom(from: string, to: string): string {
  const here = from.split('/').slice(0, -1);
  const there = to.split('/');
  let common = 0;
  while (common < here.length && here[common] === there[common]) common++;
  const way = [...here.slice(common).map(() => '..'), ...there.slice(common).map(encodeURIComponent)];
  return way.join('/');
}
