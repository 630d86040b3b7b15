import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Language } from '../../src/text/language.ts';
import { slugOf, unitsOn } from '../../src/archive/provinces.ts';
import type { Vocabularies } from '../../src/archive/vocabularies.ts';
import { chanceOf } from '../support/chance.ts';
import { phrases, type Phrases } from './made-up-phrases.ts';

/** A file of a made-up archive: its path below the content folder, and its text. */
export interface MadeUpFile {
  path: string;
  text: string;
}

/**
 * Made-up reports for measuring: bilingual, over all vocabularies, with tables and citations, about 400 words each.
 * Every fifth has a translation. Every title ends in "(bịa)" or "(made up)". The same number gives the same files.
 */
export function* madeUpReports(count: number, vocabularies: Vocabularies): Generator<MadeUpFile> {
  for (let number = 0; number < count; number++) yield* madeUpReport(number, vocabularies);
}

/** One of them, its original first: the same whatever the number of others. */
export function madeUpReport(number: number, vocabularies: Vocabularies): MadeUpFile[] {
  const { programs, topics, organizations, documents } = vocabularies;
  const chance = chanceOf(20261127 + number);
  const pick = pickerOf(chance);
  const year = 2010 + Math.floor(chance() ** 0.7 * 16);
  const date = `${year}-${pad(1 + Math.floor(chance() * 12))}-${pad(1 + Math.floor(chance() * 28))}`;
  const unit = pick(unitsOn(vocabularies.provinces, date));
  const program = pick(programs.entries);
  const document = chance() < 0.4 ? pick(documents.entries) : undefined;
  const shared = [
    `province: ${slugOf(unit)}`,
    `program: ${program.id}`,
    `topic: [${pick(topics.entries).id}, ${pick(topics.entries).id}]`,
    ...(chance() < 0.6 ? [`organization: ${pick(organizations.entries).id}`] : []),
    ...(document ? [`document: ${document.id}`] : []),
    'source:',
    '  name: Nguồn bịa để đo',
    `  url: https://example.com/${number}`,
  ];
  const id = `${date}-bia-${number}`;
  const first: Language = chance() < 0.75 ? 'vi' : 'en';
  const languages: Language[] = number % 5 === 0 ? [first, first === 'vi' ? 'en' : 'vi'] : [first];
  return languages.map((language) => {
    const words = phrases[language];
    const place = unit.label[language] ?? unit.label.vi;
    const body = bodyIn(language, document?.number, chance);
    return {
      path: `reports/${language}/${year}/${id}.md`,
      text: [
        '---',
        `title: "${place}: ${pick(words.what)} ${pick(words.where)}, ${number} ${words.madeUp}"`,
        `date: ${date}`,
        ...shared,
        `language: ${language}`,
        ...(language === first ? [] : ['translation: archive']),
        `summary: "${sentenceOf(words, pick)}"`,
        '---',
        '',
        body,
        '',
      ].join('\n'),
    };
  });
}

type Picker = <T>(list: readonly T[]) => T;

function pickerOf(chance: () => number): Picker {
  return (list) => list[Math.floor(chance() * list.length)] as (typeof list)[number];
}

function sentenceOf(words: Phrases, pick: Picker): string {
  return `${pick(words.who)} ${pick(words.does)} ${pick(words.what)} ${pick(words.where)}, ${pick(words.why)}.`;
}

/** A body of about 400 words. @param cited the number of a document it rests on */
function bodyIn(language: Language, cited: string | undefined, chance: () => number): string {
  const words = phrases[language];
  const pick = pickerOf(chance);
  const sentence = () => sentenceOf(words, pick);
  const paragraph = () => Array.from({ length: 4 + Math.floor(chance() * 3) }, sentence).join(' ');
  return [
    paragraph(),
    cited === undefined ? paragraph() : `${words.under} ${cited}. ${paragraph()}`,
    ...(chance() < 0.5 ? [`## ${words.results}`, paragraph(), `## ${words.next}`] : []),
    ...(chance() < 0.3 ? [table(words, chance)] : []),
    paragraph(),
    `- ${sentence()}\n- ${sentence()}\n- **${pick(words.what)}**: ${pick(words.where)}`,
    paragraph(),
    paragraph(),
  ].join('\n\n');
}

/** Writes made-up reports into a content folder. Gives the number of files. */
export function writeMadeUp(folder: string, count: number, vocabularies: Vocabularies): number {
  let files = 0;
  for (let number = 0; number < count; number++) files += writeReport(folder, madeUpReport(number, vocabularies));
  return files;
}

/** Writes the files of one report into a content folder. Gives their number. */
export function writeReport(folder: string, files: readonly MadeUpFile[]): number {
  for (const { path, text } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return files.length;
}

function table(words: Phrases, chance: () => number): string {
  const rows = Array.from(
    { length: 4 },
    (_, row) => `| ${words.what[row]} | ${Math.floor(chance() * 900)} | ${Math.floor(chance() * 100)} % |`,
  );
  return [`| ${words.columns.join(' | ')} |`, '| --- | ---: | ---: |', ...rows].join('\n');
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
