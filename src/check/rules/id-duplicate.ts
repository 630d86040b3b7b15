import { clashesOf } from '../addresses.ts';
import { rule } from '../rule.ts';

/**
 * Two files of one report and language, or two pages at one address: only one would be built. Of entries with one id a
 * vocabulary keeps the first, and its reading says so (src/content/read-settings.ts).
 */
export const idDuplicate = rule(
  { 'id-duplicate': 'error' },
  {
    archive: ({ doubles, claims, archive, prose }) =>
      [
        ...doubles.map(({ id, file, first }) => ({ file, line: 1, column: 1, actual: id, expected: first })),
        ...clashesOf(claims, { archive, prose }),
      ].map((clash) => ({ ...clash, code: 'id-duplicate' })),
  },
);
