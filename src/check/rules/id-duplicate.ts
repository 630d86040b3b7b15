import { rule } from '../rule.ts';

/**
 * Two files of one report and language, or two pages at one address: only one would be built. Of entries with one id a
 * vocabulary keeps the first, and its reading says so (src/content/read-settings.ts).
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
    page: ({ slug, owner, locate }) =>
      slug === undefined || owner === undefined
        ? []
        : [{ ...locate(['slug']), code: 'id-duplicate', field: 'slug', actual: slug, expected: owner }],
  },
);
