import { findUnit, slugOf } from '../archive/provinces.ts';
import { idFields, type IdField, type Vocabularies } from '../archive/vocabularies.ts';
import type { Entry, Vocabulary } from '../archive/vocabulary.ts';
import { isRealDate, readDay } from '../text/dates.ts';
import { languages } from '../text/language.ts';
import { fold } from '../text/text.ts';
import { bareAddress } from '../text/unfit-address.ts';

/** What a value was meant to be; `certain` where nothing else can have been meant. */
export interface Meant {
  value: string;
  certain: boolean;
}

/** What values are read against. */
export interface MendContext {
  vocabularies: Vocabularies;
  /** The name of the file: it begins with the day. */
  id: string;
}

/** A value without the quotes around it, straight or of Word. */
export function unquoted(value: string): string {
  return value
    .trim()
    .replace(/^(["'“”‘’])(.*)["'“”‘’]$/su, '$2')
    .trim();
}

/**
 * A day in any form people write: `30/08/2025`, `2025-8-30`, `ngày 30 tháng 8 năm 2025`, with an hour, as a number of
 * Excel. An hour in UTC is read on the clock of Viet Nam, seven hours ahead. Of `08/12/2025` the day comes first, as
 * in Viet Nam; that is certain only where the file's name says the same.
 */
export function meantDay(value: string, id: string): Meant | undefined {
  const text = unquoted(value);
  const named = id.slice(0, 10);
  const sure = (day: string | undefined): Meant | undefined =>
    day !== undefined && isRealDate(day) ? { value: day, certain: true } : undefined;
  const stamp = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?)\s*(Z|[+-]\d\d:?\d\d)?$/i.exec(text);
  if (stamp) {
    const [, day = '', hour = '', zone] = stamp;
    if (zone === undefined) return sure(day);
    const moment = Date.parse(`${day}T${hour}${zone}`);
    return Number.isNaN(moment) ? undefined : sure(new Date(moment + 7 * 3_600_000).toISOString().slice(0, 10));
  }
  const words = /^(?:ngay )?(\d{1,2}) (?:thang|thg) (\d{1,2}),? (?:nam )?(\d{4})$/.exec(fold(text));
  if (words) return sure(readDay(words.slice(1).join('/')));
  const yearFirst = /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})$/.exec(text);
  if (yearFirst) return sure(dayOf(yearFirst[1], yearFirst[2], yearFirst[3]));
  if (/^[34567]\d{4}$/.test(text)) {
    // Excel counts days from 30 December 1899.
    const day = new Date(Date.UTC(1899, 11, 30) + Number(text) * 86_400_000).toISOString().slice(0, 10);
    return { value: day, certain: day === named };
  }
  const [, first, second, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  const [ours, theirs] = [dayOf(year, second, first), dayOf(year, first, second)];
  if (isRealDate(theirs) && theirs !== ours && (theirs === named || !isRealDate(ours))) {
    return { value: theirs, certain: theirs === named };
  }
  if (!isRealDate(ours)) return undefined;
  return { value: ours, certain: ours === named || !isRealDate(theirs) || ours === theirs };
}

function dayOf(year = '', month = '', day = ''): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

const languageNames: Partial<Record<string, string>> = {
  'tieng viet': 'vi',
  vietnamese: 'vi',
  viet: 'vi',
  vn: 'vi',
  'vi-vn': 'vi',
  'tieng anh': 'en',
  english: 'en',
  anh: 'en',
  'en-us': 'en',
  'en-gb': 'en',
};
const truths: Partial<Record<string, string>> = {
  ...Object.fromEntries(['yes', 'y', 'on', '1', 'co', 'dung'].map((word) => [word, 'true'])),
  ...Object.fromEntries(['no', 'n', 'off', '0', 'khong', 'sai'].map((word) => [word, 'false'])),
};

/** A value of few words, such as a language. */
export function meantWord(field: 'language' | 'draft', value: string): Meant | undefined {
  const word = fold(unquoted(value));
  const known: readonly string[] = field === 'language' ? languages : ['true', 'false'];
  const meant = known.includes(word) ? word : (field === 'language' ? languageNames : truths)[word];
  return meant === undefined ? undefined : { value: meant, certain: true };
}

/** Ids of a list, written as names, with commas or semicolons, in quotes of Word; undefined where one is not known. */
export function meantIds(field: IdField, value: string, { vocabularies, id }: MendContext): Meant | undefined {
  const whole = idOf(field, unquoted(value), vocabularies, id);
  const parts = value
    .trim()
    .replace(/^\[(.*)\]$/s, '$1')
    .split(/[,;]/);
  const found = whole ? [whole] : parts.map((part) => idOf(field, unquoted(part), vocabularies, id));
  const ids = [...new Set(found.map((each) => each?.value))];
  if (ids.length === 0 || found.some((each) => each === undefined)) return undefined;
  return {
    value: ids.length === 1 ? (ids[0] ?? '') : `[${ids.join(', ')}]`,
    certain: found.every((each) => each?.certain === true),
  };
}

/** Offices and kinds of places before a name: who writes the office means the place, most likely. */
const office = /^(?:ubnd|uy ban nhan dan|hdnd|so [a-z &]*?|tinh|thanh pho|tp\.?)\s+(?=\S)/;

function idOf(field: IdField, value: string, vocabularies: Vocabularies, file: string): Meant | undefined {
  const list: Vocabulary<Entry> = vocabularies[idFields[field]];
  const { provinces } = vocabularies;
  if (field === 'province' ? findUnit(provinces, value, file.slice(0, 10)) : list.byId.has(value))
    return { value, certain: true };
  const named = (wanted: string) => {
    const found = list.entries.filter((entry) => namesOf(entry).some((name) => fold(name) === wanted));
    const names = found.map((entry) => (field === 'province' ? slugOf(entry as never) : entry.id));
    return new Set(names).size === 1 ? names[0] : undefined;
  };
  const wanted = fold(value);
  const exact = named(wanted);
  if (exact !== undefined) return { value: exact, certain: true };
  let rest = wanted;
  while (office.test(rest)) rest = rest.replace(office, '');
  const near = rest === wanted ? undefined : named(rest);
  return near === undefined ? undefined : { value: near, certain: false };
}

function namesOf(entry: Entry): string[] {
  const { label, aliases = [], former = [] } = entry;
  const { full } = entry as { full?: Entry['label'] };
  return [entry.id, label.vi, label.en, full?.vi, full?.en, ...aliases, ...former].filter((name) => name !== undefined);
}

/**
 * The address of a page, without what came round it on its way, with the spaces in it written as browsers do. Without
 * its beginning, `www.example.org/tin`, it may be of http or https.
 */
export function meantAddress(value: string): Meant | undefined {
  const address = unquoted(value).replace(/^<(.*)>$/s, '$1');
  const isWhole = /^https?:\/\//i.test(address);
  if (!isWhole && !/^(?:www\.)?[\w-]+(?:\.[\w-]+)*\.(?:vn|com|net|org|info|edu|gov)(?:[/?#].*)?$/i.test(address))
    return undefined;
  const whole = (isWhole ? address : `https://${address}`).replace(/[ \t]+/g, '%20');
  const bare = bareAddress(whole);
  return bare === unquoted(value) ? undefined : { value: `"${bare}"`, certain: isWhole };
}
