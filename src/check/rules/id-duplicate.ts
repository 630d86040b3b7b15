import { rule } from '../rule.ts';

/**
 * Two files of one report and language: only one would be built. Two pages at one address are found among all addresses
 * of the site (src/check/check-addresses.ts). Of entries with one id a vocabulary keeps the first, and its reading says
 * so (src/content/read-settings.ts).
 */
export const idDuplicate = rule(
  { 'id-duplicate': 'error' },
  {
    archive: ({ doubles }) =>
      doubles.map(({ id, file, first }) => ({
        file,
        line: 1,
        column: 1,
        code: 'id-duplicate',
        actual: id,
        expected: first,
      })),
  },
);
