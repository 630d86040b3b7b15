import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { HTMLElement, parse, type Node } from 'node-html-parser';
import { htmlFiles } from './convert.ts';
import { kindOf, kinds, type Kind } from './kinds.ts';
import { withoutMarks } from './read-page.ts';

/** How many pages of a kind are compared word by word. */
const MOST = 200;

/** Pages of each kind in the sites of contestants, and what the pages of a kind weigh, as cells of a table. */
export function kindTable(contestants: readonly { name: string; site: string }[]): string[][] {
  const weights = contestants.map(({ site }) => {
    const ofKind = Map.groupBy(htmlFiles(site), kindOf);
    return (kind: Kind) => {
      const files = ofKind.get(kind) ?? [];
      const bytes = files.reduce((sum, file) => sum + statSync(join(site, file)).size, 0);
      return [String(files.length), (bytes / 1000 / Math.max(1, files.length)).toFixed(1)];
    };
  });
  return [
    ['pages', ...contestants.flatMap(({ name }) => [name, 'kB each'])],
    ...kinds.map((kind) => [kind, ...weights.flatMap((weigh) => weigh(kind))]),
  ];
}

/**
 * Compares a peer's site with ours: the same pages, and on up to 200 of each kind, evenly spread, the same words, links
 * and elements in the same order, and the same in the head.
 * @returns how many were compared word by word
 * @throws with the first difference
 */
export function assertSamePages(ours: string, theirs: string): number {
  const files = htmlFiles(ours);
  const missing = difference(files, htmlFiles(theirs));
  if (missing !== undefined) throw new Error(`${theirs}: ${missing}`);
  let compared = 0;
  for (const ofKind of Map.groupBy(files, kindOf).values()) {
    const step = Math.max(1, ofKind.length / MOST);
    for (let place = 0; place < ofKind.length; place += step) {
      const file = ofKind[Math.floor(place)] ?? '';
      const [own, other] = [ours, theirs].map((site) => saidBy(readFileSync(join(site, file), 'utf8')));
      const fault = difference(own ?? [], other ?? []);
      if (fault !== undefined) throw new Error(`${join(theirs, file)}: ${fault}`);
      compared++;
    }
  }
  return compared;
}

/** Where two lists part; undefined when they do not. */
function difference(ours: readonly string[], theirs: readonly string[]): string | undefined {
  const at = ours.findIndex((each, place) => each !== theirs[place]);
  const place = at === -1 && theirs.length > ours.length ? ours.length : at;
  if (place === -1) return undefined;
  return `${JSON.stringify(ours.slice(place, place + 3))} expected, ${JSON.stringify(theirs.slice(place, place + 3))} found`;
}

/**
 * What a page says: of its head the title, the description and its addresses (what only programs read, such as citations
 * and linked data, is ours alone and counts against us), of its body every element, link and text. Spaces do not count,
 * nor do spans, which mark and say nothing.
 */
function saidBy(html: string): string[] {
  const page = parse(withoutMarks(html), { comment: false });
  const head = page
    .querySelectorAll('title, link[rel=canonical], link[rel=alternate][hreflang], meta[name=description]')
    .map((element) =>
      [element.text, ...['content', 'hreflang', 'href'].map((name) => element.getAttribute(name))].join('|'),
    )
    .sort();
  const said = [...head];
  let text = '';
  const flush = () => {
    if (text !== '') said.push(text);
    text = '';
  };
  const walk = (node: Node) => {
    if (!(node instanceof HTMLElement)) {
      text += node.text.replace(/\s+/g, '');
      return;
    }
    if (node.tagName !== 'SPAN') {
      flush();
      // Some write brackets in addresses as %28 and %29.
      const href = decodeURIComponent(node.getAttribute('href') ?? '');
      said.push([node.tagName, href, node.getAttribute('id'), node.getAttribute('datetime')].join(' '));
    }
    node.childNodes.forEach(walk);
    if (node.tagName !== 'SPAN') flush();
  };
  const body = page.querySelector('body');
  if (body) walk(body);
  return said;
}
