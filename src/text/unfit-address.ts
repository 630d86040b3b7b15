/** Parameters by which senders follow readers: they say nothing of the page. */
const tracking = /^(?:utm_\w+|fbclid|gclid|zarsrc|mc_[ce]id|igshid|_ga|yclid|msclkid)$/i;

/**
 * The address of a page without what came round it on its way: a redirection of a search engine or a social network,
 * parameters that follow the reader. The same text where there is nothing of the kind.
 */
export function bareAddress(address: string): string {
  if (!/[?&]/.test(address) || !URL.canParse(address)) return address;
  const url = new URL(address);
  const wraps =
    /(?:^|\.)(?:google\.[a-z.]+|facebook\.com|zalo\.me)$/i.test(url.hostname) &&
    /^\/(?:url|l\.php|linksfilter)$/.test(url.pathname);
  const inner = wraps ? (url.searchParams.get('q') ?? url.searchParams.get('url') ?? url.searchParams.get('u')) : null;
  if (inner !== null && /^https?:\/\//i.test(inner) && URL.canParse(inner)) return bareAddress(inner);
  const [before = '', rest = ''] = address.split(/\?(.*)/s);
  const [query = '', hash] = rest.split(/#(.*)/s);
  const parts = query.split('&');
  const kept = parts.filter((part) => !tracking.test(part.split('=', 1)[0] ?? ''));
  if (kept.length === parts.length) return address;
  return `${before}${kept.length > 0 ? `?${kept.join('&')}` : ''}${hash === undefined ? '' : `#${hash}`}`;
}

/** Whether an address is of one machine or one office: nobody else can open it. */
export function isLocalAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { hostname } = new URL(address);
  return (
    /(?:^|\.)(?:localhost|local|internal|lan)$/i.test(hostname) ||
    /^(?:127\.|10\.|0\.|192\.168\.|169\.254\.|172\.(?:1[6-9]|2\d|3[01])\.)[\d.]+$/.test(hostname) ||
    /^\[(?:::1|f[cd][0-9a-f]{2}:.*|fe80:.*)\]$/i.test(hostname) ||
    !/[.[]/.test(hostname)
  );
}
