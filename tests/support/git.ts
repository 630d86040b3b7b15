import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Whether git is here: what needs it is left out where it is not, and says so. */
export const hasGit = spawnSync('git', ['--version']).status === 0;

if (!hasGit) console.warn('git is not installed: what needs it is not tried');

/** A repository of git with settings of its own, made in a folder. */
export interface Repository {
  /** What git says. */
  git: (...args: string[]) => string;
  /** Writes a file, and its folder. */
  write: (file: string, text: string) => void;
  /** Commits all there is. */
  commit: (subject?: string) => void;
}

/** Makes an empty repository of a folder that is there. */
export function makeRepository(root: string): Repository {
  const git = (...args: string[]) =>
    execFileSync(
      'git',
      ['-c', 'user.name=Bịa', '-c', 'user.email=bia@example.org', '-c', 'init.defaultBranch=main', ...args],
      {
        cwd: root,
        env: { PATH: process.env.PATH, HOME: root, GIT_CONFIG_NOSYSTEM: '1' },
        encoding: 'utf8',
        stdio: 'pipe',
      },
    );
  git('init', '-q');
  return {
    git,
    write(file, text) {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), text);
    },
    commit(subject = 'x') {
      git('add', '-A');
      git('commit', '-qm', subject);
    },
  };
}
