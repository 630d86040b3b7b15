import type { Found, Looks, Rule, Severity } from './rule.ts';
import { rules } from './rules/index.ts';

export type { Severity } from './rule.ts';

type KeysOf<Codes> = Codes extends unknown ? keyof Codes : never;

/** Every code a run can report. */
export type ProblemCode = KeysOf<(typeof rules)[number]['codes']>;

/** How severe each is. Each has a heading in docs/problems.md and a fixture in tests/fixtures/problems. */
export const severities = Object.assign({}, ...rules.map(({ codes }) => codes)) as Record<ProblemCode, Severity>;

/** One thing to mend, at one place of one file. */
export interface Problem extends Found<ProblemCode> {
  /** Path of the file, relative to the folder the command runs in, with forward slashes. */
  file: string;
}

/** A problem before it is known in which file it stands. */
export type FoundProblem = Omit<Problem, 'file'>;

type Subject<Kind extends keyof Looks> = Parameters<NonNullable<Looks[Kind]>>[0];
type Given<Kind extends keyof Looks> = ReturnType<NonNullable<Looks<ProblemCode>[Kind]>>;

/** What all rules that look at one kind of thing find in one of it. */
export function findProblems<Kind extends keyof Looks>(kind: Kind, subject: Subject<Kind>): Given<Kind> {
  return (rules as readonly Rule[]).flatMap(({ looks }) => {
    const look = looks[kind] as ((subject: Subject<Kind>) => Found[]) | undefined;
    return look?.(subject) ?? [];
  }) as Given<Kind>;
}

/** What makes a problem the same in two states of the content: all but its line, for lines move. @param file where it stands in both */
export function identityOf({ code, field = '', actual = '' }: FoundProblem, file: string): string {
  return [file, code, field, actual].join('\0');
}

/** Whether any of them stops the build. */
export function hasErrors(problems: readonly Pick<Problem, 'code'>[]): boolean {
  return problems.some((problem) => severities[problem.code] === 'error');
}

/** By file, then line, then column: the order in which an editor mends them. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column,
  );
}
