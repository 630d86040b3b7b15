/// <reference lib="webworker" />
import { cacheOf, namedByContent, type KeptBuild } from './kept-files.ts';

/*
 * Keeps what a visitor has read, and the search, for when there is no network (docs/decisions/0020). All that is kept
 * belongs to one build: the next build's worker fetches everything anew before it takes over, or does not take over.
 */

declare const self: ServiceWorkerGlobalScope;
declare const build: KeptBuild;

/** So many pages and pictures are kept, those visited last. */
const MOST = 100;
/** Requests at once while a new build is fetched. */
const AT_ONCE = 6;

const root = self.registration.scope;
const FILES = `${cacheOf(root, 'files')} ${build.id}`;
const PAGES = `${cacheOf(root, 'pages')} ${build.id}`;
const files = new Set(build.files);

self.addEventListener('install', (event) => event.waitUntil(fetchBuild().then(() => self.skipWaiting())));
self.addEventListener('activate', (event) => event.waitUntil(takeOver()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const path = pathOf(request.url);
  if (request.method !== 'GET' || path === undefined || request.headers.has('range')) return;
  if (request.mode === 'navigate') event.respondWith(page(event, path));
  else if (namedByContent.test(path)) event.respondWith(unchanging(request, path));
  else if (files.has(path) || request.destination === 'image') event.respondWith(newest(event, path));
});

/** A page as the host has it now; without network as it was kept, or the page that says that it was not. */
async function page(event: FetchEvent, path: string): Promise<Response> {
  try {
    // Past what the browser keeps by itself, which may be of an older build.
    const response = await fetch(event.request, { cache: 'no-cache' });
    const copy = response.clone();
    event.waitUntil(
      leaveIfGone()
        .catch(() => undefined)
        .then(() => keep(path, copy)),
    );
    return response;
  } catch (error) {
    const language = Object.keys(build.instead).find((each) => path.startsWith(`${each}/`));
    const instead = build.instead[language ?? ''] ?? Object.values(build.instead)[0] ?? '';
    for (const each of [path, `${path}/`, instead]) {
      const kept = await keptOf(each);
      if (kept) return kept;
    }
    throw error;
  }
}

/** A file named by what it holds: as it was kept. */
async function unchanging(request: Request, path: string): Promise<Response> {
  const kept = await keptOf(path);
  if (kept) return kept;
  const response = await fetch(request);
  // Of a page that is newer than this worker: its styles are kept with it.
  if (response.ok && !gone && path.startsWith('_astro/'))
    await (await caches.open(FILES)).put(root + path, response.clone());
  return response;
}

/** A file that may have changed: as the host has it now, or without network as it was kept. */
async function newest(event: FetchEvent, path: string): Promise<Response> {
  try {
    const response = await fetch(event.request);
    if (!files.has(path)) event.waitUntil(keep(path, response.clone()));
    return response;
  } catch (error) {
    const kept = await keptOf(path);
    if (kept) return kept;
    throw error;
  }
}

/** Keeps a page or a picture that came whole; what is kept as part of the build stays as it was fetched. */
async function keep(path: string, response: Response): Promise<void> {
  if (gone || files.has(path) || !response.ok || response.redirected) return;
  const pages = await caches.open(PAGES);
  await pages.delete(root + path);
  await pages.put(root + path, response);
  const kept = await pages.keys();
  await Promise.all(kept.slice(0, Math.max(0, kept.length - MOST)).map((old) => pages.delete(old)));
}

async function keptOf(path: string): Promise<Response | undefined> {
  const inCache = (cacheName: string) => caches.match(root + path, { cacheName });
  return (await inCache(FILES)) ?? inCache(PAGES);
}

/**
 * Fetches all of this build that is to be kept: its files, and anew each page that is kept of an older one.
 * @throws when any of it does not come, or is not of this build: then what is kept stays as it is
 */
async function fetchBuild(): Promise<void> {
  try {
    const [own, pages, before] = await Promise.all([caches.open(FILES), caches.open(PAGES), olderPages()]);
    await forEach(build.files, async (path) => {
      const known = namedByContent.test(path) ? await caches.match(root + path) : undefined;
      const response = known ?? (await fetched(path));
      if (!response.ok) throw new Error(`${path}: ${response.status}`);
      if (path === build.entry.path) await assertSum(response.clone());
      await own.put(root + path, response);
    });
    await forEach(before, async (path) => {
      const response = await fetched(path);
      // A page that is no more is not kept either.
      if (response.ok && !response.redirected) await pages.put(root + path, response);
    });
  } catch (error) {
    await Promise.all([FILES, PAGES].map((name) => caches.delete(name)));
    throw error;
  }
}

const fetched = (path: string) => fetch(root + path, { cache: 'no-cache' });

async function assertSum(response: Response): Promise<void> {
  const sum = await crypto.subtle.digest('SHA-256', await response.arrayBuffer());
  const digits = Array.from(new Uint8Array(sum), (byte) => byte.toString(16).padStart(2, '0'));
  if (digits.join('') !== build.entry.sha256) throw new Error('another build stands on the host by now');
}

async function olderPages(): Promise<string[]> {
  const names = (await caches.keys()).filter((name) => name.startsWith(cacheOf(root, 'pages')) && name !== PAGES);
  const kept = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
  return [...new Set(kept.flat().flatMap(({ url }) => pathOf(url) ?? []))].filter((path) => !files.has(path));
}

/** The caches of older builds go; what is open now was visited before there was a worker, and is kept too. */
async function takeOver(): Promise<void> {
  await removeCaches((name) => name !== FILES && name !== PAGES);
  await self.clients.claim();
  const open = await self.clients.matchAll({ type: 'window' });
  const paths = open.flatMap(({ url }) => pathOf(url) ?? []);
  await Promise.all(paths.map((path) => fetched(path).then((response) => keep(path, response)))).catch(() => undefined);
}

let asked = false;
/** Whether this worker has ended, and keeps nothing more. */
let gone = false;

/** Once while it runs: a worker whose own file is gone from the host ends, and with it all that it kept. */
async function leaveIfGone(): Promise<void> {
  if (asked) return;
  asked = true;
  const { status } = await fetch(self.location.href, { method: 'HEAD', cache: 'no-store' });
  if (status !== 404 && status !== 410) return;
  gone = true;
  await self.registration.unregister();
  await removeCaches(() => true);
}

async function removeCaches(isGone: (name: string) => boolean): Promise<void> {
  const own = (await caches.keys()).filter((name) => name.startsWith(cacheOf(root, '')));
  await Promise.all(own.filter(isGone).map((name) => caches.delete(name)));
}

/** An address below the site's root, without a query; undefined elsewhere. */
function pathOf(address: string): string | undefined {
  const { origin, pathname } = new URL(address);
  return (origin + pathname).startsWith(root) ? (origin + pathname).slice(root.length) : undefined;
}

async function forEach(paths: readonly string[], work: (path: string) => Promise<void>): Promise<void> {
  const queue = paths.values();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const path of queue) await work(path);
    }),
  );
}
