import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { Window } from 'happy-dom';

/** A built page. */
export interface BuiltPage {
  /** Its address on the host, with the base path: `/vi/bao-cao/`. */
  address: string;
  html: string;
  document: Document;
}

const parser = new new Window().DOMParser();

const known = new Map<string, BuiltPage[]>();

/** Every HTML page of a finished site. */
export function builtPages(site: string, base = '/'): BuiltPage[] {
  const pages =
    known.get(site) ??
    readdirSync(site, { recursive: true })
      .map((file) => String(file).split(sep).join('/'))
      .filter((file) => file.endsWith('.html'))
      .map((file) => {
        const html = readFileSync(join(site, file), 'utf8');
        return {
          address: base + file.replace(/(^|\/)index\.html$/, '$1'),
          html,
          document: parser.parseFromString(html, 'text/html') as unknown as Document,
        };
      });
  known.set(site, pages);
  return pages;
}

/** The page at an address. */
export function pageAt(site: string, address: string, base = '/'): BuiltPage {
  const page = builtPages(site, base).find((each) => each.address === address);
  if (!page) throw new Error(`no page at ${address}`);
  return page;
}

/** The text of an element as people read it, spaces joined. */
export function textOf(element: Element | null): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}
