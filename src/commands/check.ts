/** `npm run check`: the problems a build would find, without building; `--fix` mends what is safe. */
import { join, resolve } from 'node:path';
import { harmless, harmlessLines } from '../words/editors/harmless.ts';
import { countProblems, formatProblems } from '../words/editors/problem-text.ts';
import { contentFolder, type ContentFolder } from '../content/content-folder.ts';
import { shownPath } from '../content/files.ts';
import { hasErrors } from '../check/problems.ts';
import { readArchive } from '../check/run.ts';
import { projectRoot, readSettings, SettingsError } from '../settings.ts';
import { readArguments, UsageError, type CheckArguments } from './check-arguments.ts';
import { wantedFiles } from './check-paths.ts';
import { applyFix, findFixes } from '../check/fix-files.ts';
import { formatFix, type FixLook } from './fix-text.ts';
import { asAnnotations, asJson } from './formats.ts';
import { gitDates } from '../content/git-dates.ts';
import { terminalLook } from './terminal-look.ts';

try {
  process.exitCode = run(readArguments(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof SettingsError || error instanceof UsageError)) throw error;
  console.error(harmlessLines(error.message));
  process.exitCode = error instanceof UsageError ? 2 : 1;
}

function run(asked: CheckArguments): number {
  const { words, format } = asked;
  if (asked.help) {
    console.log(`${words.check.usage}\n\n${words.check.help}`);
    return 0;
  }
  const folder = contentFolder(readSettings().contentDir, join(projectRoot, 'content'));
  const wanted = wantedFiles(asked.paths, folder, words);
  const look = terminalLook(process.stdout, process.env);
  if (asked.fix) fix(asked, folder, wanted, look);
  const { archive, problems: all } = readArchive(folder, new Date(), gitDates(folder.root)?.changed);
  const problems = asked.paths.length === 0 ? all : all.filter(({ file }) => wanted(resolve(file)));
  if (format === 'json') console.log(asJson(problems, words));
  else if (format === 'github') {
    if (problems.length > 0) console.log(asAnnotations(problems, words));
    console.log(countProblems(problems, words));
  } else {
    const printed = asked.dryRun ? countProblems(problems, words) : formatProblems(problems, words, look);
    console.log(`${printed} ${words.reportCount(archive.reports.length)}.`);
  }
  return hasErrors(problems) ? 1 : 0;
}

/** Mends, or shows what would be mended. What it says leaves standard output alone where that is for machines. */
function fix(
  asked: CheckArguments,
  folder: ContentFolder,
  wanted: (path: string) => boolean,
  look: FixLook | undefined,
): void {
  const { words, dryRun } = asked;
  const say = (text: string) => {
    if (asked.format === 'text') console.log(text);
    else console.error(text);
  };
  let count = 0;
  for (const found of findFixes(folder.reports, wanted)) {
    const file = shownPath(found.path);
    try {
      if (!dryRun) applyFix(found);
      say(formatFix(file, found, words, dryRun, look));
      count++;
    } catch (error) {
      console.error(harmless(words.check.notFixed(file, (error as Error).message)));
    }
  }
  say(dryRun ? words.check.wouldFix(count) : words.check.fixedCount(count));
}
