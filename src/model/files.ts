import { readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** All files and links below a folder, sorted, so that runs agree on every machine. An absent folder holds none. */
export function filesBelow(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
  } catch {
    return [];
  }
}

/** Whether a path of the site, such as `/anh/hop.jpg`, is a file of the project's folder `public`. */
export function isPublicFile(path: string): boolean {
  const folder = join(process.cwd(), 'public');
  const file = join(folder, path);
  return file.startsWith(folder + sep) && statSync(file, { throwIfNoEntry: false })?.isFile() === true;
}

/** A path as people see it: relative to where the command runs, with forward slashes. */
export function shownPath(path: string): string {
  return slashes(relative(process.cwd(), path));
}

/** A path with forward slashes on every system. */
export function slashes(path: string): string {
  return path.split(sep).join('/');
}
