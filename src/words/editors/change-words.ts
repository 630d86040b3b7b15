import type { Language } from '../../text/language.ts';

/** What the commands that change content say, in Vietnamese: rename, withdraw, translate. */
export const viChange = {
  ask: 'Ghi những thay đổi trên?',
  yes: 'Ghi',
  no: 'Thôi',
  cancelled: 'Đã thôi, chưa ghi gì.',
  dryRun: 'Xem thử: chưa ghi gì.',
  refused: 'Chưa ghi gì.',
  sayYes: 'Không có người trả lời nên chưa ghi gì. Xem trên đã đúng thì chạy lại, thêm --yes.',
  written: (files: string) => `Đã ghi:\n  ${files}`,
  undo: (olds: string, news: string) =>
    `Muốn bỏ, trước khi commit: ${[olds && `git restore ${olds}`, news && `rm ${news}`].filter(Boolean).join(' && ')}`,
  undoByHand: (files: string) => `${files}: có thay đổi khác chưa commit; muốn bỏ thì xóa những dòng + ở trên.`,
  notWritten: (why: string) => `Không ghi được (${why}). Mọi tệp vẫn như trước.`,
  unreadable: (file: string) => `${file}: không đọc được như một tệp chữ UTF-8. Chạy npm run check.`,
  noGit: 'Thư mục nội dung không nằm trong kho git nào, nên sửa rồi thì không lấy lại được. Chưa ghi gì.',
  unsaved: (files: string) =>
    `${files}: có thay đổi chưa commit, sửa tiếp thì không lấy lại được. Commit trước rồi chạy lại.`,
  unknown: (id: string, near: readonly string[]) =>
    `Không có gì mang mã “${id}”.${near.length === 0 ? '' : ` Gần giống: ${near.join(', ')}.`}`,
  several: (id: string, options: readonly string[]) => `Mã “${id}” có ở nhiều nơi. Nói rõ: ${options.join(' hoặc ')}.`,
  badId: (id: string) =>
    `“${id}” không dùng làm mã được: chỉ chữ thường không dấu, chữ số và gạch nối, như 2025-08-12-hop-so-ket.`,
  taken: (id: string, owner: string, file: string) => `Mã ${id} đã có trong ${file} (mục ${owner}). Chọn mã khác.`,
  namesakes: (id: string, units: string) =>
    `“${id}” là tên chung của nhiều đơn vị, hoặc không phải tên báo cáo dùng (${units}): sửa tay, xem docs/editing.md, mục 10.`,
  byHand: (file: string, line: string) =>
    `${file}: viết khác thường nên không tự sửa được. Sửa tay: ${line}. Chưa ghi gì.`,
  oneId: 'Cần đúng một mã báo cáo (hoặc đường dẫn của tệp).',
  twoIds: 'Cần đúng hai mã: mã cũ rồi mã mới.',
  withdrawn: (id: string, file: string) => `${id} đã rút: xem ${file}. Muốn sửa lý do thì sửa trong tệp ấy.`,
  translated: (id: string, files: string) => `${id} đã có cả hai bản: ${files}.`,
  reason: {
    vi: 'Lý do rút, bằng tiếng Việt (người đọc sẽ thấy)',
    en: 'Lý do rút, bằng tiếng Anh (người đọc sẽ thấy)',
  } as Record<Language, string>,
};

/** The same in English. */
export const enChange: typeof viChange = {
  ask: 'Write these changes?',
  yes: 'Write',
  no: 'No',
  cancelled: 'Cancelled; nothing was written.',
  dryRun: 'Dry run: nothing was written.',
  refused: 'Nothing was written.',
  sayYes: 'There is nobody to answer, so nothing was written. If the above is right, run it again with --yes.',
  written: (files) => `Written:\n  ${files}`,
  undo: (olds, news) =>
    `To undo, before committing: ${[olds && `git restore ${olds}`, news && `rm ${news}`].filter(Boolean).join(' && ')}`,
  undoByHand: (files) =>
    `${files}: has other changes that are not committed; to undo, delete the lines marked + above.`,
  notWritten: (why) => `Could not be written (${why}). Every file is as it was.`,
  unreadable: (file) => `${file}: cannot be read as a text file in UTF-8. Run npm run check.`,
  noGit: 'The content is in no git repository, so a change could not be undone. Nothing was written.',
  unsaved: (files) =>
    `${files}: has changes that are not committed and could not be brought back. Commit first, then run this again.`,
  unknown: (id, near) => `Nothing has the id “${id}”.${near.length === 0 ? '' : ` Near it: ${near.join(', ')}.`}`,
  several: (id, options) => `The id “${id}” is in several places. Say which: ${options.join(' or ')}.`,
  badId: (id) =>
    `“${id}” cannot be an id: only lower-case letters without accents, digits and hyphens, such as 2025-08-12-hop-so-ket.`,
  taken: (id, owner, file) => `The id ${id} is in ${file} already (entry ${owner}). Choose another.`,
  namesakes: (id, units) =>
    `“${id}” is a name that several units share, or not the one reports use (${units}): change it by hand, see docs/editing.en.md, section 10.`,
  byHand: (file, line) => `${file}: is written in an unusual way. Change it by hand: ${line}. Nothing was written.`,
  oneId: 'Takes exactly one id of a report (or the path of its file).',
  twoIds: 'Takes exactly two ids: the old one, then the new one.',
  withdrawn: (id, file) => `${id} is withdrawn already: see ${file}. To change the reason, change it there.`,
  translated: (id, files) => `${id} has both versions already: ${files}.`,
  reason: {
    vi: 'Why it is withdrawn, in Vietnamese (readers see it)',
    en: 'Why it is withdrawn, in English (readers see it)',
  },
};

