import { defaultSchema, sanitize, type Schema } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import { defineMdastPlugin, htmlToHast } from 'satteri';

/**
 * HTML in a report: the tags that may stand (src/check/rules/html-in-body.ts) as they are, comments not at all, all else
 * as the text it is written in. The check refuses such a report; a page made of it all the same loses none of its words.
 */
export const plainHtml = defineMdastPlugin({
  name: 'plain-html',
  html(node, context) {
    const { value } = node;
    // Each comment before here ends, so that none is searched for in vain.
    const end = value.lastIndexOf('-->') + '-->'.length;
    const shown = value.slice(0, end).replace(/<!--(?:>|->|[^]*?-->)/g, '') + value.slice(end);
    context.setProperty(node, 'value', shown.replace(/<(?!br>|\/?su[bp]>)/g, '&lt;'));
  },
});

/** A finished body, parsed as a browser does, with nothing in it but what our own steps make. */
export function sanitised(html: string): string {
  return toHtml(sanitize(htmlToHast(html, { fragment: true }), schema));
}

/** What markdown becomes here, and nothing else: the last line, should a step before it be wrong. */
const schema: Schema = {
  ...defaultSchema,
  clobber: [],
  // Which kinds of address may stand is said below, of whole addresses: `tel:` too, and `HTTPS:`.
  protocols: {},
  tagNames: (
    'a blockquote br code del em h2 h3 h4 h5 h6 hr img li ol p pre section span strong sub sup table tbody td th thead ' +
    'tr ul'
  ).split(' '),
  attributes: {
    a: [
      // As safeLink writes them; of pictures, paths of this site alone.
      ['href', /^(?:https?:\/\/|mailto:|tel:|#|\/(?![/\\]))/i],
      'rel',
      'title',
      'ariaLabel',
      'ariaDescribedBy',
      'dataFootnoteRef',
      'dataFootnoteBackref',
      ['id', /^user-content-fnref-/],
      ['className', 'data-footnote-backref', 'nowrap'],
    ],
    code: [['className', /^language-/]],
    span: [['className', 'nowrap']],
    img: [['src', /^\/(?![/\\])/], 'alt', 'loading'],
    ol: ['start'],
    ul: [['className', 'contains-task-list']],
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
    td: [['className', /^align-/]],
    th: [['className', /^align-/]],
  },
};
