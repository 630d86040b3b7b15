import { createHash } from 'node:crypto';

/** A SHA-256 as programs print it: 64 digits of base 16. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** A hash of some texts, in which each ends where it ends: what a file depends on. */
export function keyOf(...texts: readonly string[]): string {
  const sum = createHash('sha1');
  for (const text of texts) sum.update(`${text.length}:`).update(text);
  return sum.digest('base64url');
}
