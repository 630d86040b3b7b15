import type { APIRoute, GetStaticPaths } from 'astro';
import { getArchive, site } from '../../../archive.ts';
import { languages } from '../../../../text/language.ts';
import { drawPng } from '../../../pictures/draw.ts';
import { SHEET, sheet, type Sheet } from '../../../pictures/sheet.ts';
import { subjects } from '../../../pictures/subjects.ts';

export const getStaticPaths = (() => {
  const { vocabularies } = getArchive();
  return languages.flatMap((language) =>
    [...subjects(site, vocabularies, language)].map(([name, subject]) => ({
      params: { language, name },
      props: { subject },
    })),
  );
}) satisfies GetStaticPaths;

/** The picture shown beside a shared link. */
export const GET: APIRoute<{ subject: Sheet }> = async ({ props }) =>
  new Response(await drawPng(sheet(props.subject), SHEET.width, SHEET.height));
