import { confirm, isCancel } from '@clack/prompts';
import { join } from 'node:path';
import { hasErrors } from '../../check/problems.ts';
import type { ReadArchive } from '../../check/run.ts';
import type { ContentFolder } from '../../content/content-folder.ts';
import { shownPath, slashes } from '../../content/files.ts';
import { unsavedFiles } from '../../content/git-dates.ts';
import { intellisenseFiles, schemaFiles, writeChanged } from '../../content/schema-files.ts';
import { projectRoot } from '../../settings.ts';
import type { EditorWords } from '../../words/editors/editor-words.ts';
import { fieldHelp } from '../../words/editors/field-help.ts';
import { formatProblems } from '../../words/editors/problem-text.ts';
import { formatDiff } from '../check/fix-text.ts';
import { terminalLook } from '../check/terminal-look.ts';
import type { Options } from '../front/options.ts';
import { Refusal } from '../front/refusal.ts';
import type { Change, Edits } from './edits.ts';
import { tryOut } from './try-out.ts';
import { writeAll } from './write-all.ts';

/** What every command that changes content takes. */
export const changeOptions = {
  yes: { kind: 'flag', short: 'y' },
  'dry-run': { kind: 'flag' },
} as const satisfies Options;

/** What is to be done, and to what. */
export interface Proposal {
  folder: ContentFolder;
  archive: ReadArchive;
  edits: Edits;
  t: EditorWords;
  values: { yes: boolean; 'dry-run': boolean };
  /** The change of an id, whose new addresses join the list of permalinks where the former ones are in it. */
  renamed?: { from: string; to: string };
}

/**
 * The one way by which commands change what is there: refuses what git could not bring back and what would be an error,
 * shows the diff, asks, and writes all of it or nothing.
 * @returns the exit code
 */
export async function propose(proposal: Proposal): Promise<number> {
  const { folder, archive, edits, t, values } = proposal;
  const unsaved = refuseUnsaved(folder.root, edits.changes, t);
  const outcome = tryOut(folder, edits.changes, archive);
  if (hasErrors(outcome.problems)) throw new Refusal(`${formatProblems(outcome.problems, t)}\n${t.change.refused}`);
  addPermalinks(proposal, outcome.addresses);
  const { changes } = edits;
  const look = terminalLook(process.stdout, process.env);
  for (const { from, path, before = '', after } of changes)
    console.log(formatDiff(shownPath(from ?? path), shownPath(path), before, after, look));
  if (outcome.problems.length > 0) console.log(formatProblems(outcome.problems, t));
  if (values['dry-run']) console.log(t.change.dryRun);
  if (values['dry-run'] || !(await agreed(values.yes, t))) return 0;
  try {
    writeAll(folder.root, changes);
  } catch (error) {
    throw new Refusal(t.change.notWritten((error as Error).message));
  }
  const schemas = writeSchemas(folder, outcome.vocabularies);
  const news = changes.filter(({ before, from }) => before === undefined || from !== undefined);
  const olds = changes.filter(({ before }) => before !== undefined).map(({ from, path }) => from ?? path);
  const typed = (paths: readonly string[]) =>
    paths.map((path) => (/[^\w./-]/.test(path) ? `"${path}"` : path)).join(' ');
  console.log(t.change.written([...changes.map(({ path }) => shownPath(path)), ...schemas].join('\n  ')));
  // Git would take what was there and not committed along: the lines added go by hand.
  const kept = olds.filter((path) => !unsaved.some((each) => slashes(path).endsWith(`/${each}`)));
  if (kept.length < olds.length) console.log(t.change.undoByHand(unsaved.join(', ')));
  const undo = t.change.undo(
    typed([...kept.map(shownPath), ...schemas]),
    typed(news.map(({ path }) => shownPath(path))),
  );
  if (kept.length + news.length + schemas.length > 0) console.log(undo);
  return 0;
}

/**
 * Adding lines loses nothing; any other change of what git has not kept could not be undone.
 * @returns the files to which lines are added though they have changes that are not committed
 */
function refuseUnsaved(root: string, changes: readonly Change[], { change }: EditorWords): string[] {
  const there = changes.flatMap((each) => (each.before === undefined ? [] : [each]));
  if (there.length === 0) return [];
  const changing = there.filter(({ from, before = '', after }) => from !== undefined || !onlyAdds(before, after));
  const unsavedOf = (some: readonly Change[]) =>
    unsavedFiles(
      root,
      some.map(({ path, from }) => from ?? path),
    );
  const lost = changing.length === 0 ? [] : unsavedOf(changing);
  if (lost === undefined) throw new Refusal(change.noGit);
  if (lost.length > 0) throw new Refusal(change.unsaved(lost.join(', ')));
  return unsavedOf(there) ?? there.map(({ path }) => slashes(path).slice(1));
}

/** Whether a text is another with lines put in at one place. */
function onlyAdds(before: string, after: string): boolean {
  if (after.length < before.length) return false;
  let start = 0;
  while (start < before.length && before[start] === after[start]) start += 1;
  return after.endsWith(before.slice(start)) && (before === '' || before.endsWith('\n') || start === before.length);
}

function addPermalinks({ archive: { permalinks }, edits, renamed }: Proposal, addresses: readonly string[]): void {
  if (!permalinks || !renamed) return;
  const listed = new Set(permalinks.lines.map(({ address }) => address));
  const former = (address: string) => address.replace(new RegExp(`/${renamed.to}/$`), `/${renamed.from}/`);
  const fresh = addresses.filter((address) => !listed.has(address) && listed.has(former(address)));
  if (fresh.length === 0) return;
  const text = edits.text(permalinks.path);
  edits.write(permalinks.path, `${text}${text.endsWith('\n') ? '' : '\n'}${fresh.map((each) => `${each}\n`).join('')}`);
}

async function agreed(yes: boolean, { change }: EditorWords): Promise<boolean> {
  if (yes) return true;
  if (!process.stdin.isTTY || !process.stdout.isTTY) throw new Refusal(change.sayYes);
  const answer = await confirm({ message: change.ask, active: change.yes, inactive: change.no });
  if (isCancel(answer) || !answer) {
    console.log(change.cancelled);
    return false;
  }
  return true;
}

/** The committed schemas, and what completes as one types, are those of the project's own content. @returns what git will see */
function writeSchemas(folder: ContentFolder, vocabularies: ReadArchive['archive']['vocabularies']): string[] {
  if (folder.root !== join(projectRoot, 'content')) return [];
  writeChanged(projectRoot, intellisenseFiles(folder, vocabularies, fieldHelp));
  return writeChanged(projectRoot, schemaFiles(vocabularies, fieldHelp));
}
