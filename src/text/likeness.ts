import { fold } from './text.ts';

/** How many days apart two reports of one event may be. */
export const DAYS_APART = 3;

/** Shared words among all words of two titles (Jaccard's index) from which they are nearly alike. */
export const ALIKE = 0.75;

/** The words of a title, without accents and case. */
export function titleWords(title: string): Set<string> {
  return new Set(fold(title).match(/[\p{L}\p{N}]+/gu) ?? []);
}

/** Whether two titles are nearly alike, by their words. */
export function areAlike(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const shared = a.intersection(b).size;
  return shared >= ALIKE * (a.size + b.size - shared);
}

/** What tells two addresses of pages apart; undefined for a bare host, which is where the page was, not the page. */
export function pageAddress(url: string): string | undefined {
  const address = url.replace(/^https?:\/\/(?:www\.)?|#.*$/gi, '').replace(/\/$/, '');
  return address.includes('/') || address.includes('?') ? address : undefined;
}
