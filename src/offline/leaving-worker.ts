/// <reference lib="webworker" />
import { cacheOf } from './kept-files.ts';

/*
 * Stands at the worker's address once an archive no longer keeps visits: a browser that comes back finds it in the place
 * of the worker it has, and is rid of it and of all that it kept.
 */

declare const self: ServiceWorkerGlobalScope;

self.addEventListener('install', () => void self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(leave()));

async function leave(): Promise<void> {
  const own = (await caches.keys()).filter((name) => name.startsWith(cacheOf(self.registration.scope, '')));
  await Promise.all(own.map((name) => caches.delete(name)));
  await self.registration.unregister();
}
