import { findDates, type DateMention } from '../../text/dates-in-text.ts';

/**
 * A line in which a page says when it was posted, and often by whom.
 * `labelled` – says what the day is ("Ngày đăng: …"); `timed` – a day with an hour; `bare` – a day alone;
 * `issued` – a legal database's "Ngày ban hành"; `updated` – the day of a change; `masthead` – the day of the visit, which newspapers print at the top.
 */
export interface Stamp {
  kind: 'labelled' | 'timed' | 'bare' | 'issued' | 'updated' | 'masthead';
  date: DateMention & { iso: string };
  author?: string;
  /** The line. */
  text: string;
}

const labels =
  /(?:Post(?:ed)?(?:\s(?:date|on)|(?=:))|Published(?: on)?|(?:Last )?[Uu]pdated|Ngày (?:viết|đăng tin|đăng|cập nhật|xuất bản)|Đăng (?:ngày|lúc|vào)|Cập nhật(?: lúc)?|Xuất bản|Thời gian(?: đăng)?|^date|date(?=\s?:))\s?:?/giu;
const writer = /(?:Người (?:viết|đăng tin|đăng bài viết|đăng|gửi)|Post(?:ed)? by|Tác giả|author|bởi)\s?:?\s{0,3}/iu;
const clock = /\d{1,2}\s?[:h]\s?\d{2}(?::\d{2})?(?:\s?[AP]M)?/giu;
const odds =
  /[[(]?GMT\s?[+-]?\s?\d{0,2}(?::\d\d)?[\])]?|(?:Lượt xem|Số lượt xem|View count|Views?)\s?:?\s?[\d.,]{0,12}|(?:Thứ (?:Hai|Ba|Tư|Năm|Sáu|Bảy|[2-7])|Chủ [Nn]hật|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)|ngày/giu;
/** Names that are no person's. */
const nobody =
  /^(?:admin\s?\d{0,4}|administrator|quản trị(?: viên)?|biên tập viên.*|btv.*|ban biên tập|editor|(?:văn )?phòng .*|chi cục .*|sở .*)$/iu;

/** The stamp a line is, or undefined: a day, and little else. */
export function readStamp(line: string): Stamp | undefined {
  if (line.length > 200) return undefined;
  const dates = findDates(line);
  const date = dates.find((mention): mention is DateMention & { iso: string } => mention.iso !== undefined);
  if (!date) return undefined;
  const around = dates.reduceRight((text, { start, end }) => `${text.slice(0, start)} ${text.slice(end)}`, line);
  if (/hiệu lực|^Căn cứ|^Theo|\d\/\p{L}/iu.test(around)) return undefined;
  if (/^Ngày ban hành/iu.test(line)) return { kind: 'issued', date, text: line };
  // "Hà Nội, ngày 14 tháng 4 năm 2021" heads a document, it stamps no page; "Thứ tư, ngày 14 tháng 4 năm 2021" does.
  if (date.weekday === undefined && /,\s{1,3}ngày\s{1,3}\d{1,2}\s{1,3}tháng/iu.test(line)) return undefined;
  const named = writer.exec(around);
  const labelled = around.search(labels) >= 0 || named !== null;
  const timed = around.search(clock) >= 0;
  const left = around
    .replace(writer, ' ')
    .replace(labels, ' ')
    .replace(clock, ' ')
    .replace(odds, ' ')
    .replace(/[|,;:·•–—()[\]-]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (left.length > 60 || left.split(' ').length > 9 || /[.!?;]$/.test(line.trim().replace(/\d\.$/, '')))
    return undefined;
  // A weekday and a day without an hour is the clock at the top of a portal.
  if (!labelled && !timed && date.weekday !== undefined) return { kind: 'masthead', date, text: line };
  // Without a label, a name stands before the hour; after the day stands the section of the paper.
  const before = line
    .slice(0, date.start)
    .replace(clock, ' ')
    .replace(/[|,\s-]+$/, '')
    .trim();
  const isName = timed && before === left && /^(?:\p{Lu}\p{Ll}{0,8}\s?){2,5}$/u.test(left);
  const author = named || isName ? left : undefined;
  const changed = /(?:Last )?updated|Cập nhật/iu.test(around) && !/Ngày (?:viết|đăng)|Post|Publish/iu.test(around);
  const kind = changed ? 'updated' : labelled ? 'labelled' : timed ? 'timed' : left.length > 30 ? undefined : 'bare';
  if (!kind) return undefined;
  return { kind, date, text: line, ...(author && !nobody.test(author) ? { author } : {}) };
}
