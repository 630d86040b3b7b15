/** `npm run licences`: rewrites the list of package licences. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { licencesPage } from '../hosting/licences.ts';
import { projectRoot } from '../settings.ts';
import { runCommand } from './front/run-command.ts';

await runCommand({
  name: 'licences',
  options: {},
  async run() {
    const lock = await readFile(join(projectRoot, 'package-lock.json'), 'utf8');
    await writeFile(join(projectRoot, 'docs/licences.md'), licencesPage(lock));
    return 0;
  },
});
