import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import { commands, harmless } from '../../words/editors/harmless.ts';
import type { Look } from '../../words/editors/problem-text.ts';
import type { EditorWords } from '../../words/editors/editor-words.ts';
import type { Fix } from '../../check/fix-files.ts';

/** Colours only: a fix has no single place to mark. */
export type FixLook = Pick<Look, 'paint'>;

/** What a fix changed, in one line; as a unified diff in a dry run. */
export function formatFix(file: string, fix: Fix, t: EditorWords, asDiff: boolean, look?: FixLook): string {
  const name = harmless(file);
  const done = t.check.fixed(name, fix.repairs.map((repair) => t.check.repairs[repair]).join(', '));
  if (!asDiff) return done;
  const patch = formatDiff(name, name, fix.before, fix.after, look);
  return patch === '' ? done : patch;
}

/** Two texts as a unified diff; empty where they differ too much to say. The first name is that of the text before. */
export function formatDiff(from: string, to: string, before: string, after: string, look?: FixLook): string {
  // Comparing two texts that differ in every line could take very long.
  const patch = createTwoFilesPatch(harmless(from), harmless(to), before, after, undefined, undefined, {
    context: 2,
    timeout: 2000,
    headerOptions: FILE_HEADERS_ONLY,
  });
  return (patch ?? '')
    .trimEnd()
    .split('\n')
    .map((line) => paint(visible(line), look))
    .join('\n');
}

function paint(line: string, look: FixLook | undefined): string {
  if (!look || /^(?:---|\+\+\+) /.test(line)) return look?.paint('file', line) ?? line;
  if (line.startsWith('-')) return look.paint('error', line);
  return line.startsWith('+') ? look.paint('added', line) : line;
}

/** Invisible characters by their code points: most fixes are about those, and none may reach the terminal. */
function visible(line: string): string {
  return line
    .replace(/\r$/, '')
    .replace(commands, '$& ')
    .replace(/[\p{Cc}\p{Cf}\p{DI}\u00A0\u2007\u202F\u2028\u2029]/gu, (sign) =>
      sign === '\t' ? sign : `‹U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}›`,
    );
}
