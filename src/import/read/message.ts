import { paragraph, type SourcePage } from './page.ts';
import { isNamed } from './stamp.ts';

/** A line of an e-mail's head, and what it says. */
const header =
  /^\s?(Từ|From|Người gửi|Đã gửi|Sent|Date|Ngày(?: gửi)?|Tới|To|Đến|Người nhận|Cc|Bcc|Đồng gửi|Chủ đề|Subject|Tiêu đề|Đính kèm|Attachments?|Reply-To|Importance)\s?:\s?(.*)$/iu;
const forwarded = /^-{3,}.{0,60}-{3,}\s?$|^(?:Bắt đầu chuyển tiếp|Begin forwarded message)\s?:/iu;
const greeting = /^(?:Kính gửi|Kính thưa|Thân gửi|Gửi|Dear|Chào)\s?:?\s[^.]{1,120}[,.:!]?$/iu;
const farewell =
  /^(?:(?:Xin )?(?:trân trọng(?: kính chào| cảm ơn)?|chân thành cảm ơn)|Thân mến|Kính thư|Best regards|Kind regards|Regards|Sincerely|Yours (?:sincerely|faithfully))[,.!]?$/iu;

/** An e-mail's text and its subject, day and sender, or undefined where a text has no head of one. */
export function readEmail(lines: readonly string[]): SourcePage | undefined {
  const first = lines.findIndex((line) => line.trim() !== '' && !forwarded.test(line.trim()));
  let at = first;
  const said = new Map<string, string>();
  const days: string[] = [];
  for (; at >= 0 && at < lines.length && at < first + 15; at++) {
    const [, name = '', value = ''] = header.exec(lines[at] ?? '') ?? [];
    if (name === '') break;
    said.set(name.toLowerCase(), value.trim());
    if (/^(?:Đã gửi|Sent|Date|Ngày)/iu.test(name)) days.push((lines[at] ?? '').trim());
  }
  const subject = ['chủ đề', 'subject', 'tiêu đề'].map((name) => said.get(name)).find((value) => value !== undefined);
  if (said.size < 2 || subject === undefined) return undefined;
  const title = subject.replace(/^(?:(?:Re|Fw|Fwd|Trả lời|Chuyển tiếp)\s?:\s?)+/iu, '').trim();
  const rest = lines.slice(at);
  const ends = rest.findIndex((line) => farewell.test(line.trim()));
  const signature = ends < 0 ? [] : rest.slice(ends + 1).map((line) => line.trim());
  const author = signature.find((line) => line !== '');
  // Below the name stand telephone and address; a postscript is longer.
  const body = rest
    .filter((line, index) => ends < 0 || index < ends || line.length > 100)
    .filter((line) => !greeting.test(line.trim()));
  return {
    titles: [title],
    ...(author !== undefined && isNamed(author) ? { author } : {}),
    blocks: [title, ...days, ...body].map((line) => paragraph(line)),
  };
}

/** Emoji and the spaces around them, at either end of a line. */
const pictographs =
  /^[\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F\u200D\u20E3\s]+|[\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F\u200D\u20E3\s]+$/gu;
/** What stands under a post. */
const reactions =
  /^(?:Tất cả cảm xúc|All reactions)\s?:|^\d[\d.,K ]{0,8}\s(?:bình luận|lượt chia sẻ|comments?|shares?)$|^(?:Thích|Like)$/iu;
/** What Facebook says a picture shows, lines of tags, and words that open a post. */
const odds =
  /^(?:Có thể là (?:hình ảnh|đồ họa)|May be an? (?:image|graphic))|^(?:#[\p{L}\p{N}_]+\s?)+$|^(?:Xem thêm|See more|…\s?Xem thêm)$/iu;
const posted = /\d{4}(?:\s(?:lúc|at)\s\d{1,2}:\d{2}(?:\s?[AP]M)?)?(?:\s{0,2}·.{0,25})?$/u;

/**
 * A post copied from Facebook: the name of a page, a day, the words, and how many liked it. The title is the post's
 * first line, or the first sentence of a longer one.
 */
export function readPost(lines: readonly string[], isStamp: (line: string) => boolean): SourcePage | undefined {
  const filled = lines.map((line) => line.trim()).filter((line) => line !== '');
  const ends = filled.findIndex((line) => reactions.test(line));
  const day = filled.slice(0, 4).findIndex((line) => posted.test(line) && isStamp(line.replace(/\s{0,2}·.*$/u, '')));
  if (ends < 0 || day < 1 || !filled.slice(ends).some((line) => /^(?:Chia sẻ|Share|Bình luận|Comment)$/iu.test(line)))
    return undefined;
  const words = filled
    .slice(day + 1, ends)
    .filter((line) => !odds.test(line))
    .map((line) => line.replace(pictographs, ''))
    .filter((line) => line !== '');
  const [first = ''] = words;
  const sentence = /^.{20,200}?[.!?](?=\s)/u.exec(first)?.[0];
  const title =
    (first.length > 200 || (sentence !== undefined && first.length > 120) ? sentence : first) ?? first.slice(0, 200);
  const stamp = (filled[day] ?? '').replace(/\s{0,2}·.*$/u, '');
  return {
    titles: [title.replace(/[.\s]+$/u, '')],
    siteName: filled[0] ?? '',
    blocks: [
      ...(title === first ? [title.replace(/[.\s]+$/u, '')] : []),
      stamp,
      ...words.slice(title === first ? 1 : 0),
    ].map(paragraph),
  };
}
