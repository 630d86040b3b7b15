import { idOf } from '../../archive/report.ts';
import { isSlug, slugify } from '../../text/text.ts';
import { rule } from '../rule.ts';

/** A file name that cannot be an id. The schemas say the same of ids within files (src/content/parse-fields.ts). */
export const idSlug = rule(
  { 'id-slug': 'error' },
  {
    file: ({ path }) => {
      const id = idOf(path);
      if (isSlug(id)) return [];
      return [{ line: 1, column: 1, code: 'id-slug', actual: id, expected: slugify(id) }];
    },
  },
);
