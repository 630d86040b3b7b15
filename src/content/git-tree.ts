import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { isPlain, publicFolder, slashes, standIn, workingFolder } from './files.ts';
import { PICTURES } from './site-pictures.ts';

/** What git holds besides the files on disk: what the next commit will have, and what the last one has. */
export type Tree = 'staged' | 'HEAD';

/** What git says, as text; undefined where it refuses, or is not there. */
export function askGit(cwd: string, args: readonly string[], more: { env?: object; input?: string } = {}) {
  const env = { ...process.env, ...more.env };
  const { input = '' } = more;
  try {
    // No lock is taken for what is only looked at: someone may be working in the same folder.
    const plain = ['--no-optional-locks', ...args];
    return execFileSync('git', plain, { cwd, env, input, encoding: 'utf8', maxBuffer: 1 << 30, stdio: 'pipe' });
  } catch {
    return undefined;
  }
}

/** Objects of git, each given by its name in a line of the input, as `cat-file --batch` writes them; nothing where it refuses. */
export function catFiles(cwd: string, input: string): Buffer {
  try {
    return execFileSync('git', ['cat-file', '--batch'], { cwd, input, maxBuffer: 1 << 30, stdio: 'pipe' });
  } catch {
    return Buffer.alloc(0);
  }
}

/** Names that git ends with \0. */
export function namesIn(said: string | undefined): string[] {
  return (said ?? '').split('\0').filter((name) => name !== '');
}

/** The folder of the repository a folder lies in: its real path. Undefined without one. */
function repositoryOf(folder: string): string | undefined {
  const top = existsSync(folder) ? askGit(folder, ['rev-parse', '--show-toplevel'])?.trim() : undefined;
  return top && realpathSync(top);
}

/** The files of the content and of `public` that the next commit changes, those it takes away too: absolute paths. */
export function stagedFiles(content: string): string[] | undefined {
  const repository = repositoryOf(content);
  if (repository === undefined) return undefined;
  const args = ['diff', '--cached', '--name-only', '--no-renames', '-z', '--', ...partsIn(repository, content)];
  const said = askGit(repository, args);
  return said === undefined ? undefined : namesIn(said).map((name) => resolve(repository, name));
}

/** Whether the last commit has a file. */
export function wasCommitted(path: string): boolean {
  const folder = nearestFolder(path);
  const repository = repositoryOf(folder);
  if (repository === undefined) return false;
  const name = slashes(relative(repository, join(realpathSync(folder), relative(folder, path))));
  return askGit(repository, ['cat-file', '-e', `HEAD:${name}`]) !== undefined;
}

/**
 * Reads the content as git holds it, laid into a folder of its own for as long as that takes. Paths are shown as if it
 * lay where the content does.
 * @param read is given the content folder there
 * @returns undefined where git does not hold the content: no repository, no commit yet
 */
export function readTree<Value>(tree: Tree, content: string, read: (content: string) => Value): Value | undefined {
  const repository = repositoryOf(content);
  if (repository === undefined) return undefined;
  const here = workingFolder();
  const target = mkdtempSync(join(realpathSync(tmpdir()), 'nscl-archive-check-'));
  try {
    const inside = (path: string) => join(target, 'tree', relative(repository, realpathSync(path)));
    if (!layOut(tree, repository, content, target)) return undefined;
    const from = isWithin(repository, realpathSync(here)) ? inside(here) : join(target, 'tree');
    mkdirSync(from, { recursive: true });
    if (!isWithin(repository, publicFolder())) link(publicFolder(), join(from, 'public'));
    const there = inside(content);
    return standIn(from, () => read(there));
  } finally {
    rmSync(target, { recursive: true, force: true });
  }
}

/** @returns whether git could do it */
function layOut(tree: Tree, repository: string, content: string, target: string): boolean {
  const env = tree === 'HEAD' ? { GIT_INDEX_FILE: join(target, 'index') } : {};
  if (tree === 'HEAD' && askGit(repository, ['read-tree', 'HEAD'], { env }) === undefined) return false;
  const [texts = '', pictures] = partsIn(repository, content);
  const list = (path: string) => namesIn(askGit(repository, ['ls-files', '-z', '--', path], { env }));
  const own = `${texts === '.' ? '' : `${texts}/`}${PICTURES}`;
  // The schemas beside the content are compared with its lists.
  const schemas = slashes(join(dirname(texts), 'schemas'));
  const names = [...list(texts).filter((name) => !name.startsWith(`${own}/`)), ...(texts === '.' ? [] : list(schemas))];
  for (const folder of [own, ...(pictures === undefined ? [] : [pictures])]) {
    // Pictures are large, and most are on disk as git holds them: a link is enough.
    const args = ['diff', '--name-only', '-z', ...(tree === 'HEAD' ? ['HEAD'] : []), '--', folder];
    const changed = new Set(namesIn(askGit(repository, args)));
    for (const name of list(folder)) {
      if (changed.has(name) || !isPlain(join(repository, name))) names.push(name);
      else sameFile(join(repository, name), join(target, 'tree', name));
    }
  }
  const args = ['checkout-index', '-z', '--stdin', '-f', '-q', `--prefix=${slashes(join(target, 'tree'))}/`];
  return askGit(repository, args, { env, input: names.join('\0') }) !== undefined;
}

/** The content, and `public` where that lies in the same repository, as git names them. */
function partsIn(repository: string, content: string): string[] {
  const folders = [content, publicFolder()].map((path) => (existsSync(path) ? realpathSync(path) : path));
  return folders
    .filter((path) => isWithin(repository, path))
    .map((path) => slashes(relative(repository, path)) || '.');
}

function isWithin(outer: string, inner: string): boolean {
  const path = slashes(relative(outer, inner));
  return path !== '..' && !path.startsWith('../') && resolve(path) !== path;
}

/** The same file at a second place, or a copy where that is on another disk: a symbolic link would be no picture. */
function sameFile(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

/** A link, or a copy where the system allows none. */
function link(from: string, to: string): void {
  if (!existsSync(from)) return;
  mkdirSync(dirname(to), { recursive: true });
  try {
    symlinkSync(from, to, 'junction');
  } catch {
    copyFileSync(from, to);
  }
}

function nearestFolder(path: string): string {
  let folder = dirname(path);
  while (!existsSync(folder) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
}
