/** `npm run new`: asks for a report's title, date, language, places and programmes, and writes its file. */
import { intro } from '@clack/prompts';
import { join } from 'node:path';
import { editorLanguage, editorWords } from '../words/editors/editor-words.ts';
import { fieldHelp } from '../words/editors/field-help.ts';

import { harmless, harmlessLines } from '../words/editors/harmless.ts';
import { formatProblem } from '../words/editors/problem-text.ts';
import type { Archive } from '../archive/archive.ts';
import { contentFolder, type ContentFolder } from '../content/content-folder.ts';
import { todayIn } from '../text/dates.ts';
import { shownPath } from '../content/files.ts';
import { NewFileError, writeInside } from '../content/new-file.ts';
import { fieldsOfTranslation, filesOfId, makeId, planReport, tidy, type NewReport } from '../check/new-report.ts';
import { hasErrors, type Problem } from '../check/problems.ts';
import { readArchive } from '../check/read-archive.ts';
import { intellisenseFiles, writeChanged } from '../content/schema-files.ts';
import { projectRoot, readSettings, SettingsError } from '../settings.ts';
import { flagOfField, readFlags, Refusal, usage, type Flags } from './new-flags.ts';
import { ask, askForTitle, type Answers, type Asking } from './new-questions.ts';

const language = editorLanguage();
const words = editorWords(language);
const said = words.newReport;

type Asked = keyof Answers;
const required = Object.keys(said.allowed) as Asked[];

try {
  const flags = readFlags(process.argv.slice(2), words);
  if (flags.help) console.log(`${said.help}\n${usage(words)}`);
  else await run(flags);
} catch (error) {
  if (error instanceof NewFileError) console.error(harmless(words.newFile[error.reason](shownPath(error.path))));
  else if (error instanceof Refusal || error instanceof SettingsError) console.error(harmlessLines(error.message));
  else throw error;
  process.exitCode = 1;
}

async function run(flags: Flags): Promise<void> {
  const folder = contentFolder(readSettings().contentDir, join(projectRoot, 'content'));
  const { archive, site } = readArchive(folder);
  const faultOf = (date: string, title: string) => faultOfId(makeId(date, title), folder, archive);
  const asking = { vocabularies: archive.vocabularies, words, language, faultOf };
  const { id, fields } = await (flags.translationOf === undefined
    ? original(flags, asking)
    : translation(flags, flags.translationOf, folder, asking));
  const today = todayIn(site?.timezone ?? 'UTC');
  write(folder.root, planReport(folder, id, fields, { vocabularies: archive.vocabularies, today }));
  // The editor's program completes the new file at once.
  if (folder.root === join(projectRoot, 'content'))
    writeChanged(projectRoot, intellisenseFiles(folder, archive.vocabularies, fieldHelp));
}

async function original({ answers: given, summary, source }: Flags, asking: Asking) {
  const answers = isComplete(given) ? given : await asked(missingOf(given), () => ask(given, asking));
  const id = makeId(answers.date, answers.title);
  const fault = asking.faultOf(answers.date, answers.title);
  if (fault !== undefined || id === undefined) throw new Refusal(fault ?? said.noLetters);
  return { id, fields: { ...answers, summary, source } };
}

async function translation({ answers, summary }: Flags, id: string, folder: ContentFolder, asking: Asking) {
  const [file, other] = Object.values(filesOfId(folder, id));
  if (file === undefined) throw new Refusal(said.noOriginal(tidy(id)));
  if (other !== undefined) throw new Refusal(said.taken(id, `${shownPath(file)}, ${shownPath(other)}`));
  const title = answers.title ?? (await asked(['title'], () => askForTitle(asking)));
  const fields = fieldsOfTranslation(file, { title, summary });
  if (!fields) throw new Refusal(said.badOriginal(shownPath(file)));
  return { id, fields };
}

function faultOfId(id: string | undefined, folder: ContentFolder, archive: Archive): string | undefined {
  if (id === undefined) return said.noLetters;
  const files = Object.values(filesOfId(folder, id));
  if (files.length > 0) return said.taken(id, files.map(shownPath).join(', '));
  const owner = [...archive.byId.values()].find((report) => report.aliases.includes(id));
  return owner && said.takenByAlias(id, owner.id);
}

function missingOf(given: Partial<Answers>): Asked[] {
  return required.filter((field) => given[field] === undefined);
}

function isComplete(given: Partial<Answers>): given is Answers {
  return missingOf(given).length === 0;
}

/** Asks at a terminal; elsewhere nobody could answer, so what is missing is named. */
async function asked<T>(missing: readonly Asked[], question: () => Promise<T | undefined>): Promise<T> {
  if (!process.stdin.isTTY || !process.stdout.isTTY)
    throw new Refusal(said.missing(missing.map((field) => `--${field} ${said.allowed[field]}`).join(', ')));
  intro(said.intro);
  const answer = await question();
  if (answer === undefined) throw new Refusal(said.cancelled);
  return answer;
}

function write(root: string, { path, text, problems }: NewReport): void {
  // The text is what comes next.
  for (const problem of problems) if (problem.code !== 'body-empty') console.error(describe(problem));
  if (hasErrors(problems)) throw new Refusal(said.refused);
  console.log(harmless(said.written(shownPath(writeInside(root, path, text)))));
}

/** A problem as check prints it, at the flag it came by: its file is not written yet. */
function describe(problem: Problem): string {
  const flag = flagOfField[problem.field ?? ''];
  const { file, line, column } = problem;
  const formatted = formatProblem(problem, words);
  return flag === undefined ? formatted : formatted.replace(`${file}:${line}:${column}`, () => flag);
}
