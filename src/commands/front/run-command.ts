import { shownPath } from '../../content/files.ts';
import { NewFileError } from '../../content/new-file.ts';
import { SettingsError } from '../../settings.ts';
import type { EditorWords } from '../../words/editors/editor-words.ts';
import { harmless, harmlessLines } from '../../words/editors/harmless.ts';
import { readCommandLine, type Asked, type Syntax } from './arguments.ts';
import type { Options } from './options.ts';
import { Refusal } from './refusal.ts';

/** A command of package.json. */
export interface Command<O extends Options> extends Syntax<O> {
  /** The name of its script; also the key of its usage and help in the words. */
  name: keyof EditorWords['usage']['commands'];
  /** Does the work. @returns the exit code; undefined is 0 */
  run: (asked: Asked<O>) => number | undefined | Promise<number | undefined>;
}

/**
 * Runs a command with the arguments of the process, and sets the exit code: 0 done, or help printed; 1 refused or
 * failed; 2 wrong usage: nothing is done, and everything wrong with the command line is printed at once.
 */
export async function runCommand<O extends Options>(command: Command<O>): Promise<void> {
  const { asked, help, faults } = readCommandLine(command, process.argv.slice(2), process.env);
  const words = asked.t.usage.commands[command.name];
  try {
    if (faults.length > 0) throw new Refusal(faults.join('\n'), 2);
    if (help) console.log('help' in words ? `${words.usage}\n\n${words.help}` : words.usage);
    else process.exitCode = (await command.run(asked)) ?? 0;
  } catch (error) {
    const wrong = error instanceof Refusal && error.exitCode === 2;
    console.error(wrong ? `${explain(error, asked.t)}\n${words.usage}` : explain(error, asked.t));
    process.exitCode = wrong ? 2 : 1;
  }
}

/** An error for the person running the command; an unforeseen one with its stack. */
function explain(error: unknown, t: EditorWords): string {
  if (error instanceof NewFileError) return harmless(t.newFile[error.reason](shownPath(error.path)));
  if (error instanceof Refusal || error instanceof SettingsError) return harmlessLines(error.message);
  return harmlessLines(error instanceof Error ? (error.stack ?? error.message) : String(error));
}
