import type { Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';

/** Written here once more, not taken from the program: what markdown becomes in a report's body. */
const elements = new Set(
  'a blockquote br code del em h2 h3 h4 h5 h6 hr img li ol p pre section span strong sub sup table tbody td th thead tr ul'.split(
    ' ',
  ),
);
const attributes =
  'alt ariaDescribedBy ariaLabel className dataFootnoteBackref dataFootnoteRef dataFootnotes href id loading rel src start tabIndex title'.split(
    ' ',
  );

/** The elements, attributes and addresses of a rendered body that no markdown can make: none is good. */
export function strangersIn(html: string): string[] {
  const found: string[] = [];
  const read = (node: Nodes): void => {
    if (node.type === 'comment') found.push(`<!--${node.value}-->`);
    if (node.type === 'element') {
      if (!elements.has(node.tagName)) found.push(`<${node.tagName}>`);
      for (const [name, value] of Object.entries(node.properties)) {
        const shown = `<${node.tagName} ${name}="${String(value)}">`;
        if (!attributes.includes(name)) found.push(shown);
        if (name === 'href' && !/^(?:https?:\/\/|mailto:|tel:|#|\/(?![/\\]))/i.test(String(value))) found.push(shown);
        if (name === 'src' && !/^\/(?![/\\])/.test(String(value))) found.push(shown);
        if (name === 'id' && !/^(?:muc-|user-content-|footnote-label$)/.test(String(value))) found.push(shown);
      }
    }
    if ('children' in node) node.children.forEach(read);
  };
  read(fromHtml(html, { fragment: true }));
  return found;
}
