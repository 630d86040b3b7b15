import { getCollection, type CollectionEntry } from 'astro:content';
import { existsSync } from 'node:fs';
import { folder, urls } from '../../archive.ts';
import type { Language } from '../../../text/language.ts';

/** The pages of prose in every language: none where the content folder has none. */
export async function prosePages(): Promise<CollectionEntry<'pages'>[]> {
  return existsSync(folder.pages) ? getCollection('pages') : [];
}

/** A page of prose, as menus link to it. */
export interface ProseLink {
  slug: string;
  href: string;
  text: string;
}

/** The pages of prose of a language, "about" first, the others by file name. */
export async function proseLinks(language: Language): Promise<ProseLink[]> {
  const pages = (await prosePages()).filter(({ id }) => id.startsWith(`${language}/`));
  const rank = (id: string) => (id.endsWith('/about') ? '' : id);
  return pages
    .sort((a, b) => (rank(a.id) < rank(b.id) ? -1 : 1))
    .map(({ data }) => ({ slug: data.slug, href: urls.page(data.slug, language), text: data.title }));
}
