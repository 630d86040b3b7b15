import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { HTMLElement } from 'node-html-parser';
import { kindOf } from './kinds.ts';
import { Items, readList } from './read-list.ts';
import { one, parsePage, readHead, readShell, withoutMarks, type PeerPage } from './read-page.ts';
import { readReport } from './read-report.ts';

/** What the peers are given: every page of a finished site of ours as data, and the bodies as markdown. */
export interface Converted {
  /** Each page with the markdown of its body, which only reports have. */
  pages: Generator<{ page: PeerPage; body: string }>;
  /** Once all pages are taken: the words around pages and the reports as lists show them, both by language. */
  data: () => { shell: unknown; items: unknown };
}

/**
 * Reads a finished site of ours into data, so that the peers show the same without working it out: names of places and
 * values, related reports, neighbours, groups of lists. Of the few pages that are neither report nor list the middle is
 * handed on as HTML, and so are facts of values and charts above and below lists. All this favours the peers.
 * @param content the content folder the site was built from
 */
export function convert(site: string, content: string): Converted {
  const items = new Items();
  const shell: Record<string, unknown> = {};
  function* pages() {
    for (const file of htmlFiles(site)) {
      const html = withoutMarks(readFileSync(join(site, file), 'utf8'));
      const url = `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
      const language = /<html lang="(\w+)"/.exec(html)?.[1] ?? '';
      // The page where a visitor chooses a language has no masthead and no footer of the others.
      if (!html.includes('id="muc-luc"')) {
        yield { page: { layout: 'whole', url, html } as PeerPage, body: '' };
        continue;
      }
      const isList = kindOf(file).startsWith('lists');
      const page = parsePage(isList ? items.takeFrom(html, language) : html);
      if (page.querySelector('.languages a')) shell[language] ??= readShell(page);
      const main = one(page, 'main');
      const head = readHead(page);
      if (main.querySelector('article.report')) {
        const body = bodyOf(content, language, main);
        yield { page: { layout: 'report', url, ...head, ...readReport(main) } as PeerPage, body };
      } else if (isList) yield { page: { layout: 'reports', url, ...head, ...readList(main) } as PeerPage, body: '' };
      else yield { page: { layout: 'ready', url, ...head, html: main.innerHTML } as PeerPage, body: '' };
    }
  }
  return { pages: pages(), data: () => ({ shell, items: items.byLanguage }) };
}

/** Paths of all pages of a site below it, with slashes. */
export function htmlFiles(site: string): string[] {
  return readdirSync(site, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html') && !file.startsWith('pagefind'))
    .map((file) => file.split(sep).join('/'))
    .sort();
}

/** The markdown of a report, with what our renderer adds to it written out: ids of headings, links from numbers. */
function bodyOf(content: string, language: string, main: HTMLElement): string {
  const id = one(main, 'article.report').getAttribute('data-report-page') ?? '';
  const text = readFileSync(join(content, 'reports', language, id.slice(0, 4), `${id}.md`), 'utf8');
  const prose = one(main, '.prose');
  const ids = prose.querySelectorAll('h2, h3').map((heading) => heading.getAttribute('id') ?? '');
  const numbers = new Map(prose.querySelectorAll('a').map((link) => [link.text, link.getAttribute('href')]));
  let body = text.replace(/^---\n[\s\S]*?\n---\n/, '').replace(/^#{2,3} .*$/gm, (line) => `${line} {#${ids.shift()}}`);
  for (const [number, href] of numbers) body = body.replaceAll(number, `[${number}](${href})`);
  return body;
}
