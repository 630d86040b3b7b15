/**
 * Text from a file, a name or an error, safe to print: no control or format characters (terminal escapes, line ends),
 * and nothing a CI service reads as a command. GitHub takes `::name::` at the start of a line and `##[name]` anywhere
 * in it (actions/runner, src/Runner.Common/ActionCommand.cs).
 */
export function harmless(text: string): string {
  return text
    .replace(/\u001b\[[\d;]*m/g, '')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, '·')
    .replace(/:(?=:)/g, ': ')
    .replace(/##(?=\[)/g, '## ');
}

/** The same, cut at 120 characters. */
export function printable(text: string): string {
  const clean = harmless(text);
  return clean.length > 120 ? `${clean.slice(0, 120)}…` : clean;
}

/** Lines of our own making that hold text from elsewhere. */
export function harmlessLines(text: string): string {
  return text.split('\n').map(harmless).join('\n');
}

/** An error for people: its message on one line, without the places in the program. */
export function errorLine(error: unknown): string {
  return harmless((error instanceof Error ? error.message : String(error)).trim().replace(/\s*\n\s*/g, ' · '));
}
