import type { Language } from '../../text/language.ts';
import { findPlaces, type PlaceMention, type PlaceRole } from '../../archive/places-in-text.ts';
import { slugOf } from '../../archive/provinces.ts';
import type { Vocabularies } from '../../archive/vocabularies.ts';
import { around } from '../read/words.ts';
import { inRows, LISTED } from './place-rows.ts';

/** What a mention says about the place a text is about. A bare name says little, an authority much. */
const weight: Record<PlaceRole, number> = { letterhead: 5, authority: 3, unit: 2, venue: 1.5, name: 0.7, aside: 0 };
/** How much more than other paragraphs the title and the first two say. */
const TITLE = 3;
const LEAD = 1.5;

/** A place with what all its mentions weigh, and the words of the weightiest. */
export interface ScoredPlace {
  name: string;
  score: number;
  evidence: string;
}

/**
 * The places a text names, the weightiest first.
 * @param acts whether a body of the whole country acts in the text: the town it meets in is then only a venue
 * @param sent whether the text is a letter of such a body: the town above its day is its seat
 * @returns also the first place that is only a venue
 */
export function scorePlaces(
  title: string,
  paragraphs: readonly string[],
  { acts, sent }: { acts: boolean; sent: boolean },
  language: Language,
  { provinces }: Vocabularies,
): { ranked: ScoredPlace[]; venue: string | undefined } {
  const capitals = new Set(provinces.entries.filter((unit) => unit.capital).map(slugOf));
  const scores = new Map<string, ScoredPlace & { best: number }>();
  let venue: string | undefined;
  for (const [index, text] of [title, ...paragraphs].entries()) {
    const times = index === 0 ? TITLE : index <= 2 ? LEAD : 1;
    const mentions = findPlaces(text, provinces, language);
    const rows = inRows(text, mentions);
    const bare = mentions.filter(({ role }) => role === 'name').length;
    for (const mention of mentions) {
      if (sent && mention.role === 'letterhead') continue;
      const isVenue = mention.role === 'venue' || (mention.role === 'name' && isDateline(text, mention));
      if (isVenue && acts) venue ??= mention.name;
      const worth =
        times *
        valueOf(mention, {
          acts,
          isVenue,
          bare,
          oneOfMany: acts && text !== title && rows.has(mention),
          capital: capitals.has(mention.name),
          opens: text === title && mention.start === 0 && /^\s?[:–-]/u.test(text.slice(mention.end)),
        });
      if (worth > 0) add(scores, mention.name, worth, () => around(text, mention.start, mention.end));
    }
  }
  return { ranked: [...scores.values()].sort((a, b) => b.score - a.score), venue };
}

function add(
  scores: Map<string, ScoredPlace & { best: number }>,
  name: string,
  worth: number,
  evidence: () => string,
): void {
  const known = scores.get(name);
  scores.set(name, {
    name,
    score: (known?.score ?? 0) + worth,
    evidence: known && known.best >= worth ? known.evidence : evidence(),
    best: Math.max(known?.best ?? 0, worth),
  });
}

function valueOf(
  { role }: PlaceMention,
  {
    acts,
    isVenue,
    bare,
    oneOfMany,
    capital,
    opens,
  }: { acts: boolean; isVenue: boolean; bare: number; oneOfMany: boolean; capital: boolean; opens: boolean },
): number {
  if (role === 'name' && bare >= LISTED) return 0;
  if (opens) return weight.unit;
  // "the departments of Đồng Nai, Quảng Ninh and Nghệ An told of their work": guests of the national body.
  if (oneOfMany) return Math.min(weight[role], weight.name);
  // National bodies sit in the capital: only its own authorities make a text about it.
  if (capital && (role === 'name' || role === 'venue')) return 0;
  if (isVenue && acts) return 0.4;
  return weight[role];
}

/** "QUẢNG NINH — …", "Vinh Phuc (VNA) – …": where the news was written. */
function isDateline(text: string, { start, end }: PlaceMention): boolean {
  return start < 3 && /^\s(?:\([^()]{2,20}\)\s)?[—–-]/u.test(text.slice(end, end + 30));
}
