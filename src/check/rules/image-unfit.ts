import type { MdastNode } from 'satteri';
import { shownPath } from '../../content/files.ts';
import { sitePictures, type SitePictures } from '../../content/site-pictures.ts';
import type { Place } from '../../content/yaml.ts';
import { faultOfPicture } from '../picture-files.ts';
import { isShown, picturesAmong, sitePath } from '../pictures.ts';
import { rule, type Found } from '../rule.ts';

/**
 * Pictures that browsers do not show, that are none, that are of another kind than their name says, or too heavy: where
 * a text shows them, and in their folder where none does, for all in it is published.
 */
export const imageUnfit = rule(
  { 'image-unfit': 'error' },
  {
    report: (report) => {
      const { markdown, text, pictures = sitePictures() } = report;
      if (!isShown(report)) return [];
      const nodes = markdown.nodes('image', 'imageReference', 'definition');
      return unfit(nodes, pictures, (from) => text.placeOf(text.body + from));
    },
    page: ({ mdx, start, placeOf, pictures }) => unfit(mdx.nodes, pictures, (from) => placeOf(start + from)),
    archive: ({ pictures, shown }) =>
      pictures.flatMap(({ file, address }) => {
        const fault = shown.has(address) ? undefined : faultOfPicture(address, { fileAt: () => file, paths: () => [] });
        return fault ? [{ file: shownPath(file), line: 1, column: 1, code: 'image-unfit' as const, ...fault }] : [];
      }),
  },
);

function unfit(nodes: readonly MdastNode[], pictures: SitePictures, placeAt: (from: number) => Place) {
  return picturesAmong(nodes).flatMap(({ address, from }): Found<'image-unfit'>[] => {
    const path = sitePath(address);
    const fault = path === undefined ? undefined : faultOfPicture(path, pictures);
    return fault ? [{ ...placeAt(from), code: 'image-unfit', ...fault }] : [];
  });
}
