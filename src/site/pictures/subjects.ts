import { formatProseDate, formatSpan, formatList } from '../../words/format.ts';
import { readerWords } from '../../words/readers/reader-words.ts';
import { dayAfter } from '../../text/dates.ts';
import { labelIn, type Language } from '../../text/language.ts';
import { pictureName } from './picture-name.ts';
import { predecessorsOf, unitsOfToday } from '../../archive/provinces.ts';
import type { Site } from '../../archive/site.ts';
import type { Program, Province, Vocabularies } from '../../archive/vocabularies.ts';
import type { Vocabulary } from '../../archive/vocabulary.ts';
import type { Sheet } from './sheet.ts';

/**
 * Every picture of an archive in a language, by its name: of the site, of each programme and of each province of
 * today. Nothing here counts reports, so that a picture changes only when what it shows is renamed.
 */
export function subjects(site: Site, { programs, provinces, regions }: Vocabularies, language: Language) {
  const archive = {
    seal: site.seal,
    above: site.nameplate.above[language],
    below: site.nameplate.below[language],
  };
  const region = (unit: Province) => regions.byId.get(unit.region ?? '')?.label;
  return new Map<string, Sheet>([
    [pictureName(), { ...archive, title: site.title[language], text: site.tagline[language] }],
    ...programs.entries.map((program): [string, Sheet] => [
      pictureName('program', program.id),
      { ...archive, ...ofProgram(program, language) },
    ]),
    ...unitsOfToday(provinces).map((unit): [string, Sheet] => [
      pictureName('province', unit.id),
      {
        ...archive,
        ...optional('kind', region(unit) && labelIn(region(unit) ?? unit.label, language).text),
        ...ofProvince(provinces, unit, language),
      },
    ]),
  ]);
}

function ofProgram(program: Program, language: Language) {
  const title = labelIn(program.label, language).text;
  const name = program.name[language] ?? program.name.vi;
  const { from, to } = program.period ?? {};
  const period = from === undefined || to === undefined ? undefined : formatSpan(String(from), String(to));
  const kind = labelIn(program.kind, language).text;
  return {
    kind: period === undefined ? kind : `${kind}, ${period}`,
    colour: program.colour,
    title,
    ...optional('text', name === title ? program.tagline && labelIn(program.tagline, language).text : name),
  };
}

function ofProvince(provinces: Vocabulary<Province>, unit: Province, language: Language) {
  const t = readerWords(language).fate;
  const founders = predecessorsOf(provinces, unit).filter(
    ({ until }) => until !== undefined && dayAfter(until) === unit.since,
  );
  const names = founders.map((founder) => {
    const name = labelIn(founder.full, language).text;
    return labelIn(founder.label, language).text === labelIn(unit.label, language).text ? t.former(name) : name;
  });
  const from = formatList(names, language);
  return {
    title: labelIn(unit.label, language).text,
    ...optional(
      'text',
      unit.since !== undefined && names.length > 0
        ? `${t.formed(formatProseDate(unit.since, language))} ${from}`
        : undefined,
    ),
  };
}

function optional<Key extends string>(key: Key, value: string | undefined): { [key in Key]?: string } {
  return value === undefined ? {} : ({ [key]: value } as { [key in Key]: string });
}
