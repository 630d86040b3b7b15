import { getCollection } from 'astro:content';
import { urls } from '../archive.ts';
import type { Language } from '../model/language.ts';

/** A page of prose, as menus link to it. */
export interface ProseLink {
  slug: string;
  href: string;
  text: string;
}

/** The pages of prose of a language, "about" first, the others by file name. */
export async function proseLinks(language: Language): Promise<ProseLink[]> {
  const pages = await getCollection('pages', ({ id }) => id.startsWith(`${language}/`));
  const rank = (id: string) => (id.endsWith('/about') ? '' : id);
  return pages
    .sort((a, b) => (rank(a.id) < rank(b.id) ? -1 : 1))
    .map(({ data }) => ({ slug: data.slug, href: urls.page(data.slug, language), text: data.title }));
}
