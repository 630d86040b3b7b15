/** `npm run new`: asks for a report's title, date, language, places, programmes and source, and writes its file. */
import { confirm, intro } from '@clack/prompts';
import { join } from 'node:path';
import type { Archive } from '../archive/archive.ts';
import { fieldsOfTranslation, filesOfId, makeId, planReport, type NewReport } from '../check/new-report.ts';
import { hasErrors, type Problem } from '../check/problems.ts';
import { readArchive } from '../check/run.ts';
import { contentFolder, type ContentFolder } from '../content/content-folder.ts';
import { shownPath } from '../content/files.ts';
import { writeInside } from '../content/new-file.ts';
import { intellisenseFiles, writeChanged } from '../content/schema-files.ts';
import { projectRoot, readSettings } from '../settings.ts';
import { todayIn } from '../text/dates.ts';
import { languages, otherLanguage, type Language } from '../text/language.ts';
import type { EditorWords } from '../words/editors/editor-words.ts';
import { fieldHelp } from '../words/editors/field-help.ts';
import { harmless } from '../words/editors/harmless.ts';
import { formatProblem } from '../words/editors/problem-text.ts';
import { idNamed } from './change/find-report.ts';
import type { Asked } from './front/arguments.ts';
import type { Options } from './front/options.ts';
import { Refusal } from './front/refusal.ts';
import { runCommand } from './front/run-command.ts';
import { kept } from './new/prompts.ts';
import { ask, type Answers, type Asking, type Question } from './new/questions.ts';

const options = {
  title: { kind: 'text' },
  date: { kind: 'day' },
  language: { kind: 'choice', of: languages },
  province: { kind: 'ids' },
  program: { kind: 'ids' },
  summary: { kind: 'text' },
  'source-name': { kind: 'text' },
  'source-url': { kind: 'text' },
  'translation-of': { kind: 'text' },
} as const satisfies Options;

type Given = Asked<typeof options>['values'];

/** What a report needs, in the order in which it is asked for. */
const required = ['title', 'date', 'language', 'province', 'program'] as const satisfies Question[];
type Required = Pick<Answers, (typeof required)[number]>;
/** What a translation takes from its original. */
const shared = ['date', 'language', 'province', 'program', 'source-name', 'source-url'] as const;

await runCommand({ name: 'new', options, run });

async function run({ values, language, t }: Asked<typeof options>): Promise<number> {
  const original = values['translation-of'];
  const surplus = shared.filter((name) => values[name] !== undefined);
  if (original !== undefined && surplus.length > 0)
    throw new Refusal(t.newReport.shared(surplus.map((name) => `--${name}`).join(', ')), 2);
  const folder = contentFolder(readSettings().contentDir, join(projectRoot, 'content'));
  const { archive, site } = readArchive(folder);
  const { vocabularies } = archive;
  const faultOf = (date: string, title: string) => faultOfId(makeId(date, title), folder, archive, t);
  const asking = { vocabularies, t, language, faultOf, publisherOf: (url: string) => publisherIn(archive, url) };
  const { id, fields, wasAsked } = await (original === undefined
    ? newOriginal(values, asking)
    : newTranslation(values, original, folder, asking));
  const context = { vocabularies, today: todayIn(site?.timezone ?? 'UTC') };
  const file = write(folder.root, planReport(folder, id, fields, context), t);
  const translation = wasAsked ? await offerTranslation(file, id, fields.language, asking) : undefined;
  if (translation) write(folder.root, planReport(folder, id, translation.fields, context), t);
  // So that the code editor completes the new file at once.
  if (folder.root === join(projectRoot, 'content'))
    writeChanged(projectRoot, intellisenseFiles(folder, vocabularies, fieldHelp));
  return 0;
}

async function newOriginal(values: Given, asking: Asking) {
  const { t } = asking;
  const { 'source-name': name, 'source-url': url, summary } = values;
  const given = definedIn(values);
  const isWhole = isComplete(given);
  const known = { ...given, ...(url !== undefined && { url }), ...(name !== undefined && { publisher: name }) };
  const wanted: Question[] = [...required, 'url', 'publisher'];
  const answers = isWhole ? known : await asked(missingOf(given), t, () => ask(wanted, known, asking));
  if (!isComplete(answers)) throw new Refusal(t.newReport.cancelled);
  const { title, date, language, province, program, url: address, publisher } = answers;
  const id = makeId(date, title);
  const fault = asking.faultOf(date, title);
  if (fault !== undefined || id === undefined) throw new Refusal(fault ?? t.newReport.noLetters);
  const source = { name: publisher || undefined, url: address || undefined };
  return { id, fields: { title, date, language, province, program, summary, source }, wasAsked: !isWhole };
}

