import { daysBetween } from '../../text/dates.ts';
import { findCitations } from '../../text/citations.ts';
import type { Article } from '../read/article.ts';
import type { SourcePage } from '../read/page.ts';
import { AFTER, eventOf } from './event-day.ts';
import type { Guess } from './guess.ts';
import type { OfficialText } from './official.ts';
import { publishedOf } from './published-day.ts';

/** When a page was published and when what it tells of happened. */
export interface When {
  date?: Guess<string>;
  /** What the date rests on, as front matter says it. */
  basis?: 'printed' | 'event';
  start?: Guess<string>;
  end?: string;
}

/**
 * Tells the day of the page from the day of the event and from days of documents. A stamp is the page's day; the
 * first day of the text that belongs to no document is the event's; its year, where not printed, is the stamp's or
 * the one beside it. An official text's day is the one under its number.
 */
export function readWhen(article: Article, page: SourcePage, official: OfficialText | undefined): When {
  const published = publishedOf(article, page);
  if (official?.date !== undefined) {
    const signed: Guess<string> = { value: official.date, evidence: official.evidence };
    // The day on which a database changed its page says nothing of the document.
    const posted = article.stamps.some(({ kind }) => kind === 'labelled' || kind === 'timed')
      ? published?.day
      : undefined;
    return { date: posted ?? signed, basis: posted ? 'printed' : 'event', start: signed };
  }
  if (published) {
    const { day } = published;
    // A day that is not that of the posting gives no measure for the event's.
    const sure = published.weak || published.changed ? eventOf(article, undefined) : undefined;
    if (sure?.start && (published.weak || Math.abs(daysBetween(day.value, sure.start.value)) > AFTER))
      return { date: { ...sure.start, doubt: published.weak ?? 'changed-day' }, basis: 'event', ...sure };
    const event = eventOf(article, day.value);
    // A legal database's page is about the document: its day is the page's.
    const issued = article.stamps.find(({ kind, date }) => kind === 'issued' && date.iso === day.value);
    return {
      date: published.weak ? { ...day, doubt: published.weak } : day,
      basis: 'printed',
      ...(issued ? { start: day } : event),
    };
  }
  const own = article.undated === undefined ? {} : { doubt: 'own-day' as const };
  const event = eventOf(article, undefined);
  if (event.start) return { date: { ...event.start, ...own }, basis: 'event', ...event };
  const document = documentDayOf(article);
  return document ? { date: { ...document, ...own }, basis: 'event', start: document } : {};
}

/** The day of the decision a short notice is about, where the page has no other day. */
function documentDayOf({ blocks, title = '' }: Article): Guess<string> | undefined {
  const lead = [title, ...blocks.slice(0, 2).map(({ text }) => text)];
  for (const text of lead) {
    // What a text carries out is older than what it tells of.
    const cited = findCitations(text).find(
      ({ date, start }) =>
        date !== undefined &&
        !/(?:Thực hiện|Triển khai|Căn cứ|Theo)\s[^.;]{0,60}$/iu.test(text.slice(Math.max(0, start - 80), start)),
    );
    if (cited?.date !== undefined)
      return { value: cited.date, evidence: text.slice(cited.start, cited.end + 60), doubt: 'document-day' };
  }
  return undefined;
}
