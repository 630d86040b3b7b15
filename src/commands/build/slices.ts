import { cpSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { LastSite } from '../../output/site-files.ts';
import { SettingsError } from '../../settings.ts';
import type { Workshop } from './workshop.ts';

/** What a slice has beside its pages, by its path in the slice. */
export const SLICE = { notes: 'slice/files.json', parts: 'slice/search' } as const;

/** Where parts of the search index are kept from build to build. */
export function partsIn({ kept }: Workshop): string {
  return join(kept, 'search');
}

/**
 * Makes what other machines have made ready to be taken over, as if the last build had kept it.
 * @param folder in which each slice is a folder
 * @throws {SettingsError} when a folder in it is no slice, or there is none
 */
export function takeSlices(folder: string, workshop: Workshop): LastSite[] {
  const slices = readdirSync(folder).map((name) => ({
    site: join(folder, name),
    notes: join(folder, name, SLICE.notes),
  }));
  const strange = slices.filter(({ notes }) => !existsSync(notes));
  if (slices.length === 0) throw new SettingsError(`SLICES: ${folder} is empty. Put the folder of each slice into it.`);
  if (strange.length > 0)
    throw new SettingsError(
      strange
        .map(({ site }) => `SLICES: ${site} is no slice of a build (there is no ${SLICE.notes} in it).`)
        .join('\n'),
    );
  mkdirSync(partsIn(workshop), { recursive: true });
  for (const { site } of slices) {
    const parts = join(site, SLICE.parts);
    for (const part of existsSync(parts) ? readdirSync(parts) : [])
      cpSync(join(parts, part), join(partsIn(workshop), basename(part)), { recursive: true, force: false });
  }
  return slices;
}
