import type { Language } from '../../text/language.ts';
import { formatDate } from '../../words/format.ts';
import type { CardFacet, CardsFile } from './cards-file.ts';
import type { CatalogueEntry } from './catalogue-file.ts';
import type { Lexicon } from './lexicon.ts';
import { foldedWords } from './tokens.ts';

/** Something that what is being typed may become. */
export interface Suggestion {
  /** What stands in the field once it is taken. */
  text: string;
  /** What it is, in a line; a report's day. */
  line: string;
}

/** How many names and how many titles are offered. */
const MOST = { names: 5, titles: 3 };

/** Names and titles in which every word begins as one that is typed, accents or none; names with most reports first. */
export function suggest(
  typed: string,
  lexicon: Lexicon,
  cards: CardsFile,
  titles: readonly Pick<CatalogueEntry, 'date' | 'titles'>[],
  language: Language,
): Suggestion[] {
  const words = foldedWords(typed);
  if (words.join('').length < 2) return [];
  const begins = (name: readonly string[]) =>
    words.every((word, at) =>
      at === words.length - 1 ? name.some((each) => each.startsWith(word)) : name.includes(word),
    );
  const called = new Set(
    [...lexicon.names].filter(([name]) => begins(name.split(' '))).flatMap(([, of]) => of.map(keyOf)),
  );
  const names = (Object.entries(cards) as [CardFacet, CardsFile[CardFacet]][])
    .flatMap(([facet, of]) => of.map((card) => ({ facet, card })))
    .filter(({ facet, card: [value, label] }) => called.has(keyOf({ facet, value })) || begins(foldedWords(label)))
    .sort((a, b) => b.card[3] - a.card[3])
    .map(({ card: [, label, line] }) => ({ text: label, line }));
  const reports = titles
    .flatMap(({ date, titles: of }) =>
      Object.values(of).map((title) => ({ text: title, line: formatDate(date, language) })),
    )
    .filter(({ text }) => begins(foldedWords(text)));
  const distinct = new Map([...names, ...reports.slice(0, MOST.titles)].map((each) => [each.text, each]));
  const all = [...distinct.values()];
  return [
    ...all.filter((each) => names.includes(each)).slice(0, MOST.names),
    ...all.filter((each) => !names.includes(each)),
  ];
}

function keyOf({ facet, value }: { facet: CardFacet; value: string }): string {
  return `${facet}:${value}`;
}
