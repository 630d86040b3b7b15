import { glob, type Loader } from 'astro/loaders';
import { z } from 'astro/zod';
import { defineCollection } from 'astro:content';
import { reportLoader } from './integrations/report-loader.ts';
import { contentFolder } from '../content/content-folder.ts';
import { projectRoot, readSettings } from '../settings.ts';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const folder = contentFolder(readSettings().contentDir, join(projectRoot, 'content'));

const prose = (base: string): Loader =>
  // The id is the path: a `slug` in the front matter is an address, and differs between languages.
  glob({
    base: pathToFileURL(`${base}/`),
    pattern: '{vi,en}/*.mdx',
    generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
  });

const programs = defineCollection({
  loader: prose(folder.programs),
  schema: z.strictObject({ title: z.string(), description: z.string() }),
});

const pages = defineCollection({
  loader: prose(folder.pages),
  schema: z.strictObject({ title: z.string(), description: z.string(), slug: z.string().regex(/^[a-z0-9-]+$/) }),
});

/** Another archive may have no prose: pages ask for a collection only where its folder exists. */
export const collections = {
  reports: defineCollection({ loader: reportLoader(folder) }),
  ...((existsSync(folder.programs) ? { programs } : {}) as { programs: typeof programs }),
  ...((existsSync(folder.pages) ? { pages } : {}) as { pages: typeof pages }),
};
