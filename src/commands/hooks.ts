/** `npm run hooks`: has git check the content files of each commit (.githooks/pre-commit), and says how to stop it. */
import { spawnSync } from 'node:child_process';
import { Refusal } from './front/refusal.ts';
import { runCommand } from './front/run-command.ts';

const HOOKS = '.githooks';

await runCommand({
  name: 'hooks',
  options: {},
  run({ t }) {
    const git = (...args: string[]) => spawnSync('git', args, { encoding: 'utf8' });
    if (git('rev-parse', '--git-dir').status !== 0) throw new Refusal(t.hooks.noGit);
    const present = git('config', '--get', 'core.hooksPath').stdout.trim();
    // Another tool's hooks are not ours to replace.
    if (present !== '' && present !== HOOKS) throw new Refusal(t.hooks.taken(present));
    if (git('config', 'core.hooksPath', HOOKS).status !== 0) throw new Refusal(t.hooks.noGit);
    console.log(t.hooks.on('git config --unset core.hooksPath'));
    return 0;
  },
});
