import { closeSync, fstatSync, lstatSync, openSync, readSync, statSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import type { ContentFolder } from './content-folder.ts';
import { filesBelow, publicFolder, slashes } from './files.ts';

/** The folder of an archive's pictures, and what their addresses begin with: `content/pictures/2024/hop.jpg` is at `/pictures/2024/hop.jpg`. */
export const PICTURES = 'pictures';

/** The files that texts may show: the archive's own pictures, and what the project lays into its folder `public`. */
export interface SitePictures {
  /** The file behind a path of the site, such as `/pictures/2024/hop.jpg`; undefined where there is none. */
  fileAt(path: string): string | undefined;
  /** The paths of all of them. Read once. */
  paths(): readonly string[];
}

/** @param folder of the archive's pictures; without it, the project's alone */
export function sitePictures(folder?: Pick<ContentFolder, 'pictures'>): SitePictures {
  const own = folder?.pictures;
  let known: string[] | undefined;
  return {
    fileAt: (path) => (isOwn(path) && own !== undefined ? ownFile(own, path) : undefined) ?? publicFile(path),
    paths: () =>
      (known ??= [
        ...(own === undefined ? [] : picturesBelow(own).map(({ address }) => address)),
        ...filesBelow(publicFolder()).map((file) => slashes(file.slice(publicFolder().length))),
      ]),
  };
}

/** Whether a path of the site is one of the archive's own pictures. */
export function isOwn(path: string): boolean {
  return path.startsWith(`/${PICTURES}/`);
}

/** A picture of the archive. */
export interface OwnPicture {
  file: string;
  /** From the site's root: `/pictures/2024/hop.jpg`. */
  address: string;
}

/** The files in the folder of an archive's pictures, without those that systems and notes leave in it. */
export function picturesBelow(folder: string): OwnPicture[] {
  return filesBelow(folder)
    .filter((file) => !/^(?:\.|~\$|Thumbs\.db$|desktop\.ini$|README|LICEN[CS]E)/i.test(basename(file)))
    .map((file) => ({ file, address: `/${PICTURES}/${slashes(relative(folder, file))}` }));
}

/** How a file begins, at most 1,000 bytes of it, and its size in bytes. */
export function beginningOf(path: string): { bytes: Buffer; size: number } {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(1000);
    const read = readSync(file, bytes, 0, bytes.length, 0);
    return { bytes: bytes.subarray(0, read), size: fstatSync(file).size };
  } finally {
    closeSync(file);
  }
}

/** A link is no picture of the archive: it could lead out of the content. */
function ownFile(folder: string, path: string): string | undefined {
  return plainFile(folder, path.slice(PICTURES.length + 1), lstatSync);
}

function publicFile(path: string): string | undefined {
  return plainFile(publicFolder(), path, statSync);
}

function plainFile(folder: string, path: string, statOf: typeof lstatSync): string | undefined {
  const file = path.includes('\0') ? '' : join(folder, path);
  if (!file.startsWith(folder + sep)) return undefined;
  try {
    return statOf(file).isFile() ? file : undefined;
  } catch {
    // None, or a name that no file can have.
    return undefined;
  }
}
