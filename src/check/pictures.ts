import type { MdastNode } from 'satteri';
import { PICTURES, type SitePictures } from '../content/site-pictures.ts';
import { decodeAddress, safeImage } from '../text/links.ts';
import { slugify } from '../text/text.ts';
import { rangeOf } from './markdown.ts';
import type { ReadableReport } from './subjects.ts';

/** A picture of a text: its address as written, and where it begins in the text of its nodes. */
export interface Picture {
  address: string;
  from: number;
}

/** The pictures among some nodes, with the addresses that definitions give them; of MDX, elements with `src` too. */
export function picturesAmong(nodes: readonly MdastNode[]): Picture[] {
  const addresses = new Map<string, string>();
  for (const node of nodes)
    if (node.type === 'definition' && !addresses.has(node.identifier)) addresses.set(node.identifier, node.url);
  return nodes.flatMap((node) =>
    addressesOf(node, addresses).map((address) => ({ address, from: rangeOf(node).from })),
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

/** Whether readers see what a report's body shows: of a withdrawn one they see nothing, and its pictures may go. */
export function isShown({ fields }: Pick<ReadableReport, 'fields'>): boolean {
  return fields.withdrawn === undefined;
}

/** The paths of the pictures a text shows, or links to, as far as they are paths of this site. */
export function pathsOfPictures(nodes: readonly MdastNode[]): string[] {
  const linked = nodes.flatMap((node) => (node.type === 'link' ? [node.url] : []));
  const shown = picturesAmong(nodes).map(({ address }) => address);
  return [...shown, ...linked].flatMap((address) => sitePath(address) ?? []);
}

/** The path of the file an address asks for, from the site's root on, or undefined where it is no address of this site. */
export function sitePath(address: string): string | undefined {
  const path = safeImage(address, '/')?.replace(/[?#].*$/s, '');
  return path === undefined ? undefined : decodeAddress(path);
}

/**
 * The address a picture was meant to have, where it has none of this site; certain where there is one such file.
 * @param year of the text, below which its pictures lie
 */
export function meantPicture(
  address: string,
  pictures: SitePictures,
  year?: string,
): { address: string; certain: boolean } | undefined {
  if (/^(?:https?:|data:|blob:|\/\/)/i.test(address.trim()) || address === '') return undefined;
  const plain = address.replace(/[?#].*$/s, '');
  const path = (decodeAddress(plain) ?? plain)
    .replace(/\\/g, '/')
    .replace(/^.*\/?public\//i, '/')
    .replace(/^[^/].*?\/?(?=pictures\/)/i, '/')
    .replace(/^(?:\.{1,2}\/)+/, '/');
  const files = pictures.paths();
  const wanted = path.toLowerCase();
  const same = files.filter((file) => [wanted, `/${wanted}`].includes(file.toLowerCase()));
  if (same.length === 1 && same[0] !== undefined) return { address: encodeURI(same[0]), certain: true };
  const name = wanted.slice(wanted.lastIndexOf('/') + 1);
  const [, stem = name, ending = ''] = /^(.*)(\.\w+)$/.exec(name) ?? [];
  const slug = slugify(stem);
  const named = files.find((file) => file.toLowerCase().endsWith(`/${name}`) || file.endsWith(`/${slug}${ending}`));
  if (named !== undefined) return { address: encodeURI(named), certain: false };
  // Not in the folder at all: how its address will read once it is. One that reads so already has no hint.
  const next = placeOfPicture(`${slug}${ending}`, year);
  return slug === '' || next === address ? undefined : { address: next, certain: false };
}

/** Where a picture of a text belongs: `/pictures/2024/hop.jpg`. */
export function placeOfPicture(name: string, year?: string): string {
  return `/${[PICTURES, ...(year === undefined ? [] : [year]), name].join('/')}`;
}
