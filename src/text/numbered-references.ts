/** What lists and leaflets number: a report, an article, an item of news. */
const THING =
  '(?:(?:các|những|bản) )?(?:báo cáo|bài viết|bài báo|bài|bản tin|tin|mục tin)|(?:the |our )?(?:reports?|articles?|entry|entries|stor(?:y|ies)|posts?|news items?)';
/** Words that send the reader elsewhere. */
const SEND =
  '(?:xem|đọc|tham khảo|so sánh|như|theo|ở|tại|trong)(?: (?:thêm|lại|cả|trong|ở|tại))*|(?:see|read|cf\\.?|compare|consult|as in|in)(?: (?:also|again))?';
/** A number by itself, or several: "62", "số 62", "no. 31 and 33", "#7", "[12]". Not a year, nor the start of a document’s number. */
const NUMBER = '(?:(?:số|thứ|no\\.?|nos\\.?|numbers?) ?)?[#[(]?\\d{1,3}\\]?';
const NUMBERS = `${NUMBER}(?:(?:,| và| hoặc| and| or| &) ?${NUMBER})*`;
/** What comes after it: the end of a sentence or bracket, or a word that does not make of the number an amount. */
const END =
  '(?=\\s*(?:(?:[).;:!?\\]]|,(?!\\d)|$))|\\s+(?:để|về|ở trên|ở dưới|trong kho|for|about|on|above|below|of the archive)(?![\\p{L}\\p{N}]))';

const references = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:${SEND}) (?:${THING}) ${NUMBERS}|(?:xem|see|cf\\.?) ${NUMBERS}(?=\\))|(?<=[(\\[])(?:${THING}) ${NUMBERS}(?=[)\\]]))${END}`,
  'giu',
);

/** Few texts have such a word before a number; looking back from each number tells the others apart in no time. */
const near =
  /\d(?<=(?:cáo|bài|tin|viết|báo|ports?|ticles?|try|ory|ies|posts?|items?|xem|see|cf\.?)\s(?:số |thứ |nos?\.? |numbers? )?[#[(]?\d)/i;

/**
 * References by a number to other reports in a text: "xem báo cáo 62", "(see report 31)", "in reports 31 and 33". A number
 * with letters or a year behind a slash is a document, and one before a word an amount ("báo cáo 6 tháng"): neither is meant.
 * Words may be parted by a line end.
 */
export function numberedReferences(text: string): { at: number; words: string }[] {
  if (!near.test(text)) return [];
  const loose = text.replace(/\s/g, ' ');
  return [...loose.matchAll(references)].map(({ index, 0: words }) => ({ at: index, words }));
}
