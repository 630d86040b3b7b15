import { headersFor, type HeaderRule } from './headers.ts';
import type { Deployment } from './deployment.ts';
import { safeAddress, safeValue } from './quote.ts';
import { mediaTypes, wellKnown } from './types.ts';

/** What a server block includes whose `root` is the site, or the folder that holds it as its base path says. */
export function nginxFile({ basePath, rules, redirects, compress }: Deployment): string {
  const base = safeAddress(basePath);
  const locations = [...rules, { under: basePath + wellKnown, headers: headersFor(rules, basePath) }];
  return `# Written by npm run build. Include it in the server block of the site.
index index.html;
error_page 404 "${base}404.html";
# A proxy before this server may speak another scheme or port.
absolute_redirect off;
charset utf-8;
include mime.types;
types {
${Object.entries(mediaTypes)
  .map(([ending, type]) => `  ${type} ${ending};\n`)
  .join('')}}
${compress.includes('gz') ? 'gzip_static on;\ngzip_vary on;\n' : ''}${compress.includes('br') ? 'brotli_static on;\n' : ''}
# nginx takes the location with the longest match, and from it alone its headers.
${locations.map(location).join('')}location ^~ "${base}." {
  return 404;
}

${redirects.map(({ from, to }) => `location = "${safeAddress(from)}" {\n  return 301 "${safeAddress(to)}";\n}\n`).join('')}`;
}

/** The redirects as lines of a `map` of nginx, for servers that keep their own blocks. */
export function nginxMap(redirects: Deployment['redirects']): string {
  return redirects.map(({ from, to }) => `"${safeAddress(from)}" "${safeAddress(to)}";\n`).join('');
}

function location({ under, headers }: HeaderRule): string {
  const lines = Object.entries(headers).map(([name, value]) => `  add_header ${name} "${safeValue(value)}" always;\n`);
  return `location ^~ "${safeAddress(under)}" {\n${lines.join('')}}\n`;
}
