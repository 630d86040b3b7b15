/// <reference lib="dom" />
import { cacheOf, WORKER } from './kept-files.ts';

/*
 * The one script of every page of an archive that keeps visits: it starts the worker, and on the page about reading
 * without network shows what is kept.
 */

const root = new URL('.', import.meta.url).href;

// An old browser, a window that keeps nothing, a host without https: then nothing is kept, and all else is as it was.
if ('serviceWorker' in navigator)
  navigator.serviceWorker.register(root + WORKER, { scope: root, updateViaCache: 'none' }).catch(() => undefined);

const list = document.querySelector('[data-part="kept"]');
if (list && 'caches' in globalThis) void showKept(list);

async function showKept(part: Element): Promise<void> {
  const of = (name: string) => part.querySelector<HTMLElement>(`[data-part="${name}"]`);
  const away = document.querySelector<HTMLElement>('[data-part="away"]');
  // This page stands in the place of one that was not kept.
  if (away) away.hidden = location.href.startsWith(root + (away.dataset.own ?? ''));
  const names = (await caches.keys()).filter((name) => name.startsWith(cacheOf(root, 'pages')));
  const kept = await Promise.all(names.map(async (name) => linksIn(await caches.open(name))));
  const links = kept.flat();
  of('list')?.replaceChildren(...links);
  for (const [name, shown] of [
    ['none', links.length === 0],
    ['some', links.length > 0],
  ] as const) {
    const element = of(name);
    if (element) element.hidden = !shown;
  }
  of('remove')?.addEventListener('click', () => {
    void Promise.all(names.map((name) => caches.delete(name))).then(() => showKept(part));
  });
}

/** The pages of a cache as links, the last visited first. */
async function linksIn(cache: Cache): Promise<HTMLElement[]> {
  const links = await Promise.all(
    (await cache.keys()).map(async ({ url }) => {
      const response = await cache.match(url);
      if (!response?.headers.get('content-type')?.startsWith('text/html')) return [];
      const page = new DOMParser().parseFromString(await response.text(), 'text/html');
      const link = Object.assign(document.createElement('a'), { href: url, textContent: nameOf(page) ?? url });
      link.lang = page.documentElement.lang;
      const item = document.createElement('li');
      item.append(link);
      return [item];
    }),
  );
  return links.flat().reverse();
}

/** What shared links call it: without the archive's own name. */
function nameOf(page: Document): string | undefined {
  return page.querySelector('meta[property="og:title"]')?.getAttribute('content') ?? undefined;
}
