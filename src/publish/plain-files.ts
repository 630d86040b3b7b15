import type { Site } from '../archive/site.ts';
import { createUrls } from '../archive/urls.ts';
import { languages, type Language } from '../text/language.ts';
import { readerWords } from '../words/readers/reader-words.ts';
import type { Published } from './published.ts';

/** `robots.txt` (RFC 9309): everything may be read but saved pages of sources. Crawlers look for it at the root of a host alone. */
export function robotsText({ site, siteUrl, base }: Published): string | undefined {
  if (base !== '/') return undefined;
  // Other people's pages are theirs to be found.
  const closed = site.publish_captures ? 'Disallow: /captures/\n' : '';
  return `User-agent: *\nAllow: /\n${closed}\nSitemap: ${new URL('/sitemap.xml', siteUrl).href}\n`;
}

/** What a browser calls the archive among its search engines, at most 16 characters (OpenSearch 1.1). */
export function searchName(site: Site, language: Language): string {
  return `${site.seal} ${language}`.slice(0, 16);
}

/** The web manifest of a language (W3C Web Application Manifest). @param colour of the window's frame: `#rrggbb` */
export function webManifest(
  { site, base }: Pick<Published, 'site' | 'base'>,
  language: Language,
  colour: string,
): string {
  const urls = createUrls(base);
  const icon = (name: string, type: string, sizes: string) => ({ src: urls.file(name), type, sizes });
  return `${JSON.stringify({
    id: urls.home(language),
    name: site.title[language],
    short_name: site.seal,
    description: site.description[language],
    lang: language,
    dir: 'ltr',
    start_url: urls.home(language),
    scope: urls.root(),
    display: 'minimal-ui',
    theme_color: colour,
    background_color: colour,
    icons: [icon('favicon.svg', 'image/svg+xml', 'any'), icon('apple-touch-icon.png', 'image/png', '180x180')],
  })}\n`;
}

/** A page of prose: the story of a programme has no slug. */
export interface NamedPage {
  title: string;
  slug: string;
  language: Language;
}

/** How many reports `llms.txt` names; the rest are in the data. */
const MOST = 50;

/** `llms.txt` (llmstxt.org): where a language model finds the archive as plain text and data. */
export function modelsText({ archive, site, siteUrl, base }: Published, prose: readonly NamedPage[]): string {
  const urls = createUrls(base);
  const whole = (address: string) => new URL(address, siteUrl).href;
  const link = (text: string, address: string) => `- [${text.replace(/[[\]]/g, '\\$&')}](${whole(address)})`;
  const reports = archive.reports
    .slice(0, MOST)
    .flatMap((report) =>
      Object.values(report.versions).map(({ id, language, title }) =>
        link(title, site.markdown_twins === false ? urls.report(id, language) : urls.twin(id, language)),
      ),
    );
  const pages = prose
    .filter(({ slug }) => slug !== '')
    .map(({ title, slug, language }) => link(title, urls.page(slug, language)));
  return [
    `# ${site.title.en} (${site.title.vi})`,
    `> ${site.description.en}`,
    site.description.vi,
    '## Data',
    [
      link('All reports, JSON Lines', urls.file('data/reports.jsonl')),
      link('All reports, CSV', urls.file('data/reports.csv')),
      ...languages.map((language) => link(readerWords(language).data.title, urls.data(language))),
    ].join('\n'),
    '## About',
    [...pages, ...languages.map((language) => link(readerWords(language).feeds.title, urls.feeds(language)))].join(
      '\n',
    ),
    '## Reports',
    reports.join('\n'),
    '',
  ].join('\n\n');
}
