/**
 * Pagefind folds accents by NFD minus combining marks, and `đ` has no decomposition: unaided, `dak lak` misses
 * `Đắk Lắk` and `37/QD-UBND` misses `37/QĐ-UBND`. In the indexed copy and in queries `đ` is written `d` with the
 * combining mark U+0345, which folding strips and exact matching keeps (measured with Pagefind 1.6.0).
 */
const MARK = '\u0345';

/** Text as it is indexed and searched: NFC, with đ marked. */
export function toSearchable(text: string): string {
  return text.normalize('NFC').replace(/[đðɖ]/g, `d${MARK}`).replace(/[ĐÐƉ]/g, `D${MARK}`);
}

/** The same text as people read it. */
export function fromSearchable(text: string): string {
  return text.replaceAll(`d${MARK}`, 'đ').replaceAll(`D${MARK}`, 'Đ');
}

/** The text nodes of safe HTML made searchable; tags and attributes stay. */
export function toSearchableHtml(html: string): string {
  return html.replace(/(^|>)([^<]+)/g, (_, edge: string, text: string) => edge + toSearchable(text));
}
