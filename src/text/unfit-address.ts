/** Parameters by which senders follow readers: they say nothing of the page. */
const tracking =
  /^(?:utm_\w+|fbclid|[gdt]{1,2}clid|[gw]braid|zarsrc|mc_[ce]id|igshid|_g[al]|yclid|msclkid|mibextid|__(?:cft|tn)__(?:\[\d+\]|%5B\d+%5D)?)$/i;

/** Pages that only lead on to another: host, path, and the parameters that may hold where to. */
const redirections: readonly [RegExp, RegExp, readonly string[]][] = [
  [/(?:^|\.)google\.[a-z.]+$/i, /^\/url$/, ['q', 'url']],
  [/(?:^|\.)(?:facebook|instagram)\.com$/i, /^\/(?:l\.php|linksfilter|)$/, ['u']],
  [/(?:^|\.)zalo\.me$/i, /^\/(?:url|linksfilter|l\.php)?$/, ['u', 'url', 'q']],
  [/(?:^|\.)youtube\.com$/i, /^\/redirect$/, ['q']],
  [/(?:^|\.)safelinks\.protection\.outlook\.com$/i, /^\//, ['url']],
  [/(?:^|\.)linkedin\.com$/i, /^\/redir\/redirect$/, ['url']],
  [/(?:^|\.)duckduckgo\.com$/i, /^\/l\/$/, ['uddg']],
  [/(?:^|\.)translate\.google\.[a-z.]+$/i, /^\/translate$/, ['u']],
];

/** The page of which a search engine shows a copy: made light, or kept. */
function copyOf(address: string): string | undefined {
  const [, secure, light] = /^https?:\/\/(?:www\.)?google\.[a-z.]+\/amp\/(s\/)?([\w-]+\.[^\s]+)$/i.exec(address) ?? [];
  if (light !== undefined) return `http${secure === undefined ? '' : 's'}://${light}`;
  return /^https?:\/\/webcache\.googleusercontent\.com\/search\?q=cache:(?:[\w-]+:)?(https?:\/\/[^\s&+]+)/i.exec(
    address,
  )?.[1];
}

/**
 * The address of a page without what came round it on its way: a redirection of a search engine or a social network,
 * parameters that follow the reader. The same text where there is nothing of the kind.
 */
export function bareAddress(address: string): string {
  const copied = copyOf(address);
  if (copied !== undefined) return bareAddress(copied);
  if (!/[?&]/.test(address) || !URL.canParse(address)) return address;
  const url = new URL(address);
  const [, , names = []] =
    redirections.find(([host, path]) => host.test(url.hostname) && path.test(url.pathname)) ?? [];
  const inner = names.map((name) => url.searchParams.get(name)).find((value) => value !== null) ?? null;
  if (inner !== null && /^https?:\/\//i.test(inner) && URL.canParse(inner)) return bareAddress(inner);
  const [before = '', rest = ''] = address.split(/\?(.*)/s);
  const [query = '', hash] = rest.split(/#(.*)/s);
  const parts = query.split('&');
  const kept = parts.filter((part) => !tracking.test(part.split('=', 1)[0] ?? ''));
  if (kept.length === parts.length) return address;
  return `${before}${kept.length > 0 ? `?${kept.join('&')}` : ''}${hash === undefined ? '' : `#${hash}`}`;
}

/**
 * Whether an address is of one machine or one office, so that nobody else can open it: a path of Windows, a `file:`
 * address, a name or number of a private network. Of other schemes, such as `mailto:`, nothing is said.
 */
export function isOfOneMachine(address: string): boolean {
  if (/^(?:file:|[a-z]:(?:[\\/]|%5C)|\\|%5C)/i.test(address.trim())) return true;
  return /^https?:/i.test(address) && isLocalAddress(address);
}

function isLocalAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { hostname } = new URL(address);
  return (
    /(?:^|\.)(?:localhost|local|internal|lan)$/i.test(hostname) ||
    /^(?:127\.|10\.|0\.|192\.168\.|169\.254\.|172\.(?:1[6-9]|2\d|3[01])\.)[\d.]+$/.test(hostname) ||
    /^\[(?:::1|f[cd][0-9a-f]{2}:.*|fe80:.*)\]$/i.test(hostname) ||
    !/[.[]/.test(hostname)
  );
}
