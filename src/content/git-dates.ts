import { execFileSync } from 'node:child_process';
import { askGit, namesIn } from './git-tree.ts';

/** When a file was last changed, in seconds since 1970, by its path below the content folder. */
export type Changed = (file: string) => number | undefined;

/** One change of a file, as its history tells it. */
export interface Commit {
  /** Seconds since 1970. */
  time: number;
  /** The whole hash. */
  hash: string;
  /** The first line of its message: why. */
  subject: string;
}

/** What the history of the content knows of a file, by its path below the content folder; seconds since 1970. */
export interface GitDates {
  added: (file: string) => number | undefined;
  changed: Changed;
  /** Every change of it, the newest first; none of a file git does not know. */
  commits: (file: string) => readonly Commit[];
  /** Every path a file of that name has had, in whichever folder: a report keeps its former names. */
  named: (name: string) => readonly string[];
}

/**
 * When each report was added and last changed, from the history of the content, in one call of git.
 * Undefined where that cannot be known: no git, no repository, or a shallow clone, whose oldest commit seems to have
 * made every file. Files git does not know have no date.
 * @param root the content folder
 */
export function gitDates(root: string): GitDates | undefined {
  let log: string;
  try {
    log = execFileSync(
      'git',
      // A commit is \x01, its seconds, hash, decorations and subject; the names of its files follow, each ended by \0.
      [
        'log',
        '-z',
        '--format=tformat:%x01%ct%x1f%H%x1f%D%x1f%s',
        '--decorate=short',
        '--no-show-signature',
        '--name-only',
        '--no-renames',
        '--relative',
        '--',
        'reports',
      ],
      { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1 << 28, timeout: 10_000 },
    );
  } catch {
    return undefined;
  }
  return readLog(log);
}

function readLog(log: string): GitDates | undefined {
  const byFile = new Map<string, Commit[]>();
  for (const commit of log.split('\x01').slice(1)) {
    const [head = '', ...files] = commit.split('\0');
    const [seconds = '', hash = '', decorations = '', subject = ''] = head.split('\x1f');
    if (/(?:^|, )grafted/.test(decorations)) return undefined;
    const found = { time: Number(seconds), hash, subject };
    for (const file of files) {
      const name = file.replace(/^\n/, '');
      if (name === '') continue;
      const known = byFile.get(name);
      if (known) known.push(found);
      else byFile.set(name, [found]);
    }
  }
  if (byFile.size === 0) return undefined;
  const commits = (file: string) => byFile.get(file) ?? [];
  // Newest first, except where clocks disagree.
  const edge = (pick: (...times: number[]) => number) => (file: string) => {
    const times = commits(file).map(({ time }) => time);
    return times.length === 0 ? undefined : pick(...times);
  };
  const paths = memo(() => Map.groupBy(byFile.keys(), (file) => file.slice(file.lastIndexOf('/') + 1)));
  return { added: edge(Math.min), changed: edge(Math.max), commits, named: (name) => paths().get(name) ?? [] };
}

/** Whether the history of the content is cut off: a shallow clone, as many build servers make it. */
export function isShallow(root: string): boolean {
  return askGit(root, ['rev-parse', '--is-shallow-repository'])?.trim() === 'true';
}

function memo<Value>(make: () => Value): () => Value {
  let value: Value | undefined;
  return () => (value ??= make());
}

/** Which history git tells of a folder: its last commit, and whether those before it are missing. Empty without git. */
export function historyMark(folder: string): string {
  return askGit(folder, ['rev-parse', 'HEAD', '--is-shallow-repository']) ?? '';
}

/**
 * Those of some files that git could not bring back as they are: changed since the last commit, or unknown to it. Paths
 * are those of git, from its root. Undefined where there is no git, or no repository.
 * @param root the content folder
 * @param paths absolute
 */
export function unsavedFiles(root: string, paths: readonly string[]): string[] | undefined {
  const asked = ['status', '--porcelain', '-z', '--no-renames', '--untracked-files=all', '--ignored', '--', ...paths];
  const status = askGit(root, asked);
  // Two letters for what has happened, a space, the path.
  return status === undefined ? undefined : namesIn(status).map((entry) => entry.slice(3));
}
