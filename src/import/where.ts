import type { Language } from '../text/language.ts';
import { organizationNames } from './names.ts';
import { phraseFinder } from '../text/phrases.ts';
import { findPlaces, type PlaceMention, type PlaceRole } from '../archive/places-in-text.ts';
import { slugOf } from '../archive/provinces.ts';
import type { Vocabularies } from '../archive/vocabularies.ts';
import type { Article } from './article.ts';
import { around } from './words.ts';
import type { Guess } from './guess.ts';

/** What a mention says about the place a text is about. A bare name says little, an authority much. */
const weight: Record<PlaceRole, number> = { letterhead: 5, authority: 3, unit: 2, venue: 1.5, name: 0.7, aside: 0 };
/** What a place must reach, and what part of the first's weight the others. */
const ENOUGH = 2;
const SHARE = 0.5;

/** Words for bodies of the whole country; those the vocabulary marks `nationwide` are known by name. */
const national =
  /(?<!\p{L})(?:Bộ (?:trưởng )?(?=\p{Lu})|Tổng cục|Quốc gia|Thủ tướng|Ministry|Minister|National|Directorate)/u;

/** Where a text names a body of the whole country: in the town it meets in, it is only a guest. */
function nationalBody(text: string, { organizations }: Vocabularies): string | undefined {
  const bodies = organizations.entries.filter((body) => body.nationwide);
  const [named] = phraseFinder(
    bodies.flatMap((body) => organizationNames(body, []).map((name) => [name, body] as const)),
    'accents',
  )(text);
  const start = named?.start ?? national.exec(text)?.index;
  return start === undefined ? undefined : text.slice(start, start + 60).split('\n')[0];
}

/** A province that is not named: the page stood on its own site. */
const unnamed = /(?:UBND|HĐND|Tỉnh ủy|trên địa bàn) (?:tỉnh|thành phố)(?!\s\p{Lu})/u;

/** The page's own province, known to its readers: "tỉnh đã lựa chọn", "Chi cục … thành phố tổ chức". */
const own = [
  /(?<!\p{L}|(?:các|những|nhiều|mọi|số|hai|\d)\s)tỉnh\s(?:đã|sẽ|đang|tiếp tục|phấn đấu)(?!\p{L})/u,
  /(?<!\p{L})(?:Sở|Chi cục)\s(?:\p{L}{1,12}\s(?<!các\s)){1,12}(?:tỉnh|thành phố)(?!\s\p{Lu}|\p{L})/u,
];

/** Names within a list of many are a menu or a survey, not a subject. */
const LISTED = 8;
/** Names one after the other that make a row. */
const ROW = 3;

