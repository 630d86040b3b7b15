import { rule } from '../rule.ts';

/** A report that is not saved as UTF-8. Decoding it says so: src/content/decode.ts. Nothing else of it is looked at. */
export const fileNotUtf8 = rule({ 'file-not-utf8': 'error' });
