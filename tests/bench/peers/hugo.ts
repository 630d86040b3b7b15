import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { jsonOf, pagefindCommand, type Peer } from './peer.ts';

/** Hugo as the system has it; a text that says how to get it where it is missing. */
export function hugo(folder: string): Peer | string {
  // Null where there is no such command, whatever its type says.
  const stdout = spawnSync('hugo', ['version'], { encoding: 'utf8' }).stdout as string | null;
  const version = /v(\d+\.\d+\.\d+)/.exec(stdout ?? '')?.[1];
  if (version === undefined) return 'Hugo is not installed. On Debian: apt-get update && apt-get install -y hugo';
  const site = join(folder, 'site');
  return {
    name: 'Hugo + Pagefind',
    id: 'hugo',
    version,
    folder,
    site,
    commands: [
      { command: 'hugo', args: ['--source', folder, '--destination', site, '--quiet'] },
      pagefindCommand(site),
    ],
    fileText: (page, body) => `${jsonOf(page)}\n\n${body}`,
  };
}
