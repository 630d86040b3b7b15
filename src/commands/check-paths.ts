import { existsSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { harmless } from '../words/editors/harmless.ts';
import type { EditorWords } from '../words/editors/editor-words.ts';
import type { ContentFolder } from '../content/content-folder.ts';
import { usage } from './check-arguments.ts';

/**
 * Which files the paths of a command line mean: those files, and all below those folders; all where there is no path.
 * @throws {UsageError} for a path that does not exist or is none of the content
 */
export function wantedFiles(
  paths: readonly string[],
  folder: ContentFolder,
  words: EditorWords,
): (file: string) => boolean {
  if (paths.length === 0) return () => true;
  const { root, ...parts } = folder;
  const content = [root, ...Object.values(parts)].filter((part) => existsSync(part)).map(realOf);
  const wanted = paths.map((path) => {
    const found = [process.cwd(), process.env.INIT_CWD ?? '.']
      .map((from) => resolve(from, path))
      .find((each) => existsSync(each));
    if (found === undefined) throw usage(words, words.check.noSuchPath(harmless(path)));
    const real = realOf(found);
    if (!content.some((part) => holds(part, real)))
      throw usage(words, words.check.outside(harmless(path), harmless(root)));
    return real;
  });
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

/** A folder without links; a file in such a folder, itself not followed: a link among the reports is a fault of its own. */
function realOf(path: string): string {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return realpathSync(path);
  const parent = dirname(path);
  return existsSync(parent) ? join(realpathSync(parent), basename(path)) : path;
}
