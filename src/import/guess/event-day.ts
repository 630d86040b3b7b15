import { DAY, daysBetween } from '../../text/dates.ts';
import { findCitations } from '../../text/citations.ts';
import { complete, findDates, type DateMention } from '../../text/dates-in-text.ts';
import type { Article } from '../read/article.ts';
import { around } from '../read/words.ts';
import type { Guess } from './guess.ts';

/** The day of an event, and its last one. */
export interface EventDay {
  start?: Guess<string>;
  end?: string;
}

/** Days an event may lie before or after the page about it. */
const BEFORE = 200;
export const AFTER = 45;

interface Candidate {
  mention: DateMention;
  paragraph: string;
}

/**
 * The day of what a text tells of, as far as its first paragraphs say.
 * @param published the day of the page, where it is known: it gives the year that is not printed
 */
export function eventOf(article: Article, published: string | undefined): EventDay {
  const lead = article.blocks.slice(0, 7).map(({ text }) => text);
  // "Ngày 29/10/2019, UBND tỉnh ký Quyết định số …" is news where the text begins with it, and history further down.
  const candidates = lead.flatMap((paragraph, index) =>
    candidatesOf(paragraph).filter(
      ({ mention }) => !isAside(paragraph, mention) && (index < 2 || !signs(paragraph, mention)),
    ),
  );
  for (const candidate of candidates) {
    const dated = withYear(candidate, article, published);
    if (!dated?.mention.iso || !isNear(dated.mention.iso, published)) continue;
    const { mention, paragraph, doubt } = dated;
    const evidence = around(paragraph, mention.start, mention.end);
    return {
      start: { value: mention.iso ?? '', evidence, ...(doubt ? { doubt } : {}) },
      ...(mention.until === undefined ? {} : { end: mention.until }),
    };
  }
  return weekdayOf(lead.slice(0, 2), published);
}

/** The days of a paragraph that are no document's, no deadline and no start of force. */
function candidatesOf(paragraph: string): Candidate[] {
  const dates = findDates(paragraph);
  const documents = findCitations(paragraph, dates);
  return dates
    .filter(({ start }) => {
      const left = paragraph.slice(Math.max(0, start - 90), start);
      const cited = documents.some(
        (document) =>
          document.end <= start && start - document.end < 70 && !/[.;]\s/.test(paragraph.slice(document.end, start)),
      );
      const named =
        /(?:Luật|Nghị định|Nghị quyết|Quyết định|Thông tư|Chỉ thị|Công văn|Tờ trình|Kế hoạch số|Decision|Decree|Resolution|Law)[^.;]{0,80}$/u.test(
          left,
        );
      const deadline =
        /(?:trước|kể từ|(?:hoạt động|vận hành|áp dụng|thi hành) từ|có hiệu lực|đến hết|hết|hạn|thời hạn|before|until|since|effective|by)\s(?:ngày\s)?$/iu.test(
          left,
        );
      return !cited && !named && !deadline;
    })
    .map((mention) => ({ mention, paragraph }));
}

/**
 * Whether a day stands in a side clause, of what came before: "Sau khi kế hoạch được phê duyệt ngày 15/5, …",
 * "Trước đó, ngày 12/3, …".
 */
