/** `npm run import -- <file or ->`: makes reports of saved pages, and says of each field what it rests on. */
import { progress } from '@clack/prompts';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { editorLanguage, editorWords } from '../words/editors/editor-words.ts';

import { harmless, harmlessJson, harmlessLines } from '../words/editors/harmless.ts';
import { formatProblem } from '../words/editors/problem-text.ts';
import { findKnown } from '../import/known.ts';
import { foreignFile } from '../import/foreign-file.ts';
import { draftOf, writeDraft, type Draft, type Uncertain } from '../import/draft.ts';
import { importPage } from '../import/import-page.ts';
import { checkReport } from '../check/check-report.ts';
import type { Archive } from '../archive/archive.ts';
import { contentFolder, type ContentFolder } from '../content/content-folder.ts';
import { todayIn } from '../text/dates.ts';
import { shownPath } from '../content/files.ts';
import { NewFileError, writeInside } from '../content/new-file.ts';
import { filesOfId, makeId } from '../check/new-report.ts';
import { hasErrors, type Problem } from '../check/problems.ts';
import { readArchive } from '../check/read-archive.ts';
import { projectRoot, readSettings, SettingsError } from '../settings.ts';
import { readImportFlags, type ImportFlags } from './import-flags.ts';
import { Refusal } from './new-flags.ts';
import { ask } from './new-questions.ts';

/** What became of a page. */
interface Outcome {
  source: string;
  draft?: Draft;
  /** Absolute path of the file written. */
  written?: string;
  /** Why nothing was written. */
  refused?: string;
  problems: Problem[];
}

let words = editorWords(editorLanguage());

try {
  const flags = readImportFlags(process.argv.slice(2), words);
  words = editorWords(flags.lang ?? editorLanguage());
  process.exitCode = flags.help ? 0 : await run(flags);
  if (flags.help) console.log(words.importPage.help);
} catch (error) {
  if (!(error instanceof Refusal || error instanceof SettingsError)) throw error;
  console.error(harmlessLines(error.message));
  process.exitCode = error instanceof Refusal ? 2 : 1;
}

async function run(flags: ImportFlags): Promise<number> {
  const folder = contentFolder(readSettings().contentDir, join(projectRoot, 'content'));
  const { archive, site } = readArchive(folder);
  const today = todayIn(site?.timezone ?? 'UTC');
  const outcomes: Outcome[] = [];
  const bar =
    flags.files.length > 1 && process.stderr.isTTY
      ? progress({ max: flags.files.length, output: process.stderr })
      : undefined;
  bar?.start(words.importPage.reading);
  for (const file of flags.files) {
    outcomes.push(await importOne(file, flags, { folder, archive, today, taken: outcomes }));
    bar?.advance(1, harmless(file));
  }
  bar?.stop(words.importPage.read(outcomes.length));
  if (flags.format === 'json')
    console.log(harmlessJson(flags.files.length === 1 ? asJson(outcomes[0]) : outcomes.map(asJson)));
  else for (const outcome of outcomes) print(outcome, flags);
  if (flags.format === 'text' && outcomes.length > 1) console.log(summary(outcomes, flags));
  return outcomes.some(({ refused, problems }) => refused !== undefined || hasErrors(problems)) ? 1 : 0;
}

interface Context {
  folder: ContentFolder;
  archive: Archive;
  today: string;
  /** What this run made before. */
  taken: readonly Outcome[];
}

