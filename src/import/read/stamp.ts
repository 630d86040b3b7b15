import { findDates, type DateMention } from '../../text/dates-in-text.ts';

/**
 * A line in which a page says when it was posted, and often by whom.
 * `labelled` – says what the day is ("Ngày đăng: …"); `timed` – a day with an hour; `bare` – a day alone;
 * `issued` – a legal database's "Ngày ban hành"; `updated` – "Cập nhật", which many portals call the day of posting;
 * `changed` – says that it is the last change; `printout` – the day on which someone printed or saved the page;
 * `masthead` – the day of the visit, which newspapers print at the top.
 */
export interface Stamp {
  kind: 'labelled' | 'timed' | 'bare' | 'issued' | 'updated' | 'changed' | 'printout' | 'masthead';
  date: DateMention & { iso: string };
  /** The day read month first, where the figures allow it and no weekday decides. */
  monthFirst?: string;
  /** Whether the hour is of a clock of twelve, as American software prints with the month first. */
  twelve?: true;
  /** Whether the year is of another reckoning than ours. */
  odd?: true;
  /** Whether it stands above the page's title. */
  above?: boolean;
  author?: string;
  /** The line. */
  text: string;
}

const labels =
  /(?:Post(?:ed)?(?:\s(?:date|on)|(?=:))|Published(?: on)?|(?:Last )?[Uu]pdated?(?: on)?(?=[\s:])|(?:Ngày|Thời gian) (?:viết|đăng tin|đăng|cập nhật|xuất bản|gửi|tạo|phát hành)|(?:Được )?(?:đăng|viết|gửi)(?: vào)? (?:ngày|lúc|vào)|Được (?:đăng|viết|gửi)(?=\s?:)|(?:Lần )?Cập nhật(?: (?:lần )?cuối(?: cùng)?)?(?: lúc| ngày)?|Sửa (?:lần )?cuối|Last modified|Modified|Xuất bản|Thời gian(?: đăng)?|Đã gửi|Sent|vào lúc|^date|date(?=\s?:))\s?:?/giu;
/** What says that a day is the page's last change, and not its first. */
const change = /(?:cập nhật|sửa|chỉnh sửa)\s(?:lần )?cuối|last\s(?:updated?|modified)|^modified/iu;
/** What says that a day is that of a printout, or of the visit. */
const printout =
  /^(?:(?:Thời gian|Ngày)\s)?(?:In|Print(?:ed)?|Truy cập|Saved|Lưu|Accessed|Retrieved)(?:\s(?:ngày|lúc|date|on|from))?\s?:?\s(?=\d|Thứ|Chủ|\p{Lu}\p{Ll}+day)|^(?:Ngày|Thời gian) (?:in|truy cập)|^\d{1,2}\/\d{1,2}\/\d{2,4},\s\d{1,2}:\d{2}(?:\s?[AP]M)?\s(?:\S{1,30}\s?){2}/iu;
const writer =
  /(?:Người (?:viết|đăng tin|đăng bài viết|đăng|gửi)|(?:Post(?:ed)?|Submitted|Written) by|Tác giả|author|(?:(?:Được )?(?:viết|đăng|gửi) )?bởi)\s?:?\s{0,3}/iu;
const clock = /\d{1,2}\s?[:h]\s?\d{2}(?::\d{2})?(?:\s?(?:[AP]M|SA|CH)(?!\p{L}))?/giu;
const odds =
  /[[(]?GMT\s?[+-]?\s?\d{0,2}(?::\d\d)?[\])]?|(?:Lượt xem|Số lượt xem|View count|Views?)\s?:?\s?[\d.,]{0,12}|(?:Số )?(?:Lượt (?:đọc|truy cập)|Hits)\s?:?\s?[\d.,]{0,12}|(?:\d+|no|không có)\s(?:comments?|bình luận)|(?:Thứ (?:Hai|Ba|Tư|Năm|Sáu|Bảy|[2-7])|Chủ [Nn]hật|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)|(?<!\p{L})(?:CN|Th? ?[2-7]|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?=[,\s])|lúc|vào|Đã chỉnh sửa|ngày)(?!\p{L})/giu;
/** Names that are no person's. */
const nobody =
  /^(?:admin\s?\d{0,4}|administrator|super ?user|webmaster|bien ?tap|quan ?tri|quản trị(?: viên)?|biên tập viên.*|btv.*|ban biên tập|editor|(?:văn )?phòng .*|chi cục .*|sở .*)$/iu;

