import type { Root } from 'hast';
import { find, skipped, textOf, walk } from './hast.ts';
import type { SourcePage } from './page.ts';
import { cleanLine } from './text.ts';

/** What a page's head tells machines: address, day, site, author, language. */
export function readHead(tree: Root, html: string): Omit<SourcePage, 'titles' | 'blocks'> {
  const metas = new Map<string, string>();
  walk(tree, (element) => {
    const { property, name, itemProp, content, rel, href } = element.properties;
    if (element.tagName === 'meta' && typeof content === 'string')
      for (const key of [property, name, itemProp].flat())
        if (typeof key === 'string' && !metas.has(key.toLowerCase())) metas.set(key.toLowerCase(), cleanLine(content));
    if (element.tagName === 'link' && [rel].flat().includes('canonical') && typeof href === 'string')
      metas.set('canonical', href);
    return element.tagName !== 'body';
  });
  const saved = /<!--\s{0,3}saved from url=\(\d{1,6}\)(https?:\/\/[^\s>]{1,2000})/i.exec(html.slice(0, 5000))?.[1];
  const first = (...keys: string[]) =>
    keys.map((key) => metas.get(key)).find((value) => value !== undefined && value !== '');
  const address = [first('og:url', 'canonical'), saved].find(
    (value) => value !== undefined && /^https?:\/\//i.test(value),
  );
  const language = find(tree, (element) => element.tagName === 'html')?.properties.lang;
  const page: Omit<SourcePage, 'titles' | 'blocks'> = {};
  const heading = find(tree, (element) => element.tagName === 'title');
  const siteTitle = heading && siteAtEnd.exec(textOf(heading, false))?.[1];
  if (siteTitle !== undefined) page.siteTitle = siteTitle;
  const published = first('article:published_time', 'datepublished', 'pubdate', 'dc.date', 'dcterms.created', 'date');
  const time = find(
    tree,
    ({ tagName, properties }) =>
      tagName === 'time' && /publish|entry-date/i.test([properties.className, properties.itemProp].flat().join(' ')),
  );
  const stamped = time?.properties.dateTime;
  const siteName = first('og:site_name', 'application-name');
  const author = first('author', 'article:author', 'dc.creator');
  const told = published ?? datePublished(tree);
  if (told !== undefined) page.published = told;
  else if (typeof stamped === 'string') page.published = stamped;
  if (address !== undefined) page.url = address;
  if (siteName !== undefined) page.siteName = siteName;
  if (author !== undefined && author !== siteName && / /.test(author) && !/^https?:|^admin/i.test(author))
    page.author = author;
  if (typeof language === 'string') page.language = language.slice(0, 2).toLowerCase();
  return page;
}

/** What a page tells search engines (JSON-LD) of the day it was published. */
function datePublished(tree: Root): string | undefined {
  const script = find(
    tree,
    ({ tagName, properties, children }) =>
      tagName === 'script' &&
      properties.type === 'application/ld+json' &&
      children.some((child) => child.type === 'text' && child.value.includes('"datePublished"')),
  );
  const [text] = script?.children ?? [];
  return text?.type === 'text' ? /"datePublished"\s{0,5}:\s{0,5}"([^"]{8,40})"/.exec(text.value)?.[1] : undefined;
}

/** A browser's title ends with the site's name. */
const siteAtEnd = /\s[-–—|»:]{1,2}\s([^-–—|»]{2,60})$/u;

/** What a page calls itself, likeliest first. */
export function titlesOf(tree: Root): string[] {
  const titles: string[] = [];
  const add = (text: string | undefined) => {
    const title = cleanLine(text ?? '');
    if (title !== '' && !titles.includes(title)) titles.push(title);
  };
  let og: string | undefined;
  let head: string | undefined;
  const headings: string[] = [];
  const named: string[] = [];
  walk(tree, (element) => {
    const { property, content } = element.properties;
    if (element.tagName === 'h1') headings.push(textOf(element, false));
    const marks = [element.properties.className, element.properties.id].flat().join(' ');
    if (
      /(?:^|[\s_-])(?:title|headline|tieu-?de|head)(?:$|[\s_-])|(?:lbl|news|post|article)_?title|tieu-?_?de/i.test(
        marks,
      ) &&
      !/site|widget|module|share|sd-|menu|block|page-/i.test(marks)
    )
      named.push(textOf(element, false));
    if (element.tagName === 'title') head ??= textOf(element, false);
    if (element.tagName === 'meta' && [property].flat().includes('og:title') && typeof content === 'string')
      og ??= content;
    return !skipped.has(element.tagName);
  });
  if (headings.length === 1) add(headings[0]);
  add(og);
  for (const heading of [...headings, ...named]) if (heading.length > 14 && heading.length < 400) add(heading);
  add(head?.replace(siteAtEnd, ''));
  return titles;
}
