import { bisector } from 'd3-array';
import { findDates, type DateMention } from './dates-in-text.ts';
import { asStroke, fold } from './text.ts';

/** A legal document named in a text by its number. */
export interface Citation {
  /** In the one form the archive writes: `37/QĐ-UBND`, `74/2018/NĐ-CP`, `05/2007/QH12`, `38-CT/TW`. */
  number: string;
  /** The day it was signed, YYYY-MM-DD, where the text says so beside the number. */
  date?: string;
  /** The year, from the number, the date or "năm 2010" beside it. */
  year?: string;
  /** Offsets of the number in the text. */
  start: number;
  end: number;
}

/**
 * How issuers and kinds are written, by their letters without accents. Pages write QD, QÐ (Eth), Qđ and QĐ- TTg;
 * the forms are those of Decree 30/2020/NĐ-CP, annex III.
 */
const written = new Map(
  [
    'NĐ NQ QĐ CT CTr TT TTLT TTr KH CV TB BC HD QC CĐ PL VBHN KL TW TU',
    'CP TTg QH UBTVQH CTN UBND HĐND VPCP',
    'BKHCN BTC BCT BNV BNNPTNT BYT BTTTT BGDĐT BLĐTBXH BKHĐT TĐC TCĐLCL TTKHCN',
    'SKHCN SCT STC SNN SNNPTNT SYT SKHĐT',
  ]
    .join(' ')
    .split(' ')
    .map((form) => [fold(form), form]),
);

/**
 * Numbers of the four families (normative `no/year/TYPE-ISSUER`, individual `no/TYPE-ISSUER` and official letters,
 * National Assembly `no/year/QHn`, Party `no-TYPE/TW`), and the oddity `19-2016/NQ-CP`.
 * Every repetition is bounded, so that no text makes the search slow.
 */
const part = String.raw`[\p{L}][\p{L}&]{0,11}`;
const numbers = new RegExp(
  [
    String.raw`(?<![\p{L}\p{N}/.,-])(\d{1,5})`,
    String.raw`(?:`,
    String.raw`\s?[/-]\s?((?:19|20)\d\d)\s?/\s?((?:QH|UBTVQH)\d{1,2}|${part}(?:\s?[-–]\s?${part}){0,4})`,
    String.raw`|\s?/\s?(${part}(?:\s?[-–]\s?${part}){1,4})`,
    String.raw`|\s?-\s?([A-ZĐÐƉ]{2}[a-z]?)\s?/\s?(TW|TU)`,
    String.raw`)(?![\p{L}\p{N}])`,
  ].join(''),
  'gu',
);

/** How far after a number its date or year may stand: "Quyết định số 62/QĐ-TTg của Thủ tướng Chính phủ ngày 13/1/2010". */
const REACH = 60;

/** Every legal document a text cites by number, in the order of the text. */
export function findCitations(text: string, dates: readonly DateMention[] = findDates(text)): Citation[] {
  const found: Citation[] = [];
  for (const match of text.matchAll(numbers)) {
    const [printed, no = '', year, normative, individual, partyKind, partyBody] = match;
    const letters = normative ?? individual;
    const parts = letters === undefined ? undefined : issuedPart(letters);
    if (letters !== undefined && parts === undefined) continue;
    const number =
      parts === undefined
        ? `${no}-${writtenPart(partyKind ?? '')}/${partyBody ?? ''}`
        : [
            no,
            year,
            parts
              .split(/\s?[-–]\s?/)
              .map(writtenPart)
              .join('-'),
          ]
            .filter((one) => one !== undefined)
            .join('/');
    found.push({
      number,
      start: match.index,
      end: match.index + printed.length - (letters ?? '').length + (parts ?? '').length,
      ...(year === undefined ? {} : { year }),
    });
  }
  // A page cut short ends within a number: "1461/QĐ-UBN".
  const last = found.at(-1);
  if (
    last?.end === text.trimEnd().length &&
    found.some((other) => other !== last && other.number.startsWith(last.number))
  )
    found.pop();
  return found.map((citation, index) => dated(citation, text, found[index + 1]?.start ?? text.length, dates));
}

/** The letters that are a kind and an issuer, without words that follow them: "QĐ-UBND" of "QĐ-UBND - về việc". */
function issuedPart(letters: string): string | undefined {
  const ends = [...letters.matchAll(/\s?[-–]\s?|$/g)].map(({ index }) => index);
  const shorter = ends.slice(1, -1).map((end) => letters.slice(0, end));
  return [letters, ...shorter.reverse()].find(isIssued);
}

/** Whether letters after a number are a kind and an issuer, not a fraction or a unit ("70 lượt người/Lớp-A"). */
function isIssued(parts: string): boolean {
  // Digits stand behind a year alone.
  if (/^(?:QH|UBTVQH)\d/.test(parts)) return true;
  const names = parts.split(/\s?[-–]\s?/);
  if (!names.every((name) => written.has(fold(name)) || /^[\p{Lu}&]{2,12}$/u.test(name))) return false;
  // A licence (GP) is no legal document; portals print theirs at the foot.
  return names[0] !== 'GP' && names.some((name) => written.has(fold(name)));
}

function writtenPart(part: string): string {
  return written.get(fold(part)) ?? asStroke(part);
}

function dated(citation: Citation, text: string, next: number, dates: readonly DateMention[]): Citation {
  const until = Math.min(citation.end + REACH, next);
  const between = (at: number) => text.slice(citation.end, at);
  let first = byStart.left(dates, citation.end);
  let date: DateMention | undefined;
  for (; dates[first] !== undefined && (dates[first]?.start ?? until) < until && !date; first++)
    if (dates[first]?.iso !== undefined && !/[.;](?:\s|$)|\n\s*\n/.test(between(dates[first]?.start ?? 0)))
      date = dates[first];
  if (date?.iso !== undefined) return { ...citation, date: date.iso, year: citation.year ?? date.iso.slice(0, 4) };
  const year = /^\s{0,2}(?:\(|năm |of )((?:19|20)\d\d)/.exec(text.slice(citation.end, until))?.[1];
  return year === undefined || citation.year !== undefined ? citation : { ...citation, year };
}

/** Finds a day by where it begins: by halves, since a text may hold thousands. */
const byStart = bisector((date: DateMention) => date.start);
