import { tokenize, type Token } from './tokens.ts';

/** A query taken apart: what ranks, what must stand word for word ("…"), what must not stand at all (-word). */
export interface Asked {
  text: string;
  phrases: Token[][];
  /** Whether a report holds what it must not: its fields, and what it is filed under as `facet:value`. */
  refuses?: (fields: readonly (readonly Token[])[], values: ReadonlySet<string>) => boolean;
}

/** Reads the quotes of a query, of any shape. */
export function readQuotes(query: string): Asked {
  const phrases: Token[][] = [];
  const text = query.normalize('NFC').replace(/["“”„«]([^"“”„«»]+)["“”»]/g, (_, phrase: string) => {
    phrases.push(tokenize(phrase));
    return phrase;
  });
  return { text: text.trim(), phrases: phrases.filter(({ length }) => length > 0) };
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