/** The provinces a page is about, as front matter names them, or the whole country. */
export function readWhere(article: Article, language: Language, vocabularies: Vocabularies): Guess<string[]> {
  const { provinces } = vocabularies;
  const nationwide = provinces.entries.find((unit) => unit.nationwide)?.id;
  const capitals = new Set(provinces.entries.filter((unit) => unit.capital).map(slugOf));
  const scores = new Map<string, { score: number; evidence: string; best: number }>();
  const title = article.title ?? '';
  const body = article.blocks.map(({ text }) => text);
  const lead = body.slice(0, 2).join('\n');
  const guest = nationalBody(`${title}\n${lead}`, vocabularies);
  const acts = guest !== undefined;
  let venue: string | undefined;

  const count = (text: string, times: number) => {
    const mentions = findPlaces(text, provinces, language);
    const inRow = new Set(rowsOf(text, mentions).flatMap((row) => (row.length >= ROW ? row : [])));
    const bare = mentions.filter(({ role }) => role === 'name').length;
    for (const mention of mentions) {
      const isVenue = mention.role === 'venue' || (mention.role === 'name' && isDateline(text, mention));
      if (isVenue && acts) venue ??= mention.name;
      const worth =
        valueOf(mention, {
          acts,
          isVenue,
          bare,
          oneOfMany: acts && text !== title && inRow.has(mention),
          capital: capitals.has(mention.name),
          opens: text === title && mention.start === 0 && /^\s?[:–-]/u.test(text.slice(mention.end)),
        }) * times;
      if (worth === 0) continue;
      const known = scores.get(mention.name);
      const evidence = known && known.best >= worth ? known.evidence : around(text, mention.start, mention.end);
      scores.set(mention.name, {
        score: (known?.score ?? 0) + worth,
        evidence,
        best: Math.max(known?.best ?? 0, worth),
      });
    }
  };
  count(title, 3);
  body.forEach((text, index) => count(text, index < 2 ? 1.5 : 1));

  const ranked = [...scores].sort(([, a], [, b]) => b.score - a.score);
  const top = ranked[0]?.[1].score ?? 0;
  const opening = body.slice(0, acts ? 2 : 4).join('\n');
  // "Participating firms are in Bac Ninh, Hanoi, Ha Nam …": several side by side are what the text is about, unless
  // another place is far more so.
  const row = enumerated(opening, findPlaces(opening, provinces, language));
  if (row && (top < ENOUGH || row.names.includes(ranked[0]?.[0] ?? '')))
    return { value: row.names, evidence: row.evidence, doubt: 'few-words' };
  if (top >= ENOUGH) {
    const chosen = ranked.filter(([, { score }]) => score >= Math.max(ENOUGH, top * SHARE));
    return {
      value: chosen.map(([name]) => name),
      evidence: chosen.map(([, { evidence }]) => evidence).join(' · '),
      ...(top < ENOUGH * 1.5 ? { doubt: 'few-words' as const } : {}),
    };
  }
  const text = `${title}\n${body.join('\n')}`;
  const local = unnamed.exec(text);
  const home = placeOfSite(article, vocabularies, language);
  if (home && ranked.length === 0 && (local ?? own.some((sign) => sign.test(text))))
    return { ...home, doubt: 'site-only' };
  // "Bệnh viện Sa Đéc (tỉnh Đồng Tháp)" says where, when nothing else does.
  const [only, ...others] = findPlaces(`${title}\n${lead}`, provinces, language);
  if (only && ranked.length === 0 && !acts && others.every(({ name }) => name === only.name)) {
    const before = `${title}\n${lead}`.slice(0, only.start);
    if (/\((?:tỉnh|thành phố|TP\.?)\s?$/u.test(before.slice(-12)))
      return { value: [only.name], evidence: around(`${title}\n${lead}`, only.start, only.end), doubt: 'few-words' };
  }
  if (nationwide !== undefined && !local && (acts || ranked.length === 0))
    return {
      value: [nationwide],
      evidence: guest ?? '',
      ...(acts && venue === undefined ? {} : { doubt: acts ? ('venue-only' as const) : ('no-place' as const) }),
    };
  const [first] = ranked;
  // A place named in passing, far down, is an example; the text is about the country.
  const early =
    first !== undefined && findPlaces(`${title}\n${lead}`, provinces, language).some(({ name }) => name === first[0]);
  if (nationwide !== undefined && !local && !early)
    return { value: [nationwide], evidence: first?.[1].evidence ?? '', doubt: 'no-place' };
  return {
    value: first ? [first[0]] : [],
    evidence: first?.[1].evidence ?? local?.[0] ?? '',
    doubt: 'no-place',
  };
}

/** Host names shorter than this hold a province's letters by chance. */
const LETTERS = 5;

/** The place a host is named after: "Baohatinh.vn", "sokhcn.soctrang.gov.vn". */
function placesOfHost(line: string, provinces: Vocabularies['provinces']): string[] {
  const [host] = /[a-z\d][a-z\d.-]{3,60}\.vn(?![\p{L}\d])/iu.exec(line) ?? [];
  if (host === undefined) return [];
  const letters = host.toLowerCase().replace(/-/g, '');
  return [...new Set(provinces.entries.filter((unit) => !unit.nationwide).map(slugOf))].filter((slug) => {
    const name = slug.replace(/-/g, '');
    return name.length >= LETTERS && letters.includes(name);
  });
}

/** The only place the page's site is named after. */
function placeOfSite({ site }: Article, { provinces }: Vocabularies, language: Language): Guess<string[]> | undefined {
  const found = site.flatMap((line) =>
    [...findPlaces(line, provinces, language).map(({ name }) => name), ...placesOfHost(line, provinces)].map(
      (name) => ({ name, line }),
    ),
  );
  const [first] = found;
  return first && found.every(({ name }) => name === first.name)
    ? { value: [first.name], evidence: first.line }
    : undefined;
}

/** Names one after the other, each row with as many as stand there. */
function rowsOf(text: string, mentions: readonly PlaceMention[]): PlaceMention[][] {
  let row: PlaceMention[] = [];
  const rows: PlaceMention[][] = [];
  for (const mention of mentions) {
    const last = row.at(-1);
    if (
      last &&
      /^(?:\s(?:province|city))?(?:,|\sand|\svà|\s&)?(?:\sand|\svà)?\s(?:tỉnh\s|TP\.?\s?)?$/iu.test(
        text.slice(last.end, mention.start),
      )
    )
      row.push(mention);
    else rows.push((row = [mention]));
  }
  return rows;
}

/** Three to seven names one after the other. */
function enumerated(
  text: string,
  mentions: readonly PlaceMention[],
): { names: string[]; evidence: string } | undefined {
  const found = rowsOf(text, mentions).find(({ length }) => length >= ROW && length < LISTED);
  const [first] = found ?? [];
  const last = found?.at(-1);
  if (!found || !first || !last) return undefined;
  return { names: [...new Set(found.map(({ name }) => name))], evidence: text.slice(first.start, last.end) };
}

function valueOf(
  { role }: PlaceMention,
  {
    acts,
    isVenue,
    bare,
    oneOfMany,
    capital,
    opens,
  }: { acts: boolean; isVenue: boolean; bare: number; oneOfMany: boolean; capital: boolean; opens: boolean },
): number {
  if (role === 'name' && bare >= LISTED) return 0;
  if (opens) return weight.unit;
  // "the departments of Đồng Nai, Quảng Ninh and Nghệ An told of their work": guests of the national body.
  if (oneOfMany) return Math.min(weight[role], weight.name);
  // National bodies sit in the capital: only its own authorities make a text about it.
  if (capital && (role === 'name' || role === 'venue')) return 0;
  if (isVenue && acts) return 0.4;
  return weight[role];
}

/** "QUẢNG NINH — …", "Vinh Phuc (VNA) – …": where the news was written. */
function isDateline(text: string, { start, end }: PlaceMention): boolean {
  return start < 3 && /^\s(?:\([^()]{2,20}\)\s)?[—–-]/u.test(text.slice(end, end + 30));
}
