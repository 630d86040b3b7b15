import { existsSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { harmless } from '../../words/editors/harmless.ts';
import type { EditorWords } from '../../words/editors/editor-words.ts';
import { wasCommitted } from '../../content/git-tree.ts';
import type { ContentFolder } from '../../content/content-folder.ts';
import { Refusal } from '../front/refusal.ts';

/**
 * The files meant by the paths of a command line: those files, everything below those folders; all files if no path is given.
 * @throws {Refusal} for wrong usage, naming every path that does not exist or is not part of the content
 */
export function wantedFiles(
  paths: readonly string[],
  folder: ContentFolder,
  t: EditorWords,
): (file: string) => boolean {
  if (paths.length === 0) return () => true;
  const { root, ...parts } = folder;
  const content = [root, ...Object.values(parts)].filter((part) => existsSync(part)).map(realOf);
  const faults: string[] = [];
  const wanted = paths.flatMap((path) => {
    const found = [process.cwd(), process.env.INIT_CWD ?? '.']
      .map((from) => resolve(from, path))
      .find((each) => existsSync(each));
    // One that was deleted is still a part of the content: what its absence breaks is asked for.
    const gone = realOf(resolve(process.env.INIT_CWD ?? '.', path));
    const real = found !== undefined ? realOf(found) : wasCommitted(gone) ? gone : undefined;
    if (real !== undefined && content.some((part) => holds(part, real))) return [real];
    const { noSuchPath, outside } = t.check;
    faults.push(real === undefined ? noSuchPath(harmless(path)) : outside(harmless(path), harmless(root)));
    return [];
  });
  if (faults.length > 0) throw new Refusal(faults.join('\n'), 2);
  const known = new Map<string, boolean>();
  return (file) => {
    const answer = known.get(file) ?? wanted.some((each) => holds(each, realOf(resolve(file))));
    known.set(file, answer);
    return answer;
  };
}

function holds(outer: string, inner: string): boolean {
  const path = relative(outer, inner);
  return path === '' || (path !== '..' && !path.startsWith(`..${sep}`) && resolve(path) !== path);
}

/** The real path of a folder, or of a file's folder. The file itself is not followed: a link among reports is a problem. */
function realOf(path: string): string {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return realpathSync(path);
  const parent = dirname(path);
  return existsSync(parent) ? join(realpathSync(parent), basename(path)) : path;
}
