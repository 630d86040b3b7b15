/** `npm run check`: the problems a build would find, without building; `--fix` repairs what is safe to repair. */
import { realpathSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { applyFix, findFixes } from '../check/fix-files.ts';
import { hasErrors, type Problem } from '../check/problems.ts';
import { readArchive } from '../check/run.ts';
import { contentFolder, type ContentFolder } from '../content/content-folder.ts';
import { shownPath, slashes } from '../content/files.ts';
import { gitDates } from '../content/git-dates.ts';
import { pastOf } from '../content/git-past.ts';
import { readTree, stagedFiles } from '../content/git-tree.ts';
import { readContentSettings } from '../content/read-settings.ts';
import { projectRoot, readSettings } from '../settings.ts';
import { harmless } from '../words/editors/harmless.ts';
import { countProblems, formatProblems } from '../words/editors/problem-text.ts';
import { brokenElsewhere, pathInContent } from './check/elsewhere.ts';
import { formatFix, type FixLook } from './check/fix-text.ts';
import { asAnnotations, asJson } from './check/formats.ts';
import { checkLinks } from './check/links.ts';
import { wantedFiles } from './check/paths.ts';
import { terminalLook } from './check/terminal-look.ts';
import type { Asked } from './front/arguments.ts';
import type { Options } from './front/options.ts';
import { Refusal } from './front/refusal.ts';
import { runCommand } from './front/run-command.ts';

const options = {
  format: { kind: 'choice', of: ['text', 'json', 'github'] },
  staged: { kind: 'flag' },
  fix: { kind: 'flag' },
  'dry-run': { kind: 'flag', needs: 'fix' },
  links: { kind: 'flag' },
  again: { kind: 'flag', needs: 'links' },
} as const satisfies Options;

type CheckAsked = Asked<typeof options>;

await runCommand({ name: 'check', options, operands: 'any', run });

function run(asked: CheckAsked): number | Promise<number> {
  const { t, operands, values } = asked;
  const { contentDir } = readSettings();
  const folder = contentFolder(contentDir, join(projectRoot, 'content'));
  if (values.staged) return runStaged(asked, folder);
  const wanted = wantedFiles(operands, folder, t);
  if (values.links) return checkLinks({ t, folder, wanted, again: values.again, json: values.format === 'json' });
  const look = terminalLook(process.stdout, process.env);
  if (values.fix) fix(asked, folder, wanted, look);
  return report(asked, folder, (problem) => operands.length === 0 || wanted(resolve(problem.file)), folder);
}

/** Checks what the next commit will hold, whatever lies on disk; what is shown is what the commit changes or breaks. */
function runStaged(asked: CheckAsked, folder: ContentFolder): number {
  const { t, operands, values } = asked;
  if (operands.length > 0 || values.fix || values.links) throw new Refusal(t.check.stagedAlone, 2);
  const staged = stagedFiles(folder.root);
  const root = realpathSync(folder.root);
  const paths = new Set(staged?.map((path) => slashes(relative(root, path))));
  const code = readTree('staged', folder.root, (content) => {
    const there = contentFolder(content, join(projectRoot, 'content'));
    return report(asked, there, ({ file }) => paths.has(pathInContent(file, there)), folder, 'staged');
  });
  if (staged === undefined || code === undefined) throw new Refusal(t.hooks.noGit);
  return code;
}

/**
 * Reads and checks the content, and prints what is wrong with a part of it and what that part breaks elsewhere.
 * @param known the content folder whose history git knows
 * @param tree what of it is checked
 * @returns the exit code
 */
function report(
  { t, values }: CheckAsked,
  folder: ContentFolder,
  isWanted: (problem: Problem) => boolean,
  known: ContentFolder,
  tree: 'disk' | 'staged' = 'disk',
): number {
  const read = readArchive(folder, new Date(), gitDates(known.root)?.changed, pastOf(known.root, tree));
  const own = read.problems.filter(isWanted);
  const others = read.problems.filter((problem) => !isWanted(problem));
  const elsewhere = brokenElsewhere(others, folder, known.root);
  const problems = [...own, ...elsewhere.problems];
  if (values.format === 'json') console.log(asJson(problems, t));
  else if (values.format === 'github') {
    if (problems.length > 0) console.log(asAnnotations(problems, t));
    console.log(countProblems(problems, t));
  } else {
    const look = terminalLook(process.stdout, process.env);
    const printed = values['dry-run'] ? countProblems(problems, t) : formatProblems(own, t, look, elsewhere);
    console.log(`${printed} ${t.reportCount(read.archive.reports.length)}.`);
  }
  return hasErrors(problems) ? 1 : 0;
}

/** Repairs files, or shows what would be repaired; on standard error if standard output is for machines. */
function fix(
  { t, values: { format = 'text', 'dry-run': dryRun } }: CheckAsked,
  folder: ContentFolder,
  wanted: (path: string) => boolean,
  look: FixLook | undefined,
): void {
  const say = (text: string) => {
    if (format === 'text') console.log(text);
    else console.error(text);
  };
  let count = 0;
  for (const found of findFixes(folder, wanted, readContentSettings(folder).vocabularies)) {
    const file = shownPath(found.path);
    try {
      if (!dryRun) applyFix(found);
      say(formatFix(file, found, t, dryRun, look));
      count++;
    } catch (error) {
      console.error(harmless(t.check.notFixed(file, (error as NodeJS.ErrnoException).code ?? '')));
    }
  }
  say(dryRun ? t.check.wouldFix(count) : t.check.fixedCount(count));
}
