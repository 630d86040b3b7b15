import { isLanguage, otherLanguage, type Language } from '../model/language.ts';
import type { Hit } from './messages.ts';
import { fromSearchable } from './searchable-text.ts';

/** What Pagefind gives for a result. */
export interface PagefindData {
  url: string;
  excerpt: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
}

/** A result as the page shows it. */
export function toHit(data: PagefindData): Hit {
  const { filters, meta } = data;
  const [source = 'vi'] = filters.language ?? [];
  const original: Language = isLanguage(source) ? source : 'vi';
  const titles: Hit['titles'] = { [original]: fromSearchable(meta.title ?? '') };
  if (meta.translated !== undefined) titles[otherLanguage(original)] = fromSearchable(meta.translated);
  return {
    id: data.url.replace(/^.*\/(?=[^/]+\/?$)/, '').replace(/\/$/, ''),
    date: filters.date?.[0] ?? '',
    original,
    titles,
    places: filters.place ?? [],
    programs: filters.program ?? [],
    excerpt: splitExcerpt(data.excerpt),
  };
}

/** Pagefind's excerpt is HTML with marks and entities; here it becomes text, every second part marked. */
export function splitExcerpt(excerpt: string): string[] {
  return excerpt.split(/<\/?mark>/).map((part) => fromSearchable(decodeEntities(part)));
}

function decodeEntities(text: string): string {
  const entities: Record<string, string> = { lt: '<', gt: '>', quot: '"', '#39': "'", '#x27': "'", amp: '&' };
  return text.replace(/&(lt|gt|quot|#39|#x27|amp);/g, (whole, name: string) => entities[name] ?? whole);
}
