import type { MdastNode } from 'satteri';
import { isPublicFile } from '../../content/files.ts';
import type { Place } from '../../content/yaml.ts';
import { isWebPicture } from '../picture-files.ts';
import { meantPicture, picturesAmong, publicPath } from '../pictures.ts';
import { rule, type Found } from '../rule.ts';

/** Pictures that are no file of this site: of other sites, in data:, misspelt. */
export const imageMissing = rule(
  { 'image-missing': 'error' },
  {
    report: ({ markdown, text }) => missing(markdown.nodes('image', 'imageReference', 'definition'), text.body, text),
    page: ({ mdx, start, placeOf }) => missing(mdx.nodes, start, { placeOf }),
  },
);

function missing(nodes: readonly MdastNode[], start: number, { placeOf }: { placeOf: (offset: number) => Place }) {
  return picturesAmong(nodes).flatMap(({ address, from }): Found<'image-missing'>[] => {
    const path = publicPath(address);
    // Of a picture that no browser shows, that is to be said first (image-unfit).
    if (path !== undefined && (isPublicFile(path) || !isWebPicture(path))) return [];
    const meant = meantPicture(address)?.address;
    const expected = meant === undefined ? {} : { expected: meant };
    return [{ ...placeOf(start + from), code: 'image-missing', actual: address, ...expected }];
  });
}
