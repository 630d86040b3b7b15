import { isLanguage, otherLanguage, type Language } from '../../text/language.ts';
import { EDGE, excerptOf, markWords } from './excerpt.ts';
import type { Hit } from './messages.ts';
import { fromSearchable } from './searchable-text.ts';

/** What Pagefind gives for a result. */
export interface PagefindData {
  url: string;
  /** The record's text as HTML, and as plain text. */
  content: string;
  raw_content?: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
}

/** The plain text of a record's versions, the original first. */
export function versionsOf(data: PagefindData): string[] {
  return fromSearchable(data.raw_content ?? data.content)
    .split(EDGE)
    .map((text) => text.replace(/^[\s.]+|\s+$/g, ''));
}

/**
 * A result as the page shows it: title and excerpt in the reader's language, but the excerpt from the other version
 * where only that one holds the words.
 */
export function toHit(data: PagefindData, searched: ReadonlySet<string>, reader: Language): Hit {
  const { filters, meta } = data;
  const [source = 'vi'] = filters.language ?? [];
  const original: Language = isLanguage(source) ? source : 'vi';
  const texts = versionsOf(data);
  const titles = [meta.title, meta.translated].filter((title) => title !== undefined).map(fromSearchable);
  const versions = texts.map((text, index) => ({
    language: index === 0 ? original : otherLanguage(original),
    title: titles[index] ?? '',
    ...excerptOf(text.slice(titles[index]?.length ?? 0).replace(/^[\s.]+/, ''), searched),
  }));
  const own = versions.find((version) => version.language === reader) ?? versions[0];
  const fullest = versions.toSorted((a, b) => b.found - a.found)[0];
  const shown = own && fullest && fullest.found > own.found ? fullest : own;
  return {
    id: data.url.replace(/^\/|\/$/g, ''),
    date: filters.date?.[0] ?? '',
    language: own?.language ?? original,
    translated: own?.language !== original,
    title: markWords(own?.title ?? '', searched),
    excerpt: { language: shown?.language ?? original, pieces: shown?.pieces ?? [] },
    places: filters.place ?? [],
    programs: filters.program ?? [],
  };
}
