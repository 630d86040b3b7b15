import { formatSpan } from '../../../words/format.ts';
import { readerWords } from '../../../words/readers/reader-words.ts';
import { isProvincial, isMixed, type Bar, type Family } from '../../../charts/chart-years.ts';
import { labelIn, type Language } from '../../../text/language.ts';
import type { Program } from '../../../archive/vocabularies.ts';

/** What charts call the programmes of one colour: by name while they are few. */
export function familyName(family: Family, language: Language): string {
  const t = readerWords(language).charts;
  if (isProvincial(family)) return t.local;
  if (isMixed(family)) return t.others;
  return family.programs
    .filter((program) => program.part_of === undefined)
    .map((program) => labelIn(program.label, language).text)
    .join(', ');
}

/** What a bar of programmes is called. */
export function barName({ programs }: Bar, language: Language): string {
  const [program] = programs;
  return programs.length === 1 && program ? labelIn(program.label, language).text : readerWords(language).charts.local;
}

/** The years of a programme: "2010–2020", "từ 1996"; empty where they are not known. */
export function periodText(period: Program['period'], language: Language): string {
  const { from, to } = period ?? {};
  if (from === undefined) return '';
  return to === undefined
    ? readerWords(language).programFacts.from(String(from))
    : formatSpan(String(from), String(to));
}
