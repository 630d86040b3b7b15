import type { Fault } from './fault.ts';
import { placeAt } from './yaml.ts';

/** A file's bytes as text, its byte order mark included; where they are not UTF-8, the first place that is not. */
export function decodeUtf8(bytes: Uint8Array): string | Fault {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    const lossy = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    return { ...placeAt(lossy, lossy.indexOf('\uFFFD')), code: 'file-not-utf8' };
  }
}
