import { severities, type Problem, type Severity } from '../../check/problems.ts';
import { harmless, printable } from './harmless.ts';
import type { EditorWords } from './editor-words.ts';

/** How problems look in a terminal. Without it they are plain text. */
export interface Look {
  paint: (part: Severity | 'file' | 'quiet' | 'added', text: string) => string;
  /** The line a problem is in, with its place marked, or nothing. */
  excerpt: (problem: Problem) => string | undefined;
}

const plain: Look = { paint: (_, text) => text, excerpt: () => undefined };

/** One problem on two lines: where it is and how serious, then what was found, what is allowed and where to read more. */
export function formatProblem(problem: Problem, t: EditorWords, { paint, excerpt }: Look = plain): string {
  const { file, line, column, code } = problem;
  const severity = severities[code];
  const place = paint('file', `${harmless(file)}:${line}:${column}`);
  const lines = excerpt(problem);
  return [
    `${place} ${paint(severity, `${t.severity[severity]} ${code}`)}: ${messageOf(problem, t)}`,
    ...(lines === undefined ? [] : [lines]),
    paint('quiet', `    ${detailsOf(problem, t)}`),
  ].join('\n');
}

/** What is wrong and how to fix it, in a sentence or two. */
export function messageOf({ code, reason = '' }: Pick<Problem, 'code' | 'reason'>, t: EditorWords): string {
  const known = Object.entries(t.parserReasons).find(([beginning]) => reason.startsWith(beginning));
  return known ? known[1] : t.problems[code];
}

/** The field, what was found, what is allowed, and where to read more. */
export function detailsOf({ code, field, actual, expected }: Problem, t: EditorWords): string {
  return [
    field === undefined ? undefined : printable(field),
    actual === undefined || actual === '' ? undefined : `${t.found} “${printable(actual)}”`,
    expected === undefined || expected === '' ? undefined : `${t.expected} “${printable(expected)}”`,
    `docs/problems.md#${code}`,
  ]
    .filter((part) => part !== undefined)
    .join(' · ');
}

/** At most this many warnings of one code are printed: an import can bring thousands that are alike. */
const LIMIT = 20;

/** What a part of the content breaks elsewhere (src/commands/check/elsewhere.ts). */
interface Elsewhere {
  problems: readonly Problem[];
  sinceCommit: boolean;
}

/**
 * All errors, the first warnings of each code and how many more there are; what is broken elsewhere, under a line that
 * says so; then a blank line and the totals.
 */
export function formatProblems(
  problems: readonly Problem[],
  t: EditorWords,
  look: Look = plain,
  elsewhere: Elsewhere = { problems: [], sinceCommit: true },
): string {
  const [own, others] = [linesOf(problems, t, look), linesOf(elsewhere.problems, t, look)];
  return [
    ...own,
    ...(own.length > 0 && others.length > 0 ? [''] : []),
    ...(others.length > 0 ? [t.check.elsewhere[elsewhere.sinceCommit ? 'broken' : 'all'], ...others] : []),
    '',
    countProblems([...problems, ...elsewhere.problems], t),
  ].join('\n');
}

function linesOf(problems: readonly Problem[], t: EditorWords, look: Look): string[] {
  const counts = new Map<string, number>();
  const shown = problems.filter(({ code }) => {
    const count = (counts.get(code) ?? 0) + 1;
    counts.set(code, count);
    return severities[code] === 'error' || count <= LIMIT;
  });
  const hidden = [...counts].filter(
    ([code, count]) => count > LIMIT && severities[code as Problem['code']] === 'warning',
  );
  return [
    ...shown.map((problem) => formatProblem(problem, t, look)),
    ...hidden.map(([code, count]) => t.check.more(count - LIMIT, code)),
  ];
}

/** "2 errors, 1 warning." */
export function countProblems(problems: readonly Problem[], t: EditorWords): string {
  const errors = problems.filter((problem) => severities[problem.code] === 'error').length;
  return t.problemCount(errors, problems.length - errors);
}
