import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import satori from 'satori';
import sharp from 'sharp';
import { dependencies } from '../../../package.json';
import { projectRoot } from '../../settings.ts';
import type { PictureElement } from './element.ts';
import { pictureFonts } from './fonts.ts';

const cache = join(projectRoot, 'node_modules/.cache/pictures');
const tools = ['satori', 'sharp', '@fontsource/source-serif-4', '@fontsource/be-vietnam-pro'] as const;

/** An element as SVG with every letter drawn as a path, so that it looks the same wherever it is shown. */
export async function drawSvg(element: PictureElement, width: number, height: number): Promise<string> {
  // satori's type wants React's; plain objects are what it reads.
  return satori(element, { width, height, fonts: await pictureFonts() });
}

/**
 * An element as a PNG of few colours. Kept by what it shows: a picture is drawn once, not once a build.
 * @param folder where drawn pictures are kept
 */
export async function drawPng(
  element: PictureElement,
  width: number,
  height: number,
  folder = cache,
): Promise<Uint8Array<ArrayBuffer>> {
  const shown = JSON.stringify([element, width, height, tools.map((tool) => dependencies[tool])]);
  const file = join(folder, `${createHash('sha256').update(shown).digest('hex').slice(0, 24)}.png`);
  const kept = await readFile(file).catch(() => undefined);
  if (kept) return new Uint8Array(kept);
  const drawn = await sharp(Buffer.from(await drawSvg(element, width, height)))
    .png({ palette: true, colours: 48, compressionLevel: 9, effort: 7 })
    .toBuffer();
  await mkdir(folder, { recursive: true });
  // Put in place whole: builds at the same time share the folder.
  await writeFile(`${file}.${process.pid}`, drawn);
  await rename(`${file}.${process.pid}`, file);
  return new Uint8Array(drawn);
}
