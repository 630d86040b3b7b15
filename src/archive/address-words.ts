import { languages, type Language } from '../text/language.ts';

/** The parts of addresses that are words, by language. */
export const words = {
  reports: { vi: 'bao-cao', en: 'reports' },
  search: { vi: 'tim-kiem', en: 'search' },
  page: { vi: 'trang', en: 'page' },
  coverage: { vi: 'bao-phu', en: 'coverage' },
  compare: { vi: 'so-sanh', en: 'compare' },
  data: { vi: 'du-lieu', en: 'data' },
  feeds: { vi: 'theo-doi', en: 'feeds' },
  glossary: { vi: 'thuat-ngu', en: 'glossary' },
  offline: { vi: 'ngoai-tuyen', en: 'offline' },
  timeline: { vi: 'dong-thoi-gian', en: 'timeline' },
} as const satisfies Record<string, Record<Language, string>>;

export type Word = keyof typeof words;

/** A word of addresses: `reports` is `bao-cao` in Vietnamese. */
export function word(name: Word, language: Language): string {
  return words[name][language];
}

const pageName = new RegExp(`^(?:${languages.map((language) => words.page[language]).join('|')})-\\d+$`);

/** Whether a part of an address is that of a numbered page of a list, in any language: `trang-2`. */
export function isPageName(part: string): boolean {
  return pageName.test(part);
}
