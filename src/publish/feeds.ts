import { max } from 'd3-array';
import { generateAtomFeed, generateJsonFeed } from 'feedsmith';
import { facetLabel, uniqueLabel } from '../archive/facet-labels.ts';
import { facets } from '../archive/facets.ts';
import { createUrls } from '../archive/urls.ts';
import { languages, type Language } from '../text/language.ts';
import { readerWords } from '../words/readers/reader-words.ts';
import { wholeFeeds } from './feed-names.ts';
import { feedItems, type FeedItem } from './feed-items.ts';
import { keyOf } from '../output/sums.ts';
import type { Published } from './published.ts';
import type { SiteFiles } from '../output/site-files.ts';

/** The forms of a feed, by the ending of its file. */
const feedForms = { atom: 'application/atom+xml', json: 'application/feed+json' } as const;

interface Feed {
  language: Language;
  title: string;
  /** Its path in the site, without an ending. */
  path: string;
  /** The path of the page it follows. */
  home: string;
  items: FeedItem[];
}

/** Writes every feed, as Atom (RFC 4287) and as JSON Feed 1.1. */
export function writeFeeds(published: Published, files: SiteFiles): void {
  for (const feed of feedsOf(published)) {
    const entries = feed.items.map((item) => told(published, item, feed.language));
    const key = keyOf(published.engine, JSON.stringify([feed.title, updatedOf(published, feed), entries]));
    files.put(`${feed.path}.atom`, key, () => atom(published, feed, entries));
    files.put(`${feed.path}.json`, key, () => json(published, feed, entries));
  }
}

function* feedsOf(published: Published): Generator<Feed> {
  const { archive, site } = published;
  const items = feedItems(published);
  const urls = createUrls('/');
  for (const language of languages) {
    const t = readerWords(language);
    for (const name of wholeFeeds)
      yield {
        language,
        title: `${t.feeds.kinds[name].title} · ${site.title[language]}`,
        path: `feeds/${language}/${name}`,
        home: urls.reports(language).slice(1),
        items: items[name](language),
      };
    for (const facet of facets)
      for (const [value, reports] of archive.groups[facet.id])
        if (reports.length > 0)
          yield {
            language,
            title: `${uniqueLabel(facet.id, value, language, archive.vocabularies)} · ${site.title[language]}`,
            path: urls.valueFeed(facet, value, language, 'atom').slice(1, -'.atom'.length),
            home: urls.value(facet, value, language).slice(1),
            items: items.of(reports, language),
          };
  }
}

/** An item in the words both formats share. */
type Entry = ReturnType<typeof told>;

function told(
  { archive, siteUrl, base }: Published,
  { kind, report, version, day, updated, reason, commit }: FeedItem,
  reader: Language,
) {
  const address = new URL(createUrls(base).report(report.id, version.language), siteUrl).href;
  return {
    // The report's permanent address; each of its corrections is an entry of its own.
    id: commit === undefined ? address : `${address}#${commit}`,
    address,
    title: commit === undefined ? version.title : readerWords(reader).feeds.correction(version.title),
    summary: reason ?? version.summary,
    day: new Date(day),
    updated: new Date(max([updated, day]) ?? day),
    kind,
    programs: version.program.map((id) => ({
      term: id,
      label: facetLabel('program', id, reader, archive.vocabularies).text,
    })),
    language: version.language,
  };
}

/** The last change of any of its items; of one without items, the day of the newest report. */
function updatedOf(published: Published, { items }: Feed): Date {
  const days = items.flatMap(({ day, updated }) => [day, updated]);
  return new Date(max(days) ?? published.archive.reports[0]?.date ?? '2000-01-01');
}

function atom(published: Published, feed: Feed, entries: readonly Entry[]): string {
  const { site, siteUrl, base } = published;
  const whole = (path: string) => new URL(base + path, siteUrl).href;
  return generateAtomFeed({
    id: whole(`${feed.path}.atom`),
    title: { value: feed.title },
    updated: updatedOf(published, feed),
    xml: { lang: feed.language },
    links: [
      { href: whole(`${feed.path}.atom`), rel: 'self', type: feedForms.atom },
      { href: whole(feed.home), rel: 'alternate', type: 'text/html', hreflang: feed.language },
      { href: site.licence.url, rel: 'license' },
    ],
    authors: [{ name: site.title[feed.language], uri: whole('') }],
    rights: { value: site.licence.name },
    entries: entries.map((entry) => ({
      id: entry.id,
      title: { value: entry.title },
      ...(entry.summary !== undefined && { summary: { value: entry.summary } }),
      xml: { lang: entry.language },
      published: entry.day,
      updated: entry.updated,
      links: [{ href: entry.address, rel: 'alternate', type: 'text/html', hreflang: entry.language }],
      categories: [{ term: entry.kind, scheme: whole('feeds/') }, ...entry.programs],
    })),
  });
}

function json(published: Published, feed: Feed, entries: readonly Entry[]): string {
  const { site, siteUrl, base } = published;
  const whole = (path: string) => new URL(base + path, siteUrl).href;
  const made = generateJsonFeed({
    title: feed.title,
    home_page_url: whole(feed.home),
    feed_url: whole(`${feed.path}.json`),
    language: feed.language,
    authors: [{ name: site.title[feed.language], url: whole('') }],
    items: entries.map((entry) => ({
      id: entry.id,
      url: entry.address,
      title: entry.title,
      content_text: entry.summary ?? entry.title,
      language: entry.language,
      date_published: entry.day,
      date_modified: entry.updated,
      tags: [entry.kind, ...entry.programs.map(({ label }) => label)],
    })),
  });
  // The library leaves out an empty list, which the format asks for.
  return `${JSON.stringify({ items: [], ...(made as object) }, null, 1)}\n`;
}
