import { rule, type Found } from '../rule.ts';

/** So many words say enough of their language: a title, and a text. */
const FEWEST = { title: 5, text: 20 };
/** In English texts names of places and people alone are Vietnamese; more than this share of words is not English. */
const MOST_VIETNAMESE = 0.5;

/** A word of two letters or more that is not written in ASCII alone: nearly every line of Vietnamese holds one. */
const withAccent = /\p{L}[\p{L}\p{M}]*?(?!\p{ASCII})[\p{L}\p{M}]|(?!\p{ASCII})\p{L}[\p{L}\p{M}]/u;

/** Texts that are not in the language of their version, and Vietnamese without accents: search finds neither as it should. */
export const languageWrong = rule(
  { 'language-wrong': 'warning' },
  {
    sound: ({ version: { title, language }, locate, text: { prose, body, placeOf } }): Found<'language-wrong'>[] => {
      const isOther = (text: string, fewest: number) => {
        if (language === 'vi' && withAccent.test(text)) return false;
        const words = text.match(/\p{L}[\p{L}\p{M}]+/gu) ?? [];
        if (words.length < fewest) return false;
        const marked = words.filter((word) => /[^\p{ASCII}]/u.test(word)).length / words.length;
        return language === 'vi' ? marked === 0 : marked > MOST_VIETNAMESE;
      };
      const code = 'language-wrong';
      const ofTitle = isOther(title, FEWEST.title)
        ? [{ ...locate(['title']), code, field: 'title', actual: title } as const]
        : [];
      const text = prose.slice(body);
      const first = body + Math.max(text.search(/\S/), 0);
      const ofText = isOther(text, FEWEST.text)
        ? [{ ...placeOf(first), code, actual: text.trim().slice(0, 60) } as const]
        : [];
      return [...ofTitle, ...ofText];
    },
  },
);
