import type { MdastNode } from 'satteri';
import type { Place } from '../../content/yaml.ts';
import { faultOfPicture } from '../picture-files.ts';
import { picturesAmong, publicPath } from '../pictures.ts';
import { rule, type Found } from '../rule.ts';

/** Pictures that browsers do not show, that are none, that are of another kind than their name says, or too heavy. */
export const imageUnfit = rule(
  { 'image-unfit': 'error' },
  {
    report: ({ markdown, text }) => unfit(markdown.nodes('image', 'imageReference', 'definition'), text.body, text),
    page: ({ mdx, start, placeOf }) => unfit(mdx.nodes, start, { placeOf }),
  },
);

function unfit(nodes: readonly MdastNode[], start: number, { placeOf }: { placeOf: (offset: number) => Place }) {
  return picturesAmong(nodes).flatMap(({ address, from }): Found<'image-unfit'>[] => {
    const path = publicPath(address);
    const fault = path === undefined ? undefined : faultOfPicture(path);
    return fault ? [{ ...placeOf(start + from), code: 'image-unfit', ...fault }] : [];
  });
}
