import { createHash } from 'node:crypto';
import { join, relative } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { filesBelow, readPlain, slashes } from './files.ts';

/** A saved page of a report's source, as `npm run import -- … --capture` lays it into `captures/`. */
export interface Capture {
  /** Where it lies. */
  file: string;
  /** Below the content folder: `captures/vi/<id>.html.gz`. */
  path: string;
  /** The language and id of its report, `vi/<id>`; undefined for a name of another form. */
  report: string | undefined;
  /** SHA-256 of the page itself, 64 digits of base 16; undefined where it cannot be unpacked. */
  sha256: string | undefined;
}

/** The folder of saved pages, beside the reports. */
export const CAPTURES = 'captures';

/** Larger ones are no pages. */
const MOST = 50_000_000;

/** The saved pages beside a folder's content. */
export function capturesIn(root: string): Capture[] {
  return filesBelow(join(root, CAPTURES)).flatMap((file) => {
    const path = slashes(relative(root, file));
    if (/(?:^|\/)\.[^/]*$/.test(path)) return [];
    const report = /^captures\/([^/]+\/[^/]+)\.html\.gz$/.exec(path)?.[1];
    return [{ file, path, report, sha256: sumOf(file) }];
  });
}

/** The page of a capture. @throws when it cannot be unpacked */
export function pageOfCapture({ file }: Pick<Capture, 'file'>): Buffer {
  return gunzipSync(readPlain(file), { maxOutputLength: MOST });
}

function sumOf(file: string): string | undefined {
  try {
    return createHash('sha256').update(pageOfCapture({ file })).digest('hex');
  } catch {
    return undefined;
  }
}
