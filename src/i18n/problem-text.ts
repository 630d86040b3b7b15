import { severities, type Problem } from '../model/problems.ts';
import { harmless, printable } from './harmless.ts';
import type { Messages } from './vi.ts';

/** One problem on two lines: where and how grave, then what was found, what is allowed and where to read more. */
export function formatProblem(problem: Problem, words: Messages): string {
  const { file, line, column, code, field, actual, expected } = problem;
  const details = [
    field === undefined ? undefined : printable(field),
    actual === undefined || actual === '' ? undefined : `${words.found} “${printable(actual)}”`,
    expected === undefined || expected === '' ? undefined : `${words.expected} “${printable(expected)}”`,
    `docs/problems.md#${code}`,
  ].filter((part) => part !== undefined);
  return `${harmless(file)}:${line}:${column} ${words.severity[severities[code]]} ${code}: ${words.problems[code]}\n    ${details.join(' · ')}`;
}

/** All problems, a blank line, and how many. */
export function formatProblems(problems: readonly Problem[], words: Messages): string {
  const errors = problems.filter((problem) => severities[problem.code] === 'error').length;
  return [
    ...problems.map((problem) => formatProblem(problem, words)),
    '',
    words.problemCount(errors, problems.length - errors),
  ].join('\n');
}
