/** The languages of the interface and of reports. */
export const languages = ['vi', 'en'] as const;

export type Language = (typeof languages)[number];

/** A text in both languages, or in Vietnamese alone where no English wording is established. */
export interface Label {
  vi: string;
  en?: string | undefined;
}

/** A text with the language it is in, which may not be the one asked for. */
export interface LabelText {
  text: string;
  language: Language;
}

/** The label in a language, or the Vietnamese one, saying which it is. */
export function labelIn(label: Label, language: Language): LabelText {
  const text = label[language];
  return text === undefined ? { text: label.vi, language: 'vi' } : { text, language };
}

/** The `lang` of a text within a page: its language where that is not the page's own, which needs no telling. */
export function langOf(text: { language: Language }, page: Language): Language | undefined {
  return text.language === page ? undefined : text.language;
}

/** Why a text is marked for its reader: it is in the other language only, or was translated from it. */
export type Mark = 'only' | 'translated';

/** How a text is marked for a reader. The reader's own language from a source in it needs no mark. */
export function markFor(reader: Language, language: Language, translated: boolean): Mark | undefined {
  if (language !== reader) return 'only';
  return translated ? 'translated' : undefined;
}

/** Whether a text names a language of the archive. */
export function isLanguage(text: string): text is Language {
  return (languages as readonly string[]).includes(text);
}

/** The language a part of an address names; Vietnamese where it names none. */
export function languageOf(part: string | undefined): Language {
  return part !== undefined && isLanguage(part) ? part : 'vi';
}

export function otherLanguage(language: Language): Language {
  return language === 'vi' ? 'en' : 'vi';
}
