import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../settings.ts';

const tokens = readFileSync(join(projectRoot, 'src/site/styles/tokens.css'), 'utf8');

/** The light half of a colour of tokens.css; pictures are the same for every reader. */
export function lightColour(name: string): string {
  const colour = new RegExp(`--${name}: (?:light-dark\\()?(#[0-9a-f]{6})`).exec(tokens)?.[1];
  if (colour === undefined) throw new RangeError(`tokens.css has no colour ${name}`);
  return colour;
}
