import { HTMLElement, parse } from 'node-html-parser';

/** A page as it goes to the peers: what its head and its place in the site say, and what its kind adds. */
export interface PeerPage {
  layout: 'report' | 'reports' | 'ready' | 'whole';
  url: string;
  /**
   * The rest, as the templates name it: in small letters, since Hugo keeps no others, and by no name that Hugo or
   * Eleventy gives a meaning (summary, published, page).
   */
  [field: string]: unknown;
}

/** Text with the links in it. */
export type Runs = { text: string; href?: string | undefined; lang?: string | undefined; mark?: string | undefined }[];

/** Astro's marks of scoped styles are the engine's own; peers write none. */
export function withoutMarks(html: string): string {
  return OURS_ALONE.reduce(
    (text, part) => text.replace(part, ''),
    html.replace(/ data-(?:astro-cid-)?\w+(?:="")?(?=[\s>])/g, '').replace(/ ="true"/g, ''),
  );
}

/** What the peers' pages do not have: files to take, feeds, history. It counts against us. */
const OURS_ALONE = [
  /<p class="take no-print">.*?<\/p>/gs,
  /<details class="no-print">.*?<\/details>/gs,
  /<section class="section history">.*?<\/section>/gs,
];

export function parsePage(html: string): HTMLElement {
  return parse(html, { comment: false });
}

/** The one element a selector finds. @throws when there is none: the page is not what the converter knows */
export function one(from: HTMLElement, selector: string): HTMLElement {
  const found = from.querySelector(selector);
  if (!found) throw new Error(`no ${selector} in ${from.outerHTML.slice(0, 300)}`);
  return found;
}

export function textOf(element: HTMLElement | null | undefined): string {
  return element?.text.trim() ?? '';
}

/** The text of an element in pieces, links and marked words apart. */
export function runsOf(element: HTMLElement): Runs {
  return element.childNodes.flatMap((node) => {
    if (!(node instanceof HTMLElement)) return node.text === '' ? [] : [{ text: node.text }];
    return [
      {
        text: node.text,
        href: node.getAttribute('href'),
        lang: node.getAttribute('hreflang') ?? node.getAttribute('lang'),
        mark: node.tagName === 'SPAN' ? (node.getAttribute('class') ?? '') : undefined,
      },
    ];
  });
}

/** Links of an element: address, text, and what else their attributes say. */
export function linksOf(element: HTMLElement, selector = 'a') {
  return element.querySelectorAll(selector).map((link) => ({
    href: link.getAttribute('href'),
    text: textOf(link),
    lang: link.getAttribute('lang'),
    rel: link.getAttribute('rel'),
    colour: link.querySelector('.square')?.getAttribute('class')?.replace('square', '').trim(),
  }));
}

/** Places of a line, each with what it belongs to today. */
export function placesOf(element: HTMLElement) {
  return element.querySelectorAll('.place').map((place) => {
    const [first, ...rest] = runsOf(place);
    const today = rest.find(({ href }) => href !== undefined);
    return { name: first?.text.trim(), href: first?.href, note: rest.find(({ mark }) => mark)?.text, today };
  });
}

/** What a page says in its head and about its place: the same for every kind. */
export function readHead(page: HTMLElement) {
  const meta = (name: string) =>
    page.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content');
  const here = page.querySelector('header nav [aria-current]')?.getAttribute('href');
  return {
    language: one(page, 'html').getAttribute('lang'),
    title: textOf(one(page, 'title')),
    name: meta('og:title'),
    description: meta('description'),
    canonical: one(page, 'link[rel=canonical]').getAttribute('href'),
    alternates: page
      .querySelectorAll('link[rel=alternate][hreflang]')
      .map((link) => ({ lang: link.getAttribute('hreflang'), href: link.getAttribute('href') })),
    picture: meta('og:image'),
    about: meta('og:image:alt'),
    day: meta('article:published_time'),
    robots: meta('robots'),
    home: page.querySelector('header')?.classList.contains('home'),
    here,
    other: page.querySelector('.languages a')?.getAttribute('href'),
  };
}

export function readCrumbs(main: HTMLElement) {
  const crumbs = main.querySelector('nav');
  return crumbs ? { label: crumbs.getAttribute('aria-label'), links: linksOf(crumbs) } : undefined;
}

/** The words around every page of a language: masthead, menu, footer. */
export function readShell(page: HTMLElement) {
  const header = one(page, 'header');
  const footer = one(page, 'footer');
  return {
    policy: one(page, 'meta[http-equiv]').getAttribute('content'),
    site: page.querySelector('meta[property="og:site_name"]')?.getAttribute('content'),
    fonts: page.querySelectorAll('link[as=font]').map((link) => link.getAttribute('href')),
    locale: page.querySelector('meta[property="og:locale"]')?.getAttribute('content'),
    skip: textOf(one(page, '.skip')),
    homehref: one(header, '.name').getAttribute('href'),
    seal: header.querySelectorAll('text').map((text) => ({
      x: text.getAttribute('x'),
      y: text.getAttribute('y'),
      letter: text.text,
    })),
    above: textOf(one(header, '.above')),
    below: textOf(one(header, '.below')),
    search: {
      action: one(header, 'form').getAttribute('action'),
      label: textOf(one(header, 'label')),
      placeholder: one(header, 'input').getAttribute('placeholder'),
      submit: one(header, 'button').getAttribute('aria-label'),
    },
    language: textOf(one(header, '.here')),
    other: { lang: one(header, '.languages a').getAttribute('lang'), text: textOf(one(header, '.languages a')) },
    menulabel: one(header, 'nav').getAttribute('aria-label'),
    menu: linksOf(header, 'nav li:not(.contents) a').map((link, place) => ({
      ...link,
      always: header.querySelectorAll('nav li')[place]?.classList.contains('always'),
    })),
    contents: textOf(one(header, 'nav .contents')),
    contentslabel: one(footer, 'nav').getAttribute('aria-label'),
    lists: footer
      .querySelectorAll('nav section')
      .map((section) => ({ title: textOf(one(section, 'h2')), links: linksOf(section) })),
    colophon: footer.querySelectorAll('.colophon > span').map(runsOf),
  };
}
