import type { Element, ElementContent } from 'hast';
import type { BlockContent, Heading, PhrasingContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { linksTo, markdownTree, spacesOutside, type Handlers } from '../../text/html-to-markdown.ts';
import { textOf } from './hast.ts';
import type { Block } from './page.ts';
import { cleanLine } from './text.ts';

/** An element's pieces: a paragraph breaks where its lines do. */
export function blocksOf(element: Element, marked = isCaptionElement(element)): Block[] {
  const apart = isSetApart(element);
  const linked = textOf(element, true).length;
  const all = textOf(element, false).length;
  if (all === 0) return [];
  const nodes = toMdastNodes(element);
  // Lists of links are menus; a paragraph that is one link is "read also", unless it names the source.
  if (linked > all * 0.7 && all < 400 && !/^(?:Theo|Nguồn|Source)/iu.test(cleanLine(toString(nodes)))) return [];
  return nodes.flatMap((node): Block[] => {
    const parts = node.type === 'paragraph' ? splitAtBreaks(node.children) : [];
    const pieces: BlockContent[] =
      parts.length > 0 ? parts.map((children) => plain({ type: 'paragraph', children })) : [node];
    return pieces
      .map((one) => ({
        text: cleanLine(toString(one)),
        node: one,
        ...(marked ? { caption: true as const } : {}),
        ...(apart ? { setApart: true as const } : {}),
      }))
      .filter(({ text }) => text !== '');
  });
}

/** Pictures are not ours to show: only local files may stand in a report. Links lead to whole addresses. */
const handlers: Handlers = {
  img: () => undefined,
  a: linksTo((address) => /^https?:\/\//i.test(address) && URL.canParse(address)),
};

function toMdastNodes(element: Element): BlockContent[] {
  const short = ofWords(element);
  if (short !== undefined) return short.map(plain);
  const tree = markdownTree(element, handlers);
  const nodes = tree.type === 'root' ? tree.children : [tree];
  return nodes.filter((node) => node.type !== 'definition').map((node) => plain(node as BlockContent));
}

/** Paragraphs and headings of nothing but words, as most are: a hundred thousand of them would take half a minute. */
function ofWords({ tagName, children }: Element): BlockContent[] | undefined {
  const level = /^h([1-6])$/.exec(tagName)?.[1];
  if (tagName !== 'p' && level === undefined) return undefined;
  let value = '';
  for (const child of children) {
    if (child.type !== 'text') return undefined;
    value += child.value;
  }
  value = value.replace(/[ \t\n\f\r]+/g, ' ').replace(/^ | $/g, '');
  if (value === '') return [];
  const words: PhrasingContent[] = [{ type: 'text', value }];
  return level === undefined
    ? [{ type: 'paragraph', children: words }]
    : [{ type: 'heading', depth: Number(level) as Heading['depth'], children: words }];
}

/** No heading within a text is longer; the lead of an article is. */
const HEADING = 120;

/**
 * A paragraph set in bold or italics from end to end is a paragraph, and so is a lead set as a heading: the look was
 * the portal's.
 */
function plain(node: BlockContent): BlockContent {
  if (node.type === 'heading' && toString(node).length > HEADING) return plain({ ...node, type: 'paragraph' });
  if (node.type !== 'paragraph') return node;
  let { children } = node;
  for (
    let [only] = children;
    children.length === 1 && (only?.type === 'strong' || only?.type === 'emphasis');
    [only] = children
  )
    ({ children } = only);
  return { ...node, children: children.flatMap(spacesOutside) };
}

function splitAtBreaks(children: PhrasingContent[]): PhrasingContent[][] {
  const parts: PhrasingContent[][] = [[]];
  for (const child of children) {
    if (child.type === 'break') parts.push([]);
    else parts.at(-1)?.push(child);
  }
  return parts.filter((part) => part.length > 0);
}

/** Whether an element holds words under a picture, by its name or class; a long text that is called so is none. */
export function isCaptionElement(element: Element): boolean {
  const { tagName, properties } = element;
  const names = [properties.className].flat().join(' ');
  return (
    (tagName === 'figcaption' || tagName === 'caption' || /caption|chu-?thich|image-?desc|photo-?desc/i.test(names)) &&
    textOf(element, false).length < 300
  );
}

/** Whether all words of an element are centred or in italics. */
function isSetApart(element: Element): boolean {
  const { align, style } = element.properties;
  if (align === 'center' || /text-align\s{0,3}:\s{0,3}center/i.test(style ?? '')) return true;
  const slanted = ({ tagName, properties }: Element) =>
    tagName === 'em' || tagName === 'i' || /font-style\s{0,3}:\s{0,3}italic/i.test(properties.style ?? '');
  let upright = 0;
  const read = (node: ElementContent): void => {
    if (node.type === 'text') upright += node.value.trim().length;
    else if (node.type === 'element' && !slanted(node)) node.children.forEach(read);
  };
  element.children.forEach(read);
  return upright === 0;
}
