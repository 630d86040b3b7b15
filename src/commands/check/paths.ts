import { existsSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { harmless } from '../../words/editors/harmless.ts';
import type { EditorWords } from '../../words/editors/editor-words.ts';
import type { ContentFolder } from '../../content/content-folder.ts';
import { Refusal } from '../front/refusal.ts';

/**
 * Which files the paths of a command line mean: those files, and all below those folders; all where there is no path.
 * @throws {Refusal} of wrong usage, naming every path that does not exist or is no part of the content
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
    const real = found === undefined ? undefined : realOf(found);
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

/** A folder without links; a file in such a folder, itself not followed: a link among the reports is a fault of its own. */
function realOf(path: string): string {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return realpathSync(path);
  const parent = dirname(path);
  return existsSync(parent) ? join(realpathSync(parent), basename(path)) : path;
}