function isAside(paragraph: string, { start }: DateMention): boolean {
  const before = paragraph.slice(0, start);
  const sentence = before.slice(Math.max(...[...before.matchAll(/[.!?…]["”]?\s/g)].map(({ index }) => index + 1), 0));
  return (
    /^\s?(?:Trước đó|Trước đây|Trước (?:thềm|khi)|Previously|Earlier)(?!\p{L})/iu.test(sentence) ||
    /^\s?(?:Sau khi|Sau (?:lễ|cuộc|buổi|hội nghị)|Tiếp (?:nối|theo|tục)|Kể từ|Từ khi|Trên cơ sở|After|Following|Since)\s[^,;]*$/iu.test(
      sentence,
    ) ||
    /(?:được (?:ban hành|phê duyệt|thành lập|ký|phát động|công nhận|cấp)|thành lập|ban hành|phê duyệt|established|approved|issued|launched)\s(?:vào\s|từ\s|on\s)?(?:ngày\s)?$/iu.test(
      sentence,
    )
  );
}

/** Whether a day is that on which someone issued a document cited after it. */
function signs(paragraph: string, { end }: DateMention): boolean {
  return /^[^.;]{1,120}\s(?:ban hành|ký|phê duyệt|issued|signed|approved)\s[^.;]{0,40}\d{1,5}\s?\//u.test(
    paragraph.slice(end, end + 200),
  );
}

function withYear(
  { mention, paragraph }: Candidate,
  article: Article,
  published: string | undefined,
): { mention: DateMention; paragraph: string; doubt?: Guess<string>['doubt'] } | undefined {
  if (mention.iso !== undefined)
    return { mention, paragraph, ...(mention.agrees === false ? { doubt: 'weekday' as const } : {}) };
  const year = published === undefined ? yearBeside(paragraph, mention.end, article) : yearBefore(mention, published);
  const dated = year === undefined ? undefined : complete({ ...mention, year });
  return dated && { mention: dated, paragraph, doubt: published === undefined ? 'year-beside' : 'year-of-page' };
}

/** The latest year in which the day is not (well) after the page. */
function yearBefore({ day, month }: DateMention, published: string): number {
  const year = Number(published.slice(0, 4));
  return Date.UTC(year, month - 1, day) - Date.parse(published) > AFTER * DAY ? year - 1 : year;
}

/** A single year in the same paragraph or the title: not one end of a span, nor the year of an award, which is given later. */
function yearBeside(paragraph: string, from: number, { title = '', blocks }: Article): number | undefined {
  const text = blocks.map((block) => block.text).join('\n');
  for (const [index, place] of [paragraph.slice(from), paragraph, title, text].entries())
    for (const match of place.matchAll(/(?<![\d/.–-])(?<!\d\s[–-]\s)(20\d\d|19\d\d)(?![\d/–-]|\s[–-]\s?\d)/g)) {
      const left = place.slice(Math.max(0, match.index - 120), match.index);
      if (/(?:giải|award|trước|đến|giai đoạn|định hướng|from|since|by|towards|QĐ|NĐ)[^.;]{0,100}$/iu.test(left))
        continue;
      // Elsewhere in the text a year may be any year: only one that names the event itself counts.
      if (index === 3 && !/\sthe\s$/u.test(left)) continue;
      return Number(match[1]);
    }
  return undefined;
}

/** "on Friday" in the news of Saturday, "yesterday" in that of today. */
function weekdayOf(lead: readonly string[], published: string | undefined): EventDay {
  const names = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
  const match =
    published === undefined
      ? null
      : /\bon (Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday)\b/.exec(lead.join('\n'));
  if (published === undefined) return {};
  const near = /(?<!\p{L})(?:hôm (?:qua|nay)|(?:sáng|chiều|tối|trưa) nay|yesterday|today)(?!\p{L})/iu.exec(
    lead.join('\n'),
  )?.[0];
  if (near !== undefined) {
    const at = Date.parse(published) - (/qua|yester/i.test(near) ? DAY : 0);
    return { start: { value: new Date(at).toISOString().slice(0, 10), evidence: near, doubt: 'weekday-only' } };
  }
  if (!match) return {};
  const day = new Date(`${published}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() - names.indexOf(match[1] ?? '') + 7) % 7));
  return { start: { value: day.toISOString().slice(0, 10), evidence: match[0], doubt: 'weekday-only' } };
}

function isNear(day: string, published: string | undefined): boolean {
  if (published === undefined) return true;
  const days = daysBetween(published, day);
  return days >= -BEFORE && days <= AFTER;
}
