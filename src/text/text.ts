import type { Language } from './language.ts';

/**
 * Whether a text holds nothing but what can be read: no control characters beside line ends and tabs, no half
 * characters, no codes that stand for none. YAML lets them in as escapes: "\\e[31m".
 */
export function isPrintable(text: string): boolean {
  return !/[\p{Cs}\uFFFE\uFFFF]|(?![\n\t])\p{Cc}/u.test(text);
}

/**
 * Lower case without accents, `đ` as `d`: "Đắk Lắk" → "dak lak".
 * `đ` has no decomposition, so stripping combining marks alone would keep it; Ð (Eth) and Ɖ are
 * look-alikes found on real portal pages ("QÐ-UBND") and fold the same way.
 */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐðÐɖƉ]/g, 'd')
    .toLowerCase();
}

/** Ð (Eth) and Ɖ (African D), which stand for Đ on many pages, as Đ. */
export function asStroke(text: string): string {
  return text.replace(/[ÐƉ]/g, 'Đ').replace(/[ðɖ]/g, 'đ');
}

/** "Hội nghị: 37/QĐ-UBND" → "hoi-nghi-37-qd-ubnd". Empty when nothing is left. */
export function slugify(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

/** Lower-case ASCII letters and digits joined by single hyphens, at most 120 characters. */
export function isSlug(text: string): boolean {
  return text.length <= 120 && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text);
}

const collators = {
  vi: new Intl.Collator('vi', { numeric: true }),
  en: new Intl.Collator('en', { numeric: true }),
};

/** Alphabetical order of a language: in Vietnamese Đ follows D and tones break ties. */
export function compareText(language: Language): (a: string, b: string) => number {
  return collators[language].compare;
}
