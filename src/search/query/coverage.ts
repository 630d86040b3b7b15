import { WEIGHT, type OtherNames, type Query, type QueryWord } from './query.ts';
import type { Weighed } from './rank.ts';
import { begins } from './spelling.ts';
import { holdsNumber } from './strange-numbers.ts';
import type { Token } from './tokens.ts';

/*
 * How much of what a query says one report holds, together. A syllable of Vietnamese says little by itself: "thời"
 * and "tiết" stand in every report, "thời tiết" in none. So a syllable counts in full only beside a neighbour it has
 * in the query; a word that is whole by itself (English, a number, an abbreviation) counts where it stands; what the
 * report is filed under counts as held. In a title, where every word is chosen, words that tell may stand in another order
and with others between them: "Gỗ ở xưởng" is about "xưởng gỗ".
 */

/**
 * What a word counts for: beside its neighbour with the typed accents, with others; near another word of the query in a
 * title; or away from all.
 */
const HELD = { whole: 1, otherAccents: 0.7, near: 0.85, apart: 0.2, apartOtherAccents: 0.05, begun: 0.9 };
/** How far apart words of a title are near, and how much two must tell together for it to be no chance. */
const NEAR = { reach: 4, told: 1.5 };

/** What is left of a report's share when it lacks a figure of the query. */
const ANOTHER = 0.6;
/** The most a word can tell. */
const MOST_TOLD = 4;

/** A place in a report at which a word of the query stands. */
interface Place {
  at: number;
  worth: number;
  accented: boolean;
}

/** What a report holds of a query. */
export interface Held {
  /** The share of the query's information, from 0 to 1. */
  share: number;
  /** Whether it is filed under two things that the query names, or under one and holds something asked about it. */
  onSubject: boolean;
  /** Whether it holds every word that tells, as typed, and names whole. */
  every: boolean;
}

/**
 * The share of a query's information that a report holds, from 0 to 1. Words it does not know count too: they are what
 * is asked for.
 * @param values what the report is filed under, as `facet:value`
 * @param others the stretches of the query that the glossary knows other names for
 */
export function coverage(
  query: Query,
  text: Weighed,
  values: ReadonlySet<string>,
  others: readonly OtherNames[],
): Held {
  const telling = query.words.flatMap((word, at) => (word.weight > WEIGHT.rest ? [{ word, at }] : []));
  const total = telling.reduce((sum, { word }) => sum + told(word), 0);
  if (total === 0) return { share: 0, onSubject: false, every: false };
  const { row: tokens, places: index } = text;
  const borne = query.mentions.filter(({ facet, value }) => values.has(`${facet}:${value}`));
  const filed = new Set(borne.flatMap(({ from, to }) => range(from, to)));
  const named = new Set(
    others
      .filter(({ names }) => names.some((name) => holdsPhrase(index, name)))
      .flatMap(({ from, to }) => range(from, to)),
  );
  const places = query.words.map((word, at) => placesOf(word, index, tokens, at === query.words.length - 1));
  const years = new Set(query.years.filter((year) => values.has(`year:${year}`)));
  // A syllable whose neighbours in the query are names stands for itself: "tỉnh Long An".
  const open = new Set(telling.map(({ at }) => at).filter((at) => !filed.has(at)));
  const isAlone = (at: number) => !open.has(at - 1) && !open.has(at + 1) && (telling.length === 1 || filed.size > 0);
  const nearby = nearbyIn(text.titles, telling, places);
  const worth = telling.map(({ word, at }) =>
    filed.has(at) || named.has(at) || years.has(word.folded)
      ? 1
      : Math.max(worthOf(at, query.words, places, isAlone(at)), nearby.has(at) ? HELD.near : 0),
  );
  const held = telling.reduce((sum, { word }, place) => sum + told(word) * (worth[place] ?? 0), 0);
  // A figure names one thing: a report without it tells of another. Years are told by the report's day as well.
  const another = telling.some(
    ({ word, at }) =>
      /\d/.test(word.folded) && !query.years.includes(word.folded) && !filed.has(at) && (places[at] ?? []).length === 0,
  );
  const strange = query.strange.some((each) => !holdsNumber(index, query.words[each.at]?.folded ?? '', each));
  // "Cao Bằng" is not held by a "cao" and a "bằng".
  const ofName = new Set(query.mentions.flatMap(({ from, to }) => range(from, to)));
  const beside = telling.some(({ at }, place) => !filed.has(at) && (worth[place] ?? 0) >= HELD.otherAccents);
  return {
    share: (held / total) * (another || strange ? ANOTHER : 1),
    onSubject: filed.size > 0 && (beside || new Set(borne.map(({ from }) => from)).size > 1),
    every:
      !strange &&
      worth.every((each, place) => each >= (ofName.has(telling[place]?.at ?? -1) ? HELD.otherAccents : HELD.apart)),
  };
}

