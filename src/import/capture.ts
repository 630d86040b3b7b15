import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { Draft } from './draft.ts';
import { decode } from './read/decode.ts';
import { isHtml } from './read/html.ts';

/** A draft that names the sum of the saved page it was made of. Text copied from a page is no capture of it. */
export function withSum(draft: Draft, bytes: Uint8Array): Draft {
  if (!isHtml(decode(bytes).text)) return draft;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { ...draft, fields: { ...draft.fields, source: { ...draft.fields.source, sha256 } } };
}

/**
 * A saved page as it is kept beside the content: compressed by gzip (RFC 1952) with no name and no time in it, so that
 * the same page gives the same file.
 * @returns undefined for text copied from a page
 */
export function captureOf(draft: Draft, bytes: Uint8Array): { path: string; content: Uint8Array } | undefined {
  const { id, fields } = draft;
  if (id === undefined || fields.source?.sha256 === undefined) return undefined;
  return { path: `captures/${fields.language}/${id}.html.gz`, content: gzipSync(bytes, { level: 9 }) };
}
