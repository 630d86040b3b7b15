import { toHtml } from 'hast-util-to-html';
import { defaultSchema, sanitize, type Schema } from 'hast-util-sanitize';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineHastPlugin, defineMdastPlugin, htmlToHast, markdownToHtml, type HastNode } from 'satteri';
import type { Messages } from './i18n/vi.ts';
import { isFault, readFrontMatter } from './model/front-matter.ts';
import { slugify } from './model/text.ts';
import { safeImage, safeLink } from './model/links.ts';
import { namesDocuments, numberLinks, type DocumentAddress } from './render/number-links.ts';
import { tableBoxes } from './render/table-boxes.ts';

/**
 * The body of a report file as HTML that is safe to put in a page.
 * @param addressOf leads numbers of legal documents to their pages; without it they stay text
 */
export function renderReport(
  contentRoot: string,
  file: string,
  words: Messages,
  base: string,
  addressOf?: DocumentAddress,
): string {
  const text = readFileSync(join(contentRoot, file), 'utf8')
    .replace(/^\uFEFF/, '')
    .normalize('NFC');
  const front = readFrontMatter(text);
  return isFault(front) ? '' : renderBody(front.body, words, base, addressOf);
}

/**
 * Markdown to HTML. Links, images and headings are seen to in every body; only bodies that hold raw HTML pay
 * for a parse and a pass of the sanitiser (about one in a thousand reports).
 */
export function renderBody(body: string, words: Messages, base: string, addressOf?: DocumentAddress): string {
  const { html } = markdownToHtml(body, {
    features: {
      frontmatter: false,
      rawHtml: holdsHtml(body),
      gfm: { footnotes: { label: words.footnotes, backLabel: words.footnoteBack } },
    },
    mdastPlugins: [oneTitle],
    hastPlugins: [
      headingIds(),
      safeAddresses(base),
      plainTasks,
      alignment,
      tableBoxes(words.tableBox),
      ...(addressOf && namesDocuments(body) ? [numberLinks(addressOf)] : []),
    ],
  });
  return holdsHtml(body) ? toHtml(sanitize(htmlToHast(html, { fragment: true }), schema)) : html;
}

function holdsHtml(body: string): boolean {
  return /<[a-z!?/]/i.test(body);
}

/** Ids of headings, so that sections can be linked to. The prefix keeps them from clashing with the page's own. */
function headingIds() {
  const taken = new Map<string, number>();
  return defineHastPlugin({
    name: 'heading-ids',
    element: {
      filter: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
      visit(node, context) {
        if (node.properties.id === 'footnote-label') return;
        const slug = slugify(textOf(node)) || 'phan';
        const count = (taken.get(slug) ?? 0) + 1;
        taken.set(slug, count);
        context.setProperty(node, 'id', `muc-${slug}${count > 1 ? `-${count}` : ''}`);
      },
    },
  });
}

/** Links lead to web pages, e-mail or this site; anything else loses its address. Pictures come from this site only. */
function safeAddresses(base: string) {
  return defineHastPlugin({
    name: 'safe-addresses',
    element: {
      filter: ['a', 'img'],
      visit(node, context) {
        if (node.tagName === 'a') {
          const link = safeLink(node.properties.href, base);
          context.setProperty(node, 'href', link?.href);
          if (link?.external) context.setProperty(node, 'rel', ['external', 'nofollow', 'noopener']);
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

function textOf(node: HastNode): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map((child) => textOf(child)).join('') : '';
}

/** GitHub's allow-list, narrowed: ids and names only where our own steps put them. */
const schema: Schema = {
  ...defaultSchema,
  clobber: [],
  tagNames: [
    ...(defaultSchema.tagNames?.filter((name) => !['h1', 'input', 'picture', 'source'].includes(name)) ?? []),
    'figure',
    'figcaption',
  ],
  protocols: { href: ['http', 'https', 'mailto', 'tel'], src: ['http', 'https'] },
  attributes: {
    a: [
      'href',
      'rel',
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
