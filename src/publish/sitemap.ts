import { createUrls } from '../archive/urls.ts';
import type { KnownPage } from './page-days.ts';
import type { Published } from './published.ts';
import type { SiteFiles } from '../output/site-files.ts';
import { element, xmlFile } from './xml.ts';

/** A sitemap may hold 50,000 addresses and 50 MB (sitemaps.org); each has its translations beside it. */
const MOST = 20_000;

/** `sitemap.xml`, the index of the sitemaps, and each of them. */
export function writeSitemaps({ siteUrl, base }: Published, pages: readonly KnownPage[], files: SiteFiles): void {
  // Addresses of pages have no base path yet.
  const whole = (address: string) => new URL(base + address.slice(1), siteUrl).href;
  const parts = Array.from({ length: Math.ceil(pages.length / MOST) }, (_, index) =>
    pages.slice(index * MOST, (index + 1) * MOST),
  );
  const index = parts.map((part, number) => {
    const path = `sitemap-${number + 1}.xml`;
    const entries = part.map((page) =>
      element('url', {}, [
        element('loc', {}, whole(page.address)),
        ...changed(page.modified),
        ...alternates(page, whole),
      ]),
    );
    files.write(
      path,
      xmlFile(element('urlset', { xmlns: SITEMAP, 'xmlns:xhtml': 'http://www.w3.org/1999/xhtml' }, entries)),
    );
    return element('sitemap', {}, [
      element('loc', {}, whole(`/${path}`)),
      ...changed(
        part
          .map(({ modified }) => modified ?? '')
          .sort()
          .at(-1),
      ),
    ]);
  });
  files.write('sitemap.xml', xmlFile(element('sitemapindex', { xmlns: SITEMAP }, index)));
}

/** The namespace of sitemaps, and of ResourceSync's lists. */
export const SITEMAP = 'http://www.sitemaps.org/schemas/sitemap/0.9';

function changed(day: string | undefined): string[] {
  return day === undefined || day === '' ? [] : [element('lastmod', {}, day)];
}

/** Every version of a page names all of them, itself too; a page in one language names none. */
function alternates({ versions }: KnownPage, whole: (address: string) => string): string[] {
  const all = Object.entries(versions);
  if (all.length < 2) return [];
  const urls = createUrls('/');
  // Where there is a page for all languages it comes first: the front door has one.
  const any = versions.vi === urls.home('vi') ? urls.root() : (versions.vi ?? '');
  return [...all, ['x-default', any] as const].map(([hreflang, address]) =>
    element('xhtml:link', { rel: 'alternate', hreflang, href: whole(address) }),
  );
}
