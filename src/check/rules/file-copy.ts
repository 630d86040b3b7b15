import { idOf } from '../../archive/report.ts';
import { originalOf } from '../stray-copy.ts';
import { rule } from '../rule.ts';

/** A second copy of a report that a program made: it must not be given a proper name and published. */
export const fileCopy = rule(
  { 'file-copy': 'error' },
  {
    file: ({ path }) => {
      const id = idOf(path);
      const original = originalOf(id);
      return original === undefined ? [] : [{ line: 1, column: 1, code: 'file-copy', actual: id, expected: original }];
    },
  },
);
