import type { APIRoute } from 'astro';
import { site } from '../archive.ts';
import { drawPng } from '../pictures/draw.ts';
import { seal } from '../pictures/seal.ts';

const SIZE = 32;

/** The seal for programs that ask for /favicon.ico unbidden: one PNG behind the 22 bytes of an icon file's head. */
export const GET: APIRoute = async () => {
  const png = await drawPng(seal(site.seal, SIZE), SIZE, SIZE);
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2); // an icon
  head.writeUInt16LE(1, 4); // one picture
  head.writeUInt8(SIZE, 6);
  head.writeUInt8(SIZE, 7);
  head.writeUInt16LE(1, 10); // colour planes
  head.writeUInt16LE(32, 12); // bits a pixel
  head.writeUInt32LE(png.length, 14);
  head.writeUInt32LE(head.length, 18);
  return new Response(Buffer.concat([head, png]));
};
