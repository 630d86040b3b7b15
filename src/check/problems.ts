/** What can be wrong with the content. Errors stop the build; warnings are printed and pass. */
export type Severity = 'error' | 'warning';

/** Every code a run can report. Each has a heading in docs/problems.md and a fixture in tests/fixtures/problems. */
export const severities = {
  'file-not-utf8': 'error',
  'file-bom': 'error',
  'file-mdx': 'error',
  'file-unreadable': 'error',
  'file-unexpected': 'warning',
  'text-not-nfc': 'error',
  'front-matter-missing': 'error',
  'front-matter-unclosed': 'error',
  'front-matter-engine': 'error',
  'yaml-invalid': 'error',
  'yaml-feature': 'error',
  'yaml-comment': 'warning',
  'mdx-invalid': 'error',
  'field-missing': 'error',
  'field-unknown': 'error',
  'field-type': 'error',
  'value-unknown': 'error',
  'date-invalid': 'error',
  'date-order': 'error',
  'date-future': 'warning',
  'url-invalid': 'error',
  'language-folder': 'error',
  'year-folder': 'warning',
  'id-slug': 'error',
  'id-duplicate': 'error',
  'alias-taken': 'error',
  'province-era': 'warning',
  'pair-differs': 'warning',
  'pair-translation': 'warning',
  'pair-withdrawn': 'warning',
  'pair-missing': 'warning',
  'translation-stale': 'warning',
  'report-similar': 'warning',
  'letter-eth': 'warning',
  'letter-invisible': 'warning',
  'paragraph-repeated': 'warning',
  'boilerplate-left': 'warning',
  'image-alt': 'warning',
  'link-dead': 'warning',
  'document-unlisted': 'warning',
  'document-unknown': 'warning',
  'document-uncited': 'warning',
  'province-unlisted': 'warning',
  'check-left': 'warning',
  'body-empty': 'warning',
  'vocabulary-missing': 'error',
  'image-missing': 'error',
  'text-excessive': 'error',
} as const satisfies Record<string, Severity>;

export type ProblemCode = keyof typeof severities;

/** One thing to mend, at one place. */
export interface Problem {
  /** Path of the file, relative to the folder the command runs in, with forward slashes. */
  file: string;
  /** Line, counted from 1. */
  line: number;
  /** Column in UTF-16 units, counted from 1. */
  column: number;
  code: ProblemCode;
  /** The field it is about, dotted: `event.start`. */
  field?: string;
  /** What was found. */
  actual?: string;
  /** What is allowed, or the nearest known value. */
  expected?: string;
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
