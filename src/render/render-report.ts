import { toHtml } from 'hast-util-to-html';
import { defaultSchema, sanitize, type Schema } from 'hast-util-sanitize';
import { defineHastPlugin, defineMdastPlugin, htmlToHast, markdownToHtml, type HastNode } from 'satteri';
import type { Element, Nodes } from 'hast';

/** The words of the interface that stand in a body. */
export interface BodyWords {
  footnotes: string;
  footnoteBack: string;
  /** The name of a table's box, for a screen reader. */
  tableBox: (number: number) => string;
}
import { closeHtml, plainElements, tameHtml, untouched } from './raw-html.ts';
import { slugify } from '../text/text.ts';
import { isBelow, isWritten, safeImage, safeLink } from '../text/links.ts';
import { namesDocuments, numberLinks, type DocumentAddress } from './number-links.ts';
import { tableBoxes } from './table-boxes.ts';

/**
 * A report's markdown as HTML that is safe to put in a page. Links, images and headings are seen to in every body; only bodies that hold raw HTML pay
 * for a parse and a pass of the sanitiser (about one in a thousand reports).
 * @param addressOf leads numbers of legal documents to their pages; without it they stay text
 */
export function renderBody(body: string, words: BodyWords, base: string, addressOf?: DocumentAddress): string {
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

function render(body: string, words: BodyWords, base: string, addressOf?: DocumentAddress): string {
  const withHtml = holdsHtml(body);
  const { html } = markdownToHtml(withHtml ? closeHtml(body) : body, {
    features: {
      frontmatter: false,
      rawHtml: withHtml,
      gfm: { footnotes: { label: words.footnotes, backLabel: words.footnoteBack } },
    },
    mdastPlugins: withHtml ? [oneTitle, tame()] : [oneTitle],
    hastPlugins: [
      headingIds(),
      safeAddresses(base),
      plainTasks,
      alignment,
      tableBoxes(words.tableBox),
      ...(addressOf && namesDocuments(body) ? [numberLinks(addressOf)] : []),
    ],
  });
  if (!withHtml) return html;
  const tree = sanitize(htmlToHast(html, { fragment: true }), schema);
  lastLook(tree, base, new Set());
  return toHtml(tree);
}

function paragraph(value: string): Element {
  return { type: 'element', tagName: 'p', properties: {}, children: [{ type: 'text', value }] };
}

function holdsHtml(body: string): boolean {
  return /<[a-z!?/]/i.test(body);
}

/** Ids of headings, so that sections can be linked to. The prefix keeps them from clashing with the page's own. */
export function headingIds() {
  // A heading "Lục" would take the id of the contents at the foot of every page.
  const taken = new Map<string, number>([['luc', 1]]);
  return defineHastPlugin({
    name: 'heading-ids',
    element: {
      filter: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
      visit(node, context) {
        if (node.properties.id === 'footnote-label') return;
        const slug = slugify(textOf(node)) || 'phan';
        let id = slug;
        // "Mục", "Mục" and "Mục 2" want two ids of the same letters.
        for (let count = (taken.get(slug) ?? 0) + 1; taken.has(id); count++) {
          taken.set(slug, count);
          id = `${slug}-${count}`;
        }
        taken.set(id, 1);
        context.setProperty(node, 'id', `muc-${id}`);
      },
    },
  });
}

const REL = ['external', 'nofollow', 'noopener'];

/** In MDX, whose addresses check has seen to: links to other sites are marked as in reports. */
export const markedLinks = defineHastPlugin({
  name: 'marked-links',
  element: {
    filter: ['a'],
    visit(node, context) {
      if (/^https?:/i.test(String(node.properties.href))) context.setProperty(node, 'rel', REL);
    },
  },
});

/** Links lead to web pages, e-mail or this site; anything else loses its address. Pictures come from this site only. */
function safeAddresses(base: string) {
  const taken = new Set<unknown>();
  return defineHastPlugin({
    name: 'safe-addresses',
    element: {
      filter: ['a', 'img'],
      visit(node, context) {
        if (node.tagName === 'a') {
          const link = safeLink(node.properties.href, base);
          context.setProperty(node, 'href', link?.href);
          // The second mark of footnote "a" and the first of footnote "a-2" get one id.
          if (taken.has(node.properties.id)) context.setProperty(node, 'id', undefined);
          else if (node.properties.id !== undefined) taken.add(node.properties.id);
          if (link?.external) context.setProperty(node, 'rel', REL);
        } else {
          const src = safeImage(node.properties.src, base);
          const alt = typeof node.properties.alt === 'string' ? node.properties.alt : '';
          if (src === undefined) context.replaceNode(node, { type: 'text', value: alt });
          else {
            const { width, height } = node.properties;
            context.replaceNode(node, { ...node, properties: { src, alt, width, height, loading: 'lazy' } });
          }
        }
      },
    },
  });
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

/** Raw HTML without what would swallow the words after it. */
function tame() {
  const before = untouched();
  return defineMdastPlugin({
    name: 'tame',
    html(node, context) {
      context.setProperty(node, 'value', tameHtml(node.value, before));
    },
  });
}

/** Parsing HTML twice can give a tree no step above has seen: no address or id passes unseen. */
function lastLook(node: Nodes, base: string, ids: Set<unknown>): void {
  if (node.type === 'element') {
    const { properties } = node;
    if (properties.href !== undefined && !isWritten(properties.href, base)) delete properties.href;
    if (/^https?:/i.test(String(properties.href))) properties.rel = [...REL];
    if (properties.id !== undefined && ids.has(properties.id)) delete properties.id;
    ids.add(properties.id);
    // Without an address nothing is asked for.
    if (node.tagName === 'img' && !isBelow(String(properties.src), base)) delete properties.src;
  }
  if ('children' in node) for (const child of node.children) lastLook(child, base, ids);
}

function textOf(node: HastNode): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map((child) => textOf(child)).join('') : '';
}

/** What may stand in a report: ids and names only where our own steps put them. */
const schema: Schema = {
  ...defaultSchema,
  clobber: [],
  tagNames: [...plainElements, 'section'],
  protocols: { href: ['http', 'https', 'mailto', 'tel'], src: ['http', 'https'] },
  attributes: {
    a: [
      'href',
      'rel',
      'title',
      'ariaLabel',
      'ariaDescribedBy',
      'dataFootnoteRef',
      'dataFootnoteBackref',
      ['id', /^user-content-fnref-/],
      ['className', 'data-footnote-backref', 'nowrap'],
    ],
    span: [['className', 'nowrap']],
    img: ['src', 'alt', 'width', 'height', 'loading'],
    ol: ['start', 'reversed'],
    li: [
      ['id', /^user-content-fn-/],
      ['className', 'task-list-item'],
    ],
    section: [
      'dataFootnotes',
      ['className', 'footnotes', 'table-box'],
      ['tabIndex', 0],
      ['ariaLabel', /^\p{L}+ \d+$/u],
    ],
    ...Object.fromEntries(
      ['h2', 'h3', 'h4', 'h5', 'h6'].map((name) => [
        name,
        [
          ['id', /^(?:muc-|footnote-label$)/],
          ['className', 'sr-only'],
        ],
      ]),
    ),
    td: ['colSpan', 'rowSpan', ['className', /^align-/]],
    th: ['colSpan', 'rowSpan', 'scope', ['className', /^align-/]],
    '*': ['lang', 'dir'],
  },
};
