import { formatList, formatProseDate } from '../../../words/format.ts';
import { readerWords } from '../../../words/readers/reader-words.ts';
import { dayAfter } from '../../../text/dates.ts';
import { labelIn, type Language } from '../../../text/language.ts';
import { predecessorsOf, unitToday } from '../../../archive/provinces.ts';
import type { Province } from '../../../archive/vocabularies.ts';
import type { Vocabulary } from '../../../archive/vocabulary.ts';

/** The unit a place belongs to today, where that has another name. */
export function renamedTo(provinces: Vocabulary<Province>, unit: Province, language: Language): Province | undefined {
  const today = unitToday(provinces, unit);
  return labelIn(today.label, language).text === labelIn(unit.label, language).text ? undefined : today;
}

/** What a place belongs to today, where that has another name: "nay thuộc Bắc Ninh". */
export function nowPartOf(provinces: Vocabulary<Province>, unit: Province, language: Language): string | undefined {
  const today = renamedTo(provinces, unit, language);
  return today && readerWords(language).nowPartOf(labelIn(today.label, language).text);
}

/** A place as lists name it: "Bắc Giang, nay thuộc Bắc Ninh". */
export function placeName(provinces: Vocabulary<Province>, unit: Province, language: Language): string {
  const note = nowPartOf(provinces, unit, language);
  const { text } = labelIn(unit.label, language);
  return note === undefined ? text : `${text}, ${note}`;
}

/** What joined a place that kept its name, and since when: "từ 1/7/2025 gồm cả Hải Dương". */
export function joinedBy(provinces: Vocabulary<Province>, unit: Province, language: Language): string | undefined {
  const today = unitToday(provinces, unit);
  const joined = predecessorsOf(provinces, today).filter((other) => other !== unit && other.until === unit.until);
  if (today === unit || unit.until === undefined || joined.length === 0) return undefined;
  const names = joined.map((other) => labelIn(other.label, language).text);
  return readerWords(language).sinceWith(formatProseDate(dayAfter(unit.until), language), formatList(names, language));
}
