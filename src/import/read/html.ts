import type { Element, ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { find, isSkipped } from './hast.ts';
import { blocksOf, isCaptionElement } from './html-blocks.ts';
import { readHead, titlesOf } from './html-head.ts';
import { isDataTable } from './html-table.ts';
import type { Block, SourcePage } from './page.ts';
import { readText } from './text.ts';

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

const leaves = new Set('p h1 h2 h3 h4 h5 h6 ul ol dt dd blockquote pre figcaption caption'.split(' '));
const inline = new Set(
  'a abbr b bdi bdo big br cite code data del dfn em font i img ins kbd label mark q s samp small span strike strong sub sup time tt u var wbr picture'.split(
    ' ',
  ),
);

function readBody(body: Root | Element, tree: Root): Pick<SourcePage, 'titles' | 'blocks'> {
  const titles = titlesOf(tree);
  const article = narrowest(body);
  const collected: { block: Block; within: boolean }[] = [];
  /** Whether the last thing shown is a picture. */
  let picture = false;
  collect(body, false, false);
  const inside = collected.findIndex(({ within }) => within);
  const last = collected.findLastIndex(({ within }) => within);
  // The title and the line with the day often stand outside the element that holds the text.
  const heading = collected.findIndex(({ block }, index) => index <= inside && titles.includes(block.text));
  const start = heading >= 0 ? Math.max(0, heading - 3) : Math.max(0, inside - 6);
  return { titles, blocks: collected.slice(start, last + 1).map(({ block }) => block) };

  function add(element: Element, within: boolean, caption: boolean): void {
    const pictures = picturesIn(element);
    const blocks = blocksOf(element, caption || isCaptionElement(element));
    const [first] = blocks;
    if (first && (picture || pictures === 'first')) first.belowPicture = true;
    if (first) picture = pictures === 'last';
    else picture ||= pictures !== 'none';
    collected.push(...blocks.map((block) => ({ block, within })));
  }

  function collect(node: Root | Element, inArticle: boolean, inCaption: boolean): void {
    const within = inArticle || node === article;
    const caption = inCaption || (node.type === 'element' && isCaptionElement(node));
    let run: ElementContent[] = [];
    const flush = () => {
      const properties = node.type === 'element' ? node.properties : {};
      // The run stands where its element does: centred, if that is.
      const { align, style } = properties;
      add({ type: 'element', tagName: 'p', properties: { align, style }, children: run }, within, caption);
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
      if (leaves.has(child.tagName) || (child.tagName === 'table' && isDataTable(child)))
        add(child, within || child === article, caption);
      else collect(child, within, caption);
    }
    if (run.length > 0) flush();
  }
}

/** Where the pictures of an element stand: before its words, after them, or nowhere. */
function picturesIn(element: Element): 'none' | 'first' | 'last' {
  let found: 'none' | 'first' | 'last' = 'none';
  let words = false;
  const read = (node: ElementContent): void => {
    if (node.type === 'text') words ||= node.value.trim() !== '';
    if (node.type !== 'element') return;
    if (node.tagName === 'img') found = words ? 'last' : 'first';
    node.children.forEach(read);
  };
  element.children.forEach(read);
  return found;
}

function isLabel({ tagName, properties }: Element): boolean {
  return (
    tagName === 'time' || /title|date|time|author|posted/i.test([properties.className, properties.id].flat().join(' '))
  );
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

function holdsBlocks(element: Element): boolean {
  return find(element, (inner) => inner !== element && !inline.has(inner.tagName)) !== undefined;
}
