import { rangeOf, type Markdown } from './markdown.ts';
import { addressFrom } from './report-text.ts';
import type { ReadVersion } from './subjects.ts';

/**
 * Where a body's links and their definitions lead, and where each address stands.
 * @param start where the body begins in its file
 */
export function linksIn(markdown: Markdown, start: number): ReadVersion['links'] {
  const ofPictures = new Set(markdown.nodes('imageReference').map(({ identifier }) => identifier));
  return markdown.nodes('link', 'definition').flatMap((node) => {
    if (node.type === 'definition' && ofPictures.has(node.identifier)) return [];
    const { from, to } = rangeOf(node);
    const label = node.type === 'link' ? addressFrom(node, markdown.body) : markdown.body.indexOf(']:', from) + 1;
    // An address that is its own words, as in <https://…>, is no page of this site.
    if (label >= to) return [];
    const gap = /\s*/y;
    gap.lastIndex = label + 1;
    gap.exec(markdown.body);
    return [{ address: node.url, offset: start + gap.lastIndex }];
  });
}
