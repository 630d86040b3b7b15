import { defineHastPlugin, type HastNode, type HastVisitorContext } from 'satteri';
import { findCitations, type Citation } from '../text/citations.ts';

/** Where a number in a text leads, or undefined when that is not certain. */
export type DocumentAddress = (citation: Citation) => string | undefined;

/** Within these a number stays as it is. */
const CLOSED = new Set(['a', 'code', 'pre', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/**
 * Whether a body names any document by number. Most do not, and the days beside numbers, which cost most to find,
 * are looked for only where there is a number.
 */
export function namesDocuments(body: string): boolean {
  return findCitations(body, []).length > 0;
}

/** Makes numbers of legal documents links to the documents' pages; no number breaks across lines. */
export function numberLinks(addressOf: DocumentAddress) {
  return defineHastPlugin({
    name: 'number-links',
    text(node, context) {
      if (!namesDocuments(node.value) || isClosed(node, context)) return;
      const nodes: HastNode[] = [];
      let done = 0;
      for (const citation of findCitations(node.value)) {
        const href = addressOf(citation);
        nodes.push(
          { type: 'text', value: node.value.slice(done, citation.start) },
          {
            type: 'element',
            tagName: href === undefined ? 'span' : 'a',
            properties: { ...(href === undefined ? {} : { href }), className: ['nowrap'] },
            children: [{ type: 'text', value: node.value.slice(citation.start, citation.end) }],
          },
        );
        done = citation.end;
      }
      context.replaceNode(node, [...nodes, { type: 'text', value: node.value.slice(done) }]);
    },
  });
}

function isClosed(node: Readonly<HastNode>, context: HastVisitorContext): boolean {
  for (let parent = context.parent(node); parent; parent = context.parent(parent))
    if (parent.type === 'element' && CLOSED.has(parent.tagName)) return true;
  return false;
}
