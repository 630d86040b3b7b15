import { projectRoot } from '../../settings.ts';
import { publish, type Edition } from '../../site/edition.ts';
import type { Workshop } from './workshop.ts';

/** Where Astro works: what it makes beside pages, and what it and Vite keep meanwhile. */
export type AstroFolders = Pick<Workshop, 'bundle' | 'store'>;

/**
 * Has Astro bundle the program of the pages and make those of an edition. The store is one of its own: Vite's usual one
 * is what `npm run dev` serves from.
 */
export async function bundleAndMake(edition: Edition, { bundle, store }: AstroFolders): Promise<void> {
  publish(edition);
  const { build } = await import('astro');
  await build({ root: projectRoot, outDir: bundle, cacheDir: store, vite: { cacheDir: store }, logLevel: 'silent' });
}
