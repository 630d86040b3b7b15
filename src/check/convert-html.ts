import type { Element, Nodes as HastNodes, Root as HastRoot } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { Handle } from 'hast-util-to-mdast';
import type { Nodes, PhrasingContent } from 'mdast';
import type { MdastNode } from 'satteri';
import { htmlOf, treeOf as markdownOf } from '../render/markdown.ts';
import { linksTo, markdownTree, spacesOutside, writeMarkdown, type Handlers } from '../text/html-to-markdown.ts';
import { safeLink } from '../text/links.ts';
import { markdownFor, strangeTags, type StrangeTag } from './html-in-markdown.ts';
import { flat, rangeOf, readMarkdown } from './markdown.ts';

/**
 * A report's body with its HTML as markdown, where the importer's converter can write it and the page says the same:
 * the same words, links, pictures, headings, lists and tables. Otherwise the body as it is.
 */
export function convertHtml(body: string): string {
  if (strangeTags(readMarkdown(body)).length === 0) return body;
  try {
    const spelled = respelled(body);
    const converted = blocksConverted(spelled);
    return isSame(body, converted) ? converted : isSame(body, spelled) ? spelled : body;
  } catch (error) {
    // Nested deeper than the stack.
    if (!(error instanceof RangeError)) throw error;
    return body;
  }
}

/** `<BR/>` as `<br>`, `<sub class="x">` as `<sub>`: what may stand, in its one form. */
function respelled(body: string): string {
  return replaced(
    body,
    strangeTags(readMarkdown(body)).flatMap(({ offset, name, closes }) => {
      if (!/^(?:br|su[bp])$/.test(name)) return [];
      const end = body.indexOf('>', offset);
      return end === -1 ? [] : [{ from: offset, to: end + 1, by: `<${closes ? '/' : ''}${name}>` }];
    }),
  );
}

/** Each paragraph, list, table … that holds HTML, written anew as a whole. */
function blocksConverted(body: string): string {
  const tags = strangeTags(readMarkdown(body));
  return replaced(
    body,
    blocksOf(body, tags).flatMap(({ from, to, nodes }) => {
      const own = tags.filter(({ offset }) => offset >= from && offset < to);
      if (own.length === 0 || !own.every(isConvertible) || nodes.some(isReference)) return [];
      const by = converted(body.slice(from, to));
      return by === undefined ? [] : [{ from, to, by }];
    }),
  );
}

function isConvertible({ name }: StrangeTag): boolean {
  return name !== '!--' && markdownFor(name) !== undefined;
}

/** What means something only together with another block. */
function isReference({ type }: MdastNode): boolean {
  return /^(?:link|image|footnote)Reference$|efinition$/.test(type);
}

/** A piece of the body with all its nodes. */
interface Block {
  from: number;
  to: number;
  nodes: MdastNode[];
}

/** The blocks of a body; those between an HTML tag and its end are one. */
function blocksOf(body: string, tags: readonly StrangeTag[]): Block[] {
  const root = markdownOf(body);
  const blocks: Block[] = [];
  let open = 0;
  for (const node of 'children' in root ? (root.children as MdastNode[]) : []) {
    const { from, to } = rangeOf(node);
    const last = blocks.at(-1);
    if (last && open > 0) Object.assign(last, { to, nodes: [...last.nodes, ...flat(node)] });
    else blocks.push({ from, to, nodes: flat(node) });
    if (node.type !== 'html') continue;
    for (const { name, closes } of tags.filter(({ offset }) => offset >= from && offset < to))
      if (!endless.has(name)) open = Math.max(0, open + (closes ? -1 : 1));
  }
  return blocks;
}

/** Elements that have no end tag, or need none. */
const endless = new Set('br hr img image wbr col p li dt dd tr td th thead tbody tfoot caption colgroup'.split(' '));

/** A block as markdown without HTML; undefined where it cannot be written cleanly. */
function converted(block: string): string | undefined {
  // A comment is for other editors, and would be lost.
  if (block.includes('<!--')) return undefined;
  const markdown = writeMarkdown(treeOf(pageOf(block)));
  const escapes = (text: string) => text.match(/\\[^\s]|&#\w+;/g)?.length ?? 0;
  const isClean = strangeTags(readMarkdown(markdown)).length === 0 && escapes(markdown) <= escapes(block);
  return isClean ? markdown : undefined;
}

/** Whether two bodies make pages of the same words, and of the same parts. */
function isSame(before: string, after: string): boolean {
  const [then, now] = [pageOf(before), pageOf(after)];
  const parts = (page: HastRoot) =>
    JSON.stringify(treeOf(page), (key, value: unknown) => (key === 'position' ? undefined : value));
  return wordsOf(then) === wordsOf(now) && parts(then) === parts(now);
}

function pageOf(body: string): HastRoot {
  const html = htmlOf(body);
  // The converter knows the older way to align a cell.
  return fromHtml(html.replace(/(<t[dh]) style="text-align: (\w+)">/g, '$1 align="$2">'), { fragment: true });
}

/** All text, that of scripts too, without the spaces around it. */
function wordsOf(node: HastNodes): string {
  const texts: string[] = [];
  const read = (each: HastNodes): void => {
    if (each.type === 'text') texts.push(each.value);
    if ('children' in each) each.children.forEach(read);
  };
  read(node);
  return texts.join('').replace(/\s+/g, '');
}

const tagged: Handle = (state, node: Element) => [
  { type: 'html', value: `<${node.tagName}>` },
  ...(state.all(node) as PhrasingContent[]),
  { type: 'html', value: `</${node.tagName}>` },
];

const handlers: Handlers = {
  a: linksTo((address) => safeLink(address, '/') !== undefined),
  sub: tagged,
  sup: tagged,
};

function treeOf(page: HastRoot): Nodes {
  const tree = markdownTree(page, handlers);
  tidy(tree, false);
  return tree;
}

/** Spaces beside bold words, not within; a tag for the end of a line in a cell, where markdown has no sign for it. */
function tidy(node: Nodes, inCell: boolean): void {
  if (!('children' in node)) return;
  const within = inCell || node.type === 'tableCell';
  node.children = (node.children as PhrasingContent[]).flatMap((child): PhrasingContent[] =>
    within && child.type === 'break' ? [{ type: 'html', value: '<br>' }] : spacesOutside(child),
  );
  node.children = joined(node.children as PhrasingContent[]);
  for (const child of node.children) tidy(child, within);
}

/** Pieces of text beside each other are one. */
function joined(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const whole: PhrasingContent[] = [];
  for (const node of nodes) {
    const last = whole.at(-1);
    if (node.type === 'text' && last?.type === 'text') last.value += node.value;
    else whole.push(node);
  }
  return whole;
}

/** A text in which pieces give way to others, in the order of the text. */
function replaced(text: string, pieces: readonly { from: number; to: number; by: string }[]): string {
  let done = 0;
  const parts = pieces.map(({ from, to, by }) => {
    const part = text.slice(done, from) + by;
    // A block that leaves nothing takes the empty lines after it along.
    done = to + (by === '' ? (/^\s*\n(?=\S)/.exec(text.slice(to))?.[0].length ?? 0) : 0);
    return part;
  });
  return parts.join('') + text.slice(done);
}
