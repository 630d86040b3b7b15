/** `npm run import -- <file or ->`: makes reports of saved pages, and says what each doubtful field is based on. */
import { progress } from '@clack/prompts';
import { rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { hasErrors } from '../check/problems.ts';
import { readArchive } from '../check/run.ts';
import { contentFolder } from '../content/content-folder.ts';
import { shownPath } from '../content/files.ts';
import { NewFileError, writeInside } from '../content/new-file.ts';
import { draftOf, type Draft, type Given } from '../import/draft.ts';
import { captureOf, withSum } from '../import/capture.ts';
import { foreignFile } from '../import/foreign-file.ts';
import { importPage, type ImportedPage } from '../import/import-page.ts';
import { planImport, type ImportContext, type PlannedImport } from '../import/plan-import.ts';
import { projectRoot, readSettings } from '../settings.ts';
import { todayIn } from '../text/dates.ts';
import { editorWords } from '../words/editors/editor-words.ts';
import { harmless, harmlessJson, harmlessLines } from '../words/editors/harmless.ts';
import type { Asked } from './front/arguments.ts';
import type { Options } from './front/options.ts';
import { Refusal } from './front/refusal.ts';
import { runCommand } from './front/run-command.ts';
import { defined, givenFields, givenOptions } from './import/given.ts';
import { countOutcomes, faultText, outcomeAsJson, printOutcome, remark, type ImportOutcome } from './import/outcome.ts';
import { readSource, STDIN } from './import/source.ts';
import { ask } from './new/questions.ts';

const options = {
  'dry-run': { kind: 'flag' },
  capture: { kind: 'flag' },
  format: { kind: 'choice', of: ['text', 'json'] },
  ...givenOptions,
} as const satisfies Options;

type ImportAsked = Asked<typeof options>;
type Context = Omit<ImportContext, 'taken' | 'remarkOf'>;

await runCommand({ name: 'import', options, operands: 'some', run });

async function run(asked: ImportAsked): Promise<number> {
  const { values, operands: files, t } = asked;
  const { title, date, url, format = 'text', 'dry-run': dryRun } = values;
  if (files.length > 1 && [title, date, url].some((given) => given !== undefined))
    throw new Refusal(t.importPage.oneFile, 2);
  const folder = contentFolder(readSettings().contentDir, join(projectRoot, 'content'));
  const { archive, site } = readArchive(folder);
  const context = { folder, archive, today: todayIn(site?.timezone ?? 'UTC') };
  const outcomes: ImportOutcome[] = [];
  const bar =
    files.length > 1 && process.stderr.isTTY ? progress({ max: files.length, output: process.stderr }) : undefined;
  bar?.start(t.importPage.reading);
  for (const file of files) {
    outcomes.push(await importOne(file, asked, context, outcomes));
    bar?.advance(1, harmless(file));
  }
  bar?.stop(t.importPage.read(outcomes.length));
  if (format === 'json') {
    const rows = outcomes.map((outcome) => outcomeAsJson(outcome, t));
    console.log(harmlessJson(files.length === 1 ? rows[0] : rows));
  } else for (const outcome of outcomes) printOutcome(outcome, dryRun, t);
  if (format === 'text' && outcomes.length > 1) console.log(countOutcomes(outcomes, dryRun, t));
  return outcomes.some(({ refused, problems }) => refused !== undefined || hasErrors(problems)) ? 1 : 0;
}

/** @param before outcomes of the pages this run has imported already */
async function importOne(
  source: string,
  asked: ImportAsked,
  context: Context,
  before: readonly ImportOutcome[],
): Promise<ImportOutcome> {
  const { t, values } = asked;
  const bytes = readSource(source);
  if (typeof bytes === 'string') return { source, refused: t.importPage.unreadable(bytes), problems: [] };
  const foreign = foreignFile(bytes);
  if (foreign !== undefined) return { source, refused: t.importPage.foreign[foreign], problems: [] };
  const page = importPage(bytes, context.archive.vocabularies);
  const given = givenFields(values);
  const made = draftIn(page, given);
  const whole = mayAsk(source, asked) ? await askForRest(source, page, made, asked, context) : made;
  const draft = whole && withSum(whole, bytes);
  if (!draft) return { source, draft: made, refused: t.newReport.cancelled, problems: [] };
  const taken = new Set(before.flatMap((outcome) => outcome.draft?.id ?? []));
  const plan = planImport(draft, source === STDIN ? undefined : basename(source), given, {
    ...context,
    taken,
    remarkOf: (uncertain) => remark(uncertain, t),
  });
  if ('fault' in plan) return { source, draft: plan.draft, refused: faultText(plan.fault, t), problems: [] };
  if (values['dry-run']) return { source, draft: plan.draft, problems: plan.problems };
  try {
    return { source, draft: plan.draft, ...writePlan(plan, bytes, asked, context), problems: plan.problems };
  } catch (error) {
    if (!(error instanceof NewFileError)) throw error;
    return { source, draft: plan.draft, refused: t.newFile[error.reason](shownPath(error.path)), problems: [] };
  }
}

/** Writes a report, and beside the content the page it was made of where that is asked for: both or none. */
function writePlan(
  { draft, path, text }: PlannedImport,
  bytes: Uint8Array,
  { values }: ImportAsked,
  { folder }: Context,
) {
  const capture = values.capture ? captureOf(draft, bytes) : undefined;
  const captured = capture && writeInside(folder.root, capture.path, capture.content);
  try {
    return { written: writeInside(folder.root, path, text), ...(captured !== undefined && { captured }) };
  } catch (error) {
    if (captured !== undefined) rmSync(captured, { force: true });
    throw error;
  }
}

/** The draft's own wording, such as the heading above captions, is in the report's language. */
function draftIn(page: ImportedPage, given: Given): Draft {
  return draftOf(page, given, editorWords(given.language ?? page.language).importPage);
}

/** Whether there is a person at a terminal to ask for what a page does not say. */
function mayAsk(source: string, { values }: ImportAsked): boolean {
  const { format = 'text', 'dry-run': dryRun } = values;
  return !dryRun && process.stdin.isTTY && process.stdout.isTTY && format === 'text' && source !== STDIN;
}

/** Asks for what a draft lacks. Undefined when the editor gives up. */
async function askForRest(
  source: string,
  page: ImportedPage,
  draft: Draft,
  { values, language, t }: ImportAsked,
  { archive: { vocabularies } }: Context,
): Promise<Draft | undefined> {
  const { title, date, language: written, program } = draft.fields;
  // Where no place is named, "nationwide" is only a fallback: worth asking.
  const placeless = draft.uncertain.some(({ field, doubt }) => field === 'province' && doubt === 'no-place');
  const province = placeless ? undefined : draft.fields.province;
  if (![title, date, province, program].includes(undefined)) return draft;
  const known = defined({ title, date, language: written, province, program });
  console.log(harmlessLines(`${source}\n${draft.body.slice(0, 400)}\n\n${t.newReport.back}`));
  // Left open, it stays as the page has it, with its doubt above it in the file.
  const asking = { vocabularies, t, language, faultOf: () => undefined, optional: true };
  const answers = await ask(['title', 'date', 'language', 'province', 'program'], known, asking);
  if (!answers) return undefined;
  // What was not asked keeps its doubts.
  const answered = Object.fromEntries(Object.entries(answers).filter(([field]) => !Object.hasOwn(known, field)));
  return draftIn(page, { ...givenFields(values), ...answered });
}
