import { findCitations, type Citation } from '../../text/citations.ts';
import { findDates } from '../../text/dates-in-text.ts';
import { phraseFinder } from '../../text/phrases.ts';
import { fold } from '../../text/text.ts';
import type { Vocabularies } from '../../archive/vocabularies.ts';
import type { Block } from '../read/page.ts';

/** A page that is the text of a decision, plan or resolution. */
export interface OfficialText {
  /** Its own number. */
  citation: Citation;
  /** "Quyết định", "Kế hoạch" … */
  kind: string;
  /** The day it was signed, YYYY-MM-DD, and the line that says so. */
  date?: string;
  evidence: string;
  /** "Kế hoạch 385/KH-UBND năm 2020 triển khai …", put together from number and subject, when the page prints none. */
  title?: string;
}

/** What the letters of a number stand for: Decree 30/2020/NĐ-CP, annex III. */
const kinds: Record<string, string> = {
  NQ: 'Nghị quyết',
  QĐ: 'Quyết định',
  CT: 'Chỉ thị',
  QC: 'Quy chế',
  TB: 'Thông báo',
  HD: 'Hướng dẫn',
  CTr: 'Chương trình',
  KH: 'Kế hoạch',
  BC: 'Báo cáo',
  TTr: 'Tờ trình',
  NĐ: 'Nghị định',
  TT: 'Thông tư',
  TTLT: 'Thông tư liên tịch',
  QH: 'Luật',
};

/** The kind of a document by its number, or "Công văn", which has no letters of its own. */
function kindOf(number: string): string {
  const letters = /[/\d-]([\p{Lu}][\p{L}]{1,3})(?=[-/\d])/u.exec(number)?.[1] ?? '';
  return kinds[letters] ?? 'Công văn';
}

/** Whether a page is an official text, by its "Số: …" within the first lines and the day beside it. */
export function readOfficial(blocks: readonly Block[], vocabularies: Vocabularies): OfficialText | undefined {
  const head = blocks.slice(0, 20);
  const numbered = head.find(({ text }) => /^Số\s?:/iu.test(text));
  const citation = numbered && findCitations(numbered.text.split('|')[0] ?? '')[0];
  if (!citation) return undefined;
  const dated = head.find(({ text }) => /,\s{1,3}ngày\s{1,3}\d{1,2}\s{1,3}tháng/iu.test(text));
  const date = dated && findDates(dated.text).find((mention) => mention.iso !== undefined)?.iso;
  const kind = kindOf(citation.number);
  const article = articleOne(blocks);
  const subject = article ?? headingOf(blocks, kind, vocabularies);
  // The year tells numbers apart; a decision named by its first article says it in its own words.
  const year = date === undefined || article !== undefined ? '' : `năm ${date.slice(0, 4)}`;
  return {
    citation,
    kind,
    ...(date === undefined ? {} : { date }),
    evidence: dated?.text ?? numbered.text,
    ...(subject === undefined
      ? {}
      : {
          title: [kind, citation.number, year, subject].filter(Boolean).join(' '),
        }),
  };
}

