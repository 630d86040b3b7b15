import type { Language } from '../text/language.ts';

// What a script does not use is left out of it: making one of these has no effect but itself.
const vi = 'vi-VN';
const en = 'en-GB';

const englishDay = /* @__PURE__ */ new Intl.DateTimeFormat(en, {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

const dates = {
  vi: /* @__PURE__ */ new Intl.DateTimeFormat(vi, {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    timeZone: 'UTC',
  }),
  en: englishDay,
};

const shortDates = {
  vi: dates.vi,
  en: /* @__PURE__ */ new Intl.DateTimeFormat(en, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }),
};

const proseDates = {
  vi: /* @__PURE__ */ new Intl.DateTimeFormat(vi, {
    day: 'numeric',
    month: 'numeric',
    year: 'numeric',
    timeZone: 'UTC',
  }),
  en: englishDay,
};

const months = {
  // With a year, Intl spells the month out ("tháng 12, 2025"): too long for a column of dates.
  vi: { format: (date: number) => new Date(date).toISOString().replace(/^(\d+)-(\d+).*$/, '$2/$1') },
  en: /* @__PURE__ */ new Intl.DateTimeFormat(en, { month: 'long', year: 'numeric', timeZone: 'UTC' }),
};

const monthNames = {
  vi: /* @__PURE__ */ new Intl.DateTimeFormat(vi, { month: 'long', timeZone: 'UTC' }),
  en: /* @__PURE__ */ new Intl.DateTimeFormat(en, { month: 'long', timeZone: 'UTC' }),
};

const numbers = { vi: /* @__PURE__ */ new Intl.NumberFormat(vi), en: /* @__PURE__ */ new Intl.NumberFormat(en) };

const lists = {
  vi: /* @__PURE__ */ new Intl.ListFormat(vi, { type: 'conjunction' }),
  en: /* @__PURE__ */ new Intl.ListFormat(en, { type: 'conjunction' }),
};

/** A day in a column: "18/08/2014", "18 August 2014". */
export function formatDate(date: string, language: Language): string {
  return dates[language].format(Date.parse(date));
}

/** A day where there is little room: "18/08/2014", "18 Aug 2014". */
export function formatShortDate(date: string, language: Language): string {
  return shortDates[language].format(Date.parse(date));
}

/** A day within a sentence: "18/8/2014", "18 August 2014". */
export function formatProseDate(date: string, language: Language): string {
  return proseDates[language].format(Date.parse(date));
}

/** A day, month or year, as precise as it is given: "18/08/2014", "12/2025", "1996"; "December 2025" in English. */
export function formatPartialDate(date: string, language: Language): string {
  if (date.length === 10) return formatDate(date, language);
  return date.length === 4 ? date : months[language].format(Date.parse(date));
}

/** The month of a day as a heading: "Tháng 3", "March". */
export function formatMonth(date: string, language: Language): string {
  const name = monthNames[language].format(Date.parse(date));
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}

/** "6.400", "6,400". */
export function formatNumber(value: number, language: Language): string {
  return numbers[language].format(value);
}

/** "A, B và C", "A, B and C", with the names untouched so that each can be a link. */
export function listParts(
  items: readonly string[],
  language: Language,
): { type: 'element' | 'literal'; value: string }[] {
  return lists[language].formatToParts(items);
}

/** "A, B và C", "A, B and C". */
export function formatList(items: readonly string[], language: Language): string {
  return lists[language].format(items);
}

/** Years or days from one to another: "2010–2020", "từ 2021", "2021– ". */
export function formatSpan(from: string, to: string): string {
  return from === to ? from : `${from}–${to}`;
}

/**
 * A text in quotation marks. Marks within it change places with the single ones, as both languages nest them: “a ‘b’”.
 * An apostrophe stays.
 */
export function quoted(text: string): string {
  return `“${turned(text)}”`;
}

/** A text whose quotation marks have changed places, those within them too. */
function turned(text: string): string {
  const pairs = /“([^“”]*)”|"([^"]*)"|(?<![\p{L}\p{N}])‘((?:[^‘’]|’(?=\p{L}))*)’/gu;
  return text.replace(pairs, (_, double?: string, straight?: string, single?: string) =>
    single === undefined ? `‘${turned(double ?? straight ?? '')}’` : `“${turned(single)}”`,
  );
}

/** Units of time: how many days each has, and up to how many days a span is given in it. */
const units = /* @__PURE__ */ [
  { unit: 'day', days: 1, most: 13 },
  { unit: 'week', days: 7, most: 59 },
  { unit: 'month', days: 30.4375, most: 700 },
  { unit: 'year', days: 365.25, most: Infinity },
].map((each) => ({
  ...each,
  vi: /* @__PURE__ */ new Intl.NumberFormat(vi, { style: 'unit', unit: each.unit, unitDisplay: 'long' }),
  en: /* @__PURE__ */ new Intl.NumberFormat(en, { style: 'unit', unit: each.unit, unitDisplay: 'long' }),
}));

/** A length of time in whole days, weeks, months or years: "3 tuần", "3 weeks". */
export function formatDays(count: number, language: Language): string {
  const found = units.find(({ most }) => count <= most);
  if (!found) return '';
  return found[language].format(Math.round(count / found.days));
}
