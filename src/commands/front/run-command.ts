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
  /** The name of its script, under which its usage and help stand in the words. */
  name: keyof EditorWords['usage']['commands'];
  /** Does it. Gives the exit code, 0 unless given. */
  run: (asked: Asked<O>) => number | undefined | Promise<number | undefined>;
}

/**
 * Runs a command as the process was asked to, and sets the exit code: 0 done, or help was given; 1 refused or failed;
 * 2 the command is written wrongly, in which case nothing is done and all that is wrong is said at once.
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

/** An error for whoever ran the command; one that nobody foresaw, with the place it comes from. */
function explain(error: unknown, t: EditorWords): string {
  if (error instanceof NewFileError) return harmless(t.newFile[error.reason](shownPath(error.path)));
  if (error instanceof Refusal || error instanceof SettingsError) return harmlessLines(error.message);
  return harmlessLines(error instanceof Error ? (error.stack ?? error.message) : String(error));
}
