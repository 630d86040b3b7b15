import type { Language } from '../../../text/language.ts';
import { slugify } from '../../../text/text.ts';
import { getProse, urls } from '../../archive.ts';

/** A page of prose, as menus link to it. */
export interface ProseLink {
  slug: string;
  href: string;
  text: string;
}

/** The second-level headings of a text in MDX, with the ids they have on the page (src/render/heading-ids.ts). */
export function proseHeadings(source: string): { id: string; text: string }[] {
  return [...source.matchAll(/^## (.+)$/gm)]
    .map(([, heading = '']) => heading.replace(/\[\^[^\]]*\]/g, '').trim())
    .map((text) => ({ id: `muc-${slugify(text)}`, text }));
}

/** The pages of prose of a language, "about" first, the others by file name. */
export function proseLinks(language: Language): ProseLink[] {
  const rank = (name: string) => (name === 'about' ? '' : name);
  return getProse('page')
    .filter((page) => page.language === language)
    .sort((a, b) => (rank(a.name) < rank(b.name) ? -1 : 1))
    .map(({ slug, title }) => ({ slug, href: urls.page(slug, language), text: title }));
}
