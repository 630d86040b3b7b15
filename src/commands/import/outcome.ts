import { basename } from 'node:path';
import type { Problem } from '../../check/problems.ts';
import { shownPath } from '../../content/files.ts';
import { writeDraft, type Draft, type Uncertain } from '../../import/draft.ts';
import type { ImportFault } from '../../import/plan-import.ts';
import type { EditorWords } from '../../words/editors/editor-words.ts';
import { harmless, harmlessLines } from '../../words/editors/harmless.ts';
import { formatProblem } from '../../words/editors/problem-text.ts';
import { sourcePath, STDIN } from './source.ts';

/** What became of a page. */
export interface ImportOutcome {
  /** The file, as written on the command line. */
  source: string;
  draft?: Draft;
  /** Absolute path of the file written. */
  written?: string;
  /** Absolute path of the saved page, where it was kept. */
  captured?: string;
  /** Why nothing was written. */
  refused?: string;
  problems: Problem[];
}

/** Why a draft does not become a report, in the editor's words. */
export function faultText(fault: ImportFault, { importPage: t }: EditorWords): string {
  if (fault.kind === 'known') return t.known(fault.id);
  if (fault.kind === 'missing') return t.missing(fault.fields.map((field) => `--${field}`).join(', '));
  if (fault.kind === 'not-listed') return t.notListed(`--${fault.field}`, fault.id, fault.nearest);
  return t.empty;
}

/** A doubt in one line: the field, the reason, and the words of the page. */
export function remark({ field, doubt, evidence }: Uncertain, t: EditorWords): string {
  return `${field}: ${t.importPage.doubts[doubt]}${evidence === '' ? '' : ` “${shortened(evidence)}”`}`;
}

function shortened(text: string): string {
  const line = harmless(text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim());
  return line.length > 160 ? `${line.slice(0, 160)}…` : line;
}

/** Prints what became of a page. */
export function printOutcome(outcome: ImportOutcome, dryRun: boolean, t: EditorWords): void {
  const { source, draft, written, refused, problems } = outcome;
  const name = shortened(source === STDIN ? STDIN : basename(source));
  if (refused !== undefined) console.error(`${name}: ${shortened(refused)}`);
  else if (dryRun && draft) {
    const text = writeDraft(draft, (each) => remark(each, t));
    console.log(harmlessLines(`${text}\n${t.importPage.dryRun}`));
  } else if (written !== undefined) console.log(harmless(`${name} → ${shownPath(written)}`));
  if (outcome.captured !== undefined)
    console.log(harmless(`    ${t.importPage.captured(shownPath(outcome.captured))}`));
  for (const each of draft?.uncertain ?? [])
    if (!dryRun || refused !== undefined) console.log(`    ${remark(each, t)}`);
  for (const problem of problems) console.error(formatProblem(problem, t));
}

/** How many pages became reports, how many of those need a look, and how many were refused. */
export function countOutcomes(outcomes: readonly ImportOutcome[], dryRun: boolean, t: EditorWords): string {
  const done = outcomes.filter(({ refused }) => refused === undefined);
  const unsure = done.filter(({ draft }) => (draft?.uncertain.length ?? 0) > 0);
  return t.importPage.summary(done.length, unsure.length, outcomes.length - done.length, dryRun);
}

/** What became of a page, for programs. */
export function outcomeAsJson(
  { source, draft, written, captured, refused, problems }: ImportOutcome,
  t: EditorWords,
): object {
  return {
    file: sourcePath(source),
    ...(refused === undefined ? {} : { refused }),
    ...(written === undefined ? {} : { written: shownPath(written) }),
    ...(captured === undefined ? {} : { captured: shownPath(captured) }),
    id: draft?.id ?? null,
    frontmatter: draft?.fields ?? {},
    body: draft?.body ?? '',
    uncertain: (draft?.uncertain ?? []).map((each) => ({
      field: each.field,
      code: each.doubt,
      reason: t.importPage.doubts[each.doubt],
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