/** A name: words with capitals, no account's. */
export function isNamed(text: string): boolean {
  return /^(?:\p{Lu}[\p{L}.’']{0,12}[\s–-]{0,3}){1,6}$/u.test(text) && !nobody.test(text);
}

/** "2019-06-04T18:30:00Z" is the next day's morning in Viet Nam. */
const machine = /(?<!\d)(20\d\d-\d\d-\d\d)T\d\d:\d\d(?::\d\d)?(?:\.\d{1,6})?(?:Z|[+-]\d\d:?\d\d)?/u;

/** The day in Viet Nam of a machine's stamp; of one without an offset, the day it prints. */
export function dayInVietnam(stamp: string): string | undefined {
  const day = /^\d{4}-\d\d-\d\d/.exec(stamp)?.[0];
  if (!/T.{4,20}(?:Z|[+-]\d\d:?\d\d)$/.test(stamp)) return day;
  const at = Date.parse(stamp);
  return Number.isNaN(at) ? day : new Date(at + 7 * 3_600_000).toISOString().slice(0, 10);
}

/** "3 ngày trước", "2 hours ago": posted on a day that cannot be known. */
export function isRelativeStamp(line: string): boolean {
  return /^(?:(?:Đăng|Cập nhật|Posted|Updated)\s)?(?:(?:\d{1,3}|một|vài|an?|few)\s(?:giây|phút|giờ|ngày|tuần|tháng|năm|(?:minute|hour|day|week|month|year)s?)\s(?:trước|ago)|(?:Hôm qua|Hôm nay|Vừa xong|Yesterday|Today|Just now)(?:\s(?:lúc|at)\s[\d:hAPM ]{3,8})?)(?:\s?·)?$/iu.test(
    line,
  );
}

/** The stamp a line is, or undefined: a day, and little else. */
export function readStamp(printed: string): Stamp | undefined {
  if (printed.length > 200) return undefined;
  const odd = /(?<=\d[/.-])25[5-9]\d(?!\d)/u.test(printed);
  const line = printed
    .replace(machine, (stamp) => `${dayInVietnam(stamp) ?? stamp} 0:00`)
    .replace(/(?<=\d[/.-])25[5-9]\d(?!\d)/u, (year) => String(Number(year) - 543));
  const dates = findDates(line);
  const date = dates.find((mention): mention is DateMention & { iso: string } => mention.iso !== undefined);
  if (!date) return undefined;
  if (printout.test(line) && date.start < 30) return { kind: 'printout', date, text: printed };
  const around = dates.reduceRight((text, { start, end }) => `${text.slice(0, start)} ${text.slice(end)}`, line);
  if (/hiệu lực|^Căn cứ|^Theo|\d\/\p{L}/iu.test(around)) return undefined;
  if (/^Ngày ban hành/iu.test(line)) return { kind: 'issued', date, text: printed };
  // "Hà Nội, ngày 14 tháng 4 năm 2021" heads a document, it stamps no page; "Thứ tư, ngày 14 tháng 4 năm 2021" does.
  if (date.weekday === undefined && /,\s{1,3}ngày\s{1,3}\d{1,2}\s{1,3}tháng/iu.test(line)) return undefined;
  const named = writer.exec(around);
  const labelled = around.search(labels) >= 0 || named !== null;
  const timed = around.search(clock) >= 0;
  const left = wordsLeft(around);
  if (left.length > 60 || left.split(' ').length > 9 || /[.!?;]$/.test(line.trim().replace(/\d\.$/, '')))
    return undefined;
  // A sentence may end in its day: "Lớp học kết thúc ngày 7/6/2019".
  if (!labelled && date.start > 12 && /^\p{Lu}\p{Ll}+(?:\s\p{Ll}+){2}/u.test(line) && !timed) return undefined;
  // A weekday and a day without an hour is the clock at the top of a portal.
  if (!labelled && !timed && date.weekday !== undefined) return { kind: 'masthead', date, text: printed };
  // Without a label, a name stands before the hour; after the day stands the section of the paper.
  const before = line
    .slice(0, date.start)
    .replace(clock, ' ')
    .replace(/[|,\s-]+$/, '')
    .trim();
  const isName = timed && before === left && /^(?:\p{Lu}\p{Ll}{0,8}\s?){2,5}$/u.test(left);
  const author = (named || isName) && isNamed(left) ? left : undefined;
  const changed =
    /(?:Last )?updated?|Cập nhật|modified/iu.test(around) && !/Ngày (?:viết|đăng)|Post|Publish/iu.test(around);
  const last = change.test(around.trim());
  const kind = last
    ? 'changed'
    : changed
      ? 'updated'
      : labelled
        ? 'labelled'
        : timed
          ? 'timed'
          : left.length > 30
            ? undefined
            : 'bare';
  if (!kind) return undefined;
  const monthFirst = otherReading(line.slice(date.start, date.end), date);
  return {
    kind,
    date,
    text: printed,
    ...(monthFirst === undefined ? {} : { monthFirst }),
    ...(/\d\s?[AP]M(?!\p{L})/u.test(line) ? { twelve: true } : {}),
    ...(odd ? { odd } : {}),
    ...(author ? { author } : {}),
  };
}

/** What a line says besides its days, hours and the words about them. */
function wordsLeft(around: string): string {
  return around
    .replace(writer, ' ')
    .replace(labels, ' ')
    .replace(clock, ' ')
    .replace(odds, ' ')
    .replace(/[|,;:·•–—()[\]-]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** "06/05/2019" the American way, where that is a day too. */
function otherReading(figures: string, { day, month, iso, weekday }: Stamp['date']): string | undefined {
  if (!/^\d{1,2}\/\d{1,2}\/\d{4}$/.test(figures) || weekday !== undefined || day > 12 || day === month)
    return undefined;
  return `${iso.slice(0, 4)}-${String(day).padStart(2, '0')}-${String(month).padStart(2, '0')}`;
}
