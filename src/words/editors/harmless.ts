/**
 * Text from a file, a name or an error, safe to print: no control or format characters (terminal escapes, line ends),
 * and nothing a CI service reads as a command. GitHub takes `::name::` at the start of a line and `##[name]` anywhere
 * in it (actions/runner, src/Runner.Common/ActionCommand.cs), Azure Pipelines `##vso[name]`, TeamCity `##teamcity[`.
 */
export function harmless(text: string): string {
  return text
    .replace(/\u001b\[[\d;]*m/g, '')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, '·')
    .replace(commands, '$& ');
}

/** What begins a command of a CI service, up to where it is to be broken. */
export const commands = /:(?=:)|##(?=\w{0,20}\[)/g;

/** The same, cut at 120 characters. */
export function printable(text: string): string {
  const clean = harmless(text);
  return clean.length > 120 ? `${clean.slice(0, 120)}…` : clean;
}

/** Lines of our own making that hold text from elsewhere. */
export function harmlessLines(text: string): string {
  return text.split('\n').map(harmless).join('\n');
}

/** A value as JSON whose text can neither steer a terminal nor hold a command of a CI service; it reads back the same. */
export function harmlessJson(value: unknown): string {
  const escaped = (text: string) =>
    text.replace(/[^]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return JSON.stringify(value, undefined, 2)
    .replace(/[\x7f-\x9f]|[\p{Cf}\u2028\u2029]/gu, escaped)
    .replace(/##(?=\w{0,20}\[)/g, escaped);
}

/** An error for people: its message on one line, without the places in the program. */
export function errorLine(error: unknown): string {
  return harmless((error instanceof Error ? error.message : String(error)).trim().replace(/\s*\n\s*/g, ' · '));
}
