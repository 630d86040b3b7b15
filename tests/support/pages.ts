import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { parse, type HTMLElement } from 'node-html-parser';

/** A built page, parsed when it is asked for. */
export class BuiltPage {
  /** Its address on the host, with the base path: `/vi/bao-cao/`. */
  readonly address: string;
  readonly html: string;
  #document?: HTMLElement;

  constructor(address: string, html: string) {
    this.address = address;
    this.html = html;
  }

  get document(): HTMLElement {
    return (this.#document ??= parse(this.html));
  }

  /** Of its head. */
  get title(): string {
    return textOf(this.document.querySelector('head > title'));
  }
}

const known = new Map<string, Map<string, BuiltPage>>();

function pagesOf(site: string, base: string): Map<string, BuiltPage> {
  const pages =
    known.get(site) ??
    new Map(
      readdirSync(site, { recursive: true })
        .map((file) => String(file).split(sep).join('/'))
        .filter((file) => file.endsWith('.html'))
        .map((file) => {
          const address = base + file.replace(/(^|\/)index\.html$/, '$1');
          return [address, new BuiltPage(address, readFileSync(join(site, file), 'utf8'))];
        }),
    );
  known.set(site, pages);
  return pages;
}

/** Every HTML page of a finished site. */
export function builtPages(site: string, base = '/'): BuiltPage[] {
  return [...pagesOf(site, base).values()];
}

/** The page at an address. */
export function pageAt(site: string, address: string, base = '/'): BuiltPage {
  const page = pagesOf(site, base).get(address);
  if (!page) throw new Error(`no page at ${address}`);
  return page;
}

/** The text of an element as people read it, spaces joined. */
export function textOf(element: HTMLElement | null | undefined): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}
