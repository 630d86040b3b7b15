import { execFileSync } from 'node:child_process';

/** When a file was last changed, in seconds since 1970, by its path below the content folder. */
export type Changed = (file: string) => number | undefined;

/** What the history of the content knows of a file, by its path below the content folder; seconds since 1970. */
export interface GitDates {
  added: (file: string) => number | undefined;
  changed: Changed;
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
      // A commit is \x01, its seconds and its decorations; the names of its files follow, each ended by \0.
      [
        'log',
        '-z',
        '--format=tformat:%x01%ct %D',
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
  const added = new Map<string, number>();
  const changed = new Map<string, number>();
  for (const commit of log.split('\x01').slice(1)) {
    const [head = '', ...files] = commit.split('\0');
    const [seconds = '', ...decorations] = head.split(' ');
    if (decorations.some((decoration) => decoration.startsWith('grafted'))) return undefined;
    for (const file of files) {
      const name = file.replace(/^\n/, '');
      if (name === '') continue;
      // Newest first, except where clocks disagree.
      const at = Number(seconds);
      changed.set(name, Math.max(changed.get(name) ?? at, at));
      added.set(name, Math.min(added.get(name) ?? at, at));
    }
  }
  return changed.size === 0 ? undefined : { added: (file) => added.get(file), changed: (file) => changed.get(file) };
}

/** Which history git tells of a folder: its last commit, and whether those before it are missing. Empty without git. */
export function historyMark(folder: string): string {
  try {
    const asked = ['rev-parse', 'HEAD', '--is-shallow-repository'];
    return execFileSync('git', asked, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return '';
  }
}
