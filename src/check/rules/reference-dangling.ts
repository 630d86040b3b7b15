import type { MdastNode } from 'satteri';
import { numberedReferences } from '../../text/numbered-references.ts';
import { rangeOf } from '../markdown.ts';
import { rule } from '../rule.ts';

/** References to other reports by a number: reports have ids and addresses, and no numbers, so such a one leads nowhere. */
export const referenceDangling = rule(
  { 'reference-dangling': 'warning' },
  {
    sound: ({ text: { prose, body, placeOf }, markdown }) =>
      outsideLinks(prose, body, markdown.nodes('link')).map(({ at, words }) => found(words, placeOf(at))),
    page: ({ source, start, placeOf, mdx: { nodes } }) =>
      outsideLinks(source, start, nodes).map(({ at, words }) => found(words, placeOf(at))),
  },
);

function found(words: string, place: { line: number; column: number }) {
  return { ...place, code: 'reference-dangling' as const, actual: words };
}

/** @param start where the body begins, from which the nodes count */
function outsideLinks(text: string, start: number, nodes: readonly MdastNode[]) {
  const references = numberedReferences(text);
  if (references.length === 0) return [];
  const links = nodes.filter(({ type }) => type === 'link').map(rangeOf);
  return references.filter(({ at }) => !links.some(({ from, to }) => start + from <= at && at < start + to));
}
