import { resolve } from 'node:path';
import { styleText } from 'node:util';
import type { Look } from '../../words/editors/problem-text.ts';
import type { Problem } from '../../check/problems.ts';
import { readPlain, workingFolder } from '../../content/files.ts';
import { markedLine } from './marked-line.ts';

const styles = {
  error: ['bold', 'red'],
  warning: ['yellow'],
  file: ['bold'],
  quiet: ['dim'],
  added: ['green'],
} as const;

/** How problems look in a terminal; undefined when output is not a terminal and colour is not forced. */
export function terminalLook(
  { isTTY, columns }: { isTTY?: boolean; columns?: number },
  env: Readonly<Record<string, string | undefined>>,
): Look | undefined {
  const forced = env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  if (isTTY !== true && !forced) return undefined;
  const colour = (env.NO_COLOR ?? '') === '' && env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  const paint: Look['paint'] = (part, text) =>
    colour ? styleText([...styles[part]], text, { validateStream: false }) : text;
  const lines = new Map<string, string[]>();
  return {
    paint,
    excerpt(problem) {
      const source = lineOf(problem, lines);
      // A problem of the whole file has no line to show.
      if (source === undefined || source.trim() === '' || source.trim() === '---') return undefined;
      const { column, actual = '', code } = problem;
      const from = source.slice(column - 1);
      const length = actual !== '' && from.startsWith(actual) ? actual.length : 1;
      const { line, mark } = markedLine(source, column, length, Math.min(columns || 100, 160) - 8);
      return `    ${line}\n    ${paint(code.startsWith('file-') ? 'quiet' : 'warning', mark)}`;
    },
  };
}

function lineOf({ file, line }: Problem, known: Map<string, string[]>): string | undefined {
  let lines = known.get(file);
  if (!lines) {
    try {
      lines = readPlain(resolve(workingFolder(), file))
        .toString('utf8')
        .replace(/^\uFEFF/, '')
        .split(/\r?\n/);
    } catch {
      lines = [];
    }
    // Problems come file by file.
    known.clear();
    known.set(file, lines);
  }
  return lines[line - 1];
}
