import type { APIRoute } from 'astro';
import { site } from '../archive.ts';
import { drawPng } from '../pictures/draw.ts';
import { seal } from '../pictures/seal.ts';

/** The seal on a telephone's home screen, in the one size that serves all. */
export const GET: APIRoute = async () => new Response(await drawPng(seal(site.seal, 180), 180, 180));
