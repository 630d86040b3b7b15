import type { MdastNode } from 'satteri';
import { sitePictures, type SitePictures } from '../../content/site-pictures.ts';
import type { Place } from '../../content/yaml.ts';
import { isWebPicture } from '../picture-files.ts';
import { isShown, meantPicture, picturesAmong, sitePath } from '../pictures.ts';
import { rule, type Found } from '../rule.ts';

/** Pictures that are no file of this site: of other sites, in data:, misspelt. */
export const imageMissing = rule(
  { 'image-missing': 'error' },
  {
    report: (report) => {
      const { path, markdown, text, pictures = sitePictures() } = report;
      if (!isShown(report)) return [];
      return missing(markdown.nodes('image', 'imageReference', 'definition'), pictures, {
        start: text.body,
        placeOf: (offset) => text.placeOf(offset),
        year: /\/(\d{4})\//.exec(path)?.[1],
      });
    },
    page: ({ mdx, start, placeOf, pictures }) => missing(mdx.nodes, pictures, { start, placeOf }),
  },
);

/** Where the nodes of a text stand, and of which year it is. */
interface Whereabouts {
  start: number;
  placeOf: (offset: number) => Place;
  year?: string | undefined;
}

function missing(nodes: readonly MdastNode[], pictures: SitePictures, { start, placeOf, year }: Whereabouts) {
  return picturesAmong(nodes).flatMap(({ address, from }): Found<'image-missing'>[] => {
    const path = sitePath(address);
    // Of a picture that no browser shows, that is to be said first (image-unfit).
    if (path !== undefined && (pictures.fileAt(path) !== undefined || !isWebPicture(path))) return [];
    const meant = meantPicture(address, pictures, year)?.address;
    const expected = meant === undefined ? {} : { expected: meant };
    return [{ ...placeOf(start + from), code: 'image-missing', actual: address, ...expected }];
  });
}
