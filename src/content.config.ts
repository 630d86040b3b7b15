import { glob, type Loader } from 'astro/loaders';
import { z } from 'astro/zod';
import { defineCollection } from 'astro:content';
import { reportLoader } from './integrations/report-loader.ts';
import { contentFolder } from './model/content-folder.ts';
import { projectRoot, readSettings } from './settings.ts';
import { join } from 'node:path';

const folder = contentFolder(readSettings().contentDir, join(projectRoot, 'content'));

const prose = (base: string): Loader =>
  // The id is the path: a `slug` in the front matter is an address, and differs between languages.
  glob({ base, pattern: '{vi,en}/*.mdx', generateId: ({ entry }) => entry.replace(/\.mdx$/, '') });

export const collections = {
  reports: defineCollection({ loader: reportLoader(folder) }),
  programs: defineCollection({
    loader: prose(folder.programs),
    schema: z.strictObject({ title: z.string(), description: z.string() }),
  }),
  pages: defineCollection({
    loader: prose(folder.pages),
    schema: z.strictObject({ title: z.string(), description: z.string(), slug: z.string().regex(/^[a-z0-9-]+$/) }),
  }),
};
