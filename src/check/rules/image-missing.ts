import type { MdastNode } from 'satteri';
import { isPublicFile } from '../../content/files.ts';
import type { Place } from '../../content/yaml.ts';
import { safeImage } from '../../text/links.ts';
import { rangeOf } from '../markdown.ts';
import { rule, type Found } from '../rule.ts';

/** Pictures that are no file of this site: of other sites, in data:, misspelt. */
export const imageMissing = rule(
  { 'image-missing': 'error' },
  {
    report: ({ markdown, text }) => missing(markdown.nodes('image', 'imageReference', 'definition'), text.body, text),
    page: ({ mdx, start, placeOf }) => missing(mdx.nodes, start, { placeOf }),
  },
);

function missing(nodes: readonly MdastNode[], start: number, { placeOf }: { placeOf: (offset: number) => Place }) {
  const addresses = new Map<string, string>();
  for (const node of nodes)
    if (node.type === 'definition' && !addresses.has(node.identifier)) addresses.set(node.identifier, node.url);
  return nodes.flatMap((node) =>
    addressesOf(node, addresses)
      .filter((address) => !exists(address))
      .map((address): Found<'image-missing'> => ({
        ...placeOf(start + rangeOf(node).from),
        code: 'image-missing',
        actual: address,
      })),
  );
}

/** The address of a picture; none for what is no picture. */
function addressesOf(node: MdastNode, definitions: ReadonlyMap<string, string>): string[] {
  if (node.type === 'image') return [node.url];
  if (node.type === 'imageReference') return [definitions.get(node.identifier) ?? ''];
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return [];
  return node.attributes.flatMap((attribute) =>
    'name' in attribute && attribute.name === 'src' && typeof attribute.value === 'string' ? [attribute.value] : [],
  );
}

/** Whether an address is that of a file below public/. */
function exists(address: string): boolean {
  const path = safeImage(address, '/')?.replace(/[?#].*$/s, '');
  if (path === undefined) return false;
  try {
    return isPublicFile(decodeURIComponent(path));
  } catch {
    return false;
  }
}
