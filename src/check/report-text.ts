import type { MdastNode } from 'satteri';
import { placeFinder, type Place, type YamlSource } from '../content/yaml.ts';
import { rangeOf, type Markdown } from './markdown.ts';

/** The text of a report file, for the rules that read it. Both strings are as long as the file: offsets agree. */
export interface ReportText {
  source: string;
  /** Where the body begins. */
  body: number;
  /** What a reader reads: code, comments, tags and addresses are spaces. */
  prose: string;
  /** Line and column of an offset. */
  placeOf: (offset: number) => Place;
  /** The place of some words within a field, or of the field's value where they are not written that way. */
  placeIn: (field: string, words: string) => Place;
  /** The place of an item of a list, or of the value that stands for the list. */
  itemOf: (field: string, index: number) => Place;
}

/** @param markdown the file's body, which stands at its end */
export function createReportText(source: string, markdown: Markdown, locate: YamlSource['locate']): ReportText {
  const start = source.length - markdown.body.length;
  const placeOf = placeFinder(source);
  const prose = withoutAddresses(source.slice(0, start) + proseOf(markdown));
  return {
    source,
    body: start,
    // One string where nothing was hidden, as in most files: ten thousand of them are kept at once.
    prose: prose === source ? source : prose,
    placeOf,
    placeIn(field, words) {
      const value = locate([field]);
      const at = source.indexOf(words, offsetOf(source, value));
      return at === -1 || at >= start ? value : placeOf(at);
    },
    itemOf: (field, index) => locate([field, index]),
  };
}

/** A body in which what is no prose is spaces: code, HTML, the addresses of links and pictures. */
function proseOf({ body, nodes }: Markdown): string {
  const hidden = nodes('code', 'inlineCode', 'html', 'link', 'image', 'definition').map((node) => {
    const { from, to } = rangeOf(node);
    // The words of a link or picture stand before its address.
    return node.type === 'link' || node.type === 'image' ? { from: addressFrom(node, body), to } : { from, to };
  });
  let prose = '';
  let done = 0;
  for (const { from, to } of hidden.sort((a, b) => a.from - b.from)) {
    if (to <= done) continue;
    prose += body.slice(done, Math.max(from, done)) + blank(body.slice(Math.max(from, done), to));
    done = to;
  }
  return prose + body.slice(done);
}

/** Where the address of a link or picture begins, at its round bracket; its end where it has none (`<https://…>`). */
export function addressFrom(node: MdastNode, body: string): number {
  const { from, to } = rangeOf(node);
  const inner = 'children' in node ? (node.children.at(-1) as MdastNode | undefined) : undefined;
  const words = inner ? rangeOf(inner).to : from;
  const at = body.slice(words, to).indexOf('](');
  return at === -1 ? to : words + at + 1;
}

/** Addresses that stand in the text as they are. */
function withoutAddresses(text: string): string {
  return /:\/\/|www\./i.test(text) ? text.replace(/(?:https?:\/\/|www\.)[^\s<>]+/gi, blank) : text;
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}

function offsetOf(source: string, { line, column }: Place): number {
  let at = 0;
  for (let passed = 1; passed < line; passed++) at = source.indexOf('\n', at) + 1;
  return at + column - 1;
}
