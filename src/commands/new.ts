/** `npm run new`: asks for a report's title, date, language, places and programmes, and writes its file. */
import { intro } from '@clack/prompts';
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
import { languages } from '../text/language.ts';
import type { EditorWords } from '../words/editors/editor-words.ts';
import { fieldHelp } from '../words/editors/field-help.ts';
import { harmless } from '../words/editors/harmless.ts';
import { formatProblem } from '../words/editors/problem-text.ts';
import { idNamed } from './change/find-report.ts';
import type { Asked } from './front/arguments.ts';
import type { Options } from './front/options.ts';
import { Refusal } from './front/refusal.ts';
import { runCommand } from './front/run-command.ts';
import { ask, askForTitle, type Answers, type Asking } from './new/questions.ts';

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
const required = ['title', 'date', 'language', 'province', 'program'] as const satisfies (keyof Answers)[];
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
  const asking = { vocabularies, t, language, faultOf };
  const { id, fields } = await (original === undefined
    ? newOriginal(values, asking)
    : newTranslation(values, original, folder, asking));
  const today = todayIn(site?.timezone ?? 'UTC');
  write(folder.root, planReport(folder, id, fields, { vocabularies, today }), t);
  // So that the code editor completes the new file at once.
  if (folder.root === join(projectRoot, 'content'))
    writeChanged(projectRoot, intellisenseFiles(folder, vocabularies, fieldHelp));
  return 0;
}

async function newOriginal(values: Given, asking: Asking) {
  const { t } = asking;
  const given = Object.fromEntries(
    required.flatMap((name) => (values[name] === undefined ? [] : [[name, values[name]]])),
  ) as Partial<Answers>;
  const answers = isComplete(given) ? given : await asked(missingOf(given), t, () => ask(given, asking));
  const id = makeId(answers.date, answers.title);
  const fault = asking.faultOf(answers.date, answers.title);
  if (fault !== undefined || id === undefined) throw new Refusal(fault ?? t.newReport.noLetters);
  const source = { name: values['source-name'], url: values['source-url'] };
  return { id, fields: { ...answers, summary: values.summary, source } };
}

async function newTranslation(values: Given, original: string, folder: ContentFolder, asking: Asking) {
  const { t } = asking;
  const { noOriginal, taken, badOriginal } = t.newReport;
  const id = idNamed(original);
  const [file, other] = Object.values(filesOfId(folder, id));
  if (file === undefined) throw new Refusal(noOriginal(id));
  if (other !== undefined) throw new Refusal(taken(id, `${shownPath(file)}, ${shownPath(other)}`));
  const title = values.title ?? (await asked(['title'], t, () => askForTitle(asking)));
  const fields = fieldsOfTranslation(file, { title, summary: values.summary });
  if (!fields) throw new Refusal(badOriginal(shownPath(file)));
  return { id, fields };
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

function missingOf(given: Partial<Answers>): (keyof Answers)[] {
  return required.filter((field) => given[field] === undefined);
}

function isComplete(given: Partial<Answers>): given is Answers {
  return missingOf(given).length === 0;
}

/** Asks at a terminal; without one, refuses and names what is missing. */
async function asked<T>(
  missing: readonly (keyof Answers)[],
  { newReport, usage }: EditorWords,
  question: () => Promise<T | undefined>,
): Promise<T> {
  if (!process.stdin.isTTY || !process.stdout.isTTY)
    throw new Refusal(newReport.missing(missing.map((field) => `--${field} ${usage.answers[field]}`).join(', ')));
  intro(newReport.intro);
  const answer = await question();
  if (answer === undefined) throw new Refusal(newReport.cancelled);
  return answer;
}

function write(root: string, { path, text, problems }: NewReport, t: EditorWords): void {
  // The body comes next: its absence is no news.
  for (const problem of problems) if (problem.code !== 'body-empty') console.error(describe(problem, t));
  if (hasErrors(problems)) throw new Refusal(t.newReport.refused);
  console.log(harmless(t.newReport.written(shownPath(writeInside(root, path, text)))));
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
