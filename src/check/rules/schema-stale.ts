import { shownPath } from '../../content/files.ts';
import { rule } from '../rule.ts';

/** How many ids are named. */
const MOST = 3;

/** Lists that have changed since the schemas were written from which editing programs complete. Told once for all of them. */
export const schemaStale = rule(
  { 'schema-stale': 'warning' },
  {
    settings: ({ stale }) =>
      stale.slice(0, 1).map(({ file, ids }) => ({
        file: shownPath(file),
        line: 1,
        column: 1,
        code: 'schema-stale',
        ...(ids.length > 0 && { actual: [...ids.slice(0, MOST), ...(ids.length > MOST ? ['…'] : [])].join(', ') }),
        expected: 'npm run schema',
      })),
  },
);
