import { lstatSync, readdirSync, readFileSync, type Dirent } from 'node:fs';
import { join, relative, sep } from 'node:path';

/**
 * All files and links below a folder, sorted, so that runs agree on every machine. An absent folder holds none.
 * Folders that are links are not entered: Node's own walk enters them, out of the content and round in circles.
 */
export function filesBelow(folder: string): string[] {
  const files: string[] = [];
  const folders = [folder];
  for (let next = folders.pop(); next !== undefined; next = folders.pop())
    for (const entry of entriesOf(next)) (entry.isDirectory() ? folders : files).push(join(next, entry.name));
  return files.sort();
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

/** Whether there is a plain file at a path: no folder, and no link. */
export function isPlain(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

/**
 * A file's bytes. A link is not followed, it could lead out of the content; a pipe would never end.
 * @throws when there are none to read
 */
export function readPlain(path: string): Buffer {
  if (!lstatSync(path).isFile()) throw new Error('no plain file');
  return readFileSync(path);
}

let standing: string | undefined;

/** The folder from which paths are shown and the project is seen: that of the process, but within `standIn`. */
export function workingFolder(): string {
  return standing ?? process.cwd();
}

/** Does something as if the process stood in another folder: threads cannot change theirs. */
export function standIn<Value>(folder: string, run: () => Value): Value {
  const before = standing;
  standing = folder;
  try {
    return run();
  } finally {
    standing = before;
  }
}

/** The project's folder of files that are copied into the site as they are. */
export function publicFolder(): string {
  return join(workingFolder(), 'public');
}

/** A path as people see it: relative to where the command runs, with forward slashes. */
export function shownPath(path: string): string {
  return slashes(relative(workingFolder(), path));
}

/** A path with forward slashes on every system. */
export function slashes(path: string): string {
  return path.split(sep).join('/');
}