const viCommon = [
  '  --dry-run       chỉ cho xem, không ghi',
  '  --yes           ghi mà không hỏi',
  '  --lang vi|en    ngôn ngữ của lời in ra; mặc định theo LANG',
  '',
  'Cho xem thay đổi rồi mới hỏi; ghi tất cả hoặc không ghi gì. Mã thoát: 0 đã làm, 1 không làm được, 2 lệnh viết sai.',
];
const enCommon = [
  '  --dry-run       only shows, does not write',
  '  --yes           writes without asking',
  '  --lang vi|en    the language of what is printed; by default that of LANG',
  '',
  'Shows the changes, then asks; writes all or nothing. Exit code: 0 done, 1 cannot be done, 2 wrong usage.',
];

/** Usage and help of these commands, in Vietnamese. */
export const viChangeUsage = {
  rename: {
    usage: 'Cách dùng: npm run rename -- <mã cũ> <mã mới> [--in reports|topics|…] [--dry-run] [--yes] [--lang vi|en]',
    help: [
      'Đổi mã một báo cáo (cả hai bản) hay một mục danh mục. Mã cũ được giữ trong aliases (báo cáo) hay former (danh mục) nên',
      'địa chỉ cũ vẫn dẫn tới; liên kết và mọi chỗ nhắc mã đổi theo; địa chỉ mới vào content/permalinks.txt nếu địa chỉ cũ ở đó.',
      '',
      '  --in            mã thuộc báo cáo (reports) hay danh mục nào, khi có ở nhiều nơi',
      ...viCommon,
    ].join('\n'),
  },
  withdraw: {
    usage:
      'Cách dùng: npm run withdraw -- <mã báo cáo> [--reason-vi "…"] [--reason-en "…"] [--date …] [--dry-run] [--yes] [--lang vi|en]',
    help: [
      'Rút một báo cáo: ghi ngày và lý do vào mọi bản. Trang vẫn còn, chỉ nói ngày và lý do.',
      '',
      '  --reason-vi     lý do bằng tiếng Việt, cho bản tiếng Việt',
      '  --reason-en     lý do bằng tiếng Anh, cho bản tiếng Anh',
      '  --date          ngày rút; mặc định là hôm nay',
      ...viCommon,
    ].join('\n'),
  },
  translate: {
    usage:
      'Cách dùng: npm run translate -- <mã báo cáo> [--title "…"] [--summary "…"] [--dry-run] [--yes] [--lang vi|en]',
    help: [
      'Tạo tệp của bản còn thiếu từ bản gốc: ngày, nơi, chương trình, nguồn lấy nguyên; tên và thân bài thì viết.',
      '',
      '  --title         tên báo cáo bằng thứ tiếng kia',
      '  --summary       tóm tắt bằng thứ tiếng kia',
      ...viCommon,
    ].join('\n'),
  },
};

/** The same in English. */
export const enChangeUsage: typeof viChangeUsage = {
  rename: {
    usage: 'Usage: npm run rename -- <old id> <new id> [--in reports|topics|…] [--dry-run] [--yes] [--lang vi|en]',
    help: [
      'Changes the id of a report (both versions) or of an entry of a list. The old id is kept in aliases (reports) or former',
      '(lists), so its address still leads there; links and whatever names the id follow; the new address joins',
      'content/permalinks.txt if the old one is in it.',
      '',
      '  --in            reports, or the list the id is in, where it is in several',
      ...enCommon,
    ].join('\n'),
  },
  withdraw: {
    usage:
      'Usage: npm run withdraw -- <id of a report> [--reason-vi "…"] [--reason-en "…"] [--date …] [--dry-run] [--yes] [--lang vi|en]',
    help: [
      'Withdraws a report: writes day and reason into every version. The page stays and tells only these.',
      '',
      '  --reason-vi     why, in Vietnamese, for the Vietnamese version',
      '  --reason-en     why, in English, for the English version',
      '  --date          the day; by default today',
      ...enCommon,
    ].join('\n'),
  },
  translate: {
    usage:
      'Usage: npm run translate -- <id of a report> [--title "…"] [--summary "…"] [--dry-run] [--yes] [--lang vi|en]',
    help: [
      'Makes the file of the missing version from the original: day, places, programmes and source as they are; title and',
      'body are yours to write.',
      '',
      '  --title         the title in the other language',
      '  --summary       the summary in the other language',
      ...enCommon,
    ].join('\n'),
  },
};
