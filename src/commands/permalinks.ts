/** `npm run permalinks`: adds the addresses published by now to content/permalinks.txt. */
import { join } from 'node:path';
import { permanentAddresses } from '../archive/permalinks.ts';
import { hasErrors } from '../check/problems.ts';
import { readArchive } from '../check/run.ts';
import { contentFolder } from '../content/content-folder.ts';
import { addPermalinks, PERMALINKS } from '../content/permalinks.ts';
import { projectRoot, readSettings } from '../settings.ts';
import { formatProblems } from '../words/editors/problem-text.ts';
import { Refusal } from './front/refusal.ts';
import { runCommand } from './front/run-command.ts';

await runCommand({
  name: 'permalinks',
  options: {},
  run({ t }) {
    const folder = contentFolder(readSettings().contentDir, join(projectRoot, 'content'));
    const { archive, problems, permalinks } = readArchive(folder);
    // A report left out for an error would be left out of the list too.
    if (hasErrors(problems)) throw new Refusal(formatProblems(problems, t));
    const listed = new Set(permalinks?.lines.map(({ address }) => address));
    const fresh = permanentAddresses(archive).filter((address) => !listed.has(address));
    if (fresh.length > 0) addPermalinks(folder, fresh);
    console.log([...fresh, t.permalinks(fresh.length, PERMALINKS)].join('\n'));
    return 0;
  },
});