async function importOne(source: string, flags: ImportFlags, context: Context): Promise<Outcome> {
  const { folder, archive, today, taken } = context;
  const { vocabularies } = archive;
  const said = words.importPage;
  const bytes = readSource(source);
  if (typeof bytes === 'string') return { source, refused: said.unreadable(bytes), problems: [] };
  const foreign = foreignFile(bytes);
  if (foreign !== undefined) return { source, refused: said.foreign[foreign], problems: [] };
  const page = importPage(bytes, vocabularies);
  const inLanguage = editorWords(flags.given.language ?? page.language).importPage;
  let draft = draftOf(page, flags.given, inLanguage);
  const { title, date, language, program } = draft.fields;
  // Where no place is named, "nationwide" is a guess for want of a better one: worth asking.
  const placeless = draft.uncertain.some(({ field, doubt }) => field === 'province' && doubt === 'no-place');
  const province = placeless ? undefined : draft.fields.province;
  // Someone at a terminal is asked for what the page does not say.
  if (
    !flags.dryRun &&
    process.stdin.isTTY &&
    process.stdout.isTTY &&
    flags.format === 'text' &&
    source !== '-' &&
    [title, date, province, program].includes(undefined)
  ) {
    const faultOf = () => undefined;
    const known = Object.fromEntries(
      Object.entries({ title, date, language, province, program }).filter(([, value]) => value !== undefined),
    );
    console.log(harmlessLines(`${source}\n${draft.body.slice(0, 400)}`));
    const answers = await ask(known, { vocabularies, words, language: editorLanguage(), faultOf });
    if (!answers) return { source, draft, refused: words.newReport.cancelled, problems: [] };
    // What was not asked keeps its doubts.
    const answered = Object.fromEntries(Object.entries(answers).filter(([field]) => !Object.hasOwn(known, field)));
    draft = draftOf(page, { ...flags.given, ...answered }, inLanguage);
  }
  if (draft.body === '' && draft.fields.title === undefined)
    return { source, draft, refused: said.empty, problems: [] };
  const known =
    findKnown(draft.fields, archive) ??
    taken.find((other) => other.draft?.id !== undefined && other.draft.id === draft.id)?.draft?.id;
  if (known !== undefined) return { source, draft, refused: said.known(known), problems: [] };
  const id = draft.id ?? idOfFile(source, draft);
  if (id === undefined) {
    const missing = (['title', 'date'] as const).filter((field) => draft.fields[field] === undefined);
    return { source, draft, refused: said.missing(missing.map((field) => `--${field}`).join(', ')), problems: [] };
  }
  draft = { ...draft, id };
  const path = `reports/${draft.fields.language}/${draft.fields.date?.slice(0, 4)}/${id}.md`;
  const text = writeDraft(draft, remark);
  const file = shownPath(join(folder.root, path));
  const problems = checkReport(path, Buffer.from(text), { vocabularies, today })
    // What is not sure is told by itself.
    .problems.filter(({ code }) => code !== 'check-left')
    .map((problem) => ({ file, ...problem }));
  const existing = Object.values(filesOfId(folder, id));
  if (existing.length > 0) return { source, draft, refused: said.known(id), problems: [] };
  const flagged = problems.find(
    ({ code, field }) =>
      code === 'value-unknown' && (field === 'province' || field === 'program') && flags.given[field] !== undefined,
  );
  if (flagged)
    return {
      source,
      draft,
      refused: said.notListed(`--${flagged.field}`, flagged.actual ?? '', flagged.expected),
      problems: [],
    };
  if (flags.dryRun) return { source, draft, problems };
  try {
    return { source, draft, written: writeInside(folder.root, path, text), problems };
  } catch (error) {
    if (!(error instanceof NewFileError)) throw error;
    return { source, draft, refused: words.newFile[error.reason](shownPath(error.path)), problems: [] };
  }
}

/** A page without a title still has a file name: its day and that make an id, and the title is left for a person. */
function idOfFile(source: string, { fields: { title, date } }: Draft): string | undefined {
  if (source === '-' || title !== undefined || date === undefined) return undefined;
  return makeId(
    date,
    basename(source)
      .replace(/\.[^.]*$/, '')
      .replace(/^\d{4}-\d\d-\d\d-?/, ''),
  );
}

/** Where a file lies: seen from where the command was typed (npm starts it in the project), else from the project. */
function pathOf(source: string): string {
  const typed = resolve(process.env.INIT_CWD ?? '.', source);
  return existsSync(typed) ? typed : resolve(source);
}

/** A page's bytes, or why there are none. */
function readSource(source: string): Uint8Array | string {
  try {
    return readFileSync(source === '-' ? 0 : pathOf(source));
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? String(error);
  }
}

function remark({ field, doubt, evidence }: Uncertain): string {
  const said = words.importPage.doubts[doubt];
  return `${field}: ${said}${evidence === '' ? '' : ` “${shortened(evidence)}”`}`;
}

function shortened(text: string): string {
  const line = harmless(text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim());
  return line.length > 160 ? `${line.slice(0, 160)}…` : line;
}

function asJson(outcome: Outcome | undefined): object {
  if (!outcome) return {};
  const { source, draft, written, refused, problems } = outcome;
  return {
    file: source === '-' ? '-' : relative(process.cwd(), pathOf(source)),
    ...(refused === undefined ? {} : { refused }),
    ...(written === undefined ? {} : { written: shownPath(written) }),
    id: draft?.id ?? null,
    frontmatter: draft?.fields ?? {},
    body: draft?.body ?? '',
    uncertain: (draft?.uncertain ?? []).map((each) => ({
      field: each.field,
      code: each.doubt,
      reason: words.importPage.doubts[each.doubt],
      evidence: each.evidence,
    })),
    evidence: draft?.evidence ?? {},
    documents: (draft?.documents ?? []).map(({ id, citation, known, evidence }) => ({
      number: citation.number,
      id: id ?? null,
      date: citation.date ?? null,
      known,
      evidence,
    })),
    problems,
  };
}

function print({ source, draft, written, refused, problems }: Outcome, { dryRun }: ImportFlags): void {
  const said = words.importPage;
  const name = source === '-' ? '-' : basename(source);
  if (refused !== undefined) console.error(`${shortened(name)}: ${shortened(refused)}`);
  else if (dryRun && draft) console.log(harmlessLines(`${writeDraft(draft, remark)}\n${said.dryRun}`));
  else if (written !== undefined) console.log(harmless(`${shortened(name)} → ${shownPath(written)}`));
  for (const each of draft?.uncertain ?? []) if (!dryRun || refused !== undefined) console.log(`    ${remark(each)}`);
  for (const problem of problems) console.error(formatProblem(problem, words));
}

function summary(outcomes: readonly Outcome[], { dryRun }: ImportFlags): string {
  const done = outcomes.filter(({ refused }) => refused === undefined);
  const unsure = done.filter(({ draft }) => (draft?.uncertain.length ?? 0) > 0);
  return words.importPage.summary(done.length, unsure.length, outcomes.length - done.length, dryRun);
}
