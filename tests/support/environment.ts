import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a command is started with: nothing of the settings of who runs the tests. */
export const plain = {
  PATH: process.env.PATH,
  HOME: process.env.HOME,
  LANG: 'C',
  // Another zone changes nothing: the archive has its own.
  TZ: process.env.TZ,
  // Node keeps what it compiled: a command starts in half the time.
  NODE_COMPILE_CACHE: join(tmpdir(), 'nscl-archive-tests'),
};
