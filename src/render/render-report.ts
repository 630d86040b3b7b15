import { toHtml } from 'hast-util-to-html';
import { defineHastPlugin, defineMdastPlugin } from 'satteri';
import type { Element } from 'hast';
import { headingIds } from './heading-ids.ts';
import { htmlOf } from './markdown.ts';
import { namesDocuments, numberLinks, type DocumentAddress } from './number-links.ts';
import { plainHtml, sanitised } from './plain-html.ts';
import { safeAddresses } from './safe-addresses.ts';
import { tableBoxes } from './table-boxes.ts';

/** The words a body needs besides its own. */
export interface RenderWords {
  /** The heading of the footnotes. */
  footnotes: string;
  /** The name of the link back from a footnote; `{reference}` is its number. */
  footnoteBack: string;
  /** What the first, second … table of a text is called. */
  tableBox: (number: number) => string;
}

/**
 * A report's markdown as HTML that is safe to put in a page. Links, images and headings are seen to in every body; only
 * bodies that hold HTML pay for a parse and a pass of the sanitiser.
 * @param addressOf leads numbers of legal documents to their pages; without it they stay text
 */
export function renderBody(body: string, words: RenderWords, base: string, addressOf?: DocumentAddress): string {
  // What HTML makes of it too; Sätteri lets it through.
  const text = body.replaceAll('\0', '\uFFFD');
  try {
    return render(text, words, base, addressOf);
  } catch (error) {
    // Nested deeper than the stack: the words, at least.
    if (!(error instanceof RangeError)) throw error;
    return toHtml(text.split(/\n{2,}/).map((value) => paragraph(value)));
  }
}

function render(body: string, words: RenderWords, base: string, addressOf?: DocumentAddress): string {
  const withHtml = /<[a-z!?/]/i.test(body);
  const html = htmlOf(body, {
    rawHtml: withHtml,
    footnotes: { label: words.footnotes, backLabel: words.footnoteBack },
    mdastPlugins: withHtml ? [oneTitle, plainHtml] : [oneTitle],
    hastPlugins: [
      headingIds(),
      safeAddresses(base),
      plainTasks,
      alignment,
      tableBoxes(words.tableBox),
      ...(addressOf && namesDocuments(body) ? [numberLinks(addressOf)] : []),
    ],
  });
  return withHtml ? sanitised(html) : html;
}

function paragraph(value: string): Element {
  return { type: 'element', tagName: 'p', properties: {}, children: [{ type: 'text', value }] };
}

/** The page has the report's title as its one first-level heading. */
const oneTitle = defineMdastPlugin({
  name: 'one-title',
  heading(node, context) {
    if (node.depth === 1) context.setProperty(node, 'depth', 2);
  },
});

/** A task list's boxes are marks on paper here, not controls. */
const plainTasks = defineHastPlugin({
  name: 'plain-tasks',
  element: {
    filter: ['input'],
    visit(node, context) {
      context.replaceNode(node, { type: 'text', value: node.properties.checked ? '[x]' : '[ ]' });
    },
  },
});

/** The alignment of a table's column as a class: inline styles are not allowed by the site's security policy. */
const alignment = defineHastPlugin({
  name: 'alignment',
  element: {
    filter: ['th', 'td'],
    visit(node, context) {
      const side = /^text-align: (left|center|right)$/.exec(
        typeof node.properties.style === 'string' ? node.properties.style : '',
      )?.[1];
      context.setProperty(node, 'style', undefined);
      if (side !== undefined) context.setProperty(node, 'className', [`align-${side}`]);
    },
  },
});
