import { isRealDate } from './dates.ts';
import { monthNames, weekdays } from './day-names.ts';
import { fold } from './text.ts';

/** A day named in a text. */
export interface DateMention {
  /** Offsets in the text. */
  start: number;
  end: number;
  /** YYYY-MM-DD, when the year stands there and the day is a real one. */
  iso?: string;
  /** The last day, where the text names a span: "6–17/10/2025". */
  until?: string;
  day: number;
  month: number;
  year?: number;
  /** The last day of the month of a span without a year: 16 in "15 và 16/5". */
  lastDay?: number;
  /** 0 Sunday to 6 Saturday, where a weekday is named beside it. */
  weekday?: number;
  /** False when the weekday named is not that of the day, read either way round. */
  agrees?: boolean;
}

const english =
  'January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec';
const vietnamese = 'Giêng|Một|Hai|Ba|Tư|Năm|Sáu|Bảy|Tám|Chín|Mười Một|Mười Hai|Mười|Chạp';
const year = String.raw`((?:19|20)\d\d)`;
const day = String.raw`(\d{1,2})`;
const span = String.raw`(?:${day}\s?(?:[-–—]|và|đến|to|and)\s?(?:ngày )?)?`;
/** "từ tháng 2 - 5/2017" and "tháng 01, 02 - 5/2017" are months, not a day. */
const months = String.raw`(?:tháng|quý)\s{1,3}(?:\d{1,2},\s){0,3}`;
const ordinal = String.raw`(?:st|nd|rd|th)?`;

/** Day first, as everywhere in Viet Nam; the order of the groups of each stands beside it. */
const shapes: { pattern: RegExp; groups: ('first' | 'day' | 'month' | 'year' | 'last' | 'sign')[] }[] = [
  {
    pattern: new RegExp(String.raw`(?<![\d/.-])${year}([-/])(\d{2})\2(\d{2})(?![\d/-])`, 'gu'),
    groups: ['year', 'sign', 'month', 'day'],
  },
  {
    pattern: new RegExp(
      String.raw`(?<![\d/.,-]|\d:|${months})${span}${day}\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?${year}(?!\d|[./-]\d)`,
      'giu',
    ),
    groups: ['first', 'day', 'month', 'year'],
  },
  {
    // "05/6/19": two figures of a year of this century, between slashes alone.
    pattern: new RegExp(
      String.raw`(?<![\d/.,-]|\d:|${months})${day}/(\d{1,2})/([0-4]\d)(?![\d/.-]|,\d|\s?\p{L}{0,3}/)`,
      'giu',
    ),
    groups: ['day', 'month', 'year'],
  },
  {
    pattern: new RegExp(
      String.raw`(?<![\d/.,-]|\d:)${span}${day}\s{1,3}(?:tháng\s{1,3}|thg\.?\s{0,3}|th\.?\s?(?=\d{1,2},?\s\d{4}))(\d{1,2})(?:[\s,]{1,3}(?:năm\s{1,3})?${year})?`,
      'giu',
    ),
    groups: ['first', 'day', 'month', 'year'],
  },
  {
    // "5 Tháng Sáu, 2019". "6 tháng năm 2019" is a span of six months, so that the fifth wants a comma or "năm năm".
    pattern: new RegExp(
      String.raw`(?<![\d/.,-]|\d:)${day}\s{1,3}tháng\s{1,3}(${vietnamese})(?:(?<!năm),?\s|,\s|(?=\snăm))(?:\s?năm\s{1,3})?${year}`,
      'giu',
    ),
    groups: ['day', 'month', 'year'],
  },
  {
    // Mail programs print "26 Tháng Năm 2016", both words with capitals.
    pattern: new RegExp(String.raw`(?<![\d/.,-])${day}\sTháng\s(Năm)\s${year}(?!\d)`, 'gu'),
    groups: ['day', 'month', 'year'],
  },
  {
    pattern: new RegExp(String.raw`Tháng\s(${vietnamese}|\d{1,2})\s${day},?\s${year}`, 'giu'),
    groups: ['month', 'day', 'year'],
  },
  {
    // "June, 05/2019": newspapers in English.
    pattern: new RegExp(String.raw`(?<!\p{L})(${english}),?\s${day}/${year}(?!\d)`, 'gu'),
    groups: ['month', 'day', 'year'],
  },
  {
    pattern: new RegExp(
      String.raw`(?<!\p{L})(${english})\.?\s${day}${ordinal}(?:\s?(?:[-–—]|to|and)\s?${day}${ordinal})?(?:,?\s${year})?(?![\d])`,
      'gu',
    ),
    groups: ['month', 'day', 'last', 'year'],
  },
  {
    pattern: new RegExp(
      String.raw`(?<![\d/.,-]|\d:)${span}${day}${ordinal}(?:\s(?:of\s)?|-)(${english})\.?(?:(?:,?\s|-)${year})?(?!\p{L})`,
      'gu',
    ),
    groups: ['first', 'day', 'month', 'year'],
  },
  {
    // Without a year a fraction looks the same ("8/44 doanh nghiệp"): only after a word of time or a weekday.
    pattern: new RegExp(
      String.raw`(?<=(?:ngày|sáng|chiều|tối|trưa|hôm|từ|đến|và|nay|thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật),?\s?\(?)${span}${day}\s?[/.-]\s?(\d{1,2})(?![\d/.-]|,\d)`,
      'giu',
    ),
    groups: ['first', 'day', 'month'],
  },
];

