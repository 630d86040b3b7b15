import { HTMLElement } from 'node-html-parser';
import { linksOf, one, parsePage, placesOf, readCrumbs, runsOf, textOf } from './read-page.ts';

/** Articles of a page's lists, with a summary each. They hold no articles themselves. */
const ITEM = /<article class="summary">[\s\S]*?<\/article>/g;

/** Reports as lists show them, by the language of the list and their id. */
export class Items {
  readonly byLanguage: Record<string, Record<string, unknown>> = {};
  #ids = new Map<string, string>();

  /** Puts ids in the place of the items of a page, so that each is parsed once, however many lists it stands in. */
  takeFrom(html: string, language: string): string {
    return html.replace(ITEM, (item) => {
      const key = `${language}${item.replace(/<(\/?)h\d/g, '<$1h')}`;
      let id = this.#ids.get(key);
      if (id === undefined) {
        id = reportIn(one(parsePage(item), '.title a').getAttribute('href'));
        this.#ids.set(key, id);
        (this.byLanguage[language] ??= {})[id] = readItem(parsePage(item));
      }
      return `<article data-item="${id}"></article>`;
    });
  }
}

/** The id a report's address ends in. */
export function reportIn(href = ''): string {
  return href.split('/').at(-2) ?? '';
}

function readItem(item: HTMLElement) {
  const title = one(item, '.title a');
  const mark = item.querySelector('.language-mark');
  return {
    date: one(item, 'time').getAttribute('datetime'),
    shown: textOf(one(item, 'time')),
    places: placesOf(one(item, '.places')),
    href: title.getAttribute('href'),
    title: textOf(title),
    lang: title.getAttribute('lang'),
    summary: textOf(item.querySelector('.text')),
    chips: linksOf(one(item, '.chips')),
    code: textOf(mark?.querySelector('.code')),
    mark: mark?.childNodes.at(-1)?.text.trim(),
  };
}

/**
 * A list: its groups of reports and the pager, and beside it the values of another facet. What stands above and below
 * (facts of a value, charts) is handed on as it is.
 */
export function readList(main: HTMLElement) {
  const children = main.childNodes.filter((node) => node instanceof HTMLElement);
  const from = children.findIndex(
    (child) => child.classList.contains('columns') || child.querySelector('[data-item]') !== null,
  );
  const place = children[from];
  if (!place) throw new Error(`no list in ${main.outerHTML.slice(0, 300)}`);
  const columns = place.classList.contains('columns');
  const section = columns ? one(place, 'section') : place;
  const [heading, ...rest] = section.childNodes.filter((node) => node instanceof HTMLElement);
  const ready = (part: readonly HTMLElement[]) => part.map((child) => child.outerHTML).join('');
  const aside = columns ? place.querySelector('aside') : null;
  return {
    crumbs: readCrumbs(main),
    above: ready(children.slice(1, from)),
    columns,
    heading: heading?.outerHTML,
    groups: rest.filter((child) => child.tagName !== 'NAV').map(readGroup),
    pager: rest.filter((child) => child.tagName === 'NAV').map(readPager)[0],
    beside: aside ? readBeside(aside) : undefined,
    below: ready(children.slice(from + 1)),
  };
}

function readGroup(group: HTMLElement) {
  if (group.tagName === 'P') return { note: group.getAttribute('class'), runs: runsOf(group) };
  const items = group.querySelectorAll('[data-item]').map((item) => item.getAttribute('data-item'));
  const heading = group.querySelector('h3');
  if (!heading) return { items };
  const [name, count] = heading.querySelectorAll('span');
  return {
    items,
    id: heading.getAttribute('id'),
    kind: name?.getAttribute('class'),
    name: textOf(name),
    count: textOf(count),
  };
}

function readPager(pager: HTMLElement) {
  return {
    label: pager.getAttribute('aria-label'),
    newer: linksOf(pager, 'a[rel=prev]')[0],
    pages: pager.querySelectorAll('li').map((item) => {
      const link = one(item, 'a');
      return {
        href: link.getAttribute('href'),
        text: textOf(link),
        label: link.getAttribute('aria-label'),
        current: link.getAttribute('aria-current') !== undefined,
        skip: item.classList.contains('skip'),
      };
    }),
    older: linksOf(pager, 'a[rel=next]')[0],
  };
}

function readBeside(aside: HTMLElement) {
  return {
    title: textOf(one(aside, 'h2')),
    values: aside.querySelectorAll('li').map((item) => ({
      ...linksOf(item)[0],
      empty: item.classList.contains('none'),
      colour: item.querySelector('.square')?.getAttribute('class')?.replace('square', '').trim(),
      count: item.querySelector('.figure') && textOf(item.querySelector('.figure')),
    })),
  };
}
