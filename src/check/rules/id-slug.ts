import { idOf } from '../../archive/report.ts';
import { isSlug, slugify } from '../../text/text.ts';
import { rule } from '../rule.ts';
import { originalOf } from '../stray-copy.ts';

/** A file name that cannot be an id. The schemas say the same of ids within files (src/content/parse-fields.ts). */
export const idSlug = rule(
  { 'id-slug': 'error' },
  {
    file: ({ path }) => {
      const id = idOf(path);
      // The name a copy would need is no hint: the copy must go (file-copy).
      if (isSlug(id) || originalOf(id) !== undefined) return [];
      return [{ line: 1, column: 1, code: 'id-slug', actual: id, expected: slugify(id) }];
    },
  },
);
