import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findConflict } from './conflict.ts';
import type { ContentFolder } from './content-folder.ts';
import type { Fault } from './fault.ts';

/** The addresses that were ever published, in the order of the file; the places of lines count from 1. */
export interface Permalinks {
  path: string;
  lines: readonly { address: string; line: number }[];
  /** The first mark of a conflict in it; lines that are no address are then left out. */
  conflict: Fault | undefined;
}

/** Its name in the content folder. */
export const PERMALINKS = 'permalinks.txt';

const HEAD = `# Mọi địa chỉ từng công bố. Chỉ thêm, không xoá, không sửa: npm run permalinks ghi giúp.
# Every address ever published. Lines are added, never changed or removed: npm run permalinks does it.
`;

/** Reads `content/permalinks.txt`. Undefined where there is none yet. */
export function readPermalinks(folder: ContentFolder): Permalinks | undefined {
  const path = join(folder.root, PERMALINKS);
  if (!existsSync(path)) return undefined;
  const source = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  const conflict = findConflict(source);
  const lines = source
    .split(/\r?\n/)
    .map((text, index) => ({ address: text.trim(), line: index + 1 }))
    .filter(({ address }) => (conflict ? address.startsWith('/') : address !== '' && !address.startsWith('#')));
  return { path, lines, conflict };
}

/** Adds addresses at the end of the file, which is made where there is none. */
export function addPermalinks(folder: ContentFolder, addresses: readonly string[]): void {
  const path = join(folder.root, PERMALINKS);
  const before = existsSync(path) ? readFileSync(path, 'utf8') : HEAD;
  const end = before === '' || before.endsWith('\n') ? '' : '\n';
  writeFileSync(path, `${before}${end}${addresses.map((address) => `${address}\n`).join('')}`);
}
