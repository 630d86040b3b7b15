/** `npm run check`: the problems a build would find, without building; `--fix` repairs what is safe to repair. */
import { join, resolve } from 'node:path';
import { applyFix, findFixes } from '../check/fix-files.ts';
import { hasErrors } from '../check/problems.ts';
import { readArchive } from '../check/run.ts';
import { contentFolder, type ContentFolder } from '../content/content-folder.ts';
import { shownPath } from '../content/files.ts';
import { gitDates } from '../content/git-dates.ts';
import { projectRoot, readSettings } from '../settings.ts';
import { harmless } from '../words/editors/harmless.ts';
import { countProblems, formatProblems } from '../words/editors/problem-text.ts';
import { formatFix, type FixLook } from './check/fix-text.ts';
import { asAnnotations, asJson } from './check/formats.ts';
import { checkLinks } from './check/links.ts';
import { wantedFiles } from './check/paths.ts';
import { terminalLook } from './check/terminal-look.ts';
import type { Asked } from './front/arguments.ts';
import type { Options } from './front/options.ts';
import { runCommand } from './front/run-command.ts';

const options = {
  format: { kind: 'choice', of: ['text', 'json', 'github'] },
  fix: { kind: 'flag' },
  'dry-run': { kind: 'flag', needs: 'fix' },
  links: { kind: 'flag' },
  again: { kind: 'flag', needs: 'links' },
} as const satisfies Options;

type CheckAsked = Asked<typeof options>;

await runCommand({ name: 'check', options, operands: 'any', run });

function run(asked: CheckAsked): number | Promise<number> {
  const { t, operands, values } = asked;
  const folder = contentFolder(readSettings().contentDir, join(projectRoot, 'content'));
  const wanted = wantedFiles(operands, folder, t);
  if (values.links) return checkLinks({ t, folder, wanted, again: values.again, json: values.format === 'json' });
  const look = terminalLook(process.stdout, process.env);
  if (values.fix) fix(asked, folder, wanted, look);
  const { archive, problems: all } = readArchive(folder, new Date(), gitDates(folder.root)?.changed);
  const problems = operands.length === 0 ? all : all.filter(({ file }) => wanted(resolve(file)));
  if (values.format === 'json') console.log(asJson(problems, t));
  else if (values.format === 'github') {
    if (problems.length > 0) console.log(asAnnotations(problems, t));
    console.log(countProblems(problems, t));
  } else {
    const printed = values['dry-run'] ? countProblems(problems, t) : formatProblems(problems, t, look);
    console.log(`${printed} ${t.reportCount(archive.reports.length)}.`);
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
  for (const found of findFixes(folder.reports, wanted)) {
    const file = shownPath(found.path);
    try {
      if (!dryRun) applyFix(found);
      say(formatFix(file, found, t, dryRun, look));
      count++;
    } catch (error) {
      console.error(harmless(t.check.notFixed(file, (error as Error).message)));
    }
  }
  say(dryRun ? t.check.wouldFix(count) : t.check.fixedCount(count));
}
