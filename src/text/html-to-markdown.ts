import type { Element, Nodes as HastNodes } from 'hast';
import { toMdast, type Handle } from 'hast-util-to-mdast';
import type { Nodes, PhrasingContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { toString } from 'mdast-util-to-string';

/** What is particular about one use of the converter: what becomes of elements of some names. */
export type Handlers = Readonly<Record<string, Handle>>;

/** HTML as the tree of the markdown that says the same; comments go. Elements without a sign in markdown leave their words. */
export function markdownTree(html: HastNodes, handlers: Handlers): Nodes {
  // Words that stand alone in a page are a paragraph of it.
  return toMdast(html, { document: html.type === 'root', handlers, nodeHandlers: { comment: () => undefined } });
}

/** Links of which only some addresses are kept; of others the words stay. */
export function linksTo(isKept: (address: string) => boolean): Handle {
  return (state, node: Element) => {
    const children = state.all(node) as PhrasingContent[];
    const { href } = node.properties;
    if (typeof href !== 'string') return children;
    const url = meant(href);
    return isKept(url) ? { type: 'link', url, children } : children;
  };
}

/** Where a link leads that goes by way of Google or Facebook, as those of documents of Google do. */
function meant(address: string): string {
  if (!/^https?:\/\/(?:www\.google\.[a-z.]{2,6}\/url|l\.facebook\.com\/l\.php|lm?\.facebook\.com\/)\?/i.test(address))
    return address;
  const { searchParams } = new URL(address);
  const target = searchParams.get('q') ?? searchParams.get('url') ?? searchParams.get('u');
  return target !== null && /^https?:\/\//i.test(target) && URL.canParse(target) ? target : address;
}

/** "<b>Điều 1. </b>Ban hành": markdown wants the space outside the bold words. */
export function spacesOutside(node: PhrasingContent): PhrasingContent[] {
  if (node.type !== 'strong' && node.type !== 'emphasis') return [node];
  const words = toString(node);
  if (words.trim() === '') return [{ type: 'text', value: words }];
  const first = node.children[0];
  const last = node.children.at(-1);
  if (first?.type === 'text') first.value = first.value.trimStart();
  if (last?.type === 'text') last.value = last.value.trimEnd();
  return [
    ...(/^\s/.test(words) ? [{ type: 'text' as const, value: ' ' }] : []),
    node,
    ...(/\s$/.test(words) ? [{ type: 'text' as const, value: ' ' }] : []),
  ];
}

/** Markdown in the one form the archive writes. */
export function writeMarkdown(tree: Nodes): string {
  return (
    toMarkdown(tree, { bullet: '-', emphasis: '_', rule: '-', extensions: [gfmToMarkdown()] })
      .normalize('NFC')
      // `&` needs its backslash only where an entity would begin: KH&CN reads better.
      .replace(/\\&(?!#?\w{1,32};)/g, '&')
      .trim()
  );
}
