import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../../src/output/sums.ts';

/** Every file of a site with a hash of what is in it. */
export function siteSums(site: string): Record<string, string> {
  const files = readdirSync(site, { recursive: true })
    .map(String)
    .filter((file) => statSync(join(site, file)).isFile());
  return Object.fromEntries(files.sort().map((file) => [file, sha256(readFileSync(join(site, file)))]));
}
