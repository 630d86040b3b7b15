import { fromHtml } from 'hast-util-from-html';
import { toXast } from 'hast-util-to-xast';
import { toXml } from 'xast-util-to-xml';
import type { ElementContent, Root } from 'hast';

/** Where the links and pictures of a body lead, in a book. */
export interface BodyPlaces {
  /** What a link becomes. */
  link: (address: string) => string;
  /** Where a picture lies in the book; undefined for one that is not there. */
  picture: (address: string) => string | undefined;
}

/** A body's HTML, sanitised already, as XHTML for a book. A picture that is not there leaves its words. */
export function bodyXml(html: string, places: BodyPlaces): string {
  const tree = fromHtml(html, { fragment: true });
  tree.children = tree.children.flatMap((node) => changed(node, places));
  return toXml(toXast(tree), { closeEmptyElements: true });
}

function changed(node: Root['children'][number], places: BodyPlaces): ElementContent[] {
  if (node.type !== 'element') return node.type === 'text' ? [node] : [];
  const { properties, tagName } = node;
  if (tagName === 'img') {
    const src = typeof properties.src === 'string' ? places.picture(properties.src) : undefined;
    const alt = typeof properties.alt === 'string' ? properties.alt : '';
    return src === undefined ? [{ type: 'text', value: alt }] : [{ ...node, properties: { src, alt } }];
  }
  const href = typeof properties.href === 'string' ? { href: places.link(properties.href) } : {};
  const children = node.children.flatMap((child) => changed(child, places));
  return [{ ...node, properties: { ...properties, ...href }, children }];
}