/** Every day a text names, in its order; of two that overlap the longer. */
export function findDates(text: string): DateMention[] {
  const found: DateMention[] = [];
  /** Letters that belong to a day already found. */
  const taken = new Uint8Array(text.length);
  for (const { pattern, groups } of shapes)
    for (const match of text.matchAll(pattern)) {
      const named = Object.fromEntries(groups.map((group, index) => [group, match[index + 1]]));
      const mention = toMention(named, match, text);
      if (!mention || taken.subarray(mention.start, mention.end).includes(1)) continue;
      taken.fill(1, mention.start, mention.end);
      found.push(mention);
    }
  return found.sort((a, b) => a.start - b.start);
}

function toMention(
  named: Record<string, string | undefined>,
  match: RegExpExecArray,
  text: string,
): DateMention | undefined {
  const month = monthNames.get(fold(named.month ?? '')) ?? Number(named.month);
  const year = named.year === undefined ? undefined : Number(named.year.padStart(4, '20'));
  const last = named.first === undefined ? named.last : named.day;
  const first = Number(named.first ?? named.day);
  const lastDay = last === undefined || Number(last) <= first ? undefined : Number(last);
  const weekday = weekdayBefore(text, match.index);
  const mention = {
    start: match.index,
    end: match.index + match[0].length,
    ...(lastDay === undefined ? {} : { lastDay }),
    ...(weekday === undefined ? {} : { weekday }),
  };
  const read = complete({ ...mention, day: first, month, ...(year === undefined ? {} : { year }) });
  // Month first is read only where nothing else fits: "12/25/2015", as SharePoint stamps its pages, or a day that is
  // the weekday named, a checksum, only that way round.
  const numeric = /^\d{1,2}$/.test(named.month ?? '') && lastDay === undefined;
  if (numeric && (read === undefined || read.agrees === false)) {
    const swapped = complete({ ...mention, day: month, month: first, ...(year === undefined ? {} : { year }) });
    if (swapped?.agrees === true || (!read && swapped?.iso !== undefined && swapped.agrees !== false)) return swapped;
  }
  return read;
}

/** The mention with its days written out; undefined when there is no such day. */
export function complete(mention: DateMention): DateMention | undefined {
  const { day, month, lastDay, weekday } = mention;
  const write = (one: number) => `${mention.year ?? 2000}-${two(month)}-${two(one)}`;
  if (!isRealDate(write(day)) || (lastDay !== undefined && !isRealDate(write(lastDay)))) return undefined;
  if (mention.year === undefined) return mention;
  const iso = write(day);
  return {
    ...mention,
    iso,
    ...(lastDay === undefined ? {} : { until: write(lastDay) }),
    ...(weekday === undefined ? {} : { agrees: new Date(`${iso}T00:00:00Z`).getUTCDay() === weekday }),
  };
}

function weekdayBefore(text: string, at: number): number | undefined {
  const before = fold(text.slice(Math.max(0, at - 24), at));
  const name =
    /(?:^|[^a-z0-9])(chu nhat|cn|th [2-7]|t[2-7]|thu (?:hai|ba|tu|nam|sau|bay|[2-7])|(?:sun|mon|tues|wednes|thurs|fri|satur)day|sun|mon|tue|wed|thu|fri|sat)[,.]?\s{0,2}(?:ngay\s{0,2})?$/.exec(
      before,
    )?.[1];
  return name === undefined ? undefined : weekdays.get(name);
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
