import { headersFor, type HeaderRule } from './headers.ts';
import type { Deployment } from './deployment.ts';
import { safeAddress, safeValue } from './quote.ts';
import { mediaTypes, wellKnown } from './types.ts';
import type { Compression } from '../settings.ts';

/** `.htaccess` for Apache 2.4 with mod_headers, and mod_rewrite where files are compressed. */
export function apacheFile({ basePath, rules, redirects, compress }: Deployment): string {
  const base = safeAddress(basePath);
  const longestLast = [...rules].sort((a, b) => a.under.length - b.under.length);
  const everywhere = headersFor(rules, basePath);
  return `# Written by npm run build. Needs mod_headers, and AllowOverride FileInfo Indexes.
DirectoryIndex index.html
ErrorDocument 404 ${base}404.html
AddDefaultCharset utf-8
${Object.entries(mediaTypes)
  .map(([ending, type]) => `AddType ${type} .${ending}\n`)
  .join('')}
${longestLast.map((rule) => headerLines(rule, rule.under === basePath ? {} : everywhere)).join('')}
# Names that begin with a dot are not for readers.
RedirectMatch 404 "^${base.replaceAll('.', '\\.')}\\.(?!${wellKnown.slice(1)})"
${redirects.map(({ from, to }) => `Redirect permanent "${safeAddress(from)}" "${safeAddress(to)}"\n`).join('')}${compress.length > 0 ? compressedFiles(compress) : ''}`;
}

/** The headers in which a rule differs from the one that holds everywhere. */
function headerLines({ under, headers }: HeaderRule, everywhere: HeaderRule['headers']): string {
  const where = Object.keys(everywhere).length === 0 ? '' : ` "expr=%{REQUEST_URI} =~ m#^${pattern(under)}#"`;
  return Object.entries(headers)
    .filter(([name, value]) => everywhere[name] !== value)
    .map(([name, value]) => `Header always set ${name} "${safeValue(value)}"${where}\n`)
    .join('');
}

const pattern = (address: string) => safeAddress(address).replaceAll('.', '\\.');

const encodings: Record<Compression, string> = { br: 'br', gz: 'gzip' };

/** Serves x.html.br for x.html to those who take it; the type stays that of x.html. */
function compressedFiles(compress: readonly Compression[]): string {
  const rules = compress.map(
    (form) => `RewriteCond %{HTTP:Accept-Encoding} \\b${encodings[form]}\\b
RewriteCond %{REQUEST_FILENAME}.${form} -f
RewriteRule ^(.+)$ $1.${form} [L]
`,
  );
  // Both endings mean other things in Apache's own lists: an archive, and the Breton language.
  const endings = compress.map(
    (form) => `RemoveType .${form}
RemoveLanguage .${form}
AddEncoding ${encodings[form]} .${form}
`,
  );
  return `
RewriteEngine On
RewriteRule ^(|.*/)$ $1index.html
${rules.join('')}${endings.join('')}Header append Vary Accept-Encoding
`;
}
