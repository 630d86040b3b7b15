import { htmlToHast, markdownToMdast, type MdastNode } from 'satteri';
import { isPublicFile } from '../content/files.ts';
import { safeImage } from '../text/links.ts';
import { closeHtml } from '../render/raw-html.ts';

/** A picture that is no file of this site. */
export interface MissingImage {
  /** Where it stands in the body, in UTF-16 units. */
  offset: number;
  address: string;
}

/** The pictures of a markdown body that do not exist below public/: of other sites, in data:, misspelt. */
export function missingImages(body: string): MissingImage[] {
  // Only bodies that may hold a picture pay for a parse.
  if (!/!\[|<im/i.test(body)) return [];
  try {
    return imagesIn(markdownToMdast(closeHtml(body), { features: { frontmatter: false } }), body).filter(
      ({ address }) => !exists(address),
    );
  } catch (error) {
    // Nested deeper than the stack: its page has the words alone (render-report.ts), no picture.
    if (!(error instanceof RangeError)) throw error;
    return [];
  }
}

/** The pictures of a parsed body. An offset is that of the picture as near as the source has it. */
export function imagesIn(root: MdastNode, body: string): MissingImage[] {
  const addresses = new Map<string, string>();
  const found: (MissingImage & { name?: string })[] = [];
  const visit = (node: MdastNode): void => {
    const offset = node.position?.start.offset ?? 0;
    if (node.type === 'definition' && !addresses.has(node.identifier)) addresses.set(node.identifier, node.url);
    if (node.type === 'image') found.push({ offset, address: node.url });
    if (node.type === 'imageReference') found.push({ offset, address: '', name: node.identifier });
    if (node.type === 'html') {
      let at = offset;
      for (const address of sourcesIn(htmlToHast(node.value, { fragment: true }))) {
        const next = body.slice(at).search(/<im/i);
        at += next === -1 ? 0 : next;
        found.push({ offset: at, address });
        at += 1;
      }
    }
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(root);
  return found.map(({ offset, address, name }) => ({
    offset,
    address: name === undefined ? address : (addresses.get(name) ?? ''),
  }));
}

function sourcesIn(node: ReturnType<typeof htmlToHast>): string[] {
  const own =
    node.type === 'element' && node.tagName === 'img'
      ? [typeof node.properties.src === 'string' ? node.properties.src : '']
      : [];
  return 'children' in node
    ? [...own, ...node.children.flatMap((child) => sourcesIn(child as ReturnType<typeof htmlToHast>))]
    : own;
}

/** Whether an address is that of a file below public/. */
export function exists(address: string): boolean {
  const path = safeImage(address, '/')?.replace(/[?#].*$/s, '');
  if (path === undefined) return false;
  try {
    return isPublicFile(decodeURIComponent(path));
  } catch {
    return false;
  }
}
