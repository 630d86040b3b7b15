import type { SitePictures } from '../../content/site-pictures.ts';
import { rangeOf, type Markdown } from '../markdown.ts';
import { meantPicture, sitePath } from '../pictures.ts';
import type { BodySlip } from './slip.ts';

/** Addresses of pictures that lead to no file, where one file alone can have been meant: `public\anh\hop.JPG`. */
export function findStrayPictures({ body, nodes }: Markdown, pictures: SitePictures): BodySlip<'image-missing'>[] {
  return nodes('image').flatMap((node): BodySlip<'image-missing'>[] => {
    const { from, to } = rangeOf(node);
    const path = sitePath(node.url);
    if (path !== undefined && pictures.fileAt(path) !== undefined) return [];
    const meant = meantPicture(node.url, pictures);
    const at = body.lastIndexOf(node.url, to);
    if (meant?.certain !== true || node.url === '' || at <= from) return [];
    const mends = [{ start: at, end: at + node.url.length, repaired: meant.address }];
    return [{ code: 'image-missing', at: from, actual: node.url, expected: meant.address, mends }];
  });
}
