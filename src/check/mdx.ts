import { mdxToMdast, type MdastNode } from 'satteri';
import { flat, rangeOf } from './markdown.ts';

/** A page of prose as MDX: its nodes, or why it was not parsed. Offsets are those of the body, in UTF-16 units. */
export interface Mdx {
  /** In the order of the text; none where one of the following is there. */
  nodes: readonly MdastNode[];
  /** What there is too much of, and how much there may be. */
  excess?: { offset: number; found: { actual: string; expected: string } };
  /** Code, which would be refused anyway. */
  code?: { offset: number; actual: string; expected?: string };
  /** Where and why a text is no MDX, in the parser's words. */
  error?: { offset: number; reason: string };
}

/** Longer than any page; code and comments of a page together; braces in them. */
const LONGEST = 50_000;
const MOST_HIDDEN = 3_000;
const MOST_BRACES = 15;

/**
 * Reads a page. Excess and code are found before it is parsed: on twenty-five nested attributes of braces the parser
 * works for hours, and some thousand brackets within each other end the program (Sätteri 0.10.5).
 */
export function readMdx(body: string): Mdx {
  const hidden = [...body.matchAll(unread)].map(([part]) => part).join('');
  const braces = hidden.split('{').length - 1;
  const excess =
    excessOf(0, body.length, LONGEST) ??
    excessOf(0, hidden.length, MOST_HIDDEN) ??
    excessOf(body.indexOf('{'), braces, MOST_BRACES);
  if (excess) return { nodes: [], excess };
  const code = codeIn(body);
  if (code) return { nodes: [], code };
  try {
    return { nodes: flat(mdxToMdast(body)) };
  } catch (error) {
    return { nodes: [], error: placeOfError((error as Error).message, body) };
  }
}

/** Sätteri begins its messages with line and column of the body. */
function placeOfError(message: string, body: string): { offset: number; reason: string } {
  const [, line = '1', column = '1', reason = ''] = /^(\d+):(\d+): (.*)/.exec(message) ?? [];
  const before = body.split('\n').slice(0, Number(line) - 1);
  return { offset: before.join('\n').length + (before.length > 0 ? 1 : 0) + Number(column) - 1, reason };
}

/** Comments and code shown to readers. */
const unread = /\{\s*\/\*[\s\S]*?\*\/\s*\}|```[\s\S]*?```|`[^`\n]*`/g;

function excessOf(offset: number, actual: number, most: number): Mdx['excess'] {
  return actual > most ? { offset, found: { actual: String(actual), expected: String(most) } } : undefined;
}

/** The first brace, or else the first import or export. */
function codeIn(body: string): Mdx['code'] {
  const shown = body.replace(unread, (part) => part.replace(/[^\n]/g, ' '));
  const brace = /(?<!\\)(?:\\\\)*\{/.exec(shown);
  const block = /(?:^|\n(?:[ \t]*|#[^\n]*)\n)(?:import|export)[ \t{*]/.exec(shown);
  const found = brace ?? block;
  if (!found) return undefined;
  const offset = found.index + found[0].length - 1;
  const line = body.slice(body.lastIndexOf('\n', offset) + 1).split('\n', 1)[0] ?? '';
  return { offset, actual: line.slice(0, 60), ...(brace ? { expected: '\\{' } : {}) };
}

/** Where the links among some nodes lead, and where each begins. */
export function addressesIn(nodes: readonly MdastNode[]): { address: string; from: number }[] {
  return nodes.flatMap((node) => {
    const { from } = rangeOf(node);
    if (node.type === 'link' || node.type === 'definition') return [{ address: node.url, from }];
    if ((node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') || node.name !== 'a') return [];
    const href = node.attributes.find((attribute) => 'name' in attribute && attribute.name === 'href');
    return typeof href?.value === 'string' ? [{ address: href.value, from }] : [];
  });
}

/** The components of a page, each with the id it is given and where it begins in the file. */
export function componentsIn(source: string): { name: string; id: string | undefined; at: number }[] {
  // Code shown to readers is no component.
  const shown = source.replace(/```[\s\S]*?```|`[^`\n]*`/g, (text) => text.replace(/[^\n]/g, ' '));
  return [...shown.matchAll(/<([A-Z]\w*)(?:\s+id="([^"]*)")?/g)].map(({ 1: name = '', 2: id, index }) => ({
    name,
    id,
    at: index,
  }));
}
