import { draftOf } from '../../src/import/draft.ts';
import { importPage } from '../../src/import/import-page.ts';
import { contentFolder } from '../../src/content/content-folder.ts';
import { readContentSettings } from '../../src/content/read-settings.ts';
import { pages, type Page } from '../fixtures/import-shapes/index.ts';

/** How one field of one page was read: right, wrong but marked as doubtful, or wrong without a word. */
export interface Reading {
  shape: string;
  name: string;
  field: string;
  result: 'right' | 'doubted' | 'wrong';
  got: string;
  want: string;
}

const { vocabularies } = readContentSettings(contentFolder('content', 'content'));
const squeeze = (text: string) =>
  text
    .normalize('NFC')
    .replace(/\\(?=[!-/:-@[-`{-~])/g, '')
    .replace(/[\s*_]+/g, '');
/** What no report holds: words around the article on some page of the set. */
const around = /Lượt (?:xem|đọc|truy cập|người xem)|Chia sẻ|Đăng nhập|Hiệu lực|Thuộc tính|Lược đồ|\[0\]|Cỡ chữ|Trang chủ|Họp giao ban công tác|bình luận|TAG:|Từ khóa:|Quét mã QR|MsoNormal|supportLists|IMG_|lượt chia sẻ|Tất cả cảm xúc|Viết bởi|Hits:|Email của bạn|^Trang 2\/3$|^- 2 -$|Powered by|Bản quyền/mu; // prettier-ignore

/** Reads a page of the set and says of each field how that went. */
function measure({ shape, name, text, right }: Page): Reading[] {
  const draft = draftOf(importPage(new TextEncoder().encode(text), vocabularies), {}, { captions: 'Ảnh:' });
  const { fields, body, uncertain } = draft;
  const doubted = (field: string) => uncertain.some((each) => each.field.startsWith(field));
  const reading = (field: string, got: string, want: string, same = got === want): Reading => {
    const result = same ? 'right' : doubted(field) ? 'doubted' : 'wrong';
    return { shape, name, field, result, got, want };
  };
  const ids = (value: string | string[] | undefined) => [value ?? []].flat().sort().join();
  const numbers = draft.documents.map(({ citation }) => citation.number).sort();
  const paragraphs = body.split(/\n\n|\n(?=[-\d])/).map(squeeze);
  // A paragraph is kept when it stands in one piece; the number of a list's item is the list's.
  const lost = right.body
    .map((words) => words.replace(/^\d\.\s/, ''))
    .filter((words) => !paragraphs.some((paragraph) => paragraph.includes(squeeze(words))));
  const [prose = ''] = body.split('Ảnh:');
  const left = [...(around.exec(body) ?? []), ...right.captions.filter((c) => squeeze(prose).includes(squeeze(c)))];
  // The archive writes the title of a paper with its year and a small letter: "Quyết định 5/QĐ-UBND năm 2020 ban hành …".
  const loose = (title: string) =>
    squeeze(title.toLowerCase().replace(/(?<=\/\S+) năm \d{4}|(?: về việc| về)(?= )/g, ''));
  return [
    reading('title', fields.title ?? '', right.title, loose(fields.title ?? '') === loose(right.title)),
    reading('date', fields.date ?? '', right.date),
    reading('event', fields.event?.start ?? '', right.event ?? ''),
    reading('province', ids(fields.province), ids(right.province)),
    reading('program', ids(fields.program), ids(right.program)),
    reading('document', numbers.join(), [...right.legal].sort().join()),
    reading('body', lost.length ? body : '', lost.join('\n')),
    reading('around', left.join(' | '), ''),
  ];
}

export const readings = (): Reading[] => pages.flatMap(measure);

/** The readings as lines of a table: a field, how many were right, doubted and wrong. */
function table(all: readonly Reading[], by: (reading: Reading) => string): string[] {
  return [...new Set(all.map(by))].map((key) => {
    const of = all.filter((reading) => by(reading) === key);
    const count = (result: Reading['result']) => of.filter((reading) => reading.result === result).length;
    return `| ${key} | ${of.length} | ${count('right')} | ${count('doubted')} | ${count('wrong')} |`;
  });
}

if (process.argv[1]?.endsWith('measure.ts')) {
  const all = readings();
  console.log([...table(all, ({ field }) => field), '', ...table(all, ({ shape, field }) => `${shape} ${field}`)].join('\n')); // prettier-ignore
  for (const { name, field, result, got, want } of all.filter(({ result }) => result !== 'right'))
    if (!process.argv[2] || process.argv.slice(2).some((word) => field === word || name.startsWith(word)))
      console.log(`${result} ${name} ${field}\n   got  ${got.slice(0, 1500)}\n   want ${want}`);
}
