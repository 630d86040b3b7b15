/**
 * Sätteri's part in the browser. Sätteri is a program for the machine that builds; its form for browsers wants threads,
 * which pages have only when isolated from all others, and then no window to sign in with answers them. Micromark reads the
 * same dialect: CommonMark with GFM, and two tildes for what is struck out. Both give trees of mdast.
 */
import { toHtml } from 'hast-util-to-html';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { toHast } from 'mdast-util-to-hast';
import { gfm } from 'micromark-extension-gfm';
import type { Root } from 'mdast';

/** A body as a tree. Offsets are those of the body, in UTF-16 units. */
export function markdownToMdast(body: string): Root {
  return fromMarkdown(body, { extensions: [gfm({ singleTilde: false })], mdastExtensions: [gfmFromMarkdown()] });
}

/** A body as HTML, for repairs to compare; no step of the page's renderer runs here. */
export function markdownToHtml(body: string): { html: string } {
  const tree = toHast(markdownToMdast(body), { allowDangerousHtml: true });
  return { html: toHtml(tree, { allowDangerousHtml: true }) };
}

export const defineMdastPlugin = (plugin: unknown): unknown => plugin;
