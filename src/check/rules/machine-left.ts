import { rule } from '../rule.ts';
import { firstOfEach } from '../signs.ts';

/** What programs put into a text that nobody meant to publish: Word, assistants that write, translators, git. */
const signs = [
  /(?:Error!\s*(?:Reference source|Bookmark) not (?:found|defined)|Lỗi!\s*(?:Không tìm thấy|Thẻ đánh dấu)[^.\n]*)\.?/gi,
  /:contentReference\[[^\]\n]*\](?:\{[^}\n]*\})?|\boaicite\b|【[^】\n]*†[^】\n]*】|\bturn\d+(?:search|view)\d+\b/g,
  /^[ \t>]*(?:Certainly|Sure|Of course)!?[ ,.–-]+(?:here|below|I)\b[^\n]{0,80}/gim,
  /^[ \t>]*(?:Here(?: is|’s|'s) (?:the|a|your) (?:translation|summary|rewritten|revised)|As an AI\b)[^\n]{0,80}/gim,
  /^[ \t>]*(?:Dưới đây|Sau đây) là (?:bản|phần|nội dung) (?:tóm tắt|dịch|viết lại|biên tập)[^\n]{0,20}theo yêu cầu[^\n]{0,40}/gim,
  /\[Translate this page\]|Dịch trang này|Xem bản dịch|See translation/gi,
  /\.{8,}\s*\d{1,3}[ \t]*$/gm,
  /^[ \t]*@@ -\d+(?:,\d+)? \+\d+(?:,\d+)? @@/gm,
];

/** Each kind once. */
export const machineLeft = rule(
  { 'machine-left': 'warning' },
  {
    sound: ({ text: { prose, body, placeOf } }) =>
      firstOfEach(signs, prose.slice(body)).map(({ 0: found, index }) => ({
        ...placeOf(body + index),
        code: 'machine-left',
        actual: found.trim().slice(0, 80),
      })),
  },
);
