import { harmlessJson } from '../../words/editors/harmless.ts';
import { detailsOf, messageOf } from '../../words/editors/problem-text.ts';
import type { EditorWords } from '../../words/editors/editor-words.ts';
import { severities, type Problem } from '../../check/problems.ts';

/** Problems as one JSON array; what a problem does not have is null. Nothing in it can steer a terminal. */
export function asJson(problems: readonly Problem[], t: EditorWords): string {
  const rows = problems.map((problem) => ({
    file: problem.file,
    line: problem.line,
    column: problem.column,
    field: problem.field ?? null,
    code: problem.code,
    severity: severities[problem.code],
    message: messageOf(problem, t),
    actual: problem.actual ?? null,
    expected: problem.expected ?? null,
  }));
  return harmlessJson(rows);
}

/**
 * Problems as workflow commands of GitHub Actions, which GitHub shows next to the lines.
 * Escaped as its toolkit does (actions/toolkit, packages/core/src/command.ts), so that no text can start another command.
 */
export function asAnnotations(problems: readonly Problem[], t: EditorWords): string {
  return problems
    .map((problem) => {
      const { file, line, column, code } = problem;
      // Line ends are escaped below; other controls name no file GitHub could show, and would reach its log.
      const place = `file=${property(file.replace(/[^\P{C}\r\n]/gu, '·'))},line=${line},col=${column},title=${property(code)}`;
      return `::${severities[code]} ${place}::${data(`${messageOf(problem, t)} (${detailsOf(problem, t)})`)}`;
    })
    .join('\n');
}

function data(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function property(text: string): string {
  return data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
