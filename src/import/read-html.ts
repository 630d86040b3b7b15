import type { Element, ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { BlockContent, Heading, PhrasingContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { linksTo, markdownTree, spacesOutside, type Handlers } from '../text/html-to-markdown.ts';
import { find, isSkipped, textOf, walk } from './hast.ts';
import { type Block, type SourcePage } from './page.ts';
import { readHead, titlesOf } from './read-head.ts';
import { cleanLine, readText } from './read-text.ts';

/** Whether a text is a page's HTML and not its words. */
export function isHtml(text: string): boolean {
  return (
    /^\s*(?:<!doctype html|<html|<head|<body|<!--)/i.test(text) ||
    /<(?:p|div|h[1-6]|article|table|br)(?:\s[^<>]{0,500})?>/i.test(text)
  );
}

/** A saved page's HTML: what its head says, and the pieces of its article. */
export function readHtml(html: string): SourcePage {
  try {
    // A page for printing may give title and day as lines and only the text as HTML.
    const begins = Math.max(0, html.indexOf('<'));
    const lines = html
      .slice(0, begins)
      .split('\n')
      .filter((line) => line.trim() !== '');
    const tree = fromHtml(lines.map((line) => `<p>${line}</p>`).join('') + html.slice(begins));
    const body = find(tree, (element) => element.tagName === 'body') ?? tree;
    return { ...readHead(tree, html), ...readBody(body, tree) };
  } catch (error) {
    // Thousands of elements within each other exhaust the stack of any tree walk; such a page is read as words.
    if (!(error instanceof RangeError)) throw error;
    return readText(html.replace(/<[^<>]{0,5000}>/g, '\n'));
  }
}

const leaves = new Set('p h1 h2 h3 h4 h5 h6 ul ol dl blockquote pre figcaption caption'.split(' '));
const inline = new Set(
  'a abbr b bdi bdo big br cite code data del dfn em font i img ins kbd label mark q s samp small span strike strong sub sup time tt u var wbr picture'.split(
    ' ',
  ),
);

function readBody(body: Root | Element, tree: Root): Pick<SourcePage, 'titles' | 'blocks'> {
  const titles = titlesOf(tree);
  const article = narrowest(body);
  const collected: { block: Block; within: boolean }[] = [];
  collect(body, false);
  const inside = collected.findIndex(({ within }) => within);
  const last = collected.findLastIndex(({ within }) => within);
  // The title and the line with the day often stand outside the element that holds the text.
  const heading = collected.findIndex(({ block }, index) => index <= inside && titles.includes(block.text));
  const start = heading >= 0 ? Math.max(0, heading - 3) : Math.max(0, inside - 6);
  return { titles, blocks: collected.slice(start, last + 1).map(({ block }) => block) };

  function collect(node: Root | Element, inArticle: boolean): void {
    const within = inArticle || node === article;
    let run: ElementContent[] = [];
    const flush = () => {
      collected.push(
        ...blocksOf({ type: 'element', tagName: 'p', properties: {}, children: run }).map((block) => ({
          block,
          within,
        })),
      );
      run = [];
    };
    for (const child of node.children) {
      if (child.type === 'text' || (child.type === 'element' && inline.has(child.tagName) && !holdsBlocks(child))) {
        // Title, day and author often stand in spans beside each other: each is a line of its own.
        const alone = child.type === 'element' && isLabel(child);
        if (alone && run.length > 0) flush();
        run.push(child);
        if (alone) flush();
        continue;
      }
      if (run.length > 0) flush();
      if (child.type !== 'element' || isSkipped(child)) continue;
      if (leaves.has(child.tagName) || (child.tagName === 'table' && isData(child)))
        collected.push(...blocksOf(child).map((block) => ({ block, within: within || child === article })));
      else collect(child, within);
    }
    if (run.length > 0) flush();
  }
}

function isLabel({ tagName, properties }: Element): boolean {
  return (
    tagName === 'time' || /title|date|time|author|posted/i.test([properties.className, properties.id].flat().join(' '))
  );
}

/** An element's pieces: a paragraph breaks where its lines do. */
function blocksOf(element: Element): Block[] {
  const marked = isCaption(element);
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
      .map((one) => ({ text: cleanLine(toString(one)), node: one, ...(marked ? { caption: true as const } : {}) }))
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

/** The deepest element that holds two thirds of the page's words outside links. */
function narrowest(body: Root | Element): Root | Element {
  const weights = new Map<Root | Element, number>();
  weigh(body);
  let at: Root | Element = body;
  const all = weights.get(body) ?? 0;
  for (;;) {
    const inner: Element | undefined = (at.children as ElementContent[])
      .filter((child) => child.type === 'element')
      .find((child) => (weights.get(child) ?? 0) >= all * 0.66);
    if (!inner || leaves.has(inner.tagName) || inline.has(inner.tagName)) return at;
    at = inner;
  }

  function weigh(node: Root | Element): number {
    let sum = 0;
    for (const child of node.children) {
      if (child.type === 'text') sum += child.value.trim().length;
      else if (child.type === 'element' && child.tagName !== 'a' && !isSkipped(child)) sum += weigh(child);
    }
    weights.set(node, sum);
    return sum;
  }
}

function isCaption({ tagName, properties }: Element): boolean {
  const names = [properties.className].flat().join(' ');
  return tagName === 'figcaption' || tagName === 'caption' || /caption|chu-?thich|image-?desc|photo-?desc/i.test(names);
}

/** Cells beyond which a table is read as its words: each row would be filled up to the widest, spans included. */
const MOST_CELLS = 30_000;

/** Whether a table holds figures in rows and columns; older portals lay whole pages out in tables. */
function isData(table: Element): boolean {
  let rows = 0;
  let widest = 0;
  let area = 0;
  let blocks = false;
  walk(table, (element) => {
    if (element.tagName === 'tr') {
      rows += 1;
      const cells = element.children.filter((cell) => cell.type === 'element');
      widest = Math.max(
        widest,
        cells.reduce((sum, cell) => sum + span(cell, 'colSpan'), 0),
      );
    }
    if (/^t[dh]$/.test(element.tagName)) area += span(element, 'colSpan') * span(element, 'rowSpan');
    if ((element !== table && element.tagName === 'table') || /^h[1-6]$/.test(element.tagName)) blocks = true;
    // The head of an official text: issuer and number at the left, state, motto and day at the right.
    if (/^t[dh]$/.test(element.tagName) && /Độc lập\s?[-–]\s?Tự do/iu.test(textOf(element, false))) blocks = true;
    if (/^t[dh]$/.test(element.tagName) && textOf(element, false).length > 400) blocks = true;
    return true;
  });
  return rows >= 2 && widest >= 2 && Math.max(area, rows * widest) <= MOST_CELLS && !blocks;
}

function span({ properties }: Element, side: 'colSpan' | 'rowSpan'): number {
  return Math.max(1, Number(properties[side]) || 1);
}

function holdsBlocks(element: Element): boolean {
  return find(element, (inner) => inner !== element && !inline.has(inner.tagName)) !== undefined;
}
