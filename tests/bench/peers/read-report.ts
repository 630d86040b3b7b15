import type { HTMLElement } from 'node-html-parser';
import { reportIn } from './read-list.ts';
import { linksOf, one, placesOf, readCrumbs, runsOf, textOf } from './read-page.ts';

/** What a report's page shows beside its body. */
export function readReport(main: HTMLElement) {
  const head = one(main, '.head');
  const cited = head.querySelector('.cited');
  return {
    crumbs: readCrumbs(main),
    id: one(main, 'article.report').getAttribute('data-report-page'),
    shown: textOf(one(head, 'time')),
    places: placesOf(one(head, '.dateline')),
    heading: textOf(one(head, 'h1')),
    standfirst: textOf(head.querySelector('.standfirst')),
    chips: linksOf(one(head, '.chips')),
    editions: runsOf(one(head, '.editions')),
    table: main.querySelector('.table-box')?.getAttribute('aria-label'),
    cited: cited ? readCited(cited) : undefined,
    facts: readCard(one(main, '.card')),
    source: readSource(one(main, '.source')),
    cite: readCite(one(main, '.cite')),
    share: readShare(one(main, '.side > section:last-child')),
    related: readRelated(main.querySelector('.related')),
    neighbours: readNeighbours(main.querySelector('.report ~ nav')),
  };
}

function readTime(from: HTMLElement) {
  const time = from.querySelector('time');
  return { date: time?.getAttribute('datetime'), shown: textOf(time) };
}

function readCited(cited: HTMLElement) {
  return {
    title: textOf(one(cited, 'h2')),
    columns: cited.querySelectorAll('thead th').map(textOf),
    rows: cited.querySelectorAll('tbody tr').map((row) => ({
      number: linksOf(one(row, 'th'))[0],
      subject: one(row, '.subject')
        .querySelectorAll('span')
        .map((span) => ({ text: span.text, lang: span.getAttribute('lang') })),
      ...readTime(one(row, '.date')),
      undated: textOf(row.querySelector('.date .quiet')),
      count: textOf(one(row, '.count')),
    })),
  };
}

function readCard(card: HTMLElement) {
  return {
    title: textOf(one(card, 'h2')),
    rows: card.querySelectorAll('dl > div').map((row) => ({
      term: textOf(one(row, 'dt')),
      ...(row.querySelector('time') && readTime(row)),
      places: row.querySelectorAll('.line').flatMap(placesOf),
      chips: linksOf(row, '.chip'),
      links: linksOf(row, '.line > a:not(.chip)'),
      id: textOf(row.querySelector('.id')),
    })),
  };
}

function readSource(source: HTMLElement) {
  const name = source.querySelector('p');
  return {
    title: textOf(one(source, 'h2')),
    name: textOf(name),
    lang: name?.getAttribute('lang'),
    link: linksOf(source)[0],
  };
}

function readCite(cite: HTMLElement) {
  return {
    title: textOf(one(cite, 'h2')),
    text: textOf(one(cite, 'p')),
    permanent: textOf(one(cite, 'h3')),
    address: textOf(one(cite, '.address')),
  };
}

function readShare(share: HTMLElement) {
  return { title: textOf(one(share, 'h2')), links: linksOf(share) };
}

function readRelated(related: HTMLElement | null) {
  return (
    related && {
      title: textOf(one(related, 'h2')),
      items: related.querySelectorAll('li').map((item) => ({
        id: reportIn(one(item, '.title a').getAttribute('href')),
        why: runsOf(one(item, '.why')),
      })),
    }
  );
}

function readNeighbours(nav: HTMLElement | null) {
  return (
    nav && {
      label: nav.getAttribute('aria-label'),
      groups: nav.querySelectorAll('.group').map((group) => ({
        ...linksOf(one(group, 'p'))[0],
        links: group.querySelectorAll('.prev, .next').map((link) => ({
          rel: link.getAttribute('rel'),
          href: link.getAttribute('href'),
          when: one(link, '.when').childNodes[0]?.text,
          ...readTime(link),
          title: textOf(one(link, '.title')),
          lang: one(link, '.title').getAttribute('lang'),
        })),
      })),
    }
  );
}
