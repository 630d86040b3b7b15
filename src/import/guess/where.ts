import type { Language } from '../../text/language.ts';
import { findPlaces } from '../../archive/places-in-text.ts';
import type { Vocabularies } from '../../archive/vocabularies.ts';
import type { Article } from '../read/article.ts';
import type { SourcePage } from '../read/page.ts';
import { around } from '../read/words.ts';
import type { Guess } from './guess.ts';
import { nationalBody } from './national-body.ts';
import { placeOfSite } from './place-of-site.ts';
import { enumerated } from './place-rows.ts';
import { scorePlaces, type ScoredPlace } from './place-scores.ts';

/** What a place must reach, and what part of the first's weight the others. */
const ENOUGH = 2;
const SHARE = 0.5;

/** A province that is not named: the page stood on its own site. */
const unnamed = /(?:UBND|HĐND|Tỉnh ủy|trên địa bàn) (?:tỉnh|thành phố)(?!\s\p{Lu})/u;

/** A province's office that names no province: "Chi cục TĐC tập huấn", nobody's until someone asks. */
const nobodys = /(?<!\p{L})(?:Sở|Chi cục|Ban Quản lý (?:các )?[Kk]hu)\s(?=\p{Lu})/u;

/** The page's own province, known to its readers: "tỉnh đã lựa chọn", "Chi cục … thành phố tổ chức". */
const own = [
  /(?<!\p{L}|(?:các|những|nhiều|mọi|số|hai|\d)\s)tỉnh\s(?:đã|sẽ|đang|tiếp tục|phấn đấu)(?!\p{L})/iu,
  /(?<!\p{L})(?:Sở|Chi cục)\s(?:\p{L}{1,12}\s(?<!các\s)){1,12}(?:tỉnh|thành phố)(?!\s\p{Lu}|\p{L})/u,
];

/** A letter's head that names a body of the whole country; the town it was written in is its seat. */
const central =
  /^(?:CHÍNH PHỦ|THỦ TƯỚNG|QUỐC HỘI|BỘ\s|TỔNG CỤC|ỦY BAN TIÊU CHUẨN|CỤC\s|VIỆN\s|VĂN PHÒNG CHÍNH PHỦ|HỘI\s(?!ĐỒNG))|^Số\s?:?\s?\d{1,5}\s?\/(?:VPCP|BKHCN|TĐC|BCT|BTC|TTg|CP)(?!\p{L})/u;
const provincial = /^(?:(?:ỦY|UỶ) BAN NHÂN DÂN|UBND|HỘI ĐỒNG NHÂN DÂN|SỞ|CHI CỤC|TỈNH)\s/u;

/** A page with what its place is read from. */
interface Reading {
  article: Article;
  language: Language;
  vocabularies: Vocabularies;
  /** The text, its title with the first two paragraphs, and its first paragraphs. */
  whole: string;
  lead: string;
  opening: string;
  /** The words that name a body of the whole country. */
  guest: string | undefined;
  ranked: ScoredPlace[];
  venue: string | undefined;
  /** The words of a province that is not named. */
  local: string | undefined;
}

/** The provinces a page is about, as front matter names them, or the whole country. */
export function readWhere(
  article: Article,
  page: SourcePage,
  language: Language,
  vocabularies: Vocabularies,
): Guess<string[]> {
  const title = article.title ?? '';
  const paragraphs = article.blocks.map(({ text }) => text);
  const whole = `${title}\n${paragraphs.join('\n')}`;
  const lead = `${title}\n${paragraphs.slice(0, 2).join('\n')}`;
  const letterhead = page.blocks.slice(0, 12).flatMap(({ text }) => text.split(/\s\|\s|\n/));
  const issuer = letterhead.some((line) => provincial.test(line))
    ? undefined
    : letterhead.find((line) => central.test(line));
  const guest = nationalBody(lead, vocabularies) ?? issuer;
  const acts = guest !== undefined;
  const reading: Reading = {
    article,
    language,
    vocabularies,
    whole,
    lead,
    opening: paragraphs.slice(0, acts ? 2 : 4).join('\n'),
    guest,
    ...scorePlaces(title, paragraphs, { acts, sent: issuer !== undefined }, language, vocabularies),
    local: unnamed.exec(whole)?.[0] ?? (acts ? undefined : nobodys.exec(lead)?.[0]),
  };
  return (
    sideBySide(reading) ??
    outright(reading) ??
    bySite(reading) ??
    inBrackets(reading) ??
    unaccented(reading) ??
    bySilence(reading)
  );
}

