import { linkSync, lstatSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';

/**
 * Why a file is not written. `outside`: the path leads out of the folder; `link`: a folder or file on the way is a
 * symbolic link; `not-folder`: a file stands where a folder should; `exists`: there is one of that name already;
 * `system`: the disk refused.
 */
export type NewFileReason = 'outside' | 'link' | 'not-folder' | 'exists' | 'system';

/** A file that was not written. The editor's words for it are `newFile`. */
export class NewFileError extends Error {
  readonly reason: NewFileReason;
  /** Absolute path of what stands in the way. */
  readonly path: string;

  constructor(reason: NewFileReason, path: string, cause?: unknown) {
    super(`${reason}: ${path}`, { cause });
    this.reason = reason;
    this.path = path;
  }
}

/**
 * Creates a file within a folder, whole or not at all, never in the place of another. Missing folders are made.
 * The root itself may be a link (a content folder elsewhere); nothing below it may.
 * @param path relative to the root
 * @returns the absolute path of the new file
 * @throws {NewFileError}
 */
export function writeInside(root: string, path: string, content: string | Uint8Array): string {
  const target = resolve(root, path);
  const within = relative(resolve(root), target);
  if (within === '' || within === '..' || within.startsWith(`..${sep}`) || isAbsolute(within))
    throw new NewFileError('outside', target);
  const missing = checkFolders(resolve(root), dirname(within));
  const found = kindOf(target);
  if (found !== undefined) throw new NewFileError(found === 'link' ? 'link' : 'exists', target);
  try {
    for (const folder of missing) mkdirSync(folder);
    createWhole(target, content);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw new NewFileError('exists', target, error);
    throw new NewFileError('system', target, error);
  }
  return target;
}

/** The folders on the way that do not exist yet, outermost first. */
function checkFolders(root: string, within: string): string[] {
  const missing: string[] = [];
  let folder = root;
  for (const name of within === '.' ? [] : within.split(sep)) {
    folder = join(folder, name);
    const kind = kindOf(folder);
    if (kind === undefined) missing.push(folder);
    else if (kind !== 'folder') throw new NewFileError(kind === 'link' ? 'link' : 'not-folder', folder);
  }
  return missing;
}

function kindOf(path: string): 'link' | 'folder' | 'file' | undefined {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (!stats) return undefined;
  return stats.isSymbolicLink() ? 'link' : stats.isDirectory() ? 'folder' : 'file';
}

/** Written aside, then given its name in one step that fails where the name is taken. */
function createWhole(target: string, content: string | Uint8Array): void {
  const aside = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  try {
    writeFileSync(aside, content, { flag: 'wx', flush: true });
    try {
      linkSync(aside, target);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw error;
      // Disks without hard links (FAT, some network shares): write in place, and leave no half file.
      writeInPlace(target, content);
    }
  } finally {
    rmSync(aside, { force: true });
  }
}

function writeInPlace(target: string, content: string | Uint8Array): void {
  try {
    writeFileSync(target, content, { flag: 'wx', flush: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') rmSync(target, { force: true });
    throw error;
  }
}
