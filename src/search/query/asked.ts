import { tokenize, type Token } from './tokens.ts';

/** A query taken apart: what ranks, what must stand word for word ("…"), what must not stand at all (-word). */
export interface Asked {
  text: string;
  phrases: Token[][];
  without: Token[][];
}

/** Reads the signs of a query: quotes of any shape, and a minus before a word or a quote. */
export function readAsked(query: string): Asked {
  const phrases: Token[][] = [];
  const without: Token[][] = [];
  const quoted = /(^|\s)(-?)["“”„«]([^"“”„«»]+)["“”»]/g;
  let text = query.normalize('NFC').replace(quoted, (_, before: string, minus: string, phrase: string) => {
    (minus === '' ? phrases : without).push(tokenize(phrase));
    return minus === '' ? `${before}${phrase}` : before;
  });
  text = text.replace(/(^|\s)-(\p{L}[\p{L}\p{N}]*)(?=\s|$)/gu, (_, before: string, word: string) => {
    without.push(tokenize(word));
    return before;
  });
  return { text: text.trim(), phrases: phrases.filter(({ length }) => length > 0), without };
}

/** Whether words stand side by side in a text, with the accents that were typed. */
export function holdsExactly(text: readonly Token[], phrase: readonly Token[]): boolean {
  return text.some((_, start) =>
    phrase.every(({ exact, folded }, offset) => {
      const token = text[start + offset];
      return /^\p{ASCII}*$/u.test(exact) ? token?.folded === folded : token?.exact === exact;
    }),
  );
}