/**
 * "Participating firms are in Bac Ninh, Hanoi, Ha Nam …": several side by side are what the text is about, unless
 * another place is far more so.
 */
function sideBySide({ opening, ranked, vocabularies, language }: Reading): Guess<string[]> | undefined {
  const row = enumerated(opening, findPlaces(opening, vocabularies.provinces, language));
  const [first] = ranked;
  if (!row || (first && first.score >= ENOUGH && !row.names.includes(first.name))) return undefined;
  return { value: row.names, evidence: row.evidence, doubt: 'few-words' };
}

/** Places named often and weightily enough. */
function outright({ ranked }: Reading): Guess<string[]> | undefined {
  const top = ranked[0]?.score ?? 0;
  if (top < ENOUGH) return undefined;
  const chosen = ranked.filter(({ score }) => score >= Math.max(ENOUGH, top * SHARE));
  return {
    value: chosen.map(({ name }) => name),
    evidence: chosen.map(({ evidence }) => evidence).join(' · '),
    ...(top < ENOUGH * 1.5 ? { doubt: 'few-words' as const } : {}),
  };
}

/** The province of the page's own site, where the text speaks of a province and names none. */
function bySite({ article, vocabularies, language, ranked, local, whole }: Reading): Guess<string[]> | undefined {
  if (ranked.length > 0 || (local === undefined && !own.some((sign) => sign.test(whole)))) return undefined;
  const home = placeOfSite(article, vocabularies, language);
  return home && { ...home, doubt: 'site-only' };
}

/** "Bệnh viện Sa Đéc (tỉnh Đồng Tháp)" says where, when nothing else does. */
function inBrackets({ lead, vocabularies, language, ranked, guest }: Reading): Guess<string[]> | undefined {
  const [only, ...others] = findPlaces(lead, vocabularies.provinces, language);
  if (!only || ranked.length > 0 || guest !== undefined || others.some(({ name }) => name !== only.name))
    return undefined;
  if (!/\((?:tỉnh|thành phố|TP\.?)\s?$/u.test(lead.slice(0, only.start).slice(-12))) return undefined;
  return { value: [only.name], evidence: around(lead, only.start, only.end), doubt: 'few-words' };
}

/** "Sở Khoa học và Công nghệ tỉnh Phu Yen": a name whose accents the page lost. */
function unaccented({ lead, vocabularies, language, ranked, guest }: Reading): Guess<string[]> | undefined {
  if (language === 'en' || ranked.length > 0 || guest !== undefined) return undefined;
  const found = findPlaces(lead, vocabularies.provinces, 'en').filter(({ role }) =>
    ['authority', 'unit', 'letterhead'].includes(role),
  );
  const [first] = found;
  if (!first || found.some(({ name }) => name !== first.name)) return undefined;
  return { value: [first.name], evidence: around(lead, first.start, first.end), doubt: 'unaccented' };
}

/** The whole country, where a body of the whole country acts or no place is named early; else the place named. */
function bySilence({ guest, ranked, venue, local, lead, vocabularies, language }: Reading): Guess<string[]> {
  const nationwide = vocabularies.provinces.entries.find((unit) => unit.nationwide)?.id;
  const [first] = ranked;
  const country = (evidence: string, doubt?: 'no-place' | 'venue-only'): Guess<string[]> | undefined =>
    nationwide === undefined || local !== undefined
      ? undefined
      : { value: [nationwide], evidence, ...(doubt === undefined ? {} : { doubt }) };
  if (guest !== undefined) return country(guest, venue === undefined ? undefined : 'venue-only') ?? named(first, local);
  // A place named in passing, far down, is an example; the text is about the country.
  const early = first && findPlaces(lead, vocabularies.provinces, language).some(({ name }) => name === first.name);
  return (early ? undefined : country(first?.evidence ?? '', 'no-place')) ?? named(first, local);
}

function named(place: ScoredPlace | undefined, local: string | undefined): Guess<string[]> {
  return { value: place ? [place.name] : [], evidence: place?.evidence ?? local ?? '', doubt: 'no-place' };
}
