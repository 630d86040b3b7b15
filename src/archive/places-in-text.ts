import type { Language } from '../text/language.ts';
import { phraseFinder, type PhraseMatch } from '../text/phrases.ts';
import { slugOf } from './provinces.ts';
import type { Province } from './vocabularies.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * How a text names a place:
 * `authority` – a body of the province ("Sở … tỉnh X", "X People's Committee");
 * `letterhead` – the place and day at the head of a document ("X, ngày 14 tháng 4 năm 2021");
 * `unit` – called a province or city ("trên địa bàn tỉnh X");
 * `venue` – where something was held ("tại X");
 * `name` – the bare name;
 * `aside` – part of another name, in brackets or gone ("Công ty … X", "(TP. X)", "X cũ"): says nothing of what the text
 * is about.
 */
export type PlaceRole = 'authority' | 'letterhead' | 'unit' | 'venue' | 'name' | 'aside';

/** A provincial unit named in a text. */
export interface PlaceMention {
  /** What front matter calls the unit; the day picks which of that name. */
  name: string;
  role: PlaceRole;
  /** Offsets in the text. */
  start: number;
  end: number;
}

type Finder = (text: string) => PhraseMatch<string>[];
const finders = new WeakMap<Vocabulary<Province>, Record<Language, Finder>>();

/**
 * Every provincial unit a text names, with its role. Vietnamese names must have their accents (in either style of
 * tone mark) and capitals; English pages often leave the accents out.
 */
export function findPlaces(text: string, provinces: Vocabulary<Province>, language: Language): PlaceMention[] {
  let finder = finders.get(provinces);
  if (!finder) {
    const names = namesInText(provinces);
    finder = { vi: phraseFinder(names, 'accents'), en: phraseFinder(names, 'folded') };
    finders.set(provinces, finder);
  }
  const mentions: PlaceMention[] = [];
  for (const { value, start: from, end } of finder[language](text)) {
    // "thành phố Huế" is a name of its own; its first words say what kind of unit it is.
    const start = from + (/^(?:thành phố|tỉnh|thủ đô)\s{1,3}/iu.exec(text.slice(from, end))?.[0].length ?? 0);
    if (!isProperName(text.slice(start, end))) continue;
    const last = mentions.at(-1);
    const role = roleAt(text, start, end);
    // "in Bình Dương and Đồng Nai": the second is what the first is.
    const joined = last && /^(?:,|,? and|,? và) (?:tỉnh )?$/u.test(text.slice(last.end, start));
    mentions.push({ name: value, role: joined && role === 'name' ? last.role : role, start, end });
  }
  return mentions;
}

function namesInText(provinces: Vocabulary<Province>): [string, string | undefined][] {
  return provinces.entries
    .filter((unit) => !unit.nationwide)
    .flatMap((unit): [string, string | undefined][] => [
      ...[unit.label.vi, unit.label.en, ...(unit.aliases ?? [])]
        .filter((name) => name !== undefined)
        .map((name): [string, string] => [name, slugOf(unit)]),
      ...(unit.unlike ?? []).map((name): [string, undefined] => [name, undefined]),
    ]);
}

/** Each word begins with a capital: "hòa bình" is peace, "Hòa Bình" a place. */
function isProperName(name: string): boolean {
  return !/(?:^|[\s-])\p{Ll}/u.test(name.replace(/(?<=\s)(?:city|province)/giu, 'X'));
}

const bodies =
  'Sở|Chi cục|UBND|HĐND|U[ỷy] ban nhân dân|Ủy ban nhân dân|UỶ BAN NHÂN DÂN|ỦY BAN NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN|Hội đồng nhân dân|Tỉnh [uủ][ỷy]|Thành [uủ][ỷy]';
const englishBodies =
  "(?:[Dd]epartment|[Aa]uthorities|People[’']s (?:Committee|Council)|Sub-Department)(?: of [\\p{L} ]{3,60})?(?: of| in|,)(?: the)?(?: province of)?\\s$";
const others =
  'Công ty|Nhà máy|Xí nghiệp|Tập đoàn|Ngân hàng|Đại học|Học viện|Cao đẳng|Trường|Bệnh viện|Hợp tác xã|HTX|Quốc lộ|Cao tốc|[Ss]ông|đường|Nhựa|Báo|University|College|Corporation|Company';

/** What stands before or after a name, and what it makes of it; the first that fits counts. */
const signs: [PlaceRole, 'before' | 'after', RegExp][] = [
  ['letterhead', 'after', /^,?\s{1,3}ngày\s{1,3}\d/u],
  ['aside', 'after', /^\s\(?(?:cũ|trước đây)(?!\p{L})/u],
  ['aside', 'after', /^(?:\s\p{Lu}[\p{L}&]{0,20}){0,4}\s(?:University|College|JSC|Corporation|Company)(?!\p{L})/u],
  ['authority', 'after', /^(?:[’']s)?\s(?:provincial|municipal|Department|People[’']s|[Pp]rovince[’']s)/u],
  // "in Hạ Long City, northern Quảng Ninh Province": a venue before it is a province.
  [
    'venue',
    'before',
    /(?<!\p{L})(?:in|at)\s(?:[\p{L}\s]{0,30},\s)?(?:the\s)?(?:(?:northern|southern|central|north|south|mountainous)\s){0,2}(?:province of\s)?$/u,
  ],
  // The seats of winners: "(Bình Dương)", "(Khu công nghiệp Sóng Thần, tỉnh Bình Dương)", "a garment maker from Nam Dinh".
  ['aside', 'before', /\((?:[^().;:]{0,60},\s)?(?:TP\.?|tỉnh|thành phố|huyện [^()]{1,30})?\s?$/iu],
  [
    'aside',
    'before',
    /(?:maker|company|firm|producer|manufacturer|processor|exporter|winner)s?\s(?:from|in|of|based in)\s$/iu,
  ],
  ['unit', 'after', /^(?:[’']s)?\s(?:[Pp]rovince|[Cc]ity)(?!\p{L})/u],
  ['aside', 'before', new RegExp(`(?:${others})\\s[^.,;:\\n()–]{0,60}$`, 'u')],
  ['authority', 'before', new RegExp(`(?:${bodies})[^.;:\\n()]{0,60}$`, 'u')],
  ['authority', 'before', new RegExp(englishBodies, 'u')],
  // "tại thành phố Nha Trang, tỉnh Khánh Hòa": the province of the town it was held in.
  ['venue', 'before', /(?<!\p{L})(?:tại|ở)\s(?:[^.,;:\n()]{0,60},\s)?(?:tỉnh|thành phố|TP\.?)\s?$/iu],
  ['unit', 'before', /(?:tỉnh|thành phố|TP\.?|trên địa bàn|[Pp]rovince of|[Cc]ity of)\s?$/iu],
  ['venue', 'before', /(?<!\p{L})(?:tại|ở)\s$/u],
];

function roleAt(text: string, start: number, end: number): PlaceRole {
  const left = text.slice(Math.max(0, start - 80), start);
  const right = text.slice(end, end + 60);
  const found = signs.find(([, side, pattern]) => pattern.test(side === 'before' ? left : right));
  if (found) return found[0];
  // Part of a longer name: "Nguyễn Thái Bình", "Điện Biên Phủ" – but not in a line of capitals.
  const within = /^ \p{Lu}\p{Ll}/u.test(right) || /\p{Ll} \p{Lu}\p{Ll}+ $/u.test(` ${left}`);
  return within && /\p{Ll}/u.test(text.slice(start, end)) ? 'aside' : 'name';
}
