import type { BlockContent, List, Paragraph } from 'mdast';

/** A piece of a page: a paragraph, a heading, a list or a table, as text and as what becomes markdown. */
export interface Block {
  /** The words alone, spaces folded. */
  text: string;
  /** How it is written in the report. */
  node: BlockContent;
  /** Words under a picture, where the page marks them so. */
  caption?: true;
  /** Whether a picture stands right above it. */
  belowPicture?: true;
  /** Whether all of it is centred or in italics, as captions are. */
  setApart?: true;
}

/** A saved page, read: what it says about itself, and its pieces in order. Nothing is judged yet. */
export interface SourcePage {
  /** What the page names as its title, likeliest first: its heading, then what it tells networks and the browser. */
  titles: string[];
  /** Day and time of publication as the page's machine-readable head gives it. */
  published?: string;
  url?: string;
  siteName?: string;
  /** What the browser's title says after the page's own. */
  siteTitle?: string;
  author?: string;
  /** `vi` or `en`, as the page declares. */
  language?: string;
  blocks: Block[];
}

/** A paragraph of plain words. */
export function paragraph(text: string): Block {
  const node: Paragraph = { type: 'paragraph', children: [{ type: 'text', value: text }] };
  return { text, node };
}

/** A list of plain lines. */
export function list(items: readonly string[]): Block {
  const node: List = {
    type: 'list',
    ordered: false,
    spread: false,
    children: items.map((value) => ({
      type: 'listItem',
      spread: false,
      children: [{ type: 'paragraph', children: [{ type: 'text', value }] }],
    })),
  };
  return { text: items.join('\n'), node };
}

/** How much of a page is looked at, in characters: real articles are a tenth as long. All of it is kept. */
const REACH = 100_000;

/** The first pieces of a page, cut where they become too many to look at closely. */
export function withinReach(blocks: readonly Block[]): Block[] {
  const near: Block[] = [];
  let left = REACH;
  for (const block of blocks) {
    if (left <= 0) break;
    near.push(block.text.length > left ? { ...block, text: block.text.slice(0, left) } : block);
    left -= block.text.length;
  }
  return near;
}
