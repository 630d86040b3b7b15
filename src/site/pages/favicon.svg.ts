import type { APIRoute } from 'astro';
import { site } from '../archive.ts';
import { drawSvg } from '../pictures/draw.ts';
import { seal } from '../pictures/seal.ts';

/** The seal, small. */
export const GET: APIRoute = async () => new Response(await drawSvg(seal(site.seal, 52), 52, 52));
