import { rule } from '../rule.ts';

/** What writers leave for later, in capitals or brackets so that they see it. */
const signs = [
  /(?<![\p{L}\p{N}])(?:TODO|FIXME|TBD|TBC)(?![\p{L}\p{N}])/gu,
  // Not a Roman thirty: "lần thứ XXX".
  /(?<![\p{L}\p{N}])(?<!(?:thứ|lần|khoá|khóa|kỳ|chương|phần|kỷ|mục|số|hội)\s)X{2,}(?=\s+\p{Ll})/giu,
  /lorem ipsum/gi,
  /[[<(](?:chèn|thêm|điền|bổ sung|cập nhật|insert|fill in|to be (?:added|confirmed))(?![\p{L}])[^[\]<>()\n]{0,60}[\]>)](?!\()/giu,
  /\((?:cần|chờ|sẽ|xin)\s(?:bổ sung|cập nhật|kiểm tra|xác minh|hỏi)[^()\n]{0,40}\)/giu,
  /\?{3,}/g,
];

/** Notes of a writer to himself, in title, summary or text, each kind once. */
export const placeholderLeft = rule(
  { 'placeholder-left': 'warning' },
  {
    sound: ({ version: { title, summary }, locate, text: { prose, body, placeOf } }) =>
      signs.flatMap((sign) => {
        for (const [field, value] of [['title', title] as const, ['summary', summary ?? ''] as const]) {
          const found = value.match(sign)?.[0];
          if (found !== undefined) return [{ ...locate([field]), code: 'placeholder-left', field, actual: found }];
        }
        const [found] = prose.slice(body).matchAll(sign);
        return found
          ? [{ ...placeOf(body + found.index), code: 'placeholder-left', actual: found[0].slice(0, 60) }]
          : [];
      }),
  },
);
