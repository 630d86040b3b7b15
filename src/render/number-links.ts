import { defineHastPlugin, type HastNode, type HastVisitorContext } from 'satteri';
import { findCitations, type Citation } from '../text/citations.ts';

/** Where a number in a text leads, or undefined when that is not certain. */
export type DocumentAddress = (citation: Citation) => string | undefined;

/** The space between what a document is and its number, which no line end parts: "Nghị quyết 20/2021/NQ-HĐND", "số 37". */
const AFTER_KIND =
  /(?<=(?:^|[^\p{L}])(?:quyết định|nghị quyết|nghị định|thông tư|chỉ thị|kế hoạch|công văn|thông báo|tờ trình|quy chế|luật|liên tịch|số|decisions?|resolutions?|decrees?|circulars?|directives?|plans?|letters?|notices?|laws?|no\.)) $/iu;

/** Within these a number stays as it is. */
const CLOSED = new Set(['a', 'code', 'pre', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/**
 * Whether a body names any document by number. Most do not, and the days beside numbers, which cost most to find,
 * are looked for only where there is a number.
 */
export function namesDocuments(body: string): boolean {
  return findCitations(body, []).length > 0;
}

/** Makes numbers of legal documents links to the documents' pages; none breaks across lines, or from what it numbers. */
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
          { type: 'text', value: node.value.slice(done, citation.start).replace(AFTER_KIND, '\u00a0') },
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
