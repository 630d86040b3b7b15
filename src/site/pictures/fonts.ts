import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Font } from 'satori';
import { projectRoot } from '../../settings.ts';

/** satori reads no woff2, so pictures are set from the packages' woff files, not from the cut ones of the pages. */
const faces = [
  { name: 'serif', package: 'source-serif-4', weight: 400 },
  { name: 'sans', package: 'be-vietnam-pro', weight: 400 },
  { name: 'sans', package: 'be-vietnam-pro', weight: 600 },
] as const;
const subsets = ['latin', 'vietnamese', 'latin-ext'];
/** Each file is a family of its own: satori looks for a letter in the next family, never in a second file of the first. */
const family = (name: string) => subsets.map((subset) => `${name}-${subset}`).join(', ');

export const SERIF = family('serif');
export const SANS = family('sans');

let fonts: Promise<Font[]> | undefined;

/** The archive's faces; always the same list, by which satori remembers that it has read them. */
export function pictureFonts(): Promise<Font[]> {
  return (fonts ??= Promise.all(
    faces.flatMap((face) =>
      subsets.map(async (subset) => ({
        name: `${face.name}-${subset}`,
        weight: face.weight,
        style: 'normal' as const,
        data: await readFile(
          join(
            projectRoot,
            `node_modules/@fontsource/${face.package}/files/${face.package}-${subset}-${face.weight}-normal.woff`,
          ),
        ),
      })),
    ),
  ));
}
