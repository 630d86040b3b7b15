import { spawnSync } from 'node:child_process';

/** Whether git is here: what needs it is left out where it is not, and says so. */
export const hasGit = spawnSync('git', ['--version']).status === 0;

if (!hasGit) console.warn('git is not installed: what needs it is not tried');
