import { fileURLToPath } from 'node:url';
import { contentFolder, type ContentFolder } from '../../src/content/content-folder.ts';

/** A path below tests/fixtures. */
export function fixture(path: string): string {
  return fileURLToPath(new URL(`../fixtures/${path}`, import.meta.url));
}

/** The content folder of a fixture; what it lacks comes from the made-up country. */
export function fixtureFolder(path: string): ContentFolder {
  return contentFolder(fixture(path), fixture('country'));
}
