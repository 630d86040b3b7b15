import { headersFor, type HeaderRule } from './headers.ts';
import type { Deployment } from './deployment.ts';
import { safeAddress, safeValue } from './quote.ts';
import type { Redirect } from './redirects.ts';

/**
 * `_headers` for Netlify and Cloudflare Pages. The two disagree on what holds where several rules set the same header,
 * so no two do: what is the same everywhere stands once, and each file has exactly one rule for the rest.
 */
export function headersFile({ basePath, rules, files }: Deployment): string {
  const everywhere = headersFor(rules, basePath);
  const shared = (name: string) => rules.every(({ headers }) => headers[name] === everywhere[name]);
  const lines = (headers: HeaderRule['headers'], wanted: (name: string) => boolean) =>
    Object.entries(headers)
      .filter(([name]) => wanted(name))
      .map(([name, value]) => `  ${name}: ${safeValue(value)}\n`)
      .join('');
  const addresses = files.map((file) => basePath + file.replace(/(^|\/)index\.html$/, '$1'));
  const own = cover(basePath, addresses, (address) => lines(headersFor(rules, address), (name) => !shared(name)));
  return [`/*\n${lines(everywhere, shared)}`, ...own.map(({ pattern, value }) => `${pattern}\n${value}`)].join('\n');
}

/** One line for each address that has moved. */
export function redirectsFile(redirects: readonly Redirect[], status: '301' | '301!'): string {
  return redirects.map(({ from, to }) => `${safeAddress(from)} ${safeAddress(to)} ${status}\n`).join('');
}

interface Cover {
  /** An address, or a folder's with a star. */
  pattern: string;
  value: string;
}

/** The fewest patterns that give every address below a folder its value and match none twice. */
function cover(folder: string, addresses: readonly string[], valueOf: (address: string) => string): Cover[] {
  const values = new Set(addresses.map(valueOf));
  const [value] = values;
  if (value === undefined) return [];
  const inside = Map.groupBy(addresses, (address) => address.slice(0, address.indexOf('/', folder.length) + 1));
  if (values.size === 1) return [{ pattern: `${safeAddress(folder)}*`, value }];
  return [...inside].flatMap(([below, group]) =>
    below.length > folder.length
      ? cover(below, group, valueOf)
      : group.map((address) => ({ pattern: safeAddress(address), value: valueOf(address) })),
  );
}
