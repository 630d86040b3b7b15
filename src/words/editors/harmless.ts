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

/** How a command of a CI service begins: a space put after the match breaks it. */
export const commands = /:(?=:)|##(?=\w{0,20}\[)/g;

/** Harmless text, cut at 120 characters. */
export function printable(text: string): string {
  const clean = harmless(text);
  return clean.length > 120 ? `${clean.slice(0, 120)}…` : clean;
}

/** Lines of our own that contain text from elsewhere: each is made harmless, the line ends stay. */
export function harmlessLines(text: string): string {
  return text.split('\n').map(harmless).join('\n');
}

/** A value as JSON that can neither steer a terminal nor contain a CI service's command; it parses back to the same value. */
export function harmlessJson(value: unknown): string {
  const escaped = (text: string) =>
    text.replace(/[^]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return JSON.stringify(value, undefined, 2)
    .replace(/[\x7f-\x9f]|[\p{Cf}\u2028\u2029]/gu, escaped)
    .replace(/##(?=\w{0,20}\[)/g, escaped);
}

/** An error for people: its message on one line, without a stack. */
export function errorLine(error: unknown): string {
  return harmless((error instanceof Error ? error.message : String(error)).trim().replace(/\s*\n\s*/g, ' · '));
}
