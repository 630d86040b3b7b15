import { DAY } from '../text/dates.ts';
import { languages } from '../text/language.ts';
import type { Settings } from '../settings.ts';

/** RFC 9116, 2.5.5 recommends less than a year. */
const DAYS = 300;

/**
 * `security.txt` (RFC 9116): whom to tell of a weakness. There is none without an address to name, and none under a
 * base path, since the file is looked for at the root of a host alone.
 * @param contact an address of email or the web, as the archive's settings give it
 */
export function securityText(
  contact: string | undefined,
  { siteUrl, basePath }: Pick<Settings, 'siteUrl' | 'basePath'>,
  now: Date,
): string | undefined {
  const address = contact === undefined ? undefined : contactAddress(contact);
  if (address === undefined || basePath !== '/') return undefined;
  const expires = new Date(now.getTime() + DAYS * DAY);
  return [
    `Contact: ${address}`,
    `Expires: ${expires.toISOString().replace(/\.\d+Z$/, 'Z')}`,
    `Preferred-Languages: ${languages.join(', ')}`,
    ...(siteUrl.startsWith('https:') ? [`Canonical: ${new URL('/.well-known/security.txt', siteUrl).href}`] : []),
    '',
  ].join('\n');
}

/** `kho@example.vn` → `mailto:kho@example.vn`; web addresses by https only. Undefined for anything else. */
function contactAddress(contact: string): string | undefined {
  if (/^(?:mailto:)?[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/.test(contact)) return `mailto:${contact.replace(/^mailto:/, '')}`;
  return /^https:/.test(contact) && URL.canParse(contact) ? new URL(contact).href : undefined;
}
