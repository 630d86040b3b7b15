import type { NamedFacet } from '../../archive/facets.ts';
import type { Lexicon } from './lexicon.ts';
import { tokenize, type Token } from './tokens.ts';
import { apart } from './apart.ts';
import { smallWords } from './small-words.ts';
import { strangeNumbers, type StrangeNumber } from './strange-numbers.ts';
import type { Words } from './words-file.ts';

/** A word of a query. */
export interface QueryWord extends Token {
  /** How much it tells, from 0; small words of the language tell next to nothing. */
  weight: number;
  /** Small words ("của", "the") and kinds of number ("QĐ", "UBND") are not asked of the index. */
  asked: boolean;
}

/** Something a query names: a province, a programme, a document … */
export interface Mention {
  facet: NamedFacet;
  value: string;
  /** Which of the query's words name it. */
  from: number;
  to: number;
}

/** A query understood. */
export interface Query {
  words: QueryWord[];
  mentions: Mention[];
  years: string[];
  strange: StrangeNumber[];
  /** Whether the searcher types accents. */
  accented: boolean;
}

/** Weights of words that tell little: small words, and the letters beside a document's number. */
export const WEIGHT = { small: 0.05, rest: 0.3 };

/** Reads a query: its words, what it names, its years. */
export function understand(text: string, lexicon: Lexicon, words: Words): Query {
  const tokens = tokenize(text).flatMap((token): Token[] => {
    const parts = apart(token.folded, lexicon, words);
    return parts ? parts.map((part) => ({ exact: part, folded: part })) : [token];
  });
  const accented = tokens.some(({ exact, folded }) => /[^\p{ASCII}]/u.test(exact) && exact !== folded);
  const folded = tokens.map((token) => token.folded);
  const all = findMentions(folded, lexicon);
  const isLonger = ({ from, to }: Mention, at: number) => from <= at && at < to && to - from > 1;
  const strange = strangeNumbers(folded, lexicon).filter(({ at }) => !all.some((mention) => isLonger(mention, at)));
  const mentions = all.filter(({ from, to }) => to - from > 1 || !strange.some(({ at }) => at === from));
  const named = new Set(mentions.flatMap(({ from, to }) => range(from, to)));
  const ofPlace = new Set(
    mentions.filter(({ facet }) => facet === 'province').flatMap(({ from, to }) => range(from, to)),
  );
  const smalls = smallWords(
    tokens,
    (at) => named.has(at),
    (at) => ofPlace.has(at),
  );
  const ofNumber = new Set(
    mentions.filter(({ facet }) => facet === 'document').flatMap(({ from, to }) => range(from, to)),
  );
  return {
    accented,
    mentions,
    strange,
    years: folded.filter((word) => /^(?:19|20)\d\d$/.test(word)),
    words: tokens.map((token, index) => {
      const last = index === tokens.length - 1;
      const small = smalls.has(index);
      // Of a number only its figure is asked: "QĐ-TTg" is cut differently by every hand.
      const rest = ofNumber.has(index) && !/^\d+$/.test(token.folded);
      const known = words.count(token.folded, last) > 0;
      return {
        ...token,
        weight: small ? WEIGHT.small : rest ? WEIGHT.rest : words.weight(token.folded, last),
        asked: !small && !rest && known,
      };
    }),
  };
}

function findMentions(folded: string[], lexicon: Lexicon): Mention[] {
  const mentions: Mention[] = [];
  for (let from = 0; from < folded.length; from++)
    for (let to = Math.min(folded.length, from + lexicon.longest); to > from; to--) {
      const found = lexicon.names.get(folded.slice(from, to).join(' '));
      if (!found) continue;
      // A shorter name within a longer one already found says nothing more.
      if (mentions.some((other) => other.from <= from && to <= other.to && other.to - other.from > to - from)) continue;
      mentions.push(...found.map((name) => ({ ...name, from, to })));
    }
  return [...mentions, ...findDocuments(folded, lexicon)];
}

/**
 * Documents by number in any spelling: the number itself, and beside it a part of the rest ("qd", "ubnd") or the
 * kind in words ("quyết định", "decision"). A number alone is enough when nothing else is typed.
 */
function findDocuments(folded: string[], lexicon: Lexicon): Mention[] {
  const found: (Mention & { match: number })[] = [];
  for (const { value, words, kinds } of lexicon.documents) {
    const [number = '', ...rest] = words;
    const at = folded.indexOf(number);
    if (at < 0) continue;
    const near = folded.slice(Math.max(0, at - 3), at + 6);
    const matched = rest.filter((word) => near.includes(word)).length;
    const kind = kinds.some((called) => called.every((word) => near.includes(word)));
    if (matched === 0 && !kind && folded.length > 1) continue;
    let from = at;
    let to = at + 1;
    while (to < folded.length && rest.includes(folded[to] ?? '')) to++;
    while (from > 0 && [...rest, ...kinds.flat()].includes(folded[from - 1] ?? '')) from--;
    found.push({ facet: 'document', value, from, to, match: matched / Math.max(1, rest.length) + (kind ? 0.5 : 0) });
  }
  const best = Math.max(0, ...found.map(({ match }) => match));
  return found
    .filter(({ match }) => match >= best - 0.01)
    .map(({ facet, value, from, to }) => ({ facet, value, from, to }));
}

/** The same query with a group of words said another way: at most three. */
export function rephrase(query: Query, lexicon: Lexicon): string[] {
  const folded = query.words.map((word) => word.folded);
  const text = ` ${folded.join(' ')} `;
  const ways: string[] = [];
  for (const group of lexicon.synonyms)
    for (const name of group) {
      if (!text.includes(` ${name} `)) continue;
      for (const other of group)
        if (other !== name && !text.includes(` ${other} `)) ways.push(text.replace(` ${name} `, ` ${other} `).trim());
      break;
    }
  return ways.slice(0, 3);
}

/** A stretch of a query that has other names: each as folded words. */
export interface OtherNames {
  from: number;
  to: number;
  names: string[][];
}

/** The stretches of a query that the glossary knows other names for, longest first. */
export function otherNames(query: Query, lexicon: Lexicon): OtherNames[] {
  const text = ` ${query.words.map((word) => word.folded).join(' ')} `;
  return lexicon.synonyms.flatMap((group) =>
    group.flatMap((name) => {
      const start = text.indexOf(` ${name} `);
      if (start < 0) return [];
      const from = start === 0 ? 0 : text.slice(1, start + 1).split(' ').length - 1;
      const names = group.filter((other) => other !== name).map((other) => other.split(' '));
      return [{ from, to: from + name.split(' ').length, names }];
    }),
  );
}

/**
 * Words of a query the archive does not know, by place: the last may be unfinished. Numbers and very short words are
 * left alone: another year is another question, not a slip.
 */
export function unknownWords(query: Query, words: Words, lexicon: Pick<Lexicon, 'known'>): number[] {
  return query.words.flatMap((word, index) =>
    word.weight > WEIGHT.rest &&
    !lexicon.known.has(word.folded) &&
    /^\p{L}{3,}$/u.test(word.folded) &&
    words.count(word.folded, index === query.words.length - 1) === 0
      ? [index]
      : [],
  );
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}
