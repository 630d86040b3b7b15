import { rmSync } from 'node:fs';
import { relative } from 'node:path';
import { applyFix } from '../../check/fix-files.ts';
import { writeInside } from '../../content/new-file.ts';
import type { Change } from './edits.ts';

/**
 * Writes every change, or none: when one cannot be written, those before it are taken back.
 * @param root the folder that no change may leave
 * @throws what stood in the way
 */
export function writeAll(root: string, changes: readonly Change[]): void {
  const undo: (() => void)[] = [];
  try {
    for (const { path, from, before, after } of changes) {
      if (before !== undefined && from === undefined) {
        applyFix({ path, before, after });
        undo.push(() => applyFix({ path, before: after, after: before }));
        continue;
      }
      writeInside(root, relative(root, path), after);
      undo.push(() => rmSync(path));
      if (from === undefined || before === undefined) continue;
      rmSync(from);
      undo.push(() => writeInside(root, relative(root, from), before));
    }
  } catch (error) {
    for (const back of undo.reverse()) back();
    throw error;
  }
}
