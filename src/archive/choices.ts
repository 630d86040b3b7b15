import { labelIn, type Language } from '../text/language.ts';
import { ancestorsOf, slugOf, successorsOf, unitsOn } from './provinces.ts';
import { fold } from '../text/text.ts';
import type { Vocabularies } from './vocabularies.ts';
import type { Entry, Vocabulary } from './vocabulary.ts';

/** An entry of a closed list to be chosen by typing a part of any of its names. */
export interface Choice {
  /** What front matter says. */
  value: string;
  label: string;
  /** More about it: its full name, or the names it took over. */
  hint: string;
  /** Its own names. */
  names: string[];
  /** Names of what came before and after it. */
  kin: string[];
}

/** The provinces a report of a day may name. A unit is also found by the names of those it took over or became. */
export function provinceChoices({ provinces }: Vocabularies, date: string, language: Language): Choice[] {
  return unitsOn(provinces, date).map((unit) => {
    const past = ancestorsOf(provinces, unit);
    // Units of one name share their aliases, which stand with one of them.
    const namesakes = provinces.entries.filter((each) => slugOf(each) === slugOf(unit));
    return {
      value: slugOf(unit),
      label: labelIn(unit.label, language).text,
      hint: past.length > 0 ? past.map((each) => labelIn(each.label, language).text).join(', ') : '',
      names: namesakes.flatMap((each) => typedNames(slugOf(each), each.label, each.full, each.aliases)),
      kin: [...past, ...successorsOf(provinces, unit)].flatMap((each) =>
        typedNames(slugOf(each), each.label, each.full, each.aliases),
      ),
    };
  });
}

/** The programmes, in the order of their list. */
export function programChoices({ programs }: Vocabularies, language: Language): Choice[] {
  return programs.entries.map((program) => ({
    value: program.id,
    label: labelIn(program.label, language).text,
    hint: program.name[language] ?? program.name.vi ?? '',
    names: typedNames(program.id, program.label, program.name, program.aliases),
    kin: [],
  }));
}

/** The entries of any list, each with its id, in the list's order. */
export function entryChoices({ entries }: Vocabulary<Entry>, language: Language): Choice[] {
  return entries.map(({ id, label, aliases = [] }) => ({
    value: id,
    label: labelIn(label, language).text,
    hint: id,
    names: typedNames(id, { ...label }, {}, aliases),
    kin: [],
  }));
}

/**
 * The choices that have every word typed, accents optional, as the beginning of a word of a name: those found by a
 * name of their own first, and a name that begins as typed before one that merely has the words.
 */
export function matching(choices: readonly Choice[], typed: string): Choice[] {
  const words = wordsOf(typed);
  if (words.length === 0) return [...choices];
  const rank = (choice: Choice): number => {
    if (choice.names.some((name) => wordsOf(name).join(' ').startsWith(words.join(' ')))) return 0;
    if (hasAll(choice.names, words)) return 1;
    return hasAll(choice.kin, words) ? 2 : 3;
  };
  return [0, 1, 2].flatMap((wanted) => choices.filter((choice) => rank(choice) === wanted));
}

function hasAll(names: readonly string[], words: readonly string[]): boolean {
  return names.some((name) => {
    const own = wordsOf(name);
    return words.every((word) => own.some((each) => each.startsWith(word)));
  });
}

function wordsOf(text: string): string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

type Label = Readonly<Record<string, string | undefined>>;

function typedNames(id: string, label: Label, full: Label, aliases: readonly string[] = []): string[] {
  return [id, ...Object.values(label), ...Object.values(full), ...aliases].filter((name) => name !== undefined);
}
