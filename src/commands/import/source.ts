import { existsSync, readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';

/** Stands for standard input among the files of a command line. */
export const STDIN = '-';

/** A file's path, relative to where the command was typed (npm changes to the project's folder), else to the project. */
function pathOf(source: string): string {
  const typed = resolve(process.env.INIT_CWD ?? '.', source);
  return existsSync(typed) ? typed : resolve(source);
}

/** A file of the command line, relative to the project. */
export function sourcePath(source: string): string {
  return source === STDIN ? STDIN : relative(process.cwd(), pathOf(source));
}

/** A page's bytes, or why there are none. */
export function readSource(source: string): Uint8Array | string {
  try {
    return readFileSync(source === STDIN ? 0 : pathOf(source));
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? String(error);
  }
}