/** The words of a query that stand as typed near another of them in a title, whatever their order. */
function nearbyIn(
  titles: Weighed['titles'],
  telling: readonly { word: QueryWord; at: number }[],
  places: readonly Place[][],
): ReadonlySet<number> {
  const near = new Set<number>();
  let start = 0;
  for (const title of titles) {
    const end = start + title.length;
    const inTitle = telling.flatMap(({ word, at }) =>
      (places[at] ?? [])
        .filter((place) => place.accented && place.worth === 1 && place.at >= start && place.at < end)
        .map((place) => ({ word, at, place: place.at })),
    );
    for (const one of inTitle)
      for (const other of inTitle) {
        const reach = Math.abs(one.place - other.place);
        if (reach > 0 && reach <= NEAR.reach && told(one.word) + told(other.word) >= NEAR.told && one.at !== other.at)
          near.add(one.at);
      }
    start = end + 1;
  }
  return near;
}

/** What a word tells, within bounds: one the archive does not know may be no more than a manner of speaking. */
function told({ weight }: QueryWord): number {
  return Math.min(weight, MOST_TOLD);
}

function worthOf(at: number, words: readonly QueryWord[], places: readonly Place[][], alone: boolean): number {
  const word = words[at];
  const own = places[at] ?? [];
  if (!word || own.length === 0) return 0;
  let best = 0;
  for (const place of own) {
    const beside = [-1, 1].some((step) =>
      (places[at + step] ?? []).some((other) => other.at === place.at + step && (other.accented || place.accented)),
    );
    const begun = place.worth < 1 && word.folded.length < 3;
    const whole = beside || (!begun && (!isSyllable(word.folded) || (alone && place.accented)));
    if (begun && !beside) continue;
    const held = whole
      ? place.accented
        ? HELD.whole
        : HELD.otherAccents
      : place.accented
        ? HELD.apart
        : HELD.apartOtherAccents;
    best = Math.max(best, held * place.worth);
  }
  return best;
}

function placesOf(
  word: QueryWord,
  index: ReadonlyMap<string, number[]>,
  tokens: readonly (Token | undefined)[],
  unfinished: boolean,
): Place[] {
  const found = (key: string, worth: number): Place[] =>
    (index.get(key) ?? []).map((at) => ({ at, worth, accented: isAsTyped(word, tokens[at]) }));
  const whole = found(word.folded, 1);
  // Of one or two letters no other word begins, save beside the word before: "quốc g".
  if (whole.length > 0 || !unfinished) return whole;
  return [...index.keys()].filter((key) => key.startsWith(word.folded)).flatMap((key) => found(key, HELD.begun));
}

/** Whether a word of a report is spelt as typed; who types no accents means any. A short word in capitals is no other. */
function isAsTyped({ exact, capitals, folded }: QueryWord, token: Token | undefined): boolean {
  if (capitals === true && folded.length === 2 && token?.capitals !== true) return false;
  return /^\p{ASCII}*$/u.test(exact) || begins(exact, token?.exact ?? '');
}

function holdsPhrase(index: ReadonlyMap<string, number[]>, words: readonly string[]): boolean {
  return (index.get(words[0] ?? '') ?? []).some((start) =>
    words.every((word, offset) => index.get(word)?.includes(start + offset)),
  );
}

/** Whether folded letters can be a Vietnamese syllable: an onset, vowels, a final. Many short English words can, too. */
function isSyllable(folded: string): boolean {
  return /^(?:b|c|ch|d|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|qu|r|s|t|th|tr|v|x)?[aeiouy]{1,3}(?:c|ch|m|n|ng|nh|p|t)?$/.test(
    folded,
  );
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, offset) => from + offset);
}
