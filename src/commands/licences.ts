/** `npm run licences`: renews the list of the packages' licences. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { licencesPage } from '../hosting/licences.ts';
import { projectRoot } from '../settings.ts';

const lock = await readFile(join(projectRoot, 'package-lock.json'), 'utf8');
await writeFile(join(projectRoot, 'docs/licences.md'), licencesPage(lock));
