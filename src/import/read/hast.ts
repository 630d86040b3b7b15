import type { Element, Nodes, Root } from 'hast';
import { cleanLine } from './text.ts';

/** Elements that hold no words of an article. */
export const skipped = new Set(
  'script style noscript template nav aside footer button select input textarea iframe object embed svg math canvas video audio dialog menu'.split(
    ' ',
  ),
);
/** Whether an element shows nothing, or nothing of an article. */
export function isSkipped({ tagName, properties }: Element): boolean {
  return (
    // Drupal prints day and author of a page in a footer of its own.
    (skipped.has(tagName) && !(tagName === 'footer' && /node__meta/.test([properties.className].flat().join(' ')))) ||
    properties.hidden === true ||
    properties.ariaHidden === 'true' ||
    /display\s{0,3}:\s{0,3}none/i.test(properties.style ?? '')
  );
}

/** The words of an element, spaces folded; those of links alone when asked. */
export function textOf(element: Element, linksOnly: boolean): string {
  let text = '';
  const read = (node: Nodes, counted: boolean): void => {
    if (node.type === 'text' && counted) text += node.value;
    if (node.type === 'element' && node.tagName === 'br') text += ' ';
    if ('children' in node)
      for (const child of node.children) read(child, counted || (node.type === 'element' && node.tagName === 'a'));
  };
  read(element, !linksOnly);
  return cleanLine(text);
}

/** Visits elements in order; `visit` says whether to go into one. */
export function walk(node: Root | Element, visit: (element: Element) => boolean): void {
  for (const child of node.children) if (child.type === 'element' && visit(child)) walk(child, visit);
}

/** The first element that fits, in the order of the page. */
export function find(node: Root | Element, matches: (element: Element) => boolean): Element | undefined {
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    const found = matches(child) ? child : find(child, matches);
    if (found) return found;
  }
  return undefined;
}
