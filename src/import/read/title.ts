import { isCaptionLine } from './captions.ts';
import type { Block } from './page.ts';
import { readStamp } from './stamp.ts';
import { keyOf, keysOf, same, shareIn } from './words.ts';

const letterhead =
  /^(?:CỘNG\s|ĐỘC LẬP|Độc lập - Tự do|Socialist Republic|Hệ thống pháp luật$|Số\s?:|Nơi nhận|TM\.|KT\.)/iu;

/**
 * The title of a page: what its head says, where the page shows it or speaks of the same; else the line above the
 * text that the text says again.
 */
export function pickTitle(
  named: readonly string[],
  kept: readonly Block[],
  blocks: readonly Block[],
): string | undefined {
  return titleNamed(named, kept, blocks) ?? titleAbove(kept, blocks);
}

/** The title the page's head gives, in the page's own form. */
function titleNamed(named: readonly string[], kept: readonly Block[], blocks: readonly Block[]): string | undefined {
  const words = new Set(keysOf(blocks.map(({ text }) => text).join(' ')));
  // What the page's head says counts when the page shows it, or when it speaks of the same thing.
  // A full stop after a heading is the page's habit.
  const unstopped = (text: string) => text.replace(/(?<=[\p{L}\p{N}”")])\.$/u, '');
  const lines = kept
    .map(({ text }) => unstopped(text))
    .filter((text) => text.length < 250 && isTitle(text) && readStamp(text) === undefined);
  for (const title of named.map(unstopped)) {
    const shown = lines.find((line) => same(line, title));
    if (shown !== undefined) return title;
    // The browser's title often has the site's name before or after.
    const part = lines.find((line) => line.length > title.length * 0.4 && keyOf(title).includes(keyOf(line)));
    if (part !== undefined) return part;
  }
  return named.map(unstopped).find((title) => isTitle(title) && shareIn(title, words) > 0.6);
}

/** Lines in capitals that name a site or an office, not what happened. */
const office =
  /^(?:CỔNG|TRANG|BÁO|TẠP CHÍ|SỞ|BỘ|UBND|ỦY BAN|UỶ BAN|HỘI ĐỒNG|CHI CỤC|TỔNG CỤC|TRUNG TÂM|CỘNG HÒA|ĐỘC LẬP|TIN TỨC|TỈNH|THÀNH PHỐ|CHUYÊN MỤC|QUYẾT ĐỊNH|KẾ HOẠCH|BÁO CÁO|CHỦ TỊCH)(?!\p{L})/u;

/** Whether a heading in capitals goes on in the next line: both of capitals, neither a site's or an office's name. */
export function goesOn(text: string, next: string, named: readonly string[]): boolean {
  return [text, next].every(
    (line) =>
      line.length < 120 &&
      line === line.toUpperCase() &&
      /\p{Lu}{2}.*\s/u.test(line) &&
      !office.test(line) &&
      !/[.:;]$|\d{4}$/u.test(line) &&
      readStamp(line) === undefined &&
      !named.some((title) => same(title, line)),
  );
}

/** The line above the text that the text says again. */
function titleAbove(kept: readonly Block[], blocks: readonly Block[]): string | undefined {
  // A lead printed above the title and again below it does not end what stands above the text.
  const lead = kept.findIndex(
    ({ text }, index) =>
      isSentence(text) &&
      readStamp(text) === undefined &&
      !kept.slice(index + 1, index + 8).some((later) => same(later.text, text)),
  );
  const before = kept.slice(0, lead < 0 ? 8 : Math.min(lead, 8));
  let best: { text: string; score: number } | undefined;
  let candidates = 0;
  let stampsAfterFirst = 0;
  for (const [index, { text }] of before.entries()) {
    if (readStamp(text) !== undefined) {
      if (candidates > 0) stampsAfterFirst += 1;
      continue;
    }
    if (!isTitle(text)) continue;
    const rest = new Set(
      keysOf(
        blocks
          .filter((block) => block.text !== text)
          .map((block) => block.text)
          .join(' '),
      ),
    );
    const besideStamp = [before[index - 1], before[index + 1]].some(
      (block) => block && readStamp(block.text) !== undefined,
    );
    const again = kept.filter((block) => same(block.text, text)).length > 1;
    const below = readStamp(before[index + 1]?.text ?? '');
    const stamped = below !== undefined && below.kind !== 'updated';
    // A title is said again in the text; what stands below the day of a page is its standfirst, unless a day of its
    // own follows: then the first was the portal's clock.
    const score =
      shareIn(text, rest) * 3 +
      (besideStamp ? 1 : 0) +
      (again ? 1 : 0) +
      (text.length >= 25 ? 0.5 : 0) -
      candidates * 0.4 -
      (stamped ? 0 : stampsAfterFirst * 2);
    candidates += 1;
    if (!best || score > best.score) best = { text, score };
  }
  return best?.text;
}

/** A line that can be a title: some words, no sentence, no caption, no letterhead. */
function isTitle(text: string): boolean {
  const count = text.split(' ').length;
  return (
    count >= 3 &&
    text.length <= 400 &&
    !isSentence(text) &&
    !letterhead.test(text) &&
    !isCaptionLine(text) &&
    !/\((?:Photo|Ảnh)\s?:[^()]{1,40}\)$/iu.test(text) &&
    !/^(?:Tin tức|Trang chủ|Chuyên mục|Số lượt|Lượt|Tổng số|Hits|Đang trực tuyến|Viết bởi|Written by|Được (?:viết|đăng)|Từ|From|Microsoft Word)(?:\s?[-:>–]|\s(?:truy cập|bởi|by|-|sự kiện))|\.(?:docx?|pdf|odt|rtf)$|^(?:SỞ|BỘ|UBND|PHÒNG|CHI CỤC)\s(?=[^\p{Ll}]*$)(?!.*(?:TẬP HUẤN|TỔ CHỨC|HỘI NGHỊ|TRIỂN KHAI|BAN HÀNH))/iu.test(
      text,
    ) &&
    !/^(?:ỦY|UỶ) BAN NHÂN DÂN|^HỘI ĐỒNG NHÂN DÂN|^(?:Căn cứ|Theo đề nghị|Xét)\s|^\(|^(?:Người ký|Lĩnh vực|Loại văn bản|Cơ quan ban hành|Số hiệu)\s|^author/u.test(
      text,
    )
  );
}

function isSentence(text: string): boolean {
  return (
    /[.;:]["”)]?$/u.test(text) ||
    text.length > 400 ||
    (text.length > 220 && /[.,] /.test(text) && /(?:đã|được|has|have|was|were) /u.test(text))
  );
}
