import { daysBetween } from '../../text/dates.ts';
import type { Article } from '../read/article.ts';
import type { SourcePage } from '../read/page.ts';
import { dayInVietnam, type Stamp } from '../read/stamp.ts';
import { eventOf } from './event-day.ts';
import type { Doubt, Guess } from './guess.ts';

/** The day of posting; `weak` when it may well be another day, `changed` when it may be that of a change. */
interface Published {
  day: Guess<string>;
  weak?: Doubt;
  changed?: true;
}

/** Stamps by what they are worth, the best first: one below the title before one above it, which may be a clock. */
const worth: ((stamp: Stamp) => boolean)[] = [
  ...(['labelled', 'timed', 'bare', 'issued', 'masthead', 'updated'] as const).map(
    (kind) => (stamp: Stamp) => stamp.above !== true && stamp.kind === kind,
  ),
  ({ kind }) => kind === 'labelled',
  ({ kind, date }) => (kind === 'timed' || kind === 'bare') && date.weekday === undefined,
  ({ kind }) => kind === 'issued' || kind === 'updated',
  ({ kind }) => kind === 'timed' || kind === 'masthead',
  () => true,
];

/** The day of posting, by the page's stamps and by what its head tells machines. */
export function publishedOf(article: Article, page: SourcePage): Published | undefined {
  const { stamps } = article;
  const head = page.published === undefined ? undefined : dayInVietnam(page.published);
  const ranked = worth.map((fits) => stamps.find(fits)).find((stamp) => stamp !== undefined);
  const told = head === undefined ? undefined : { day: { value: head, evidence: page.published ?? head } };
  if (!ranked) return told;
  const { kind, date, text, above } = ranked;
  if (kind === 'printout' || kind === 'changed')
    return told ?? { day: { value: date.iso, evidence: text }, weak: kind === 'changed' ? 'changed-day' : 'visit-day' };
  const clock = (above === true && date.weekday !== undefined && kind !== 'labelled') || kind === 'masthead';
  // A page may print the day of the visit; the head of the page then knows better.
  if (clock && told) return told;
  const value = date.iso;
  if (date.agrees === false) return { day: { value, evidence: text, doubt: 'weekday' } };
  if (clock && !followsEvent(article, value)) return { day: { value, evidence: text }, weak: 'visit-day' };
  if (head !== undefined && head !== value)
    return { day: { value, evidence: `${text} · ${page.published}`, doubt: 'two-days' } };
  if (ranked.odd) return { day: { value, evidence: text, doubt: 'odd-year' } };
  const day = head === value ? { value, evidence: text } : readEitherWay(article, ranked);
  return { day, ...(kind === 'updated' ? { changed: true as const } : {}) };
}

/** A weekday and a day below the title, some days after what the text tells of: the page's own. */
function followsEvent(article: Article, day: string): boolean {
  const { start } = eventOf(article, day);
  return start !== undefined && distance(day, start.value) <= SOON;
}

/** A page about an event is of its day or one of the next. */
const SOON = 12;

/**
 * A day in figures that can be read both ways. A page does not come before what it tells of, nor months after it: where
 * only month first fits that, and a clock of twelve hours stands beside it, it is read so; else it is doubted.
 */
function readEitherWay(article: Article, { date, text, monthFirst, twelve }: Stamp): Guess<string> {
  const plain = { value: date.iso, evidence: text };
  if (monthFirst === undefined) return plain;
  const fits = (day: string) => {
    const { start } = eventOf(article, day);
    return start !== undefined && distance(day, start.value) <= SOON;
  };
  if (fits(date.iso) || !(twelve || fits(monthFirst))) return plain;
  if (!twelve) return { ...plain, doubt: 'month-first' };
  return { value: fits(monthFirst) ? monthFirst : date.iso, evidence: text, doubt: 'month-first' };
}

/** Days from an event to the page about it; one that is yet to come is as far as can be. */
function distance(day: string, event: string): number {
  const days = daysBetween(event, day);
  return days < 0 ? Infinity : days;
}
