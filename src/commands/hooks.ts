/** `npm run hooks`: has git check the content files of each commit (.githooks/pre-commit), and says how to stop it. */
import { spawnSync } from 'node:child_process';
import { editorWords } from '../words/editors/editor-words.ts';

const HOOKS = '.githooks';
const said = editorWords().hooks;

const [message, failed] = setUp();
console[failed ? 'error' : 'log'](message);
process.exitCode = failed ? 1 : 0;

function setUp(): [message: string, failed: boolean] {
  const git = (...args: string[]) => spawnSync('git', args, { encoding: 'utf8' });
  if (git('rev-parse', '--git-dir').status !== 0) return [said.noGit, true];
  const present = git('config', '--get', 'core.hooksPath').stdout.trim();
  // Another tool's hooks are not ours to replace.
  if (present !== '' && present !== HOOKS) return [said.taken(present), true];
  if (git('config', 'core.hooksPath', HOOKS).status !== 0) return [said.noGit, true];
  return [said.on('git config --unset core.hooksPath'), false];
}