/** What a decision's first article says it does. */
function articleOne(blocks: readonly Block[]): string | undefined {
  for (const { text } of blocks) {
    const article =
      /^Điều 1\.?\s{1,3}(Ban hành|Phê duyệt)\s{1,3}(?:kèm theo\s{1,3})?(?:quyết định|nghị quyết|kế hoạch)?\s{0,3}(?:này\s{1,3})?([^.;]{20,500})/iu.exec(
        text,
      );
    if (!article) continue;
    const [, verb = '', rest = ''] = article;
    // A quotation mark that closes what none opened is the page's slip.
    const words = rest.includes('“') ? rest : rest.replace(/[”"]/g, '');
    return `${verb.toLowerCase()} ${words.replace(/,?\s(?:với|gồm|theo)\s(?:các |những )?nội dung.{0,80}$/u, '').replace(/[,:\s]+$/u, '')}`;
  }
  return undefined;
}

/** The trích yếu: "V/v …" of a letter, else the lines under the kind of document, in ordinary letters. */
function headingOf(blocks: readonly Block[], kind: string, vocabularies: Vocabularies): string | undefined {
  const lines = blocks.slice(0, 30).map(({ text }) => text);
  const about = lines.findIndex((text) => /^(?:V\/v|Về việc)\s/iu.test(text));
  const heading = about >= 0 ? about - 1 : lines.findIndex((text) => fold(text) === fold(kind));
  const below = lines.slice(heading < 0 ? 0 : heading + 1, heading < 0 ? 12 : heading + 5);
  const first = below.findIndex((text) =>
    heading < 0
      ? text.length > 25 &&
        text === text.toUpperCase() &&
        !/XÃ HỘI CHỦ NGHĨA|^(?:U[ỶY] BAN|ỦY BAN|HỘI ĐỒNG|CHỦ TỊCH)/u.test(text)
      : text.length > 12 && !/[.:;]$/u.test(text) && !opening.test(text),
  );
  const [begins, ...others] = first < 0 ? [] : below.slice(first);
  if (begins === undefined || (heading >= 0 && first > 1)) return undefined;
  // A heading goes on in the next lines as long as they look the same and begin no text.
  const capitals = begins === begins.toUpperCase();
  const parts = [begins];
  for (const line of others) {
    const same = capitals ? line === line.toUpperCase() : /^\p{Ll}/u.test(line);
    if (!same || opening.test(line) || /[.:;]$/u.test(line) || !/\p{L}/u.test(line)) break;
    parts.push(line);
  }
  const words = parts.join(' ').replace(/^(?:V\/v|Về việc)\s/iu, '');
  const plain = capitals ? inOrdinaryLetters(words, vocabularies) : words;
  return /^\p{Lu}\p{Ll}*\s(?=\p{Ll})/u.test(plain) ? plain.charAt(0).toLowerCase() + plain.slice(1) : plain;
}

/** How the text of a paper begins, below its heading. */
const opening =
  /^(?:Căn cứ|Kính gửi|Thực hiện (?:Quyết định|Nghị|Chỉ thị|Công văn|Kế hoạch số)|Xét|Theo|Ngày|Điều \d|I\.|1\.|(?:ỦY|UỶ) BAN|CHỦ TỊCH|HỘI ĐỒNG)(?!\p{L})/u;

/** Capitals put in lower case, with the names of places, bodies and documents as they are written. */
function inOrdinaryLetters(capitals: string, { provinces, organizations }: Vocabularies): string {
  const names = [...provinces.entries, ...organizations.entries].flatMap(({ label }) => [
    [label.vi, label.vi] as const,
  ]);
  let text = capitals.toLowerCase();
  const numbers = findCitations(capitals);
  for (const { start, end, number } of [...numbers].reverse()) text = text.slice(0, start) + number + text.slice(end);
  for (const { start, end, value } of phraseFinder(names, 'accents')(text).reverse())
    text = text.slice(0, start) + value + text.slice(end);
  return text.replace(/[“"]\p{Ll}/gu, (opening) => opening.toUpperCase());
}

/** An official text without its head and foot: state and motto, number and day, recipients and signatories. */
export function withoutLetterhead(blocks: readonly Block[]): Block[] {
  const begins = blocks.findIndex(
    ({ text }) => /^(?:Căn cứ|Thực hiện|Triển khai|Xét|Theo)\s/u.test(text) || text.length > 200,
  );
  return blocks.filter(({ text }, index) => {
    if (/^(?:Nơi nhận|TM\.|KT\.)/u.test(text) && text.length < 90) return false;
    if (index >= begins) return true;
    const field =
      /^(?:Số(?: hiệu)?|Ngày có hiệu lực|Loại văn bản|Cơ quan ban hành|Người ký|Lĩnh vực|Tình trạng)\s?:?\s/u.test(
        text,
      );
    const dated = /,\s{1,3}ngày\s{1,3}\d{1,2}\s{1,3}tháng[^.]{0,30}$/u.test(text);
    return !field && !dated && text !== text.toUpperCase() && !/^Độc lập\s?[-–]\s?Tự do/iu.test(text);
  });
}
