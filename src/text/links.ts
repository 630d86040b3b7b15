/** A link that may stand in a report. */
export interface SafeLink {
  href: string;
  external: boolean;
}

/**
 * The address of a link in a report, or undefined when it may not be followed.
 * Allowed: http, https, mailto, tel, fragments, and paths of this site, which get the base path.
 * Browsers ignore control characters and spaces within a scheme ("java\tscript:"), so they are taken out first.
 * @param base the site's base path, with slashes at both ends
 */
export function safeLink(href: unknown, base: string): SafeLink | undefined {
  if (typeof href !== 'string') return undefined;
  const clean = stripControls(href);
  if (/^https?:\/\//i.test(clean)) return URL.canParse(clean) ? { href: clean, external: true } : undefined;
  if (/^(?:mailto|tel):/i.test(clean) || clean.startsWith('#')) return { href: clean, external: false };
  if (isSitePath(clean)) return { href: base + clean.slice(1), external: false };
  return undefined;
}

/** Whether a text is the whole address of a web page, with nothing in it a browser would skip. */
export function isWebAddress(value: string): boolean {
  return /^https?:\/\//i.test(value) && stripControls(value) === value && URL.canParse(value);
}

/** The address of a picture in a report: a path of this site, or undefined. Visitors' browsers ask no third party. */
export function safeImage(src: unknown, base: string): string | undefined {
  const clean = typeof src === 'string' ? stripControls(src) : '';
  return isSitePath(clean) ? base + clean.slice(1) : undefined;
}

/** An address with its percent signs read; undefined where they are none of UTF-8. */
export function decodeAddress(address: string): string | undefined {
  try {
    return decodeURIComponent(address);
  } catch {
    return undefined;
  }
}

function isSitePath(address: string): boolean {
  return /^\/(?![/\\])/.test(address) && !address.includes('\\');
}

function stripControls(address: string): string {
  return address.replace(/[\p{Cc}\p{Cf}\s]/gu, '');
}
