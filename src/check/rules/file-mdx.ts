import { idOf } from '../../archive/report.ts';
import { rule } from '../rule.ts';

/** A report written as MDX: reports are markdown. */
export const fileMdx = rule(
  { 'file-mdx': 'error' },
  {
    folder: ({ reports, shown }) =>
      reports
        .filter((path) => /\.mdx$/i.test(path))
        .map((path) => ({
          file: shown(path),
          line: 1,
          column: 1,
          code: 'file-mdx',
          actual: idOf(path),
          expected: '.md',
        })),
  },
);
