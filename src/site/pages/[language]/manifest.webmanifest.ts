import type { APIRoute } from 'astro';
import { publisher } from '../../archive.ts';
import { lightColour } from '../../pictures/colours.ts';
import { webManifest } from '../../../publish/plain-files.ts';
import { languages, type Language } from '../../../text/language.ts';

export function getStaticPaths() {
  return languages.map((language) => ({ params: { language } }));
}

/** What an installed page is called and looks like. */
export const GET: APIRoute = ({ params }) =>
  new Response(webManifest(publisher, params.language as Language, lightColour('paper')), {
    headers: { 'Content-Type': 'application/manifest+json' },
  });
