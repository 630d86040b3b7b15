import type { MdastNode } from 'satteri';
import { treeOf } from '../render/markdown.ts';

type NodeType = keyof typeof signs;
type NodeOf<Type extends NodeType> = Extract<MdastNode, { type: Type }>;

/** A report's markdown, and what its tree holds. */
export interface Markdown {
  body: string;
  /**
   * The nodes of some types, wherever they stand, in the order of the text. Offsets are those of the body, in UTF-16
   * units. Nothing where the body is nested deeper than the stack: its page has the words alone (render-report.ts).
   */
  nodes: <Type extends NodeType>(...types: Type[]) => NodeOf<Type>[];
}

/**
 * What a text must hold for there to be such a node at all. Most reports hold no code, link, picture or HTML, and a
 * parse of every body would make the check an eighth slower; a type that rules come to need is a line here.
 */
const signs = {
  code: /[`~]|^(?: {4}| {0,3}\t)/m,
  inlineCode: /`/,
  html: /<[a-z!?/]/i,
  link: /\]\(|:\/\/|www\./i,
  definition: /\]:/,
  image: /!\[/,
  imageReference: /!\[/,
  table: /\|/,
  footnoteReference: /\[\^/,
  footnoteDefinition: /\[\^/,
  emphasis: /[*_]/,
  strong: /\*\*|__/,
  // Those that ask for these have looked for a sign of their own.
  paragraph: /(?:)/,
  heading: /(?:)/,
  tableCell: /\|/,
  text: /(?:)/,
} as const satisfies Partial<Record<MdastNode['type'], RegExp>>;

/** Markdown that is parsed when a rule first asks for a node it may hold, and once. Expects `checkLoad` to have passed. */
export function readMarkdown(body: string): Markdown {
  let all: readonly MdastNode[] | undefined;
  return {
    body,
    nodes: <Type extends NodeType>(...types: Type[]) => {
      if (!types.some((type) => signs[type].test(body))) return [];
      all ??= nodesOf(body);
      return all.filter((node): node is NodeOf<Type> => (types as readonly string[]).includes(node.type));
    },
  };
}

function nodesOf(body: string): MdastNode[] {
  let root: MdastNode;
  try {
    root = treeOf(body);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return [];
  }
  return flat(root);
}

/** A tree's nodes in the order of the text. Without recursion: texts can be nested deeper than the stack. */
export function flat(root: MdastNode): MdastNode[] {
  const nodes: MdastNode[] = [];
  const waiting: MdastNode[] = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    nodes.push(node);
    if (!('children' in node)) continue;
    // One by one: a paragraph can have more children than a function takes arguments.
    for (const child of (node.children as MdastNode[]).toReversed()) waiting.push(child);
  }
  return nodes;
}

/** Where a node begins and ends in its text. */
export function rangeOf(node: MdastNode): { from: number; to: number } {
  return { from: node.position?.start.offset ?? 0, to: node.position?.end.offset ?? 0 };
}