function definedIn(values: Given): Partial<Required> {
  return Object.fromEntries(required.flatMap((name) => (values[name] === undefined ? [] : [[name, values[name]]])));
}

async function newTranslation(values: Given, original: string, folder: ContentFolder, asking: Asking) {
  const { t } = asking;
  const { noOriginal, taken, badOriginal } = t.newReport;
  const id = idNamed(original);
  const [file, other] = Object.values(filesOfId(folder, id));
  if (file === undefined) throw new Refusal(noOriginal(id));
  if (other !== undefined) throw new Refusal(taken(id, `${shownPath(file)}, ${shownPath(other)}`));
  const { title = values.title } =
    values.title === undefined ? await asked(['title'], t, () => ask(['title'], {}, asking)) : {};
  const fields = title === undefined ? undefined : fieldsOfTranslation(file, { title, summary: values.summary });
  if (!fields) throw new Refusal(badOriginal(shownPath(file)));
  return { id, fields, wasAsked: false };
}

/** Where a person has answered questions, the other language is offered at once: its title is all it needs. */
async function offerTranslation(file: string, id: string, language: Language, asking: Asking) {
  const { change, newReport } = asking.t;
  const other = otherLanguage(language);
  const prompt = { message: newReport.translate[other], active: change.yes, inactive: change.no, initialValue: false };
  if (!kept(await confirm(prompt))) return undefined;
  const t = { ...asking.t, newReport: { ...newReport, title: newReport.titleOf[other] } };
  const answers = await ask(['title'], {}, { ...asking, t });
  const fields =
    answers?.title === undefined ? undefined : fieldsOfTranslation(file, { title: answers.title, summary: undefined });
  return fields && { id, fields };
}

/** Who publishes what stands at an address, where another report of that site tells. */
function publisherIn({ byId }: Archive, address: string): string | undefined {
  const hostOf = (url = '') => (URL.canParse(url) ? new URL(url).host : undefined);
  const host = hostOf(address);
  const sources = [...byId.values()].flatMap(({ versions }) => Object.values(versions).map(({ source }) => source));
  return host === undefined ? undefined : sources.find((source) => source?.name && hostOf(source.url) === host)?.name;
}

function faultOfId(
  id: string | undefined,
  folder: ContentFolder,
  archive: Archive,
  { newReport }: EditorWords,
): string | undefined {
  if (id === undefined) return newReport.noLetters;
  const files = Object.values(filesOfId(folder, id));
  if (files.length > 0) return newReport.taken(id, files.map(shownPath).join(', '));
  const owner = [...archive.byId.values()].find((report) => report.aliases.includes(id));
  return owner && newReport.takenByAlias(id, owner.id);
}

function missingOf(given: Partial<Answers>): (typeof required)[number][] {
  return required.filter((field) => given[field] === undefined);
}

function isComplete(given: Partial<Answers>): given is Partial<Answers> & Required {
  return missingOf(given).length === 0;
}

/** Asks at a terminal; without one, refuses and names what is missing. */
async function asked<T>(
  missing: readonly (typeof required)[number][],
  { newReport, usage }: EditorWords,
  question: () => Promise<T | undefined>,
): Promise<T> {
  if (!process.stdin.isTTY || !process.stdout.isTTY)
    throw new Refusal(newReport.missing(missing.map((field) => `--${field} ${usage.answers[field]}`).join(', ')));
  intro(`${newReport.intro} · ${newReport.back}`);
  const answer = await question();
  if (answer === undefined) throw new Refusal(newReport.cancelled);
  return answer;
}

/** @returns the absolute path of the file */
function write(root: string, { path, text, problems }: NewReport, t: EditorWords): string {
  // The body comes next: its absence is no news.
  for (const problem of problems) if (problem.code !== 'body-empty') console.error(describe(problem, t));
  if (hasErrors(problems)) throw new Refusal(t.newReport.refused);
  const file = writeInside(root, path, text);
  console.log(harmless(t.newReport.written(shownPath(file))));
  return file;
}

/** A problem as check prints it, but placed at its option: the file is not written yet. */
function describe(problem: Problem, t: EditorWords): string {
  const option = (problem.field ?? '').replace('.', '-');
  const { file, line, column } = problem;
  const formatted = formatProblem(problem, t);
  return Object.hasOwn(options, option)
    ? formatted.replace(`${file}:${line}:${column}`, () => `--${option}`)
    : formatted;
}
